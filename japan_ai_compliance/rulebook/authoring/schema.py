"""The format of a rule file, as Pydantic models. What a key means stands in ``rules/README.md``."""

from typing import Annotated, Any, Literal

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
    Path,
)
from japan_ai_compliance.rulebook.authoring.schema_parts import (
    AssumptionEntry,
    ConsequenceEntry,
    ConsequenceUse,
    ElementUse,
    ExceptionEntry,
    ExceptionUse,
    Lists,
    NamedElement,
    TimeBarEntry,
    TimeBarUse,
    UseOfElement,
    name_or_use,
)
from japan_ai_compliance.rulebook.authoring.strict import Strict

NamedElementUse = Annotated[
    Annotated[Identifier, Tag("(name)")] | Annotated[UseOfElement, Tag("(use)")],
    Discriminator(name_or_use),
]


class Defaults(Evidence):
    """What holds for every statement of law (evidence) and every rule of a file, or of a law, that says nothing else.

    A file's own defaults come before those of its law. What a rule writes itself takes the place of a default, an empty
    list too.
    """

    kind: kinds.RuleKind | None = None
    subject: Name | None = None
    in_force: Dates | None = None
    applies: list[NamedElementUse] | None = None
    consequences: list[ConsequenceUse] | None = None
    time_bar: TimeBarUse | None = None


class LawEntry(Evidence):
    """A law. Its ``defaults`` are those of every file in its folder."""

    id: Name
    title: Bilingual
    short: Bilingual
    url: str
    scope: Bilingual
    limits: Bilingual
    citations: dict[str, str] = Field(default_factory=dict)
    defaults: Defaults = Defaults()


class YearEntry(Strict):
    """How years are counted."""

    starts_in_month: int = Field(ge=1, le=12)
    mark: str = Field(min_length=1, max_length=4)


class UnitEntry(Strict):
    """A unit: how a number with it is written, and what it is to the program."""

    label: Bilingual
    one: Bilingual | None = None
    many: Bilingual
    measure: kinds.Measure | None = None
    currency: kinds.Currency | None = None
    chart: kinds.Chart | None = None


class SubjectEntry(Strict):
    """A subject and where it stands."""

    at: str = ""
    parents: list[Name] = Field(default_factory=list, alias="in")
    many: bool = False
    record: bool = False
    identified_by: str | None = None
    over_time: bool = False
    ledger: bool = False
    label: Bilingual
    question: Bilingual


class EnumerationEntry(Strict):
    """The options of a choice; ``missing`` are answers that count as no answer."""

    options: dict[str, Bilingual] = Field(min_length=1)
    missing: list[str] = Field(default_factory=list)


class FactEntry(Strict):
    """A fact a profile may state."""

    type: kinds.FactKind
    of: str | None = None
    unit: str | None = None
    record: Name | None = None
    yearly: bool = False
    label: Bilingual
    question: Bilingual
    absent: bool | int | str | None = None
    minimum: int | None = None
    example: str | int | bool | None = None
    note: Bilingual | None = None


class VersionEntry(Evidence, Dates):
    """A dated value."""

    value: Any


class ParameterEntry(Strict):
    """A parameter with its values over time."""

    type: kinds.ParameterKind
    of: str | None = None
    unit: str | None = None
    label: Bilingual
    values: list[VersionEntry] = Field(min_length=1)
    earlier: Literal["open"] | None = None


class OpenQuestionEntry(Evidence, Bilingual):
    """A question of law that is not settled, as a statement that may be true or not.

    A condition names it as it names a parameter: what turns on it is open, and comes out as ``review``.
    """


class KeyEntry(Strict):
    """The type of a table's key."""

    type: kinds.KeyKind = "choice"
    of: str | None = None


class RowEntry(VersionEntry):
    """A row of a table; a key that is null fits any value."""

    keys: list[str | int | bool | None]


class TableEntry(Strict):
    """A table."""

    keys: list[KeyEntry]
    type: kinds.CellKind
    of: str | None = None
    unit: str | None = None
    label: Bilingual
    rows: list[RowEntry]


class DefinitionEntry(Strict):
    """A derived fact."""

    when: Expression
    en: str
    ja: str
    type: kinds.DefinitionKind = "boolean"
    unit: str | None = None


class RuleEntry(Evidence):
    """A rule. What it leaves out of ``kind``, ``subject``, ``in_force``, ``applies``, ``consequences`` and ``time_bar``
    stands in the defaults of its file or law."""

    id: Identifier
    provision: Citation
    title: Bilingual
    kind: kinds.RuleKind | None = None
    force: kinds.Force = "binding"
    bearer: Bilingual | None = None
    subject: Name | None = None
    in_force: Dates | None = None
    applies: list[ElementUse] | None = None
    breach: list[ElementUse] = Field(default_factory=list)
    requires: list[ElementUse] = Field(default_factory=list)
    unless: list[ExceptionUse] = Field(default_factory=list)
    review_when: list[ElementUse] = Field(default_factory=list)
    consequences: list[ConsequenceUse] | None = None
    time_bar: TimeBarUse | None = None
    notes: list[Bilingual] = Field(default_factory=list)
    every: Literal["fiscal_year"] | None = None
    by: Expression | None = None
    done: Expression | None = None
    uncertain_until: Expression | None = None
    advised_by: Expression | None = None
    accurate: Expression | None = None
    reference: Expression | None = None
    act: Expression | None = None
    late: kinds.Late = "violation"


class RuleFile(Strict):
    """One rule file."""

    defaults: Defaults = Defaults()
    law: LawEntry | None = None
    year: YearEntry | None = None
    units: dict[Identifier, UnitEntry] = Field(default_factory=dict)
    subjects: dict[Name, SubjectEntry] = Field(default_factory=dict)
    enumerations: dict[Name, EnumerationEntry] = Field(default_factory=dict)
    facts: dict[Path, FactEntry] = Field(default_factory=dict)
    parameters: dict[Name, ParameterEntry] = Field(default_factory=dict)
    tables: dict[Name, TableEntry] = Field(default_factory=dict)
    definitions: dict[Path, DefinitionEntry] = Field(default_factory=dict)
    open_questions: dict[Name, OpenQuestionEntry] = Field(default_factory=dict)
    lists: Lists = Lists()
    assumptions: dict[Name, AssumptionEntry] = Field(default_factory=dict)
    elements: dict[Identifier, NamedElement] = Field(default_factory=dict)
    exceptions: dict[Name, ExceptionEntry] = Field(default_factory=dict)
    consequences: dict[Name, ConsequenceEntry] = Field(default_factory=dict)
    time_bars: dict[Name, TimeBarEntry] = Field(default_factory=dict)
    rules: list[RuleEntry] = Field(default_factory=list)
