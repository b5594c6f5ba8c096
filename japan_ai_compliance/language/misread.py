"""Why a condition does not parse: what stands where it should not, as one who knows no Python would look for it."""

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"""(?P<blank>[^\S\r\n]+)|(?P<line>\r\n|\r|\n)|(?P<text>"[^"\r\n]*"|'[^'\r\n]*')|(?P<quote>["'])"""
    r"""|(?P<word>[^\W\d][\w.]*)|(?P<number>\d[\w.]*)|(?P<mark>==|!=|<=|>=|:=|&&|\|\||\*\*|//|=>|=<|<>|.)""",
    re.DOTALL,
)
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_MEANT = {"=": "==", "=>": ">=", "=<": "<=", "<>": "!=", "&&": "and", "||": "or", "&": "and", "|": "or", "!": "not"}
_MEANT_WORDS = {"AND": "and", "OR": "or", "NOT": "not", "And": "and", "Or": "or", "Not": "not"}
_HANGING = frozenset({"and", "or", "not", "in", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "."})
_FULL_WIDTH = 0xFF01, 0xFF5E


class Misread(NamedTuple):
    """What is wrong, by the name of its message, and the offset of where it stands."""

    key: str
    values: dict[str, object]
    offset: int


class _Token(NamedTuple):
    kind: str
    text: str
    offset: int


def misread(text: str, offset: int) -> Misread:
    """Why Python's parser refuses ``text``, which it says of the character at ``offset``."""
    tokens = [_Token(found.lastgroup or "", found[0], found.start()) for found in _TOKEN.finditer(text)]
    return _mark(tokens) or _bracket(tokens) or _line_break(tokens) or _otherwise(tokens, offset)


def _mark(tokens: list[_Token]) -> Misread | None:
    """A mark that means something elsewhere, a quote that is not closed, or a character of another alphabet."""
    for token in tokens:
        if token.kind == "quote":
            return Misread("open_quote", {"quote": token.text}, token.offset)
        meant = _MEANT.get(token.text) if token.kind == "mark" else _MEANT_WORDS.get(token.text)
        if meant is not None:
            return Misread("other_mark", {"text": token.text, "meant": meant}, token.offset)
        if token.kind == "mark" and _FULL_WIDTH[0] <= ord(token.text[0]) <= _FULL_WIDTH[1]:
            narrow = chr(ord(token.text) - _FULL_WIDTH[0] + ord("!"))
            return Misread("other_mark", {"text": token.text, "meant": _MEANT.get(narrow, narrow)}, token.offset)
    return None


def _bracket(tokens: list[_Token]) -> Misread | None:
    """A bracket that is not closed, or closes nothing."""
    opened: list[_Token] = []
    for token in tokens:
        if token.kind != "mark":
            continue
        if token.text in _PAIRS:
            opened.append(token)
        elif token.text in _PAIRS.values():
            if not opened or _PAIRS[opened[-1].text] != token.text:
                return Misread("stray_bracket", {"text": token.text}, token.offset)
            opened.pop()
    if opened:
        return Misread("open_bracket", {"text": opened[-1].text, "wanted": _PAIRS[opened[-1].text]}, opened[-1].offset)
    return None


def _line_break(tokens: list[_Token]) -> Misread | None:
    """A line break outside of brackets, which YAML keeps where a folded line is indented deeper than the first."""
    depth = 0
    for token in tokens:
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(token.text, 0)
        if token.kind == "line" and depth == 0:
            return Misread("line_break", {}, token.offset)
    return None


def _otherwise(tokens: list[_Token], offset: int) -> Misread:
    """That the condition ends too early, or else what stands where the parser stopped."""
    solid = [token for token in tokens if token.kind not in ("blank", "line")]
    if not solid:
        return Misread("empty_condition", {}, 0)
    if solid[-1].text in _HANGING:
        return Misread("ends_early", {"text": solid[-1].text}, solid[-1].offset)
    here = next((token for token in solid if token.offset <= offset < token.offset + len(token.text)), None)
    here = here or next((token for token in solid if token.offset > offset), None)
    here = here or solid[-1]
    return Misread("out_of_place", {"text": here.text}, here.offset)
