import pytest

from japan_ai_compliance.documents.tree import MappingNode, ScalarNode, SequenceNode, view

KEY = ScalarNode("name", True, 1, 1)
VALUE = ScalarNode("Acme", False, 1, 7)
LIST = SequenceNode((VALUE,), 2, 3)
MAPPING = MappingNode(((KEY, VALUE), (ScalarNode("list", True, 2, 1), LIST)), 1, 1)


def test_a_value_is_found_by_the_text_of_its_key() -> None:
    assert MAPPING.get("name") is VALUE
    assert MAPPING.get("list") is LIST
    assert MAPPING.get("other") is None


def test_keys_come_in_the_order_of_the_document() -> None:
    assert MAPPING.keys() == ("name", "list")


def test_mappings_with_the_same_entries_and_place_are_equal() -> None:
    assert MappingNode(MAPPING.entries, 1, 1) == MAPPING
    assert MappingNode(MAPPING.entries, 1, 2) != MAPPING
    assert hash(MappingNode(MAPPING.entries, 1, 1)) == hash(MAPPING)


@pytest.mark.parametrize("node", [KEY, LIST, MAPPING])
def test_nodes_are_frozen(node: ScalarNode | SequenceNode | MappingNode) -> None:
    with pytest.raises(AttributeError):
        node.__setattr__("line", 9)
    assert not hasattr(node, "__dict__")


def test_the_view_holds_texts_lists_and_dicts() -> None:
    assert view(MAPPING) == {"name": "Acme", "list": ["Acme"]}
