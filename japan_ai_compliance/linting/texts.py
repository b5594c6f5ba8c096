"""The texts of a rule file in both languages, with their places."""

from collections.abc import Iterator
from dataclasses import dataclass

from japan_ai_compliance.documents.tree import MappingNode, Node, ScalarNode, SequenceNode
from japan_ai_compliance.errors import Place
from japan_ai_compliance.rulebook.authoring.files import Loaded
from japan_ai_compliance.rulebook.authoring.placeholders import PLACEHOLDER


@dataclass(frozen=True, slots=True)
class Text:
    """A text in both languages."""

    en: ScalarNode
    ja: ScalarNode
    place: Place


def texts(file: Loaded) -> Iterator[Text]:
    """Every text of a file that has an English and a Japanese side."""
    for node in _mappings(file.document):
        en, ja = node.get("en"), node.get("ja")
        if isinstance(en, ScalarNode) and isinstance(ja, ScalarNode):
            yield Text(en, ja, Place(file.path, ja.line, ja.column))


def placeholders(text: str) -> frozenset[str]:
    """The parameters that a text names."""
    return frozenset(PLACEHOLDER.findall(text))


def without_placeholders(text: str) -> str:
    """What is left of a text without the parameters it names."""
    return PLACEHOLDER.sub(" ", text)


def _mappings(node: Node) -> Iterator[MappingNode]:
    if isinstance(node, MappingNode):
        yield node
        for _, value in node.entries:
            yield from _mappings(value)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from _mappings(item)
