"""The last day of a duty: its dates, what they say of it, and the violation that follows."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple, TypeAlias

from japan_ai_compliance.engine.decide import open_status
from japan_ai_compliance.engine.in_force import value_on
from japan_ai_compliance.engine.model import Breach, Note, Outcome, Period, Status
from japan_ai_compliance.engine.proof import LastDay, ProofStep
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.evaluate import evaluate, truth
from japan_ai_compliance.language.values import NONE, Calendar, Reason, Truth, Unknown, Value, merge
from japan_ai_compliance.rulebook.model import Rule, Timing

OUTCOMES: tuple[Outcome, ...] = ("false", "late", "missing")

Plain: TypeAlias = tuple[Status, tuple[Reason, ...], list[Note]]
"""A status, what is open, and what went wrong."""

_DAY = timedelta(days=1)


class Dated(NamedTuple):
    """The dates of one deadline, each known, ``none``, open, or not asked for (None)."""

    by: Value
    done: Value
    uncertain_until: Value | None
    advised_by: Value | None
    act: Value | None


def read_dates(timing: Timing, scope: Scope) -> Dated:
    """The dates of a duty in ``scope``."""

    def read(node: nodes.Node | None) -> Value | None:
        return None if node is None else evaluate(node, scope)

    done = evaluate(timing.done, scope)
    if isinstance(done, Unknown) and not scope.year_ended:
        done = NONE
    return Dated(
        evaluate(timing.by, scope),
        done,
        read(timing.uncertain_until),
        read(timing.advised_by),
        read(timing.act),
    )


def is_assumed(timing: Timing, scope: Scope, due: date | None) -> bool:
    """Whether the last day rests on a year whose holidays are not listed yet."""
    names = [node.name for node in nodes.walk(timing.by) if isinstance(node, nodes.Parameter)]
    values = [value_on(name, scope.day, scope.case) for name in names]
    calendars = [value for value in values if isinstance(value, Calendar)]
    return due is not None and any(due > calendar.known_until for calendar in calendars)


def only_none(value: Value) -> bool:
    """Whether a date is missing because what it counts from has not happened."""
    return isinstance(value, Unknown) and bool(value.reasons) and all(reason.kind == "none" for reason in value.reasons)


@dataclass
class Timed:
    """A duty with its dates, in the scope of the day whose law counts."""

    rule: Rule
    scope: Scope
    dated: Dated

    @staticmethod
    def day(value: Value | None) -> date | None:
        """``value`` where it is a date."""
        return value if isinstance(value, date) else None

    @property
    def due(self) -> date | None:
        """The last day, where it is known."""
        return self.day(self.dated.by)

    @property
    def uncertain(self) -> date | None:
        """The end of the days on which the law leaves open whether it is too late; None where there are none."""
        until, due = self.day(self.dated.uncertain_until), self.due
        return until if until is not None and due is not None and until > due else None

    def status(self) -> Plain:
        """The status as if the rule applied and no exception did, what is open, and what went wrong."""
        due, done, as_of = self.due, self.dated.done, self.scope.case.dates.as_of
        if due is None:
            reasons = merge([self.dated.by])
            return open_status(reasons), reasons, []
        last = self.uncertain or due
        unsure = self.dated.uncertain_until
        if isinstance(unsure, Unknown) and as_of > due and not (isinstance(done, date) and done <= due):
            reasons = merge([unsure, done])
            return open_status(reasons), reasons, []
        if isinstance(done, date) and done <= as_of:
            return self.after(done, due, last)
        if isinstance(done, Unknown):
            return open_status(done.reasons), done.reasons, []
        if as_of <= due:
            return "due", (), []
        if as_of <= last:
            return "review", (), [Note("uncertain_day")]
        return "violation", (), [Note("missing", (("due", str(due)),))]

    def after(self, done: date, due: date, last: date) -> Plain:
        """The status of what was done on a known day."""
        timing = self.rule.timing
        assert timing is not None
        late = [Note("late", (("done", str(done)), ("due", str(due)), ("days", str((done - due).days))))]
        true = True if timing.accurate is None else truth(timing.accurate, self.scope)
        if true is False:
            return "violation", (), [*(late if done > last else []), Note("false", (("done", str(done)),))]
        if done > last and timing.late == "violation":
            return "violation", (), late
        if isinstance(true, Unknown):
            return open_status(true.reasons), true.reasons, late if done > last else []
        if done > last:
            return "review", (), late
        return ("review", (), [Note("uncertain_day")]) if done > due else ("compliant", (), [])

    def step(self, status: Status, reasons: tuple[Reason, ...]) -> ProofStep:
        """Whether the duty is kept: the day it was due and the day it was done, with the facts they come from.

        ``status`` is as if the rule applied and no exception did.
        """
        timing = self.rule.timing
        assert timing is not None
        inner = self.scope.traced()
        evaluate(timing.done, inner)
        done, due = self.dated.done, self.due
        planned = isinstance(done, date) and done > self.scope.case.dates.as_of
        held = isinstance(done, date) and due is not None and not planned and done <= (self.uncertain or due)
        in_time = Unknown(merge([done, self.dated.by])) if isinstance(done, Unknown) or due is None else held
        of = LastDay(self.rule, self.day(done), due)
        day = self.scope.day
        told = ProofStep("timing", of, in_time, False, day, tuple(inner.trace.facts))
        kept: Truth = Unknown(reasons) if status in ("review", "unknown") else status == "compliant"
        return ProofStep("duty", self.rule, kept, False, day, parts=(told,))

    def breach(self, notes: list[Note]) -> Breach:
        """The violation: from the day after the last day to the day before it was done; if false, since it was done.

        Without the authorisation it needs, the act itself is the violation: from its own day on.
        """
        codes = {note.code for note in notes}
        outcomes = frozenset(one for one in OUTCOMES if one in codes)
        last, done = self.uncertain or self.due, self.dated.done
        start = last + _DAY if last is not None else None
        act = self.day(self.dated.act)
        if act is not None:
            start = act
        end: date | None = None
        if isinstance(done, date) and outcomes == {"late"}:
            end = max(done - _DAY, start or done)
        elif isinstance(done, date) and outcomes == {"false"}:
            start = done
        bound = {name: entry for name, entry in self.scope.bound.items() if entry is not None}
        return Breach("done", bound, Period(start, end), self.scope.year, outcomes, self.day(self.dated.act))
