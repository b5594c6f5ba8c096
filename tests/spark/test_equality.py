"""Spark says the same as the engine. Run apart, because it needs Java: ``pytest tests/spark -n 0``."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pyspark.sql import SparkSession

from japan_ai_compliance.engine.model import Case, Dates
from japan_ai_compliance.rulebook.bundled import load_bundled
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.screening.request import Request
from japan_ai_compliance.screening.statement import PARTS, column_name
from japan_ai_compliance.screening.with_duckdb import screen
from japan_ai_compliance.screening.with_spark import screened
from tests.unit.screening.in_duckdb import NOBODY
from tests.unit.screening.random_ledger import answers, ledger

DATES = Dates(date(2026, 11, 23), date(2026, 11, 23))
SAMPLE = Path(__file__).resolve().parents[2] / "samples/ledger/transfers.csv"


@cache
def rulebook() -> Rulebook:
    """The bundled rules."""
    return load_bundled()


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    """Spark on two threads."""
    built = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    built.sparkContext.setLogLevel("ERROR")
    yield built
    built.stop()


def read_csv(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def test_random_rows_come_out_the_same(session: SparkSession, tmp_path: Path) -> None:
    rows = ledger(rulebook(), 1000, seed=5)
    path, output = tmp_path / "ledger.csv", tmp_path / "answer.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    request = Request(
        Case(rulebook(), NOBODY, DATES), str(path), rulebook().subjects["transfer"], "en", output=str(output)
    )
    assert screened(session, request).rejected == 0
    found = read_csv(output)
    rules = [rule for rule in rulebook().rules.values() if rule.subject == "transfer"]
    for row, expected in zip(rows, answers(rows, rules, rulebook(), DATES), strict=True):
        answer = found[str(row["id"])]
        for rule in rules:
            mine = [answer[column_name(rule, part)] or None for part in PARTS]
            status, due, exposure = expected[rule.id]
            assert mine == [status, str(due) if due else None, exposure], (rule.id, row)


def _request(ledger: str, **more: str) -> Request:
    case = Case(rulebook(), NOBODY, DATES)
    return replace(Request(case, ledger, case.rulebook.subjects["transfer"], "en"), **more)  # type: ignore[arg-type]


def test_the_sample_ledger_comes_out_as_in_duckdb(session: SparkSession, tmp_path: Path) -> None:
    spark, duck = tmp_path / "spark.csv", tmp_path / "duckdb.csv"
    request = Request(
        Case(rulebook(), NOBODY, DATES), str(SAMPLE), rulebook().subjects["transfer"], "en", output=str(spark)
    )
    one, other = screened(session, request), screen(replace(request, output=str(duck)))
    assert one == other
    assert read_csv(spark) == read_csv(duck)


def test_rows_that_do_not_read_are_rejected(session: SparkSession, tmp_path: Path) -> None:
    path, rejects = tmp_path / "ledger.csv", tmp_path / "rejects.csv"
    path.write_text("id,direction,dates.sent\nT-1,outbound,none\nT-2,sideways,none\nT-3,outbound,2026-02-30\n")
    request = Request(
        Case(rulebook(), NOBODY, DATES), str(path), rulebook().subjects["transfer"], "en", rejects=str(rejects)
    )
    result = screened(session, request)
    assert (result.rows, result.rejected) == (1, 2)
    with rejects.open(encoding="utf-8-sig", newline="") as file:
        assert {(row["id"], row["column"]) for row in csv.DictReader(file)} == {
            ("T-2", "direction"),
            ("T-3", "dates.sent"),
        }
