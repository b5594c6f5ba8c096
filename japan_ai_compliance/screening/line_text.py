"""The text of lines of CSV from the file itself: of a line that does not read DuckDB keeps how it begins, no more."""

import codecs
import mmap
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_CELL = rb'\x20*+(?:"(?:[^"]++|"\x20*+")*+(?:"[^,\r\n]*+|\Z)|[^,\r\n]*+)'
"""In quotes, with what stands behind them, or without; a quote that is never closed takes all that follows."""
_LINE = re.compile(_CELL + b"(?:," + _CELL + b")*+")
_ENDS = re.compile(rb"[\r\n]*+")
_PIECE = 1 << 20


class Lines:
    """The lines of a file, asked for in the order of their places."""

    def __init__(self, data: mmap.mmap) -> None:
        self._data = data
        self._mark = b"\r" if data.find(b"\n") < 0 else b"\n"
        self._number, self._counted = 1, 0

    def at(self, place: int) -> tuple[int, Iterator[str]]:
        """The line that begins at a byte of the file, or behind the line ends there.

        Its number, as an editor counts, and its text in pieces.
        """
        start = _after(_ENDS, self._data, place)
        self._number += sum(self._data[one:two].count(self._mark) for one, two in _pieces(self._counted, start))
        self._counted = start
        return self._number, _text(self._data, start, _after(_LINE, self._data, start))


@contextmanager
def lines_of(path: str) -> Iterator[Lines]:
    """The lines of a file that is not empty."""
    with Path(path).open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        yield Lines(data)


def _after(pattern: re.Pattern[bytes], data: mmap.mmap, place: int) -> int:
    found = pattern.match(data, place)
    return found.end() if found else place


def _text(data: mmap.mmap, start: int, end: int) -> Iterator[str]:
    """Bytes as text, those that are none as escapes; line ends at the end are left out."""
    while end > start and data[end - 1] in b"\r\n":
        end -= 1
    decoder = codecs.getincrementaldecoder("utf-8")("backslashreplace")
    for one, two in _pieces(start, end):
        yield decoder.decode(data[one:two], two == end)


def _pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    for one in range(start, end, _PIECE):
        yield one, min(one + _PIECE, end)
