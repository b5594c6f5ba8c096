"""Reads YAML from the parser's events, so that what is unsafe or too deep is refused before it does harm."""

import re

import yaml

from japan_ai_compliance.documents.builder import TreeBuilder
from japan_ai_compliance.documents.characters import check_hidden_breaks
from japan_ai_compliance.documents.limits import Limits
from japan_ai_compliance.documents.position import position
from japan_ai_compliance.documents.tree import Node
from japan_ai_compliance.documents.yaml_errors import explained
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.escaping.visible import for_line

_TAG_DIRECTIVE = re.compile(r"(?<![^\r\n])%TAG\b")
_CORE_TAGS = "tag:yaml.org,2002:"
_SURROGATE = re.compile("[\ud800-\udfff]")
_OWN_LIMIT = "maximum nesting depth"
"""What a newer parser says of brackets it reads ahead, before any event of theirs comes."""


def read_yaml(text: str, path: str, limits: Limits) -> Node | None:
    """Return the tree of the one YAML document in ``text``, or None where it holds none.

    Raises InputError with the place of what cannot be read or is not allowed.
    """
    check_hidden_breaks(text, path)
    _refuse_tag_directives(text, path)
    events = _Events(path, limits)
    try:
        for event in yaml.parse(text, Loader=_loader()):
            events.take(event)
    except yaml.MarkedYAMLError as error:
        if _OWN_LIMIT in (error.problem or ""):
            place = Place(path, *position(text, error.problem_mark.index if error.problem_mark else 0))
            raise InputError("documents.too_deep", place, {"limit": limits.max_depth}) from None
        raise explained(error, text, path) from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # The parser in pure Python lets through what `int` and `chr` raise on an escape out of range.
        raise InputError("documents.syntax", Place(path), {"problem": for_line(str(error))}) from None
    return events.tree.root


def _loader() -> "type[yaml.SafeLoader | yaml.CSafeLoader]":
    """The parser in C where PyYAML has it, else the one in Python."""
    if hasattr(yaml, "CSafeLoader"):
        return yaml.CSafeLoader
    from japan_ai_compliance.documents.yaml_python import PythonLoader

    return PythonLoader


def _refuse_tag_directives(text: str, path: str) -> None:
    """Refuse ``%TAG`` lines first: the parser compares each with all others, which can take it minutes."""
    found = _TAG_DIRECTIVE.search(text)
    if found:
        raise InputError("documents.tag", Place(path, *position(text, found.start())), {"tag": found[0]})


class _Events:
    def __init__(self, path: str, limits: Limits) -> None:
        self.tree = TreeBuilder(path, limits)
        self._path = path
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        mark = event.start_mark
        assert mark is not None, "the parser marks every event"
        line, column = mark.line + 1, mark.column + 1
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, line, column)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._collection(event, line, column)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.tree.close()
        elif isinstance(event, yaml.AliasEvent):
            raise self._refused("alias", line, column, "name", event.anchor)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(line, column)

    def _scalar(self, event: yaml.ScalarEvent, line: int, column: int) -> None:
        self._refuse_properties(event, line, column)
        surrogate = _SURROGATE.search(event.value) if event.style == '"' else None
        if surrogate:
            raise self._refused("surrogate", line, column, "escape", surrogate[0])
        self.tree.scalar(event.value, not event.style, line, column)

    def _collection(self, event: yaml.CollectionStartEvent, line: int, column: int) -> None:
        self._refuse_properties(event, line, column)
        if isinstance(event, yaml.MappingStartEvent):
            self.tree.open_mapping(line, column)
        else:
            self.tree.open_sequence(line, column)

    def _refuse_properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int, column: int) -> None:
        if event.anchor is not None:
            raise self._refused("anchor", line, column, "name", event.anchor)
        if event.tag is not None:
            raise self._refused("tag", line, column, "tag", event.tag.replace(_CORE_TAGS, "!!", 1))

    def _document(self, line: int, column: int) -> None:
        self._documents += 1
        if self._documents > 1:
            raise InputError("documents.many_documents", Place(self._path, line, column))

    def _refused(self, name: str, line: int, column: int, label: str, value: str | None) -> InputError:
        return InputError(f"documents.{name}", Place(self._path, line, column), {label: for_line(value or "")})
