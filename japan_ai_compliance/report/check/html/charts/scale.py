"""Scales: from amounts and days to percentages of the width, with marks along the axis."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_MOST_MARKS = 5
_LOG_FROM = 50
_STEPS = (1, 2, 5, 10)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
_MONTHS = 12
_WHOLE = 100
_LABEL_EDGE = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on an axis: its position, its label, and on which side of the position the label stands."""

    at: str
    label: str
    anchor: str


def percent(part: float, whole: float) -> str:
    """A share as CSS and SVG write it."""
    return f"{_WHOLE * part / whole:.2f}%" if whole else "0%"


def _mark(share: float, label: str) -> Mark:
    position = _WHOLE * share
    anchor = "start" if position < _LABEL_EDGE else "end" if position > _WHOLE - _LABEL_EDGE else "middle"
    return Mark(f"{position:.2f}%", label, anchor)


@dataclass(frozen=True, slots=True)
class AmountScale:
    """From zero (linear), or from the power of ten below the least amount (logarithmic), to just above the largest.

    On a logarithmic scale zero stands at the left edge.
    """

    low: int
    high: int
    logarithmic: bool

    def share(self, value: float) -> float:
        """Where ``value`` stands, from 0 to 1."""
        if not self.logarithmic:
            return min(1, max(0, value / self.high))
        if value <= self.low:
            return 0
        return min(1, _log(value / self.low) / _log(self.high / self.low))

    def at(self, value: float) -> str:
        """Where ``value`` stands, as a percentage."""
        return percent(self.share(value), 1)

    def marks(self, label: Callable[[int], str]) -> list[Mark]:
        """A few round amounts along the axis."""
        values = self._decades() if self.logarithmic else self._round_steps()
        return [_mark(self.share(value), label(value)) for value in values]

    def _decades(self) -> list[int]:
        values = []
        value = self.low
        while value <= self.high:
            values.append(value)
            value *= 10
        step = -(-len(values) // _MOST_MARKS)
        return values[::step]

    def _round_steps(self) -> list[int]:
        step = _round_above(-(-self.high // _MOST_MARKS))
        return list(range(0, self.high + 1, step))


def _log(value: float) -> float:
    from math import log10

    return log10(value)


def _round_above(value: int) -> int:
    """The next of 1, 2, 5, 10, 20, …"""
    power: int = 10 ** (len(str(max(value, 1))) - 1)
    return next(size for size in (step * power for step in _STEPS) if size >= value)


def amount_scale(values: Iterable[int], *, linear: bool = False) -> AmountScale:
    """A scale on which ``values`` can be told apart: logarithmic where they lie far from each other."""
    positive = sorted(value for value in values if value > 0) or [1]
    least, most = positive[0], positive[-1]
    if linear or most < least * _LOG_FROM:
        step = _round_above(-(-most // _MOST_MARKS))
        return AmountScale(0, -(-most * 21 // 20 // step) * step if most % step else most + step // 2, False)
    return AmountScale(10 ** (len(str(least)) - 1), 10 ** len(str(most)), True)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """From one day to a later one."""

    start: date
    end: date

    def at(self, day: date) -> str:
        """Where ``day`` stands; a day outside stands at the edge."""
        return percent(self.share(day), 1)

    def share(self, day: date) -> float:
        """Where ``day`` stands, from 0 to 1."""
        return min(1, max(0, (day - self.start).days / (self.end - self.start).days))

    def width(self, start: date, end: date) -> str:
        """How much of the width the days from ``start`` to ``end`` take."""
        return percent(self.share(end) - self.share(start), 1)

    def marks(self) -> list[Mark]:
        """The first days of a few months."""
        months = (self.end.year - self.start.year) * _MONTHS + self.end.month - self.start.month
        step = next((one for one in _MONTH_STEPS if months / one <= _MOST_MARKS), _MONTH_STEPS[-1])
        first = self.start.year * _MONTHS + self.start.month - 1
        first += -first % step
        found = []
        for month in range(first, self.end.year * _MONTHS + self.end.month, step):
            day = date(month // _MONTHS, month % _MONTHS + 1, 1)
            if self.start <= day <= self.end:
                label = str(day.year) if step >= _MONTHS else f"{day:%Y-%m}"
                found.append(_mark(self.share(day), label))
        return found


def time_scale(days: Iterable[date]) -> TimeScale:
    """A scale that holds ``days`` with a little room on both sides."""
    found = sorted(days)
    room = timedelta(days=max(7, (found[-1] - found[0]).days // 20))
    return TimeScale(found[0] - room, found[-1] + room)
