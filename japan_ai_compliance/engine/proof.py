"""The proof of a finding: a tree of steps, in which the engine marks what the status rests on.

A step is of a declaration, not of its id: two exceptions may share the ids of their elements. What breaks a rule (a
limb by one entry, or the duty that is not done) keeps the exceptions tried against it; an exception keeps its elements
and the exceptions that stand against it. The decision table alone sets ``decides`` (``decide.marked``). What follows
the types are views: whoever tells of a finding reads them.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple, TypeAlias, cast

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.values import Number, Truth, Unknown
from japan_ai_compliance.profile.model import Datum
from japan_ai_compliance.rulebook.model import Element, ExceptionUse, Rule, Subject, as_cited_on, provision_on

Kind = Literal[
    "applies",
    "entry",
    "breach",
    "duty",
    "requires",
    "timing",
    "exception",
    "against_exception",
    "element",
    "claim",
    "review_when",
]
"""What a step is: ``breach`` a limb by one entry; ``duty`` what is required, or done by its day; ``element`` and
``claim`` stand in an exception."""

Role = Literal["applies", "breach", "requires", "exception", "against_exception", "review_when", "timing", "entry"]
"""What a step is part of where a proof is told as a list."""


class Used(NamedTuple):
    """A stated fact that an element rests on; ``fact`` is its declared path."""

    fact: str
    datum: Datum


class Distance(NamedTuple):
    """How far a measured number is from what it is compared with, in ``unit``."""

    value: Number
    threshold: Number
    unit: str | None


class LastDay(NamedTuple):
    """That a duty was done (None: not, or not known) by its last day (None: not known)."""

    rule: Rule
    done: date | None
    due: date | None

    @property
    def id(self) -> str:
        """What the proof calls it."""
        return "done"


class AnyEntry(NamedTuple):
    """That there is something of the kind that a rule is about."""

    rule: Rule
    subject: Subject

    @property
    def id(self) -> str:
        """What the proof calls it."""
        return "entry"


Declaration: TypeAlias = Element | ExceptionUse | Rule | LastDay | AnyEntry


class ProofStep(NamedTuple):
    """One step, as it came out on ``day``: what it is of, whether that holds, and whether the status rests on it.

    ``truth`` of a breach is before its exceptions are taken off, of a duty whether it is kept. Where it is open, its
    reasons say why: a fact that is missing, a source that is not firm enough, the company's own word.
    """

    kind: Kind
    of: Declaration
    truth: Truth
    decides: bool
    day: date
    facts: tuple[Used, ...] = ()
    distance: Distance | None = None
    parts: tuple["ProofStep", ...] = ()

    @property
    def provision(self) -> str:
        """The provision that the step is of, as it is called on its day."""
        if isinstance(self.of, LastDay | AnyEntry):
            return provision_on(self.of.rule, self.day)
        return provision_on(self.of, self.day)


Proof: TypeAlias = tuple[ProofStep, ...]

BINDS = ("applies", "entry")
BREAKS = ("breach", "duty")


class Told(NamedTuple):
    """A step of a proof told as a list: what it is part of, and the exception to a breach that it stands in."""

    role: Role
    step: ProofStep
    within: ProofStep | None = None


def listed(proof: Iterable[ProofStep]) -> list[Told]:
    """The proof as a list in its order; of an exception that fails only what fails."""
    found: list[Told] = []
    for step in proof:
        kind = step.kind
        if kind == "breach":
            found.append(Told("breach", step))
        elif kind != "duty":
            found.append(Told(cast("Role", kind), step))
        for part in step.parts:
            if part.kind == "exception":
                _tell(part, "exception", part, found)
            else:
                found.append(Told(cast("Role", part.kind), part))
    return found


def _tell(step: ProofStep, role: Role, within: ProofStep, found: list[Told]) -> None:
    """Add what is told of an exception, or of one that stands against it."""
    wanted = None if within.truth is not False else role == "against_exception"
    for part in step.parts:
        if part.kind == "against_exception":
            _tell(part, "against_exception", within, found)
        elif wanted is None or part.truth is wanted:
            found.append(Told(role, part, within))


def deciding(proof: Iterable[ProofStep]) -> list[Told]:
    """What the status rests on, as a list in the order of the proof."""
    return [told for told in listed(proof) if told.step.decides]


def saved_by(proof: Iterable[ProofStep]) -> tuple[ExceptionUse, ...]:
    """The exceptions that save what would otherwise be broken, or might be: one for each that is saved, each once."""
    found: dict[str, ExceptionUse] = {}
    for step in proof:
        held = (part for part in step.parts if part.kind == "exception" and part.decides and part.truth is True)
        saving = next(held, None) if step.kind in BREAKS else None
        if saving is not None and isinstance(saving.of, ExceptionUse):
            found.setdefault(saving.of.id, as_cited_on(saving.of, saving.day))
    return tuple(found.values())


def failing(proof: Iterable[ProofStep]) -> ProofStep | None:
    """The element for want of which a rule does not bind: the first, where there are several."""
    return next((step for step in proof if step.kind in BINDS and step.decides and step.truth is False), None)


def doubts(proof: Iterable[ProofStep]) -> list[ProofStep]:
    """The doubts that hold: each alone leaves a finding to review."""
    return [step for step in proof if step.kind == "review_when" and step.truth is True]


def open_beside(proof: Iterable[ProofStep]) -> list[ProofStep]:
    """Limbs and required elements that are still open, whatever else decides."""
    return [
        told.step
        for told in listed(proof)
        if told.role in ("breach", "requires") and isinstance(told.step.truth, Unknown)
    ]


def met(proof: Iterable[ProofStep]) -> int:
    """How many of the required elements hold."""
    return sum(told.role == "requires" and told.step.truth is True for told in listed(proof))


def defeating(proof: Iterable[ProofStep]) -> list[ProofStep]:
    """What defeats the exceptions that would have saved: what fails of them, and what stands against them."""
    found = (told for told in deciding(proof) if told.within is not None and told.within.truth is False)
    return [told.step for told in found]


def unclaimed(proof: Iterable[ProofStep], *, every: bool = False) -> list[ProofStep]:
    """The exceptions that nobody claims, each once; not one that is claimed and fails. Without ``every`` of those that
    decide.

    Several exceptions can share one record of a claim, a choice in which says which of them is meant: those that it
    does not name are not claimed.
    """
    found: dict[str, ProofStep] = {}
    claimed: set[str] = set()
    for step in proof:
        tried = [part for part in step.parts if part.kind == "exception"]
        counting = [part for part in tried if part.truth is False and (every or part.decides)]
        choosing = _choosing(tried) if counting else frozenset()
        for part in counting:
            if _is_unclaimed(part, choosing):
                found.setdefault(part.of.id, part)
            else:
                claimed.add(part.of.id)
    return [step for name, step in found.items() if name not in claimed]


def _is_unclaimed(step: ProofStep, choosing: frozenset[str]) -> bool:
    """Whether there is no record of the claim, or its choice names another."""
    return any(
        part.truth is False and (part.kind == "claim" or not choosing.isdisjoint(_choices(part, step)))
        for part in step.parts
    )


def _choosing(tried: Iterable[ProofStep]) -> frozenset[str]:
    """The choices in records of claims that several exceptions ask for."""
    asked = Counter(path for step in tried for path in {one for part in step.parts for one in _choices(part, step)})
    return frozenset(path for path, count in asked.items() if count > 1)


def _choices(part: ProofStep, step: ProofStep) -> set[str]:
    """The choices in the record of the claim that an element of an exception asks for."""
    if part.kind != "element" or not isinstance(part.of, Element) or not isinstance(step.of, ExceptionUse):
        return set()
    facts = (node for node in nodes.walk(part.of.when) if isinstance(node, nodes.Fact)) if part.of.when else ()
    return {fact.path for fact in facts if fact.subject == step.of.claim and fact.type.kind == "choice"}
