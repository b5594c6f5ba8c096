"""Mutants of a condition: every tree that differs from it in one place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import BOOLEAN, NUMBER, Type
from japan_ai_compliance.mutation.model import Change, Operator
from japan_ai_compliance.mutation.written import written

_COMPARISONS: dict[nodes.ComparisonOperator, tuple[nodes.ComparisonOperator, ...]] = {
    "==": ("!=",),
    "!=": ("==",),
    "<": ("<=", ">="),
    "<=": ("<", ">"),
    ">": (">=", "<="),
    ">=": (">", "<"),
}
_COUNTERPARTS = {"earliest": "latest", "latest": "earliest", "least": "greatest", "greatest": "least"}
_UNWRAPPED = {"working_day": 0, "round_down": 0, "up_to": 0, "date_if": 1}
_FIRST_OF_MANY = {"earliest": 0, "latest": 0, "least": 0, "greatest": 0, "before_each": 1}
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Variant:
    """A tree with one change. ``option`` is the value whose removal it is."""

    node: nodes.Node
    change: Change
    option: str | None = None


def variants(node: nodes.Node) -> list[Variant]:
    """All trees that differ from ``node`` in one place, each once, in the order of the text.

    What a name stands for (a definition, a parameter) is not entered: it is mutated where it is declared.
    """
    found: dict[nodes.Node, Variant] = {}
    for variant in _variants(node, negate=True):
        if variant.node != node:
            found.setdefault(variant.node, variant)
    return list(found.values())


def shifted(node: nodes.Node) -> list[Variant]:
    """A date one day earlier and one day later; nothing where it ends in a number of days that is mutated anyway."""
    match node:
        case nodes.Call(function="add_days", arguments=(_, nodes.Literal())):
            return []
    moved = (
        (nodes.Call("add_days", (node, nodes.Literal(days, NUMBER)), node.type), written(node)) for days in (-1, 1)
    )
    return [Variant(one, Change("date", text, written(one))) for one, text in moved]


def _variants(node: nodes.Node, *, negate: bool) -> Iterator[Variant]:
    yield from _here(node)
    if negate and _can_be_negated(node):
        yield _variant("negated", node, nodes.Not(node, BOOLEAN))
    if isinstance(node, nodes.Definition):
        return
    for name, index, child in _children(node):
        if _is_sign(node, name):
            continue
        for inner in _variants(child, negate=not isinstance(node, nodes.Not)):
            yield Variant(_with(node, name, index, inner.node), inner.change, inner.option)


def _here(node: nodes.Node) -> Iterator[Variant]:
    match node:
        case nodes.Comparison(operator=operator):
            for other in _COMPARISONS[operator]:
                yield _variant("comparison", node, node._replace(operator=other))
        case nodes.BooleanOperation():
            yield from _junction(node)
        case nodes.Not(operand=operand):
            yield _variant("negated", node, operand)
        case nodes.Membership():
            yield _variant("comparison", node, node._replace(negated=not node.negated))
        case nodes.Literal():
            yield from _literal(node)
        case nodes.Arithmetic():
            yield from _arithmetic(node)
        case nodes.Call():
            yield from _call(node)
        case nodes.Quantifier():
            yield from _quantifier(node)


def _junction(node: nodes.BooleanOperation) -> Iterator[Variant]:
    yield _variant("junction", node, node._replace(operator="or" if node.operator == "and" else "and"))
    for index, operand in enumerate(node.operands):
        rest = (*node.operands[:index], *node.operands[index + 1 :])
        left = rest[0] if len(rest) == 1 else node._replace(operands=rest)
        yield Variant(left, Change("dropped", f"{node.operator} {written(operand)}", ""))


def _literal(node: nodes.Literal) -> Iterator[Variant]:
    value = node.value
    if isinstance(value, bool):
        yield _variant("negated", node, node._replace(value=not value))
    elif isinstance(value, int):
        for step in (-1, 1):
            yield _variant("number", node, node._replace(value=value + step))
    elif isinstance(value, frozenset) and len(value) >= _FEWEST:
        for option in sorted(value):
            left = node._replace(value=value - {option})
            yield Variant(left, Change("option", f'"{option}" in {written(node)}', ""), option)


def _arithmetic(node: nodes.Arithmetic) -> Iterator[Variant]:
    match node.operator, node.left:
        case "*", _:
            yield _variant("number", node, node.left)
        case "-", nodes.Literal(value=0):
            yield _variant("number", node, node.right)
        case "-", _:
            yield _variant("number", node, node._replace(operator="+"))
        case _:
            yield _variant("number", node, node._replace(operator="-"))


def _call(node: nodes.Call) -> Iterator[Variant]:
    if node.function in _COUNTERPARTS and len(node.arguments) >= _FEWEST:
        yield _variant("function", node, node._replace(function=_COUNTERPARTS[node.function]))
    if node.function in _UNWRAPPED:
        yield _variant("function", node, node.arguments[_UNWRAPPED[node.function]])
    if node.function == "narrowed":
        for argument in node.arguments:
            yield _variant("function", node, argument)
    first = _FIRST_OF_MANY.get(node.function)
    if first is not None and len(node.arguments) - first >= _FEWEST:
        for index in range(first, len(node.arguments)):
            rest = (*node.arguments[:index], *node.arguments[index + 1 :])
            text = f"{written(node.arguments[index])} in {written(node)}"
            yield Variant(node._replace(arguments=rest), Change("dropped", text, ""))


def _quantifier(node: nodes.Quantifier) -> Iterator[Variant]:
    if node.function in ("any", "all"):
        yield _variant("function", node, node._replace(function="all" if node.function == "any" else "any"))
    elif node.condition is not None:
        yield Variant(node._replace(condition=None), Change("dropped", f"condition of {written(node)}", ""))


def _variant(operator: Operator, before: nodes.Node, after: nodes.Node) -> Variant:
    return Variant(after, Change(operator, written(before), written(after)))


def _can_be_negated(node: nodes.Node) -> bool:
    """Facts, definitions and calls; a parameter or a table is mutated by its values."""
    return node.type == BOOLEAN and isinstance(node, nodes.Fact | nodes.Definition | nodes.Local | nodes.Call)


def _is_sign(node: nodes.Node, name: str) -> bool:
    """Whether a part is only how a minus is kept in the tree."""
    return isinstance(node, nodes.Arithmetic) and name == "left" and node.left == nodes.Literal(0, NUMBER)


def _children(node: nodes.Node) -> Iterator[tuple[str, int | None, nodes.Node]]:
    """The nodes in the fields of ``node``, with the field and the position in it."""
    for name in node._fields:
        value: Any = getattr(node, name)
        if isinstance(value, Type):
            continue
        if isinstance(value, nodes.Node):
            yield name, None, value
        elif isinstance(value, tuple):
            for index, one in enumerate(value):
                yield name, index, one


def _with(node: nodes.Node, name: str, index: int | None, part: nodes.Node) -> nodes.Node:
    if index is None:
        changed: Any = part
    else:
        parts = getattr(node, name)
        changed = (*parts[:index], part, *parts[index + 1 :])
    return node._replace(**{name: changed})
