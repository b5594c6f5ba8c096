"""The proof of a finding: elements, facts, and exceptions that nobody claims."""

import re

import pytest

from japan_ai_compliance.engine.model import Finding, Proven, Role
from japan_ai_compliance.language.values import Reason, Truth, Unknown
from japan_ai_compliance.report.check.html.proof import proof
from japan_ai_compliance.report.check.html.voice import Voice
from tests.support.toy import TODAY
from tests.unit.report.check.every_status import assessment, plain, text

OPEN = Unknown((Reason("missing", "shop.lit", "shops[0].lit"),))


def finding(rule: str = "LAMP-1") -> Finding:
    return next(one.finding for one in assessment(text()).findings if one.finding.rule.id == rule)


def proven(id_: str, role: Role, truth: Truth) -> Proven:
    words = finding().rule.title
    return Proven(id_, role, words._replace(en=id_, ja=id_), truth, "Art. 1", TODAY)


def steps(*because: Proven) -> tuple[list[str], list[str]]:
    """What is shown as an element, and what as an exception not claimed."""
    found = proof(Voice(plain(), "en"), finding()._replace(because=because))
    return [one.text for one in found.steps], [one.text for one in found.unclaimed]


def test_an_element_shows_its_facts_with_their_place_and_source() -> None:
    (step,) = proof(Voice(plain(), "en"), finding()).steps
    (fact,) = step.facts
    assert (step.truth, step.nested, fact.line) == ("true", False, 4)
    assert fact.path == "<bdi>shops[0].burning</bdi>"
    assert fact.origin == ("source: <bdi>minutes</bdi>",)
    assert "2025-01-01" in fact.value


@pytest.mark.parametrize(
    ("burning", "said"),
    [
        ("{from: 2025-02-01}", "since 2025-02-01, going on"),
        ("{from: 2025-02-01, until: 2025-03-01}", "from 2025-02-01 to 2025-03-01"),
        ("{from: unknown, until: 2025-03-01}", "until 2025-03-01, start not known"),
        ("{from: unknown}", "going on, start not known"),
        ("{from: 2025-02-01, until: unknown}", "from 2025-02-01, end not known"),
        ("[{from: 2025-02-01, until: 2025-03-01}, {from: 2025-05-01}]", "to 2025-03-01; since 2025-05-01"),
    ],
)
def test_the_days_of_conduct_are_told_as_they_are_stated(burning: str, said: str) -> None:
    stated = text().replace('burning: {from: 2025-01-01, source: "minutes"}', f"burning: {burning}")
    broken = next(one.finding for one in assessment(stated).findings if one.finding.rule.id == "LAMP-1")
    values = [fact.value for step in proof(Voice(plain(), "en"), broken).steps for fact in step.facts]
    assert any(said in re.sub("<[^>]*>", "", value) for value in values), values


def test_an_assessment_says_whose_it_is_and_a_fact_of_when() -> None:
    stated = text().replace("    guarded: true\n", "    unfair: {value: true, basis: counsel, as_of: 2026-10-01}\n")
    broken = next(one.finding for one in assessment(stated).findings if one.finding.rule.id == "LAMP-3")
    (step,) = proof(Voice(plain(), "en"), broken).steps
    assert [re.sub("<[^>]*>", "", one) for one in step.facts[0].origin] == [
        "counsel&#39;s assessment",
        "as of 2026-10-01",
    ]


def test_a_number_shows_what_it_was_compared_with() -> None:
    (step,) = proof(Voice(plain(), "en"), finding("LAMP-5")).steps
    assert step.distance == "9 persons, against 5 persons (180 %)"


def test_an_element_said_twice_is_shown_once() -> None:
    limb = proven("limb", "breach", True)
    assert steps(limb, limb) == (["limb"], [])


@pytest.mark.parametrize(("broken", "shown"), [(True, ["plea"]), (OPEN, [])])
def test_only_exceptions_to_what_is_broken_count_as_not_claimed(broken: Truth, shown: list[str]) -> None:
    limbs = proven("first", "breach", broken), proven("plea", "exception", False), proven("second", "breach", True)
    assert steps(*limbs) == (["first", "second"], shown)


def test_where_nothing_is_broken_every_exception_counts() -> None:
    assert steps(proven("first", "breach", OPEN), proven("plea", "exception", False)) == (["first"], ["plea"])
