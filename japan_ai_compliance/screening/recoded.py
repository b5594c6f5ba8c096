"""Ledgers in other encodings."""

from pathlib import Path

from japan_ai_compliance.errors import InputError, Place


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
