"""Every line of a CSV ledger is in a row or in the reject file, and in one of them only, or the ledger is refused."""

from pathlib import Path

import pytest

from japan_ai_compliance.screening.with_duckdb import screen
from tests.support.errors import error_of
from tests.unit.screening.test_screen import read_csv, request, write_csv

HEAD = "id,direction,recipient.name"
STRAY = 'T-1000001,outbound,"Lamp'
FEW, MANY = 300, 25_000
"""Rows in all that are few enough to be listed; and more than DuckDB looks at to tell whether a file is CSV."""
SHARE = 8_000_000
"""Bytes that DuckDB gives to one thread."""


def rows(first: int, count: int) -> list[str]:
    return [f"T-{number},outbound,{'Lamp and Parasol ' * 20}" for number in range(first, first + count)]


def written(folder: Path, *lines: str) -> Path:
    path = folder / "ledger.csv"
    path.write_text("".join(f"{line}\n" for line in (HEAD, *lines)), encoding="utf-8")
    return path


def test_a_quote_that_is_never_closed_where_the_share_of_a_thread_ends(tmp_path: Path) -> None:
    good = rows(0, MANY)
    end = SHARE // len(good[-1])
    ledger = written(tmp_path, *good[: end - FEW // 2], STRAY, *good[end - FEW // 2 : end + FEW])
    output = tmp_path / "answer.csv"
    error = error_of(lambda: screen(request(ledger, output=str(output), rejects=str(tmp_path / "rejects.csv"))))
    assert error.key == "screening.lines_lost"
    assert error.place is not None
    assert error.place.line == end - FEW // 2 + 2
    assert "never closed" in error.message("en") + error.advice("en")
    assert "引用符" in error.message("ja") + error.advice("ja")
    assert [path.name for path in tmp_path.iterdir()] == ["ledger.csv"]


def test_a_quote_that_is_never_closed_near_the_end(tmp_path: Path) -> None:
    rejects = tmp_path / "rejects.csv"
    good = rows(0, MANY + FEW)
    result = screen(request(written(tmp_path, *good[:MANY], STRAY, *good[MANY:]), rejects=str(rejects)))
    assert (result.rows, result.rejected) == (MANY, 1)
    (found,) = read_csv(rejects)
    assert found["id"] == f"line {MANY + 2}"
    assert found["value"].splitlines() == [STRAY, *good[MANY:]]


def test_a_line_of_many_megabytes(tmp_path: Path) -> None:
    good = rows(0, MANY)
    error = error_of(lambda: screen(request(written(tmp_path, *good, f"T-1,outbound,{'x' * 70_000_000}", good[0]))))
    assert error.key == "screening.lines_lost"
    assert error.place is not None
    assert error.place.line == MANY + 2


def test_empty_lines_and_line_ends_in_cells_are_not_lost(tmp_path: Path) -> None:
    row = {"id": "T-1", "recipient.name": "Lamp\r\n\r\nand \nParasol\n", "direction": "outbound"}
    ledger = write_csv(tmp_path / "ledger.csv", row, {**row, "direction": "\nup\n"})
    with ledger.open("a", encoding="utf-8", newline="") as file:
        file.write('\r\n\r\nT-2,Kettle\r\nT-3,"a\r\n\r\nb",,more\r\n\r\n')
    result = screen(request(ledger, rejects=str(tmp_path / "rejects.csv")))
    assert (result.rows, result.rejected) == (1, 3)
    assert [one["id"] for one in read_csv(tmp_path / "rejects.csv")] == ["line 16", "line 17", "T-1"]


@pytest.mark.parametrize("end", ["", "\n", "\n\n\n"])
def test_the_last_line_need_not_end(tmp_path: Path, end: str) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text(f"{HEAD}\nT-1,outbound,Lamp{end}")
    assert screen(request(path)).rows == 1
