"""The engines that can screen a ledger. What each needs is looked for before any of it is imported."""

from collections.abc import Callable

from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.extras import need
from japan_ai_compliance.screening.request import Request, ScreeningResult

ENGINES = ("duckdb", "spark")

Screening = Callable[[Request], ScreeningResult]


def engine_named(name: str, master: str) -> Screening:
    """The engine called ``name``; ``master`` is where Spark runs.

    Raises UsageError for a name that is not known, and where the extra that the engine needs is not installed.
    """
    if name == "duckdb":
        need("screen", "duckdb", "sqlglot")
        from japan_ai_compliance.screening.with_duckdb import screen as with_duckdb

        return with_duckdb
    if name == "spark":
        need("spark", "pyspark", "sqlglot")
        from japan_ai_compliance.screening.with_spark import screen as with_spark

        return lambda request: with_spark(request, master)
    raise UsageError("screening.unknown_engine", None, {"name": name, "known": ", ".join(ENGINES)})
