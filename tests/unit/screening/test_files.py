"""Files that are there whole or not at all, and ledgers in other encodings."""

import os
from pathlib import Path

import pytest

from japan_ai_compliance.screening.files import recoded, whole
from tests.support.errors import error_of


def gone(_process: int, _signal: int) -> None:
    """No such process."""
    raise ProcessLookupError


def forbidden(_process: int, _signal: int) -> None:
    """A process of somebody else."""
    raise PermissionError


@pytest.mark.parametrize(
    ("left", "kill", "kept"),
    [
        (".a.csv.123.part", gone, False),
        (".a.csv.123.part", forbidden, True),
        (".a.csv.123.part", lambda _process, _signal: None, True),
        (".a.csv.new.part", gone, True),
        (".b.csv.123.part", gone, True),
    ],
)
def test_only_what_a_run_that_is_over_left_is_cleared_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: str, kill: object, *, kept: bool
) -> None:
    (tmp_path / left).write_text("half")
    monkeypatch.setattr(os, "kill", kill)
    with whole(str(tmp_path / "a.csv")) as partial:
        partial.write_text("whole")
    assert (tmp_path / "a.csv").read_text() == "whole"
    assert (tmp_path / left).exists() is kept


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
