"""Values at evaluation: known, ``none``, bounded, or open with the reasons why.

Strong Kleene logic and interval arithmetic live here and nowhere else. A truth value is True, False or ``Open``.
"""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Final, Literal, NamedTuple, TypeAlias

ReasonKind = Literal[
    "missing", "start", "judgement", "low_confidence", "own_assessment", "none", "law_date", "same_day"
]


class Reason(NamedTuple):
    """Why a value is open.

    ``missing`` and ``judgement`` name the fact (``fact`` as declared, ``path`` as it stands in the profile);
    ``start`` one that is known for the as-of date, but not since when; ``low_confidence`` and ``law_date`` name the
    element, parameter or exception.
    """

    kind: ReasonKind
    fact: str
    path: str


class Unknown(NamedTuple):
    """A value that is not known, with every reason that matters."""

    reasons: tuple[Reason, ...]


class _None:
    """``none``: has not happened, does not exist. Known, and different from unknown."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "none"


NONE: Final = _None()
NoneType: TypeAlias = _None

Number: TypeAlias = int | Fraction


class Interval(NamedTuple):
    """A number known only within limits (None: no limit), with the reasons why."""

    low: Number | None
    high: Number | None
    reasons: tuple[Reason, ...]


class Calendar(NamedTuple):
    """Days that are no working days: weekdays (1 Monday to 7 Sunday), days of every year (``MM-DD``), and single days.

    ``known_until`` is the last day up to which single days are listed; beyond it a working day is assumed.
    """

    weekdays: frozenset[int]
    yearly: frozenset[str]
    days: frozenset[date]
    known_until: date


_SEVERAL = 2
_WITH_REASONS = (Unknown, Interval)

Truth: TypeAlias = bool | Unknown
Value: TypeAlias = bool | int | Fraction | Interval | date | str | frozenset[str] | Calendar | _None | Unknown


def merge(values: Iterable[object]) -> tuple[Reason, ...]:
    """All reasons of the open or bounded values among ``values``, in order, each once."""
    first: tuple[Reason, ...] = ()
    found: dict[Reason, None] | None = None
    for value in values:
        if not isinstance(value, _WITH_REASONS) or value.reasons is first or not value.reasons:
            continue
        if not first:
            first = value.reasons
            continue
        if found is None:
            found = dict.fromkeys(first)
        found.update(dict.fromkeys(value.reasons))
    return first if found is None else tuple(found)


def all_of(truths: Iterable[Truth]) -> Truth:
    """Strong Kleene conjunction: one false decides, whatever is open."""
    undecided: list[Unknown] = []
    for truth in truths:
        if truth is False:
            return False
        if truth is not True:
            undecided.append(truth)
    return _joined(undecided) if undecided else True


def any_of(truths: Iterable[Truth]) -> Truth:
    """Strong Kleene disjunction: one true decides, whatever is open."""
    undecided: list[Unknown] = []
    for truth in truths:
        if truth is True:
            return True
        if truth is not False:
            undecided.append(truth)
    return _joined(undecided) if undecided else False


def _joined(undecided: list[Unknown]) -> Unknown:
    return undecided[0] if len(undecided) < _SEVERAL else Unknown(merge(undecided))


def negate(truth: Truth) -> Truth:
    """Strong Kleene negation."""
    return truth if isinstance(truth, Unknown) else not truth


def bounds(value: Number | Interval) -> Interval:
    """A number as an interval."""
    return value if isinstance(value, Interval) else Interval(value, value, ())


def settle(low: Number | None, high: Number | None, reasons: tuple[Reason, ...]) -> Number | Interval:
    """An interval, or the number itself where both ends agree."""
    if low is not None and low == high:
        return low
    return Interval(low, high, reasons)


def add(left: Number | Interval, right: Number | Interval) -> Number | Interval:
    """Interval addition."""
    a, b = bounds(left), bounds(right)
    low = None if a.low is None or b.low is None else a.low + b.low
    high = None if a.high is None or b.high is None else a.high + b.high
    return settle(low, high, merge((left, right)))


def opposite(value: Number | Interval) -> Number | Interval:
    """Interval negation."""
    if not isinstance(value, Interval):
        return -value
    return Interval(
        None if value.high is None else -value.high, None if value.low is None else -value.low, value.reasons
    )


def multiply(left: Number | Interval, right: Number | Interval) -> Number | Interval:
    """Interval multiplication. An end stays open only where the other factor lets it."""
    if not isinstance(left, Interval) and not isinstance(right, Interval):
        return left * right
    if 0 in (left, right):
        return 0
    a, b = bounds(left), bounds(right)
    pairs = [(x, y) for x in _ends(a) for y in _ends(b)]
    open_ends = {x[0] * y[0] for x, y in pairs if x[1] is None or y[1] is None}
    products = [x[1] * y[1] for x, y in pairs if x[1] is not None and y[1] is not None] + [0] * (0 in open_ends)
    low = None if -1 in open_ends else min(products)
    high = None if 1 in open_ends else max(products)
    return settle(low, high, merge((left, right)))


def _ends(interval: Interval) -> tuple[tuple[int, Number | None], ...]:
    """Both ends, each with its sign; an open end has the sign of its side."""
    sides = ((-1, interval.low), (1, interval.high))
    return tuple((side if end is None else (end > 0) - (end < 0), end) for side, end in sides)


def compare(operator: str, left: Number | Interval, right: Number | Interval) -> Truth:
    """Compare numbers or intervals; open only where the limits do not decide."""
    a, b = bounds(left), bounds(right)
    match operator:
        case "<":
            surely, never = _below(a.high, b.low), _at_most(b.high, a.low)
        case "<=":
            surely, never = _at_most(a.high, b.low), _below(b.high, a.low)
        case ">":
            surely, never = _below(b.high, a.low), _at_most(a.high, b.low)
        case ">=":
            surely, never = _at_most(b.high, a.low), _below(a.high, b.low)
        case "==":
            surely = None not in (a.low, b.low) and a.low == a.high == b.low == b.high
            never = _below(a.high, b.low) or _below(b.high, a.low)
        case _:
            return negate(compare("==", left, right))
    if surely:
        return True
    return False if never else Unknown(merge((left, right)))


def _below(high: Number | None, low: Number | None) -> bool:
    return high is not None and low is not None and high < low


def _at_most(high: Number | None, low: Number | None) -> bool:
    return high is not None and low is not None and high <= low
