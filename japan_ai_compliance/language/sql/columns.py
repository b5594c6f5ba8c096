"""Intermediate results as columns of their own: each is computed once, in a layer below those that use it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from japan_ai_compliance.language.sql.expression import Sql, make, replaced
from japan_ai_compliance.language.sql.logic import CONSTANTS, column
from japan_ai_compliance.language.sql.values import Value

_LONGEST = 48


@dataclass
class Coded:
    """A column whose texts are looked up in a list: ``name`` holds the text where it is one of ``codes``.

    ``sets`` are columns that say whether it is one of some of them.
    """

    source: str
    name: str
    codes: tuple[str, ...]
    sets: dict[frozenset[str], str] = field(default_factory=dict)


class Columns:
    """Names for expressions. Equal expressions share a column; a layer only reads the layers below it."""

    def __init__(self) -> None:
        self.coded: dict[str, Coded] = {}
        self.layers: list[list[tuple[str, Sql]]] = []
        self._depth: dict[str, int] = {}
        self._names: dict[Sql, str] = {}

    def base(self, name: str) -> Sql:
        """A column that is there from the start."""
        self._depth[name] = 0
        return column(name)

    def code(self, source: Sql, codes: Iterable[str], hint: str) -> Sql:
        """A column that holds a text where it is one of ``codes``: looked up once, with the sets it is asked about."""
        name = self._register(hint, 0)
        self.coded[name] = Coded(source.words()[0], name, tuple(sorted(codes)))
        return column(name)

    def looked_up(self, expression: Sql) -> Sql:
        """``expression`` with the sets of coded columns as columns of their own."""
        if expression.columns.isdisjoint(self.coded):
            return expression
        if expression.operation == "in" and expression.parts[0].operation == "column":
            coded = self.coded[expression.parts[0].words()[0]]
            wanted = frozenset(expression.words())
            if wanted not in coded.sets:
                coded.sets[wanted] = self._register(f"{coded.name}__in", 0)
            return column(coded.sets[wanted])
        return make(
            expression.operation,
            *(self.looked_up(one) if isinstance(one, Sql) else one for one in expression.arguments),
        )

    def name(self, expression: Sql, hint: str) -> Sql:
        """A column that holds ``expression``; small expressions stay as they are."""
        expression = self.looked_up(expression)
        if _is_small(expression):
            return expression
        known = self._names.get(expression)
        if known is None:
            depth = 1 + max((self._depth[name] for name in expression.columns), default=0)
            known = self._register(hint, depth)
            while len(self.layers) < depth:
                self.layers.append([])
            self.layers[depth - 1].append((known, expression))
            self._names[expression] = known
        return column(known)

    def keep(self, value: Value, hint: str) -> Value:
        """The same value with its parts in columns."""
        sql = self.name(value.sql, hint)
        if not value.bits and sql is value.sql and value.none.operation in CONSTANTS:
            return value
        again = [(level, replaced(bit, value.sql, sql)) for level, bit in value.bits]
        bits = tuple((level, self.name(bit, f"{hint}__{level.name.lower()}")) for level, bit in again)
        return Value(sql, bits, self.name(value.none, f"{hint}__none"))

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
    if expression.operation in ("not", "is_null"):
        return expression.parts[0].operation == "column"
    return expression.operation in (*CONSTANTS, "column", "null")
