"""Which conditions a rule rests on, and what they name."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import Type
from japan_ai_compliance.rulebook.model import Consequence, ExceptionUse, Rule


def trees(value: object) -> Iterator[nodes.Node]:
    """Every condition in a part of a rulebook, outermost nodes only."""
    if isinstance(value, nodes.Node):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from trees(part)
    elif is_dataclass(value) and not isinstance(value, type | Type):
        for field in fields(value):
            yield from trees(getattr(value, field.name))


def named(value: object) -> set[nodes.Node]:
    """Every node of every condition in a part of a rulebook, those of definitions included."""
    return {node for tree in trees(value) for node in nodes.walk(tree)}


def exceptions(uses: tuple[ExceptionUse, ...]) -> Iterator[ExceptionUse]:
    """Exceptions and those to them."""
    for use in uses:
        yield use
        yield from exceptions(use.unless)


def consequences(rules: list[Rule]) -> dict[str, Consequence]:
    """The consequences of some rules by name, as the first rule has them."""
    found: dict[str, Consequence] = {}
    for rule in rules:
        for one in rule.consequences:
            found.setdefault(one.id, one)
    return found
