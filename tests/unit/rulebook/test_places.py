"""The place in the file of what is wrong in a condition, in every way YAML can write a text."""

import pytest

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.documents.tree import MappingNode, ScalarNode
from japan_ai_compliance.rulebook.authoring.places import place_in_file

WRITTEN = {
    "plain": 'when: shop.colour == "赤" and nope\nen: a\n',
    "plain over two lines": 'when: shop.colour == "赤"\n  and nope\nen: a\n',
    "single quotes": "when: 'shop.name == \"it''s\" and nope'\nen: a\n",
    "double quotes": 'when: "shop.colour == \\"\\u8d64\\" and nope"\nen: a\n',
    "double quotes with a break": 'when: "shop.colour == \\"red\\" \\\n  and nope"\nen: a\n',
    "folded": "when: >-\n  shop.open\n\n  and nope\nen: a\n",
    "literal": "when: |  # a remark\n  (shop.open\n    and nope)\nen: a\n",
    "in braces": "{when: shop.open and nope, en: a}\n",
    "in braces over two lines": "{when: shop.open\n  and nope,\n en: a}\n",
    "other line ends": "when: >-\r\n  shop.open\r\n  and nope\r\nen: a\r\n",
    "json": '{"when": "shop.colour == \\"red\\" and nope"}',
}


def _condition(source: str) -> ScalarNode:
    root = read_text(source, "a.yaml")
    assert isinstance(root, MappingNode)
    found = root.get("when")
    assert isinstance(found, ScalarNode)
    return found


@pytest.mark.parametrize("source", WRITTEN.values(), ids=WRITTEN)
def test_the_place_is_that_of_the_character(source: str) -> None:
    scalar = _condition(source)
    line, column = place_in_file(source, (scalar.line, scalar.column), scalar.text, scalar.text.index("nope"))
    assert source.splitlines()[line - 1][column - 1 :].startswith("nope")


@pytest.mark.parametrize("source", WRITTEN.values(), ids=WRITTEN)
def test_what_is_missing_at_the_end_is_missed_after_the_last_character(source: str) -> None:
    scalar = _condition(source)
    line, column = place_in_file(source, (scalar.line, scalar.column), scalar.text, len(scalar.text))
    assert source.splitlines()[line - 1][: column - 1].endswith(("nope", "nope)"))
