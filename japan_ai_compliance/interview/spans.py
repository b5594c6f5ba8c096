"""Where each part of a YAML text begins and ends, in characters: what an insertion has to know."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml


@dataclass(slots=True)
class WrittenSpan:
    """A value and the characters it takes. ``end`` of a block is that of its last value.

    ``column`` is 0-based; ``flow`` says whether it stands in brackets or braces.
    """

    start: int
    end: int
    column: int
    flow: bool = False


@dataclass(slots=True)
class ScalarSpan(WrittenSpan):
    """A single value. ``word``: it stands without quotes."""

    text: str = ""
    word: bool = True


@dataclass(slots=True)
class MappingSpan(WrittenSpan):
    """Keys with their values."""

    entries: dict[str, WrittenSpan] = field(default_factory=dict)


@dataclass(slots=True)
class SequenceSpan(WrittenSpan):
    """A list."""

    items: list[WrittenSpan] = field(default_factory=list)


def spans(text: str) -> WrittenSpan:
    """The layout of the one document in ``text``. Raises yaml.YAMLError where it is none."""
    events = iter(yaml.parse(text, Loader=yaml.SafeLoader))
    for event in events:
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            return _Reader(text, events).node(event)
    raise yaml.YAMLError("empty")


class _Reader:
    def __init__(self, text: str, events: Iterator[yaml.Event]) -> None:
        self.text = text
        self.events = events

    def node(self, event: yaml.Event) -> WrittenSpan:
        if isinstance(event, yaml.ScalarEvent):
            start, column = _begin(event)
            end = start + len(self.text[start : _end(event)].rstrip())
            return ScalarSpan(start, end, column, text=event.value, word=not event.style)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event)
        raise yaml.YAMLError("alias")

    def mapping(self, event: yaml.MappingStartEvent) -> WrittenSpan:
        start, column = _begin(event)
        found = MappingSpan(start, start, column, bool(event.flow_style))
        for first in self.events:
            if isinstance(first, yaml.MappingEndEvent):
                found.end = _end(first) if found.flow else found.end
                break
            key = self.node(first)
            value = self.node(next(self.events))
            found.entries[key.text if isinstance(key, ScalarSpan) else ""] = value
            found.end = max(key.end, value.end)
        return found

    def sequence(self, event: yaml.SequenceStartEvent) -> WrittenSpan:
        start, column = _begin(event)
        found = SequenceSpan(start, start, column, bool(event.flow_style))
        for first in self.events:
            if isinstance(first, yaml.SequenceEndEvent):
                found.end = _end(first) if found.flow else found.end
                break
            item = self.node(first)
            found.items.append(item)
            found.end = item.end
        return found


def _begin(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    assert mark is not None, "the parser marks every event"
    return mark.index, mark.column


def _end(event: yaml.Event) -> int:
    mark = event.end_mark
    assert mark is not None, "the parser marks every event"
    return mark.index
