"""Deadlines and authorisations: was it done by the day?"""

from datetime import date

from japan_ai_compliance.engine import elements as weighing
from japan_ai_compliance.engine.decide import open_status, temper
from japan_ai_compliance.engine.elements import Weighed, least
from japan_ai_compliance.engine.findings import finding, no_entry
from japan_ai_compliance.engine.in_force import in_force
from japan_ai_compliance.engine.instances import Instance
from japan_ai_compliance.engine.last_day import Plain, Timed, is_assumed, only_none, read_dates
from japan_ai_compliance.engine.model import Finding, Note
from japan_ai_compliance.engine.plan import plan_of
from japan_ai_compliance.engine.proof import unmarked
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.engine.time_bar import barred
from japan_ai_compliance.engine.years import in_year, years
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.evaluate import evaluate
from japan_ai_compliance.language.values import NONE, Truth, Unknown, all_of, any_of, merge
from japan_ai_compliance.rulebook.kinds import OPEN
from japan_ai_compliance.rulebook.model import Rule, Timing


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
            binding = weighing.weigh_all(rule.applies, scope.at(reference), "applies")
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
    binding = weighing.weigh_all(rule.applies, scope, "applies")
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
    excuse = weighing.weigh_exceptions(rule.unless, scope)
    plain = timed.status()
    duty = timed.step(plain[0], plain[1])
    proof.append(duty._replace(parts=(*duty.parts, *excuse.steps)))
    status, reasons, notes = _weigh(plain, applies, excuse)
    decided = status in ("violation", "compliant") and excuse.truth is not True
    doubts = weighing.weigh_all(rule.review_when, _doubted(timed), "review_when") if decided else []
    doubt = any_of(one.truth for one in doubts)
    if isinstance(doubt, Unknown):
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


def _weigh(plain: Plain, applies: Truth, excuse: Weighed) -> Plain:
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
