"""Deadlines and authorisations: was it done by the day?"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple, TypeAlias

from japan_ai_compliance.engine.decide import barred, downgrade, open_status, unmarked
from japan_ai_compliance.engine.elements import Evaluated, evaluate_elements, evaluate_exceptions, least
from japan_ai_compliance.engine.findings import finding, no_entry
from japan_ai_compliance.engine.in_force import in_force, value_on
from japan_ai_compliance.engine.instances import Instance, in_year, years
from japan_ai_compliance.engine.model import Breach, Finding, Note, Outcome, Period, Status
from japan_ai_compliance.engine.plan import plan_of
from japan_ai_compliance.engine.proof import LastDay, ProofStep
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.evaluate import evaluate, truth
from japan_ai_compliance.language.values import NONE, Calendar, Reason, Truth, Unknown, Value, all_of, any_of, merge
from japan_ai_compliance.rulebook.kinds import OPEN
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


def evaluate_timed(rule: Rule, instance: Instance) -> list[Finding]:
    """The findings of a deadline or authorisation for one entry: one, or one per year."""
    case = instance.scope.case
    if rule.span.start is not None and rule.span.start > min(case.dates.as_of, case.dates.law_as_of):
        code = "not_yet_in_force" if rule.span.start > case.dates.as_of else "hidden_by_law_date"
        return [finding(rule, instance, "not_applicable", notes=[Note(code, (("day", str(rule.span.start)),))])]
    if not rule.yearly:
        return [_evaluate(rule, instance, instance.scope, None)]
    scopes = {year: in_year(instance.scope, year) for year in years(rule, case)}
    if not scopes:
        return [finding(rule, instance, "not_applicable", notes=[Note("no_year")])]
    return [_evaluate(rule, instance, scope, f"{case.rulebook.year.mark}{year}") for year, scope in scopes.items()]


def _evaluate(rule: Rule, instance: Instance, scope: Scope, year: str | None) -> Finding:
    """The finding; where the day whose law counts is not known, only what all of its versions agree on is decided."""
    timing = rule.timing
    assert timing is not None
    if timing.act is not None:
        scope = scope.knowing(act_date=evaluate(timing.act, scope))
    named = named_day(timing)
    reference = evaluate(named, scope) if named is not None else None
    if isinstance(reference, date):
        if not in_force(rule.span, reference, scope.case.dates.law_as_of) and reference <= scope.case.dates.as_of:
            note = Note("act_outside_law", (("day", str(reference)),))
            binding = evaluate_elements(rule.applies, scope.at(reference), "applies")
            proof = [step for one in binding for step in one.steps]
            return finding(rule, instance, "not_applicable", proof=proof, notes=[note], year=year)
        return _on_day(rule, instance, scope.at(reference), year)
    if not isinstance(reference, Unknown):
        return _on_day(rule, instance, scope, year)
    *before, last = [scope.day] if instance.none_exist else _candidates(rule, scope)
    found = _on_day(rule, instance, scope.at(last), year)
    for day in reversed(before):
        other = _on_day(rule, instance, scope.at(day), year)
        if (other.status, other.due) != (found.status, found.due):
            rests_on_none = unmarked(found.proof)
            return found._replace(
                status="unknown", proof=rests_on_none, open=reference.reasons, periods=(), breaches=()
            )
    return found


def named_day(timing: Timing) -> nodes.Node | None:
    """The expression of the day whose law counts, where the rule names one."""
    return timing.reference if timing.reference is not None else timing.act


def _candidates(rule: Rule, scope: Scope) -> list[date]:
    """Days on which versions of what the rule rests on begin, and the scope's own day."""
    first = rule.span.start
    days = {
        day
        for day in plan_of(rule, scope.case.rulebook).changes
        if day <= scope.day and (first is None or day >= first)
    }
    return sorted({*days, *([first] if first is not None and first <= scope.day else []), scope.day})


def _on_day(rule: Rule, instance: Instance, scope: Scope, year: str | None) -> Finding:
    timing = rule.timing
    assert timing is not None
    scope = scope.traced()
    binding = evaluate_elements(rule.applies, scope, "applies")
    proof = [step for one in binding for step in one.steps]
    applies = all_of(one.truth for one in binding)
    if instance.none_exist:
        applies = False
        proof.append(no_entry(scope, rule))
    if isinstance(applies, Unknown) and scope.trace.unfinished_year:
        return finding(rule, instance, "not_applicable", proof=proof, notes=[Note("year_not_ended")], year=year)
    if applies is False:
        return finding(rule, instance, "not_applicable", proof=proof, year=year)
    timed = Timed(rule, scope, read_dates(timing, scope))
    if timed.dated.by is NONE or only_none(timed.dated.by):
        return finding(rule, instance, "not_applicable", proof=proof, notes=[Note("not_happened")], year=year)
    if timed.due is not None and rule.span.end is not None and timed.due > rule.span.end:
        note = Note("repealed", (("day", str(rule.span.end)),))
        return finding(rule, instance, "not_applicable", proof=proof, notes=[note], year=year)
    if (
        named_day(timing) is None
        and timed.due is not None
        and rule.span.start is not None
        and timed.due < rule.span.start
    ):
        note = Note("act_outside_law", (("day", str(timed.due)),))
        return finding(rule, instance, "not_applicable", proof=proof, notes=[note], year=year)
    excuse = evaluate_exceptions(rule.unless, scope)
    plain = timed.status()
    duty = timed.step(plain[0], plain[1])
    proof.append(duty._replace(parts=(*duty.parts, *excuse.steps)))
    status, reasons, notes = _settle(plain, applies, excuse)
    decided = status in ("violation", "compliant") and excuse.truth is not True
    doubts = evaluate_elements(rule.review_when, _doubted(timed), "review_when") if decided else []
    doubt = any_of(one.truth for one in doubts)
    if isinstance(doubt, Unknown):
        status, reasons = open_status(doubt.reasons), doubt.reasons
    elif doubt:
        status = "review"
    confidence = least([rule.confidence, *(one.confidence for one in (*binding, excuse, *doubts))])
    status = downgrade(status, rule.force, rule.confidence == "low")
    breaches = (timed.breach(notes),) if status == "violation" else ()
    pursued = tuple(breach for breach in breaches if not barred(rule, scope, breach))
    if breaches and not pursued and rule.time_bar is not None:
        status = "review"
        notes.append(Note("time_bar", (("provision", rule.time_bar.provision),), rule.time_bar.text))
    if is_assumed(timing, scope, timed.due):
        notes.append(Note("assumed_day"))
    return finding(
        rule,
        instance,
        status,
        proof=[*proof, *(step for one in doubts for step in one.steps)],
        open_reasons=reasons,
        confidence=confidence,
        year=year,
        due=timed.due,
        advised_by=timed.day(timed.dated.advised_by),
        due_uncertain_until=timed.uncertain,
        notes=notes,
        periods=tuple(breach.period for breach in breaches),
        breaches=pursued,
    )


def _doubted(timed: Timed) -> Scope:
    """Where doubts are looked at: for a yearly duty on its last day, as its elements are those of the year's."""
    return timed.scope if timed.due is None or not timed.rule.yearly else timed.scope.at(timed.due)


def _settle(plain: Plain, applies: Truth, excuse: Evaluated) -> Plain:
    """The decision table, for a duty with a last day; ``plain`` as if the rule applied and no exception did."""
    status, reasons, notes = plain
    if isinstance(applies, Unknown):
        open_beside = reasons if status in OPEN and excuse.truth is not True else ()
        reasons = merge([applies, Unknown(open_beside)])
        return open_status(reasons), reasons, []
    if excuse.truth is True:
        return "compliant", (), []
    if isinstance(excuse.truth, Unknown) and status != "compliant":
        reasons = merge([excuse.truth, Unknown(reasons)])
        return open_status(reasons), reasons, notes
    return status, reasons, notes
