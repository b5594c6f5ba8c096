"""A document with some of its parts left out or filled in, so that the rest of it can be read."""

from collections.abc import Mapping as Edits

from japan_ai_compliance.documents.tree import MappingNode, Node, ScalarNode, SequenceNode

Way = tuple[int | str, ...]
"""The keys and positions that lead to a part of a document."""


def edited(node: Node, edits: Edits[Way, Node | None], way: Way = ()) -> Node | None:
    """``node``, which stands at ``way``, with each part that ``edits`` name replaced; None leaves it out."""
    if way in edits:
        return edits[way]
    if isinstance(node, SequenceNode):
        items = (edited(item, edits, (*way, index)) for index, item in enumerate(node.items))
        return SequenceNode(tuple(item for item in items if item is not None), node.line, node.column)
    if isinstance(node, MappingNode):
        changed = ((key, edited(value, edits, (*way, key.text))) for key, value in node.entries)
        kept = [(key, value) for key, value in changed if value is not None]
        for place, value in edits.items():
            if place[:-1] == way and place and value is not None and node.get(str(place[-1])) is None:
                kept.append((ScalarNode(str(place[-1]), True, node.line, node.column), value))
        return MappingNode(tuple(kept), node.line, node.column)
    return node


def part(node: Node, way: Way) -> Node | None:
    """What stands at ``way`` below ``node``, if there is such a part."""
    for step in way:
        inner: Node | None = None
        if isinstance(node, MappingNode):
            inner = node.get(str(step))
        elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.items):
            inner = node.items[step]
        if inner is None:
            return None
        node = inner
    return node
