"""Lines of a given width, where some characters take two columns: measuring, cutting, padding, wrapping."""

import unicodedata

from japan_ai_compliance.escaping.visible import CUT

_WIDE = ("W", "F")
_WIDEST = 2
_UNMARKED = ("Mn", "Me")
_NOT_FIRST = frozenset("、。，．・：；？！）］｝」』】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％…")
_NOT_LAST = frozenset("（［｛「『【〔〈《")
_KEPT_WITH_NEXT = ("Art.", "No.", "JPY")
_ADDRESS = ("https://", "http://")


def width(text: str) -> int:
    """How many columns ``text`` takes on a terminal."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in _UNMARKED:
        return 0
    return _WIDEST if unicodedata.east_asian_width(character) in _WIDE else 1


def cut(text: str, columns: int) -> str:
    """``text``, or its beginning and an ellipsis where it takes more than ``columns``."""
    return text if width(text) <= columns else _head(text, columns - width(CUT)) + CUT


def _head(text: str, columns: int) -> str:
    taken = 0
    for index, character in enumerate(text):
        taken += _columns(character)
        if taken > columns:
            return text[:index]
    return text


def padded(text: str, columns: int, *, right: bool = False) -> str:
    """``text`` filled up with blanks to ``columns``; ``right``: on its left."""
    blanks = " " * (columns - width(text))
    return blanks + text if right else text + blanks


def wrap(text: str, columns: int) -> list[str]:
    """``text`` in lines of at most ``columns``; only a web address may be longer.

    Breaks at blanks and between wide characters, not before closing or after opening punctuation.
    """
    lines, line = [], ""
    for piece, spaced in _pieces(text):
        joined = f"{line} {piece}" if line and spaced else line + piece
        if width(joined) <= columns:
            line = joined
            continue
        if line:
            lines.append(line)
        line = piece
        while width(line) > columns and not line.startswith(_ADDRESS):
            head = _head(line, columns) or line[0]
            lines.append(head)
            line = line[len(head) :]
    return [*lines, line] if line or not lines else lines


def _pieces(text: str) -> list[tuple[str, bool]]:
    """What may not be broken, each with whether a blank stands before it."""
    found: list[tuple[str, bool]] = []
    for word in _words(text):
        if word.isascii():  # breaks stand beside wide characters alone
            found.append((word, True))
            continue
        spaced = True
        piece = ""
        for character in word:
            if piece and _may_break(piece[-1], character):
                found.append((piece, spaced))
                piece, spaced = "", False
            piece += character
        found.append((piece, spaced))
    return found


def _words(text: str) -> list[str]:
    words: list[str] = []
    for word in text.split():
        if words and words[-1].endswith(_KEPT_WITH_NEXT):
            words[-1] += f" {word}"
        else:
            words.append(word)
    return words


def _may_break(before: str, after: str) -> bool:
    if before in _NOT_LAST or after in _NOT_FIRST or not _columns(after):
        return False
    return _columns(before) == _WIDEST or _columns(after) == _WIDEST
