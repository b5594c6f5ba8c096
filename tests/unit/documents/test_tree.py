import pytest

from japan_ai_compliance.documents.tree import Mapping, Scalar, Sequence, view

KEY = Scalar("name", True, 1, 1)
VALUE = Scalar("Acme", False, 1, 7)
LIST = Sequence((VALUE,), 2, 3)
MAPPING = Mapping(((KEY, VALUE), (Scalar("list", True, 2, 1), LIST)), 1, 1)


def test_a_value_is_found_by_the_text_of_its_key() -> None:
    assert MAPPING.get("name") is VALUE
    assert MAPPING.get("list") is LIST
    assert MAPPING.get("other") is None


def test_keys_come_in_the_order_of_the_document() -> None:
    assert MAPPING.keys() == ("name", "list")


def test_mappings_with_the_same_entries_and_place_are_equal() -> None:
    assert Mapping(MAPPING.entries, 1, 1) == MAPPING
    assert Mapping(MAPPING.entries, 1, 2) != MAPPING
    assert hash(Mapping(MAPPING.entries, 1, 1)) == hash(MAPPING)


@pytest.mark.parametrize("node", [KEY, LIST, MAPPING])
def test_nodes_are_frozen(node: Scalar | Sequence | Mapping) -> None:
    with pytest.raises(AttributeError):
        node.__setattr__("line", 9)
    assert not hasattr(node, "__dict__")


def test_the_view_holds_texts_lists_and_dicts() -> None:
    assert view(MAPPING) == {"name": "Acme", "list": ["Acme"]}
