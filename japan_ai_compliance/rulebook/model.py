"""The rulebook as the engine sees it: frozen values, no file format, no validation.

Built by ``rulebook.build`` from checked files, or by the modules generated from them when a wheel is built.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias, TypeVar, assert_never

from japan_ai_compliance.language.nodes import Fact as FactNode
from japan_ai_compliance.language.nodes import Node
from japan_ai_compliance.language.types import Type
from japan_ai_compliance.language.values import Calendar
from japan_ai_compliance.rulebook.kinds import (
    FACTS,
    AmountBasis,
    AmountUnit,
    Chart,
    Combine,
    Confidence,
    ConsequenceKind,
    Currency,
    ElementList,
    FactKind,
    FactTraits,
    Force,
    Lapse,
    Late,
    Measure,
    Party,
    RuleKind,
    ScenarioRole,
    Stage,
)

EDGES = ("start", "end")
"""What a condition calls the first and last day of an entry over time."""

ParameterValue: TypeAlias = int | Fraction | bool | date | str | frozenset[str] | Calendar


class Words(NamedTuple):
    """A text in English and Japanese. May hold ``{parameter}`` placeholders, filled with the value of the reference
    date."""

    en: str
    ja: str


class Source(NamedTuple):
    """Where a statement comes from: a citation and its address."""

    text: str
    url: str


class Span(NamedTuple):
    """Days from ``start`` to ``end``, inclusive; None: without limit."""

    start: date | None = None
    end: date | None = None

    def holds(self, day: date) -> bool:
        """Whether ``day`` lies within."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


ALWAYS = Span()


class Law(NamedTuple):
    """A law (an Act with its orders and rules) that the rulebook covers."""

    id: str
    title: Words
    short: Words
    url: str
    scope: Words
    limits: Words
    sources: tuple[Source, ...]
    checked_on: date
    citations: Mapping[str, str] = MappingProxyType({})


class Unit(NamedTuple):
    """What a number is counted in. ``one`` and ``many`` write a number with it, at ``{number}``.

    ``measure``: the language of conditions reckons with it; ``currency``: amounts of money are written in it;
    ``chart``: the drawing in which numbers with it stand.
    """

    name: str
    label: Words
    one: Words
    many: Words
    measure: Measure | None = None
    currency: Currency | None = None
    chart: Chart | None = None

    @property
    def key(self) -> str:
        """The name under which types know it."""
        return self.measure or self.name


class Subject(NamedTuple):
    """Something rules are about, and where it stands in a profile.

    ``at`` is its key; ``parents`` the subjects it stands in (empty: the profile itself). ``many``: a list of entries,
    else a single mapping. ``over_time``: entries carry ``from`` and ``until``. ``ledger``: entries may come as the rows
    of a ledger.
    """

    name: str
    at: str
    parents: tuple[str, ...]
    many: bool
    identified_by: str | None
    over_time: bool
    label: Words
    question: Words
    ledger: bool = False


class FactDeclaration(NamedTuple):
    """A fact a profile may state. ``absent`` is what silence means: None (unknown) or a value."""

    subject: str
    name: str
    kind: FactKind
    type: Type
    label: Words
    question: Words
    yearly: bool = False
    record: str | None = None
    absent: bool | int | str | None = None
    minimum: int | None = None
    example: str | None = None
    note: Words | None = None

    @property
    def path(self) -> str:
        """``<subject>.<name>``."""
        return f"{self.subject}.{self.name}"

    @property
    def traits(self) -> FactTraits:
        """What its kind is like."""
        return FACTS[self.kind]


class Enumeration(NamedTuple):
    """The values of a choice. ``missing`` are answers that count as no answer (not assessed, pending)."""

    name: str
    options: Mapping[str, Words]
    missing: frozenset[str]


class Version(NamedTuple):
    """A value of a parameter or a table cell, with its validity, source and how far it can be relied on."""

    value: ParameterValue
    span: Span
    sources: tuple[Source, ...]
    checked_on: date
    confidence: Confidence


class Parameter(NamedTuple):
    """A dated value of the law.

    An open question of law is one too: a statement in ``label`` of which nobody knows whether it is true, so that its
    one version is of low confidence.
    """

    name: str
    law: str
    type: Type
    label: Words
    versions: tuple[Version, ...]
    open_question: bool = False

    def on(self, day: date) -> Version | None:
        """The version in force on ``day``."""
        return next((version for version in self.versions if version.span.holds(day)), None)


class Row(NamedTuple):
    """One row of a table: its key values (None: any) and its dated value."""

    keys: tuple[str | int | bool | None, ...]
    version: Version


class Table(NamedTuple):
    """A dated table looked up by keys; the first row that fits counts."""

    name: str
    law: str
    keys: tuple[Type, ...]
    type: Type
    label: Words
    rows: tuple[Row, ...]


class DatedProvision(NamedTuple):
    """What a provision is called on the days of ``span``, where it was renumbered."""

    text: str
    span: Span


class Element(NamedTuple):
    """One element of a provision: plain words beside a condition.

    ``conduct`` (limbs of a breach only): the period fact whose entries are the breach; the condition, if any, then
    narrows it.
    """

    id: str
    when: Node | None
    text: Words
    provision: str
    span: Span = ALWAYS
    confidence: Confidence = "high"
    conduct: FactNode | None = None
    provisions: tuple[DatedProvision, ...] = ()


class ExceptionUse(NamedTuple):
    """A named exception as a rule uses it, with the exceptions to the exception."""

    id: str
    title: Words
    provision: str
    claim: str | None
    elements: tuple[Element, ...]
    unless: tuple["ExceptionUse", ...]
    span: Span = ALWAYS
    confidence: Confidence = "high"
    provisions: tuple[DatedProvision, ...] = ()


class Timing(NamedTuple):
    """The dates of a deadline or an authorisation. All expressions are dates, ``accurate`` and ``same_day`` truths."""

    by: Node
    done: Node
    uncertain_until: Node | None = None
    advised_by: Node | None = None
    accurate: Node | None = None
    reference: Node | None = None
    act: Node | None = None
    late: Late = "violation"


class Step(NamedTuple):
    """One step of a computation: a name, its expression, and its words."""

    id: str
    value: Node
    text: Words
    provision: str


class Assumption(NamedTuple):
    """What a scenario takes for granted; said where ``when`` is true (None: always)."""

    text: Words
    when: Node | None = None


class Scenario(NamedTuple):
    """One way a consequence can come out: when it applies (which may look at the steps), and what it sets.

    ``assumption`` is said only where it is open whether the scenario applies. ``basis`` None: that of the consequence.
    ``name`` None: it is the only one.
    """

    id: str
    when: Node | None
    assumption: Words | None
    steps: tuple[Step, ...]
    assumptions: tuple[Assumption, ...] = ()
    basis: AmountBasis | None = None
    name: Words | None = None
    role: ScenarioRole | None = None


class Consequence(NamedTuple):
    """What a violation can lead to. The last step of each scenario is the amount; without scenarios it is not
    priced.

    It falls away where ``when`` is false. ``figure`` is the fact that a bare amount stands for, ``headline`` the
    question that people ask about the amount.
    """

    id: str
    kind: ConsequenceKind
    name: Words
    party: Party
    unit: AmountUnit | None
    basis: AmountBasis
    combine: Combine | None
    stage: Stage
    provision: str
    scenarios: tuple[Scenario, ...]
    span: Span
    sources: tuple[Source, ...]
    checked_on: date
    confidence: Confidence
    assumptions: tuple[Words, ...] = ()
    on: frozenset[Lapse] = frozenset()
    constants: tuple[tuple[str, str], ...] = ()
    when: Node | None = None
    figure: FactNode | None = None
    headline: Words | None = None


class TimeBar(NamedTuple):
    """After this day an ended violation can no longer be pursued: ``until`` is a date over ``period_end``."""

    until: Node
    text: Words
    provision: str


class Rule(NamedTuple):
    """One duty: what it asks, whom it binds, when, and what follows from breaking it."""

    id: str
    law: str
    provision: str
    title: Words
    kind: RuleKind
    force: Force
    bearer: Words | None
    subject: str
    span: Span
    applies: tuple[Element, ...]
    breach: tuple[Element, ...]
    requires: tuple[Element, ...]
    unless: tuple[ExceptionUse, ...]
    review_when: tuple[Element, ...]
    timing: Timing | None
    yearly: bool
    consequences: tuple[Consequence, ...]
    time_bar: TimeBar | None
    notes: tuple[Words, ...]
    sources: tuple[Source, ...]
    checked_on: date
    confidence: Confidence
    provisions: tuple[DatedProvision, ...] = ()

    def elements(self, listed: ElementList) -> tuple[Element, ...]:
        """The elements of one of its lists."""
        match listed:
            case "applies":
                return self.applies
            case "breach":
                return self.breach
            case "requires":
                return self.requires
            case "review_when":
                return self.review_when
            case _:
                assert_never(listed)

    def __repr__(self) -> str:
        return f"<Rule {self.id}>"


Cited = TypeVar("Cited", Rule, Element, ExceptionUse)


def provision_on(cited: Rule | Element | ExceptionUse, day: date) -> str:
    """The provision of a rule, element or exception as it is called on ``day``; undated it is the latest."""
    held = (one.text for one in cited.provisions if one.span.holds(day) and one.text != cited.provision)
    return next(held, cited.provision)


def as_cited_on(cited: Cited, day: date) -> Cited:
    """A rule, element or exception with its provision as it is called on ``day``."""
    provision = provision_on(cited, day)
    return cited if provision == cited.provision else cited._replace(provision=provision)


class Year(NamedTuple):
    """How the law counts its years: the month they start in, and the mark before the number (``FY2025``)."""

    starts_in_month: int
    mark: str


@dataclass(frozen=True, slots=True, repr=False)
class Rulebook:
    """All laws loaded, with everything their rules rest on. ``digest`` is a SHA-256 over the rule files."""

    laws: Mapping[str, Law]
    subjects: Mapping[str, Subject]
    facts: Mapping[str, FactDeclaration]
    enumerations: Mapping[str, Enumeration]
    parameters: Mapping[str, Parameter]
    tables: Mapping[str, Table]
    rules: Mapping[str, Rule]
    year: Year
    digest: str
    custom: tuple[str, ...] = ()
    units: Mapping[str, Unit] = field(default_factory=lambda: MappingProxyType({}))
    children: Mapping[str, tuple[FactDeclaration, ...]] = field(default_factory=lambda: MappingProxyType({}))
    cache: dict[str | int, Any] = field(default_factory=dict, init=False, compare=False, repr=False)
    """What was worked out of a rule, by its id, or of a condition, by its number. Kept from profile to profile."""

    @property
    def citations(self) -> Mapping[str, str]:
        """What citations call the texts of the laws, with their Japanese names."""
        return {name: said for law in self.laws.values() for name, said in law.citations.items()}

    def amount_unit(self, unit: str | None) -> str | None:
        """The unit that amounts are written in, by its key."""
        known = (one.key for one in self.units.values() if unit is not None and unit in (one.currency, one.measure))
        return next(known, None)

    def __repr__(self) -> str:
        return f"<Rulebook {', '.join(sorted(self.laws))}: {len(self.rules)} rules, digest {self.digest[:12]}>"

    @property
    def own_laws(self) -> tuple[str, ...]:
        """The laws among ``custom``: those that were added or replaced."""
        return tuple(one for one in self.custom if one in self.laws)

    def of_law(self, law: str) -> list[Rule]:
        """The rules of one law, in their order."""
        return [rule for rule in self.rules.values() if rule.law == law]
