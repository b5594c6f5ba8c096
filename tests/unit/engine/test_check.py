"""All findings of a profile: none is left out."""

import pytest

from japan_ai_compliance.engine.check import evaluate_profile, evaluate_rule
from japan_ai_compliance.engine.model import Dates
from tests.conftest import MakeBench
from tests.support.errors import error_of
from tests.support.toy import TODAY, authorisation, deadline, element, prohibition, requirement, shop

RULES = (
    prohibition(id="LAMP-1"),
    requirement(id="LAMP-2"),
    deadline(id="LAMP-3"),
    authorisation(id="LAMP-4"),
    deadline(id="LAMP-5", every="fiscal_year", by="year_end", done="shop.report"),
    prohibition(id="LAMP-6", subject="lamp", breach=[element("lamp.broken")]),
    prohibition(id="LAMP-7", subject="company", breach=[element("company.large")]),
    requirement(id="LAMP-8", subject="wick", requires=[element("wick.dry")]),
)


@pytest.mark.parametrize(
    "text",
    [
        "company: {name: K.K.}",
        "company: unknown",
        "company: none",
        "company: {name: K.K.}\nshops: []",
        "company: {name: K.K.}\nshops: unknown",
        "company: {name: K.K.}\nshops: none",
        shop("lamps: []"),
        shop("lamps: unknown"),
        shop("lamps: [{id: A, wicks: []}]"),
        shop("open: true"),
    ],
)
def test_no_rule_vanishes(lamp_law: MakeBench, text: str) -> None:
    bench = lamp_law(*RULES)
    found = {one.rule.id for one in bench.all(text)}
    assert found == {str(rule["id"]) for rule in RULES}
    case = bench.case(text)
    assert all(evaluate_rule(rule, case) for rule in bench.rulebook.rules.values())


@pytest.mark.parametrize("text", ["company: {name: K.K.}", shop("open: true"), shop("lamps: [{id: A}]")])
def test_silence_is_never_an_answer(lamp_law: MakeBench, text: str) -> None:
    found = lamp_law(*RULES).all(text)
    assert {one.status for one in found} <= {"unknown", "due"}
    assert all(one.open for one in found if one.status == "unknown")


def test_findings_come_in_the_order_of_the_rulebook(lamp_law: MakeBench) -> None:
    found = [one.rule.id for one in lamp_law(*RULES).all(shop("open: true"))]
    assert found == sorted(found)


def test_the_same_facts_give_the_same_findings(lamp_law: MakeBench) -> None:
    bench = lamp_law(*RULES)
    text = shop("burning: true", "lamps: [{id: A, broken: true}]")
    shown = [[(one.rule.id, one.status, one.instance, one.periods) for one in bench.all(text)] for _ in range(2)]
    assert shown[0] == shown[1]


def test_findings_have_identities_of_their_own(lamp_law: MakeBench) -> None:
    found = lamp_law(*RULES).all(shop("lamps: [{id: A, wicks: [{id: W}, {}]}, {wicks: [{id: W}]}]"))
    identities = [(one.rule.id, one.subject_kind, one.subject_id, one.instance) for one in found]
    assert len(set(identities)) == len(identities)


def test_only_the_laws_asked_for(lamp_law: MakeBench) -> None:
    case = lamp_law(*RULES).case(shop("open: true"))
    assert evaluate_profile(case.rulebook, case.profile, case.dates, ["lamp"])


def test_evaluating_no_rule_at_all_is_an_error(lamp_law: MakeBench) -> None:
    """rules/SEMANTICS.md, "Three values": no rule may vanish; evaluating zero rules is an error."""
    case = lamp_law(*RULES).case(shop("open: true"))
    error = error_of(lambda: evaluate_profile(case.rulebook, case.profile, Dates(TODAY, TODAY), ["wick", "other"]))
    assert (error.key, error.values) == ("cli.unknown_law", {"law": "other, wick", "known": "lamp"})
