"""Nodes are equal by their kind and their parts."""

import copy
import pickle

import pytest

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import BOOLEAN, NUMBER


def test_the_same_parts_make_the_same_node() -> None:
    """Structure counts, not identity."""
    one = nodes.Not(nodes.Parameter("a", BOOLEAN), BOOLEAN)
    other = nodes.Not(nodes.Parameter("a", BOOLEAN), BOOLEAN)
    assert one == other
    assert (one != other) is False
    assert hash(one) == hash(other)
    assert len({one, other}) == 1


def test_kinds_with_the_same_parts_differ() -> None:
    """A parameter is no local of the same name, at any depth, and no bare tuple is a node."""
    parameter: nodes.Node = nodes.Parameter("a", NUMBER)
    local: nodes.Node = nodes.Local("a", NUMBER)
    literally: nodes.Node = nodes.Literal("a", NUMBER)
    assert parameter != local
    assert (parameter == local) is False
    assert literally not in (parameter, local)
    assert len({parameter, local}) == 2
    one, other = (nodes.Comparison("<", node, parameter, BOOLEAN) for node in (parameter, local))
    assert one != other
    assert parameter != ("a", NUMBER)


def test_what_stands_below_a_node() -> None:
    """Parents first; a leaf has no parts, though it has fields."""
    fact, number = nodes.Fact("software", "users", NUMBER), nodes.Literal(1, NUMBER)
    above = nodes.Comparison(">=", fact, number, BOOLEAN)
    assert nodes.walk(above) == [above, fact, number]
    assert nodes.children(fact) == ()


def test_every_node_has_a_number_of_its_own() -> None:
    """Equal nodes are two; a copy is a node of its own, wherever it was made."""
    one, other = nodes.Parameter("a", NUMBER), nodes.Parameter("a", NUMBER)
    assert one == other
    assert one.number != other.number
    assert one.number == one.number
    for made in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one)), one._replace(name="a")):
        assert made == one
        assert made.number != one.number


def test_a_node_has_no_other_parts_than_its_fields() -> None:
    with pytest.raises(AttributeError, match="colour"):
        _ = nodes.Parameter("a", NUMBER).colour  # type: ignore[attr-defined]
