"""Expressions as trees of SQLGlot, which writes them in any dialect. Its builders quote every name and value."""

from collections.abc import Callable, Sequence

from sqlglot import exp

from japan_ai_compliance.language.sql.expression import Sql

_Words = tuple[str, ...]
_Built = Sequence[exp.Expr]
_Builder = Callable[[_Built, _Words], exp.Expr]


def build(expression: Sql) -> exp.Expr:
    """The expression as a tree, with a bracket wherever the meaning could hang on one."""
    if expression.operation == "boolean":
        return exp.true() if expression.arguments[0] else exp.false()
    built = [build(part) for part in expression.parts]
    return _BUILDERS[expression.operation](built, expression.words())


PLACE = "LIST_POSITION"
"""A function that dialects call by other names (``screening.dialects``)."""


def _place(built: _Built, words: _Words) -> exp.Expr:
    """Where a text stands in a list, from 1; one that is NULL is looked up as an empty one."""
    text = exp.Anonymous(this="CONCAT_WS", expressions=[exp.Literal.string(""), built[0]])
    listed = exp.Array(expressions=[exp.Literal.string(one) for one in words])
    return exp.Anonymous(this=PLACE, expressions=[listed, text])


def _number(_: _Built, words: _Words) -> exp.Expr:
    literal = exp.Literal.number(words[0].lstrip("-"))
    return exp.Neg(this=literal) if words[0].startswith("-") else literal


def _case(built: _Built, _: _Words) -> exp.Expr:
    """Conditions and values in turn, and the default last."""
    pairs = zip(built[0:-1:2], built[1:-1:2], strict=True)
    found = exp.Case(ifs=[exp.If(this=condition, true=value) for condition, value in pairs])
    if not isinstance(built[-1], exp.Null):
        found.set("default", built[-1])
    return found


def _joined(kind: type[exp.Binary]) -> _Builder:
    def joined(built: _Built, _: _Words) -> exp.Expr:
        found, *rest = (_bracketed(one) for one in built)
        for one in rest:
            found = kind(this=found, expression=one)
        return found

    return joined


def _is(wanted: Callable[[], exp.Expr]) -> _Builder:
    return lambda built, _: exp.Is(this=_bracketed(built[0]), expression=wanted())


def _shift(built: _Built, words: _Words) -> exp.Expr:
    moved = exp.DateAdd(this=_bracketed(built[0]), expression=_bracketed(built[1]), unit=exp.var(words[0]))
    return exp.cast(moved, "date", copy=False)


def _bracketed(built: exp.Expr) -> exp.Expr:
    plain = exp.Column | exp.Literal | exp.Boolean | exp.Null | exp.Cast | exp.TryCast
    return built if isinstance(built, plain) else exp.Paren(this=built)


_BUILDERS: dict[str, _Builder] = {
    "column": lambda _, words: exp.column(words[0], quoted=True),
    "text": lambda _, words: exp.Literal.string(words[0]),
    "number": _number,
    "null": lambda _, __: exp.null(),
    "date": lambda _, words: exp.cast(exp.Literal.string(words[0]), "date", copy=False),
    "and": _joined(exp.And),
    "or": _joined(exp.Or),
    "not": lambda built, _: exp.Not(this=_bracketed(built[0])),
    "is_null": _is(exp.null),
    "is_true": _is(exp.true),
    "is_false": _is(exp.false),
    "=": _joined(exp.EQ),
    "<>": _joined(exp.NEQ),
    "<": _joined(exp.LT),
    "<=": _joined(exp.LTE),
    ">": _joined(exp.GT),
    ">=": _joined(exp.GTE),
    "differs": _joined(exp.NullSafeNEQ),
    "+": _joined(exp.Add),
    "-": _joined(exp.Sub),
    "*": _joined(exp.Mul),
    "|": _joined(exp.BitwiseOr),
    "place": _place,
    "in": lambda built, words: exp.In(
        this=_bracketed(built[0]), expressions=[exp.Literal.string(one) for one in words]
    ),
    "case": _case,
    "cast": lambda built, words: exp.cast(built[0], words[0], copy=False),
    "try_cast": lambda built, words: exp.TryCast(this=built[0], to=exp.DataType.build(words[0])),
    "shift": _shift,
    "days_between": lambda built, _: exp.DateDiff(this=built[1], expression=built[0], unit=exp.var("DAY")),
    "part": lambda built, words: exp.Extract(this=exp.var(words[0]), expression=built[0]),
    "contains": lambda built, _: exp.Contains(this=built[0], expression=built[1]),
    "matches": lambda built, _: exp.RegexpLike(this=built[0], expression=built[1]),
    "concat": lambda built, _: exp.Concat(expressions=list(built), safe=False, coalesce=False),
    "replace": lambda built, _: exp.func("REPLACE", *built, copy=False),
    "length": lambda built, _: exp.Length(this=built[0]),
}
