"""Putting a finding together: identity, place, notes and confidence."""

from collections.abc import Iterable, Sequence
from datetime import date

from japan_ai_compliance.engine.instances import Instance, subject_chains
from japan_ai_compliance.engine.model import Breach, Finding, Note, Period, Status
from japan_ai_compliance.engine.proof import AnyEntry, Proof, ProofStep, Role, Told, deciding, listed, marked
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language.values import Reason, Unknown
from japan_ai_compliance.profile.model import UnknownType
from japan_ai_compliance.rulebook.kinds import Confidence
from japan_ai_compliance.rulebook.model import Rule, as_cited_on

_PLACED: tuple[Role, ...] = ("breach", "requires", "timing", "exception", "applies")
"""What a finding is placed at, the first that there is."""


def finding(
    rule: Rule,
    instance: Instance,
    status: Status,
    *,
    proof: Sequence[ProofStep] = (),
    open_reasons: Sequence[Reason] = (),
    confidence: Confidence | None = None,
    periods: tuple[Period, ...] = (),
    breaches: tuple[Breach, ...] = (),
    notes: Iterable[Note] = (),
    year: str | None = None,
    due: date | None = None,
    advised_by: date | None = None,
    due_uncertain_until: date | None = None,
) -> Finding:
    """A finding of ``rule`` for ``instance``, with its identity and place filled in."""
    identity = instance.chain_ids(rule)
    known = marked(proof, bound=status != "not_applicable")
    line, column = _place(status, known, instance)
    remarks = [*notes, *_assessments(known, instance.scope)]
    if status != "not_applicable":
        remarks += [Note("bearer", words=rule.bearer)] if rule.bearer else []
        remarks += [Note("rule", words=note) for note in rule.notes]
    if status == "review":
        remarks += _why_review(rule, open_reasons)
    return Finding(
        rule=_as_cited(rule, known, instance),
        status=status,
        subject_kind=subject_chains(rule.subject, instance.scope.case)[0][0].name,
        subject_id=identity[0] if identity else None,
        instance=" / ".join([*identity[1:], *([year] if year else [])]) or None,
        proof=known,
        open=tuple(dict.fromkeys(open_reasons)),
        line=line,
        column=column,
        confidence=confidence or rule.confidence,
        periods=periods,
        due=due,
        advised_by=advised_by,
        due_uncertain_until=due_uncertain_until,
        notes=tuple(dict.fromkeys(remarks)),
        breaches=breaches,
    )


def no_entry(scope: Scope, rule: Rule) -> ProofStep:
    """The element that fails where a list is empty: nothing of the kind occurred."""
    return ProofStep("entry", AnyEntry(rule, scope.case.rulebook.subjects[rule.subject]), False, False, scope.day)


def _as_cited(rule: Rule, proof: Proof, instance: Instance) -> Rule:
    """The rule with its provision as it is called on the latest day that the proof looks at."""
    if not rule.provisions:
        return rule
    return as_cited_on(rule, max((told.step.day for told in listed(proof)), default=instance.scope.day))


def _place(status: Status, proof: Proof, instance: Instance) -> tuple[int, int]:
    """Where the profile says what the finding rests on: the fact that decides, else the entry, else the top."""
    stated = [told for told in deciding(proof) if told.step.facts and _can_stand_for(status, told)]
    for role in _PLACED:
        for told in stated:
            if told.role == role:
                datum = told.step.facts[0].datum
                return datum.line, datum.column
    chain = instance.chain()
    return (chain[-1].line, chain[-1].column) if chain else (1, 1)


def _can_stand_for(status: Status, told: Told) -> bool:
    """Whether a finding can be placed at a step: what is open stands for what is open, what holds for what is kept."""
    match status:
        case "unknown" | "review":
            return isinstance(told.step.truth, Unknown)
        case "compliant" | "due":
            return told.step.truth is True
        case _:
            return told.within is None


def _assessments(proof: Proof, scope: Scope) -> Iterable[Note]:
    """Whose legal assessment the finding rests on."""
    for told in listed(proof):
        for used in told.step.facts:
            judged = scope.case.rulebook.facts[used.fact].traits.judged
            if judged and not isinstance(used.datum.value, UnknownType):
                yield Note(f"assessed_by_{used.datum.basis}")


def _why_review(rule: Rule, reasons: Sequence[Reason]) -> Iterable[Note]:
    if rule.force != "binding":
        yield Note(f"force_{rule.force}")
    if rule.confidence == "low" or any(reason.kind == "low_confidence" for reason in reasons):
        yield Note("low_confidence")
    if any(reason.kind == "own_assessment" for reason in reasons):
        yield Note("own_assessment")
    if any(reason.kind == "judgement" for reason in reasons):
        yield Note("judgement_open")
