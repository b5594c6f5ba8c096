"""The rules written by hand say what ``screen`` says: only so is it fair to measure one against the other."""

from collections.abc import Sequence
from datetime import date

import duckdb
import pyarrow
import pytest

from japan_ai_compliance.engine.model import Dates
from tests.benchmarks.by_hand import columns, statements
from tests.unit.screening.in_duckdb import screened
from tests.unit.screening.random_ledger import Answer, Row
from tests.unit.screening.test_equality import rows_of, rulebook, sample_rows

DAY = date(2026, 11, 23)
PARTS = ("status", "due", "exposure")


def by_hand(rows: Sequence[Row]) -> list[dict[str, object]]:
    names = columns()
    with duckdb.connect() as connection:
        table = pyarrow.table(
            {name: pyarrow.array([row.get(name) for row in rows], pyarrow.string()) for name in names}
        )
        connection.register("ledger", table)
        macros, query = statements()
        connection.execute(macros)
        found = connection.execute(query)
        heads = [column[0] for column in found.description or ()]
        by_id = {row[0]: dict(zip(heads, row, strict=True)) for row in found.fetchall()}
    return [by_id[row["id"]] for row in rows]


def check(rows: Sequence[Row]) -> None:
    for row, mine, theirs in zip(rows, by_hand(rows), screened(rows, rulebook(), Dates(DAY, DAY)), strict=True):
        found: dict[str, Answer] = {}
        for rule in theirs:
            status, due, exposure = (mine[f"{rule}_{part}"] for part in PARTS)
            assert isinstance(status, str)
            found[rule] = (
                status,
                due if isinstance(due, date) else None,
                exposure if isinstance(exposure, str) else None,
            )
        assert found == theirs, row


@pytest.mark.parametrize("seed", [601, 602])
def test_random_rows_come_out_the_same(seed: int) -> None:
    check(rows_of(seed, 0.0, 1500))


def test_the_sample_ledger_comes_out_the_same() -> None:
    check(sample_rows())


def test_columns_are_those_of_the_statement() -> None:
    assert {"id", "direction", "exemption.item", "exemption.minimum_only.basis"} <= set(columns())
    assert not [name for name in columns() if name.startswith("FEFA")]
