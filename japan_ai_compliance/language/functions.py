"""The closed list of functions a condition may call, each with its signature and its rule for what is open or ``none``.

Unless a function says otherwise, an open argument makes the result open and ``none`` makes it open too (a rule that can
meet ``none`` asks ``happened`` first).
"""

import calendar
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from japan_ai_compliance.language.types import BOOLEAN, CALENDAR, DATE, Type, number
from japan_ai_compliance.language.values import (
    NONE,
    Bounds,
    Calendar,
    Number,
    Open,
    Reason,
    Truth,
    Value,
    bounds,
    merge,
    settle,
)

Implementation = Callable[[Sequence[Value]], Value]


@dataclass(frozen=True, slots=True)
class Function:
    """Signature and meaning of a function. The last parameter repeats where ``variadic``.

    ``result`` None: the type of the first argument. ``total``: the function itself handles open values and ``none``.
    """

    parameters: tuple[Type, ...]
    result: Type | None
    compute: Implementation
    variadic: bool = False
    total: bool = False


def apply(function: Function, arguments: Sequence[Value]) -> Value:
    """Call ``function``, spreading what is open unless the function handles it."""
    if not function.total and any(isinstance(argument, Open) or argument is NONE for argument in arguments):
        reasons = merge(argument for argument in arguments if isinstance(argument, Open))
        return Open((*reasons, *(Reason("none", "", "") for argument in arguments if argument is NONE)))
    return function.compute(arguments)


def add_months(start: date, months: int) -> date:
    """The same day ``months`` later; the last day of the month where it has no such day (Civil Code Art. 143(2))."""
    index = start.year * 12 + start.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def next_working_day(day: date, rest: Calendar) -> date:
    """``day`` itself, or the first day after it that is a working day."""
    while not is_working_day(day, rest):
        day += timedelta(days=1)
    return day


def is_working_day(day: date, rest: Calendar) -> bool:
    """Whether ``day`` is neither a rest day of the week nor a listed holiday."""
    return not (day.isoweekday() in rest.weekdays or f"{day:%m-%d}" in rest.yearly or day in rest.days)


def _shift(step: Callable[[date, int], date]) -> Implementation:
    def compute(arguments: Sequence[Value]) -> Value:
        start, amount = arguments
        if not isinstance(start, date) or isinstance(amount, Bounds):
            return Open(merge((amount,)))
        try:
            return step(start, int(amount))  # type: ignore[arg-type]
        except (ValueError, OverflowError):
            return Open(())

    return compute


def _working_day(arguments: Sequence[Value]) -> Value:
    day, rest = arguments
    assert isinstance(day, date)
    assert isinstance(rest, Calendar)
    try:
        return next_working_day(day, rest)
    except OverflowError:
        return Open(())


def _known_dates(arguments: Sequence[Value]) -> tuple[list[date], tuple[Reason, ...]]:
    return [day for day in arguments if isinstance(day, date)], merge(arguments)


def _edge(pick: Callable[[list[date]], date]) -> Implementation:
    def compute(arguments: Sequence[Value]) -> Value:
        known, reasons = _known_dates(arguments)
        if any(isinstance(day, Open) for day in arguments):
            return Open(reasons)
        return pick(known) if known else NONE

    return compute


def _date_if(arguments: Sequence[Value]) -> Value:
    """The date where the condition holds, ``none`` where it does not."""
    condition, day = arguments
    if condition is False:
        return NONE
    return Open(merge(arguments)) if isinstance(condition, Open) and day is not NONE else day


def _before_each(arguments: Sequence[Value]) -> Truth:
    """False as soon as one known date is not after the first; ``none`` is skipped."""
    first, others = arguments[0], arguments[1:]
    if first is NONE:
        return False
    known, reasons = _known_dates(others)
    if not isinstance(first, date):
        return Open(merge((first, *others)))
    if any(day <= first for day in known):
        return False
    return Open(reasons) if any(isinstance(day, Open) for day in others) else True


def _happened(arguments: Sequence[Value]) -> Truth:
    (value,) = arguments
    return value if isinstance(value, Open) else value is not NONE


def _numbers(arguments: Sequence[Value]) -> list[Number | Bounds]:
    return [value for value in arguments if isinstance(value, int | Fraction | Bounds)]


def _least(arguments: Sequence[Value]) -> Value:
    values = _numbers(arguments)
    lows = [bounds(value).low for value in values]
    highs = [high for high in (bounds(value).high for value in values) if high is not None]
    low = None if None in lows else min(low for low in lows if low is not None)
    return settle(low, min(highs) if highs else None, merge(values))


def _greatest(arguments: Sequence[Value]) -> Value:
    values = _numbers(arguments)
    lows = [low for low in (bounds(value).low for value in values) if low is not None]
    highs = [bounds(value).high for value in values]
    high = None if None in highs else max(high for high in highs if high is not None)
    return settle(max(lows) if lows else None, high, merge(values))


def _round_down(arguments: Sequence[Value]) -> Value:
    amount, unit = _numbers(arguments)
    step = bounds(unit).low or 1
    interval = bounds(amount)
    low, high = (None if end is None else int(end // step * step) for end in (interval.low, interval.high))
    return settle(low, high, interval.reasons)


def _prorate(arguments: Sequence[Value]) -> Value:
    """amount x part / whole, exact."""
    amount, part, whole = (bounds(value) for value in _numbers(arguments))
    if whole.low is None or whole.low != whole.high or whole.low == 0:
        return Bounds(0, None, merge(_numbers(arguments)))
    ends = [
        None if total is None or share is None else Fraction(total) * Fraction(share) / Fraction(whole.low)
        for total, share in ((amount.low, part.low), (amount.high, part.high))
    ]
    return settle(ends[0], ends[1], merge((amount, part)))


def _days_between(arguments: Sequence[Value]) -> Value:
    start, end = arguments
    assert isinstance(start, date)
    assert isinstance(end, date)
    return (end - start).days


def _fiscal_year(arguments: Sequence[Value]) -> Value:
    day, month = arguments
    assert isinstance(day, date)
    assert isinstance(month, int)
    return day.year if day.month >= month else day.year - 1


def _within(arguments: Sequence[Value]) -> Truth:
    """Whether the days from..until lie in start..end: open where they only overlap.

    One known edge can be enough to say that they do not.
    """
    start, end, first, last = arguments
    if _after(start, last) or _after(first, end):
        return False
    if not (isinstance(start, date) and isinstance(end, date) and isinstance(first, date) and isinstance(last, date)):
        return Open(merge(arguments))
    return True if first <= start and end <= last else Open(())


def _after(one: Value, other: Value) -> bool:
    return isinstance(one, date) and isinstance(other, date) and one > other


def _narrowed(arguments: Sequence[Value]) -> Value:
    """One number known from two sides: the narrowest range that both allow, or the first where they contradict."""
    values = _numbers(arguments)
    if not values:
        return Open(merge(arguments))
    lows = [low for low in (bounds(value).low for value in values) if low is not None]
    highs = [high for high in (bounds(value).high for value in values) if high is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    if low is not None and high is not None and low > high:
        return values[0]
    return settle(low, high, merge(arguments))


def _up_to(arguments: Sequence[Value]) -> Value:
    """Any amount from nothing to this one."""
    (limit,) = (bounds(value) for value in _numbers(arguments))
    return settle(0, limit.high, limit.reasons)


def _known(arguments: Sequence[Value]) -> Truth:
    """Whether a number is known exactly. Never open: it asks about the facts stated, not about the world."""
    return isinstance(arguments[0], int | Fraction)


_DAYS, _MONTHS, _YEARS, _YEN = number("days"), number("months"), number("years"), number("yen")

FUNCTIONS: dict[str, Function] = {
    "add_days": Function((DATE, _DAYS), DATE, _shift(lambda day, amount: day + timedelta(days=amount))),
    "add_months": Function((DATE, _MONTHS), DATE, _shift(add_months)),
    "add_years": Function((DATE, _YEARS), DATE, _shift(lambda day, amount: add_months(day, 12 * amount))),
    "before_each": Function((DATE, DATE), BOOLEAN, _before_each, variadic=True, total=True),
    "date_if": Function((BOOLEAN, DATE), DATE, _date_if, total=True),
    "days_between": Function((DATE, DATE), _DAYS, _days_between),
    "earliest": Function((DATE,), DATE, _edge(min), variadic=True, total=True),
    "fiscal_year": Function((DATE, _MONTHS), number(None), _fiscal_year),
    "greatest": Function((number(None),), None, _greatest, variadic=True),
    "happened": Function((DATE,), BOOLEAN, _happened, total=True),
    "known": Function((number(None),), BOOLEAN, _known, total=True),
    "latest": Function((DATE,), DATE, _edge(max), variadic=True, total=True),
    "least": Function((number(None),), None, _least, variadic=True),
    "narrowed": Function((number(None), number(None)), None, _narrowed, total=True),
    "prorate": Function((_YEN, _DAYS, _DAYS), _YEN, _prorate),
    "round_down": Function((_YEN, _YEN), _YEN, _round_down),
    "up_to": Function((_YEN,), _YEN, _up_to),
    "within": Function((DATE, DATE, DATE, DATE), BOOLEAN, _within, total=True),
    "working_day": Function((DATE, CALENDAR), DATE, _working_day),
}

QUANTIFIERS = ("any", "all", "count", "sum", "distinct", "days")
