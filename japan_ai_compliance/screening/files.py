"""Files that are there whole or not at all."""

import glob
import os
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOENT
from os import strerror
from pathlib import Path

from japan_ai_compliance.errors import InputError, Place, UsageError


@contextmanager
def whole(path: str) -> Iterator[Path]:
    """A temporary name beside ``path``; it takes its place when all went well, and is removed otherwise.

    Raises UsageError where it cannot be written.
    """
    target = Path(path)
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if not target.parent.is_dir():
            raise FileNotFoundError(ENOENT, strerror(ENOENT))
        _clear(target)
        yield partial
        partial.replace(target)
    except OSError as problem:
        values: dict[str, object] = {"path": path, "reason": problem.strerror or str(problem)}
        raise UsageError("cli.cannot_write", None, values) from None
    finally:
        partial.unlink(missing_ok=True)


def _clear(target: Path) -> None:
    """Remove what runs that were killed left under temporary names."""
    for left in target.parent.glob(f".{glob.escape(target.name)}.*.part"):
        owner = left.suffixes[-2][1:] if len(left.suffixes) > 1 else ""
        if owner.isdecimal() and not _runs(int(owner)):
            left.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def recoded(path: str, encoding: str, target: Path) -> list[tuple[int, str]]:
    """Write ``path`` to ``target`` in UTF-8; the lines that are not in ``encoding`` are left out, and returned.

    Raises InputError for an encoding that is not known or a file that does not read.
    """
    lost: list[tuple[int, str]] = []
    try:
        "".encode(encoding)
    except LookupError:
        raise InputError("screening.unknown_encoding", Place(path), {"encoding": encoding}) from None
    try:
        with open(path, "rb") as source, target.open("w", encoding="utf-8", newline="") as copy:
            for number, line in enumerate(source, 1):
                try:
                    copy.write(line.decode(encoding))
                except UnicodeDecodeError:
                    lost.append((number, line.decode(encoding, "backslashreplace").rstrip("\r\n")))
    except OSError as problem:
        values: dict[str, object] = {"problem": problem.strerror or str(problem)}
        raise InputError("screening.unreadable", Place(path), values) from None
    return lost
