"""Stated facts: the value against its declared type, with what is said of its origin."""

from collections.abc import Callable
from fractions import Fraction
from typing import assert_never

from japan_ai_compliance.documents.tree import MappingNode, Node, ScalarNode, SequenceNode
from japan_ai_compliance.language.types import RATE
from japan_ai_compliance.language.values import NONE
from japan_ai_compliance.profile import scalars
from japan_ai_compliance.profile.model import UNKNOWN, Datum, Entry, FactValue, Periods, UnknownType, Yearly
from japan_ai_compliance.profile.monthly import monthly
from japan_ai_compliance.profile.reading import Reader, special
from japan_ai_compliance.profile.scalars import MismatchError
from japan_ai_compliance.rulebook.kinds import BASES, Basis
from japan_ai_compliance.rulebook.model import FactDeclaration

_WRAPPING = ["value", "source", "as_of"]

ReadPeriods = Callable[[FactDeclaration, Entry, ScalarNode, Node, str], Periods]


_SOME_YEAR = "20XX"


class Facts:
    """Reads facts; ``periods`` reads those whose value is itself made of entries."""

    def __init__(self, reader: Reader, periods: ReadPeriods) -> None:
        self.reader = reader
        self.periods = periods

    def stated(self, fact: FactDeclaration, entry: Entry, key: ScalarNode, node: Node, where: str) -> Datum | Yearly:
        """A fact of ``entry``, or its values by year. Raises InputError."""
        if not fact.yearly:
            return self.datum(fact, entry, key, node, where)
        if special(node) is UNKNOWN:
            return {}
        if not isinstance(node, MappingNode):
            self.reader.refuse(node, "not_by_year", key=where, example=self.year_example())
        return {
            self.year(year): self.datum(fact, entry, year, value, f"{where}.{year.text}")
            for year, value in node.entries
        }

    def year_example(self) -> str:
        return f"{self.reader.rulebook.year.mark}{_SOME_YEAR}"

    def year(self, key: ScalarNode) -> int:
        mark = self.reader.rulebook.year.mark
        digits = key.text.removeprefix(mark)
        written = key.text.startswith(mark) and len(digits) == len("2025") and digits.isascii() and digits.isdigit()
        if not written:
            wanted = key.text if key.text.isdigit() and len(key.text) == len("2025") else _SOME_YEAR
            self.reader.refuse(key, "not_a_year", text=key.text, example=f"{mark}{wanted}")
        return int(digits)

    def datum(self, fact: FactDeclaration, entry: Entry, key: ScalarNode, node: Node, where: str) -> Datum:
        """A stated fact; its place is that of its value, or of its key where the value is a block."""
        basis: Basis = "own"
        inner = node.get("value") if isinstance(node, MappingNode) else None
        if isinstance(node, MappingNode) and inner is not None:
            known = [*_WRAPPING, "basis"] if fact.traits.judged else _WRAPPING
            for name, part in node.entries:
                if name.text not in known:
                    self.reader.unknown_key(name, known)
                if name.text == "basis":
                    basis = self.reader.scalar(part, _basis, "choice")
        else:
            inner = node
        value = self.value(fact, entry, key, inner, where)
        source, dated = self.reader.origin(node) if isinstance(node, MappingNode) else (None, None)
        place = inner if isinstance(inner, ScalarNode) else key
        return Datum(value, where, place.line, place.column, source, dated, basis)

    def value(self, fact: FactDeclaration, entry: Entry, key: ScalarNode, node: Node, where: str) -> FactValue:
        """The value itself."""
        plainly = special(node)
        if plainly is NONE and not fact.traits.can_be_none:
            self.reader.refuse(node, "none_not_allowed", key=where)
        if plainly is not None:
            return plainly
        match fact.kind:
            case "boolean" | "judgement":
                return self.reader.scalar(node, scalars.boolean, "boolean")
            case "number":
                return self.reader.scalar(node, lambda scalar: _number(fact, scalar), "number")
            case "date":
                return self.reader.day(node)
            case "text":
                return self.reader.text(node)
            case "choice":
                return self.choice(fact, node)
            case "choices":
                return self.choices(fact, node)
            case "monthly_average":
                return monthly(self.reader, fact, node, where)
            case "period" | "duty":
                return self.periods(fact, entry, key, node, where)
            case _:
                assert_never(fact.kind)

    def choice(self, fact: FactDeclaration, node: Node) -> str | UnknownType:
        enumeration = self.reader.rulebook.enumerations[fact.type.of or ""]
        if isinstance(node, ScalarNode) and node.text not in enumeration.options:
            self.reader.unknown_option(node, enumeration.options)
        chosen = self.reader.scalar(node, lambda scalar: scalar.text, "choice")
        return UNKNOWN if chosen in enumeration.missing else chosen

    def choices(self, fact: FactDeclaration, node: Node) -> frozenset[str] | UnknownType:
        if not isinstance(node, SequenceNode):
            self.reader.refuse(node, "not_a_list", key=fact.path)
        chosen = [self.choice(fact, item) for item in node.items]
        if any(isinstance(one, UnknownType) for one in chosen):
            return UNKNOWN
        return frozenset(str(one) for one in chosen)


def _basis(scalar: ScalarNode) -> Basis:
    for known in BASES:
        if scalar.text == known:
            return known
    raise MismatchError("unknown_basis", text=scalar.text)


def _number(fact: FactDeclaration, scalar: ScalarNode) -> int | Fraction:
    read = scalars.number if fact.type.unit == RATE.unit else scalars.integer
    return read(scalar, fact.minimum)
