"""Mutants of a dated value: a number or rate changed, a date moved, a truth turned, an option or day left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from japan_ai_compliance.language.types import Type
from japan_ai_compliance.language.values import Calendar
from japan_ai_compliance.mutation.model import Change
from japan_ai_compliance.rulebook.model import Enumeration, ParameterValue

_FINER = 100
_STEPS = (-1, 1)


@dataclass(frozen=True, slots=True)
class NewValue:
    """A value with one change. ``option`` is the one that was left out."""

    value: ParameterValue
    change: Change
    option: str | None = None


def new_values(value: ParameterValue, kind: Type, enumeration: Enumeration | None) -> Iterator[NewValue]:
    """All values that differ from ``value`` in one step."""
    match value:
        case bool():
            yield NewValue(not value, Change("negated", _said(value), _said(not value)))
        case int() | Fraction() if kind.unit == "rate":
            yield from _rates(Fraction(value))
        case int() | Fraction():
            for step in _STEPS:
                yield NewValue(value + step, Change("number", str(value), str(value + step)))
        case date():
            for step in _STEPS:
                moved = value + timedelta(days=step)
                yield NewValue(moved, Change("date", str(value), str(moved)))
        case frozenset():
            for option in sorted(value):
                yield NewValue(value - {option}, Change("option", option, ""), option)
        case Calendar():
            yield from _calendars(value)
        case str() if enumeration is not None:
            for other in _next(enumeration.options, value):
                yield NewValue(other, Change("option", value, other))


def _said(value: bool) -> str:
    return "true" if value else "false"


def _rates(value: Fraction) -> Iterator[NewValue]:
    """A rate one hundredth part of its smallest share higher and lower."""
    for step in _STEPS:
        changed = Fraction(value.numerator * _FINER + step, value.denominator * _FINER)
        yield NewValue(changed, Change("rate", str(value), str(changed)))


def _next(options: Iterable[str], value: str) -> list[str]:
    """The option after ``value``, the first one after the last."""
    known = list(options)
    return [known[(known.index(value) + 1) % len(known)]] if value in known and len(known) > 1 else []


def _calendars(value: Calendar) -> Iterator[NewValue]:
    """A calendar without one weekday, one yearly day, or the single days of one year."""
    for weekday in sorted(value.weekdays):
        left = value._replace(weekdays=value.weekdays - {weekday})
        yield NewValue(left, Change("option", f"weekday {weekday}", ""))
    for yearly in sorted(value.yearly):
        left = value._replace(yearly=value.yearly - {yearly})
        yield NewValue(left, Change("option", f"yearly {yearly}", ""))
    for year in sorted({day.year for day in value.days}):
        left = value._replace(days=frozenset(day for day in value.days if day.year != year))
        yield NewValue(left, Change("option", f"days of {year}", ""))
