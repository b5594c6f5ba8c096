"""Putting a finding together: identity, place, notes and confidence."""

from collections.abc import Iterable, Sequence
from datetime import date

from japan_ai_compliance.engine.instances import Instance, subject_chains
from japan_ai_compliance.engine.model import Breach, Finding, Note, Period, Proven, Status
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language.values import Reason, Unknown
from japan_ai_compliance.profile.model import UnknownType
from japan_ai_compliance.rulebook.model import Confidence, Rule, Words, as_cited_on


def finding(
    rule: Rule,
    instance: Instance,
    status: Status,
    *,
    because: Sequence[Proven] = (),
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
    line, column = _place(status, because, instance)
    remarks = [*notes, *_assessments(because, instance.scope)]
    if status != "not_applicable":
        remarks += [Note("bearer", words=rule.bearer)] if rule.bearer else []
        remarks += [Note("rule", words=note) for note in rule.notes]
    if status == "review":
        remarks += _why_review(rule, open_reasons)
    return Finding(
        rule=as_cited_on(rule, max((one.day for one in because), default=instance.scope.day))
        if rule.provisions
        else rule,
        status=status,
        subject_kind=subject_chains(rule.subject, instance.scope.case)[0][0].name,
        subject_id=identity[0] if identity else None,
        instance=" / ".join([*identity[1:], *([year] if year else [])]) or None,
        because=tuple(because),
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


def no_entry(scope: Scope, rule: Rule) -> Proven:
    """The element that fails where a list is empty: nothing of the kind occurred."""
    subject = scope.case.rulebook.subjects[rule.subject]
    words = Words(f"there is at least one entry: {subject.label.en}", f"該当するものがある: {subject.label.ja}")
    return Proven("entry", "entry", words, False, rule.provision, scope.day)


def _place(status: Status, because: Sequence[Proven], instance: Instance) -> tuple[int, int]:
    """Where the profile says what the finding rests on: the fact that decides, else the entry, else the top."""
    wanted = {"violation": True, "compliant": True, "due": True, "not_applicable": False}.get(status)
    roles = ("breach", "requires", "timing", "exception", "applies")
    for role in roles if status != "not_applicable" else reversed(roles):
        for proven in because:
            decides = isinstance(proven.truth, Unknown) if wanted is None else proven.truth is wanted
            if proven.role in ("requires", "timing") and status == "violation":
                decides = proven.truth is False
            if proven.role == role and decides and proven.facts:
                return proven.facts[0].datum.line, proven.facts[0].datum.column
    chain = instance.chain()
    return (chain[-1].line, chain[-1].column) if chain else (1, 1)


def _assessments(because: Sequence[Proven], scope: Scope) -> Iterable[Note]:
    """Whose legal assessment the finding rests on."""
    for proven in because:
        for used in proven.facts:
            judged = scope.case.rulebook.facts[used.fact].kind == "judgement"
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
