"""Functions as SQL. Each has the rule for what is open or ``none`` that ``language.functions`` gives it.

Engines disagree on what LEAST and GREATEST do with NULL, so neither is used; nothing is divided. A function that is not
listed here has no SQL with the same answers.
"""

from collections.abc import Callable, Sequence
from datetime import date

from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.expression import Sql, make
from japan_ai_compliance.language.sql.logic import (
    FALSE,
    NULL,
    TRUE,
    Comparison,
    choose,
    conj,
    disj,
    is_null,
    is_true,
    neg,
)
from japan_ai_compliance.language.sql.values import Level, NotCompilable, Value, levels, merged, strict

Compute = Callable[[Sequence[Value]], Value]


def call(function: str, arguments: Sequence[Value]) -> Value:
    """The result of ``function``. Raises NotCompilable."""
    compute = FUNCTIONS.get(function)
    if compute is None:
        raise NotCompilable("function", function)
    return compute(arguments)


def within_calendar(value: Value) -> Value:
    """A computed date, open where it lies outside the years that a date can have."""
    inside = conj(
        [
            logic.compared(">=", value.sql, logic.day(date.min)),
            logic.compared("<=", value.sql, logic.day(date.max)),
        ]
    )
    sql = choose([(inside, value.sql)], NULL)
    bits = value.bits if value.bits and value.bits[0][0] == Level.EMPTY else ((Level.EMPTY, FALSE), *value.bits)
    return Value(sql, ((Level.EMPTY, is_null(sql)), *bits[1:]))


def _shift(unit: str, times: int = 1) -> Compute:
    def compute(arguments: Sequence[Value]) -> Value:
        start, amount = arguments
        if logic.empty(start.sql) or logic.empty(amount.sql):
            return strict(NULL, arguments)
        step = amount.sql if times == 1 else make("*", amount.sql, logic.whole(times))
        moved = make("shift", start.sql, step, unit)
        return within_calendar(strict(moved, arguments))

    return compute


def _days_between(arguments: Sequence[Value]) -> Value:
    start, end = arguments
    if logic.empty(start.sql) or logic.empty(end.sql):
        return strict(NULL, arguments)
    return strict(make("days_between", start.sql, end.sql), arguments)


def _fiscal_year(arguments: Sequence[Value]) -> Value:
    day, month = arguments
    if logic.empty(day.sql) or logic.empty(month.sql):
        return strict(NULL, arguments)
    year, of_year = make("part", day.sql, "YEAR"), make("part", day.sql, "MONTH")
    started = logic.compared(">=", of_year, month.sql)
    before = make("-", year, logic.whole(1))
    return strict(choose([(started, year), (neg(started), before)], NULL), arguments)


def _edge(first: Comparison, other: Comparison) -> Compute:
    """The earliest or latest date: ``none`` is skipped, one that is open leaves the result open."""

    def pair(left: Value, right: Value) -> Value:
        sql = choose(
            [
                (left.none, right.sql),
                (right.none, left.sql),
                (logic.compared(first, left.sql, right.sql), left.sql),
                (logic.compared(other, left.sql, right.sql), right.sql),
            ],
            NULL,
        )
        return Value(sql, (), conj([left.none, right.none]))

    def compute(arguments: Sequence[Value]) -> Value:
        found = arguments[0]
        for argument in arguments[1:]:
            found = pair(found, argument)
        gate = disj(argument.open for argument in arguments)
        return Value(found.sql, merged(arguments, gate), found.none)

    return compute


def _date_if(arguments: Sequence[Value]) -> Value:
    """The date where the condition holds, ``none`` where it does not."""
    condition, day = arguments
    sql = choose([(condition.sql, day.sql)], NULL)
    none = disj([logic.is_false(condition.sql), day.none])
    gate = conj([neg(none), disj([condition.open, day.open])])
    return Value(sql, merged(arguments, gate), none)


def _before_each(arguments: Sequence[Value]) -> Value:
    """False as soon as one known date is not after the first; ``none`` is skipped."""
    first, *others = arguments
    early = [logic.compared("<=", other.sql, first.sql) for other in others]
    cases: list[tuple[Sql, Sql]] = [(first.none, FALSE), (disj(is_true(one) for one in early), FALSE)]
    open_others = disj(other.open for other in others)
    sql = choose([*cases, (disj([first.open, open_others]), NULL)], TRUE)
    return Value(sql, merged(arguments, is_null(sql)))


def _happened(arguments: Sequence[Value]) -> Value:
    (value,) = arguments
    return Value(choose([(value.open, NULL)], neg(value.none)), value.bits)


def _within(arguments: Sequence[Value]) -> Value:
    """Whether the days from..until lie in start..end: open where they only overlap."""
    start, end, first, last = (argument.sql for argument in arguments)
    apart = [logic.compared(">", start, last), logic.compared(">", first, end)]
    inside = conj([logic.compared("<=", first, start), logic.compared("<=", end, last)])
    sql = choose([(disj(is_true(one) for one in apart), FALSE), (inside, TRUE)], NULL)
    gate = is_null(sql)
    said = [level for level in levels(arguments) if level > Level.EMPTY]
    bits = [(level, conj([gate, disj(argument.at_least(level) for argument in arguments)])) for level in said]
    return Value(sql, ((Level.EMPTY, gate), *bits))


def _extreme(kind: Comparison) -> Compute:
    def compute(arguments: Sequence[Value]) -> Value:
        sql = arguments[0].sql
        for argument in arguments[1:]:
            kept = logic.compared(kind, sql, argument.sql)
            sql = choose([(kept, sql), (neg(kept), argument.sql)], NULL)
        return strict(sql, arguments)

    return compute


def _known(arguments: Sequence[Value]) -> Value:
    (value,) = arguments
    return Value(neg(is_null(value.sql)))


FUNCTIONS: dict[str, Compute] = {
    "add_days": _shift("DAY"),
    "add_months": _shift("MONTH"),
    "add_years": _shift("MONTH", 12),
    "before_each": _before_each,
    "date_if": _date_if,
    "days_between": _days_between,
    "earliest": _edge("<=", ">"),
    "fiscal_year": _fiscal_year,
    "greatest": _extreme(">="),
    "happened": _happened,
    "known": _known,
    "latest": _edge(">=", "<"),
    "least": _extreme("<="),
    "within": _within,
}
