"""Changing documents: values set, taken away, put into another order, written as text."""

import json
from collections.abc import Callable

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.documents.tree import MappingNode, Node, ScalarNode, SequenceNode, View, view
from japan_ai_compliance.selftest.overrides import replaced, steps


def node(value: object) -> Node:
    """A value as a document."""
    return read_text(json.dumps([value]), "value.json").items[0]  # type: ignore[union-attr]


def look(root: Node, path: str) -> Node | None:
    """What stands at ``path``; None where nothing does."""
    found: Node | None = root
    for step in steps(path):
        if isinstance(found, MappingNode) and isinstance(step, str):
            found = found.get(step)
        elif isinstance(found, SequenceNode) and isinstance(step, int) and step < len(found.items):
            found = found.items[step]
        else:
            return None
    return found


def put(root: Node, path: str, value: object) -> Node:
    """``root`` with ``value`` at ``path``. Raises ValueError where the path does not fit."""
    return replaced(root, steps(path), node(value))


def without(root: Node, path: str) -> Node:
    """``root`` without the key at ``path``."""
    *outer, last = steps(path)

    def cut(inner: Node, rest: list[str | int]) -> Node:
        if isinstance(inner, SequenceNode) and rest and isinstance(rest[0], int):
            items = tuple(cut(one, rest[1:]) if index == rest[0] else one for index, one in enumerate(inner.items))
            return SequenceNode(items, inner.line, inner.column)
        if not isinstance(inner, MappingNode):
            return inner
        if not rest:
            kept = tuple((key, value) for key, value in inner.entries if key.text != last)
            return MappingNode(kept, inner.line, inner.column)
        held = tuple((key, cut(value, rest[1:]) if key.text == rest[0] else value) for key, value in inner.entries)
        return MappingNode(held, inner.line, inner.column)

    return cut(root, list(outer))


def mapped(root: Node, change: Callable[[SequenceNode], SequenceNode]) -> Node:
    """``root`` with every list changed, innermost first."""
    if isinstance(root, SequenceNode):
        return change(SequenceNode(tuple(mapped(one, change) for one in root.items), root.line, root.column))
    if isinstance(root, MappingNode):
        held = tuple((key, mapped(value, change)) for key, value in root.entries)
        return MappingNode(held, root.line, root.column)
    return root


def as_json(root: Node) -> str:
    """A document as JSON: plain booleans become those of JSON, all else is text."""
    return json.dumps(_values(root), ensure_ascii=False, indent=1)


def as_yaml(root: Node) -> str:
    """A document as YAML of one line: quotes stay where they stand."""
    if isinstance(root, SequenceNode):
        return f"[{', '.join(as_yaml(one) for one in root.items)}]"
    if isinstance(root, MappingNode):
        return f"{{{', '.join(f'{json.dumps(key.text)}: {as_yaml(value)}' for key, value in root.entries)}}}"
    bare = root.is_word and root.text and all(one.isalnum() or one in "_-." for one in root.text)
    if root.plain and not root.text:
        return "null"
    return root.text if bare else json.dumps(root.text, ensure_ascii=False)


def _values(root: Node) -> object:
    if isinstance(root, SequenceNode):
        return [_values(one) for one in root.items]
    if isinstance(root, MappingNode):
        return {key.text: _values(value) for key, value in root.entries}
    if root.plain and root.text in ("true", "false"):
        return root.text == "true"
    if root.plain and root.text in ("", "~", "null"):
        return None
    return root.text


def shown(root: Node) -> View:
    """A document as plain values, for messages."""
    return view(root)


def is_scalar(found: Node | None) -> bool:
    """Whether a single value stands there."""
    return isinstance(found, ScalarNode)
