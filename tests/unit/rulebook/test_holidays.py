"""The holidays of the shipped calendar, reckoned anew from the words of the statutes; and a day that they move."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.engine.check import evaluate_profile
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.language.values import Calendar
from japan_ai_compliance.profile.build import build_profile
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.bundled import load_bundled, rules_folder
from tests.support.toy import Section, fact, law, words, write

MONDAY, SUNDAY = 1, 7

EQUINOXES = {
    2021: (20, 23), 2022: (21, 23), 2023: (21, 23), 2024: (20, 22), 2025: (20, 23), 2026: (20, 23), 2027: (21, 23),
}  # fmt: skip
"""The days in March and September, as the National Astronomical Observatory announced or computes them."""


@cache
def calendar() -> Calendar:
    """The shipped calendar."""
    (version,) = load_bundled().parameters["public_holidays"].versions
    assert isinstance(version.value, Calendar)
    return version.value


def monday(year: int, month: int, number: int) -> date:
    """The Monday of that number in a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(MONDAY - first.isoweekday()) % 7 + 7 * (number - 1))


def named(year: int) -> set[date]:
    """The holidays that Art. 2 names, with what the special act of 2020 put for 2021 in their place."""
    spring, autumn = EQUINOXES[year]
    fixed = [(1, 1), (2, 11), (2, 23), (3, spring), (4, 29), (5, 3), (5, 4), (5, 5), (9, autumn), (11, 3), (11, 23)]
    moved = (
        {date(year, 7, 22), date(year, 7, 23), date(year, 8, 8)}
        if year == 2021
        else {monday(year, 7, 3), monday(year, 10, 2), date(year, 8, 11)}
    )
    return {date(year, month, day) for month, day in fixed} | {monday(year, 1, 2), monday(year, 9, 3)} | moved


def holidays(year: int) -> Iterator[date]:
    """Those, the day after one on a Sunday that is none itself (Art. 3(2)), and a day between two (Art. 3(3))."""
    days = named(year)
    yield from days
    for day in days:
        if day.isoweekday() == SUNDAY:
            after = day + timedelta(days=1)
            while after in days:
                after += timedelta(days=1)
            yield after
        between = day + timedelta(days=1)
        if between not in days and between + timedelta(days=1) in days and between.isoweekday() != SUNDAY:
            yield between


@pytest.mark.parametrize("year", EQUINOXES)
def test_the_days_of_a_year_are_those_of_the_statutes(year: int) -> None:
    assert sorted(day for day in calendar().days if day.year == year) == sorted(set(holidays(year)))


def test_every_year_of_the_calendar_is_looked_at() -> None:
    assert {day.year for day in calendar().days} == set(EQUINOXES)


@pytest.mark.parametrize(
    ("opened", "due"),
    [
        (date(2021, 7, 12), date(2021, 7, 26)),  # the 22nd: Marine Day, then Sports Day and a weekend
        (date(2021, 7, 9), date(2021, 7, 19)),  # a working Monday in 2021 alone
        (date(2021, 7, 29), date(2021, 8, 10)),  # Mountain Day on a Sunday, and its substitute
        (date(2021, 8, 1), date(2021, 8, 11)),  # a working Wednesday in 2021 alone
        (date(2021, 10, 1), date(2021, 10, 11)),  # no Sports Day in October
        (date(2022, 8, 1), date(2022, 8, 12)),
        (date(2022, 12, 23), date(2023, 1, 4)),
        (date(2023, 10, 1), date(2023, 10, 11)),
        (date(2023, 9, 29), date(2023, 10, 10)),
    ],
)
def test_a_last_day_on_a_holiday_moves_to_the_next_working_day(tmp_path: Path, opened: date, due: date) -> None:
    rule: Section = {
        "id": "LAMP-1",
        "provision": "Art. 1",
        "title": words(),
        "kind": "deadline",
        "subject": "company",
        "in_force": {"from": date(2021, 1, 1)},
        "by": "working_day(add_days(company.lit, 10), public_holidays)",
        "done": "company.told",
    }
    content = {**law(rule), "facts": {"company.lit": fact("date"), "company.told": fact("date")}}
    for shared in ("subjects", "enumerations", "parameters", "tables", "year"):
        content.pop(shared)
    rulebook = load_rules(rules_folder(), [write(tmp_path / "lamp", content)])
    text = f"company: {{name: K.K., lit: {opened}, told: {due}}}"
    profile = build_profile(read_text(text, "p.yaml"), rulebook, "p.yaml")
    (finding,) = [
        one
        for one in evaluate_profile(rulebook, profile, Dates(date(2026, 11, 29), date(2026, 11, 29)))
        if one.rule.id == "LAMP-1"
    ]
    assert (finding.due, finding.status) == (due, "compliant")
    assert "assumed_working_day" not in {note.code for note in finding.notes}
