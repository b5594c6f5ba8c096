"""What the engine answers with. Frozen values; reports render them and decide nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from japan_ai_compliance.engine.proof import Proof, saved_by
from japan_ai_compliance.language.evaluate import Surroundings
from japan_ai_compliance.language.values import Reason, Truth
from japan_ai_compliance.profile.model import Entry, Profile
from japan_ai_compliance.rulebook import kinds
from japan_ai_compliance.rulebook.kinds import Confidence
from japan_ai_compliance.rulebook.model import Element, ExceptionUse, Rule, Rulebook, Words

Status: TypeAlias = kinds.Status
STATUSES = kinds.STATUSES
Outcome: TypeAlias = kinds.Lapse


class Dates(NamedTuple):
    """The date of the facts, and the date up to which law is known."""

    as_of: date
    law_as_of: date


class Period(NamedTuple):
    """Days of a violation, inclusive. ``start`` None: not known when it began; ``end`` None: going on at the as-of
    date."""

    start: date | None
    end: date | None


class Note(NamedTuple):
    """A remark: ``code`` names a text of the program (with its values), or ``words`` come from the rulebook."""

    code: str
    values: tuple[tuple[str, str], ...] = ()
    words: Words | None = None


class Breach(NamedTuple):
    """One instance of a violation: the limb, the entries in scope, and its days. What an exposure is computed on."""

    limb: str
    entries: Mapping[str, Entry]
    period: Period
    year: int | None = None
    outcomes: frozenset[Outcome] = frozenset()
    act: date | None = None

    def law_day(self, as_of: date) -> date:
        """The day whose law decides what follows: of the act where there is one, else the last day of the breach."""
        return self.act or self.period.end or as_of


class Finding(NamedTuple):
    """What one rule says of one subject (and one instance of it)."""

    rule: Rule
    status: Status
    subject_kind: str
    subject_id: str | None
    instance: str | None
    proof: Proof
    open: tuple[Reason, ...]
    line: int
    column: int
    confidence: Confidence
    periods: tuple[Period, ...] = ()
    due: date | None = None
    advised_by: date | None = None
    due_uncertain_until: date | None = None
    notes: tuple[Note, ...] = ()
    breaches: tuple[Breach, ...] = ()

    def __repr__(self) -> str:
        about = [part for part in (self.subject_kind, self.subject_id, self.instance) if part]
        return f"<Finding {self.rule.id}: {self.status}, {' / '.join(about)}>"

    @property
    def exceptions(self) -> tuple[ExceptionUse, ...]:
        """The exceptions by which it is kept; empty where it is kept without one, or is not kept."""
        return saved_by(self.proof) if self.status == "compliant" else ()


Observer: TypeAlias = Callable[[Element, Surroundings, Truth], None]
"""Told of an element, where it is evaluated, and its truth as if all sources were firm."""


@dataclass(frozen=True, slots=True)
class Case:
    """What every part of the engine works on. ``memory`` holds what one rule found that another can use.

    ``observer`` is told of every element that is evaluated, with surroundings in which it may look further.
    """

    rulebook: Rulebook
    profile: Profile
    dates: Dates
    observer: Observer | None = field(default=None, compare=False, repr=False)
    memory: dict[object, Any] = field(default_factory=dict, init=False, compare=False, repr=False)
