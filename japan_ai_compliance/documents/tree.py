"""The tree a document is read into. Lines and columns are 1-based; columns count characters."""

from dataclasses import dataclass, field
from typing import NamedTuple


class ScalarNode(NamedTuple):
    """A single value as written, never resolved.

    ``plain`` is False where the value stands in quotes or in a block (``|``, ``>``) and so can only be a
    string. ``json`` is True for a string of JSON, where every text stands in quotes.
    """

    text: str
    plain: bool
    line: int
    column: int
    json: bool = False

    @property
    def is_word(self) -> bool:
        """Whether the text may stand for more than itself: quotes say otherwise in YAML, nothing in JSON."""
        return self.plain or self.json


class SequenceNode(NamedTuple):
    """A list; its place is that of its first item or its opening bracket."""

    items: tuple["Node", ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Keys and values in the order of the text; its place is that of its first key or its opening brace."""

    entries: tuple[tuple[ScalarNode, "Node"], ...]
    line: int
    column: int
    _values: dict[str, "Node"] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_values", {key.text: value for key, value in self.entries})

    def get(self, key: str) -> "Node | None":
        """Return the value of ``key``, or None where there is no such key."""
        return self._values.get(key)

    def keys(self) -> tuple[str, ...]:
        """Return the texts of the keys, in the order of the document."""
        return tuple(self._values)


Node = ScalarNode | SequenceNode | MappingNode

View = str | list["View"] | dict[str, "View"]


def view(node: Node) -> View:
    """Return the texts of ``node`` as plain strings, lists and dicts, without their places."""
    if isinstance(node, ScalarNode):
        return node.text
    if isinstance(node, SequenceNode):
        return [view(item) for item in node.items]
    return {key.text: view(value) for key, value in node.entries}
