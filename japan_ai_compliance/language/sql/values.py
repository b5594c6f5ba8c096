"""Values as columns: the value itself, whether it is ``none``, and why it is open."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from japan_ai_compliance.language.sql.expression import Sql
from japan_ai_compliance.language.sql.logic import FALSE, NULL, TRUE, choose, disj, empty, fails, is_null
from japan_ai_compliance.language.values import ReasonKind

NONE_TEXT = "none"
"""How a text or a choice that is ``none`` stands in its column: a value of its own, equal to no option."""

LIST_MARK = ";"
"""What stands before, between and after the values of a list in its column."""


class Level(IntEnum):
    """Why a value is open, the strongest reason counting: nothing said, ``none``, judgement, a missing fact."""

    EMPTY = 0
    NONE = 1
    JUDGEMENT = 2
    FACT = 3


LEVELS: dict[ReasonKind, Level] = {
    "missing": Level.FACT,
    "start": Level.FACT,
    "law_date": Level.FACT,
    "judgement": Level.JUDGEMENT,
    "low_confidence": Level.JUDGEMENT,
    "own_assessment": Level.JUDGEMENT,
    "same_day": Level.JUDGEMENT,
    "none": Level.NONE,
}
"""The level of each reason of the engine."""

Bits = tuple[tuple[Level, Sql], ...]


class NotCompilable(Exception):  # noqa: N818 - an answer, not a failure
    """A condition or rule that has no SQL with the same answers. ``reason`` says why, as a key of the messages."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True)
class Value:
    """A value of every row.

    ``sql`` is NULL where it is open (a date or number also where it is ``none``). ``none`` is a truth that is never
    NULL. ``bits`` lists the levels at which it can be open, lowest first, each with the never-NULL truth that it is
    open at that level or a higher one; so the first says whether it is open at all. A text or choice that is ``none``
    holds ``NONE_TEXT``.
    """

    sql: Sql
    bits: Bits = ()
    none: Sql = FALSE

    @property
    def open(self) -> Sql:
        """Whether it is open."""
        return self.bits[0][1] if self.bits else FALSE

    def at_least(self, level: Level) -> Sql:
        """Whether it is open, for a reason of this level or a higher one."""
        return next((bit for known, bit in self.bits if known >= level), FALSE)


def open_value(level: Level) -> Value:
    """A value that is open on every row."""
    return Value(NULL, ((level, TRUE),))


def levels(values: Iterable[Value]) -> list[Level]:
    """The levels at which any of ``values`` can be open, lowest first."""
    return sorted({level for value in values for level, _ in value.bits})


def merged(values: Sequence[Value], gate: Sql, nones: Sequence[Sql] = ()) -> Bits:
    """Why a value is open that is open exactly where ``gate`` is true: for the reasons of those of ``values`` that are.

    ``nones`` are truths that add the reason ``none``.
    """
    if fails(gate):
        return ()
    nones = [none for none in nones if not fails(none)]
    possible = levels(values)
    if nones and Level.NONE not in possible:
        possible = sorted([*possible, Level.NONE])
    found: list[tuple[Level, Sql]] = []
    for level in possible:
        reasons = [value.at_least(level) for value in values]
        extra = nones if level <= Level.NONE else []
        reason = disj([*reasons, *extra])
        # Most rows are not open: only where they are is it looked at why.
        found.append((level, choose([(gate, reason)], FALSE) if found else gate))
    return tuple(found)


def strict(sql: Sql, arguments: Sequence[Value]) -> Value:
    """A result that is open where an argument is open or ``none``, and known elsewhere; ``sql`` is NULL there."""
    gate = disj(is_null(argument.sql) for argument in arguments)
    return Value(sql, merged(arguments, gate, [argument.none for argument in arguments]))


def select(cases: Sequence[tuple[Sql, Value]], default: Value) -> Value:
    """The first value whose condition is true, else ``default``."""
    cases = [(condition, value) for condition, value in cases if not fails(condition) and not empty(condition)]
    if not cases:
        return default
    every = [*(value for _, value in cases), default]
    sql = choose([(condition, value.sql) for condition, value in cases], default.sql)
    none = choose([(condition, value.none) for condition, value in cases], default.none)
    bits = tuple(
        (level, choose([(condition, value.at_least(level)) for condition, value in cases], default.at_least(level)))
        for level in levels(every)
    )
    if bits and fails(none):
        bits = ((bits[0][0], is_null(sql)), *bits[1:])
    return Value(sql, tuple(bit for bit in bits if not fails(bit[1])), none)
