"""What an answer looks like in the file: values, blocks of keys and lists of them, in YAML."""

import json
import re
from dataclasses import dataclass
from typing import TypeAlias

from japan_ai_compliance.wording.layout import wrap

_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*\Z")
_TAKEN = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "unknown"})
_COMMENT_WIDTH = 100
_INDENT = 2


@dataclass(frozen=True, slots=True)
class Plain:
    """A value on one line, as it stands in YAML."""

    text: str


@dataclass(frozen=True, slots=True)
class Keys:
    """A block of keys."""

    entries: tuple[tuple[str, "Written"], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list of blocks."""

    items: tuple[Keys, ...]


Written: TypeAlias = Plain | Keys | Items

UNKNOWN = Plain("unknown")
NONE = Plain("none")
NO_ENTRIES = Plain("[]")


def quoted(text: str) -> Plain:
    """A text in double quotes, with everything that is not printable escaped."""
    inner = json.dumps(text, ensure_ascii=False)
    return Plain("".join(one if one.isprintable() else _escaped(ord(one)) for one in inner))


def _escaped(code: int) -> str:
    return f"\\U{code:08x}"


def word(text: str) -> Plain:
    """An option of a choice: bare where no version of YAML reads something else into it, else in quotes."""
    return Plain(text) if _WORD.match(text) and text.lower() not in _TAKEN else quoted(text)


def flow(value: Written) -> str:
    """``value`` on one line, in brackets and braces."""
    if isinstance(value, Plain):
        return value.text
    if isinstance(value, Items):
        return f"[{', '.join(map(flow, value.items))}]"
    return f"{{{', '.join(f'{key}: {flow(inner)}' for key, inner in value.entries)}}}"


def block(key: str, value: Written, column: int, comment: str) -> list[str]:
    """The lines that state ``key``, from ``column`` on; ``comment`` stands above the innermost of nested keys."""
    blank = " " * column
    if isinstance(value, Keys) and len(value.entries) == 1 and not _dated(value):
        ((inner, rest),) = value.entries
        return [f"{blank}{key}:", *block(inner, rest, column + _INDENT, comment)]
    lines = [f"{blank}# {line}".rstrip() for line in comment_lines(comment, column)]
    return [*lines, *_stated(key, value, column)]


def _dated(value: Keys) -> bool:
    """Whether the block is itself the answer, and not the way to it."""
    return value.entries[0][0] in ("from", "until")


def _stated(key: str, value: Written, column: int) -> list[str]:
    blank = " " * column
    if isinstance(value, Plain):
        return [f"{blank}{key}: {value.text}"]
    return [f"{blank}{key}:", *below(value, column + _INDENT)]


def below(value: Keys | Items, column: int) -> list[str]:
    """The lines of a block or a list, without its key."""
    if isinstance(value, Keys):
        return [line for key, inner in value.entries for line in _stated(key, inner, column)]
    lines: list[str] = []
    for item in value.items:
        inner = below(item, column + _INDENT)
        lines += [f"{' ' * column}- {inner[0].lstrip()}", *inner[1:]]
    return lines


def comment_lines(comment: str, column: int) -> list[str]:
    """A comment, wrapped."""
    return wrap(comment, _COMMENT_WIDTH - column) if comment else []
