"""Expressions before they are SQL: equal ones are one object, so that they are cheap to compare and to share."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

Operation = Literal[
    "column", "text", "number", "boolean", "null", "date",
    "and", "or", "not", "is_null", "is_true", "is_false",
    "=", "<>", "<", "<=", ">", ">=", "differs", "in", "case",
    "+", "-", "*", "shift", "days_between", "part",
    "|", "place", "cast", "try_cast", "contains", "matches", "concat", "replace", "length",
]  # fmt: skip
Argument: TypeAlias = "Sql | str | int"


@dataclass(frozen=True, eq=False)
class Sql:
    """An expression. Made by ``make`` alone, which gives the same object for the same expression.

    ``size`` counts its parts, ``columns`` names the columns it reads.
    """

    operation: Operation
    arguments: tuple[Argument, ...]
    size: int
    columns: frozenset[str]

    @property
    def parts(self) -> tuple["Sql", ...]:
        """The expressions it is made of."""
        return tuple(one for one in self.arguments if isinstance(one, Sql))

    def words(self) -> tuple[str, ...]:
        """The texts among its arguments."""
        return tuple(one for one in self.arguments if isinstance(one, str))


@cache
def make(operation: Operation, *arguments: Argument) -> Sql:
    """The expression with this operation and these arguments."""
    parts = [one for one in arguments if isinstance(one, Sql)]
    columns = frozenset().union(*(part.columns for part in parts)) if parts else frozenset[str]()
    if operation == "column":
        columns = frozenset(str(one) for one in arguments)
    return Sql(operation, arguments, 1 + sum(part.size for part in parts), columns)


def replaced(expression: Sql, old: Sql, new: Sql) -> Sql:
    """``expression`` with ``new`` wherever ``old`` stands in it."""
    if expression is old:
        return new
    if expression.size <= old.size:
        return expression
    return make(
        expression.operation,
        *(replaced(one, old, new) if isinstance(one, Sql) else one for one in expression.arguments),
    )
