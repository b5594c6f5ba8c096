"""Elements and exceptions weighed on a day: their proof, and the confidence they rest on."""

from dataclasses import replace
from datetime import date

import pytest

from japan_ai_compliance.engine.check import evaluate_rule
from japan_ai_compliance.engine.elements import (
    Evaluated,
    activity,
    conduct_entries,
    evaluate_element,
    evaluate_exceptions,
    least,
)
from japan_ai_compliance.engine.instances import instances
from japan_ai_compliance.engine.proof import Kind, ProofStep, Told, listed
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.values import Reason, Truth, Unknown, Value
from japan_ai_compliance.profile.model import UNKNOWN, Entry
from japan_ai_compliance.rulebook.kinds import Confidence
from japan_ai_compliance.rulebook.model import Rule
from tests.conftest import MakeBench
from tests.support.toy import TODAY, Section, because, element, exception, limb, parameter, prohibition, shop, version

OTHER = Unknown((Reason("missing", "x", "x"),))


def made(lamp_law: MakeBench, rule: Section, *facts: str, **sections: Section) -> tuple[Rule, Scope]:
    """The only rule, and the scope of the only shop."""
    bench = lamp_law(rule, **sections)
    case = bench.case(shop(*facts))
    found = bench.rulebook.rules["LAMP-1"]
    return found, instances(found, case)[0].scope


def weighed(lamp_law: MakeBench, one: Section, *facts: str, also: Truth = True, **sections: Section) -> Evaluated:
    """The only element, weighed."""
    rule, scope = made(lamp_law, prohibition(applies=[one]), *facts, **sections)
    return evaluate_element(rule.applies[0], scope, "applies", also)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([], "high"),
        (["high"], "high"),
        (["medium", "high"], "medium"),
        (["medium", "low", "high"], "low"),
    ],
)
def test_the_lowest_confidence_counts(levels: list[Confidence], expected: Confidence) -> None:
    assert least(levels) == expected


@pytest.mark.parametrize(
    ("lit", "also", "truth"),
    [
        ("true", True, True),
        ("true", False, False),
        ("false", OTHER, False),
        ("true", OTHER, OTHER),
    ],
)
def test_what_an_element_depends_on_besides(lamp_law: MakeBench, lit: str, also: Truth, truth: Truth) -> None:
    found = weighed(lamp_law, element("shop.lit", "lit"), f"lit: {lit}", also=also)
    assert found.truth == truth
    assert [one.truth for one in found.steps] == [truth]


@pytest.mark.parametrize("role", ["applies", "breach", "review_when"])
def test_the_proof_of_an_element(lamp_law: MakeBench, role: Kind) -> None:
    rule, scope = made(
        lamp_law, prohibition(applies=[element("shop.staff >= 40", "many", provision="Art. 3")]), "staff: 38"
    )
    day = date(2026, 1, 1)
    (proven,) = evaluate_element(rule.applies[0], scope.at(day), role).steps
    assert (proven.of, proven.kind, proven.truth, proven.decides) == (rule.applies[0], role, False, False)
    assert proven.day == day
    assert [one.fact for one in proven.facts] == ["shop.staff"]
    assert proven.distance is not None
    assert (proven.distance.value, proven.distance.threshold) == (38, 40)


def test_an_element_of_low_confidence_is_open_whatever_it_says(lamp_law: MakeBench) -> None:
    for lit in ("true", "false"):
        found = weighed(lamp_law, element("shop.lit", "lit", confidence="low"), f"lit: {lit}")
        assert found.truth == Unknown((Reason("low_confidence", "lit", "lit"),))
        assert found.confidence == "low"


def test_an_element_of_low_confidence_asks_for_the_fact_it_misses(lamp_law: MakeBench) -> None:
    found = weighed(lamp_law, element("shop.lit", "lit", confidence="low"), "open: true")
    assert found.truth == Unknown((Reason("missing", "shop.lit", "shops[0].lit"),))


def test_what_rests_on_a_value_of_low_confidence_is_of_low_confidence(lamp_law: MakeBench) -> None:
    found = weighed(lamp_law, element("shop.staff > doubtful", "many"), "staff: 3")
    assert (isinstance(found.truth, Unknown), found.confidence) == (True, "low")
    assert weighed(lamp_law, element("shop.staff > 1", "many"), "staff: 3").confidence == "high"


def test_what_rests_on_a_value_of_medium_confidence_says_so(lamp_law: MakeBench) -> None:
    grade: Section = {"grade": parameter("number", version(2, confidence="medium"), unit="persons")}
    found = weighed(lamp_law, element("shop.staff > grade", "many"), "staff: 3", parameters=grade)
    assert (found.truth, found.confidence) == (True, "medium")
    assert weighed(lamp_law, element("shop.lit", "lit", confidence="medium"), "lit: true").confidence == "medium"


@pytest.mark.parametrize(
    ("entry", "path"),
    [
        (Entry("lamp", None, "l[0]", 1, 1), "l[0].from"),
        (Entry("lamp", None, "l[0]", 1, 1, start=date(2025, 1, 1), end=UNKNOWN), "l[0].until"),
    ],
)
def test_the_edge_of_an_entry_that_is_not_known_is_asked_for(lamp_law: MakeBench, entry: Entry, path: str) -> None:
    _, scope = made(lamp_law, prohibition(), "open: true")
    found = activity(entry, scope.at(date(2026, 1, 1)))
    assert isinstance(found, Unknown)
    assert [(one.fact, one.path) for one in found.reasons] == [("lamp", path)]


@pytest.mark.parametrize(
    ("facts", "stated", "count"),
    [
        ("burning: [{from: 2026-01-01}, {from: 2026-02-01}]", True, 2),
        ("burning: true", True, 0),
        ("burning: unknown", False, 0),
        ("open: true", False, 0),
    ],
)
def test_entries_of_conduct(lamp_law: MakeBench, facts: str, stated: bool, count: int) -> None:
    rule, scope = made(lamp_law, prohibition(breach=[limb("shop.burning")]), facts)
    conduct = rule.breach[0].conduct
    assert isinstance(conduct, nodes.Fact)
    datum, entries = conduct_entries(conduct, scope)
    assert (datum is not None, len(entries)) == (stated, count)
    assert conduct_entries(conduct, scope.without("shop")) == (None, ())


# Exceptions


def told_of(rule: Rule, found: Evaluated) -> list[Told]:
    """The exceptions to a breach, told as a list."""
    breach = ProofStep("breach", rule.breach[0], True, False, TODAY, parts=found.steps)
    return list(listed([breach]))[1:]


LAMP: Section = {
    "excused": exception(
        element("shop.lit", "lit"), element("shop.open", "open"), unless=["loud"], confidence="medium"
    ),
    "loud": exception(element("not shop.silent", "loud")),
}


@pytest.mark.parametrize(
    ("facts", "truth", "told"),
    [
        (("lit: true", "open: true", "silent: true"), True, ["lit", "open", "loud"]),
        (("lit: true", "open: true", "silent: false"), False, ["loud"]),
        (("lit: false", "open: true", "silent: true"), False, ["lit"]),
        (("lit: false", "open: false", "silent: false"), False, ["lit", "open", "loud"]),
    ],
)
def test_where_an_exception_fails_only_what_fails_is_told(
    lamp_law: MakeBench, facts: tuple[str, ...], truth: bool, told: list[str]
) -> None:
    rule, scope = made(lamp_law, prohibition(unless=["excused"]), *facts, exceptions=LAMP)
    found = evaluate_exceptions(rule.unless, scope)
    listing = told_of(rule, found)
    assert (found.truth, [one.step.of.id for one in listing], found.confidence) == (truth, told, "medium")
    assert {one.step.of.id: one.role for one in listing}.get("loud", "against_exception") == "against_exception"


def test_without_exceptions_nothing_is_saved(lamp_law: MakeBench) -> None:
    rule, scope = made(lamp_law, prohibition(), "open: true")
    assert evaluate_exceptions(rule.unless, scope) == Evaluated(False, (), "high")


@pytest.mark.parametrize(
    ("lamps", "truth", "told"),
    [
        ("plea: {safe: true}", True, ["safe"]),
        ("plea: {safe: false}", False, ["safe"]),
        ("plea: none", False, ["excused"]),
    ],
)
def test_an_exception_that_must_be_claimed(lamp_law: MakeBench, lamps: str, truth: bool, told: list[str]) -> None:
    bench = lamp_law(
        prohibition(subject="lamp", breach=[element("lamp.broken", "broken")], unless=["excused"]),
        exceptions={"excused": exception(element("plea.safe", "safe"), claim="plea")},
    )
    found = bench.one(shop(f"lamps: [{{id: A, from: 2026-01-01, broken: true, {lamps}}}]"))
    shown = [one for one in because(found) if one.role == "exception"]
    assert (found.status, [one.id for one in shown]) == ("compliant" if truth else "violation", told)
    assert all(one.truth is truth for one in shown)
    if told == ["excused"]:
        claim = shown[0].step
        assert (claim.kind, claim.of, claim.day) == ("claim", found.rule.unless[0], because(found)[0].step.day)


def test_a_claim_that_is_not_known_is_asked_for_in_its_place(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        prohibition(subject="lamp", breach=[element("lamp.broken", "broken")], unless=["excused"]),
        exceptions={"excused": exception(element("plea.safe", "safe"), claim="plea")},
    )
    found = bench.one(shop("lamps: [{id: A, from: 2026-01-01, broken: true, plea: unknown}]"))
    assert found.status == "unknown"
    assert Reason("missing", "plea", "shops[0].lamps[0].plea") in found.open
    (shown,) = [one for one in because(found) if one.role == "exception"]
    assert (shown.id, shown.step.kind, shown.step.of) == ("excused", "claim", found.rule.unless[0])


@pytest.mark.parametrize(("start", "status"), [(date(2026, 12, 1), "compliant"), (date(2026, 11, 1), "violation")])
def test_what_is_not_yet_law_takes_nothing_from_an_exception(lamp_law: MakeBench, start: date, status: str) -> None:
    bench = lamp_law(
        prohibition(breach=[element("shop.lit", "lit")], unless=["excused"]),
        exceptions={
            "excused": exception(element("shop.open", "open"), unless=["loud"]),
            "loud": exception(element("not shop.silent", "loud"), start=start),
        },
    )
    assert bench.one(shop("lit: true", "open: true", "silent: false")).status == status


def test_an_observer_is_told_of_every_element_as_if_all_sources_were_firm(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        prohibition(
            applies=[element("shop.open", "open", confidence="low")],
            breach=[element("shop.lit", "lit")],
            unless=["excused"],
        ),
        exceptions={"excused": exception(element("shop.silent", "quiet"))},
    )
    told: list[tuple[str, Truth, Value]] = []
    case = bench.case(shop("open: true", "lit: true", "silent: false"))
    watched = replace(case, observer=lambda element, where, held: told.append((element.id, held, where.local("day"))))
    (found,) = evaluate_rule(bench.rulebook.rules["LAMP-1"], watched)
    assert [(id_, held) for id_, held, day in told if day == TODAY] == [("open", True), ("lit", True), ("quiet", False)]
    assert found == evaluate_rule(bench.rulebook.rules["LAMP-1"], case)[0]
