"""What a file of CSV holds in all, counted without a look at its cells."""

from dataclasses import dataclass
from pathlib import Path

_CHUNK = 1 << 20


@dataclass(frozen=True)
class Counted:
    """The commas of a file, those inside cells too, and its lines as an editor counts them."""

    commas: int
    lines: int


def counted(path: str) -> Counted:
    """Count in one pass."""
    commas, ends, last = 0, 0, b""
    with Path(path).open("rb") as file:
        while chunk := file.read(_CHUNK):
            commas += chunk.count(b",")
            ends += chunk.count(b"\n")
            last = chunk
    return Counted(commas, ends + (not last.endswith(b"\n")))
