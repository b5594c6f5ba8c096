"""Parts of a law that are declared once and used by name: elements, exceptions, consequences, and lists of these."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from japan_ai_compliance.rulebook import kinds
from japan_ai_compliance.rulebook.authoring.schema_base import (
    Bilingual,
    Citation,
    Dates,
    Evidence,
    Expression,
    Identifier,
    Name,
    NameOverTime,
)
from japan_ai_compliance.rulebook.authoring.strict import Strict


class ElementWords(Dates):
    """What makes an element: plain words beside a condition, or beside the conduct that a limb of a breach forbids."""

    when: Expression | None = None
    conduct: Expression | None = None
    en: str = Field(min_length=1)
    ja: str = Field(min_length=1)
    provision: Citation | None = None
    confidence: kinds.Confidence = "high"


class ElementEntry(ElementWords):
    """An element, or a limb of a breach, where it stands."""

    id: Identifier


class NamedElement(ElementWords):
    """An element that rules use by its name. ``id`` is what the proof calls it (none: its name).

    ``subject`` is the one that its condition speaks of, where a use may put another (``of:``).
    """

    id: Identifier | None = None
    subject: Name | None = None


class UseOfElement(Dates):
    """A named element, with what is said of it here: another subject, its id in the proof, its provision, words, dates,
    confidence. Of a list one can only say the subject: that of each element in it."""

    element: Identifier
    of: Name | None = None
    id: Identifier | None = None
    provision: Citation | None = None
    en: str | None = Field(default=None, min_length=1)
    ja: str | None = Field(default=None, min_length=1)
    confidence: kinds.Confidence | None = None


def written_as(value: object) -> str:
    """How a member of a list is written: as a name, as the use of a name with details, or in full."""
    if isinstance(value, str):
        return "(name)"
    use = isinstance(value, UseOfElement) or (isinstance(value, dict) and "element" in value)
    return "(use)" if use else "(entry)"


def name_or_entry(value: object) -> str:
    """How a member of a list is written that has its details where it stands, or where its name is declared."""
    return "(name)" if isinstance(value, str) else "(entry)"


def name_or_use(value: object) -> str:
    """How a member of a list is written that cannot be there in full."""
    return "(name)" if isinstance(value, str) else "(use)"


ElementUse = Annotated[
    Annotated[Identifier, Tag("(name)")]
    | Annotated[UseOfElement, Tag("(use)")]
    | Annotated[ElementEntry, Tag("(entry)")],
    Discriminator(written_as),
]
"""An element in full, or by its name, or that of a list of them."""


class UseOfException(Strict):
    """An exception as a rule or another exception uses it: with exceptions to it, or of another subject.

    What is said of a list holds for each exception in it.
    """

    exception: Name
    of: Name | None = None
    unless: "list[ExceptionUse]" = Field(default_factory=list)


ExceptionUse = Annotated[
    Annotated[Name, Tag("(name)")] | Annotated[UseOfException, Tag("(use)")],
    Discriminator(name_or_use),
]
"""An exception by its name, or that of a list of them."""


class ExceptionEntry(Dates):
    """A named exception. ``subject`` is the one that its conditions speak of, where a use may put another (``of:``)."""

    claim: Name | None = None
    title: Bilingual
    provision: Citation
    subject: Name | None = None
    elements: list[ElementUse] = Field(min_length=1)
    unless: list[ExceptionUse] = Field(default_factory=list)
    confidence: kinds.Confidence = "high"


class AssumptionEntry(Bilingual):
    """What is taken for granted, said always or where a condition is true."""

    when: Expression | None = None


AssumptionUse = Annotated[
    Annotated[Name, Tag("(name)")] | Annotated[AssumptionEntry, Tag("(entry)")],
    Discriminator(name_or_entry),
]
"""An assumption, or the name of one in the same file."""


class StepEntry(Strict):
    """A step of a computation; its assumptions are those of every scenario that rests on it."""

    id: Name
    value: Expression
    en: str
    ja: str
    provision: Citation | None = None
    assumptions: list[AssumptionUse] = Field(default_factory=list)


StepUse = Annotated[
    Annotated[Name, Tag("(name)")] | Annotated[StepEntry, Tag("(entry)")],
    Discriminator(name_or_entry),
]
"""A step, or the name of a list of steps in the same file, which is then replaced by its steps."""


class ScenarioEntry(Strict):
    """One way a consequence can come out."""

    id: Name
    name: Bilingual | None = None
    role: kinds.ScenarioRole | None = None
    when: Expression | None = None
    assumption: AssumptionUse | None = None
    assumptions: list[AssumptionUse] = Field(default_factory=list)
    basis: kinds.AmountBasis | None = None
    steps: list[StepUse] = Field(min_length=1)


class ConsequenceEntry(Evidence, Dates):
    """What a violation can lead to.

    ``name`` and ``provision`` may change over time. ``subject`` is the one that the conditions speak of; who uses the
    consequence may put another in its place (``of:``). ``steps`` without ``scenarios`` are those of a single scenario,
    ``statutory``; ``maximum`` is short for one with a single step.
    """

    kind: kinds.ConsequenceKind
    name: NameOverTime
    party: kinds.Party = "company"
    unit: kinds.AmountUnit | None = None
    basis: kinds.AmountBasis = "statutory_maximum"
    combine: kinds.Combine | None = None
    stage: kinds.Stage
    provision: Citation
    subject: Name | None = None
    when: Expression | None = None
    figure: Expression | None = None
    headline: Bilingual | None = None
    steps: list[StepUse] = Field(default_factory=list)
    scenarios: list[ScenarioEntry] = Field(default_factory=list)
    maximum: Expression | None = None
    assumptions: list[AssumptionUse] = Field(default_factory=list)
    on: list[kinds.Lapse] = Field(default_factory=list)


class TimeBarEntry(Strict):
    """Until when an ended violation can be pursued."""

    until: Expression
    en: str
    ja: str
    provision: str
    subject: Name | None = None


class UseOfConsequence(Strict):
    """A consequence with the constants that a rule gives it (``with``), or of another subject (``of``).

    What is said of a list holds for each consequence in it.
    """

    use: Name
    constants: dict[str, str] = Field(default_factory=dict, alias="with")
    of: Name | None = None


class UseOfTimeBar(Strict):
    """A time bar of another subject than the one that it is declared for."""

    use: Name
    of: Name
    provision: str | None = None


ConsequenceUse = Annotated[
    Annotated[Name, Tag("(name)")] | Annotated[UseOfConsequence, Tag("(use)")],
    Discriminator(name_or_use),
]
"""A consequence by its name, or that of a list of them."""

TimeBarUse = Annotated[
    Annotated[Name, Tag("(name)")] | Annotated[UseOfTimeBar, Tag("(use)")],
    Discriminator(name_or_use),
]
"""A time bar by its name."""


class Lists(Strict):
    """Lists with names, by what they hold. A list stands wherever the name of one of its members could.

    Lists of steps belong to the consequences of their own file.
    """

    elements: dict[Identifier, list[ElementUse]] = Field(default_factory=dict)
    exceptions: dict[Name, list[ExceptionUse]] = Field(default_factory=dict)
    consequences: dict[Name, list[ConsequenceUse]] = Field(default_factory=dict)
    steps: dict[Name, list[StepEntry]] = Field(default_factory=dict)
