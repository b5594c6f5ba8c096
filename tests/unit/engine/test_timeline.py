"""The stretches of days on which nothing changes."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from japan_ai_compliance.engine.instances import instances
from japan_ai_compliance.engine.timeline import segments
from tests.conftest import MakeBench
from tests.support.toy import START, TODAY, Bench, element, exception, parameter, prohibition, shop, version

DAY = timedelta(days=1)


def stretches(bench: Bench, text: str, as_of: date = TODAY, law_as_of: date | None = None) -> list[tuple[date, date]]:
    """The stretches of the first instance of the only rule."""
    case = bench.case(text, as_of, law_as_of)
    rule = bench.rulebook.rules["LAMP-1"]
    return segments(rule, case, instances(rule, case)[0].chain())


def starts(found: list[tuple[date, date]]) -> list[str]:
    """First days."""
    return [str(start) for start, _ in found]


@pytest.mark.parametrize(
    ("burning", "expected"),
    [
        ("true", ["2025-01-01", "2026-11-23"]),
        ("{until: none}", ["2025-01-01", "2026-11-23"]),
        ("{until: unknown}", ["2025-01-01", "2026-11-23"]),
        ("false", ["2025-01-01"]),
        ("{from: 2026-02-01}", ["2025-01-01", "2026-02-01"]),
        ("{from: 2026-02-01, until: 2026-02-28}", ["2025-01-01", "2026-02-01", "2026-03-01"]),
        ("{from: 2020-02-01, until: 2020-02-28}", ["2025-01-01"]),
        ("{from: 2027-02-01}", ["2025-01-01"]),
        ("{until: 2026-02-28}", ["2025-01-01", "2026-02-28", "2026-03-01"]),
    ],
)
def test_days_on_which_conduct_changes(lamp_law: MakeBench, burning: str, expected: list[str]) -> None:
    assert starts(stretches(lamp_law(prohibition()), shop(f"burning: {burning}"))) == expected


def test_stretches_follow_one_another_without_gap_or_overlap(lamp_law: MakeBench) -> None:
    found = stretches(
        lamp_law(prohibition(applies=[element("shop.designated")])),
        shop("burning: [{from: 2025-02-01, until: 2025-05-01}, {from: 2025-04-01}]", "designated: {from: 2025-03-01}"),
    )
    assert found[0][0] == START
    assert found[-1] == (date(2025, 5, 2), TODAY)
    assert all(one[0] <= one[1] for one in found)
    assert all(later[0] == earlier[1] + DAY for earlier, later in pairwise(found))


def test_days_on_which_the_law_changes(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        prohibition(
            applies=[element("shop.staff > limit", "big")],
            breach=[element("shop.lit", "new", start=date(2025, 5, 1))],
            unless=["closed"],
        ),
        parameters={"limit": parameter("number", version(1, START, date(2025, 7, 31)), version(2, date(2025, 8, 1)))},
        exceptions={"closed": exception(element("shop.open"), until=date(2025, 9, 30))},
    )
    found = starts(stretches(bench, shop("open: true")))
    assert {"2025-05-01", "2025-08-01", "2025-10-01"} <= set(found)


def test_none_where_the_rule_is_not_in_force(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition())
    assert stretches(bench, shop("burning: true"), date(2024, 12, 31)) == []
    assert stretches(bench, shop("burning: true"), TODAY, date(2024, 12, 31)) == []
    assert stretches(bench, shop("burning: true"), START) == [(START, START)]


def test_up_to_the_repeal(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(in_force={"from": START, "until": date(2025, 12, 31)}))
    assert stretches(bench, shop("burning: true"))[-1] == (date(2025, 12, 31), date(2025, 12, 31))


@pytest.mark.parametrize("edge", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_accident(lamp_law: MakeBench, edge: str) -> None:
    bench = lamp_law(prohibition())
    assert stretches(bench, shop(f"burning: {{from: {edge}}}"))
    assert stretches(bench, shop(f"burning: {{until: {edge}}}"))


# Days that stand inside entries

LAMPS = "any(shop.lamps, lamp.broken)"


@pytest.mark.parametrize(
    ("lamp", "expected"),
    [
        ("from: 2025-03-01, until: 2025-04-30", ["2025-03-01", "2025-05-01"]),
        ("from: 2025-03-01, until: unknown", ["2025-03-01", "2025-03-02"]),
        ("until: 2025-04-30", ["2025-04-30", "2025-05-01"]),
        ("from: 2025-03-01, on: {from: 2025-06-01, until: 2025-06-30}", ["2025-03-01", "2025-06-01", "2025-07-01"]),
        ("from: 2025-03-01, on: {until: 2025-06-30}", ["2025-03-01", "2025-06-30", "2025-07-01"]),
    ],
)
def test_days_of_the_entries_of_a_list(lamp_law: MakeBench, lamp: str, expected: list[str]) -> None:
    bench = lamp_law(prohibition(breach=[element(LAMPS, "any")]))
    found = starts(stretches(bench, shop(f"lamps: [{{id: A, {lamp}}}]")))
    assert found == ["2025-01-01", *expected]


def test_the_day_of_a_date_and_the_day_after_it(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("shop.event < day", "event")]))
    assert starts(stretches(bench, shop("event: 2025-06-01"))) == [
        "2025-01-01",
        "2025-06-01",
        "2025-06-02",
        "2026-11-23",
    ]


def test_dates_inside_an_entry_of_a_list_and_in_its_records_divide_time(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        prohibition(subject="company", breach=[element("any(company.orders, order.made < day)", "any")]),
    )
    found = starts(stretches(bench, "company: {name: K.K., orders: [{id: A, made: 2025-06-01}]}"))
    assert found == ["2025-01-01", "2025-06-01", "2025-06-02", "2026-11-23"]


def test_the_stretches_of_a_rule_without_a_beginning_start_with_the_first_change(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(in_force={}))
    assert starts(stretches(bench, shop("burning: {from: 1999-02-01}"))) == ["1999-02-01"]
    assert starts(stretches(bench, shop("burning: true"))) == ["2026-11-23"]
    assert stretches(bench, shop("burning: {from: 2026-02-01}"), TODAY, date(2026, 1, 31)) == []
    assert stretches(bench, shop("burning: {from: 2026-02-01}"), TODAY, date(2026, 2, 1)) != []


def test_the_law_date_of_the_first_day_is_enough(lamp_law: MakeBench) -> None:
    assert stretches(lamp_law(prohibition()), shop("burning: true"), TODAY, START) != []


@pytest.mark.parametrize(
    ("day", "turns"),
    [("2025-07-10", "2025-08-09"), ("2026-10-23", "2026-11-22"), ("2026-10-24", "2026-11-23"), ("2024-12-01", None)],
)
def test_the_day_on_which_a_condition_turns_is_found_to_the_day(
    lamp_law: MakeBench, day: str, turns: str | None
) -> None:
    """It is the number of days that is compared: no date that is written or computed says when."""
    bench = lamp_law(prohibition(breach=[element("days_between(shop.event, day) >= 30", "long")]))
    known = {"2025-01-01", "2026-11-23", day, str(date.fromisoformat(day) + DAY)}
    expected = sorted(one for one in {*known, *([turns] if turns else [])} if one >= "2025-01-01")
    assert starts(stretches(bench, shop(f"event: {day}"))) == expected


def test_dates_do_not_divide_time_for_conditions_that_do_not_read_the_day(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("happened(shop.event)", "event")]))
    assert starts(stretches(bench, shop("event: 2025-06-01"))) == ["2025-01-01"]


def test_a_rule_without_a_beginning_starts_with_the_first_date(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("happened(shop.event)", "event")], in_force={}))
    assert starts(stretches(bench, shop("event: 2025-06-01")))[0] == "2025-06-01"
