"""Deadlines and authorisations: was it done by the day?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from japan_ai_compliance.engine import elements as weighing
from japan_ai_compliance.engine.decide import open_status, temper
from japan_ai_compliance.engine.elements import Weighed, least
from japan_ai_compliance.engine.findings import finding, no_entry
from japan_ai_compliance.engine.in_force import in_force, value_on
from japan_ai_compliance.engine.instances import Instance
from japan_ai_compliance.engine.model import Breach, Case, Finding, Note, Outcome, Period, Proven, Status
from japan_ai_compliance.engine.over_time import barred
from japan_ai_compliance.engine.plan import plan_of
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.evaluate import evaluate, truth
from japan_ai_compliance.language.functions import add_months
from japan_ai_compliance.language.values import NONE, Calendar, Open, Reason, Truth, Value, all_of, any_of, merge
from japan_ai_compliance.rulebook.model import Rule, Timing, Words

OUTCOMES: tuple[Outcome, ...] = ("false", "late", "missing")

_DAY = timedelta(days=1)
_YEAR = 12


class Dated(NamedTuple):
    """The dates of one deadline, each known, ``none``, open, or not asked for (None)."""

    by: Value
    done: Value
    uncertain_until: Value | None
    advised_by: Value | None
    act: Value | None


def evaluate_timed(rule: Rule, instance: Instance) -> list[Finding]:
    """The findings of a deadline or authorisation for one entry: one, or one per year."""
    case = instance.scope.case
    if rule.span.start is not None and rule.span.start > min(case.dates.as_of, case.dates.law_as_of):
        code = "not_yet_in_force" if rule.span.start > case.dates.as_of else "hidden_by_law_date"
        return [finding(rule, instance, "not_applicable", notes=[Note(code, (("day", str(rule.span.start)),))])]
    if not rule.yearly:
        return [_evaluate(rule, instance, instance.scope, None)]
    scopes = {year: _in_year(instance.scope, year) for year in years(rule, case)}
    if not scopes:
        return [finding(rule, instance, "not_applicable", notes=[Note("no_year")])]
    return [_evaluate(rule, instance, scope, f"{case.rulebook.year.mark}{year}") for year, scope in scopes.items()]


def years(rule: Rule, case: Case) -> Iterator[int]:
    """The years that ended while the rule was in force, by the as-of date, and the next one."""
    first = rule.span.start or case.dates.as_of
    year = first.year - 1
    while year_end(year, case) < first:
        year += 1
    while True:
        if rule.span.end is not None and year_end(year, case) > rule.span.end:
            return
        yield year
        if year_end(year, case) > case.dates.as_of:
            return
        year += 1


def year_end(year: int, case: Case) -> date:
    """The last day of a year as the law counts it."""
    return add_months(year_start(year, case), _YEAR) - _DAY


def year_start(year: int, case: Case) -> date:
    """The first day of a year as the law counts it."""
    return date(year, case.rulebook.year.starts_in_month, 1)


def _in_year(scope: Scope, year: int) -> Scope:
    end = year_end(year, scope.case)
    ended = end <= scope.case.dates.as_of
    inner = scope.knowing(year_start=year_start(year, scope.case), year_end=end).at(end)
    return inner.in_year(year, ended=ended)


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
            binding = weighing.weigh_all(rule.applies, scope.at(reference), "applies")
            proof = [proven for one in binding for proven in one.proof]
            return finding(rule, instance, "not_applicable", because=proof, notes=[note], year=year)
        return _on_day(rule, instance, scope.at(reference), year)
    if not isinstance(reference, Open):
        return _on_day(rule, instance, scope, year)
    *before, last = _candidates(rule, scope)
    found = _on_day(rule, instance, scope.at(last), year)
    for day in reversed(before):
        other = _on_day(rule, instance, scope.at(day), year)
        if (other.status, other.due) != (found.status, found.due):
            return replace(found, status="unknown", open=reference.reasons, periods=(), breaches=())
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
    binding = weighing.weigh_all(rule.applies, scope, "applies")
    proof = [proven for one in binding for proven in one.proof]
    applies = all_of(one.truth for one in binding)
    if instance.none_exist:
        applies = False
        proof.append(no_entry(scope, rule))
    if isinstance(applies, Open) and scope.trace.unfinished_year:
        return finding(rule, instance, "not_applicable", because=proof, notes=[Note("year_not_ended")], year=year)
    if applies is False:
        return finding(rule, instance, "not_applicable", because=proof, year=year)
    timed = _Timed(rule, scope, _dates(timing, scope))
    if timed.dated.by is NONE or _only_none(timed.dated.by):
        return finding(rule, instance, "not_applicable", because=proof, notes=[Note("not_happened")], year=year)
    if timed.due is not None and rule.span.end is not None and timed.due > rule.span.end:
        note = Note("repealed", (("day", str(rule.span.end)),))
        return finding(rule, instance, "not_applicable", because=proof, notes=[note], year=year)
    if (
        named_day(timing) is None
        and timed.due is not None
        and rule.span.start is not None
        and timed.due < rule.span.start
    ):
        note = Note("act_outside_law", (("day", str(timed.due)),))
        return finding(rule, instance, "not_applicable", because=proof, notes=[note], year=year)
    excuse = weighing.weigh_exceptions(rule.unless, scope)
    status, reasons, notes = _weigh(timed, applies, excuse)
    decided = status in ("violation", "compliant") and excuse.truth is not True
    doubts = weighing.weigh_all(rule.review_when, scope, "review_when") if decided else []
    doubt = any_of(one.truth for one in doubts)
    if isinstance(doubt, Open):
        status, reasons = open_status(doubt.reasons), doubt.reasons
    elif doubt:
        status = "review"
    confidence = least([rule.confidence, *(one.confidence for one in (*binding, excuse, *doubts))])
    status = temper(status, rule.force, rule.confidence == "low")
    breaches = (timed.breach(notes),) if status == "violation" else ()
    pursued = tuple(breach for breach in breaches if not barred(rule, scope, breach))
    if breaches and not pursued and rule.time_bar is not None:
        status = "review"
        notes.append(Note("time_bar", (("provision", rule.time_bar.provision),), rule.time_bar.text))
    if _assumed(timing, scope, timed.due):
        notes.append(Note("assumed_day"))
    return finding(
        rule,
        instance,
        status,
        because=[*proof, *timed.proof(), *excuse.proof, *(proven for one in doubts for proven in one.proof)],
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


def _weigh(timed: "_Timed", applies: Truth, excuse: Weighed) -> tuple[Status, tuple[Reason, ...], list[Note]]:
    """The decision table, for a duty with a last day."""
    status, reasons, notes = timed.status()
    if isinstance(applies, Open):
        open_beside = reasons if status in ("unknown", "review") and excuse.truth is not True else ()
        reasons = merge([applies, Open(open_beside)])
        return open_status(reasons), reasons, []
    if excuse.truth is True:
        return "compliant", (), []
    if isinstance(excuse.truth, Open) and status != "compliant":
        reasons = merge([excuse.truth, Open(reasons)])
        return open_status(reasons), reasons, notes
    return status, reasons, notes


def _dates(timing: Timing, scope: Scope) -> Dated:
    def read(node: nodes.Node | None) -> Value | None:
        return None if node is None else evaluate(node, scope)

    done = evaluate(timing.done, scope)
    if isinstance(done, Open) and not scope.year_ended:
        done = NONE
    return Dated(
        evaluate(timing.by, scope),
        done,
        read(timing.uncertain_until),
        read(timing.advised_by),
        read(timing.act),
    )


def _assumed(timing: Timing, scope: Scope, due: date | None) -> bool:
    """Whether the last day rests on a year whose holidays are not listed yet."""
    names = [node.name for node in nodes.walk(timing.by) if isinstance(node, nodes.Parameter)]
    values = [value_on(name, scope.day, scope.case) for name in names]
    calendars = [value for value in values if isinstance(value, Calendar)]
    return due is not None and any(due > calendar.known_until for calendar in calendars)


def _only_none(value: Value) -> bool:
    """Whether a date is missing because what it counts from has not happened."""
    return isinstance(value, Open) and bool(value.reasons) and all(reason.kind == "none" for reason in value.reasons)


@dataclass
class _Timed:
    rule: Rule
    scope: Scope
    dated: Dated

    @staticmethod
    def day(value: Value | None) -> date | None:
        return value if isinstance(value, date) else None

    @property
    def due(self) -> date | None:
        return self.day(self.dated.by)

    @property
    def uncertain(self) -> date | None:
        """The end of the days on which the law leaves open whether it is too late; None where there are none."""
        until, due = self.day(self.dated.uncertain_until), self.due
        return until if until is not None and due is not None and until > due else None

    def status(self) -> tuple[Status, tuple[Reason, ...], list[Note]]:
        """The status as if the rule applied and no exception did, what is open, and what went wrong."""
        due, done, as_of = self.due, self.dated.done, self.scope.case.dates.as_of
        if due is None:
            reasons = merge([self.dated.by])
            return open_status(reasons), reasons, []
        last = self.uncertain or due
        unsure = self.dated.uncertain_until
        if isinstance(unsure, Open) and as_of > due and not (isinstance(done, date) and done <= due):
            reasons = merge([unsure, done])
            return open_status(reasons), reasons, []
        if isinstance(done, date) and done <= as_of:
            return self.after(done, due, last)
        if isinstance(done, Open):
            return open_status(done.reasons), done.reasons, []
        if as_of <= due:
            return "due", (), []
        if as_of <= last:
            return "review", (), [Note("uncertain_day")]
        return "violation", (), [Note("missing", (("due", str(due)),))]

    def after(self, done: date, due: date, last: date) -> tuple[Status, tuple[Reason, ...], list[Note]]:
        """The status of what was done on a known day."""
        timing = self.rule.timing
        assert timing is not None
        late = [Note("late", (("done", str(done)), ("due", str(due)), ("days", str((done - due).days))))]
        true = True if timing.accurate is None else truth(timing.accurate, self.scope)
        if true is False:
            return "violation", (), [*(late if done > last else []), Note("false", (("done", str(done)),))]
        if done > last and timing.late == "violation":
            return "violation", (), late
        if isinstance(true, Open):
            return open_status(true.reasons), true.reasons, late if done > last else []
        if done > last:
            return "review", (), late
        return ("review", (), [Note("uncertain_day")]) if done > due else ("compliant", (), [])

    def proof(self) -> list[Proven]:
        """The day it was due and the day it was done, with the facts they come from."""
        timing = self.rule.timing
        assert timing is not None
        inner = self.scope.traced()
        evaluate(timing.done, inner)
        done, due = self.dated.done, self.due
        planned = isinstance(done, date) and done > self.scope.case.dates.as_of
        held = isinstance(done, date) and due is not None and not planned and done <= (self.uncertain or due)
        open_truth = Open(merge([done, self.dated.by])) if isinstance(done, Open) or due is None else held
        words = Words(*_timing_words(done, due))
        return [
            Proven("done", "timing", words, open_truth, self.rule.provision, self.scope.day, tuple(inner.trace.facts))
        ]

    def breach(self, notes: list[Note]) -> Breach:
        """The violation: from the day after the last day to the day before it was done; if false, since it was done.

        Without the authorisation it needs, the act itself is the violation: from its own day on.
        """
        codes = {note.code for note in notes}
        outcomes = frozenset(one for one in OUTCOMES if one in codes)
        last, done = self.uncertain or self.due, self.dated.done
        start = last + _DAY if last is not None else None
        act = self.day(self.dated.act)
        if self.rule.kind == "authorisation" and act is not None:
            start = act
        end: date | None = None
        if isinstance(done, date) and outcomes == {"late"}:
            end = max(done - _DAY, start or done)
        elif isinstance(done, date) and outcomes == {"false"}:
            start = done
        bound = {name: entry for name, entry in self.scope.bound.items() if entry is not None}
        return Breach("done", bound, Period(start, end), self.scope.year, outcomes, self.day(self.dated.act))


def _timing_words(done: Value, due: date | None) -> tuple[str, str]:
    if isinstance(done, date):
        return f"done on {done}, last day {due}", f"{done}に実施、期限は{due}"
    return f"done by {due}" if due else "done in time", f"期限{due}までに実施" if due else "期限までに実施"
