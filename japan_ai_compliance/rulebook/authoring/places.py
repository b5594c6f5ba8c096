"""From a place in a condition to its place in the file, however YAML folds or quotes the text between them.

YAML changes blanks and line breaks, never the visible characters, so these are counted.
"""

import re
from collections.abc import Iterator

from japan_ai_compliance.documents.position import moved

_BREAK = re.compile(r"\r\n|\r|\n")
_ESCAPE = re.compile(r"\\(?:x..|u.{4}|U.{8}|.)", re.DOTALL)
_BLANK_ESCAPES = frozenset("tnrvf _NLP\t\r\n")


def place_in_file(source: str, start: tuple[int, int], text: str, at: int) -> tuple[int, int]:
    """The line and column in ``source`` of the character ``at`` in ``text``.

    ``text`` is the value of the scalar that begins at ``start``, its quote or the mark of its block included.
    """
    ahead = _count(text[:at])
    first = _offset(source, *start)
    offset = first
    total = _count(text)
    for number, (begin, end) in enumerate(_visible(source, first), start=1):
        offset = begin if number > ahead else end
        if number > min(ahead, total - 1):
            break
    return moved(*start, source[first:offset])


def _count(text: str) -> int:
    return sum(not one.isspace() for one in text)


def _offset(source: str, line: int, column: int) -> int:
    breaks = [0, *(one.end() for one in _BREAK.finditer(source))]
    return breaks[line - 1] + column - 1


def _visible(source: str, first: int) -> Iterator[tuple[int, int]]:
    """The offsets at which each visible character of the scalar begins and ends."""
    match source[first : first + 1]:
        case "'":
            return _single(source, first + 1)
        case '"':
            return _double(source, first + 1)
        case "|" | ">":
            header = _BREAK.search(source, first)
            return _bare(source, header.end() if header else len(source))
        case _:
            return _bare(source, first)


def _bare(source: str, at: int) -> Iterator[tuple[int, int]]:
    return ((one, one + 1) for one in range(at, len(source)) if not source[one].isspace())


def _single(source: str, at: int) -> Iterator[tuple[int, int]]:
    while at < len(source):
        width = 2 if source.startswith("''", at) else 1
        if not source[at].isspace():
            yield at, at + width
        at += width


def _double(source: str, at: int) -> Iterator[tuple[int, int]]:
    while at < len(source):
        escape = _ESCAPE.match(source, at)
        end = escape.end() if escape else at + 1
        blank = escape[0][1] in _BLANK_ESCAPES if escape else source[at].isspace()
        if not blank:
            yield at, end
        at = end
