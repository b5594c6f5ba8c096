"""Boolean expressions built with their constants folded away. Nothing here pastes a value into a text."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeAlias

from sqlglot import exp

Sql: TypeAlias = exp.Expression
Case: TypeAlias = tuple[Sql, Sql]

TRUE: Sql = exp.true()
FALSE: Sql = exp.false()
NULL: Sql = exp.null()


def boolean(value: bool) -> Sql:
    """A constant truth."""
    return exp.true() if value else exp.false()


def text(value: str) -> Sql:
    """A constant text."""
    return exp.Literal.string(value)


def whole(value: int) -> Sql:
    """A constant whole number."""
    return exp.Literal.number(value) if value >= 0 else exp.Neg(this=exp.Literal.number(-value))


def day(value: date) -> Sql:
    """A constant date; a date, never a timestamp."""
    return exp.cast(exp.Literal.string(f"{value:%Y-%m-%d}".zfill(len("YYYY-MM-DD"))), "date")


def holds(expression: Sql) -> bool:
    """Whether an expression is the constant TRUE."""
    return isinstance(expression, exp.Boolean) and bool(expression.this)


def fails(expression: Sql) -> bool:
    """Whether an expression is the constant FALSE."""
    return isinstance(expression, exp.Boolean) and not expression.this


def empty(expression: Sql) -> bool:
    """Whether an expression is the constant NULL."""
    return isinstance(expression, exp.Null)


def conj(parts: Iterable[Sql]) -> Sql:
    """All of ``parts``; TRUE where there are none."""
    kept = _distinct(part for part in parts if not holds(part))
    if any(fails(part) for part in kept):
        return boolean(False)
    return _joined(exp.And, kept) if kept else boolean(True)


def disj(parts: Iterable[Sql]) -> Sql:
    """Any of ``parts``; FALSE where there are none."""
    kept = _distinct(part for part in parts if not fails(part))
    if any(holds(part) for part in kept):
        return boolean(True)
    return _joined(exp.Or, kept) if kept else boolean(False)


def neg(part: Sql) -> Sql:
    """Negation."""
    if isinstance(part, exp.Boolean):
        return boolean(not part.this)
    if empty(part):
        return exp.null()
    if isinstance(part, exp.Not):
        inner: Sql = part.this
        return (inner.this if isinstance(inner, exp.Paren) else inner).copy()
    return exp.Not(this=_wrapped(part))


def is_null(part: Sql) -> Sql:
    """Whether a value is NULL."""
    if empty(part):
        return boolean(True)
    if isinstance(part, exp.Boolean | exp.Literal | exp.Cast):
        return boolean(False)
    return exp.Is(this=_wrapped(part), expression=exp.null())


def is_false(part: Sql) -> Sql:
    """Whether a truth is FALSE, never NULL."""
    if isinstance(part, exp.Boolean):
        return boolean(not part.this)
    return boolean(False) if empty(part) else exp.Is(this=_wrapped(part), expression=exp.false())


def is_true(part: Sql) -> Sql:
    """Whether a truth is TRUE, never NULL."""
    if isinstance(part, exp.Boolean):
        return boolean(bool(part.this))
    return boolean(False) if empty(part) else exp.Is(this=_wrapped(part), expression=exp.true())


def compared(kind: type[exp.Binary], left: Sql, right: Sql) -> Sql:
    """``left`` and ``right`` compared; NULL where one is NULL."""
    if empty(left) or empty(right):
        return exp.null()
    return kind(this=_wrapped(left), expression=_wrapped(right))


def among(item: Sql, options: Iterable[str]) -> Sql:
    """Whether a text is one of ``options``; NULL where it is NULL. No option is ever NULL."""
    wanted = sorted(set(options))
    if empty(item):
        return exp.null()
    if not wanted:
        return choose([(is_null(item), exp.null())], boolean(False))
    if isinstance(item, exp.Literal):
        return boolean(item.this in wanted)
    if len(wanted) == 1:
        return exp.EQ(this=_wrapped(item), expression=text(wanted[0]))
    return exp.In(this=_wrapped(item), expressions=[text(one) for one in wanted])


def choose(cases: Sequence[Case], default: Sql) -> Sql:
    """The value of the first case whose condition is TRUE, else ``default``."""
    kept: list[Case] = []
    last = default
    for condition, value in cases:
        if fails(condition) or empty(condition):
            continue
        if holds(condition):
            last = value
            break
        kept.append((condition, value))
    while kept and kept[-1][1] == last:
        kept.pop()
    if not kept:
        return last.copy()
    found = exp.Case(ifs=[exp.If(this=condition.copy(), true=value.copy()) for condition, value in kept])
    if not empty(last):
        found.set("default", last.copy())
    return found


def _distinct(parts: Iterable[Sql]) -> list[Sql]:
    found: list[Sql] = []
    for part in parts:
        if part not in found:
            found.append(part)
    return found


def _joined(kind: type[exp.And] | type[exp.Or], parts: list[Sql]) -> Sql:
    first, *rest = (_wrapped(part) for part in parts)
    for part in rest:
        first = kind(this=first, expression=part)
    return first


def _wrapped(part: Sql) -> Sql:
    """A copy that keeps its meaning inside another expression."""
    copied = part.copy()
    plain = exp.Column | exp.Literal | exp.Boolean | exp.Null | exp.Func | exp.Paren
    return copied if isinstance(copied, plain) else exp.Paren(this=copied)
