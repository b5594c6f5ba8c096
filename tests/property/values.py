"""Values for declared facts: of their type, with dates and numbers near the limits that the law sets."""

from datetime import date, timedelta
from fractions import Fraction
from functools import cache

from hypothesis import strategies as st

from japan_ai_compliance.rulebook.model import FactDeclaration, Span
from tests.property.material import TODAY, book

_DAY = timedelta(days=1)
_EARLIEST, _LATEST = date(2000, 1, 1), date(2032, 12, 31)
YEARS = (2023, 2024, 2025, 2026)
_MOST = {"days": 4_000, "months": 120, "persons": 10_000}
"""Beyond these, dates leave the calendar: see ``test_extremes``."""
MONTHS = (0, 39_999_999, 40_000_000, 40_000_001, 46_000_000, 80_000_000)


@cache
def limits() -> tuple[date, ...]:
    """The days on which something of the law begins or ends, with the days beside them."""
    spans: list[Span] = [version.span for one in book().parameters.values() for version in one.versions]
    for rule in book().rules.values():
        elements = (*rule.applies, *rule.breach, *rule.requires, *rule.review_when)
        spans += [rule.span, *(one.span for one in elements), *(one.span for one in rule.consequences)]
    days = {day for span in spans for day in (span.start, span.end) if day is not None}
    beside = {day + shift * _DAY for day in (*days, TODAY) for shift in (-1, 0, 1)}
    return tuple(sorted(day for day in beside if _EARLIEST <= day <= _LATEST))


@cache
def amounts(unit: str | None) -> tuple[int, ...]:
    """Numbers that the law compares with, and those beside them."""
    values = {
        int(version.value)
        for one in book().parameters.values()
        for version in one.versions
        if one.type.kind == "number" and one.type.unit == unit and isinstance(version.value, int | Fraction)
    }
    return tuple(sorted({0, 1, 12, *(value + shift for value in values for shift in (-1, 0, 1))}))


def days() -> st.SearchStrategy[str]:
    """Days, mostly near a limit."""
    near = st.sampled_from(limits())
    far = st.dates(_EARLIEST, _LATEST)
    return st.one_of(near, near, near, far).map(str)


def values(fact: FactDeclaration) -> st.SearchStrategy[object]:
    """Known values of ``fact``, as written in a profile; by year where the fact is yearly."""
    if fact.yearly:
        years = st.sampled_from(YEARS).map(lambda year: f"{book().year.mark}{year}")
        return st.dictionaries(years, _values(fact), min_size=1, max_size=3).map(dict)
    return _values(fact)


def _values(fact: FactDeclaration) -> st.SearchStrategy[object]:
    match fact.kind:
        case "boolean":
            return st.booleans()
        case "judgement":
            whose = st.sampled_from(("own", "counsel", "authority"))
            return st.booleans() | st.fixed_dictionaries({"value": st.booleans(), "basis": whose})
        case "number" | "monthly_average":
            least = fact.minimum or 0
            near = st.sampled_from([one for one in amounts(fact.type.unit) if one >= least])
            return near | st.integers(least, least + _MOST.get(fact.type.unit or "", 10**9))
        case "date":
            return days() | st.just("none")
        case "choice":
            return st.sampled_from(_options(fact))
        case "choices":
            return st.lists(st.sampled_from(_options(fact)), unique=True, max_size=3)
        case "period" | "duty":
            return st.booleans() | _periods()
        case _:
            return st.just("text")


def _options(fact: FactDeclaration) -> list[str]:
    known = book().enumerations[fact.type.of or ""]
    return [option for option in known.options if option not in known.missing]


@st.composite
def _periods(draw: st.DrawFn) -> object:
    """One entry with its dates, or two."""

    def entry() -> dict[str, str]:
        first, last = sorted([draw(days()), draw(days())])
        return {"from": first, "until": last} if draw(st.booleans()) else {"from": first}

    return [entry(), entry()] if draw(st.integers(0, 3)) == 0 else entry()
