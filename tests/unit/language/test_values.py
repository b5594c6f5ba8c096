"""Strong Kleene logic and interval arithmetic."""

from fractions import Fraction
from itertools import combinations_with_replacement, product

import pytest

from japan_ai_compliance.language.values import (
    NONE,
    Interval,
    Number,
    Reason,
    Truth,
    Unknown,
    add,
    all_of,
    any_of,
    bounds,
    compare,
    merge,
    multiply,
    negate,
    opposite,
    settle,
)

WHY = Reason("missing", "a", "a")
ALSO = Reason("missing", "b", "b")
T, F, U = True, False, Unknown((WHY,))


def code(truth: Truth) -> str:
    """``T``, ``F`` or ``U``."""
    return "U" if isinstance(truth, Unknown) else "T" if truth else "F"


TRUTHS: dict[str, Truth] = {"T": T, "F": F, "U": U}

AND = {"TT": "T", "TF": "F", "TU": "U", "FF": "F", "FU": "F", "UU": "U"}
OR = {"TT": "T", "TF": "T", "TU": "T", "FF": "F", "FU": "U", "UU": "U"}


@pytest.mark.parametrize(("pair", "result"), AND.items())
def test_conjunction(pair: str, result: str) -> None:
    assert code(all_of(TRUTHS[one] for one in pair)) == result
    assert code(all_of(TRUTHS[one] for one in reversed(pair))) == result


@pytest.mark.parametrize(("pair", "result"), OR.items())
def test_disjunction(pair: str, result: str) -> None:
    assert code(any_of(TRUTHS[one] for one in pair)) == result
    assert code(any_of(TRUTHS[one] for one in reversed(pair))) == result


@pytest.mark.parametrize(("given", "result"), [("T", "F"), ("F", "T"), ("U", "U")])
def test_negation(given: str, result: str) -> None:
    assert code(negate(TRUTHS[given])) == result


@pytest.mark.parametrize("triple", list(product("TFU", repeat=3)))
def test_the_laws_of_de_morgan(triple: tuple[str, ...]) -> None:
    given = [TRUTHS[one] for one in triple]
    assert code(negate(all_of(given))) == code(any_of(negate(one) for one in given))
    assert code(negate(any_of(given))) == code(all_of(negate(one) for one in given))


def test_nothing_at_all() -> None:
    assert all_of([]) is True
    assert any_of([]) is False


def test_reasons_are_kept_in_order_each_once() -> None:
    other = Unknown((ALSO, WHY))
    assert all_of([U, other, True]) == Unknown((WHY, ALSO))
    assert any_of([other, U, False]) == Unknown((ALSO, WHY))
    assert merge([1, "text", NONE, Interval(0, None, (ALSO,)), U]) == (ALSO, WHY)


def test_what_decides_has_no_reasons() -> None:
    assert all_of([U, False]) is False
    assert any_of([U, True]) is True


# Intervals: whatever the number really is, the result must hold it; and no wider than it has to be.

ENDS: list[tuple[int | None, int | None]] = [
    (low, high)
    for low, high in product((None, -3, -1, 0, 1, 2), (None, -2, 0, 1, 3))
    if low is None or high is None or low < high
]
FAR = 50


def interval(low: int | None, high: int | None) -> Interval:
    """An interval with a reason."""
    return Interval(low, high, (WHY,))


def inside(low: Number | None, high: Number | None) -> range:
    """The whole numbers of an interval, open ends cut off far away."""
    return range(-FAR if low is None else int(low), (FAR if high is None else int(high)) + 1)


def holds(value: Number | Interval, number: Number) -> bool:
    """Whether an interval holds a number."""
    ends = bounds(value)
    return (ends.low is None or ends.low <= number) and (ends.high is None or number <= ends.high)


PAIRS = list(combinations_with_replacement([interval(low, high) for low, high in ENDS], 2))


@pytest.mark.parametrize("operation", ["+", "-", "*"])
def test_the_result_holds_every_possible_number(operation: str) -> None:
    for left, right in PAIRS:
        ends = {
            "+": add,
            "-": lambda a, b: add(a, opposite(b)),
            "*": multiply,
        }[operation](left, right)
        for x in inside(left.low, left.high):
            for y in (right.low, right.high, 0, 1, -1, FAR, -FAR):
                if y is None or not holds(right, y):
                    continue
                number = {"+": x + y, "-": x - y, "*": x * y}[operation]
                assert holds(ends, number), (left, operation, right, x, y)


@pytest.mark.parametrize(
    ("left", "right", "low", "high"),
    [
        (interval(2, 3), interval(4, 5), 8, 15),
        (interval(2, None), interval(4, 5), 8, None),
        (interval(0, None), interval(0, None), 0, None),
        (interval(-2, 3), interval(4, 5), -10, 15),
        (interval(-2, -1), interval(-5, 4), -8, 10),
        (interval(None, None), interval(1, 2), None, None),
        (interval(-2, 0), interval(1, None), None, 0),
        (interval(0, 2), interval(None, -1), None, 0),
    ],
)
def test_multiplication(left: Interval, right: Interval, low: int | None, high: int | None) -> None:
    assert multiply(left, right) == Interval(low, high, (WHY,))
    assert multiply(right, left) == Interval(low, high, (WHY,))


@pytest.mark.parametrize(
    ("factor", "low", "high"),
    [(1, 1, None), (2, 2, None), (Fraction(1, 5), Fraction(1, 5), None), (-2, None, -2)],
)
def test_an_open_end_stays_open_on_its_own_side_only(factor: Number, low: Number | None, high: Number | None) -> None:
    assert multiply(interval(1, None), factor) == Interval(low, high, (WHY,))
    assert multiply(factor, interval(1, None)) == Interval(low, high, (WHY,))


@pytest.mark.parametrize("value", [interval(1, None), interval(None, None), interval(None, -4), 7])
def test_nothing_times_anything_is_nothing(value: Number | Interval) -> None:
    for nothing in (0, interval(0, 0)):
        assert multiply(nothing, value) == 0
        assert multiply(value, nothing) == 0


def test_addition_and_negation_of_open_ends() -> None:
    assert add(interval(1, None), 2) == interval(3, None)
    assert add(interval(1, None), interval(None, 5)) == interval(None, None)
    assert opposite(interval(1, None)) == interval(None, -1)
    assert opposite(interval(None, 4)) == interval(-4, None)
    assert opposite(5) == -5


def test_exact_fractions_stay_exact() -> None:
    assert multiply(12_345_678_901, Fraction(1, 5)) == Fraction(12_345_678_901, 5)
    assert add(Fraction(1, 3), Fraction(2, 3)) == 1


def test_an_interval_of_one_number_is_that_number() -> None:
    assert settle(3, 3, (WHY,)) == 3
    assert settle(None, None, (WHY,)) == interval(None, None)


OPERATORS = ("<", "<=", ">", ">=", "==", "!=")


def _compared(operator: str, x: Number, y: Number) -> bool:
    return {"<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y, "==": x == y, "!=": x != y}[operator]


@pytest.mark.parametrize("operator", OPERATORS)
def test_a_comparison_decides_exactly_where_the_bounds_decide(operator: str) -> None:
    for left, right in PAIRS:
        possible = {
            _compared(operator, x, y) for x in inside(left.low, left.high) for y in inside(right.low, right.high)
        }
        answer = compare(operator, left, right)
        assert code(answer) == ("U" if len(possible) == 2 else "T" if True in possible else "F"), (left, right)


@pytest.mark.parametrize("operator", OPERATORS)
@pytest.mark.parametrize(("x", "y"), [(1, 2), (2, 2), (3, 2), (Fraction(3_999_999_992, 100), 40_000_000)])
def test_known_numbers_compare_as_numbers(operator: str, x: Number, y: Number) -> None:
    assert compare(operator, x, y) is _compared(operator, x, y)


def test_a_comparison_that_stays_open_says_why() -> None:
    assert compare("<", interval(0, 5), Interval(3, None, (ALSO,))) == Unknown((WHY, ALSO))


def test_none_shows_itself_as_it_is_written() -> None:
    assert repr(NONE) == "none"
