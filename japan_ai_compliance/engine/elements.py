"""Elements, exceptions and limbs: evaluated on a day, with their proof."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from japan_ai_compliance.engine.decide import broken
from japan_ai_compliance.engine.in_force import in_force as span_in_force
from japan_ai_compliance.engine.instances import Instance
from japan_ai_compliance.engine.periods import active
from japan_ai_compliance.engine.proof import Kind, ProofStep, Used, listed
from japan_ai_compliance.engine.scope import Answer, Scope
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.evaluate import truth
from japan_ai_compliance.language.nodes import Fact as FactNode
from japan_ai_compliance.language.values import NONE, Reason, Truth, Unknown, all_of, any_of, negate
from japan_ai_compliance.profile.model import Datum, Entry, Periods
from japan_ai_compliance.rulebook.kinds import RULES, Confidence
from japan_ai_compliance.rulebook.model import ALWAYS, Element, ExceptionUse, Rule, Span

HOLDS = Answer(True, (), None, "high", False)
"""What an element without a condition comes to."""


class Evaluated(NamedTuple):
    """A truth with the steps of its proof and the confidence it rests on."""

    truth: Truth
    steps: tuple[ProofStep, ...]
    confidence: Confidence = "high"


def evaluate_element(element: Element, scope: Scope, kind: Kind, also: Truth = True) -> Evaluated:
    """Evaluate one element on the scope's day; ``also`` is a truth it depends on besides its condition.

    What is of low confidence counts as open.
    """
    answer = HOLDS if element.when is None else scope.answer(element.when)
    value = answer.value
    held: Truth = value if isinstance(value, Unknown) else value is True
    if also is not True:
        held = all_of([also, held])
    observer = scope.case.observer
    if observer is not None:
        observer(element, scope.traced(), held)
    confidence = answer.confidence
    if element.confidence != "high":
        confidence = least([confidence, element.confidence])
    if element.confidence == "low" and not isinstance(held, Unknown):
        held = Unknown((Reason("low_confidence", element.id, element.id),))
    if isinstance(held, Unknown) and any(reason.kind == "low_confidence" for reason in held.reasons):
        confidence = "low"
    if answer.unfinished_year:
        scope.trace.unfinished_year = True
    step = ProofStep(kind, element, held, False, scope.day, answer.facts, answer.distance)
    return Evaluated(held, (step,), confidence)


def in_force(elements: Sequence[Element], scope: Scope) -> list[Element]:
    """The elements that belong to the provision on the scope's day."""
    return [element for element in elements if element.span == ALWAYS or is_law(element.span, scope)]


def is_law(span: Span, scope: Scope) -> bool:
    """Whether what carries ``span`` is law on the scope's day."""
    return span_in_force(span, scope.day, scope.case.dates.law_as_of)


def evaluate_elements(elements: Sequence[Element], scope: Scope, kind: Kind) -> list[Evaluated]:
    """Evaluate the elements in force on the scope's day."""
    return [evaluate_element(element, scope, kind) for element in in_force(elements, scope)]


def conduct_entries(node: nodes.Fact, scope: Scope) -> tuple[Datum | None, Sequence[Entry]]:
    """The stated period fact of a limb, and its entries (none where it is a plain answer or not stated)."""
    owner = scope.bound.get(node.subject)
    stated = owner.facts.get(node.name) if owner is not None else None
    if not isinstance(stated, Datum) or not isinstance(stated.value, Periods):
        return None, ()
    return stated, stated.value.entries


def activity(entry: Entry, scope: Scope) -> Truth:
    """Whether an entry over time holds on the scope's day."""
    reason = Reason("missing", entry.subject, f"{entry.path}.from" if entry.start is None else f"{entry.path}.until")
    return active(entry, scope.day, scope.case.dates.as_of, reason)


def evaluate_exceptions(uses: Sequence[ExceptionUse], scope: Scope) -> Evaluated:
    """Whether any exception saves the conduct, with the proof of each."""
    claims: dict[str, Scope | Truth] = {}
    evaluated = [
        _exception(use, scope, "exception", claims) for use in uses if use.span == ALWAYS or is_law(use.span, scope)
    ]
    steps = tuple([step for one in evaluated for step in one.steps])
    confidence = least([one.confidence for one in evaluated])
    return Evaluated(any_of([one.truth for one in evaluated]), steps, confidence)


def _exception(use: ExceptionUse, scope: Scope, kind: Kind, claims: dict[str, Scope | Truth]) -> Evaluated:
    """An exception, or one that stands against it, with its elements and what stands against it in turn.

    ``claims`` holds what is known of the claims in ``scope`` that several exceptions share.
    """
    claimed = claims.get(use.claim) if use.claim is not None else scope
    if claimed is None:
        claimed = claims[use.claim or ""] = _claimed(use, scope)
    if not isinstance(claimed, Scope):
        claim = ProofStep("claim", use, claimed, False, scope.day)
        return Evaluated(claimed, (ProofStep(kind, use, claimed, False, scope.day, parts=(claim,)),))
    elements = evaluate_elements(use.elements, claimed, "element")
    inner: dict[str, Scope | Truth] = {}
    against = [_exception(one, claimed, "against_exception", inner) for one in use.unless if is_law(one.span, scope)]
    held = all_of([*[one.truth for one in elements], *[negate(one.truth) for one in against]])
    if kind == "exception" and held is True:
        held = _beyond_own_word(use, claimed)
    if use.confidence == "low" and not isinstance(held, Unknown):
        held = Unknown((Reason("low_confidence", use.id, use.id),))
    parts = tuple([step for one in (*elements, *against) for step in one.steps])
    confidence = least([use.confidence, *[one.confidence for one in (*elements, *against)]])
    return Evaluated(held, (ProofStep(kind, use, held, False, scope.day, parts=parts),), confidence)


def _claimed(use: ExceptionUse, scope: Scope) -> Scope | Truth:
    """The scope with the claim's record bound; an exception that is not claimed is false."""
    if use.claim is None:
        return scope
    parents = scope.case.rulebook.subjects[use.claim].parents
    owner = next(
        (entry for name in reversed(list(scope.bound)) if name in parents and (entry := scope.bound[name])), None
    )
    record = owner.records.get(use.claim) if owner is not None else None
    if isinstance(record, Entry):
        return scope.binding(record)
    if record is None or record is NONE:
        return False
    subject = scope.case.rulebook.subjects[use.claim]
    where = f"{owner.path}.{subject.at}" if owner is not None else subject.at
    return Unknown((Reason("missing", use.claim, where),))


def _beyond_own_word(use: ExceptionUse, scope: Scope) -> Truth:
    """True only where the exception holds without the company's own legal assessment."""
    return _holds(use, scope.beyond_own_word())


def _holds(use: ExceptionUse, scope: Scope) -> Truth:
    """The bare truth of a claimed exception, those against it taken off."""
    elements = [truth(element.when, scope) for element in in_force(use.elements, scope) if element.when is not None]
    against: list[Truth] = []
    for one in use.unless:
        if is_law(one.span, scope):
            claimed = _claimed(one, scope)
            against.append(_holds(one, claimed) if isinstance(claimed, Scope) else claimed)
    return all_of([*elements, *(negate(one) for one in against)])


def least(levels: Iterable[Confidence]) -> Confidence:
    """The lowest of several confidences."""
    found = set(levels)
    return "low" if "low" in found else "medium" if "medium" in found else "high"


class Limb(NamedTuple):
    """One way of breaking the rule, by one entry: whether it is broken once exceptions are taken off."""

    id: str
    entry: Entry | None
    scope: Scope
    broken: Truth
    step: ProofStep
    confidence: Confidence

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same limb and entry on another day."""
        return self.id, self.entry.path if self.entry is not None else ""


def limbs_of(rule: Rule, instance: Instance, scope: Scope) -> list[Limb]:
    """All limbs of a rule that is law on the scope's day."""
    subject = scope.case.rulebook.subjects[rule.subject]
    holds: Truth = True
    if subject.over_time and instance.entry is not None:
        holds = activity(instance.entry, scope)
    if RULES[rule.kind].asks == "requires":
        kept = evaluate_elements(rule.requires, scope, "requires")
        unmet = all_of([holds, negate(all_of(one.truth for one in kept))])
        steps = tuple(step for one in kept for step in one.steps)
        duty = ProofStep("duty", rule, negate(unmet), False, scope.day, parts=steps)
        confidence = least(one.confidence for one in kept)
        return [_limb("requires", instance.entry, scope, rule, Evaluated(unmet, (duty,), confidence))]
    found: list[Limb] = []
    for limb in in_force(rule.breach, scope):
        found.extend(_instances_of(limb, instance.entry, scope, rule, holds))
    return found


def _instances_of(limb: Element, entry: Entry | None, scope: Scope, rule: Rule, holds: Truth) -> list[Limb]:
    if limb.conduct is None:
        evaluated = evaluate_element(limb, scope, "breach", holds)
        return [_limb(limb.id, entry, scope, rule, evaluated)]
    stated, entries = conduct_entries(limb.conduct, scope)
    if stated is None or not entries:
        inner = _plainly(limb.conduct, scope).traced()
        value = inner.fact(limb.conduct)
        also = value if isinstance(value, Unknown) else value is True
        evaluated = evaluate_element(limb, inner, "breach", all_of([holds, also]))
        return [_limb(limb.id, None, inner, rule, _resting_on(evaluated, inner.trace.facts))]
    found: list[Limb] = []
    for one in entries:
        inner = scope.binding(one)
        evaluated = evaluate_element(limb, inner, "breach", all_of([holds, activity(one, inner)]))
        here = _resting_on(
            evaluated, [Used(limb.conduct.path, stated._replace(path=one.path, line=one.line, column=one.column))]
        )
        found.append(_limb(limb.id, one, inner, rule, here))
    return found


def _plainly(conduct: FactNode, scope: Scope) -> Scope:
    """The scope for conduct stated without entries: going on, its details are what the entry would say."""
    owner = scope.bound.get(conduct.subject)
    record = scope.case.rulebook.facts[conduct.path].record
    stated = owner.facts.get(conduct.name) if owner is not None else None
    if record is None or not isinstance(stated, Datum):
        return scope
    return scope.binding(Entry(record, None, stated.path, stated.line, stated.column, owner))


def _resting_on(evaluated: Evaluated, facts: Iterable[Used]) -> Evaluated:
    """The same with the period fact itself named first in the proof."""
    (step,) = evaluated.steps
    known = tuple(dict.fromkeys([*facts, *step.facts]))
    resting = ProofStep(step.kind, step.of, step.truth, False, step.day, known, step.distance)
    return Evaluated(evaluated.truth, (resting,), evaluated.confidence)


def _limb(id_: str, entry: Entry | None, scope: Scope, rule: Rule, breach: Evaluated) -> Limb:
    (step,) = breach.steps
    if breach.truth is False:
        return Limb(id_, entry, scope, False, step, breach.confidence)
    excuse = evaluate_exceptions(rule.unless, scope)
    confidence = least([breach.confidence, excuse.confidence])
    parts = (*step.parts, *excuse.steps)
    tried = ProofStep(step.kind, step.of, step.truth, False, step.day, step.facts, step.distance, parts)
    return Limb(id_, entry, scope, broken(breach.truth, excuse.truth), tried, confidence)


def counting_most(limbs: list[Limb]) -> list[Limb]:
    """For each limb of the rule the entry that counts most: broken, else open, else kept by an exception."""
    best: dict[str, Limb] = {}
    for limb in limbs:
        if limb.id not in best or _rank(limb) > _rank(best[limb.id]):
            best[limb.id] = limb
    return list(best.values())


def _rank(limb: Limb) -> tuple[int, bool]:
    rank = 2 if limb.broken is True else 1 if isinstance(limb.broken, Unknown) else 0
    return rank, any(told.step.truth is True for told in listed([limb.step]))
