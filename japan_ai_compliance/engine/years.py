"""The years in which a yearly duty falls, as the law counts them."""

from collections.abc import Iterator
from datetime import date, timedelta

from japan_ai_compliance.engine.model import Case
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language.date_functions import add_months
from japan_ai_compliance.rulebook.model import Rule

_DAY = timedelta(days=1)
_YEAR = 12


def years(rule: Rule, case: Case) -> Iterator[int]:
    """The years that ended while the rule was in force, by the as-of date, and the next one."""
    first = rule.span.start or case.dates.as_of
    year = first.year - 1
    while year_end(year, case) < first:
        year += 1
    while True:
        if rule.span.end is not None and year_end(year, case) > rule.span.end:
            return
        yield year
        if year_end(year, case) > case.dates.as_of:
            return
        year += 1


def year_end(year: int, case: Case) -> date:
    """The last day of a year as the law counts it."""
    return add_months(year_start(year, case), _YEAR) - _DAY


def year_start(year: int, case: Case) -> date:
    """The first day of a year as the law counts it."""
    return date(year, case.rulebook.year.starts_in_month, 1)


def in_year(scope: Scope, year: int) -> Scope:
    """``scope`` on the last day of a year, with the year's first and last day."""
    end = year_end(year, scope.case)
    ended = end <= scope.case.dates.as_of
    inner = scope.knowing(year_start=year_start(year, scope.case), year_end=end).at(end)
    return inner.in_year(year, ended=ended)
