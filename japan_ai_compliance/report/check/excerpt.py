"""The line of the profile that a finding rests on, with the words that matter underlined."""

import re
from dataclasses import dataclass

from japan_ai_compliance.escaping.visible import CUT, visible
from japan_ai_compliance.wording.layout import width

_BREAK = re.compile(r"\r\n|\r|\n")
_LINES_ABOVE, _LINES_BELOW = 3, 3
_PAIRS = {"{": "}", "[": "]"}


@dataclass(frozen=True, slots=True)
class Shown:
    """One line of an excerpt: its number (None: the line of carets), and its text."""

    number: int | None
    text: str


def excerpt(text: str, line: int, column: int, path: str, columns: int) -> list[Shown]:
    """The line at ``line`` of ``text``, underlined, with the line of its key above or the first of its block below.

    Nothing where the text does not have that line. Every line takes at most ``columns``.
    """
    lines = _BREAK.split(text)
    if not text or not 1 <= line <= len(lines):
        return []
    source, key = lines[line - 1], re.sub(r"\[\d+\]$", "", path.rpartition(".")[2])
    start, end = _span(source, column - 1, key)
    above = range(0) if _has_key(source[: max(column - 1, end)], key) else _key_line(lines, line, key)
    below = _block(lines, line) if source[:end].endswith(":") else range(0)
    margin = min(start, *(_indent(lines[index]) for index in (*above, line - 1)))

    def plain(index: int) -> Shown:
        return Shown(index + 1, _window(lines[index][margin:], 0, 1, columns)[0])

    body, offset = _window(source[margin:], start - margin, end - margin, columns)
    lead = width("".join(map(visible, source[margin + offset : start]))) + (width(CUT) if offset else 0)
    marked = width("".join(map(visible, source[start : min(end, start + columns)])))
    carets = " " * lead + "^" * max(1, min(marked, columns - lead))
    return [*map(plain, above), Shown(line, body), Shown(None, carets), *map(plain, below)]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _block(lines: list[str], line: int) -> range:
    """The first lines of the block that the key on ``line`` opens (indices)."""
    deeper = _indent(lines[line - 1])
    end = line
    while end < min(len(lines), line + _LINES_BELOW) and lines[end].strip() and _indent(lines[end]) > deeper:
        end += 1
    return range(line, end)


def _key_pattern(key: str) -> re.Pattern[str]:
    return re.compile(rf"""["']?(?<![\w]){re.escape(key)}["']?\s*:""")


def _has_key(before: str, key: str) -> bool:
    return bool(key) and _key_pattern(key).search(before) is not None


def _key_line(lines: list[str], line: int, key: str) -> range:
    """From the line of the key, where it stands at most a few lines above, up to the line itself (indices)."""
    pattern = _key_pattern(key)
    for index in range(line - 2, max(-1, line - 2 - _LINES_ABOVE), -1):
        if key and pattern.search(lines[index]):
            return range(index, line - 1)
    return range(0)


def _span(source: str, start: int, key: str) -> tuple[int, int]:
    """What to underline: from the key, where it stands before the value on the line, to the end of the value."""
    start = max(0, min(start, len(source)))
    end = max(_value_end(source, start), start + 1)
    keys = list(_key_pattern(key).finditer(source[:start])) if key else []
    return (keys[-1].start() if keys else start), end


def _value_end(source: str, start: int) -> int:
    first = source[start : start + 1]
    if first in ('"', "'") and first:
        closing = source.find(first, start + 1)
        return closing + 1 if closing > 0 else len(source)
    if first in _PAIRS:
        depth = 0
        for index in range(start, len(source)):
            depth += (source[index] == first) - (source[index] == _PAIRS[first])
            if not depth:
                return index + 1
        return len(source.rstrip())
    inside = any(opening in source[:start] for opening in _PAIRS)
    ending = re.compile(r"\s+#|[,}\]]" if inside else r"\s+#").search(source, start)
    return len(source[: ending.start()].rstrip()) if ending else len(source.rstrip())


def _window(source: str, start: int, end: int, columns: int) -> tuple[str, int]:
    """The part of a line around ``start`` and ``end`` that fits, and how many characters it leaves out before."""
    if len(source) <= columns and width(whole := "".join(map(visible, source))) <= columns:
        return whole, 0
    room = columns - 2 * width(CUT)
    offset = start
    taken = sum(width(visible(one)) for one in source[start : min(end, start + columns)])
    while offset and (taken := taken + width(visible(source[offset - 1]))) <= max(room, 0):
        offset -= 1
    body = CUT if offset else ""
    for index in range(offset, len(source)):
        piece = visible(source[index])
        if width(body) + width(piece) > columns - width(CUT):
            return body + CUT, offset
        body += piece
    return body, offset
