"""A bare amount on the made-up law: when there is a quote, and what it carries."""

from datetime import date, timedelta

import pytest

from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.language.values import Interval, Reason, Unknown
from japan_ai_compliance.penalty.quote import Quote, in_force_on, quote
from tests.conftest import MakeBench
from tests.support.toy import TODAY, Bench, Section, consequence, fact, prohibition, scenario, step

LATER = date(2025, 6, 1)
DAY = timedelta(days=1)


def costly(lamp_law: MakeBench, *steps: Section, **rule: object) -> Bench:
    """A prohibition whose surcharge is computed on the sales of the episode, and a fine beside it."""
    taken = [scenario("first", *(steps or (step("amount", "episode.sales * 2"),)))]
    taken.append(scenario("repeat", step("amount", "episode.sales * 3")))
    charge = consequence("surcharge", basis="computed", scenarios=taken, figure="episode.sales")
    return lamp_law(
        prohibition(consequences=["fine", "charge"], **rule),
        consequences={"charge": charge, "fine": consequence(maximum="fine_limit")},
        facts={"episode.gain": fact("number", unit="yen")},
    )


def quoted(
    bench: Bench, sales: int, as_of: date = TODAY, law_as_of: date | None = None, *, repeated: bool = False
) -> list[Quote]:
    """The quotes of the only rule."""
    dates = Dates(as_of, law_as_of or as_of)
    return quote(bench.rulebook, bench.rulebook.rules["LAMP-1"], sales, repeated, dates)


@pytest.mark.parametrize(("repeated", "amount"), [(False, 14), (True, 21)])
def test_a_quote_names_its_rule_its_consequence_and_the_sales(lamp_law: MakeBench, repeated: bool, amount: int) -> None:
    bench = costly(lamp_law)
    rule = bench.rulebook.rules["LAMP-1"]
    (found,) = quoted(bench, 7, repeated=repeated)
    assert (found.rule, found.consequence, found.sales) == (rule, rule.consequences[1], 7)
    assert (found.exposure.id, found.exposure.low, found.exposure.high) == ("charge", amount, amount)


def test_there_is_a_quote_on_the_days_of_the_rule_alone(lamp_law: MakeBench) -> None:
    bench = costly(lamp_law, in_force={"from": LATER, "until": date(2026, 5, 31)})
    days = (LATER - DAY, LATER, date(2026, 5, 31), date(2026, 6, 1))
    assert [len(quoted(bench, 7, day)) for day in days] == [0, 1, 1, 0]


def test_a_rule_that_starts_after_the_law_date_has_no_quote(lamp_law: MakeBench) -> None:
    bench = costly(lamp_law, in_force={"from": LATER})
    assert quoted(bench, 7, TODAY, LATER - DAY) == []
    assert len(quoted(bench, 7, TODAY, LATER)) == 1


def test_a_rule_that_always_was_has_a_quote_on_any_day(lamp_law: MakeBench) -> None:
    assert len(quoted(costly(lamp_law, in_force={}), 7, date(1990, 1, 1))) == 1


def test_days_and_what_is_not_known_of_them_are_not_shown(lamp_law: MakeBench) -> None:
    steps = (
        step("from_day", "period_start"),
        step("to_day", "period_end"),
        step("base", "episode.sales"),
        step("amount", "base * 2"),
    )
    (found,) = quoted(costly(lamp_law, *steps), 7)
    assert [(one.id, one.value) for one in found.exposure.steps] == [("base", 7), ("amount", 14)]


def test_the_last_step_is_shown_also_where_it_is_open(lamp_law: MakeBench) -> None:
    days = step("amount", "days_between(period_start, period_end)")
    (found,) = quoted(costly(lamp_law, days), 7)
    assert [one.id for one in found.exposure.steps] == ["amount"]
    assert (found.exposure.low, found.exposure.high) == (0, None)


def test_what_else_the_amount_rests_on_is_asked_for(lamp_law: MakeBench) -> None:
    bench = costly(lamp_law, step("amount", "episode.sales + episode.gain"))
    (found,) = quoted(bench, 7)
    (last,) = found.exposure.steps
    assert last.value == Interval(7, None, (Reason("missing", "episode.gain", "episode.gain"),))
    assert (found.exposure.low, found.exposure.high) == (7, None)


def test_a_list_of_the_profile_is_asked_for_as_it_stands_there(lamp_law: MakeBench) -> None:
    bench = costly(lamp_law, step("amount", "episode.sales + count(shops) * 10"))
    (found,) = quoted(bench, 7)
    assert found.exposure.steps[-1].value == Interval(7, None, (Reason("missing", "shop", "shops"),))


def test_the_days_of_the_record_that_holds_the_figure_are_asked_for(lamp_law: MakeBench) -> None:
    bench = costly(lamp_law, step("amount", "prorate(episode.sales, days_between(episode.start, as_of), 365)"))
    (found,) = quoted(bench, 7)
    assert found.exposure.steps[-1].value == Unknown((Reason("missing", "episode", "episode.from"),))


def degrees(lamp_law: MakeBench, **in_force: object) -> Bench:
    """A surcharge whose scenarios are no first or repeated breach, and have no role."""
    taken = [scenario(id_, step("amount", f"episode.sales * {times}")) for id_, times in DEGREES.items()]
    charge = consequence("surcharge", basis="computed", scenarios=taken, figure="episode.sales")
    return lamp_law(prohibition(consequences=["charge"], **in_force), consequences={"charge": charge})


DEGREES = {"negligent": 2, "wilful": 5}


def test_scenarios_without_a_role_answer_side_by_side(lamp_law: MakeBench) -> None:
    found = quoted(degrees(lamp_law), 7)
    assert [(one.exposure.scenario, one.exposure.high) for one in found] == [("negligent", 14), ("wilful", 35)]


def test_no_scenario_of_a_repeated_breach_is_no_law_that_is_not_in_force(lamp_law: MakeBench) -> None:
    bench = degrees(lamp_law)
    rule = bench.rulebook.rules["LAMP-1"]
    assert quoted(bench, 7, repeated=True) == []
    assert in_force_on(rule, Dates(TODAY, TODAY))
    assert not in_force_on(rule, Dates(date(2024, 12, 31), TODAY))


def test_a_ceiling_answers_neither_question(lamp_law: MakeBench) -> None:
    taken = [scenario(role, step("amount", "episode.sales * 2")) for role in ("first", "ceiling")]
    charge = consequence("surcharge", basis="computed", scenarios=taken, figure="episode.sales")
    bench = lamp_law(prohibition(consequences=["charge"]), consequences={"charge": charge})
    assert [one.exposure.scenario for one in quoted(bench, 7)] == ["first"]
    assert quoted(bench, 7, repeated=True) == []
