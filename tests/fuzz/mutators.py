"""Ways to damage a file. Each takes the dice, the bytes, and those of another file of the same kind."""

from collections.abc import Callable
from random import Random

Mutator = Callable[[Random, bytes, bytes], bytes]

_ODD_BYTES = (
    b"\0",
    b"\xff",
    b"\xc3",
    b"\xe3\x81",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    "表示ソ能".encode("cp932"),
    "日本語".encode("euc_jp"),
    "\u2028".encode(),
    "\u2029".encode(),
    "\x85".encode(),
    "\u202e".encode(),
    "\ufeff".encode(),
    "\U0001f600".encode(),
    b"\x1b[31m",
    b"\x0c",
    b"\r",
    b"\t",
)
_ODD_SCALARS = (
    b"none",
    b"unknown",
    b"null",
    b"~",
    b"true",
    b"no",
    b"010",
    b"1:30",
    b"0x1F",
    b"1e400",
    b"-1e-400",
    b".inf",
    b".nan",
    b"-0",
    b"--",
    b"9" * 40,
    b"9" * 5_000,
    b"1_000_",
    b"1" + b"_0" * 60,
    b"100%",
    b"-5%",
    b"1/0",
    b"0000-01-01",
    b"0001-01-01",
    b"9999-12-31",
    b"2026-02-30",
    b"2026-13-01",
    b"20260101",
    b"2026-1-1",
    b"2024-02-29",
    b"{}",
    b"[]",
    b"{value: 1}",
    b"{from: 2026-01-01, until: 2025-01-01}",
    b"&a x",
    b"*a",
    b"!!python/object/apply:os.system [true]",
    b"!!binary aGk=",
    b"!<tag:x> y",
    b"<<: {a: 1}",
    b"'",
    b'"',
    b"|\n",
    b">-\n  x",
    b"%TAG ! x",
    b"--- a\n--- b",
    b"...",
    b"? x",
    b"{x.__class__}",
    b"{x!r}",
    b"__import__('os')",
    b"9 ** 9 ** 9",
    b"(" * 200,
    b"lambda: 1",
    b"=cmd()",
    b"\\ud800",
    b'"\\ud800"',
)
_SYNTAX = (b":", b",", b"{", b"}", b"[", b"]", b"-", b" ", b"\n", b'"', b"'", b"#", b".")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\0\0\xfe\xff")
_NESTS = ((b"[", b"]"), (b"{a: ", b"}"), (b'{"a":', b"}"), (b"- ", b""), (b"? ", b""), (b"((", b"))"))
_DEPTHS = (3, 63, 64, 65, 200, 5_000, 50_000)
_SIZES = (100, 2_100, 70_000, 1_000_000)
LONGEST = 11 * 1024 * 1024
"""Bytes of a damaged file at most: somewhat more than what a document may hold."""


def _at(dice: Random, data: bytes) -> int:
    return dice.randint(0, len(data))


def _line(dice: Random, data: bytes) -> tuple[list[bytes], int]:
    lines = data.splitlines(keepends=True) or [b""]
    return lines, dice.randrange(len(lines))


def flip(dice: Random, data: bytes, _other: bytes) -> bytes:
    """Some bytes changed to any other."""
    changed = bytearray(data or b"x")
    for _ in range(dice.randint(1, 8)):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def character(dice: Random, data: bytes, _other: bytes) -> bytes:
    """A mark of the syntax put in or taken out."""
    at = _at(dice, data)
    if dice.random() < 1 / 2:
        return data[:at] + data[at + dice.randint(1, 3) :]
    return data[:at] + dice.choice(_SYNTAX) + data[at:]


def truncate(dice: Random, data: bytes, _other: bytes) -> bytes:
    """Only the beginning, or only the end."""
    at = _at(dice, data)
    return data[:at] if dice.random() < 2 / 3 else data[at:]


def splice(dice: Random, data: bytes, other: bytes) -> bytes:
    """The beginning of one file, the end of another."""
    return data[: _at(dice, data)] + other[_at(dice, other) :]


def transplant(dice: Random, data: bytes, other: bytes) -> bytes:
    """Some lines of another file in the middle of this one."""
    lines, at = _line(dice, data)
    others, start = _line(dice, other)
    return b"".join([*lines[:at], *others[start : start + dice.randint(1, 12)], *lines[at:]])


def duplicate(dice: Random, data: bytes, _other: bytes) -> bytes:
    """A line twice, or very often."""
    lines, at = _line(dice, data)
    times = min(dice.choice((1, 1, 1, 2, 50, 2_000)), LONGEST // (len(lines[at]) + 1) + 1)
    return b"".join([*lines[: at + 1], *[lines[at]] * times, *lines[at + 1 :]])


def drop(dice: Random, data: bytes, _other: bytes) -> bytes:
    """Some lines missing."""
    lines, at = _line(dice, data)
    return b"".join(lines[:at] + lines[at + dice.randint(1, 5) :])


def swap(dice: Random, data: bytes, _other: bytes) -> bytes:
    """Two lines in each other's place."""
    lines, one = _line(dice, data)
    two = dice.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return b"".join(lines)


def odd_value(dice: Random, data: bytes, _other: bytes) -> bytes:
    """A value that is odd for its key."""
    lines, at = _line(dice, data)
    key, colon, _ = lines[at].partition(b":")
    value = dice.choice(_ODD_SCALARS)
    lines[at] = key + colon + b" " + value + b"\n" if colon else key.rstrip() + value + b"\n"
    return b"".join(lines)


def odd_member(dice: Random, data: bytes, _other: bytes) -> bytes:
    """The same between two marks of a line: for JSON, CSV and flow style."""
    marks = [index for index, byte in enumerate(data) if byte in b',:"']
    if len(marks) <= 1:
        return data + dice.choice(_ODD_SCALARS)
    at = dice.randrange(len(marks) - 1)
    return data[: marks[at] + 1] + dice.choice(_ODD_SCALARS) + data[marks[at + 1] :]


def odd_bytes(dice: Random, data: bytes, _other: bytes) -> bytes:
    """Bytes that are no text, or a text that hides."""
    for _ in range(dice.randint(1, 3)):
        at = _at(dice, data)
        data = data[:at] + dice.choice(_ODD_BYTES) + data[at:]
    return data


def mark(dice: Random, data: bytes, _other: bytes) -> bytes:
    """A byte-order mark, true or false."""
    if dice.random() < 1 / 3:
        return data.decode("utf-8", "replace").encode(dice.choice(("utf-16", "utf-32", "utf-8-sig")))
    return dice.choice(_MARKS) + data


def recode(dice: Random, data: bytes, _other: bytes) -> bytes:
    """Another encoding."""
    name = dice.choice(("cp932", "euc_jp", "utf-16-le", "latin-1", "iso2022_jp"))
    return data.decode("utf-8", "replace").encode(name, "replace")


def line_ends(dice: Random, data: bytes, _other: bytes) -> bytes:
    """Other ends of lines."""
    end = dice.choice((b"\r\n", b"\r", "\u2028".encode(), "\x85".encode(), b"\n\n", b"\0\n", b""))
    return data.replace(b"\n", end)


def nest(dice: Random, data: bytes, _other: bytes) -> bytes:
    """Brackets inside brackets."""
    opening, closing = dice.choice(_NESTS)
    depth = dice.choice(_DEPTHS)
    middle = opening * depth + b"1" + closing * dice.choice((0, depth))
    lines, at = _line(dice, data)
    key, colon, _ = lines[at].partition(b":")
    if dice.random() < 1 / 2 and colon:
        lines[at] = key + b": " + middle + b"\n"
        return b"".join(lines)
    return data[: _at(dice, data)] + middle + b"\n" if dice.random() < 1 / 2 else middle


def huge(dice: Random, data: bytes, _other: bytes) -> bytes:
    """A very long value, or key, or line."""
    at = _at(dice, data)
    unit = dice.choice((b"x", b"9", b" ", b"_", b"-", b"\xe3\x81\x82", b"a: 1\n", b"- 1\n", b"&", b"%", b"{", b"x,"))
    return data[:at] + unit * (dice.choice(_SIZES) // len(unit)) + data[at:]


MUTATORS: tuple[Mutator, ...] = (
    flip,
    character,
    truncate,
    splice,
    transplant,
    duplicate,
    drop,
    swap,
    odd_value,
    odd_value,
    odd_member,
    odd_member,
    odd_bytes,
    mark,
    recode,
    line_ends,
    nest,
    huge,
)


def mutated(dice: Random, seeds: list[bytes]) -> bytes:
    """One of ``seeds`` with one to three kinds of damage."""
    data = dice.choice(seeds)
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        data = dice.choice(MUTATORS)(dice, data, dice.choice(seeds))[:LONGEST]
    return data
