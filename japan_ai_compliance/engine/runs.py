"""From stretches of days to breaches and periods: runs on which one limb stays broken by one entry."""

from collections.abc import Iterable
from datetime import date, timedelta

from japan_ai_compliance.engine.limbs import Limb
from japan_ai_compliance.engine.model import Breach, Period
from japan_ai_compliance.engine.moments import Moment
from japan_ai_compliance.language.values import Truth, Unknown, all_of

_DAY = timedelta(days=1)


def breaches_of(moments: list[Moment], as_of: date) -> list[Breach]:
    """The breaches that the stretches make up: for each limb and entry, one for every unbroken run of days."""
    keys = dict.fromkeys(limb.key for moment in moments for limb in moment.limbs)
    return [breach for key in keys for breach in _runs(key, moments, as_of)]


def _runs(key: tuple[str, str], moments: list[Moment], as_of: date) -> Iterable[Breach]:
    """The unbroken runs of days on which one limb is broken by one entry."""
    start: date | None = None
    running: Limb | None = None
    maybe_before = False
    for moment in [*moments, None]:
        limb = None if moment is None else next((one for one in moment.limbs if one.key == key), None)
        holds: Truth = False if moment is None or limb is None else all_of([moment.applies, limb.broken])
        if holds is True and moment is not None and limb is not None and moment.status == "violation":
            if running is None:
                start = None if maybe_before else moment.start
            running, last = limb, moment.end
            continue
        if running is not None:
            bound = {name: entry for name, entry in running.scope.bound.items() if entry is not None}
            ended = last < as_of and not isinstance(holds, Unknown)
            yield Breach(running.id, bound, Period(start, last if ended else None))
            running = None
        maybe_before = isinstance(holds, Unknown)


def union(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Periods joined where they touch or overlap, in order."""
    ordered = sorted(set(periods), key=lambda one: (one.start or date.min, one.end or date.max))
    joined: list[Period] = []
    for period in ordered:
        last = joined[-1] if joined else None
        if last is not None and (last.end is None or period.start is None or period.start <= last.end + _DAY):
            end = None if last.end is None or period.end is None else max(last.end, period.end)
            joined[-1] = Period(last.start, end)
        else:
            joined.append(period)
    return tuple(joined)
