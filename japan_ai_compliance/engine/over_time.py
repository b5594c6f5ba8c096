"""Prohibitions and requirements: evaluated on every stretch of days, the worst of which counts."""

from datetime import date

from japan_ai_compliance.engine.decide import worst
from japan_ai_compliance.engine.findings import finding
from japan_ai_compliance.engine.instances import Instance
from japan_ai_compliance.engine.model import Finding, Note
from japan_ai_compliance.engine.moments import moment_of
from japan_ai_compliance.engine.runs import breaches_of, union
from japan_ai_compliance.engine.segments import segments
from japan_ai_compliance.engine.time_bar import barred
from japan_ai_compliance.rulebook.kinds import SETTLED
from japan_ai_compliance.rulebook.model import Rule


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
