"""Boolean expressions built with their constants folded away. Nothing here pastes a value into a text."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, TypeAlias

from japan_ai_compliance.language.sql.expression import Sql, make

Case: TypeAlias = tuple[Sql, Sql]
Comparison = Literal["=", "<>", "<", "<=", ">", ">="]

TRUE: Sql = make("boolean", True)
FALSE: Sql = make("boolean", False)
NULL: Sql = make("null")

_MANY = 16
"""More options than these are halved by comparing with the one in the middle."""

CONSTANTS = ("boolean", "text", "number", "date")


def boolean(value: bool) -> Sql:
    """A constant truth."""
    return TRUE if value else FALSE


def column(name: str) -> Sql:
    """A column."""
    return make("column", name)


def text(value: str) -> Sql:
    """A constant text."""
    return make("text", value)


def whole(value: int) -> Sql:
    """A constant whole number."""
    return make("number", str(value))


def day(value: date) -> Sql:
    """A constant date; a date, never a timestamp."""
    return make("date", value.isoformat())


def holds(expression: Sql) -> bool:
    """Whether an expression is the constant TRUE."""
    return expression is TRUE


def fails(expression: Sql) -> bool:
    """Whether an expression is the constant FALSE."""
    return expression is FALSE


def empty(expression: Sql) -> bool:
    """Whether an expression is the constant NULL."""
    return expression is NULL


def conj(parts: Iterable[Sql]) -> Sql:
    """All of ``parts``; TRUE where there are none."""
    kept = _flat("and", parts)
    if FALSE in kept:
        return FALSE
    kept.pop(TRUE, None)
    return _joined("and", list(kept)) if kept else TRUE


def disj(parts: Iterable[Sql]) -> Sql:
    """Any of ``parts``; FALSE where there are none."""
    kept = _flat("or", parts)
    if TRUE in kept:
        return TRUE
    kept.pop(FALSE, None)
    return _joined("or", list(kept)) if kept else FALSE


def _flat(operation: Literal["and", "or"], parts: Iterable[Sql]) -> dict[Sql, None]:
    found: dict[Sql, None] = {}
    for part in parts:
        found.update(dict.fromkeys(part.parts if part.operation == operation else (part,)))
    return found


def _joined(operation: Literal["and", "or"], kept: list[Sql]) -> Sql:
    return kept[0] if len(kept) == 1 else make(operation, *kept)


def neg(part: Sql) -> Sql:
    """Negation."""
    if part.operation == "boolean":
        return boolean(part is FALSE)
    if part is NULL:
        return NULL
    return part.parts[0] if part.operation == "not" else make("not", part)


def is_null(part: Sql) -> Sql:
    """Whether a value is NULL."""
    if part is NULL:
        return TRUE
    if part.operation in (*CONSTANTS, "is_null", "is_true", "is_false"):
        return FALSE
    return make("is_null", part)


def is_true(part: Sql) -> Sql:
    """Whether a truth is TRUE, never NULL."""
    return _tested("is_true", part, TRUE)


def is_false(part: Sql) -> Sql:
    """Whether a truth is FALSE, never NULL."""
    return _tested("is_false", part, FALSE)


def _tested(operation: Literal["is_true", "is_false"], part: Sql, wanted: Sql) -> Sql:
    if part.operation == "boolean":
        return boolean(part is wanted)
    return FALSE if part is NULL else make(operation, part)


def compared(operation: Comparison, left: Sql, right: Sql) -> Sql:
    """``left`` and ``right`` compared; NULL where one is NULL."""
    if NULL in (left, right):
        return NULL
    if left.operation == right.operation and left.operation in ("date", "text"):
        return boolean(_compare(operation, left.words()[0], right.words()[0]))
    return make(operation, left, right)


def _compare(operation: Comparison, left: str, right: str) -> bool:
    match operation:
        case "=":
            return left == right
        case "<>":
            return left != right
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
        case _:
            return left >= right


def among(item: Sql, options: Iterable[str]) -> Sql:
    """Whether a text is one of ``options``; NULL where it is NULL. No option is ever NULL."""
    wanted = sorted(set(options))
    if item is NULL:
        return NULL
    if item.operation == "text":
        return boolean(item.words()[0] in wanted)
    if not wanted:
        return choose([(is_null(item), NULL)], FALSE)
    if len(wanted) == 1:
        return make("=", item, text(wanted[0]))
    if len(wanted) <= _MANY:
        return make("in", item, *wanted)
    middle = len(wanted) // 2
    lower, upper = among(item, wanted[:middle]), among(item, wanted[middle:])
    return choose([(make("<", item, text(wanted[middle])), lower)], upper)


def choose(cases: Sequence[Case], default: Sql) -> Sql:
    """The value of the first case whose condition is TRUE, else ``default``."""
    kept: list[Case] = []
    last = default
    for condition, value in cases:
        if condition in (FALSE, NULL):
            continue
        if condition is TRUE:
            last = value
            break
        if kept and kept[-1][1] is value:
            kept[-1] = (disj([kept[-1][0], condition]), value)
        else:
            kept.append((condition, value))
    while kept and kept[-1][1] is last:
        kept.pop()
    if not kept:
        return last
    return make("case", *(part for case in kept for part in case), last)
