"""The decision table: from truths to a status."""

from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.language.values import Reason, Truth, Unknown, all_of, merge, negate
from japan_ai_compliance.rulebook.kinds import STATUS, Force

_FACTS_MISSING = ("missing", "start", "law_date")


def broken(breach: Truth, exception: Truth) -> Truth:
    """A breach that no exception saves."""
    return all_of([breach, negate(exception)])


def decide(applies: Truth, breach: Truth) -> tuple[Status, tuple[Reason, ...]]:
    """The status of a prohibition or requirement at one time, and what is open.

    ``breach`` is the breach with its exceptions already taken off. Not bound: ``not_applicable``. Bound and kept:
    ``compliant``; bound and broken: ``violation``. Anything open that matters: ``unknown``, and only if no fact is
    missing ``review``.
    """
    if applies is False:
        return "not_applicable", ()
    if applies is True and not isinstance(breach, Unknown):
        return ("violation" if breach else "compliant"), ()
    reasons = merge([applies, breach])
    return open_status(reasons), reasons


def open_status(reasons: tuple[Reason, ...]) -> Status:
    """``unknown`` where a fact is missing, else ``review``."""
    return "unknown" if not reasons or any(reason.kind in _FACTS_MISSING for reason in reasons) else "review"


def temper(status: Status, force: Force, low_confidence: bool) -> Status:
    """A duty that does not bind in law, or a rule whose source is not firm enough, decides nothing: ``review``."""
    if status == "violation" and force != "binding":
        return "review"
    if low_confidence and status in ("violation", "compliant", "due"):
        return "review"
    return status


def worst(statuses: list[Status]) -> Status:
    """The status that counts over time."""
    return min(statuses, key=lambda status: STATUS[status].weight)
