"""Evaluate a checked tree. Every branch is read, so that the proof names all facts an element rests on."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol, cast

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.functions import FUNCTIONS, apply
from japan_ai_compliance.language.values import (
    NONE,
    Interval,
    Number,
    Reason,
    Truth,
    Unknown,
    Value,
    add,
    all_of,
    any_of,
    bounds,
    compare,
    merge,
    multiply,
    negate,
    opposite,
    settle,
)


class Surroundings(Protocol):
    """Where a condition is evaluated: the values of what it names."""

    def fact(self, node: nodes.Fact) -> Value:
        """The value of a fact, ``none``, or open."""

    def defined(self, node: nodes.Definition) -> Value:
        """The value of a definition: that of its body here."""

    def parameter(self, name: str) -> Value:
        """The value of a parameter on the reference date."""

    def local(self, name: str) -> Value:
        """The value of a local."""

    def look_up(self, table: str, keys: Sequence[Value]) -> Value:
        """The value of a table for these keys on the reference date."""

    def entries(self, node: nodes.Fact) -> "Sequence[Surroundings] | Unknown":
        """One surrounding per entry of a list, or open where the list is unknown."""

    def measured(self, left: Value, right: Value, node: nodes.Comparison) -> None:
        """Told of every comparison of numbers, for the distance in the proof."""


def evaluate(node: nodes.Node, where: Surroundings) -> Value:
    """The value of ``node`` in ``where``: open, never an exception, where something is missing."""
    return _EVALUATE[type(node)](node, where)


def truth(node: nodes.Node, where: Surroundings) -> Truth:
    """The truth of a boolean ``node``."""
    value = evaluate(node, where)
    return value if isinstance(value, Unknown) else value is True


def _not(node: nodes.Not, where: Surroundings) -> Value:
    return negate(truth(node.operand, where))


def _junction(node: nodes.BooleanOperation, where: Surroundings) -> Value:
    join = all_of if node.operator == "and" else any_of
    return join([truth(operand, where) for operand in node.operands])


def _comparison(node: nodes.Comparison, where: Surroundings) -> Value:
    left, right = evaluate(node.left, where), evaluate(node.right, where)
    if node.left.type.kind == "number":
        where.measured(left, right, node)
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return Unknown(merge((left, right)))
    if node.operator in ("==", "!=") and not isinstance(left, Interval) and not isinstance(right, Interval):
        if NONE in (left, right) and node.left.type.kind in ("number", "date"):
            return Unknown((Reason("none", "", ""),))
        return (left == right) is (node.operator == "==")
    if NONE in (left, right):
        return Unknown((Reason("none", "", ""),))
    if isinstance(left, date) and isinstance(right, date):
        return compare(node.operator, left.toordinal(), right.toordinal())
    return compare(node.operator, cast("Number | Interval", left), cast("Number | Interval", right))


def _membership(node: nodes.Membership, where: Surroundings) -> Value:
    item, options = evaluate(node.item, where), evaluate(node.options, where)
    if isinstance(item, Unknown) or isinstance(options, Unknown):
        return Unknown(merge((item, options)))
    held = isinstance(options, frozenset) and item in options
    return held is not node.negated


def _arithmetic(node: nodes.Arithmetic, where: Surroundings) -> Value:
    left, right = evaluate(node.left, where), evaluate(node.right, where)
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return Unknown(merge((left, right)))
    if NONE in (left, right):
        return Unknown((Reason("none", "", ""),))
    first, second = cast("Number | Interval", left), cast("Number | Interval", right)
    match node.operator:
        case "+":
            return add(first, second)
        case "-":
            return add(first, opposite(second))
        case _:
            return multiply(first, second)


def _call(node: nodes.Call, where: Surroundings) -> Value:
    return apply(FUNCTIONS[node.function], [evaluate(argument, where) for argument in node.arguments])


def _look_up(node: nodes.Lookup, where: Surroundings) -> Value:
    keys = [evaluate(key, where) for key in node.keys]
    reasons = merge(keys)
    return Unknown(reasons) if reasons else where.look_up(node.table, keys)


def _quantifier(node: nodes.Quantifier, where: Surroundings) -> Value:
    entries = where.entries(node.entries)
    if isinstance(entries, Unknown):
        return Interval(0, None, entries.reasons) if node.function in ("count", "sum", "distinct", "days") else entries
    held: list[Truth] = [True if node.condition is None else truth(node.condition, entry) for entry in entries]
    match node.function:
        case "any":
            return any_of(held)
        case "all":
            return all_of(held)
        case "count":
            return settle(sum(one is True for one in held), sum(one is not False for one in held), merge(held))
        case "sum":
            return _sum(node, entries, held)
        case "days":
            return _days(node, entries, held)
        case _:
            return _distinct(node, entries, held)


def _sum(node: nodes.Quantifier, entries: "Sequence[Surroundings]", held: Sequence[Truth]) -> Value:
    total: Number | Interval = 0
    for entry, one in zip(entries, held, strict=True):
        if one is False:
            continue
        value = evaluate(cast("nodes.Node", node.value), entry)
        if value is NONE:
            continue
        amount = Interval(None, None, value.reasons) if isinstance(value, Unknown) else cast("Number | Interval", value)
        if isinstance(one, Unknown):
            limits = bounds(amount)
            low = None if limits.low is None else min(0, limits.low)
            high = None if limits.high is None else max(0, limits.high)
            amount = Interval(low, high, merge((one, amount)))
        total = add(total, amount)
    return total


def _days(node: nodes.Quantifier, entries: "Sequence[Surroundings]", held: Sequence[Truth]) -> Value:
    """How many different days the entries cover, both edges included."""
    sure: list[tuple[int, int]] = []
    unsure: list[tuple[int, int]] = []
    reasons: list[object] = []
    unlimited = False
    for entry, one in zip(entries, held, strict=True):
        if one is False:
            continue
        start, end = (evaluate(cast("nodes.Node", edge), entry) for edge in (node.value, node.until))
        reasons += [one, start, end]
        if isinstance(start, date) and isinstance(end, date):
            (sure if one is True else unsure).append((start.toordinal(), end.toordinal()))
        else:
            unlimited = True
    most = None if unlimited else _covered([*sure, *unsure])
    return settle(_covered(sure), most, merge(reasons))


def _covered(spans: Sequence[tuple[int, int]]) -> int:
    """The size of the union of spans of whole numbers, edges included."""
    total = 0
    reached: int | None = None
    for start, end in sorted(spans):
        first = start if reached is None else max(start, reached + 1)
        if end >= first:
            total += end - first + 1
            reached = end
    return total


def _distinct(node: nodes.Quantifier, entries: "Sequence[Surroundings]", held: Sequence[Truth]) -> Value:
    """How many different values there are; an entry whose value is open has one of its own at most."""
    known: set[object] = set()
    possible: set[object] = set()
    without_value: list[Truth] = []
    reasons: list[object] = []
    for entry, one in zip(entries, held, strict=True):
        value = NONE if one is False else evaluate(cast("nodes.Node", node.value), entry)
        if value is NONE:
            continue
        reasons += [one, value]
        if isinstance(value, Unknown | Interval):
            without_value.append(one)
        else:
            (known if one is True else possible).add(value)
    least = max(len(known), 1 if True in without_value else 0)
    return settle(least, len(known | possible) + len(without_value), merge(reasons))


_Handler = Callable[[nodes.Node, Surroundings], Value]

_EVALUATE: dict[type, _Handler] = {
    nodes.Literal: lambda node, _: cast("nodes.Literal", node).value,
    nodes.Fact: lambda node, where: where.fact(cast("nodes.Fact", node)),
    nodes.Parameter: lambda node, where: where.parameter(cast("nodes.Parameter", node).name),
    nodes.Local: lambda node, where: where.local(cast("nodes.Local", node).name),
    nodes.Definition: lambda node, where: where.defined(cast("nodes.Definition", node)),
    nodes.Not: cast("_Handler", _not),
    nodes.BooleanOperation: cast("_Handler", _junction),
    nodes.Comparison: cast("_Handler", _comparison),
    nodes.Membership: cast("_Handler", _membership),
    nodes.Arithmetic: cast("_Handler", _arithmetic),
    nodes.Call: cast("_Handler", _call),
    nodes.Lookup: cast("_Handler", _look_up),
    nodes.Quantifier: cast("_Handler", _quantifier),
}
