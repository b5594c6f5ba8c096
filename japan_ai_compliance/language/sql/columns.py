"""Intermediate results as columns of their own: each is computed once, in a layer below those that use it."""

from japan_ai_compliance.language.sql.expression import Sql, replaced
from japan_ai_compliance.language.sql.logic import CONSTANTS, NULL, TRUE, choose, column
from japan_ai_compliance.language.sql.values import Level, Value

_LONGEST = 48
_LARGEST = 8
"""So many parts a reason may have before it gets a column of its own."""


class Columns:
    """Names for expressions. Equal expressions share a column; a layer only reads the layers below it."""

    def __init__(self) -> None:
        self.layers: list[list[tuple[str, Sql]]] = []
        self._depth: dict[str, int] = {}
        self._names: dict[Sql, str] = {}
        self._last: dict[str, int] = {}

    def base(self, name: str) -> Sql:
        """A column that is there from the start."""
        self._depth[name] = 0
        return column(name)

    def name(self, expression: Sql, hint: str, guard: Sql = TRUE) -> Sql:
        """A column that holds ``expression``, at least on the rows where ``guard`` is true.

        Small expressions stay as they are.
        """
        if _is_small(expression):
            return expression
        known = self._names.get(expression)
        if known is not None:
            return column(known)
        guarded = choose([(guard, expression)], NULL)
        known = self._names.get(guarded)
        if known is None:
            depth = 1 + max((self._depth[name] for name in guarded.columns), default=0)
            known = self._register(hint, depth)
            while len(self.layers) < depth:
                self.layers.append([])
            self.layers[depth - 1].append((known, guarded))
            self._names[guarded] = known
        return column(known)

    def keep(self, value: Value, hint: str, guard: Sql = TRUE) -> Value:
        """The same value in a column. Why it is open is only looked at where it is, so that stays an expression."""
        sql = self.name(value.sql, hint, guard)
        none = self.name(value.none, f"{hint}__none", guard)
        bits: list[tuple[Level, Sql]] = []
        for level, bit in value.bits:
            again = replaced(bit, value.sql, sql)
            large = again.size > _LARGEST
            bits.append((level, self.name(again, f"{hint}__{level.name.lower()}", guard) if large else again))
        return Value(sql, tuple(bits), none)

    def _register(self, hint: str, depth: int) -> str:
        stem = "".join(one if one.isalnum() else "_" for one in hint.lower())[:_LONGEST].strip("_") or "value"
        name, number = stem, self._last.get(stem, 1)
        if number > 1:
            name = f"{stem}_{number}"
        while name in self._depth:
            number += 1
            name = f"{stem}_{number}"
        self._depth[name] = depth
        self._last[stem] = number
        return name


def _is_small(expression: Sql) -> bool:
    """Whether an expression costs no more than reading a column."""
    if expression.operation in ("not", "is_null"):
        return expression.parts[0].operation == "column"
    return expression.operation in (*CONSTANTS, "column", "null")
