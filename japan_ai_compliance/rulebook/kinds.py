"""Every kind of fact, rule, consequence and status, and every other closed list of words, with its properties.

A kind is a word of a ``Literal``, and here its properties stand, in a ``match`` that leaves none out: mypy holds that.
A module that treats all kinds of a property alike asks for the property; one that does something of its own for each
kind has a ``match`` that ends in ``assert_never``.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias, assert_never, get_args

from japan_ai_compliance.language.types import Kind as ValueKind

# Facts

FactKind = Literal[
    "boolean", "judgement", "number", "date", "text", "choice", "choices", "period", "duty", "monthly_average"
]
FACT_KINDS: tuple[FactKind, ...] = get_args(FactKind)

OverTime = Literal["conduct", "duty"]
"""What lasts: conduct, of which ``false`` says that it was at no time, or a duty, of which it says that it is not kept
now."""

Cell = Literal["boolean", "date", "number"]
"""Types of columns that need no reading."""


class FactTraits(NamedTuple):
    """What a kind of fact is like.

    ``value`` is what a condition sees of it. ``shape`` is how the value is written in YAML (None: one of its options,
    or some of them); ``asked`` the message that says what can be typed (None: the shape). ``cell`` is the type of a
    column that states it without any reading. ``judged``: it is somebody's legal assessment. ``yearly``: it is always
    stated by year.
    """

    value: ValueKind
    shape: str | None
    over_time: OverTime | None = None
    can_be_none: bool = True
    judged: bool = False
    yearly: bool = False
    cell: Cell | None = None
    asked: str | None = None

    @property
    def has_options(self) -> bool:
        """Whether it names an enumeration."""
        return self.value in ("choice", "choices")

    @property
    def numeric(self) -> bool:
        """Whether it may have a unit and a minimum."""
        return self.value == "number"

    @property
    def is_truth(self) -> bool:
        """Whether a condition sees something that is true or false."""
        return self.value == "boolean"


_DAY = "YYYY-MM-DD"
_PERIOD = f"true / false / {{from: {_DAY}, until: {_DAY}}}"
_ASSESSED = "{value: true / false, basis: own / counsel / authority}"
_TRUTH = "expects_truth"


def _fact(kind: FactKind) -> FactTraits:
    match kind:
        case "boolean":
            return FactTraits("boolean", "true / false", can_be_none=False, cell="boolean", asked=_TRUTH)
        case "judgement":
            return FactTraits("boolean", _ASSESSED, can_be_none=False, judged=True, cell="boolean", asked=_TRUTH)
        case "number":
            return FactTraits("number", "1_000", cell="number")
        case "date":
            return FactTraits("date", f"{_DAY} / none", cell="date")
        case "text":
            return FactTraits("text", '"…"')
        case "choice":
            return FactTraits("choice", None)
        case "choices":
            return FactTraits("choices", None)
        case "period":
            return FactTraits(
                "boolean", _PERIOD, over_time="conduct", can_be_none=False, cell="boolean", asked="expects_period"
            )
        case "duty":
            return FactTraits(
                "boolean", _PERIOD, over_time="duty", can_be_none=False, cell="boolean", asked="expects_period"
            )
        case "monthly_average":
            return FactTraits("number", "1_000", can_be_none=False, yearly=True, asked="expects_monthly")
        case _:
            assert_never(kind)


FACTS: Mapping[FactKind, FactTraits] = MappingProxyType({kind: _fact(kind) for kind in FACT_KINDS})

Basis = Literal["own", "counsel", "authority"]
BASES: tuple[Basis, ...] = get_args(Basis)
"""Whose assessment a judgement is; the first is meant where none is named."""

ParameterKind = Literal["number", "boolean", "date", "text", "choice", "choices", "calendar"]
CellKind = Literal["number", "boolean", "date", "text", "choice"]
KeyKind = Literal["choice", "boolean", "number"]
DefinitionKind = Literal["boolean", "number", "date"]
"""Types of parameters, of what a table holds, of its keys, and of derived facts."""

Measure = Literal["days", "months", "years", "rate"]
"""Units that the language of conditions reckons with itself: spans of time, and shares."""

Chart = Literal["users"]
"""Drawings of numbers beside what they are compared with, by what is drawn."""

# Rules

RuleKind = Literal["prohibition", "requirement", "deadline", "authorisation"]
RULE_KINDS: tuple[RuleKind, ...] = get_args(RuleKind)

ElementList = Literal["applies", "breach", "requires", "review_when"]
ELEMENT_LISTS: tuple[ElementList, ...] = get_args(ElementList)
"""The lists of elements that a rule may have, in the order in which they are read."""

MAIN_LISTS: tuple[ElementList, ...] = ("applies", "breach", "requires")
"""Those that say whom it binds and to what; the last one says where it needs a lawyer."""


class RuleTraits(NamedTuple):
    """What a kind of rule is like.

    ``needs`` are the keys that it must have, ``may_have`` further ones that not every kind has. ``asks``: the list of
    elements that says what breaks or keeps it. ``timed``: it asks what was done by a day, else what is so over time.
    """

    asks: Literal["breach", "requires"] | None
    needs: tuple[str, ...]
    may_have: tuple[str, ...] = ()
    timed: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that belong to it and not to every rule."""
        return (*self.needs, *self.may_have)


_DATES = ("uncertain_until", "advised_by", "accurate")


def _rule(kind: RuleKind) -> RuleTraits:
    match kind:
        case "prohibition":
            return RuleTraits("breach", ("breach",))
        case "requirement":
            return RuleTraits("requires", ("requires",))
        case "deadline":
            return RuleTraits(None, ("by", "done"), (*_DATES, "every"), timed=True)
        case "authorisation":
            return RuleTraits(None, ("act", "done"), ("by", *_DATES), timed=True)
        case _:
            assert_never(kind)


RULES: Mapping[RuleKind, RuleTraits] = MappingProxyType({kind: _rule(kind) for kind in RULE_KINDS})

Force = Literal["binding", "endeavour", "guidance"]
Confidence = Literal["high", "medium", "low"]
Late: TypeAlias = Literal["violation", "review"]
"""What a duty done late comes to."""

# Consequences

ConsequenceKind = Literal[
    "surcharge", "fine", "non_penal_fine", "imprisonment", "ban", "order", "publication", "civil", "other"
]
CONSEQUENCE_KINDS: tuple[ConsequenceKind, ...] = get_args(ConsequenceKind)


class ConsequenceTraits(NamedTuple):
    """What a kind of consequence is like: its ``gravity`` (1 is the gravest), and whether it is ``priced``, that is an
    amount of money which stands among the amounts."""

    gravity: int
    priced: bool = False


def _consequence(kind: ConsequenceKind) -> ConsequenceTraits:
    match kind:
        case "imprisonment":
            return ConsequenceTraits(1)
        case "surcharge":
            return ConsequenceTraits(2, priced=True)
        case "fine":
            return ConsequenceTraits(3, priced=True)
        case "non_penal_fine":
            return ConsequenceTraits(4, priced=True)
        case "ban":
            return ConsequenceTraits(5)
        case "order":
            return ConsequenceTraits(6)
        case "publication":
            return ConsequenceTraits(7)
        case "civil":
            return ConsequenceTraits(8)
        case "other":
            return ConsequenceTraits(9)
        case _:
            assert_never(kind)


CONSEQUENCES: Mapping[ConsequenceKind, ConsequenceTraits] = MappingProxyType(
    {kind: _consequence(kind) for kind in CONSEQUENCE_KINDS}
)

PRICED: frozenset[str] = frozenset(kind for kind in CONSEQUENCE_KINDS if CONSEQUENCES[kind].priced)
"""Kinds whose amounts of money stand among the amounts."""

Stage = Literal["direct", "after_order"]
STAGES: tuple[Stage, ...] = get_args(Stage)
Party = Literal["company", "individual"]
PARTIES: tuple[Party, ...] = get_args(Party)
AmountBasis = Literal["computed", "estimated", "statutory_maximum"]
Currency = Literal["JPY"]
AmountUnit = Literal["JPY", "months"]
AMOUNT_UNITS: tuple[AmountUnit, ...] = get_args(AmountUnit)
Combine = Literal["and_or", "or"]
Lapse = Literal["late", "missing", "false"]
"""What went wrong with a duty that was to be done by a day."""

ScenarioRole = Literal["first", "repeat", "commitments", "data_withheld", "ceiling"]
SCENARIO_ROLES: tuple[ScenarioRole, ...] = get_args(ScenarioRole)
"""What a scenario is among those of a consequence: of a first breach or a repeated one, where commitments stand in
place of an order, where the authority was denied the figures, or a ceiling on figures wider than the law's."""


class ScenarioTraits(NamedTuple):
    """What a role means: ``bound`` amounts are never more than a limit; ``quoted`` says which question about a bare
    amount it answers."""

    bound: bool = False
    quoted: Literal["once", "again"] | None = None


def _scenario(role: ScenarioRole) -> ScenarioTraits:
    match role:
        case "first":
            return ScenarioTraits(quoted="once")
        case "repeat":
            return ScenarioTraits(quoted="again")
        case "commitments" | "data_withheld":
            return ScenarioTraits()
        case "ceiling":
            return ScenarioTraits(bound=True)
        case _:
            assert_never(role)


SCENARIOS: Mapping[ScenarioRole, ScenarioTraits] = MappingProxyType({role: _scenario(role) for role in SCENARIO_ROLES})

# Statuses

Status = Literal["violation", "due", "review", "unknown", "compliant", "not_applicable", "waived"]
STATUSES: tuple[Status, ...] = get_args(Status)
"""In the order in which a reader is told of them."""


class StatusTraits(NamedTuple):
    """What a status is like: ``weight`` tells which one counts over time (1 counts before all others), ``open`` that
    something is not known or not assessed, ``settled`` that nothing is broken and nothing is left to do, ``pressing``
    that somebody has to act."""

    weight: int
    open: bool = False
    settled: bool = False
    pressing: bool = False


def _status(status: Status) -> StatusTraits:
    match status:
        case "violation":
            return StatusTraits(1, pressing=True)
        case "unknown":
            return StatusTraits(2, open=True)
        case "review":
            return StatusTraits(3, open=True, pressing=True)
        case "due":
            return StatusTraits(4, pressing=True)
        case "waived":
            return StatusTraits(5)
        case "compliant":
            return StatusTraits(6, settled=True)
        case "not_applicable":
            return StatusTraits(7, settled=True)
        case _:
            assert_never(status)


STATUS: Mapping[Status, StatusTraits] = MappingProxyType({status: _status(status) for status in STATUSES})
OPEN: tuple[Status, ...] = tuple(status for status in STATUSES if STATUS[status].open)
SETTLED: tuple[Status, ...] = tuple(status for status in STATUSES if STATUS[status].settled)
