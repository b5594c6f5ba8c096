"""Dialects of SQL: those whose answers are tested against the engine, and the others that can be written."""

from sqlglot import Dialect, exp
from sqlglot.dialects.spark import Spark

VERIFIED = ("duckdb", "spark")

_SPARK = "spark"


def dialects() -> list[str]:
    """The names of all dialects that can be written."""
    return sorted(name for name in Dialect.classes if name)


def written(query: exp.Expr, dialect: str) -> str:
    """A statement in a dialect, over several lines.

    Spark is given TRY_CAST (from its version 4.0), which is NULL where CAST ends the run.
    """
    if dialect != _SPARK:
        return query.sql(dialect=dialect, pretty=True)
    return query.transform(_with_try, copy=True).sql(dialect=Spark, pretty=True)


def _with_try(node: exp.Expr) -> exp.Expr:
    if not isinstance(node, exp.TryCast):
        return node
    kind = exp.var(node.to.sql(dialect=Spark))
    return exp.Anonymous(this="TRY_CAST", expressions=[exp.alias_(node.this, kind.name, quoted=False)])
