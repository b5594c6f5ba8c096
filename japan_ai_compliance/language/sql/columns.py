"""Intermediate results as columns of their own: each is computed once, in a layer below those that use it."""

from sqlglot import exp

from japan_ai_compliance.language.sql.logic import Sql
from japan_ai_compliance.language.sql.values import Value

_LONGEST = 48


class Columns:
    """Names for expressions. Equal expressions share a column; a layer only reads the layers below it."""

    def __init__(self) -> None:
        self.layers: list[list[tuple[str, Sql]]] = []
        self._depth: dict[str, int] = {}
        self._names: dict[Sql, str] = {}

    def base(self, hint: str) -> str:
        """A free name for a column that is there from the start."""
        return self._register(hint, 0)

    def name(self, expression: Sql, hint: str) -> Sql:
        """A column that holds ``expression``; small expressions stay as they are."""
        if _is_small(expression):
            return expression
        known = self._names.get(expression)
        if known is None:
            depth = 1 + max((self._depth[column.name] for column in expression.find_all(exp.Column)), default=0)
            known = self._register(hint, depth)
            while len(self.layers) < depth:
                self.layers.append([])
            self.layers[depth - 1].append((known, expression))
            self._names[expression] = known
        return exp.column(known, quoted=True)

    def keep(self, value: Value, hint: str) -> Value:
        """The same value with its parts in columns."""
        sql = self.name(value.sql, hint)
        if isinstance(value.sql, exp.Column | exp.Boolean | exp.Null) and not value.bits:
            return value
        replaced = [(level, self._again(bit, value.sql, sql)) for level, bit in value.bits]
        bits = tuple((level, self.name(bit, f"{hint}__{level.name.lower()}")) for level, bit in replaced)
        return Value(sql, bits, self.name(value.none, f"{hint}__none"))

    @staticmethod
    def _again(bit: Sql, old: Sql, new: Sql) -> Sql:
        """A truth about ``old`` said of the column that now holds it."""
        if old is new:
            return bit
        return bit.transform(lambda node: new.copy() if node == old else node, copy=True)

    def _register(self, hint: str, depth: int) -> str:
        stem = "".join(one if one.isalnum() else "_" for one in hint.lower())[:_LONGEST].strip("_") or "value"
        name, number = stem, 1
        while name in self._depth:
            number += 1
            name = f"{stem}_{number}"
        self._depth[name] = depth
        return name


def _is_small(expression: Sql) -> bool:
    """Whether an expression costs no more than reading a column."""
    if isinstance(expression, exp.Not):
        return _is_small(expression.this)
    if isinstance(expression, exp.Is):
        return isinstance(expression.this, exp.Column) and isinstance(expression.expression, exp.Null)
    if isinstance(expression, exp.Cast):
        return isinstance(expression.this, exp.Literal)
    return isinstance(expression, exp.Column | exp.Boolean | exp.Null | exp.Literal)
