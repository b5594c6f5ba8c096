"""Files that are written whole or not at all: beside their place first, then moved into it."""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from errno import EISDIR, ENOENT
from pathlib import Path

from japan_ai_compliance.errors import UsageError

_DESCRIPTORS = ("/dev/stdout", "/dev/stderr", "/dev/fd/", "/proc/self/fd/")
"""Names of what is open already: whatever is behind it is added to, never replaced."""


@contextmanager
def whole_file(path: str) -> Iterator[Path]:
    """A temporary name beside ``path``; it takes its place when all went well, and is removed otherwise.

    A file that is there already keeps its permissions; behind a symbolic link the file that it names is replaced. What
    is no file (a pipe, a device) is given as it is. Raises UsageError where ``path`` cannot be written.
    """
    try:
        if is_stream(path):
            yield Path(path)
            return
        target = Path(os.path.realpath(path))
        partial = target.with_name(f".{target.name}.{os.getpid()}.part")
        _check(target)
        _clear(target)
        try:
            yield partial
            _keep_permissions(target, partial)
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as problem:
        raise not_written(path, problem) from None


def write_whole(path: str, pieces: Iterable[str | bytes]) -> None:
    """Write ``pieces`` one after the other, text in UTF-8, to the file at ``path``.

    Raises UsageError where it cannot be written; then it is as before.
    """
    with whole_file(path) as partial:
        # A name that somebody else has put there is not followed.
        mode = "ab" if is_stream(str(partial)) else "xb"
        with partial.open(mode) as file:
            for piece in pieces:
                file.write(piece.encode(errors="backslashreplace") if isinstance(piece, str) else piece)


def is_stream(path: str) -> bool:
    """Whether ``path`` names a pipe, a device, or what is open already, which no file can take the place of."""
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return False
    return os.path.abspath(path).startswith(_DESCRIPTORS) or not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def not_written(path: str, problem: OSError) -> UsageError:
    """The error that says why ``path`` could not be written."""
    return UsageError("cli.cannot_write", None, {"path": path, "reason": problem.strerror or str(problem)})


def _check(target: Path) -> None:
    if target.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    if not target.parent.is_dir():
        raise FileNotFoundError(ENOENT, os.strerror(ENOENT))


def _keep_permissions(target: Path, partial: Path) -> None:
    try:
        wanted = stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return
    if stat.S_IMODE(partial.stat().st_mode) != wanted:
        partial.chmod(wanted)


def _clear(target: Path) -> None:
    """Remove what this run, or runs that were killed, left under temporary names."""
    from glob import escape

    for left in target.parent.glob(f".{escape(target.name)}.*.part"):
        owner = left.suffixes[-2][1:] if len(left.suffixes) > 1 else ""
        if owner.isdecimal() and (int(owner) == os.getpid() or not _runs(int(owner))):
            left.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
