"""The checked tree of a condition. Immutable; every node knows its type."""

import typing
from typing import NamedTuple, TypeAlias, cast, get_args

from japan_ai_compliance.language.types import Type

Constant: TypeAlias = bool | int | str | frozenset[str]

ComparisonOperator = typing.Literal["==", "!=", "<", "<=", ">", ">="]
ArithmeticOperator = typing.Literal["+", "-", "*"]
QuantifierName = typing.Literal["any", "all", "count", "sum", "distinct", "days"]


class Literal(NamedTuple):
    """A constant written in the condition: ``True``, ``12``, ``"app_store"``, ``{"a", "b"}``."""

    value: Constant
    type: Type


class Fact(NamedTuple):
    """A declared fact of a subject in scope: ``software.kind``."""

    subject: str
    name: str
    type: Type

    @property
    def path(self) -> str:
        """The declared path, ``<subject>.<name>``."""
        return f"{self.subject}.{self.name}"


class Parameter(NamedTuple):
    """A dated parameter of the law: ``user_threshold``."""

    name: str
    type: Type


class Local(NamedTuple):
    """A value the engine or an earlier step supplies: ``year_end``, ``base``."""

    name: str
    type: Type


class Definition(NamedTuple):
    """A derived fact, defined once and used by name: ``software.meets_threshold``."""

    path: str
    body: "Node"
    type: Type


class Not(NamedTuple):
    """Negation."""

    operand: "Node"
    type: Type


class BooleanOperation(NamedTuple):
    """``and`` / ``or`` of two or more conditions."""

    operator: typing.Literal["and", "or"]
    operands: tuple["Node", ...]
    type: Type


class Comparison(NamedTuple):
    """``left operator right``."""

    operator: ComparisonOperator
    left: "Node"
    right: "Node"
    type: Type


class Membership(NamedTuple):
    """``item in options`` or ``item not in options``."""

    item: "Node"
    options: "Node"
    negated: bool
    type: Type


class Arithmetic(NamedTuple):
    """``left + right`` and the like; there is no division."""

    operator: ArithmeticOperator
    left: "Node"
    right: "Node"
    type: Type


class Call(NamedTuple):
    """A function of the closed list in ``functions``."""

    function: str
    arguments: tuple["Node", ...]
    type: Type


class Lookup(NamedTuple):
    """A dated table looked up by keys: ``catch_all(destination_class, condition)``."""

    table: str
    keys: tuple["Node", ...]
    type: Type


class Quantifier(NamedTuple):
    """``any(list, condition)``, ``count(list, condition)``, ``sum(list, value, condition)``, ``distinct(list, value)``,
    ``days(list, value, until, condition)``.

    ``entry`` is the subject that names an entry inside ``value``, ``until`` and ``condition``.
    """

    function: QuantifierName
    entries: Fact
    entry: str
    value: "Node | None"
    condition: "Node | None"
    type: Type
    until: "Node | None" = None


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


def _same(one: object, other: object) -> bool:
    """Whether two nodes are of one kind with the same parts: ``(name, type)`` alone is a parameter or a local."""
    return type(one) is type(other) and tuple.__eq__(cast("tuple[object, ...]", one), cast("tuple[object, ...]", other))


def _differ(one: object, other: object) -> bool:
    return not _same(one, other)


for _kind in get_args(Node):
    _kind.__eq__, _kind.__ne__, _kind.__hash__ = _same, _differ, tuple.__hash__


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
