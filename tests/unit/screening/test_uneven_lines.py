"""Ledgers with very many lines that are short or long: refused with a count, before they take minutes."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from japan_ai_compliance.screening.csv_checks import MOST_MISSING, MOST_SURPLUS
from japan_ai_compliance.screening.with_duckdb import screen
from tests.support.errors import error_of
from tests.unit.screening.test_screen import ROW, read_csv, request, write_csv

MOST_SECONDS = 10
"""Of the processor; a list of every cell that is missing takes minutes."""


def ledger(folder: Path, *lines: str, times: int = 1) -> Path:
    path = write_csv(folder / "ledger.csv", ROW)
    with path.open("a", encoding="utf-8", newline="") as file:
        file.write("".join(f"{line}\r\n" for line in lines) * times)
    return path


def quickly(work: Callable[[], object]) -> None:
    began = time.process_time()
    work()
    assert time.process_time() - began < MOST_SECONDS


def test_very_many_short_lines_are_refused_with_their_number(tmp_path: Path) -> None:
    path = ledger(tmp_path, "a: 1", times=200_000)
    quickly(lambda: error_of(lambda: screen(request(path))))
    error = error_of(lambda: screen(request(path)))
    assert error.key == "screening.short_lines"
    assert (error.values["count"], error.values["columns"]) == ("200,000", len(ROW))
    assert "200,000 lines have fewer cells" in error.message("en")
    assert "200,000 行" in error.message("ja")


@pytest.mark.parametrize(("line", "times"), [("x," * 500_000, 1), ("x," * 20, 20_000)], ids=["one", "many"])
def test_very_many_cells_without_a_column_are_refused(tmp_path: Path, line: str, times: int) -> None:
    path = ledger(tmp_path, line, times=times)
    surplus = times * (line.count(",") + 1 - len(ROW))
    quickly(lambda: error_of(lambda: screen(request(path))))
    error = error_of(lambda: screen(request(path)))
    assert error.key == "screening.long_lines"
    counted = error.values["count"]
    assert isinstance(counted, str)
    assert int(counted.replace(",", "")) >= surplus
    assert counted in error.message("en")
    assert counted in error.message("ja")


def test_as_many_short_lines_as_can_be_listed_are_listed(tmp_path: Path) -> None:
    times = MOST_MISSING // len(ROW)
    path = ledger(tmp_path, "short", times=times)
    rejects = tmp_path / "rejects.csv"
    result = screen(request(path, rejects=str(rejects)))
    assert (result.rows, result.rejected) == (1, times)
    assert [one["value"] for one in read_csv(rejects)] == ["short"] * times
    path = ledger(tmp_path, "short", times=times + 1)
    assert error_of(lambda: screen(request(path))).values["count"] == f"{times + 1:,}"


def test_commas_and_line_ends_in_quotes_part_no_cells(tmp_path: Path) -> None:
    named = {**ROW, "recipient.name": 'Lamp, Parasol\nand "Kettle", Ltd.'}
    path = write_csv(tmp_path / "ledger.csv", *[named] * MOST_SURPLUS)
    result = screen(request(path))
    assert (result.rows, result.rejected) == (MOST_SURPLUS, 0)


def test_an_empty_last_cell_is_not_missing(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "ledger.csv", *[{**ROW, "basic_research": ""}] * (MOST_MISSING // len(ROW) + 1))
    assert list(ROW)[-1] == "basic_research"
    assert screen(request(path)).rows == MOST_MISSING // len(ROW) + 1
