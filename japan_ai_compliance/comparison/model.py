"""Reports as they are compared, whether made just now or read from a file, and what differs between two of them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.rulebook.model import Words

Form = Literal["dates", "profiles", "reports"]
Truth = Literal["true", "false", "unknown"]
LawPart = Literal["rule", "element", "exception", "consequence", "parameter", "table"]
LawEvent = Literal["started", "ended", "changed"]
Category = Literal["new", "newly_unknown", "gone", "changed", "dates_moved", "exposure_changed"]
CATEGORIES: tuple[Category, ...] = ("new", "newly_unknown", "gone", "changed", "dates_moved", "exposure_changed")

Identity: TypeAlias = tuple[str, str, str | None, str | None, int]


@dataclass(frozen=True, slots=True)
class SeenFact:
    """A stated fact behind an element, with its place in the profile."""

    path: str
    value: object
    line: int
    column: int
    source: str | None


@dataclass(frozen=True, slots=True)
class SeenElement:
    """One element of a proof."""

    id: str
    role: str
    provision: str
    text: str
    truth: Truth
    facts: tuple[SeenFact, ...]


@dataclass(frozen=True, slots=True)
class SeenStep:
    """One step of a computation."""

    text: str
    value: object
    provision: str


@dataclass(frozen=True, slots=True)
class Amount:
    """One exposure item of a finding."""

    kind: str
    name: str
    party: str
    unit: str | None
    low: int | None
    high: int | None
    scenario: str | None
    stage: str
    provision: str
    steps: tuple[SeenStep, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """A period of a violation. ``start`` None: not known; ``end`` None: going on."""

    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact that is missing, and the question that asks for it."""

    fact: str
    question: str


@dataclass(frozen=True, slots=True)
class SeenFinding:
    """A finding as a report states it."""

    rule: str
    law: str
    provision: str
    title: str
    status: Status
    subject_kind: str
    subject_id: str | None
    instance: str | None
    periods: tuple[Days, ...]
    due: date | None
    elements: tuple[SeenElement, ...]
    missing: tuple[Asked, ...]
    amounts: tuple[Amount, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class SeenProfile:
    """A profile as a report states it."""

    company: str
    path: str
    findings: tuple[SeenFinding, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two things compared. ``path`` is the file given on the command line."""

    path: str
    as_of: date
    law_as_of: date
    version: str
    digest: str
    profiles: tuple[SeenProfile, ...]

    @property
    def law_day(self) -> date:
        """The last day whose law this side knows and applies."""
        return min(self.as_of, self.law_as_of)


@dataclass(frozen=True, slots=True)
class LawChange:
    """Law that started, ended or took another value between the two dates; ``on`` is the first day of the new state."""

    what: LawPart
    event: LawEvent
    id: str
    words: Words
    provision: str
    on: date | None
    old_value: object = None
    new_value: object = None


@dataclass(frozen=True, slots=True)
class ElementChange:
    """An element whose truth differs; None: not in the proof on that side."""

    old: SeenElement | None
    new: SeenElement | None

    @property
    def shown(self) -> SeenElement:
        """The newer one, where there is one."""
        found = self.new or self.old
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact that is stated differently; None: not stated, or not looked at, on that side."""

    old: SeenFact | None
    new: SeenFact | None


@dataclass(frozen=True, slots=True)
class AmountChange:
    """An exposure item whose amount differs; None: no such item on that side."""

    old: Amount | None
    new: Amount | None

    @property
    def shown(self) -> Amount:
        """The newer one, where there is one."""
        found = self.new or self.old
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class Causes:
    """What made a finding change, as far as the two sides tell. ``passed`` is a last day that went by."""

    law: tuple[LawChange, ...] = ()
    elements: tuple[ElementChange, ...] = ()
    facts: tuple[FactChange, ...] = ()
    missing: tuple[Asked, ...] = ()
    passed: date | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One finding that differs; None: it is not on that side."""

    category: Category
    old: SeenFinding | None
    new: SeenFinding | None
    causes: Causes
    amounts: tuple[AmountChange, ...]

    @property
    def shown(self) -> SeenFinding:
        """The newer finding, where there is one."""
        found = self.new or self.old
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class ComparedProfile:
    """One profile on both sides; None: it is not on that side."""

    old: SeenProfile | None
    new: SeenProfile | None
    changes: tuple[Change, ...]
    unchanged: int

    @property
    def company(self) -> str:
        """The company's name, the newer one."""
        found = self.new or self.old
        assert found is not None
        return found.company

    def of(self, category: Category) -> list[Change]:
        """The changes of one category."""
        return [change for change in self.changes if change.category == category]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole comparison. ``law_known``: the law in use here is that of the newer side, so its changes are named."""

    form: Form
    old: Side
    new: Side
    profiles: tuple[ComparedProfile, ...]
    law_known: bool

    @property
    def rules_differ(self) -> bool:
        """Whether the two sides rest on different rulebooks."""
        return self.old.digest != self.new.digest
