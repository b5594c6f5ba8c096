"""The conditions and the exceptions in a part of a rulebook, wherever they stand in it."""

from collections.abc import Iterator

from japan_ai_compliance.language import nodes
from japan_ai_compliance.rulebook.model import ExceptionUse


def trees(value: object) -> list[nodes.Node]:
    """Every condition in a part of a rulebook, outermost nodes only."""
    found: list[nodes.Node] = []
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, nodes.Node):
            found.append(part)
        elif isinstance(part, tuple):
            waiting.extend(reversed(part))
    return found


def named(value: object) -> list[nodes.Node]:
    """Every node of every condition in a part of a rulebook, those of definitions included."""
    return [node for tree in trees(value) for node in nodes.walk(tree)]


def exceptions(uses: tuple[ExceptionUse, ...]) -> Iterator[ExceptionUse]:
    """Exceptions and those to them."""
    for use in uses:
        yield use
        yield from exceptions(use.unless)
