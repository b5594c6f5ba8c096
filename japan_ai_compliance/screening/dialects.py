"""Dialects of SQL: those whose answers are tested against the engine, and the others that can be written."""

from collections.abc import Callable
from typing import Any, ClassVar

from sqlglot import Dialect, exp
from sqlglot.dialects.spark import Spark
from sqlglot.generators.spark import SparkGenerator

VERIFIED = ("duckdb", "spark")


class _Generator(SparkGenerator):
    """Spark reads ``TRY_CAST`` (from 4.0), which is NULL where ``CASE`` would end the run."""

    TRY_SUPPORTED = True
    TRANSFORMS: ClassVar[dict[type[exp.Expr], Callable[..., str]]] = {
        **SparkGenerator.TRANSFORMS,
        exp.TryCast: lambda self, node: f"TRY_CAST({self.sql(node, 'this')} AS {self.sql(node, 'to')})",
    }


class SparkWithTryCast(Spark):
    """Spark's dialect, as the statement needs it."""

    Generator: Any = _Generator
    generator_class: Any = _Generator


def dialects() -> list[str]:
    """The names of all dialects that can be written."""
    return sorted(name for name in Dialect.classes if name and name != "sparkwithtrycast")


def written(query: exp.Expr, dialect: str) -> str:
    """A statement in a dialect, over several lines."""
    return query.sql(dialect=SparkWithTryCast if dialect == "spark" else dialect, pretty=True)
