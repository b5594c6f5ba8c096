"""Braces in the texts of a rule file: each is the name of a parameter, and nothing that could be looked into."""

import re
from collections.abc import Iterator

from japan_ai_compliance.documents.tree import MappingNode, Node, ScalarNode, SequenceNode
from japan_ai_compliance.errors import Place, RuleError
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.rulebook.authoring.files import Loaded

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
LANGUAGES = ("en", "ja")

_BRACES = re.compile(r"\{[^{}]*\}?|\}")


def check_placeholders(file: Loaded) -> None:
    """Tell of a brace in a text that is not ``{name}``: no attribute, index, conversion, format or number.

    Raises EnoughError.
    """
    for text in _texts(file.document):
        braces = (one[0] for one in _BRACES.finditer(text.text) if not PLACEHOLDER.fullmatch(one[0]))
        found = next(braces, None)
        if found is not None:
            place = Place(file.path, text.line, text.column)
            file.mistakes.keep(RuleError("rulebook.bad_placeholder", place, {"text": for_line(found)}))


def _texts(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, MappingNode):
        for key, value in node.entries:
            if key.text in LANGUAGES and isinstance(value, ScalarNode):
                yield value
            else:
                yield from _texts(value)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from _texts(item)
