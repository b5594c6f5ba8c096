"""Prohibitions and requirements: evaluated on every stretch of days, the worst of which counts."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from japan_ai_compliance.engine import elements as weighing
from japan_ai_compliance.engine.decide import broken, decide, open_status, temper, worst
from japan_ai_compliance.engine.elements import Weighed, least
from japan_ai_compliance.engine.findings import finding, no_entry
from japan_ai_compliance.engine.instances import Instance
from japan_ai_compliance.engine.model import Breach, Finding, Note, Period, Proven, Status, Used
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.engine.segments import segments
from japan_ai_compliance.language.evaluate import evaluate
from japan_ai_compliance.language.nodes import Fact as FactNode
from japan_ai_compliance.language.values import Open, Reason, Truth, all_of, any_of, merge, negate
from japan_ai_compliance.profile.model import Datum, Entry
from japan_ai_compliance.rulebook.model import Confidence, Element, Rule

_DAY = timedelta(days=1)


class Limb(NamedTuple):
    """One way of breaking the rule, by one entry: whether it is broken once exceptions are taken off."""

    id: str
    entry: Entry | None
    scope: Scope
    broken: Truth
    proof: tuple[Proven, ...]
    confidence: Confidence

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same limb and entry on another day."""
        return self.id, self.entry.path if self.entry is not None else ""


class Moment(NamedTuple):
    """A stretch of days on which nothing changes."""

    start: date
    end: date
    status: Status
    reasons: tuple[Reason, ...]
    applies: Truth
    broken: Truth
    limbs: tuple[Limb, ...]
    proof: tuple[Proven, ...]
    confidence: Confidence

    def counts_beside(self, last: "Moment") -> bool:
        """Whether this stretch can matter beside the last one.

        Not where it is open only in whether the rule bound, and nothing was broken; and not where it adds to what is
        broken
        or open at the end only the question since when.
        """
        if self.status not in ("unknown", "review"):
            return True
        if self.broken is False:
            return False
        new = {reason for reason in self.reasons if reason.kind != "start"} - set(last.reasons)
        return bool(new) or last.status not in ("violation", "unknown", "review")


def evaluate_over_time(rule: Rule, instance: Instance) -> Finding:
    """The finding of a prohibition or requirement for one entry."""
    case = instance.scope.case
    stretches = segments(rule, case, instance.chain())
    if not stretches:
        return finding(rule, instance, "not_applicable", notes=[_not_in_force(rule, case.dates.as_of)])
    moments = [_moment(rule, instance, start, end) for start, end in stretches]
    last = moments[-1]
    relevant = [*(moment for moment in moments[:-1] if moment.counts_beside(last)), last]
    status = worst([moment.status for moment in relevant])
    chosen = next(moment for moment in reversed(relevant) if moment.status == status)
    notes = [Note("none_exist")] if instance.none_exist else []
    if rule.span.end is not None and rule.span.end < case.dates.as_of and status in ("compliant", "not_applicable"):
        return finding(rule, instance, "not_applicable", notes=[Note("repealed", (("day", str(rule.span.end)),))])
    breaches = _breaches(moments, case.dates.as_of) if status == "violation" else []
    periods = union(breach.period for breach in breaches)
    pursued = [breach for breach in breaches if not barred(rule, instance.scope, breach)]
    if breaches and not pursued and rule.time_bar is not None:
        notes.append(Note("time_bar", (("provision", rule.time_bar.provision),), rule.time_bar.text))
        still_open = [moment for moment in relevant if moment.status == "unknown"]
        status, chosen = ("unknown", still_open[-1]) if still_open else ("review", chosen)
    return finding(
        rule,
        instance,
        status,
        because=chosen.proof,
        open_reasons=chosen.reasons,
        confidence=chosen.confidence,
        periods=periods,
        breaches=tuple(pursued),
        notes=notes,
    )


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


def _not_in_force(rule: Rule, as_of: date) -> Note:
    if rule.span.start is not None and rule.span.start > as_of:
        return Note("not_yet_in_force", (("day", str(rule.span.start)),))
    return Note("hidden_by_law_date", (("day", str(rule.span.start or as_of)),))


def _moment(rule: Rule, instance: Instance, start: date, end: date) -> Moment:
    scope = instance.scope.at(start)
    binding = weighing.weigh_all(rule.applies, scope, "applies")
    applies = all_of(one.truth for one in binding)
    limbs = [] if instance.none_exist or applies is False else _limbs(rule, instance, scope)
    breach = any_of(limb.broken for limb in limbs)
    of_no_entry = isinstance(applies, Open) and all(reason.kind == "none" for reason in applies.reasons)
    if instance.none_exist and (rule.kind == "requirement" or of_no_entry):
        binding.append(Weighed(False, (no_entry(scope, rule),)))
        applies = False
    status, reasons = decide(applies, breach)
    doubts = weighing.weigh_all(rule.review_when, scope, "review_when") if status in ("violation", "compliant") else []
    doubt = any_of(one.truth for one in doubts)
    if doubt is True:
        status = "review"
    elif isinstance(doubt, Open):
        status, reasons = open_status(doubt.reasons), merge([doubt])
    shown = _telling(limbs)
    proof = [proven for one in (*binding, *doubts) for proven in one.proof]
    proof[len(binding) : len(binding)] = [proven for limb in shown for proven in limb.proof]
    decisive = [limb for limb in shown if limb.broken is True] or shown
    confidence = least(
        [rule.confidence, *(one.confidence for one in (*binding, *doubts)), *(limb.confidence for limb in decisive)]
    )
    status = temper(status, rule.force, rule.confidence == "low")
    return Moment(start, end, status, reasons, applies, breach, tuple(limbs), tuple(proof), confidence)


def _limbs(rule: Rule, instance: Instance, scope: Scope) -> list[Limb]:
    subject = scope.case.rulebook.subjects[rule.subject]
    holds: Truth = True
    if subject.over_time and instance.entry is not None:
        holds = weighing.activity(instance.entry, scope)
    if rule.kind == "requirement":
        kept = weighing.weigh_all(rule.requires, scope, "requires")
        unmet = all_of([holds, negate(all_of(one.truth for one in kept))])
        return [_limb("requires", instance.entry, scope, rule, unmet, kept)]
    found: list[Limb] = []
    for limb in weighing.in_force(rule.breach, scope):
        found.extend(_instances_of(limb, instance.entry, scope, rule, holds))
    return found


def _instances_of(limb: Element, entry: Entry | None, scope: Scope, rule: Rule, holds: Truth) -> list[Limb]:
    if limb.conduct is None:
        weighed = weighing.weigh(limb, scope, "breach", holds)
        return [_limb(limb.id, entry, scope, rule, weighed.truth, [weighed])]
    stated, entries = weighing.conduct_entries(limb.conduct, scope)
    if stated is None or not entries:
        inner = _plainly(limb.conduct, scope).traced()
        value = inner.fact(limb.conduct)
        also = value if isinstance(value, Open) else value is True
        weighed = weighing.weigh(limb, inner, "breach", all_of([holds, also]))
        return [_limb(limb.id, None, inner, rule, weighed.truth, [_resting_on(weighed, inner.trace.facts)])]
    found: list[Limb] = []
    for one in entries:
        inner = scope.binding(one)
        weighed = weighing.weigh(limb, inner, "breach", all_of([holds, weighing.activity(one, inner)]))
        here = _resting_on(
            weighed, [Used(limb.conduct.path, stated._replace(path=one.path, line=one.line, column=one.column))]
        )
        found.append(_limb(limb.id, one, inner, rule, weighed.truth, [here]))
    return found


def _plainly(conduct: FactNode, scope: Scope) -> Scope:
    """The scope for conduct stated without entries: going on, its details are what the entry would say."""
    owner = scope.bound.get(conduct.subject)
    record = scope.case.rulebook.facts[conduct.path].record
    stated = owner.facts.get(conduct.name) if owner is not None else None
    if record is None or not isinstance(stated, Datum):
        return scope
    return scope.binding(Entry(record, None, stated.path, stated.line, stated.column, owner))


def _resting_on(weighed: Weighed, facts: Iterable[Used]) -> Weighed:
    """The same with the period fact itself named first in the proof."""
    first, *rest = weighed.proof
    proven = first._replace(facts=tuple(dict.fromkeys([*facts, *first.facts])))
    return Weighed(weighed.truth, (proven, *rest), weighed.confidence)


def _limb(id_: str, entry: Entry | None, scope: Scope, rule: Rule, breach: Truth, proof: list[Weighed]) -> Limb:
    excuse = weighing.weigh_exceptions(rule.unless, scope) if breach is not False else Weighed(False, ())
    told = tuple(proven for one in proof for proven in one.proof) + excuse.proof
    confidence = least([*(one.confidence for one in proof), excuse.confidence])
    return Limb(id_, entry, scope, broken(breach, excuse.truth), told, confidence)


def _telling(limbs: list[Limb]) -> list[Limb]:
    """For each limb of the rule the entry that counts most: broken, else open, else kept by an exception."""
    best: dict[str, Limb] = {}
    for limb in limbs:
        if limb.id not in best or _weight(limb) > _weight(best[limb.id]):
            best[limb.id] = limb
    return list(best.values())


def _weight(limb: Limb) -> tuple[int, bool]:
    rank = 2 if limb.broken is True else 1 if isinstance(limb.broken, Open) else 0
    return rank, any(proven.truth is True for proven in limb.proof)


def _breaches(moments: list[Moment], as_of: date) -> list[Breach]:
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
            ended = last < as_of and not isinstance(holds, Open)
            yield Breach(running.id, bound, Period(start, last if ended else None))
            running = None
        maybe_before = isinstance(holds, Open)


def barred(rule: Rule, scope: Scope, breach: Breach) -> bool:
    """Whether the time in which an ended breach can be pursued has run."""
    if rule.time_bar is None or breach.period.end is None:
        return False
    start = breach.period.start or breach.period.end
    inner = (
        scope.with_entries(breach.entries)
        .at(breach.period.end)
        .knowing(period_start=start, period_end=breach.period.end)
    )
    until = evaluate(rule.time_bar.until, inner)
    return isinstance(until, date) and until < scope.case.dates.as_of
