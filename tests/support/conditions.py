"""Conditions without a rulebook: a fixed vocabulary, and surroundings made of plain values."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.evaluate import Surroundings, evaluate
from japan_ai_compliance.language.parse import parse
from japan_ai_compliance.language.types import BOOLEAN, CALENDAR, DATE, TEXT, Type, number
from japan_ai_compliance.language.values import Calendar, Interval, Reason, Unknown, Value

FACTS: Mapping[str, Type] = {
    "shop.open": BOOLEAN,
    "shop.lit": BOOLEAN,
    "shop.users": number("users"),
    "shop.sales": number("yen"),
    "shop.share": number("rate"),
    "shop.days": number("days"),
    "shop.kind": Type("choice", of="kind"),
    "shop.colour": Type("choice", of="colour"),
    "shop.colours": Type("choices", of="colour"),
    "shop.opened": DATE,
    "shop.closed": DATE,
    "shop.name": TEXT,
    "shop.lamps": Type("list", of="lamp"),
    "shop.conduct.deep": BOOLEAN,
    "lamp.broken": BOOLEAN,
    "lamp.price": number("yen"),
    "lamp.colour": Type("choice", of="colour"),
}
NAMES: Mapping[str, nodes.Parameter | nodes.Local | nodes.Fact] = {
    "threshold": nodes.Parameter("threshold", number("users")),
    "unit": nodes.Parameter("unit", number("yen")),
    "listed": nodes.Parameter("listed", Type("choices", of="colour")),
    "holidays": nodes.Parameter("holidays", CALENDAR),
    "day": nodes.Local("day", DATE),
    "shops": nodes.Fact("", "shops", Type("list", of="shop")),
}
OPTIONS: Mapping[str, frozenset[str]] = {
    "kind": frozenset({"app_store", "browser"}),
    "colour": frozenset({"red", "green"}),
}
TABLES: Mapping[str, tuple[tuple[Type, ...], Type]] = {
    "toll": ((Type("choice", of="colour"), BOOLEAN), number("yen")),
}


@dataclass(frozen=True)
class Names:
    """What a condition may name; ``subjects`` are in scope."""

    subjects: frozenset[str] = frozenset({"shop"})

    def fact(self, subject: str, name: str) -> nodes.Fact | None:
        """A fact of ``FACTS``."""
        kind = FACTS.get(f"{subject}.{name}") if subject in self.subjects else None
        return None if kind is None else nodes.Fact(subject, name, kind)

    def definition(self, path: str) -> nodes.Definition | None:
        """The one derived fact there is."""
        if path != "shop.big":
            return None
        return nodes.Definition(path, parse("shop.users >= threshold", self), BOOLEAN)

    def name(self, name: str) -> nodes.Parameter | nodes.Local | nodes.Fact | None:
        """A bare name of ``NAMES``."""
        return NAMES.get(name)

    def table(self, name: str) -> tuple[tuple[Type, ...], Type] | None:
        """A table of ``TABLES``."""
        return TABLES.get(name)

    def options(self, enumeration: str) -> frozenset[str]:
        """An enumeration of ``OPTIONS``."""
        return OPTIONS[enumeration]

    def entering(self, subject: str) -> "Names":
        """The same inside a list."""
        return Names(self.subjects | {subject})

    def spellings(self) -> Iterable[str]:
        """Every name."""
        return [*FACTS, *NAMES, "shop.big", "toll"]


def open_on(path: str) -> Unknown:
    """A value that is not known because the fact at ``path`` is missing."""
    return Unknown((Reason("missing", path, path),))


@dataclass
class Here:
    """Surroundings made of plain values: what is not given is missing."""

    values: Mapping[str, Value] = field(default_factory=dict)
    lists: Mapping[str, Sequence[Mapping[str, Value]]] = field(default_factory=dict)
    read: list[str] = field(default_factory=list)

    def _value(self, name: str) -> Value:
        self.read.append(name)
        return self.values.get(name, open_on(name))

    def fact(self, node: nodes.Fact) -> Value:
        """A fact by its path; a number that is missing is still at least nothing."""
        value = self._value(node.path)
        return Interval(0, None, value.reasons) if isinstance(value, Unknown) and node.type.kind == "number" else value

    def defined(self, node: nodes.Definition) -> Value:
        """A definition by its body."""
        return evaluate(node.body, self)

    def parameter(self, name: str) -> Value:
        """A parameter by its name."""
        return self._value(name)

    def local(self, name: str) -> Value:
        """A local by its name."""
        return self._value(name)

    def look_up(self, table: str, keys: Sequence[Value]) -> Value:
        """A cell, written ``table(key,key)``."""
        return self._value(f"{table}({','.join(str(key) for key in keys)})")

    def entries(self, node: nodes.Fact) -> Sequence[Surroundings] | Unknown:
        """The entries of a list, each with its own values beside these."""
        found = self.lists.get(node.path)
        if found is None:
            return open_on(node.path)
        return [Here({**self.values, **one}, self.lists, self.read) for one in found]

    def measured(self, left: Value, right: Value, node: nodes.Comparison) -> None:
        """Nothing is kept."""


def value_of(text: str, lists: Mapping[str, Sequence[Mapping[str, Value]]] | None = None, **values: Value) -> Value:
    """The value of a condition; ``shop__open=True`` gives a value to ``shop.open``."""
    given = {name.replace("__", "."): value for name, value in values.items()}
    return evaluate(parse(text, Names(), None), Here(given, lists or {}))


GOLDEN_WEEK = Calendar(
    weekdays=frozenset({6, 7}),
    yearly=frozenset({"12-29", "12-30", "12-31", "01-01", "01-02", "01-03"}),
    days=frozenset(date(2026, month, day) for month, day in ((4, 29), (5, 3), (5, 4), (5, 5), (5, 6))),
    known_until=date(2026, 12, 31),
)
