"""Dialects of SQL: those whose answers are tested against the engine, and the others that can be written."""

from sqlglot import Dialect, exp
from sqlglot.dialects.spark import Spark

from japan_ai_compliance.language.sql.render import PLACE

VERIFIED = ("duckdb", "spark")

_SPARK = "spark"


def dialects() -> list[str]:
    """The names of all dialects that can be written."""
    return sorted(name for name in Dialect.classes if name)


def written(query: exp.Expr, dialect: str, *, pretty: bool = False) -> str:
    """A statement in a dialect. The tree is used up.

    Spark is given TRY_CAST (from its version 4.0), which is NULL where CAST ends the run, and its own name for
    the place in a list, which is 0 there where it is none.
    """
    if dialect != _SPARK:
        return query.sql(dialect=dialect, pretty=pretty, copy=False)
    return query.transform(_for_spark, copy=False).sql(dialect=Spark, pretty=pretty, copy=False)


def _for_spark(node: exp.Expr) -> exp.Expr:
    if isinstance(node, exp.Anonymous) and node.name == PLACE:
        place = exp.Anonymous(this="ARRAY_POSITION", expressions=node.expressions)
        return exp.func("NULLIF", place, exp.Literal.number(0))
    if not isinstance(node, exp.TryCast):
        return node
    kind = exp.var(node.to.sql(dialect=Spark))
    return exp.Anonymous(this="TRY_CAST", expressions=[exp.alias_(node.this, kind.name, quoted=False)])
