"""The format of a rule file, as Pydantic models. What a key means stands in ``rules/README.md``."""

from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import Field, PlainValidator, model_validator
from pydantic_core import PydanticCustomError

from japan_ai_compliance.rulebook.authoring.excuses import MutantsEntry, Never
from japan_ai_compliance.rulebook.authoring.plain import Located
from japan_ai_compliance.rulebook.authoring.strict import Strict

Identifier = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_.-]*$", max_length=120)]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=80)]
Path = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$", max_length=160)]
ConfidenceLevel = Literal["high", "medium", "low"]


def _expression(value: object) -> Located:
    if isinstance(value, Located):
        return value
    if isinstance(value, bool | int):
        return Located(str(value), 0, 0)
    raise PydanticCustomError("not_a_condition", "a condition is written as text")


Expression = Annotated[Located, PlainValidator(_expression)]


class Bilingual(Strict):
    """A text in both languages; neither may be empty."""

    en: str = Field(min_length=1)
    ja: str = Field(min_length=1)


class SourceEntry(Strict):
    """A citation and its address."""

    text: str = Field(min_length=1)
    url: str = Field(pattern=r"^https?://")


class Evidence(Strict):
    """What every statement of law carries; gaps are filled from the file's ``defaults``."""

    sources: list[SourceEntry] | None = None
    checked_on: date | None = None
    confidence: ConfidenceLevel | None = None


class LawEntry(Evidence):
    """A law."""

    id: Name
    title: Bilingual
    short: Bilingual
    url: str
    scope: Bilingual
    limits: Bilingual
    citations: dict[str, str] = Field(default_factory=dict)


class YearEntry(Strict):
    """How years are counted."""

    starts_in_month: int = Field(ge=1, le=12)
    mark: str = Field(min_length=1, max_length=4)


class SubjectEntry(Strict):
    """A subject and where it stands."""

    at: str = ""
    parents: list[Name] = Field(default_factory=list, alias="in")
    many: bool = False
    record: bool = False
    identified_by: str | None = None
    over_time: bool = False
    label: Bilingual
    question: Bilingual


class EnumerationEntry(Strict):
    """The options of a choice; ``missing`` are answers that count as no answer."""

    options: dict[str, Bilingual] = Field(min_length=1)
    missing: list[str] = Field(default_factory=list)


FactType = Literal[
    "boolean", "judgement", "number", "date", "text", "choice", "choices", "period", "duty", "monthly_average"
]


class FactEntry(Strict):
    """A fact a profile may state."""

    type: FactType
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


class VersionEntry(Evidence):
    """A dated value."""

    value: Any
    start: date | None = Field(default=None, alias="from")
    until: date | None = None


class ParameterEntry(Strict):
    """A parameter with its values over time."""

    type: Literal["number", "boolean", "date", "text", "choice", "choices", "calendar"]
    of: str | None = None
    unit: str | None = None
    label: Bilingual
    values: list[VersionEntry] = Field(min_length=1)
    earlier: Literal["open"] | None = None


class KeyEntry(Strict):
    """The type of a table's key."""

    type: Literal["choice", "boolean", "number"] = "choice"
    of: str | None = None


class RowEntry(VersionEntry):
    """A row of a table; a key that is null fits any value."""

    keys: list[str | int | bool | None]


class TableEntry(Strict):
    """A table."""

    keys: list[KeyEntry]
    type: Literal["number", "boolean", "date", "text", "choice"]
    of: str | None = None
    unit: str | None = None
    label: Bilingual
    rows: list[RowEntry]


class DefinitionEntry(Strict):
    """A derived fact."""

    when: Expression
    en: str
    ja: str
    type: Literal["boolean", "number", "date"] = "boolean"
    unit: str | None = None
    never: Never | None = None

    @model_validator(mode="after")
    def _excuses_truths(self) -> Self:
        if self.never is not None and self.type != "boolean":
            raise PydanticCustomError("never_without_truth", "only a definition that is a truth can have `never`")
        return self


class ElementEntry(Strict):
    """An element, or a limb of a breach."""

    id: Identifier
    when: Expression | None = None
    conduct: Expression | None = None
    en: str = Field(min_length=1)
    ja: str = Field(min_length=1)
    provision: str | None = None
    start: date | None = Field(default=None, alias="from")
    until: date | None = None
    confidence: ConfidenceLevel = "high"
    never: Never | None = None


class UseOfException(Strict):
    """An exception as a rule or another exception uses it."""

    exception: Name
    unless: list["UseOfException | Name"] = Field(default_factory=list)


class ExceptionEntry(Strict):
    """A named exception."""

    claim: Name | None = None
    title: Bilingual
    provision: str
    elements: list[ElementEntry] = Field(min_length=1)
    unless: list[UseOfException | Name] = Field(default_factory=list)
    start: date | None = Field(default=None, alias="from")
    until: date | None = None
    confidence: ConfidenceLevel = "high"


class AssumptionEntry(Bilingual):
    """What is taken for granted, said always or where a condition is true."""

    when: Expression | None = None


class StepEntry(Strict):
    """A step of a computation; its assumptions are those of every scenario that rests on it."""

    id: Name
    value: Expression
    en: str
    ja: str
    provision: str | None = None
    assumptions: list[AssumptionEntry] = Field(default_factory=list)


class ScenarioEntry(Strict):
    """One way a consequence can come out."""

    id: Name
    when: Expression | None = None
    assumption: Bilingual | None = None
    assumptions: list[AssumptionEntry] = Field(default_factory=list)
    basis: Literal["computed", "estimated", "statutory_maximum"] | None = None
    steps: list[StepEntry] = Field(min_length=1)


class ConsequenceEntry(Evidence):
    """What a violation can lead to."""

    kind: Literal[
        "surcharge", "fine", "non_penal_fine", "imprisonment", "ban", "order", "publication", "civil", "other"
    ]
    name: Bilingual
    party: Literal["company", "individual"] = "company"
    unit: Literal["JPY", "months"] | None = None
    basis: Literal["computed", "estimated", "statutory_maximum"] = "statutory_maximum"
    combine: Literal["and_or", "or"] | None = None
    stage: Literal["direct", "after_order"]
    provision: str
    when: Expression | None = None
    figure: Expression | None = None
    headline: Bilingual | None = None
    steps: list[StepEntry] = Field(default_factory=list)
    scenarios: list[ScenarioEntry] = Field(default_factory=list)
    maximum: Expression | None = None
    assumptions: list[AssumptionEntry] = Field(default_factory=list)
    on: list[Literal["late", "missing", "false"]] = Field(default_factory=list)
    start: date | None = Field(default=None, alias="from")
    until: date | None = None


class TimeBarEntry(Strict):
    """Until when an ended violation can be pursued."""

    until: Expression
    en: str
    ja: str
    provision: str


class UseOfConsequence(Strict):
    """A consequence with the constants a rule gives it."""

    use: Name
    constants: dict[str, str] = Field(default_factory=dict, alias="with")


class ForceDates(Strict):
    """When a rule is in force."""

    start: date | None = Field(default=None, alias="from")
    until: date | None = None


class RuleEntry(Evidence):
    """A rule."""

    id: Identifier
    provision: str
    title: Bilingual
    kind: Literal["prohibition", "requirement", "deadline", "authorisation"]
    force: Literal["binding", "endeavour", "guidance"] = "binding"
    bearer: Bilingual | None = None
    subject: Name
    in_force: ForceDates
    applies: list[ElementEntry] = Field(default_factory=list)
    breach: list[ElementEntry] = Field(default_factory=list)
    requires: list[ElementEntry] = Field(default_factory=list)
    unless: list[UseOfException | Name] = Field(default_factory=list)
    review_when: list[ElementEntry] = Field(default_factory=list)
    consequences: list[UseOfConsequence | Name] = Field(default_factory=list)
    time_bar: Name | None = None
    notes: list[Bilingual] = Field(default_factory=list)
    every: Literal["fiscal_year"] | None = None
    by: Expression | None = None
    done: Expression | None = None
    uncertain_until: Expression | None = None
    advised_by: Expression | None = None
    accurate: Expression | None = None
    reference: Expression | None = None
    act: Expression | None = None
    late: Literal["violation", "review"] = "violation"


class RuleFile(Strict):
    """One rule file."""

    defaults: Evidence = Evidence()
    law: LawEntry | None = None
    year: YearEntry | None = None
    subjects: dict[Name, SubjectEntry] = Field(default_factory=dict)
    enumerations: dict[Name, EnumerationEntry] = Field(default_factory=dict)
    facts: dict[Path, FactEntry] = Field(default_factory=dict)
    parameters: dict[Name, ParameterEntry] = Field(default_factory=dict)
    tables: dict[Name, TableEntry] = Field(default_factory=dict)
    definitions: dict[Path, DefinitionEntry] = Field(default_factory=dict)
    exceptions: dict[Name, ExceptionEntry] = Field(default_factory=dict)
    consequences: dict[Name, ConsequenceEntry] = Field(default_factory=dict)
    time_bars: dict[Name, TimeBarEntry] = Field(default_factory=dict)
    rules: list[RuleEntry] = Field(default_factory=list)
    mutants: MutantsEntry | None = None
