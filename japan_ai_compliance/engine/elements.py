"""Elements and exceptions: evaluated on a day, with their proof."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from japan_ai_compliance.engine.in_force import in_force as span_in_force
from japan_ai_compliance.engine.memory import Answer
from japan_ai_compliance.engine.model import Proven, Role
from japan_ai_compliance.engine.periods import active
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.evaluate import truth
from japan_ai_compliance.language.values import NONE, Reason, Truth, Unknown, all_of, any_of, negate
from japan_ai_compliance.profile.model import Datum, Entry, Periods
from japan_ai_compliance.rulebook.model import Confidence, Element, ExceptionUse, Span, as_cited_on

HOLDS = Answer(True, (), None, "high", False)
"""What an element without a condition comes to."""


class Weighed(NamedTuple):
    """A truth with its proof and the confidence it rests on."""

    truth: Truth
    proof: tuple[Proven, ...]
    confidence: Confidence = "high"


def weigh(element: Element, scope: Scope, role: Role, also: Truth = True) -> Weighed:
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
    proven = Proven(
        element.id,
        role,
        element.text,
        held,
        as_cited_on(element, scope.day).provision,
        scope.day,
        answer.facts,
        answer.distance,
    )
    return Weighed(held, (proven,), confidence)


def in_force(elements: Sequence[Element], scope: Scope) -> list[Element]:
    """The elements that belong to the provision on the scope's day."""
    return [element for element in elements if is_law(element.span, scope)]


def is_law(span: Span, scope: Scope) -> bool:
    """Whether what carries ``span`` is law on the scope's day."""
    return span_in_force(span, scope.day, scope.case.dates.law_as_of)


def weigh_all(elements: Sequence[Element], scope: Scope, role: Role) -> list[Weighed]:
    """Evaluate the elements in force on the scope's day."""
    return [weigh(element, scope, role) for element in in_force(elements, scope)]


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
    """Whether any exception saves the conduct, with the proof of each that is claimed."""
    weighed = [_exception(use, scope, "exception") for use in uses if is_law(use.span, scope)]
    proof = tuple(proven for one in weighed for proven in _telling(one))
    return Weighed(any_of(one.truth for one in weighed), proof, least(["high", *(one.confidence for one in weighed)]))


def _telling(weighed: Weighed) -> Iterable[Proven]:
    """The proof of an exception: where it fails, only what fails."""
    if weighed.truth is not False:
        return weighed.proof
    against = (proven for proven in weighed.proof if proven.role == "against_exception" and proven.truth is True)
    failing = (proven for proven in weighed.proof if proven.role == "exception" and proven.truth is False)
    return (*failing, *against)


def _exception(use: ExceptionUse, scope: Scope, role: Role) -> Weighed:
    claimed = _claimed(use, scope)
    if isinstance(claimed, Weighed):
        return claimed
    elements = weigh_all(use.elements, claimed, role)
    against = [_exception(one, claimed, "against_exception") for one in use.unless if is_law(one.span, scope)]
    held = all_of([*(one.truth for one in elements), *(negate(one.truth) for one in against)])
    if role == "exception" and held is True:
        held = _beyond_own_word(use, claimed)
    if use.confidence == "low" and not isinstance(held, Unknown):
        held = Unknown((Reason("low_confidence", use.id, use.id),))
    proof = tuple(proven for one in (*elements, *against) for proven in one.proof)
    return Weighed(held, proof, least([use.confidence, *(one.confidence for one in (*elements, *against))]))


def _claimed(use: ExceptionUse, scope: Scope) -> Scope | Weighed:
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
        proven = Proven(use.id, "exception", use.title, False, as_cited_on(use, scope.day).provision, scope.day)
        return Weighed(False, (proven,))
    subject = scope.case.rulebook.subjects[use.claim]
    where = f"{owner.path}.{subject.at}" if owner is not None else subject.at
    held = Unknown((Reason("missing", use.claim, where),))
    return Weighed(
        held, (Proven(use.id, "exception", use.title, held, as_cited_on(use, scope.day).provision, scope.day),)
    )


def _beyond_own_word(use: ExceptionUse, scope: Scope) -> Truth:
    """True only where the exception holds without the company's own legal assessment."""
    return _holds(use, scope.beyond_own_word())


def _holds(use: ExceptionUse, scope: Scope) -> Truth:
    """The bare truth of a claimed exception, those against it taken off."""
    elements = [truth(element.when, scope) for element in in_force(use.elements, scope) if element.when is not None]
    against: list[Truth] = []
    for one in use.unless:
        claimed = _claimed(one, scope) if is_law(one.span, scope) else None
        if isinstance(claimed, Weighed):
            against.append(claimed.truth)
        elif claimed is not None:
            against.append(_holds(one, claimed))
    return all_of([*elements, *(negate(one) for one in against)])


def least(levels: Iterable[Confidence]) -> Confidence:
    """The lowest of several confidences."""
    found = set(levels)
    return "low" if "low" in found else "medium" if "medium" in found else "high"
