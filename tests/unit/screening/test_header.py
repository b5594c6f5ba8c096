"""A CSV ledger whose first line never ends is refused before anybody takes it for names of columns."""

from pathlib import Path

import pytest

from japan_ai_compliance.screening.header import MOST_BYTES, refuse_endless_header
from japan_ai_compliance.screening.with_duckdb import screen
from tests.support.errors import error_of
from tests.unit.screening.test_screen import request


def test_a_ledger_of_one_long_line_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("id,direction,place" + ",US" * MOST_BYTES, encoding="utf-8")
    error = error_of(lambda: screen(request(path)))
    assert error.key == "screening.endless_header"
    assert error.place is not None
    assert error.place.path == str(path)


@pytest.mark.parametrize("end", ["\n", "\r"])
def test_a_line_that_ends_at_the_last_byte_is_a_line(tmp_path: Path, end: str) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("x" * MOST_BYTES + end + "x" * MOST_BYTES, encoding="utf-8", newline="")
    refuse_endless_header(str(path))


def test_one_byte_more_is_none(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("x" * (MOST_BYTES + 1) + "\n", encoding="utf-8", newline="")
    assert error_of(lambda: refuse_endless_header(str(path))).key == "screening.endless_header"


def test_a_short_file_needs_no_end(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("x" * MOST_BYTES, encoding="utf-8")
    refuse_endless_header(str(path))
