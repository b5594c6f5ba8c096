"""Types of expressions. Checked when a rulebook is loaded, never at evaluation."""

from typing import Literal, NamedTuple

Kind = Literal["boolean", "number", "date", "text", "choice", "choices", "calendar", "list"]


class Type(NamedTuple):
    """The type of an expression.

    ``unit`` belongs to numbers (None: a plain count or literal, which fits every unit). ``of`` names the enumeration
    of a choice or a set of choices, and the subject whose entries a list holds (None for a literal, which fits every
    enumeration that knows its value).
    """

    kind: Kind
    unit: str | None = None
    of: str | None = None

    def __str__(self) -> str:
        detail = self.unit or self.of
        return f"{self.kind} ({detail})" if detail else self.kind


BOOLEAN = Type("boolean")
NUMBER = Type("number")
DATE = Type("date")
TEXT = Type("text")
CALENDAR = Type("calendar")
DAYS = Type("number", unit="days")
MONTHS = Type("number", unit="months")
YEARS = Type("number", unit="years")
RATE = Type("number", unit="rate")
"""What the language reckons with itself; every other unit is what the rules declare."""


def number(unit: str | None) -> Type:
    """A number counted in ``unit``."""
    return Type("number", unit=unit)


def comparable(left: Type, right: Type) -> bool:
    """Whether two values may be compared: the same kind, and units or enumerations that do not contradict.

    A text goes with a literal, never with a choice of a named enumeration.
    """
    if left.kind != right.kind:
        return {left.kind, right.kind} == {"choice", "text"} and left.of is None and right.of is None
    return _agree(left.unit, right.unit) and _agree(left.of, right.of)


def _agree(left: str | None, right: str | None) -> bool:
    return left is None or right is None or left == right
