"""Documents against the models of the format: every misfit in our own words, and whatever fits nevertheless."""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Lookup
from dataclasses import dataclass
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from japan_ai_compliance.documents.tree import MappingNode, Node, ScalarNode, SequenceNode
from japan_ai_compliance.errors import Place, RuleError
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.messages.rulebook import TEXTS
from japan_ai_compliance.rulebook.authoring.editing import Way, edited, part
from japan_ai_compliance.rulebook.authoring.fields import keys_at
from japan_ai_compliance.rulebook.authoring.mistakes import Mistakes
from japan_ai_compliance.rulebook.authoring.near import near_name
from japan_ai_compliance.rulebook.authoring.plain import find, plain
from japan_ai_compliance.rulebook.authoring.strict import Strict

Model = TypeVar("Model", bound=Strict)

_ROUNDS = 40
"""As deep as a document is: each round leaves out what the one before left without something it needs."""
_OF_KEY = "[key]"

_BY_TYPE: Lookup[str, str] = {
    "string_type": "not_a_text",
    "int_type": "not_a_whole_number",
    "int_parsing": "not_a_whole_number",
    "int_parsing_size": "not_a_whole_number",
    "int_from_float": "not_a_whole_number",
    "bool_type": "not_a_truth",
    "bool_parsing": "not_a_truth",
    "date_type": "not_a_date",
    "date_parsing": "not_a_date",
    "date_from_datetime_parsing": "not_a_date",
    "date_from_datetime_inexact": "not_a_date",
    "list_type": "not_a_list",
    "dict_type": "not_a_block",
    "model_type": "not_a_block",
    "string_too_short": "empty_text",
    "too_short": "nothing_listed",
    "too_long": "too_many_listed",
    "string_too_long": "too_long_text",
    "greater_than_equal": "too_small",
    "less_than_equal": "too_big",
}
_BY_PATTERN: Lookup[str, str] = {
    r"^https?://": "not_an_address",
    r"^[a-z][a-z0-9_]*$": "bad_name",
    r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$": "bad_path",
    r"^[A-Za-z][A-Za-z0-9_.-]*$": "bad_id",
    r"^[0-9]+(-[0-9]+)*$": "bad_provision",
    r"^[ivxlc]+(-[0-9]+)*$": "bad_provision",
    r"^[a-z]{1,2}$": "bad_provision",
}
_LIMITS = ("max_length", "ge", "le")
_TYPES = frozenset(_BY_TYPE.values()) - {"empty_text", "nothing_listed"}

_TEXT_KEYS = frozenset({"en", "ja", "provision", "text"})
_WORDS_KEYS = frozenset({"title", "label", "question", "short", "scope", "limits", "name"})


@dataclass(frozen=True)
class _Misfit:
    """Something that does not fit: where, its message, and what may stand there instead (None: nothing)."""

    way: Way
    node: Node
    key: str
    values: dict[str, object]
    instead: Node | None = None
    own: bool = False
    """Whether the format says so of an entry as a whole, which it can only once all parts of the entry fit."""


def fitted(model: type[Model], path: str, source: str, document: Node, mistakes: Mistakes) -> tuple[Node, Model | None]:
    """``document`` as a ``model``, and the document without what does not fit; None where nothing is left.

    What does not fit goes to ``mistakes``. Raises EnoughError.
    """
    mistakes.reads(path, document)
    left: Node = document
    for number in range(_ROUNDS):
        try:
            return left, model.model_validate(plain(left))
        except ValidationError as error:
            misfits = list(_Reading(model, source, left).misfits(error.errors()))
            for one in misfits:
                if one.own or not number:
                    _tell(one, path, mistakes)
            edits: dict[Way, Node | None] = {}
            for one in misfits:
                _note(one, path, left, mistakes)
                edits.setdefault(one.way, one.instead)
        remaining = edited(left, edits)
        if remaining is None:
            break
        left = remaining
    return document, None


def _tell(one: _Misfit, path: str, mistakes: Mistakes) -> None:
    if one.key:
        place = Place(path, one.node.line, one.node.column)
        mistakes.keep(RuleError(f"rulebook.{one.key}", place, one.values))


def _note(one: _Misfit, path: str, document: Node, mistakes: Mistakes) -> None:
    """That something is left out or filled in, and which names are therefore not declared as they should be."""
    above = find(document, one.way[:-1])
    mistakes.changed(Place(path, above.line, above.column))
    if not one.key.startswith("unknown_key"):
        mistakes.broke(*(str(step) for step in one.way[1:]))


class _Reading:
    """What the models say of one document, said in our own words."""

    def __init__(self, model: type[Strict], source: str, document: Node) -> None:
        self.model = model
        self.lines = source.split("\n")
        self.document = document

    def misfits(self, errors: Iterable[ErrorDetails]) -> Iterator[_Misfit]:
        """The misfits, each place once."""
        met: set[Way] = set()
        for error in errors:
            way, tag = self.way(error["loc"], missing=error["type"] == "missing")
            node = find(self.document, way)
            if way in met or (tag and not _meant(tag, node)):
                continue
            met.add(way)
            yield from self.misfit(error, way, tag)

    def way(self, loc: tuple[int | str, ...], *, missing: bool) -> tuple[Way, str]:
        """The way to what an error is about, and the alternative of the format that it comes from, if it has some."""
        passed: Way = ()
        tag = ""
        for index, step in enumerate(loc):
            if step == _OF_KEY:
                continue
            if part(self.document, (*passed, step)) is not None:
                passed, tag = (*passed, step), ""
            elif missing and index == len(loc) - 1:
                passed = (*passed, step)
            else:
                tag = str(step)
        return passed, tag

    def misfit(self, error: ErrorDetails, way: Way, tag: str) -> Iterator[_Misfit]:
        kind, context = error["type"], error.get("ctx", {})
        node = find(self.document, way)
        if kind == "missing":
            yield self.missing(way)
        elif kind == "extra_forbidden":
            yield from self.extra(way)
        elif _OF_KEY in error["loc"]:
            yield _Misfit(way, self.key(way), *_of_text(kind, context, str(way[-1])))
        elif f"{kind}_advice" in TEXTS:
            yield _Misfit(way, node, kind, {name: for_line(str(value)) for name, value in context.items()}, own=True)
        elif isinstance(node, ScalarNode) and node.plain and node.text in ("", "~", "null"):
            yield _Misfit(way, node, "no_value", {}, _filling(way, node))
        elif tag and tag[:1].islower() and not tag.startswith("constrained"):
            yield _Misfit(way, node, "not_a_single_value", {"text": _written(node)})
        else:
            key, values = _of_text(kind, context, _written(node))
            yield _Misfit(way, node, key, values, _instead(kind, context, way, node))

    def missing(self, way: Way) -> _Misfit:
        """A key that is not there; where it is only misspelled, that is told of the key that is."""
        above = find(self.document, way[:-1])
        keys = above.keys() if isinstance(above, MappingNode) else ()
        known = keys_at(self.model, way[:-1])
        misspelled = [one for one in keys if one not in known and near_name(one, known) == way[-1]]
        instead = part(above, tuple(misspelled[:1])) if misspelled else _filling(way, above)
        key = "" if misspelled else "lacks_key"
        gone = way if instead is not None else way[:-1]
        return _Misfit(gone, above, key, {"key": for_line(str(way[-1]))}, instead)

    def extra(self, way: Way) -> Iterator[_Misfit]:
        """A key that the format does not know there, or the rest of a text that was to stand in quotes."""
        name, node = str(way[-1]), self.key(way)
        above = find(self.document, way[:-1])
        assert isinstance(above, MappingNode)
        keys = above.keys()
        before = keys[keys.index(name) - 1] if name in keys[1:] else None
        if self.is_rest(node):
            first = before is None or not self.is_rest(self.key((*way[:-1], before)))
            yield _Misfit(way, node, "unknown_key_comma" if first else "", {"key": for_line(name)})
            if first and before is not None and before not in _TEXT_KEYS:
                yield _Misfit((*way[:-1], before), above, "", {})  # its text ends at the comma: no use in reading it
            return
        known = keys_at(self.model, way[:-1])
        near = near_name(name, [one for one in known if one not in keys] or known)
        values: dict[str, object] = {"key": for_line(name)}
        if near is None:
            yield _Misfit(way, node, "unknown_key", {**values, "known": ", ".join(known)})
        else:
            yield _Misfit(way, node, "unknown_key_near", {**values, "near": near})

    def is_rest(self, key: ScalarNode) -> bool:
        """Whether ``key`` is a part between commas inside braces and has no colon: no key was meant."""
        line = self.lines[key.line - 1] if key.line <= len(self.lines) else ""
        after = line[key.column - 1 :]
        if not key.plain or not after.startswith(key.text):
            return False
        return re.match(r"\s*(?:[,}]|$)", after[len(key.text) :]) is not None

    def key(self, way: Way) -> ScalarNode:
        """The key that a way ends in."""
        above = find(self.document, way[:-1])
        assert isinstance(above, MappingNode)
        return next(key for key, _ in above.entries if key.text == way[-1])


def _meant(tag: str, node: Node) -> bool:
    """Whether an alternative of the format is the one that was meant: a block for a block, a name for a text."""
    return tag.startswith("(") or tag[:1].isupper() == isinstance(node, MappingNode)


def _of_text(kind: str, context: Lookup[str, object], text: str) -> tuple[str, dict[str, object]]:
    """The message for an error of ``kind`` about ``text``, with its values."""
    if kind == "literal_error":
        choices = _choices(context)
        near = near_name(text, choices)
        known = ", ".join(choices)
        return ("not_a_choice_near" if near else "not_a_choice"), {"text": text, "near": near, "known": known}
    if kind == "string_pattern_mismatch":
        return _BY_PATTERN.get(str(context.get("pattern")), "misfit"), {"text": text}
    limit = next((context[name] for name in _LIMITS if name in context), None)
    return _BY_TYPE.get(kind, "misfit"), {"text": text, **({} if limit is None else {"limit": limit})}


def _choices(context: Lookup[str, object]) -> list[str]:
    return re.findall(r"'([^']*)'", str(context.get("expected", "")))


def _written(node: Node) -> str:
    if isinstance(node, ScalarNode):
        return for_line(node.text)
    return "[…]" if isinstance(node, SequenceNode) else "{…}"


def _instead(kind: str, context: Lookup[str, object], way: Way, node: Node) -> Node | None:
    """What lets the rest of the entry be looked at."""
    if kind == "literal_error":
        choices = _choices(context)
        written = node.text if isinstance(node, ScalarNode) else ""
        return ScalarNode(near_name(written, choices) or choices[0], True, node.line, node.column)
    return _filling(way, node)


def _filling(way: Way, node: Node) -> Node | None:
    """Words for a text that is not there or is none, so that the entry it belongs to can be looked at."""
    text = ScalarNode("-", False, node.line, node.column)
    if not way or isinstance(way[-1], int):
        return None
    if way[-1] in _TEXT_KEYS:
        return text
    if way[-1] in _WORDS_KEYS:
        keys = (ScalarNode(key, True, node.line, node.column) for key in ("en", "ja"))
        return MappingNode(tuple((key, text) for key in keys), node.line, node.column)
    if way[-1] == "in_force":
        return MappingNode((), node.line, node.column)
    return None
