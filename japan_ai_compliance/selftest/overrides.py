"""Setting one value in a document, by its path: ``software[0].conduct.engine_required``."""

import re
from collections.abc import Sequence

from japan_ai_compliance.documents.tree import MappingNode, Node, ScalarNode, SequenceNode

Step = str | int
_KEY = r"[^.\[\]]+(?:\[[0-9]{1,6}\])*"
_PATH = re.compile(rf"{_KEY}(?:\.{_KEY})*")
_PART = re.compile(r"([^.\[\]]+)|\[([0-9]+)\]")


class NoFitError(Exception):
    """A path that does not fit: ``key`` and ``values`` are those of ``messages.cases``."""

    def __init__(self, key: str, /, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


def steps(path: str) -> list[Step]:
    """The keys and 0-based positions of a path. Raises NoFitError where it is none."""
    if not _PATH.fullmatch(path):
        raise NoFitError("set_no_path")
    return [part[1] if part[1] is not None else int(part[2]) for part in _PART.finditer(path)]


def replaced(root: Node, path: Sequence[Step], value: Node) -> Node:
    """``root`` with ``value`` at ``path``; mappings are made where there is nothing or a single value, a list grows by
    one at its end.

    Raises NoFitError where the path does not fit what is there.
    """
    if not path:
        return value
    first, *rest = path
    if isinstance(first, int):
        if not isinstance(root, SequenceNode) or first > len(root.items):
            raise NoFitError("set_no_entry", position=first)
        inner = root.items[first] if first < len(root.items) else _empty(value)
        items = (*root.items[:first], replaced(inner, rest, value), *root.items[first + 1 :])
        return SequenceNode(items, root.line, root.column)
    if isinstance(root, SequenceNode):
        raise NoFitError("set_no_key", key=first)
    if not isinstance(root, MappingNode):
        root = _empty(value)
    before = root.get(first)
    changed = replaced(_empty(value) if before is None else before, rest, value)
    key = ScalarNode(first, True, value.line, value.column)
    entries = tuple((name, changed if name.text == first else node) for name, node in root.entries)
    if before is None:
        entries = (*entries, (key, changed))
    return MappingNode(entries, root.line, root.column)


def _empty(like: Node) -> MappingNode:
    return MappingNode((), like.line, like.column)
