"""What the functions of conditions about days come to."""

import calendar
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from fractions import Fraction

from japan_ai_compliance.language.values import NONE, Calendar, Reason, Truth, Unknown, Value, merge

Implementation = Callable[[Sequence[Value]], Value]


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


def shift(step: Callable[[date, int], date]) -> Implementation:
    """A day moved by a whole number; open beyond the end of the calendar."""

    def compute(arguments: Sequence[Value]) -> Value:
        start, amount = arguments
        if not isinstance(start, date) or not isinstance(amount, int | Fraction):
            return Unknown(merge((amount,)))
        try:
            return step(start, int(amount))
        except (ValueError, OverflowError):
            return Unknown(())

    return compute


def working_day(arguments: Sequence[Value]) -> Value:
    """The day, or the first working day after it; open beyond the end of the calendar."""
    day, rest = arguments
    assert isinstance(day, date)
    assert isinstance(rest, Calendar)
    try:
        return next_working_day(day, rest)
    except OverflowError:
        return Unknown(())


def _known_dates(arguments: Sequence[Value]) -> tuple[list[date], tuple[Reason, ...]]:
    return [day for day in arguments if isinstance(day, date)], merge(arguments)


def edge(pick: Callable[[list[date]], date]) -> Implementation:
    """The earliest or latest of several days, ``none`` left out; open where one is not known."""

    def compute(arguments: Sequence[Value]) -> Value:
        known, reasons = _known_dates(arguments)
        if any(isinstance(day, Unknown) for day in arguments):
            return Unknown(reasons)
        return pick(known) if known else NONE

    return compute


def date_if(arguments: Sequence[Value]) -> Value:
    """The date where the condition holds, ``none`` where it does not."""
    condition, day = arguments
    if condition is False:
        return NONE
    return Unknown(merge(arguments)) if isinstance(condition, Unknown) and day is not NONE else day


def before_each(arguments: Sequence[Value]) -> Truth:
    """False as soon as one known date is not after the first; ``none`` is skipped."""
    first, others = arguments[0], arguments[1:]
    if first is NONE:
        return False
    known, reasons = _known_dates(others)
    if not isinstance(first, date):
        return Unknown(merge((first, *others)))
    if any(day <= first for day in known):
        return False
    return Unknown(reasons) if any(isinstance(day, Unknown) for day in others) else True


def happened(arguments: Sequence[Value]) -> Truth:
    """Whether there is such a day."""
    (value,) = arguments
    return value if isinstance(value, Unknown) else value is not NONE


def days_between(arguments: Sequence[Value]) -> Value:
    """Days from the first to the second."""
    start, end = arguments
    assert isinstance(start, date)
    assert isinstance(end, date)
    return (end - start).days


def fiscal_year(arguments: Sequence[Value]) -> Value:
    """The year in which the fiscal year of a day began, given the month in which fiscal years begin."""
    day, month = arguments
    assert isinstance(day, date)
    assert isinstance(month, int)
    return day.year if day.month >= month else day.year - 1


def within(arguments: Sequence[Value]) -> Truth:
    """Whether the days from..until lie in start..end: open where they only overlap.

    One known edge can be enough to say that they do not.
    """
    start, end, first, last = arguments
    if _after(start, last) or _after(first, end):
        return False
    if not (isinstance(start, date) and isinstance(end, date) and isinstance(first, date) and isinstance(last, date)):
        return Unknown(merge(arguments))
    return True if first <= start and end <= last else Unknown(())


def _after(one: Value, other: Value) -> bool:
    return isinstance(one, date) and isinstance(other, date) and one > other
