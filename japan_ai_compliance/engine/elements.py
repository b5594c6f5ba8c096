"""Elements and exceptions: evaluated on a day, with their proof."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from japan_ai_compliance.engine.in_force import in_force as span_in_force
from japan_ai_compliance.engine.memory import Answer
from japan_ai_compliance.engine.periods import active
from japan_ai_compliance.engine.proof import Kind, ProofStep
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.evaluate import truth
from japan_ai_compliance.language.values import NONE, Reason, Truth, Unknown, all_of, any_of, negate
from japan_ai_compliance.profile.model import Datum, Entry, Periods
from japan_ai_compliance.rulebook.kinds import Confidence
from japan_ai_compliance.rulebook.model import Element, ExceptionUse, Span

HOLDS = Answer(True, (), None, "high", False)
"""What an element without a condition comes to."""


class Weighed(NamedTuple):
    """A truth with the steps of its proof and the confidence it rests on."""

    truth: Truth
    steps: tuple[ProofStep, ...]
    confidence: Confidence = "high"


def weigh(element: Element, scope: Scope, kind: Kind, also: Truth = True) -> Weighed:
    """Evaluate one element on the scope's day; ``also`` is a truth it depends on besides its condition.

    What is of low confidence counts as open.
    """
    answer = HOLDS if element.when is None else scope.answer(element.when)
    value = answer.value
    held: Truth = value if isinstance(value, Unknown) else value is True
    if also is not True:
        held = all_of([also, held])
    confidence = least([answer.confidence, element.confidence])
    if element.confidence == "low" and not isinstance(held, Unknown):
        held = Unknown((Reason("low_confidence", element.id, element.id),))
    if isinstance(held, Unknown) and any(reason.kind == "low_confidence" for reason in held.reasons):
        confidence = "low"
    if answer.unfinished_year:
        scope.trace.unfinished_year = True
    step = ProofStep(kind, element, held, False, scope.day, answer.facts, answer.distance)
    return Weighed(held, (step,), confidence)


def in_force(elements: Sequence[Element], scope: Scope) -> list[Element]:
    """The elements that belong to the provision on the scope's day."""
    return [element for element in elements if is_law(element.span, scope)]


def is_law(span: Span, scope: Scope) -> bool:
    """Whether what carries ``span`` is law on the scope's day."""
    return span_in_force(span, scope.day, scope.case.dates.law_as_of)


def weigh_all(elements: Sequence[Element], scope: Scope, kind: Kind) -> list[Weighed]:
    """Evaluate the elements in force on the scope's day."""
    return [weigh(element, scope, kind) for element in in_force(elements, scope)]


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


def weigh_exceptions(uses: Sequence[ExceptionUse], scope: Scope) -> Weighed:
    """Whether any exception saves the conduct, with the proof of each."""
    weighed = [_exception(use, scope, "exception") for use in uses if is_law(use.span, scope)]
    steps = tuple(step for one in weighed for step in one.steps)
    return Weighed(any_of(one.truth for one in weighed), steps, least(["high", *(one.confidence for one in weighed)]))


def _exception(use: ExceptionUse, scope: Scope, kind: Kind) -> Weighed:
    """An exception, or one that stands against it, with its elements and what stands against it in turn."""
    claimed = _claimed(use, scope)
    if not isinstance(claimed, Scope):
        claim = ProofStep("claim", use, claimed, False, scope.day)
        return Weighed(claimed, (ProofStep(kind, use, claimed, False, scope.day, parts=(claim,)),))
    elements = weigh_all(use.elements, claimed, "element")
    against = [_exception(one, claimed, "against_exception") for one in use.unless if is_law(one.span, scope)]
    held = all_of([*(one.truth for one in elements), *(negate(one.truth) for one in against)])
    if kind == "exception" and held is True:
        held = _beyond_own_word(use, claimed)
    if use.confidence == "low" and not isinstance(held, Unknown):
        held = Unknown((Reason("low_confidence", use.id, use.id),))
    parts = tuple(step for one in (*elements, *against) for step in one.steps)
    confidence = least([use.confidence, *(one.confidence for one in (*elements, *against))])
    return Weighed(held, (ProofStep(kind, use, held, False, scope.day, parts=parts),), confidence)


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
