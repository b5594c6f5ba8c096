"""Truth over time: whether a period, a duty or an entry holds on a day."""

from datetime import date

from japan_ai_compliance.language.values import Reason, Truth, Unknown, any_of
from japan_ai_compliance.profile.model import Entry, Periods, UnknownType


def holds(periods: Periods, day: date, as_of: date, reason: Reason) -> Truth:
    """Whether ``periods`` is true on ``day``; ``reason`` says what to ask where that is open.

    A plain answer about now says nothing of days before ``as_of``.
    """
    match periods.answer:
        case "always":
            return True
        case "never":
            return False
        case "going_on":
            return True if day >= as_of else _since_when(reason)
        case "not_now":
            return False if day >= as_of else _since_when(reason)
        case _:
            return any_of(active(entry, day, as_of, reason) for entry in periods.entries)


def active(entry: Entry, day: date, as_of: date, reason: Reason) -> Truth:
    """Whether an entry with ``from`` and ``until`` holds on ``day``. What begins after ``as_of`` is a plan."""
    if isinstance(entry.end, date) and day > entry.end:
        return False
    if entry.start is not None:
        if day < entry.start or entry.start > as_of:
            return False
        return Unknown((reason,)) if isinstance(entry.end, UnknownType) and day > entry.start else True
    if isinstance(entry.end, date):
        return True if day == entry.end else _since_when(reason)
    return True if entry.end is None and day >= as_of else _since_when(reason)


def _since_when(reason: Reason) -> Unknown:
    return Unknown((Reason("start", reason.fact, reason.path),))
