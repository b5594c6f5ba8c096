"""The sample ledger screened in bulk: DuckDB says of every row what the engine says of it as an entry of a profile."""

import csv
import json
from pathlib import Path

import pytest

from tests.acceptance.conftest import Command
from tests.support import ledger

TODAY = ["--as-of", "2026-11-23", "--law", "fefa"]


@pytest.mark.parametrize("name", ["transfers.csv", "transfers.parquet"])
def test_bulk_and_engine_give_the_same_status_and_last_day(
    run: Command, samples: Path, tmp_path: Path, name: str
) -> None:
    ran = run("screen", samples / "ledger" / name, *TODAY, "--output", "out.csv", "--fail-on", "none")
    assert ran.status == 0, ran.err
    (tmp_path / "profile.yaml").write_text(ledger.as_profile(samples / "ledger/transfers.csv"), encoding="utf-8")
    checked = run("check", "profile.yaml", *TODAY, "--format", "json", "--fail-on", "none")
    findings = json.loads(checked.out)["profiles"][0]["findings"]
    expected = {
        (one["subject"]["id"], one["rule"]): (one["status"], one["due"] or "")
        for one in findings
        if one["subject"]["kind"] == "transfer"
    }
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = {
        (row["id"], column.removesuffix("_status")): (status, row[column.replace("_status", "_due")])
        for row in rows
        for column, status in row.items()
        if column.endswith("_status")
    }
    assert len(rows) == 260
    assert found == expected


def test_the_statement_is_printed(run: Command) -> None:
    for dialect in ("duckdb", "spark"):
        ran = run("rules", "sql", "--dialect", dialect, *TODAY)
        assert ran.status == 0, ran.err
        assert "SELECT" in ran.out
