"""The day whose law counts: one for all rows, or one of each row's own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.expression import Sql
from japan_ai_compliance.language.sql.values import Value, select

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Day:
    """A day: ``fixed`` for all rows, else the date in ``column``, which is not NULL on the rows that count."""

    fixed: date | None
    column: Sql | None = None

    @property
    def sql(self) -> Sql:
        """The day as an expression."""
        if self.fixed is not None:
            return logic.day(self.fixed)
        assert self.column is not None
        return self.column

    def since(self, first: date) -> Sql:
        """Whether the day is ``first`` or later."""
        if self.fixed is not None:
            return logic.boolean(self.fixed >= first)
        return logic.compared(">=", self.sql, logic.day(first))

    def pick(self, edges: Iterable[date], of: Callable[[date], Value]) -> Value:
        """What ``of`` says of the day, where its answer changes on none but the days in ``edges``."""
        if self.fixed is not None:
            return of(self.fixed)
        default = of(date.min)
        cases: list[tuple[Sql, Value]] = []
        last = default
        for edge in sorted(set(edges)):
            value = of(edge)
            if value != last:
                cases.insert(0, (self.since(edge), value))
                last = value
        return select(cases, default)


def edges(start: date | None, end: date | None) -> list[date]:
    """The days on which something that lasts from ``start`` to ``end`` begins, or has just ended."""
    found = [start] if start is not None else []
    return [*found, end + _DAY] if end is not None and end < date.max else found
