"""Stating a fact in the text of a profile: lines go where they belong, and every other character stays as it is."""

import re
from collections.abc import Sequence
from typing import TypeAlias

import yaml

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.documents.tree import View, view
from japan_ai_compliance.errors import InputError
from japan_ai_compliance.interview.spans import MappingSpan, ScalarSpan, SequenceSpan, WrittenSpan, spans
from japan_ai_compliance.interview.written import UNKNOWN, Keys, Plain, Written, below, block, flow

Step: TypeAlias = str | int

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_WRAPPING = frozenset({"value", "source", "as_of", "basis"})
_INDENT = 2


class PlacementError(Exception):
    """The place of a fact cannot be found, or nothing can be inserted there without touching something else."""


def steps(path: str) -> list[Step]:
    """The keys and indices of a path such as ``software[0].kind``."""
    return [int(found[2]) if found[2] else found[1] for found in _STEP.finditer(path)]


def state(text: str, path: str, value: Written, comment: str = "") -> str:
    """``text`` with the fact at ``path`` stated as ``value``; where lines are added, ``comment`` stands above them.

    A single value that stands there is replaced; ``true`` above the place becomes a period with it. Raises
    PlacementError.
    """
    try:
        changed = _Editor(text).state(steps(path), value, comment)
        before, after = view(read_text(text, "")), view(read_text(changed, ""))
    except (InputError, yaml.YAMLError, IndexError) as problem:
        raise PlacementError(path) from problem
    if not _same_beside(before, after, steps(path)):
        raise PlacementError(path)
    return changed


def _same_beside(before: View, after: View, path: Sequence[Step]) -> bool:
    """Whether two documents say the same everywhere but at ``path`` and below."""
    if not path or not isinstance(before, dict | list):
        return True
    step, *rest = path
    if isinstance(before, dict) and isinstance(after, dict):
        if isinstance(step, int) or (step not in before and "value" in before):
            step, rest = "value", list(path)
        kept = {key: value for key, value in before.items() if key != step}
        same = kept == {key: value for key, value in after.items() if key != step}
        return same and (step not in before or _same_beside(before[step], after.get(step, ""), rest))
    if isinstance(before, list) and isinstance(after, list) and isinstance(step, int):
        same = len(before) == len(after) and before[:step] == after[:step] and before[step + 1 :] == after[step + 1 :]
        return same and step < len(before) and _same_beside(before[step], after[step], rest)
    return before == after or before in ([], {})


class _Editor:
    def __init__(self, text: str) -> None:
        self.text = text
        self.root = spans(text)
        self.newline = "\r\n" if "\r\n" in text else "\n"

    def state(self, path: list[Step], value: Written, comment: str) -> str:
        node, parent = self.root, self.root
        rest = list(path)
        while rest:
            inner = self._inner(node, rest[0])
            if inner is None:
                break
            node, parent = inner, node
            if not (isinstance(parent, MappingSpan) and self._is_wrapper(parent, rest[0])):
                rest.pop(0)
        if not rest and isinstance(node, MappingSpan) and "value" in node.entries:
            node, parent = node.entries["value"], node
        if isinstance(node, MappingSpan) and node.entries and rest:
            return self._add(node, rest, value, comment)
        return self._replace(node, parent, rest, value)

    @staticmethod
    def _is_wrapper(node: MappingSpan, step: Step) -> bool:
        """Whether ``step`` leads into the value of ``{value: …, source: …}``."""
        return step not in node.entries and "value" in node.entries and node.entries.keys() <= _WRAPPING

    def _inner(self, node: WrittenSpan, step: Step) -> WrittenSpan | None:
        if isinstance(node, MappingSpan):
            if self._is_wrapper(node, step):
                return node.entries["value"]
            return node.entries.get(step) if isinstance(step, str) else None
        if isinstance(node, SequenceSpan) and isinstance(step, int):
            return node.items[step]
        return None

    def _add(self, node: MappingSpan, rest: list[Step], value: Written, comment: str) -> str:
        """One more key in a block or in braces."""
        key, *deeper = _keys(rest)
        nested = _nested(deeper, value)
        if node.flow:
            last = list(node.entries.values())[-1]
            return self._spliced(last.end, last.end, f", {key}: {flow(nested)}")
        lines = block(key, nested, node.column, comment)
        if node is self.root:
            lines = ["", *lines]
        return self._with_lines(node.end, lines)

    def _replace(self, node: WrittenSpan, parent: WrittenSpan, rest: list[Step], value: Written) -> str:
        """An answer in the place of ``unknown``, of nothing, or of empty braces."""
        if isinstance(node, MappingSpan) and node.entries:
            raise PlacementError
        if isinstance(node, SequenceSpan) and node.items:
            raise PlacementError
        nested = _nested(_keys(rest), value)
        if rest and isinstance(node, ScalarSpan) and node.word and node.text == "true" and isinstance(nested, Keys):
            nested = nested if nested.entries[0][0] == "from" else Keys((("from", UNKNOWN), *nested.entries))
        in_block = isinstance(parent, MappingSpan) and not parent.flow
        blank = "" if node.start != node.end else " "
        if isinstance(nested, Plain) or not in_block:
            return self._spliced(node.start, node.end, blank + flow(nested))
        before = len(self.text[: node.start].rstrip(" "))
        cleared = self.text[:before] + self.text[node.end :]
        lines = below(nested, parent.column + _INDENT)
        return self._with_lines(before, lines, cleared)

    def _spliced(self, start: int, end: int, new: str) -> str:
        return self.text[:start] + new + self.text[end:]

    def _with_lines(self, after: int, lines: list[str], text: str | None = None) -> str:
        """``lines`` below the line that ``after`` stands in."""
        text = self.text if text is None else text
        found = text.find("\n", after)
        added = self.newline.join(lines)
        if found < 0:
            return f"{text}{self.newline}{added}{self.newline}"
        return f"{text[: found + 1]}{added}{self.newline}{text[found + 1 :]}"


def _keys(rest: list[Step]) -> list[str]:
    """The steps as keys. Raises PlacementError where one is the index of an entry that is not there."""
    keys = [step for step in rest if isinstance(step, str)]
    if len(keys) != len(rest):
        raise PlacementError
    return keys


def _nested(keys: list[str], value: Written) -> Written:
    for key in reversed(keys):
        value = Keys(((key, value),))
    return value
