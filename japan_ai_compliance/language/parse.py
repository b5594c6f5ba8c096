"""Text of a condition to its checked tree. The whitelist stands here: what is not handled below is refused."""

import ast
import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NoReturn, Protocol

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.barred import barred
from japan_ai_compliance.language.functions import FUNCTIONS, QUANTIFIERS
from japan_ai_compliance.language.source import Source
from japan_ai_compliance.language.types import BOOLEAN, DATE, DAYS, NUMBER, RATE, Type, comparable

MAX_LENGTH = 2_000
MAX_DEPTH = 40
MAX_DIGITS = 18

_COMPARISONS: dict[type[ast.cmpop], nodes.ComparisonOperator] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
_QUANTIFIED = {"any": (2, 2), "all": (2, 2), "count": (1, 2), "sum": (2, 3), "distinct": (2, 3), "days": (3, 4)}
_OTHER_WORDS = {"true": "True", "false": "False", "TRUE": "True", "FALSE": "False", "yes": "True", "no": "False"}
_ARITHMETIC: dict[type[ast.operator], nodes.ArithmeticOperator] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*"}


class Vocabulary(Protocol):
    """What a condition may name: the declarations of a rulebook, seen from one place in it."""

    def fact(self, subject: str, name: str) -> nodes.Fact | None:
        """The fact ``subject.name``, if declared and its subject is in scope."""

    def definition(self, path: str) -> nodes.Definition | None:
        """The derived fact at ``path``, if defined and its subject is in scope."""

    def name(self, name: str) -> nodes.Parameter | nodes.Local | nodes.Fact | None:
        """A parameter, a local value, or a list on top of the profile."""

    def table(self, name: str) -> tuple[tuple[Type, ...], Type] | None:
        """Key types and value type of a table."""

    def options(self, enumeration: str) -> frozenset[str]:
        """The values of an enumeration."""

    def entering(self, subject: str) -> "Vocabulary":
        """The same, with an entry's subject in scope too."""

    def spellings(self) -> Iterable[str]:
        """Every name that could be meant, for advice."""


@dataclass(eq=False)
class ConditionError(Exception):
    """A condition that does not parse or check. ``key`` and ``values`` are those of ``messages.language``;
    ``line`` (1-based) and ``column`` (1-based) count within the condition's own text."""

    key: str
    values: dict[str, object]
    line: int
    column: int


def parse(text: str, vocabulary: Vocabulary, expected: Type | None = BOOLEAN) -> nodes.Node:
    """Parse and check ``text``; ``expected`` None accepts any type.

    Raises ConditionError with the place of the first thing that is not allowed, not declared or of the wrong type.
    """
    if len(text) > MAX_LENGTH:
        raise ConditionError("too_long", {"limit": MAX_LENGTH}, 1, 1)
    source = Source(text)
    try:
        tree = source.tree()
    except SyntaxError as error:
        if "nested" in error.msg:  # Python's own limit on brackets, far above ours
            raise ConditionError("too_deep", {"limit": MAX_DEPTH}, 1, 1) from None
        raise ConditionError(*source.misread(error)) from None
    except (ValueError, MemoryError, RecursionError):
        raise ConditionError("syntax", {}, 1, 1) from None
    try:
        parser = _Parser(vocabulary)
        node = parser.value(tree, 0) if expected is None else parser.node(tree, 0)
        if expected is not None and not _fits(node.type, expected):
            _refuse(tree, "wrong_type", expected=expected, found=node.type)
    except _RefusedError as error:
        raise ConditionError(error.key, error.values, *source.place_of(error.expression)) from None
    return node


def _fits(found: Type, expected: Type) -> bool:
    return found == expected or (found.kind == expected.kind and comparable(found, expected))


@dataclass(eq=False)
class _RefusedError(Exception):
    """A part of the tree that is not allowed."""

    expression: ast.expr
    key: str
    values: dict[str, object]


def _refuse(expression: ast.expr, key: str, **values: object) -> NoReturn:
    raise _RefusedError(expression, key, values)


def _dotted(expression: ast.expr) -> str | None:
    parts: list[str] = []
    while isinstance(expression, ast.Attribute):
        parts.append(expression.attr)
        expression = expression.value
    if not isinstance(expression, ast.Name):
        return None
    return ".".join([expression.id, *reversed(parts)])


class _Parser:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def node(self, expression: ast.expr, depth: int) -> nodes.Node:
        if depth > MAX_DEPTH:
            _refuse(expression, "too_deep", limit=MAX_DEPTH)
        match expression:
            case ast.Constant():
                return self.constant(expression)
            case ast.Name() | ast.Attribute():
                return self.named(expression)
            case ast.BoolOp():
                return self.junction(expression, depth)
            case ast.UnaryOp(op=ast.Not()):
                return nodes.Not(self.of_type(expression.operand, BOOLEAN, depth), BOOLEAN)
            case ast.UnaryOp(op=ast.USub()):
                return self.negative(expression, depth)
            case ast.Compare():
                return self.comparison(expression, depth)
            case ast.BinOp():
                return self.arithmetic(expression, depth)
            case ast.Set():
                return self.set_of_options(expression)
            case ast.Call():
                return self.call(expression, depth)
            case _:
                _refuse(expression, barred(expression))

    def of_type(self, expression: ast.expr, expected: Type, depth: int) -> nodes.Node:
        node = self.node(expression, depth + 1)
        if not _fits(node.type, expected):
            _refuse(expression, "wrong_type", expected=expected, found=node.type)
        return node

    def value(self, expression: ast.expr, depth: int) -> nodes.Node:
        """A node of any type but a list, which has no value of its own."""
        node = self.node(expression, depth)
        if node.type.kind == "list":
            _refuse(expression, "list_alone", found=node.type)
        return node

    def constant(self, expression: ast.Constant) -> nodes.Node:
        value = expression.value
        if isinstance(value, bool):
            return nodes.Literal(value, BOOLEAN)
        if isinstance(value, int):
            if len(str(value)) > MAX_DIGITS:
                _refuse(expression, "too_large", limit=MAX_DIGITS)
            return nodes.Literal(value, NUMBER)
        if isinstance(value, str):
            return nodes.Literal(value, Type("choice"))
        _refuse(expression, barred(expression))

    def negative(self, expression: ast.UnaryOp, depth: int) -> nodes.Node:
        operand = self.of_type(expression.operand, NUMBER, depth)
        if isinstance(operand, nodes.Literal) and isinstance(operand.value, int):
            return nodes.Literal(-operand.value, NUMBER)
        return nodes.Arithmetic("-", nodes.Literal(0, NUMBER), operand, operand.type)

    def named(self, expression: ast.Name | ast.Attribute) -> nodes.Node:
        path = _dotted(expression)
        if path is None:
            _refuse(expression, barred(expression))
        subject, _, name = path.partition(".")
        found: nodes.Node | None = (
            self.vocabulary.definition(path) or self.vocabulary.fact(subject, name)
            if name
            else self.vocabulary.name(subject)
        )
        if found is None:
            if path in _OTHER_WORDS:
                _refuse(expression, "other_word", text=path, meant=_OTHER_WORDS[path])
            spellings = [one for one in self.vocabulary.spellings() if ("." in one) == bool(name)]
            near = difflib.get_close_matches(path, spellings, n=1)
            if near:
                _refuse(expression, "unknown_name_near", name=path, near=near[0])
            _refuse(expression, "unknown_name", name=path)
        return found

    def junction(self, expression: ast.BoolOp, depth: int) -> nodes.Node:
        operands = tuple(self.of_type(value, BOOLEAN, depth) for value in expression.values)
        return nodes.BooleanOperation("and" if isinstance(expression.op, ast.And) else "or", operands, BOOLEAN)

    def comparison(self, expression: ast.Compare, depth: int) -> nodes.Node:
        parts: list[nodes.Node] = []
        left = expression.left
        for operator, right in zip(expression.ops, expression.comparators, strict=True):
            if isinstance(operator, ast.In | ast.NotIn):
                parts.append(self.membership(left, right, isinstance(operator, ast.NotIn), depth))
            elif type(operator) in _COMPARISONS:
                parts.append(self.compared(left, _COMPARISONS[type(operator)], right, depth))
            else:
                _refuse(expression, barred(operator))
            left = right
        return parts[0] if len(parts) == 1 else nodes.BooleanOperation("and", tuple(parts), BOOLEAN)

    def compared(self, left: ast.expr, operator: nodes.ComparisonOperator, right: ast.expr, depth: int) -> nodes.Node:
        first, second = self.node(left, depth + 1), self.node(right, depth + 1)
        if not comparable(first.type, second.type) or first.type.kind in ("list", "calendar", "choices"):
            _refuse(right, "not_comparable", left=first.type, right=second.type)
        if operator not in ("==", "!=") and first.type.kind not in ("number", "date"):
            _refuse(left, "not_ordered", found=first.type)
        self.check_option(left, first, second.type.of)
        self.check_option(right, second, first.type.of)
        return nodes.Comparison(operator, first, second, BOOLEAN)

    def check_option(self, place: ast.expr, node: nodes.Node, enumeration: str | None) -> None:
        """A literal beside a choice must be one of its values."""
        if not isinstance(node, nodes.Literal) or enumeration is None:
            return
        options = self.vocabulary.options(enumeration)
        written = node.value if isinstance(node.value, frozenset) else {node.value}
        for value in sorted(str(value) for value in written):
            if value not in options:
                near = difflib.get_close_matches(value, sorted(options), n=1)
                _refuse(
                    place,
                    "unknown_option",
                    value=value,
                    enumeration=enumeration,
                    near=(near or sorted(options))[0],
                )

    def membership(self, item: ast.expr, options: ast.expr, negated: bool, depth: int) -> nodes.Node:
        left, right = self.node(item, depth + 1), self.node(options, depth + 1)
        if left.type.kind != "choice" or right.type.kind != "choices":
            _refuse(options, "not_comparable", left=left.type, right=right.type)
        if None not in (left.type.of, right.type.of) and left.type.of != right.type.of:
            _refuse(options, "not_comparable", left=left.type, right=right.type)
        self.check_option(options, right, left.type.of)
        self.check_option(item, left, right.type.of)
        return nodes.Membership(left, right, negated, BOOLEAN)

    def set_of_options(self, expression: ast.Set) -> nodes.Node:
        values: list[str] = []
        for element in expression.elts:
            if not isinstance(element, ast.Constant) or not isinstance(element.value, str):
                _refuse(element, "only_options")
            values.append(element.value)
        return nodes.Literal(frozenset(values), Type("choices"))

    def arithmetic(self, expression: ast.BinOp, depth: int) -> nodes.Node:
        operator = _ARITHMETIC.get(type(expression.op))
        if operator is None:
            _refuse(expression, barred(expression.op))
        left = self.of_type(expression.left, NUMBER, depth)
        right = self.of_type(expression.right, NUMBER, depth)
        return nodes.Arithmetic(operator, left, right, self.result(expression, operator, left.type, right.type))

    @staticmethod
    def result(place: ast.expr, operator: str, left: Type, right: Type) -> Type:
        """Rates and plain counts scale a unit; other units add only to themselves."""
        units = [unit for unit in (left.unit, right.unit) if unit not in (None, RATE.unit)]
        if operator == "*":
            if len(units) > 1:
                _refuse(place, "not_comparable", left=left, right=right)
            return Type("number", unit=units[0] if units else left.unit or right.unit)
        if not comparable(left, right):
            _refuse(place, "not_comparable", left=left, right=right)
        return Type("number", unit=left.unit or right.unit)

    def call(self, expression: ast.Call, depth: int) -> nodes.Node:
        name = _dotted(expression.func)
        if name is None or expression.keywords or any(isinstance(a, ast.Starred) for a in expression.args):
            _refuse(expression, barred(expression))
        if name in QUANTIFIERS:
            return self.quantifier(expression, name, depth)
        table = self.vocabulary.table(name)
        if table is not None:
            return self.look_up(expression, name, table, depth)
        function = FUNCTIONS.get(name)
        if function is None:
            known = [*FUNCTIONS, *QUANTIFIERS]
            tables = [one for one in self.vocabulary.spellings() if self.vocabulary.table(one) is not None]
            near = difflib.get_close_matches(name, [*known, *tables], n=1)
            if near:
                _refuse(expression, "unknown_function_near", name=name, near=near[0])
            _refuse(expression, "unknown_function", name=name, known=", ".join(sorted(known)))
        count = len(expression.args)
        if count < len(function.parameters) or (count > len(function.parameters) and not function.variadic):
            _refuse(expression, "argument_count", name=name, expected=len(function.parameters), found=count)
        expected = [*function.parameters, *[function.parameters[-1]] * (count - len(function.parameters))]
        arguments = tuple(
            self.of_type(argument, wanted, depth) for argument, wanted in zip(expression.args, expected, strict=True)
        )
        if function.of_first:
            return nodes.Call(name, arguments, arguments[0].type)
        return nodes.Call(name, arguments, function.result or self.common_type(expression.args, arguments))

    @staticmethod
    def common_type(places: Sequence[ast.expr], arguments: Sequence[nodes.Node]) -> Type:
        """The type of numbers of which one comes out: their common unit."""
        common = arguments[0].type
        for place, argument in zip(places, arguments, strict=True):
            if not comparable(common, argument.type):
                _refuse(place, "not_comparable", left=common, right=argument.type)
            common = argument.type if common.unit is None else common
        return common

    def look_up(self, expression: ast.Call, name: str, table: tuple[tuple[Type, ...], Type], depth: int) -> nodes.Node:
        key_types, value_type = table
        if len(expression.args) != len(key_types):
            _refuse(expression, "argument_count", name=name, expected=len(key_types), found=len(expression.args))
        keys: list[nodes.Node] = []
        for argument, wanted in zip(expression.args, key_types, strict=True):
            key = self.of_type(argument, wanted, depth)
            self.check_option(argument, key, wanted.of)
            keys.append(key)
        return nodes.Lookup(name, tuple(keys), value_type)

    def quantifier(self, expression: ast.Call, name: str, depth: int) -> nodes.Node:
        least, most = _QUANTIFIED[name]
        if not least <= len(expression.args) <= most:
            _refuse(expression, "argument_count", name=name, expected=least, found=len(expression.args))
        entries = self.node(expression.args[0], depth + 1)
        if not isinstance(entries, nodes.Fact) or entries.type.kind != "list" or entries.type.of is None:
            _refuse(expression.args[0], "not_a_list", name=name, found=entries.type)
        inner = _Parser(self.vocabulary.entering(entries.type.of))
        rest = expression.args[1:]
        value: nodes.Node | None = None
        until: nodes.Node | None = None
        if name == "days":
            value, until = (inner.of_type(edge, DATE, depth) for edge in rest[:2])
            rest = rest[2:]
        elif name == "sum":
            value, rest = inner.of_type(rest[0], NUMBER, depth), rest[1:]
        elif name == "distinct":
            value, rest = inner.value(rest[0], depth + 1), rest[1:]
        condition = inner.of_type(rest[0], BOOLEAN, depth) if rest else None
        result = BOOLEAN if name in ("any", "all") else DAYS if name == "days" else NUMBER
        if name == "sum" and value is not None:
            result = value.type
        return nodes.Quantifier(
            name,  # type: ignore[arg-type]
            entries,
            entries.type.of,
            value,
            condition,
            result,
            until,
        )
