"""A document's tree as plain Python values, with texts that remember where they stand."""

import re
from datetime import date

from japan_ai_compliance.documents.tree import MappingNode, Node, ScalarNode, SequenceNode

_INTEGER = re.compile(r"-?[0-9]+(?:_[0-9]+)*\Z")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_LONGEST = 100


class Located(str):
    """A text with the 1-based line and column where it begins in the file, its quote included (0: unknown)."""

    line: int
    column: int

    def __new__(cls, text: str, line: int, column: int) -> "Located":
        """A located copy of ``text``."""
        made = super().__new__(cls, text)
        made.line, made.column = line, column
        return made


def plain(node: Node) -> object:
    """``node`` as dictionaries, lists and scalars; plain scalars that look like booleans, numbers or dates become
    them."""
    if isinstance(node, MappingNode):
        return {str(_text(key)): plain(value) for key, value in node.entries}
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    return _scalar(node)


def _text(scalar: ScalarNode) -> Located:
    return Located(scalar.text, scalar.line, scalar.column)


def _scalar(scalar: ScalarNode) -> object:
    text = scalar.text
    if not scalar.plain:
        return _text(scalar)
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if len(text) <= _LONGEST and _INTEGER.match(text):
        return int(text.replace("_", ""))
    if _DATE.match(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return _text(scalar)
    return _text(scalar)


def find(node: Node, location: tuple[int | str, ...]) -> Node:
    """The deepest node on the way ``location`` that exists."""
    return trail(node, location)[0]


def trail(node: Node, location: tuple[int | str, ...]) -> tuple[Node, tuple[int | str, ...]]:
    """The deepest node on the way ``location`` that exists, and the parts of the way that do."""
    passed: list[int | str] = []
    for part in location:
        inner: Node | None = None
        if isinstance(node, MappingNode):
            inner = node.get(str(part))
        elif isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.items):
            inner = node.items[part]
        if inner is not None:
            node = inner
            passed.append(part)
    return node, tuple(passed)
