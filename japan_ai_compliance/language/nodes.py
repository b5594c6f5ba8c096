"""The checked tree of a condition. Immutable; every node knows its type."""

import typing
from itertools import count
from typing import NamedTuple, TypeAlias, cast

from japan_ai_compliance.language.types import Type

Constant: TypeAlias = bool | int | str | frozenset[str]

ComparisonOperator = typing.Literal["==", "!=", "<", "<=", ">", ">="]
ArithmeticOperator = typing.Literal["+", "-", "*"]
QuantifierName = typing.Literal["any", "all", "count", "sum", "distinct", "days"]

_NUMBERS = count(1)


class Base:
    """What every node is beside its parts: equal to one of its kind with the same parts, and with a number of its own.

    ``number`` is given when it is first asked for; no two nodes of a run share one, so what is worked out of a node can
    be kept by it.
    """

    number: int

    def __eq__(self, other: object) -> bool:
        """By kind and parts: ``(name, type)`` alone is a parameter or a local."""
        return type(self) is type(other) and tuple.__eq__(_parts(self), _parts(other))

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return tuple.__hash__(_parts(self))

    if not typing.TYPE_CHECKING:  # a type checker would take any name for a number

        def __getattr__(self, name: str) -> int:
            """The number, the first time."""
            if name != "number":
                raise AttributeError(name)
            self.number = next(_NUMBERS)
            return self.number

    def __getstate__(self) -> None:
        """A copy in another run has no number yet."""


def _parts(node: object) -> tuple[object, ...]:
    return cast("tuple[object, ...]", node)


class _Literal(NamedTuple):
    value: Constant
    type: Type


class Literal(Base, _Literal):
    """A constant written in the condition: ``True``, ``12``, ``"app_store"``, ``{"a", "b"}``."""


class _Fact(NamedTuple):
    subject: str
    name: str
    type: Type


class Fact(Base, _Fact):
    """A declared fact of a subject in scope: ``software.kind``."""

    @property
    def path(self) -> str:
        """The declared path, ``<subject>.<name>``."""
        return f"{self.subject}.{self.name}"


class _Parameter(NamedTuple):
    name: str
    type: Type


class Parameter(Base, _Parameter):
    """A dated parameter of the law: ``user_threshold``."""


class _Local(NamedTuple):
    name: str
    type: Type


class Local(Base, _Local):
    """A value the engine or an earlier step supplies: ``year_end``, ``base``."""


class _Definition(NamedTuple):
    path: str
    body: "Node"
    type: Type


class Definition(Base, _Definition):
    """A derived fact, defined once and used by name: ``software.meets_threshold``."""


class _Not(NamedTuple):
    operand: "Node"
    type: Type


class Not(Base, _Not):
    """Negation."""


class _BooleanOperation(NamedTuple):
    operator: typing.Literal["and", "or"]
    operands: tuple["Node", ...]
    type: Type


class BooleanOperation(Base, _BooleanOperation):
    """``and`` / ``or`` of two or more conditions."""


class _Comparison(NamedTuple):
    operator: ComparisonOperator
    left: "Node"
    right: "Node"
    type: Type


class Comparison(Base, _Comparison):
    """``left operator right``."""


class _Membership(NamedTuple):
    item: "Node"
    options: "Node"
    negated: bool
    type: Type


class Membership(Base, _Membership):
    """``item in options`` or ``item not in options``."""


class _Arithmetic(NamedTuple):
    operator: ArithmeticOperator
    left: "Node"
    right: "Node"
    type: Type


class Arithmetic(Base, _Arithmetic):
    """``left + right`` and the like; there is no division."""


class _Call(NamedTuple):
    function: str
    arguments: tuple["Node", ...]
    type: Type


class Call(Base, _Call):
    """A function of the closed list in ``functions``."""


class _Lookup(NamedTuple):
    table: str
    keys: tuple["Node", ...]
    type: Type


class Lookup(Base, _Lookup):
    """A dated table looked up by keys: ``catch_all(destination_class, condition)``."""


class _Quantifier(NamedTuple):
    function: QuantifierName
    entries: Fact
    entry: str
    value: "Node | None"
    condition: "Node | None"
    type: Type
    until: "Node | None" = None


class Quantifier(Base, _Quantifier):
    """``any(list, condition)``, ``count(list, condition)``, ``sum(list, value, condition)``, ``distinct(list, value)``,
    ``days(list, value, until, condition)``.

    ``entry`` is the subject that names an entry inside ``value``, ``until`` and ``condition``.
    """


Node: TypeAlias = (
    Literal
    | Fact
    | Parameter
    | Local
    | Definition
    | Not
    | BooleanOperation
    | Comparison
    | Membership
    | Arithmetic
    | Call
    | Lookup
    | Quantifier
)


def children(node: Node) -> tuple[Node, ...]:
    """The direct sub-nodes of ``node``, in order."""
    match node:
        case Not(operand=operand):
            return (operand,)
        case BooleanOperation(operands=operands):
            return operands
        case Comparison(left=left, right=right) | Arithmetic(left=left, right=right):
            return (left, right)
        case Membership(item=item, options=options):
            return (item, options)
        case Call(arguments=arguments):
            return arguments
        case Lookup(keys=keys):
            return keys
        case Definition(body=body):
            return (body,)
        case Quantifier(entries=entries, value=value, until=until, condition=condition):
            return (entries, *(part for part in (value, until, condition) if part is not None))
        case _:
            return ()


def walk(node: Node) -> list[Node]:
    """``node`` and everything below it, parents first."""
    found: list[Node] = []
    waiting = [node]
    while waiting:
        current = waiting.pop()
        found.append(current)
        waiting.extend(reversed(children(current)))
    return found
