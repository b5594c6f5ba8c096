import pytest

from japan_ai_compliance.documents.builder import TreeBuilder
from japan_ai_compliance.documents.limits import Limits
from japan_ai_compliance.documents.tree import MappingNode, ScalarNode, SequenceNode
from japan_ai_compliance.errors import Place

from .helpers import error_of


@pytest.fixture
def tree() -> TreeBuilder:
    return TreeBuilder("a.yaml", Limits(max_depth=2, max_nodes=6))


def test_a_tree_is_built_from_its_parts(tree: TreeBuilder) -> None:
    tree.open_mapping(1, 1)
    tree.scalar("a", True, 1, 1)
    tree.open_sequence(2, 1)
    tree.scalar("x", False, 2, 3)
    tree.close()
    tree.close()
    x = ScalarNode("x", False, 2, 3)
    assert tree.root == MappingNode(((ScalarNode("a", True, 1, 1), SequenceNode((x,), 2, 1)),), 1, 1)


def test_nothing_taken_makes_no_tree(tree: TreeBuilder) -> None:
    assert tree.root is None


def test_depth_is_limited(tree: TreeBuilder) -> None:
    tree.open_sequence(1, 1)
    tree.open_sequence(1, 2)
    error = error_of(lambda: tree.open_sequence(1, 3))
    assert (error.key, error.place) == ("documents.too_deep", Place("a.yaml", 1, 3))
    assert error.values == {"limit": 2}


def test_closed_lists_do_not_count_as_depth(tree: TreeBuilder) -> None:
    tree.open_sequence(1, 1)
    for column in (2, 4, 6):
        tree.open_sequence(1, column)
        tree.close()
    tree.close()
    assert isinstance(tree.root, SequenceNode)
    assert len(tree.root.items) == 3


def test_the_number_of_nodes_is_limited(tree: TreeBuilder) -> None:
    tree.open_sequence(1, 1)
    for column in range(2, 7):
        tree.scalar("x", True, 1, column)
    error = error_of(lambda: tree.scalar("x", True, 1, 7))
    assert (error.key, error.place) == ("documents.too_many", Place("a.yaml", 1, 7))


def test_a_list_cannot_be_a_key(tree: TreeBuilder) -> None:
    tree.open_mapping(1, 1)
    tree.open_sequence(1, 3)
    error = error_of(tree.close)
    assert (error.key, error.place) == ("documents.complex_key", Place("a.yaml", 1, 3))


@pytest.mark.parametrize(
    ("text", "plain", "name"), [("", True, "empty_key"), ("", False, "empty_key"), ("<<", True, "merge_key")]
)
def test_some_keys_are_refused(tree: TreeBuilder, text: str, plain: bool, name: str) -> None:
    tree.open_mapping(1, 1)
    error = error_of(lambda: tree.scalar(text, plain, 1, 2))
    assert (error.key, error.place) == (f"documents.{name}", Place("a.yaml", 1, 2))


def test_a_quoted_merge_sign_is_an_ordinary_key(tree: TreeBuilder) -> None:
    tree.open_mapping(1, 1)
    tree.scalar("<<", False, 1, 1)
    tree.scalar("x", True, 1, 7)
    tree.close()
    assert isinstance(tree.root, MappingNode)
    assert tree.root.keys() == ("<<",)


def test_a_duplicate_key_names_the_first(tree: TreeBuilder) -> None:
    tree.open_mapping(1, 1)
    tree.scalar("a\x1b", True, 3, 1)
    tree.scalar("x", True, 4, 4)
    error = error_of(lambda: tree.scalar("a\x1b", False, 5, 1))
    assert (error.key, error.place) == ("documents.duplicate_key", Place("a.yaml", 5, 1))
    assert error.values == {"key": "a\\x1b", "first_line": 3}
