"""A checked tree to SQL. The tree is the one that is evaluated, explained and mutated; nothing is parsed again."""

from collections.abc import Callable, Sequence
from typing import Protocol, cast

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.expression import Operation, Sql, make
from japan_ai_compliance.language.sql.functions import call
from japan_ai_compliance.language.sql.logic import NULL, conj, disj, is_null, neg
from japan_ai_compliance.language.sql.values import LIST_MARK, Bits, Level, NotCompilable, Value, merged, select


class Surroundings(Protocol):
    """What the names in a condition stand for, as columns."""

    def fact(self, node: nodes.Fact) -> Value:
        """A fact. Raises NotCompilable where rows cannot carry it."""

    def least(self, node: nodes.Fact) -> int | None:
        """What a number is at least, also where it is not known; None: nothing is known of it."""

    def parameter(self, name: str) -> Value:
        """A parameter on the day whose law counts."""

    def within_parameter(self, item: Value, name: str) -> Value:
        """Whether a choice is in a set that is a parameter."""

    def local(self, name: str) -> Value:
        """A local."""

    def look_up(self, table: str, keys: Sequence[Value]) -> Value:
        """A cell of a table on the day whose law counts; no key is open where it is read."""

    def keep(self, value: Value, hint: str) -> Value:
        """The value with its parts in columns."""

    def remember(self, node: nodes.Node, make: Callable[[], Value]) -> Value:
        """What ``make`` gives, once for each node."""


def compile_node(node: nodes.Node, where: Surroundings) -> Value:
    """``node`` as columns. Raises NotCompilable where no SQL gives the same answers."""
    return where.remember(node, lambda: _COMPILE[type(node)](node, where))


def _literally(node: nodes.Literal, _: Surroundings) -> Value:
    if isinstance(node.value, bool):
        return Value(logic.boolean(node.value))
    if isinstance(node.value, int):
        return Value(logic.whole(node.value))
    assert isinstance(node.value, str)  # a set stands to the right of `in` only
    return Value(logic.text(node.value))


def _definition(node: nodes.Definition, where: Surroundings) -> Value:
    return where.keep(compile_node(node.body, where), node.path.partition(".")[2] or node.path)


def _not(node: nodes.Not, where: Surroundings) -> Value:
    operand = compile_node(node.operand, where)
    return Value(neg(operand.sql), operand.bits)


def _junction(node: nodes.BooleanOperation, where: Surroundings) -> Value:
    operands = [compile_node(operand, where) for operand in node.operands]
    return joined(conj if node.operator == "and" else disj, operands, where)


def joined(join: Callable[[Sequence[Sql]], Sql], operands: Sequence[Value], where: Surroundings) -> Value:
    """``conj`` or ``disj`` of truths: open for the reasons of those that are open, where the others do not decide."""
    if len(operands) == 1:
        return operands[0]
    sql = where.keep(Value(join([operand.sql for operand in operands])), "truth").sql
    return where.keep(Value(sql, merged(operands, is_null(sql))), "truth")


_COMPARISONS: dict[str, logic.Comparison] = {"==": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">="}


def _fact(node: nodes.Fact, where: Surroundings) -> Value:
    """A fact. A number that is not known has limits, so it is compared with constants and used for nothing else."""
    if node.type.kind == "number":
        raise NotCompilable("limits", node.path)
    return where.fact(node)


_MIRRORED: dict[str, nodes.ComparisonOperator] = {"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


def _measured(fact: nodes.Fact, operator: nodes.ComparisonOperator, limit: Value, where: Surroundings) -> Value:
    """A number against a constant: where it is not known, its lower limit may still decide."""
    number = where.fact(fact)
    if limit.sql.operation != "number":
        raise NotCompilable("limits", fact.path)
    sql = logic.compared(_COMPARISONS[operator], number.sql, limit.sql)
    decided = _by_limit(operator, where.least(fact), int(limit.sql.words()[0]))
    if decided is None:
        return Value(sql, _none_where_known([number], is_null(number.sql)))
    return Value(logic.choose([(number.open, logic.boolean(decided))], sql), ((Level.NONE, number.none),))


def _by_limit(operator: nodes.ComparisonOperator, least: int | None, limit: int) -> bool | None:
    """What holds for every number from ``least`` on; None where that is open."""
    if least is None or limit > least:
        return None
    if operator in (">=", "<"):
        return operator == ">="
    if limit == least:
        return None
    return operator in (">", "!=")


def _comparison(node: nodes.Comparison, where: Surroundings) -> Value:
    for one, other, operator in ((node.left, node.right, node.operator), (node.right, node.left, None)):
        if isinstance(one, nodes.Fact) and one.type.kind == "number":
            return _measured(one, operator or _MIRRORED[node.operator], compile_node(other, where), where)
    left, right = compile_node(node.left, where), compile_node(node.right, where)
    sql = logic.compared(_COMPARISONS[node.operator], left.sql, right.sql)
    gate = disj([is_null(left.sql), is_null(right.sql)])
    if node.left.type.kind in ("number", "date"):
        return Value(sql, _none_where_known([left, right], gate))
    return Value(sql, merged([left, right], gate))


def _none_where_known(sides: Sequence[Value], gate: Sql) -> Bits:
    """The reason ``none`` counts only where neither side is open."""
    none = disj(side.none for side in sides)
    if any(level == Level.EMPTY for side in sides for level, _ in side.bits):
        none = conj([none, *(neg(side.open) for side in sides)])
    return merged(sides, gate, [none])


def _membership(node: nodes.Membership, where: Surroundings) -> Value:
    found = _member(node, where)
    return Value(neg(found.sql), found.bits) if node.negated else found


def _member(node: nodes.Membership, where: Surroundings) -> Value:
    item, options = compile_node(node.item, where), node.options
    if isinstance(options, nodes.Literal):
        return Value(logic.among(item.sql, cast("frozenset[str]", options.value)), item.bits)
    if isinstance(options, nodes.Parameter):
        return where.within_parameter(item, options.name)
    held = compile_node(options, where)
    if item.sql.operation != "text":
        raise NotCompilable("set_alone")
    if logic.empty(held.sql):
        return held
    marked = logic.text(f"{LIST_MARK}{item.sql.words()[0]}{LIST_MARK}")
    return Value(make("contains", held.sql, marked), held.bits)


_ARITHMETIC: dict[str, Operation] = {"+": "+", "-": "-", "*": "*"}

_SAFE_DIGITS = 6


def _arithmetic(node: nodes.Arithmetic, where: Surroundings) -> Value:
    """Sums of what a column can hold stay within its digits; a product only where one side is a small constant."""
    left, right = compile_node(node.left, where), compile_node(node.right, where)
    if logic.empty(left.sql) or logic.empty(right.sql):
        return Value(NULL, _none_where_known([left, right], logic.boolean(True)))
    if node.operator == "*" and not (_small(left.sql) or _small(right.sql)):
        raise NotCompilable("product")
    sql = make(_ARITHMETIC[node.operator], left.sql, right.sql)
    return Value(sql, _none_where_known([left, right], disj([is_null(left.sql), is_null(right.sql)])))


def _small(sql: Sql) -> bool:
    return sql.operation == "number" and len(sql.words()[0]) <= _SAFE_DIGITS


def _call(node: nodes.Call, where: Surroundings) -> Value:
    arguments = [compile_node(argument, where) for argument in node.arguments]
    if node.function in _EDGES:
        arguments = [where.keep(argument, "date") for argument in arguments]
        return where.keep(call(node.function, arguments), "date")
    return call(node.function, arguments)


_EDGES = ("earliest", "latest", "date_if", "before_each", "within")


def _look_up(node: nodes.Lookup, where: Surroundings) -> Value:
    keys = [where.keep(compile_node(key, where), "key") for key in node.keys]
    cell = where.look_up(node.table, keys)
    gate = disj(key.open for key in keys)
    return select([(gate, Value(NULL, merged(keys, gate)))], cell)


def _quantifier(node: nodes.Quantifier, _: Surroundings) -> Value:
    raise NotCompilable("list", node.entries.path)


_Handler = Callable[[nodes.Node, Surroundings], Value]

_COMPILE: dict[type, _Handler] = {
    nodes.Literal: cast("_Handler", _literally),
    nodes.Fact: cast("_Handler", _fact),
    nodes.Parameter: lambda node, where: where.parameter(cast("nodes.Parameter", node).name),
    nodes.Local: lambda node, where: where.local(cast("nodes.Local", node).name),
    nodes.Definition: cast("_Handler", _definition),
    nodes.Not: cast("_Handler", _not),
    nodes.BooleanOperation: cast("_Handler", _junction),
    nodes.Comparison: cast("_Handler", _comparison),
    nodes.Membership: cast("_Handler", _membership),
    nodes.Arithmetic: cast("_Handler", _arithmetic),
    nodes.Call: cast("_Handler", _call),
    nodes.Lookup: cast("_Handler", _look_up),
    nodes.Quantifier: cast("_Handler", _quantifier),
}
