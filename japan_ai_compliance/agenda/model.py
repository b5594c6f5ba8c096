"""Deadlines as a calendar needs them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from japan_ai_compliance.engine.model import Dates, Finding
from japan_ai_compliance.profile.model import Profile
from japan_ai_compliance.rulebook.model import Rulebook

State = Literal["ahead", "unclear", "passed"]
Occasion = Literal["advised", "due", "uncertain_until"]
OCCASIONS: tuple[Occasion, ...] = ("advised", "due", "uncertain_until")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A finding with a last day. ``due`` is that day; the finding has the others.

    ``unclear``: the safe day has gone by, and the law leaves open whether it is too late. ``number`` tells apart
    findings that share rule, subject and instance.
    """

    profile: Profile
    finding: Finding
    due: date
    state: State
    number: int = 0

    @property
    def identity(self) -> tuple[str, ...]:
        """Company, rule, subject and instance: the same on every run, wherever the profile lies."""
        finding = self.finding
        subject = (finding.subject_kind, finding.subject_id or "", finding.instance or "")
        return (self.profile.company, finding.rule.id, *subject, str(self.number))

    @property
    def outcome(self) -> str | None:
        """How the duty was broken: ``late``, ``missing`` or ``false``; None where it is not."""
        codes = [code for one in self.finding.breaches for code in ("missing", "late", "false") if code in one.outcomes]
        return codes[0] if codes else None


@dataclass(frozen=True, slots=True)
class Event:
    """One day of a deadline: the one advised, the last one, or the end of those on which the law is unclear."""

    day: date
    occasion: Occasion
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class Agenda:
    """The deadlines of one run between two days (``until`` None: without end).

    ``undated`` are open duties with a deadline whose last day is not known, for want of facts.
    """

    version: str
    rulebook: Rulebook
    dates: Dates
    since: date
    until: date | None
    deadlines: tuple[Deadline, ...]
    undated: tuple[tuple[Profile, Finding], ...]

    def events(self) -> list[Event]:
        """All days of all deadlines within the two days, the earliest first; a breach not mended stays, however old."""
        return sorted((one for deadline in self.deadlines for one in self._of(deadline)), key=_order)

    def _of(self, deadline: Deadline) -> Iterator[Event]:
        finding = deadline.finding
        days = (finding.advised_by, deadline.due, finding.due_uncertain_until)
        for occasion, day in zip(OCCASIONS, days, strict=True):
            if day is not None and (self.holds(day) or (occasion == "due" and deadline.outcome == "missing")):
                yield Event(day, occasion, deadline)

    def holds(self, day: date) -> bool:
        """Whether ``day`` lies within."""
        return self.since <= day and (self.until is None or day <= self.until)


def _order(event: Event) -> tuple[date, int, tuple[str, ...]]:
    return event.day, OCCASIONS.index(event.occasion), event.deadline.identity
