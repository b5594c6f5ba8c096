"""The functions an exposure is computed with."""

from datetime import date

import pytest

from japan_ai_compliance.language.functions import FUNCTIONS, apply
from japan_ai_compliance.language.values import NONE, Interval, Reason, Unknown, Value

WHY = Reason("missing", "a", "a")
OPEN = Unknown((WHY,))


def range_(low: int | None, high: int | None) -> Interval:
    return Interval(low, high, (WHY,))


def call(name: str, *arguments: Value) -> Value:
    return apply(FUNCTIONS[name], arguments)


@pytest.mark.parametrize(
    ("one", "other", "result"),
    [
        (5, 5, 5),
        (5, 7, 5),
        (OPEN, 7, 7),
        (5, OPEN, 5),
        (5, NONE, 5),
        (range_(0, None), 7, 7),
        (range_(3, 9), 7, 7),
        (range_(3, 6), 7, range_(3, 6)),
        (range_(3, 9), range_(5, None), range_(5, 9)),
        (range_(3, 5), range_(5, None), 5),
    ],
)
def test_narrowed_is_what_both_allow_and_else_the_first(one: Value, other: Value, result: Value) -> None:
    assert call("narrowed", one, other) == result


def test_narrowed_is_open_where_neither_is_known() -> None:
    assert call("narrowed", OPEN, OPEN) == OPEN


@pytest.mark.parametrize(
    ("limit", "result"), [(7, Interval(0, 7, ())), (0, 0), (range_(3, None), range_(0, None)), (OPEN, OPEN)]
)
def test_up_to_begins_at_nothing(limit: Value, result: Value) -> None:
    assert call("up_to", limit) == result


@pytest.mark.parametrize(
    ("value", "result"), [(7, True), (0, True), (range_(3, 9), False), (OPEN, False), (NONE, False)]
)
def test_known_is_never_open(value: Value, result: bool) -> None:
    assert call("known", value) is result


A, B, C = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)


@pytest.mark.parametrize(
    ("start", "end", "first", "last", "result"),
    [
        (A, B, A, B, True),
        (A, A, B, C, False),
        (C, C, A, B, False),
        (OPEN, A, B, C, False),
        (C, OPEN, OPEN, B, False),
        (B, OPEN, A, OPEN, OPEN),
        (A, B, OPEN, C, OPEN),
    ],
)
def test_one_known_edge_can_tell_that_days_lie_outside(
    start: Value, end: Value, first: Value, last: Value, result: Value
) -> None:
    assert call("within", start, end, first, last) == result


def test_days_that_only_overlap_are_open() -> None:
    assert isinstance(call("within", A, B, B, C), Unknown)


@pytest.mark.parametrize("name", ["earliest", "latest", "before_each"])
def test_a_date_that_is_open_for_no_reason_given_is_open_all_the_same(name: str) -> None:
    assert isinstance(call(name, A, Unknown(())), Unknown)
