"""The text of lines of CSV from the file itself: of a line that does not read DuckDB keeps how it begins, no more."""

import codecs
import mmap
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_CELL = rb'\x20*+(?:"(?:[^"]++|"\x20*+")*+(?:"[^,\r\n]*+|\Z)|[^,\r\n]*+)'
"""In quotes, with what stands behind them, or without; a quote that is never closed takes all that follows."""
_LINE = re.compile(_CELL + b"(?:," + _CELL + b")*+")
_ENDS = re.compile(rb"[\r\n]*+")
_LINE_ENDS = b"\r\n"
_PIECE = 1 << 20


class Lines:
    """The lines of a file. A line begins at a byte of the file, or behind the line ends there."""

    def __init__(self, file: BinaryIO, data: mmap.mmap) -> None:
        self._file, self._data = file, data
        self._mark = b"\r" if data.find(b"\n") < 0 else b"\n"
        self._number, self._counted = 1, 0

    def at(self, place: int) -> tuple[int, Iterator[str]]:
        """The number of a line, as an editor counts, and its text in pieces. Asked for one line after the other."""
        start, end = self._extent(place)
        self._number += self._ends(self._counted, start)
        self._counted = start
        return self._number, self._text(start, end)

    def filled(self, place: int | None = None) -> int:
        """How many lines that are not empty an editor shows of a line, or of the file."""
        count, inside = 0, False
        for piece in self._pieces(*((0, len(self._data)) if place is None else self._extent(place))):
            count += sum(map(bool, piece.splitlines())) - (inside and piece[0] not in _LINE_ENDS)
            inside = piece[-1] not in _LINE_ENDS
        return count

    def longest(self) -> int:
        """The number of the longest line."""
        found, longest, start = 0, -1, 0
        while start < len(self._data):
            start, end = self._extent(start)
            if end - start > longest:
                found, longest = start, end - start
            start = max(end, start + 1)
        return 1 + self._ends(0, found)

    def _extent(self, place: int) -> tuple[int, int]:
        start = _after(_ENDS, self._data, place)
        return start, _after(_LINE, self._data, start)

    def _ends(self, start: int, end: int) -> int:
        return sum(piece.count(self._mark) for piece in self._pieces(start, end))

    def _text(self, start: int, end: int) -> Iterator[str]:
        """Bytes as text, those that are none as escapes; line ends at the end are left out."""
        while end > start and self._data[end - 1] in _LINE_ENDS:
            end -= 1
        decoder = codecs.getincrementaldecoder("utf-8")("backslashreplace")
        for piece in self._pieces(start, end):
            yield decoder.decode(piece)
        yield decoder.decode(b"", True)

    def _pieces(self, start: int, end: int) -> Iterator[bytes]:
        """Read, not mapped: what is mapped counts as memory."""
        for one in range(start, end, _PIECE):
            self._file.seek(one)
            yield self._file.read(min(_PIECE, end - one))


@contextmanager
def lines_of(path: str) -> Iterator[Lines]:
    """The lines of a file that is not empty."""
    with Path(path).open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        yield Lines(file, data)


def _after(pattern: re.Pattern[bytes], data: mmap.mmap, place: int) -> int:
    found = pattern.match(data, place)
    return found.end() if found else place
