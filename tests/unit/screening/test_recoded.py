"""Ledgers in other encodings."""

from pathlib import Path

from japan_ai_compliance.screening.recoded import recoded
from tests.support.errors import error_of


def test_lines_of_another_encoding_are_left_out_and_told(tmp_path: Path) -> None:
    ledger, copy = tmp_path / "l.csv", tmp_path / "copy.csv"
    ledger.write_bytes("id,place\r\n株,VN\r\n".encode("cp932") + b"x\x81\xad,VN\r\n")
    assert recoded(str(ledger), "cp932", copy) == [(3, "x\\x81ｭ,VN")]
    assert copy.read_bytes().decode() == "id,place\r\n株,VN\r\n"


def test_a_ledger_that_does_not_read_is_refused(tmp_path: Path) -> None:
    error = error_of(lambda: recoded(str(tmp_path), "cp932", tmp_path / "copy.csv"))
    assert error.key == "screening.unreadable"
    assert error.place is not None
    assert error.place.path == str(tmp_path)
