"""Files that are there whole or not at all."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Thread

import pytest

from japan_ai_compliance.documents.whole_file import is_stream, whole_file, write_whole
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
    with whole_file(str(tmp_path / "a.csv")) as partial:
        partial.write_text("whole")
    assert (tmp_path / "a.csv").read_text() == "whole"
    assert (tmp_path / left).exists() is kept


def test_pieces_are_written_one_after_the_other_as_utf_8(tmp_path: Path) -> None:
    write_whole(str(tmp_path / "a.txt"), ["日\n", b"\xff", "\udc80"])
    assert (tmp_path / "a.txt").read_bytes() == "日\n".encode() + b"\xff\\udc80"


def broken_off() -> Iterator[str]:
    """A report whose second piece cannot be made."""
    yield "half"
    raise KeyboardInterrupt


def test_what_breaks_off_leaves_the_file_as_it_was_and_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    with pytest.raises(KeyboardInterrupt):
        write_whole(str(tmp_path / "a.txt"), broken_off())
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("a.txt", "old")]


@pytest.mark.parametrize("mode", [0o600, 0o664])
def test_a_file_keeps_its_permissions(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(mode)
    write_whole(str(path), ["new"])
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("new", mode)


def test_behind_a_link_the_file_it_names_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real/a.txt")
    write_whole(str(tmp_path / "link.txt"), ["new"])
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real/a.txt").read_text() == "new"


def test_a_link_in_the_place_of_the_temporary_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("kept")
    (tmp_path / f".a.txt.{os.getpid()}.part").symlink_to(tmp_path / "precious")
    write_whole(str(tmp_path / "a.txt"), ["new"])
    assert (tmp_path / "precious").read_text() == "kept"
    assert (tmp_path / "a.txt").read_text() == "new"
    assert not (tmp_path / "a.txt").is_symlink()


@pytest.mark.parametrize(
    ("path", "reason"),
    [("missing/a.txt", "No such file"), ("folder", "Is a directory"), ("file/a.txt", "No such file")],
)
def test_what_cannot_be_written_is_said(tmp_path: Path, path: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    error = error_of(lambda: write_whole(str(tmp_path / path), ["new"]))
    assert error.key == "cli.cannot_write"
    assert reason in str(error)


def test_a_device_and_a_pipe_are_written_to_and_stay(tmp_path: Path) -> None:
    write_whole("/dev/null", ["gone"])
    assert not Path("/dev/null").is_file()
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[str] = []
    reader = Thread(target=lambda: got.append(pipe.read_text()))
    reader.start()
    write_whole(str(pipe), ["through"])
    reader.join(10)
    assert got == ["through"]
    assert pipe.is_fifo()


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="a folder of Linux")
def test_what_is_open_already_is_added_to(tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    log.write_text("kept\n")
    with log.open("a") as open_already:
        write_whole(f"/dev/fd/{open_already.fileno()}", ["more\n"])
    assert log.read_text() == "kept\nmore\n"


def test_a_file_in_memory_is_a_file(tmp_path: Path) -> None:
    """Whatever lies below the folder of the devices: it is replaced whole, and kept apart from what is read."""
    assert not is_stream(str(tmp_path))
    memory = Path("/dev/shm")
    if memory.is_dir():
        with NamedTemporaryFile(dir=memory, suffix=".yaml") as file:
            assert not is_stream(file.name)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_is_said() -> None:
    assert "No space left" in str(error_of(lambda: write_whole("/dev/full", ["x" * 100_000])))
