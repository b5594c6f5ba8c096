"""Every function a condition may call: with what is known, what is open, and ``none``."""

import re
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from japan_ai_compliance.language.date_functions import add_months, next_working_day
from japan_ai_compliance.language.functions import FUNCTIONS, QUANTIFIERS, apply
from japan_ai_compliance.language.values import NONE, Interval, Reason, Unknown, Value
from tests.support.conditions import GOLDEN_WEEK, open_on

WHY = open_on("a")
ALSO = open_on("b")
FIRST, SECOND, THIRD = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)
NOT_HAPPENED = Unknown((Reason("none", "", ""),))


def called(name: str, *arguments: Value) -> Value:
    """The value of a call."""
    return apply(FUNCTIONS[name], arguments)


def between(low: int | None, high: int | None) -> Interval:
    """An interval with a reason."""
    return Interval(low, high, WHY.reasons)


def test_quantifiers_are_no_functions() -> None:
    assert not set(QUANTIFIERS) & set(FUNCTIONS)


@pytest.mark.parametrize("name", [*FUNCTIONS, *QUANTIFIERS])
def test_every_function_is_described(name: str) -> None:
    text = (Path(__file__).parents[3] / "rules" / "README.md").read_text(encoding="utf-8")
    described = text[text.index("\nFunctions:") : text.index("\n## Parameters")]
    assert re.search(rf"\b{name}\b", described)


SAMPLES: dict[str, tuple[Value, ...]] = {
    "add_days": (FIRST, 3),
    "add_months": (FIRST, 3),
    "add_years": (FIRST, 3),
    "days_between": (FIRST, SECOND),
    "earliest": (FIRST, SECOND),
    "fiscal_year": (FIRST, 4),
    "greatest": (1, 2),
    "happened": (FIRST,),
    "latest": (FIRST, SECOND),
    "least": (1, 2),
    "prorate": (100, 1, 2),
    "round_down": (12_345, 10_000),
    "working_day": (FIRST, GOLDEN_WEEK),
}


@pytest.mark.parametrize(
    ("name", "position"), [(name, at) for name, given in SAMPLES.items() for at in range(len(given))]
)
def test_an_open_argument_makes_the_result_open_with_its_reason(name: str, position: int) -> None:
    arguments = list(SAMPLES[name])
    arguments[position] = WHY
    assert called(name, *arguments) == WHY


@pytest.mark.parametrize(
    ("name", "position"),
    [
        (name, at)
        for name in SAMPLES
        if name not in ("happened", "earliest", "latest")
        for at in range(len(SAMPLES[name]))
    ],
)
def test_none_makes_the_result_open_and_says_so(name: str, position: int) -> None:
    arguments = list(SAMPLES[name])
    arguments[position] = NONE
    assert called(name, *arguments) == NOT_HAPPENED


# Dates


@pytest.mark.parametrize(
    ("start", "days", "day"),
    [
        (date(2026, 2, 28), 1, date(2026, 3, 1)),
        (date(2024, 2, 28), 1, date(2024, 2, 29)),
        (date(2026, 1, 1), -1, date(2025, 12, 31)),
        (date(2026, 1, 1), 0, date(2026, 1, 1)),
    ],
)
def test_add_days(start: date, days: int, day: date) -> None:
    assert called("add_days", start, days) == day


@pytest.mark.parametrize(
    ("start", "months", "day"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 30), 1, date(2026, 2, 28)),
        (date(2026, 2, 28), 1, date(2026, 3, 28)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 3, 31), 12, date(2027, 3, 31)),
        (date(2026, 3, 31), 0, date(2026, 3, 31)),
    ],
)
def test_add_months(start: date, months: int, day: date) -> None:
    assert called("add_months", start, months) == add_months(start, months) == day


@pytest.mark.parametrize(
    ("start", "years", "day"),
    [
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2096, 2, 29), 4, date(2100, 2, 28)),
        (date(2025, 2, 28), -1, date(2024, 2, 28)),
    ],
)
def test_add_years(start: date, years: int, day: date) -> None:
    assert called("add_years", start, years) == day


@pytest.mark.parametrize("name", ["add_days", "add_months", "add_years"])
@pytest.mark.parametrize("amount", [10**6, -(10**6), 10**12, -(10**12)])
def test_a_date_beyond_the_calendar_is_open_not_an_accident(name: str, amount: int) -> None:
    assert isinstance(called(name, date(9999, 12, 31) if amount > 0 else date(1, 1, 1), amount), Unknown)


def test_what_is_computed_from_a_date_beyond_the_calendar_is_open_too() -> None:
    beyond = called("add_days", date.max, 1)
    assert called("working_day", beyond, GOLDEN_WEEK) == Unknown(())
    assert called("days_between", beyond, FIRST) == Unknown(())
    assert called("add_months", beyond, 1) == Unknown(())


@pytest.mark.parametrize("name", ["add_days", "add_months", "add_years"])
def test_a_date_after_an_uncertain_number_of_days_is_open(name: str) -> None:
    assert called(name, FIRST, between(1, 5)) == WHY


@pytest.mark.parametrize(
    ("day", "working"),
    [
        ("2026-04-28", "2026-04-28"),
        ("2026-04-29", "2026-04-30"),
        ("2026-05-01", "2026-05-01"),
        ("2026-05-02", "2026-05-07"),
        ("2026-05-03", "2026-05-07"),
        ("2026-05-06", "2026-05-07"),
        ("2026-12-28", "2026-12-28"),
        ("2026-12-29", "2027-01-04"),
        ("2027-01-03", "2027-01-04"),
        ("2026-11-22", "2026-11-23"),
    ],
)
def test_working_day(day: str, working: str) -> None:
    assert called("working_day", date.fromisoformat(day), GOLDEN_WEEK) == date.fromisoformat(working)
    assert next_working_day(date.fromisoformat(day), GOLDEN_WEEK) == date.fromisoformat(working)


def test_no_working_day_is_left_at_the_end_of_the_calendar() -> None:
    """A profile may hold 9999-12-31; no date may end in a traceback."""
    assert called("working_day", date(9999, 12, 31), GOLDEN_WEEK) == Unknown(())


@pytest.mark.parametrize(
    ("others", "result"),
    [
        ((SECOND,), True),
        ((FIRST,), False),
        ((date(2025, 12, 31),), False),
        ((SECOND, THIRD), True),
        ((SECOND, FIRST), False),
        ((NONE,), True),
        ((NONE, SECOND), True),
        ((NONE, FIRST), False),
        ((WHY,), WHY),
        ((WHY, SECOND), WHY),
        ((WHY, FIRST), False),
        ((WHY, NONE, ALSO), Unknown((*WHY.reasons, *ALSO.reasons))),
    ],
)
def test_before_each(others: tuple[Value, ...], result: Value) -> None:
    assert called("before_each", FIRST, *others) == result


def test_before_each_of_what_has_not_happened() -> None:
    assert called("before_each", NONE, SECOND) is False
    assert called("before_each", NONE, WHY) is False


def test_before_each_of_what_is_not_known() -> None:
    assert called("before_each", WHY, SECOND) == WHY
    assert called("before_each", WHY, ALSO, NONE) == Unknown((*WHY.reasons, *ALSO.reasons))


@pytest.mark.parametrize(
    ("given", "first", "last"),
    [
        ((SECOND, FIRST, THIRD), FIRST, THIRD),
        ((SECOND,), SECOND, SECOND),
        ((NONE, SECOND), SECOND, SECOND),
        ((NONE, NONE), NONE, NONE),
        ((WHY, SECOND), WHY, WHY),
    ],
)
def test_earliest_and_latest(given: tuple[Value, ...], first: Value, last: Value) -> None:
    assert called("earliest", *given) == first
    assert called("latest", *given) == last


@pytest.mark.parametrize(("start", "end", "days"), [(FIRST, SECOND, 31), (SECOND, FIRST, -31), (FIRST, FIRST, 0)])
def test_days_between(start: date, end: date, days: int) -> None:
    assert called("days_between", start, end) == days


@pytest.mark.parametrize(
    ("day", "month", "year"),
    [
        (date(2026, 3, 31), 4, 2025),
        (date(2026, 4, 1), 4, 2026),
        (date(2026, 12, 31), 1, 2026),
        (date(2026, 1, 1), 1, 2026),
    ],
)
def test_fiscal_year(day: date, month: int, year: int) -> None:
    assert called("fiscal_year", day, month) == year


@pytest.mark.parametrize(("value", "result"), [(FIRST, True), (NONE, False), (WHY, WHY)])
def test_happened(value: Value, result: Value) -> None:
    assert called("happened", value) == result


@pytest.mark.parametrize(
    ("start", "end", "result"),
    [
        ("2026-02-01", "2026-02-28", True),
        ("2026-01-15", "2026-03-15", True),
        ("2026-02-01", "2026-02-01", True),
        ("2025-01-01", "2026-01-14", False),
        ("2026-03-16", "2026-04-01", False),
    ],
)
def test_within(start: str, end: str, result: bool) -> None:
    days = [date.fromisoformat(day) for day in (start, end, "2026-01-15", "2026-03-15")]
    assert called("within", *days) is result


@pytest.mark.parametrize(
    ("start", "end"), [("2026-01-14", "2026-02-01"), ("2026-02-01", "2026-03-16"), ("2026-01-01", "2026-12-31")]
)
def test_within_is_open_where_the_days_only_overlap(start: str, end: str) -> None:
    days = [date.fromisoformat(day) for day in (start, end, "2026-01-15", "2026-03-15")]
    assert called("within", *days) == Unknown(())


@pytest.mark.parametrize("position", range(4))
def test_within_of_what_is_not_known_says_what_is_missing(position: int) -> None:
    days: list[Value] = [FIRST, SECOND, FIRST, THIRD]
    days[position] = WHY
    assert called("within", *days) == WHY


# Numbers


@pytest.mark.parametrize(
    ("values", "least", "greatest"),
    [
        ((3, 1, 2), 1, 3),
        ((Fraction(1, 3), Fraction(1, 2)), Fraction(1, 3), Fraction(1, 2)),
        ((between(1, 5), 3), between(1, 3), between(3, 5)),
        ((between(4, None), 3), 3, between(4, None)),
        ((between(None, 2), 3), between(None, 2), 3),
        ((between(None, None), 3), between(None, 3), between(3, None)),
        ((between(None, None), between(1, None)), between(None, None), between(1, None)),
        ((between(None, None), between(None, 1)), between(None, 1), between(None, None)),
    ],
)
def test_least_and_greatest(values: tuple[Value, ...], least: Value, greatest: Value) -> None:
    assert called("least", *values) == least
    assert called("greatest", *values) == greatest


@pytest.mark.parametrize(
    ("amount", "unit", "result"),
    [
        (12_345, 10_000, 10_000),
        (9_999, 10_000, 0),
        (10_000, 10_000, 10_000),
        (Fraction(12_345_678_901, 5), 10_000, 2_469_130_000),
        (Fraction(99_999, 10), 1, 9_999),
        (between(12_345, 29_999), 10_000, between(10_000, 20_000)),
        (between(12_345, 19_999), 10_000, 10_000),
        (between(12_345, None), 10_000, between(10_000, None)),
        (12_345, 0, 12_345),
    ],
)
def test_round_down(amount: Value, unit: int, result: Value) -> None:
    assert called("round_down", amount, unit) == result


def test_rounded_yen_are_whole_numbers() -> None:
    assert type(called("round_down", Fraction(99_999, 10), 1)) is int


@pytest.mark.parametrize(
    ("amount", "part", "whole", "result"),
    [
        (100, 1, 3, Fraction(100, 3)),
        (365, 31, 365, 31),
        (10**18 + 1, 1, 3, Fraction(10**18 + 1, 3)),
        (100, 0, 3, 0),
        (100, 3, 3, 100),
        (between(100, 200), 1, 2, between(50, 100)),
        (between(100, None), 1, 2, between(50, None)),
        (100, between(1, 2), 2, between(50, 100)),
    ],
)
def test_prorate_is_exact(amount: Value, part: Value, whole: int, result: Value) -> None:
    assert called("prorate", amount, part, whole) == result


def test_prorate_over_no_days_is_not_a_division_by_zero() -> None:
    assert called("prorate", 100, 1, 0) == Interval(0, None, ())


@pytest.mark.parametrize("whole", [between(2, 4), between(2, None), between(None, 4)])
def test_prorate_over_days_that_are_not_known_has_no_limit(whole: Interval) -> None:
    assert called("prorate", 100, 1, whole) == between(0, None)


@pytest.mark.parametrize(
    ("one", "other", "result"),
    [
        (between(1, 9), between(5, None), between(5, 9)),
        (between(1, 5), between(5, 9), 5),
        (between(1, 4), between(5, 9), between(1, 4)),
        (between(None, 5), between(None, 3), between(None, 3)),
        (between(1, None), between(4, None), between(4, None)),
        (7, between(None, None), 7),
        (WHY, between(2, 3), between(2, 3)),
        (WHY, ALSO, Unknown((*WHY.reasons, *ALSO.reasons))),
    ],
)
def test_narrowed(one: Value, other: Value, result: Value) -> None:
    assert called("narrowed", one, other) == result
