"""A profile as the engine sees it: entries of subjects, and facts that each know where they were written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Final, Literal, NamedTuple, TypeAlias

from japan_ai_compliance.language.values import Interval, NoneType
from japan_ai_compliance.rulebook.kinds import Basis


class _Unknown:
    """``unknown``: the profile says that it does not know. The same as not written, but with a place."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "unknown"


UNKNOWN: Final = _Unknown()
UnknownType: TypeAlias = _Unknown

PlainAnswer = Literal["going_on", "never", "always", "not_now"]


class Periods(NamedTuple):
    """The value of a period or duty: a plain answer, or the entries with their dates."""

    answer: PlainAnswer | None
    entries: tuple["Entry", ...] = ()


class Monthly(NamedTuple):
    """A yearly average of monthly figures: exact, or bounded where months are missing."""

    average: int | Fraction | Interval
    months: tuple[int | None, ...] = ()


FactValue: TypeAlias = bool | int | Fraction | date | str | frozenset[str] | Periods | Monthly | NoneType | UnknownType


class Datum(NamedTuple):
    """A stated fact: its value, where it stands, and what the profile says of its origin."""

    value: FactValue
    path: str
    line: int
    column: int
    source: str | None = None
    as_of: date | None = None
    basis: Basis = "own"


Yearly: TypeAlias = Mapping[int, Datum]


@dataclass(slots=True, eq=False)
class Entry:
    """One entry of a subject: a software, a refusal, a transfer, an instance of conduct.

    ``facts`` are keyed by the declared name below the subject. ``lists`` and ``records`` hold nested subjects by
    subject name; a subject that is not written is absent from both. ``start`` and ``end`` belong to subjects over
    time: None is unknown for ``start`` and going on for ``end``; UNKNOWN is an end that is not known.
    """

    subject: str
    id: str | None
    path: str
    line: int
    column: int
    parent: "Entry | None" = None
    facts: dict[str, Datum | Yearly] = field(default_factory=dict)
    lists: dict[str, "tuple[Entry, ...] | UnknownType"] = field(default_factory=dict)
    records: dict[str, "Entry | NoneType | UnknownType"] = field(default_factory=dict)
    start: date | None = None
    end: date | UnknownType | None = None

    def __eq__(self, other: object) -> bool:
        """By value; ``parent`` is left out, since ``path`` says where the entry stands."""
        return self is other or (isinstance(other, Entry) and self._value() == other._value())

    def __hash__(self) -> int:
        return hash((self.subject, self.path, self.line, self.column))

    def __repr__(self) -> str:
        return f"<{self.subject} {self.id or self.path}>"

    def _value(self) -> tuple[object, ...]:
        place = (self.subject, self.id, self.path, self.line, self.column)
        return (*place, self.facts, self.lists, self.records, self.start, self.end)


class Profile(NamedTuple):
    """A company profile. ``root`` holds the top-level subjects; ``sha256`` is over the file's bytes."""

    path: str
    sha256: str
    root: Entry
    facts_as_of: date | None
    text: str = ""

    @property
    def company(self) -> str:
        """The company's name, or the file's name where none is stated."""
        for record in self.root.records.values():
            if isinstance(record, Entry) and record.id:
                return record.id
        return self.path

    def __repr__(self) -> str:
        return f"<Profile {self.company}, {self.path}>"
