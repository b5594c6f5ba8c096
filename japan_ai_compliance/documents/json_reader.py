"""Reads JSON strictly, into the same tree as YAML.

YAML is nearly, not quite, a superset of JSON: its parsers refuse surrogate pairs, long keys, a colon on its
own line and some tabs, all of which are good JSON.
"""

import json
import re
from dataclasses import dataclass

from japan_ai_compliance.documents.builder import TreeBuilder
from japan_ai_compliance.documents.limits import Limits
from japan_ai_compliance.documents.position import moved
from japan_ai_compliance.documents.tree import Node
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.escaping.visible import for_line

_BLANKS = r"[ \t\n\r]*+"
_STRING = r'"(?:[^"\\\x00-\x1f]++|\\.)*+"'
_WORD = r'[^][{},:" \t\n\r]++'
_TOKEN = re.compile(rf'({_BLANKS})({_STRING}|[][{{}},:"]|{_WORD}|)')
_LITERAL = re.compile(r"true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_SURROGATE = re.compile("[\ud800-\udfff]")
_HIGH = r"u[dD][89abAB][0-9a-fA-F]{2}"
_LOW = r"u[dD][c-fC-F][0-9a-fA-F]{2}"
_ESCAPE = re.compile(rf"\\(?:{_HIGH}\\{_LOW}|(?P<lone>{_HIGH}|{_LOW})|.)")


class NotJsonError(InputError):
    """The text is not JSON; it may still be YAML."""


def read_json(text: str, path: str, limits: Limits) -> Node | None:
    """Return the tree of the JSON in ``text``, or None where it is blank.

    Raises NotJsonError where the text breaks the grammar of JSON, and InputError for JSON that is not
    allowed: duplicate or empty keys, half a surrogate pair, more depth or nodes than ``limits``.
    """
    return _Reader(text, path, limits).read()


@dataclass(slots=True)
class _Open:
    """A list or mapping not closed yet."""

    bracket: str
    closing: str
    place: Place
    filled: bool = False


class _Reader:
    """Reads one token ahead: ``_token``, at ``_line`` and ``_column``; it is empty at the end of the text."""

    def __init__(self, text: str, path: str, limits: Limits) -> None:
        self._tokens = _TOKEN.finditer(text)
        self._path = path
        self._line = 1
        self._column = 1
        self._token = ""
        self._tree = TreeBuilder(path, limits)
        self._open: list[_Open] = []

    def read(self) -> Node | None:
        self._advance()
        if not self._token:
            return None
        self._value()
        while self._open:
            self._step(self._open[-1])
        if self._token:
            raise self._not_json("json_rest")
        return self._tree.root

    def _advance(self) -> None:
        """Pass over the token and the blanks after it."""
        self._column += len(self._token)
        blanks, self._token = next(self._tokens).groups()
        if blanks:
            self._line, self._column = moved(self._line, self._column, blanks)

    def _step(self, inner: _Open) -> None:
        """Read the next item of the innermost list or mapping, or its closing bracket."""
        if self._token == inner.closing:
            self._open.pop()
            self._tree.close()
            self._advance()
            return
        if inner.filled:
            self._mark(",", f", {inner.closing}")
        inner.filled = True
        if inner.closing == "}":
            if self._token[:1] != '"':
                raise self._not_json("json_key")
            self._string()
            self._mark(":", ":")
        self._value()

    def _value(self) -> None:
        if self._token[:1] == '"':
            self._string()
        elif self._token == "[":
            self._tree.open_sequence(self._line, self._column)
            self._begin("]")
        elif self._token == "{":
            self._tree.open_mapping(self._line, self._column)
            self._begin("}")
        else:
            self._literal()

    def _begin(self, closing: str) -> None:
        self._open.append(_Open(self._token, closing, self._place()))
        self._advance()

    def _mark(self, mark: str, expected: str) -> None:
        if self._token != mark:
            raise self._not_json("json_mark", expected=expected)
        self._advance()

    def _literal(self) -> None:
        if not _LITERAL.fullmatch(self._token):
            raise self._not_json("json_value")
        self._tree.scalar(self._token, True, self._line, self._column)
        self._advance()

    def _string(self) -> None:
        raw = self._token
        if raw == '"':
            raise NotJsonError("documents.json_string", self._place())
        text = self._unescaped(raw) if "\\" in raw else raw[1:-1]
        self._tree.scalar(text, False, self._line, self._column, json=True)
        self._advance()

    def _unescaped(self, raw: str) -> str:
        try:
            text = str(json.loads(raw))
        except json.JSONDecodeError as error:
            backslash = raw.rfind("\\", 0, error.pos + 1)
            raise NotJsonError("documents.json_escape", self._place(backslash)) from None
        if _SURROGATE.search(text):
            lone = next(escape for escape in _ESCAPE.finditer(raw) if escape["lone"])
            raise InputError("documents.surrogate", self._place(lone.start()), {"escape": lone[0]})
        return text

    def _place(self, ahead: int = 0) -> Place:
        return Place(self._path, self._line, self._column + ahead)

    def _not_json(self, name: str, **values: object) -> NotJsonError:
        if not self._token and self._open:
            inner = self._open[-1]
            return NotJsonError("documents.json_unclosed", inner.place, {"bracket": inner.bracket})
        return NotJsonError(f"documents.{name}", self._place(), {"found": for_line(self._token), **values})
