"""Spark on ``local[2]`` against DuckDB, chunk by chunk."""

from collections.abc import Sequence
from itertools import groupby

from pyspark.sql import SparkSession
from pyspark.sql.types import StringType, StructField, StructType

from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.screening.statement import PARTS, column_name
from tests.unit.screening.in_duckdb import screened, statement_for
from tests.unit.screening.random_ledger import Row
from tests.unit.screening.test_equality import rulebook

Chunk = tuple[list[dict[str, str | None]], Dates]


def check_spark(chunks: Sequence[Chunk]) -> None:
    """Fail on the first row that differs. Chunks with the same columns and dates are screened together."""
    session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    done = 0
    try:
        for _, group in groupby(sorted(chunks, key=_kind), key=_kind):
            together = list(group)
            rows = [{**row, "id": f"{number}-{row['id']}"} for number, (part, _) in enumerate(together) for row in part]
            _check(session, rows, together[0][1])
            done += len(rows)
            print(f"{done:,} rows the same on Spark", flush=True)
    finally:
        session.stop()


def _kind(chunk: Chunk) -> tuple[str, str]:
    rows, dates = chunk
    return str(dates), " ".join(rows[0])


def _check(session: SparkSession, rows: Sequence[Row], dates: Dates) -> None:
    names = list(rows[0])
    schema = StructType([StructField(name, StringType()) for name in names])
    frame = session.createDataFrame([tuple(row[name] for name in names) for row in rows], schema)
    frame.createOrReplaceTempView("ledger")
    statement = statement_for(rows, rulebook(), dates)
    found = {row["id"]: row for row in session.sql(statement.sql("spark")).collect()}
    for row, expected in zip(rows, screened(rows, rulebook(), dates), strict=True):
        answer = found[row["id"]]
        for rule in statement.rules:
            mine = tuple(answer[column_name(rule, part)] for part in PARTS)
            assert mine == expected[rule.id], (rule.id, mine, expected[rule.id], row)
