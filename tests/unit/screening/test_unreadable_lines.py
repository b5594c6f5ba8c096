"""Lines of CSV that do not read: the reject file has all their text, where they stand, and a true reason."""

from pathlib import Path

import pytest

from japan_ai_compliance.screening.with_duckdb import screen
from tests.unit.screening.test_screen import ROW, read_csv, request, write_csv

HEAD = "id,direction,place"
GOOD = "T-1,outbound,VN"
LONG = 123_000
"""Characters of a long cell: more than DuckDB keeps of a line, not more than Python's reader of CSV takes."""


def rejected(folder: Path, ledger: Path, rows: int) -> list[dict[str, str]]:
    rejects = folder / "rejects.csv"
    result = screen(request(ledger, rejects=str(rejects)))
    found = read_csv(rejects)
    assert (result.rows, result.rejected) == (rows, len(found))
    return found


def written(folder: Path, *lines: str, end: str = "\n") -> Path:
    path = folder / "ledger.csv"
    path.write_bytes("".join(f"{line}{end}" for line in (HEAD, *lines)).encode())
    return path


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("beginning", ["\ufeff", ""])
def test_a_long_line_is_there_in_full(tmp_path: Path, end: str, beginning: str) -> None:
    few, many = f"T-2,{'あ' * (LONG // 3)}", f"T-3,outbound,VN,{'x' * LONG}"
    ledger = written(tmp_path, GOOD, few, GOOD, many, GOOD, end=end)
    ledger.write_bytes(beginning.encode() + ledger.read_bytes())
    found = rejected(tmp_path, ledger, 3)
    assert [(one["id"], one["value"]) for one in found] == [("line 3", few), ("line 5", many)]


def test_a_line_is_counted_as_an_editor_counts(tmp_path: Path) -> None:
    row = {"id": "T-1", "recipient.name": "Lamp\n\nand Parasol"}
    ledger = write_csv(tmp_path / "ledger.csv", row, row)
    with ledger.open("a", newline="") as file:
        file.write("\r\n\r\nT-2\r\nT-1,Kettle\r\nT-3\r\n")
    found = rejected(tmp_path, ledger, 3)
    assert [(one["id"], one["value"]) for one in found] == [("line 10", "T-2"), ("line 12", "T-3")]


def test_a_line_with_a_quote_inside_a_cell_is_one_line(tmp_path: Path) -> None:
    """Far from the beginning of the file, where DuckDB looks whether it is CSV at all."""
    bad = 'T-2,"out"bound,"V\nN"'
    found = rejected(tmp_path, written(tmp_path, *[GOOD] * 30_000, bad, GOOD), 30_001)
    assert [(one["id"], one["value"]) for one in found] == [("line 30002", bad)]


def test_the_last_line_need_not_end(tmp_path: Path) -> None:
    ledger = written(tmp_path, GOOD)
    with ledger.open("a") as file:
        file.write("T-2,out")
    assert [one["value"] for one in rejected(tmp_path, ledger, 1)] == ["T-2,out"]


def test_bytes_that_are_no_text_are_there_as_escapes(tmp_path: Path) -> None:
    ledger = written(tmp_path, GOOD)
    with ledger.open("ab") as file:
        file.write(b"T-2,\xff\xe3\x81")
    assert [one["value"] for one in rejected(tmp_path, ledger, 1)] == ["T-2,\\xff\\xe3\\x81"]


def test_the_reason_counts_the_cells_of_the_line(tmp_path: Path) -> None:
    ledger = write_csv(tmp_path / "ledger.csv", ROW)
    with ledger.open("a") as file:
        file.write(f"a,b\r\n{'a,' * 19}a\r\n")
    few, many = (one["reason"] for one in rejected(tmp_path, ledger, 1))
    assert few.endswith(f"{len(ROW)} Found: 2")
    assert many.endswith(f"{len(ROW)} Found: 20")


def test_each_line_is_listed_once_beside_cells_that_do_not_fit(tmp_path: Path) -> None:
    found = rejected(tmp_path, written(tmp_path, GOOD, "T-2", "T-3,upwards,VN", GOOD), 2)
    assert [(one["id"], one["value"]) for one in found] == [("line 3", "T-2"), ("T-3", "upwards")]


def test_lines_of_json_that_are_no_objects_are_there_in_full(tmp_path: Path) -> None:
    ledger, rejects = tmp_path / "ledger.jsonl", tmp_path / "rejects.csv"
    bad = [f'["{"あ" * (LONG // 3)}"]', "none"]
    ledger.write_text("\n".join(['{"id": "T-1"}', bad[0], "", bad[1]]), encoding="utf-8")
    result = screen(request(ledger, rejects=str(rejects)))
    assert (result.rows, result.rejected) == (1, 2)
    assert [(one["id"], one["value"]) for one in read_csv(rejects)] == [("line 2", bad[0]), ("line 4", bad[1])]
