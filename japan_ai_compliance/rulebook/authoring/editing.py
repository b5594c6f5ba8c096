"""A document with some of its parts left out or filled in, so that the rest of it can be read."""

from collections.abc import Mapping as Edits

from japan_ai_compliance.documents.tree import Mapping, Node, Scalar, Sequence

Way = tuple[int | str, ...]
"""The keys and positions that lead to a part of a document."""


def edited(node: Node, edits: Edits[Way, Node | None], way: Way = ()) -> Node | None:
    """``node``, which stands at ``way``, with each part that ``edits`` name replaced; None leaves it out."""
    if way in edits:
        return edits[way]
    if isinstance(node, Sequence):
        items = (edited(item, edits, (*way, index)) for index, item in enumerate(node.items))
        return Sequence(tuple(item for item in items if item is not None), node.line, node.column)
    if isinstance(node, Mapping):
        changed = ((key, edited(value, edits, (*way, key.text))) for key, value in node.entries)
        kept = [(key, value) for key, value in changed if value is not None]
        for place, value in edits.items():
            if place[:-1] == way and place and value is not None and node.get(str(place[-1])) is None:
                kept.append((Scalar(str(place[-1]), True, node.line, node.column), value))
        return Mapping(tuple(kept), node.line, node.column)
    return node


def part(node: Node, way: Way) -> Node | None:
    """What stands at ``way`` below ``node``, if there is such a part."""
    for step in way:
        inner: Node | None = None
        if isinstance(node, Mapping):
            inner = node.get(str(step))
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            inner = node.items[step]
        if inner is None:
            return None
        node = inner
    return node
