"""Builds a tree from the parts of a document as they are read, and refuses what no document may hold."""

from japan_ai_compliance.documents.limits import Limits
from japan_ai_compliance.documents.tree import Mapping, Node, Scalar, Sequence
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.escaping.visible import for_line


class _OpenSequence:
    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column
        self.items: list[Node] = []

    def close(self) -> Sequence:
        return Sequence(tuple(self.items), self.line, self.column)


class _OpenMapping:
    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column
        self.key: Scalar | None = None
        self.key_lines: dict[str, int] = {}
        self.entries: list[tuple[Scalar, Node]] = []

    def close(self) -> Mapping:
        return Mapping(tuple(self.entries), self.line, self.column)


class TreeBuilder:
    """Takes scalars, and lists and mappings as they open and close; ``root`` is the finished tree.

    In a mapping every other node is a key. The methods raise InputError with the place of the offending part:
    ``too_deep``, ``too_many``, ``complex_key``, ``empty_key``, ``merge_key`` or ``duplicate_key`` under
    ``documents.``.
    """

    def __init__(self, path: str, limits: Limits) -> None:
        self.root: Node | None = None
        self._path = path
        self._limits = limits
        self._room = limits.max_nodes
        self._open: list[_OpenSequence | _OpenMapping] = []

    def scalar(self, text: str, plain: bool, line: int, column: int, *, json: bool = False) -> None:
        """Take a key or a single value."""
        self._count(line, column)
        scalar = Scalar(text, plain, line, column, json)
        parent = self._open[-1] if self._open else None
        if isinstance(parent, _OpenMapping) and parent.key is None:
            self._take_key(parent, scalar)
        else:
            self._add(scalar)

    def open_sequence(self, line: int, column: int) -> None:
        """Begin a list."""
        self._check_opening(line, column)
        self._open.append(_OpenSequence(line, column))

    def open_mapping(self, line: int, column: int) -> None:
        """Begin a mapping."""
        self._check_opening(line, column)
        self._open.append(_OpenMapping(line, column))

    def close(self) -> None:
        """End the innermost list or mapping."""
        self._add(self._open.pop().close())

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, _OpenSequence):
            parent.items.append(node)
        elif parent.key is None:
            raise self._refused("complex_key", node.line, node.column)
        else:
            parent.entries.append((parent.key, node))
            parent.key = None

    def _take_key(self, parent: _OpenMapping, key: Scalar) -> None:
        if not key.text:
            raise self._refused("empty_key", key.line, key.column)
        if key.plain and key.text == "<<":
            raise self._refused("merge_key", key.line, key.column)
        first_line = parent.key_lines.get(key.text)
        if first_line is not None:
            raise self._refused("duplicate_key", key.line, key.column, key=for_line(key.text), first_line=first_line)
        parent.key_lines[key.text] = key.line
        parent.key = key

    def _check_opening(self, line: int, column: int) -> None:
        self._count(line, column)
        if len(self._open) >= self._limits.max_depth:
            raise self._refused("too_deep", line, column, limit=self._limits.max_depth)

    def _count(self, line: int, column: int) -> None:
        self._room -= 1
        if self._room < 0:
            raise self._refused("too_many", line, column, limit=self._limits.max_nodes)

    def _refused(self, name: str, line: int, column: int, **values: object) -> InputError:
        return InputError(f"documents.{name}", Place(self._path, line, column), values)
