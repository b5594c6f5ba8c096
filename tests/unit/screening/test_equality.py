"""SQL says the same as the engine, on every row."""

import csv
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.rulebook.bundled import load_bundled
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.screening.ledger_columns import possible_columns
from tests.unit.screening.in_duckdb import screened
from tests.unit.screening.random_ledger import SUBJECT, Row, answers, ledger

SAMPLE = Path(__file__).resolve().parents[3] / "samples/ledger/transfers.csv"
TODAY = Dates(date(2026, 11, 23), date(2026, 11, 23))
ROWS = 400
RUNS = [
    *((TODAY, seed, 0.0) for seed in range(1, 8)),
    (TODAY, 8, 0.1),
    (TODAY, 9, 0.3),
    (Dates(date(2025, 10, 9), date(2025, 10, 9)), 10, 0.0),
    (Dates(date(2025, 2, 1), date(2025, 2, 1)), 11, 0.05),
    (Dates(date(2026, 11, 23), date(2025, 10, 8)), 12, 0.0),
    (Dates(date(2018, 1, 1), date(2018, 1, 1)), 13, 0.0),
]
"""Dates, seed, and the share of columns that are not there. Together more than 5,000 rows."""


@cache
def rulebook() -> Rulebook:
    """The bundled rules."""
    return load_bundled()


def rows_of(seed: int, left_out: float, count: int) -> list[dict[str, str | None]]:
    """Rows of a random ledger without some of its columns."""
    dice = random.Random(seed)
    kept = [name for name in possible_columns(rulebook(), SUBJECT) if name == "id" or dice.random() >= left_out]
    return ledger(rulebook(), count, seed, kept)


def check_equal(rows: Sequence[Row], dates: Dates) -> Counter[tuple[str, str]]:
    """Fail on the first row on which the two sides differ; how often each rule has each status."""
    seen: Counter[tuple[str, str]] = Counter()
    rules = [rule for rule in rulebook().rules.values() if rule.subject == "transfer"]
    for row, mine, theirs in zip(
        rows, screened(rows, rulebook(), dates), answers(rows, rules, rulebook(), dates), strict=True
    ):
        assert mine == theirs, _difference(row, mine, theirs)
        seen.update((rule, answer[0]) for rule, answer in theirs.items())
    return seen


def _difference(row: Row, mine: Mapping[str, object], theirs: Mapping[str, object]) -> str:
    rules = [rule for rule in theirs if mine.get(rule) != theirs[rule]]
    stated = {name: cell for name, cell in row.items() if cell is not None}
    return "\n".join([*(f"{rule}: SQL {mine.get(rule)}, engine {theirs[rule]}" for rule in rules), str(stated)])


@pytest.mark.parametrize(("dates", "seed", "left_out"), RUNS)
def test_random_rows_come_out_the_same(dates: Dates, seed: int, left_out: float) -> None:
    check_equal(rows_of(seed, left_out, ROWS), dates)


def test_every_rule_is_met_broken_kept_and_open_on_some_rows() -> None:
    rows = rows_of(99, 0.0, 5000)
    seen: Counter[tuple[str, str]] = Counter()
    for answer in screened(rows, rulebook(), TODAY):
        seen.update((rule, found[0]) for rule, found in answer.items())
    for rule in rulebook().rules.values():
        if rule.subject != "transfer":
            continue
        wanted = {"not_applicable", "unknown", "compliant", "violation" if rule.force == "binding" else "review"}
        assert wanted <= {status for id_, status in seen if id_ == rule.id}, rule.id


def test_every_column_is_missing_in_some_rows_and_stated_in_others() -> None:
    rows = rows_of(1, 0.0, ROWS)
    for name in rows[0]:
        if name != "id":
            assert {row[name] is None for row in rows} == {True, False}, name


def sample_rows() -> list[dict[str, str | None]]:
    """The sample ledger."""
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        return [{name: cell or None for name, cell in row.items()} for row in csv.DictReader(file)]


def test_the_sample_ledger_comes_out_the_same() -> None:
    check_equal(sample_rows(), TODAY)
