"""What one rule found of an entry serves the next, and only where it is the same."""

from datetime import date

import pytest

from japan_ai_compliance.engine.instances import instances
from japan_ai_compliance.engine.memory import Answer, Trace
from japan_ai_compliance.engine.proof import Distance, Used
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language import nodes
from japan_ai_compliance.profile.model import Datum
from japan_ai_compliance.rulebook.kinds import Confidence
from tests.conftest import MakeBench
from tests.support.toy import Section, deadline, element, parameter, prohibition, shop, version

CHANGE = date(2026, 4, 1)
DATED: Section = {
    "threshold": parameter(
        "number", version(100, until=date(2026, 3, 31), confidence="medium"), version(50, start=CHANGE), unit="users"
    )
}


def asked(lamp_law: MakeBench, condition: str, *facts: str, **sections: Section) -> tuple[nodes.Node, Scope]:
    """The condition of the only element, and the scope of the only shop."""
    bench = lamp_law(prohibition(applies=[element(condition)]), **sections)
    case = bench.case(shop(*facts))
    rule = bench.rulebook.rules["LAMP-1"]
    when = rule.applies[0].when
    assert when is not None
    return when, instances(rule, case)[0].scope


def test_an_answer_is_kept_for_days_under_the_same_law(lamp_law: MakeBench) -> None:
    node, scope = asked(lamp_law, "shop.staff > 5 and threshold > 60", "staff: 9", parameters=DATED)
    before, later, after = (scope.at(day).answer(node) for day in (date(2026, 1, 1), date(2026, 3, 31), CHANGE))
    assert before is later
    assert (before.value, before.confidence) == (True, "medium")
    assert (after.value, after.confidence) == (False, "high")


def test_an_answer_says_what_was_read_also_the_second_time(lamp_law: MakeBench) -> None:
    big: Section = {"shop.big": {"when": "shop.staff >= 40", "en": "big", "ja": "大"}}
    node, scope = asked(lamp_law, "shop.big or shop.big and shop.lit", "staff: 38", "lit: true", definitions=big)
    for _ in range(2):
        found = scope.answer(node)
        assert [used.fact for used in found.facts] == ["shop.staff", "shop.lit"]
        assert found.distance is not None
        assert (found.distance.value, found.distance.threshold) == (38, 40)


def test_the_companys_own_word_is_remembered_apart(lamp_law: MakeBench) -> None:
    node, scope = asked(lamp_law, "shop.unfair", "unfair: true")
    assert scope.answer(node).value is True
    assert scope.beyond_own_word().answer(node).value is not True
    assert scope.answer(node).value is True


def test_entries_have_memories_of_their_own(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(applies=[element("shop.lit")]))
    case = bench.case("company: {name: K.K.}\nshops: [{name: A, lit: true}, {name: B, lit: false}]\n")
    rule = bench.rulebook.rules["LAMP-1"]
    when = rule.applies[0].when
    assert when is not None
    assert [one.scope.answer(when).value for one in instances(rule, case)] == [True, False]


@pytest.mark.parametrize(
    ("levels", "weakest"),
    [(["high"], "high"), (["medium", "high"], "medium"), (["high", "low", "medium"], "low")],
)
def test_the_weakest_source_counts(levels: list[Confidence], weakest: Confidence) -> None:
    trace = Trace()
    for level in levels:
        trace.rests_on(level)
    assert trace.confidence == weakest


FIRST, SECOND = (Used(f"shop.{name}", Datum(value, f"shops[0].{name}", 4, 9)) for name, value in (("a", 1), ("b", 2)))


def test_what_an_answer_read_is_added_to_what_was_read() -> None:
    trace = Trace([FIRST])
    trace.add(Answer(True, (SECOND, FIRST), Distance(1, 2, "persons"), "medium", True))
    assert trace.facts == [FIRST, SECOND, FIRST]
    assert (trace.distance, trace.confidence, trace.unfinished_year) == (Distance(1, 2, "persons"), "medium", True)


def test_an_answer_that_read_nothing_takes_nothing_away() -> None:
    trace = Trace([FIRST], Distance(1, 2, "persons"), "low", True)
    trace.add(Answer(True, (), None, "high", False))
    assert trace.facts == [FIRST]
    assert (trace.distance, trace.confidence, trace.unfinished_year) == (Distance(1, 2, "persons"), "low", True)
    trace.add(Answer(True, (), None, "medium", False))
    assert trace.confidence == "low"


def test_a_new_trace_is_of_nothing() -> None:
    trace = Trace()
    assert (trace.facts, trace.distance, trace.confidence, trace.unfinished_year) == ([], None, "high", False)


def test_the_same_with_one_thing_else(lamp_law: MakeBench) -> None:
    """What a scope carries goes on to every scope made of it, but what was asked for."""
    _, scope = asked(lamp_law, "shop.lit", "lit: true", "lamps: [{id: A, wicks: [{id: W}]}]")
    entry = scope.bound["shop"]
    assert entry is not None
    day = date(2026, 1, 1)
    first = scope.knowing(act_date=day).in_year(2025, ended=False).beyond_own_word()
    for other in (first.at(day), first.knowing(year_end=day), first.traced(), first.binding(entry), first.without("x")):
        assert (other.year, other.year_ended, other.own_counts, other.case) == (2025, False, False, scope.case)
        assert other.locals["act_date"] == day
    assert first.at(day).day == day
    assert first.at(first.day) is first
    assert first.traced().trace is not first.trace
    assert first.at(day).trace is first.trace
    assert first.beyond_own_word().trace is not first.trace
    assert first.knowing(act_date=date(2026, 2, 2)).locals == {"act_date": date(2026, 2, 2)}
    assert first.without("x").bound == {**first.bound, "x": None}
    assert first.without("x").memory is first.without("x").memory is not first.memory
    assert first.binding(entry).memory is first.binding(entry).memory is not first.memory
    assert first.with_entries({"y": entry}).bound == {**first.bound, "y": entry}
    assert first.with_entries({"y": entry}).memory is not first.memory
    assert first.at(day).memory is first.in_year(2024, ended=True).memory is first.memory


def test_records_are_bound_with_the_entry_they_stand_in(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(subject="company", breach=[element("company.large")]))
    case = bench.case("company: {name: K.K., office: {size: 3, desk: {wide: true}}}")
    scope = instances(bench.rulebook.rules["LAMP-1"], case)[0].scope
    company = scope.bound["company"]
    assert company is not None
    assert list(scope.binding(company).bound) == ["company", "office", "desk"]


def test_a_condition_that_names_the_year_is_answered_for_each(lamp_law: MakeBench) -> None:
    rule = deadline(
        every="fiscal_year",
        by="add_months(year_end, 3)",
        done="shop.report",
        applies=[element("shop.event < year_end")],
    )
    found = lamp_law(rule).all(shop("event: 2026-03-30", "report: {FY2024: none, FY2025: none, FY2026: none}"))
    assert [one.status for one in found] == ["not_applicable", "violation", "due"]


def test_an_answer_is_kept_for_the_locals_it_names(lamp_law: MakeBench) -> None:
    rule = deadline(every="fiscal_year", by="year_end", done="shop.report", applies=[element("shop.event < year_end")])
    bench = lamp_law(rule)
    case = bench.case(shop("event: 2026-03-01"))
    found = bench.rulebook.rules["LAMP-1"]
    node, scope = found.applies[0].when, instances(found, case)[0].scope
    assert node is not None
    ends = (date(2026, 2, 28), date(2026, 3, 31), date(2026, 2, 28))
    before, after, again = (scope.knowing(year_end=end).answer(node) for end in ends)
    assert (before.value, after.value) == (False, True)
    assert again is before
