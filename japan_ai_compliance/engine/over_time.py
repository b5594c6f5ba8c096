"""Prohibitions and requirements: evaluated on every stretch of days on which nothing changes; the worst counts.

Where one limb stays broken by one entry over several stretches, that is one breach.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from japan_ai_compliance.engine.decide import barred, decide, downgrade, open_status, worst
from japan_ai_compliance.engine.elements import Evaluated, Limb, counting_most, evaluate_elements, least, limbs_of
from japan_ai_compliance.engine.findings import finding, no_entry
from japan_ai_compliance.engine.instances import Instance
from japan_ai_compliance.engine.model import Breach, Finding, Note, Period, Status
from japan_ai_compliance.engine.proof import Proof
from japan_ai_compliance.engine.timeline import segments
from japan_ai_compliance.language.values import Reason, Truth, Unknown, all_of, any_of, merge
from japan_ai_compliance.rulebook.kinds import OPEN, RULES, SETTLED, Confidence
from japan_ai_compliance.rulebook.model import Rule


class Moment(NamedTuple):
    """A stretch of days on which nothing changes."""

    start: date
    end: date
    status: Status
    reasons: tuple[Reason, ...]
    applies: Truth
    broken: Truth
    limbs: tuple[Limb, ...]
    proof: Proof
    confidence: Confidence

    def counts_beside(self, last: "Moment") -> bool:
        """Whether this stretch can matter beside the last one.

        Not where it is open only in whether the rule bound, and nothing was broken; and not where it adds to what is
        broken or open at the end only the question since when.
        """
        if self.status not in OPEN:
            return True
        if self.broken is False:
            return False
        new = {reason for reason in self.reasons if reason.kind != "start"} - set(last.reasons)
        return bool(new) or last.status not in ("violation", "unknown", "review")


def moment_of(rule: Rule, instance: Instance, start: date, end: date, on: date | None = None) -> Moment:
    """How ``rule`` stands for one entry from ``start`` to ``end``, looked at ``on`` one of these days.

    None: on the first.
    """
    scope = instance.scope.at(on or start)
    binding = evaluate_elements(rule.applies, scope, "applies")
    applies = all_of(one.truth for one in binding)
    limbs = [] if instance.none_exist or applies is False else limbs_of(rule, instance, scope)
    breach = any_of(limb.broken for limb in limbs)
    of_no_entry = isinstance(applies, Unknown) and all(reason.kind == "none" for reason in applies.reasons)
    if instance.none_exist and (RULES[rule.kind].asks == "requires" or of_no_entry):
        binding.append(Evaluated(False, (no_entry(scope, rule),)))
        applies = False
    status, reasons = decide(applies, breach)
    doubts = evaluate_elements(rule.review_when, scope, "review_when") if status in ("violation", "compliant") else []
    doubt = any_of(one.truth for one in doubts)
    if doubt is True:
        status = "review"
    elif isinstance(doubt, Unknown):
        status, reasons = open_status(doubt.reasons), merge([doubt])
    shown = counting_most(limbs)
    proof = [step for one in (*binding, *doubts) for step in one.steps]
    proof[len(binding) : len(binding)] = [limb.step for limb in shown]
    decisive = [limb for limb in shown if limb.broken is True] or shown
    confidence = least(
        [rule.confidence, *(one.confidence for one in (*binding, *doubts)), *(limb.confidence for limb in decisive)]
    )
    status = downgrade(status, rule.force, rule.confidence == "low")
    return Moment(start, end, status, reasons, applies, breach, tuple(limbs), tuple(proof), confidence)


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


def evaluate_over_time(rule: Rule, instance: Instance) -> Finding:
    """The finding of a prohibition or requirement for one entry."""
    case = instance.scope.case
    stretches = segments(rule, case, instance.chain())
    if not stretches:
        return finding(rule, instance, "not_applicable", notes=[_not_in_force(rule, case.dates.as_of)])
    *earlier, (start, end) = stretches
    last = moment_of(rule, instance, start, end, end)
    moments = [*(moment_of(rule, instance, *stretch) for stretch in earlier), last]
    relevant = [*(moment for moment in moments[:-1] if moment.counts_beside(last)), last]
    status = worst([moment.status for moment in relevant])
    chosen = next(moment for moment in reversed(relevant) if moment.status == status)
    notes = [Note("none_exist")] if instance.none_exist else []
    if rule.span.end is not None and rule.span.end < case.dates.as_of and status in SETTLED:
        return finding(rule, instance, "not_applicable", notes=[Note("repealed", (("day", str(rule.span.end)),))])
    breaches = breaches_of(moments, case.dates.as_of) if status == "violation" else []
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
        proof=chosen.proof,
        open_reasons=chosen.reasons,
        confidence=chosen.confidence,
        periods=periods,
        breaches=tuple(pursued),
        notes=notes,
    )


def _not_in_force(rule: Rule, as_of: date) -> Note:
    if rule.span.start is not None and rule.span.start > as_of:
        return Note("not_yet_in_force", (("day", str(rule.span.start)),))
    return Note("hidden_by_law_date", (("day", str(rule.span.start or as_of)),))
