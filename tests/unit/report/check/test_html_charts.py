"""Charts: scales, short amounts, and what they show."""

from datetime import date
from fractions import Fraction

import pytest

from japan_ai_compliance.assessment.model import Assessed, Assessment
from japan_ai_compliance.engine.model import Period
from japan_ai_compliance.engine.proof import Distance
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.check.html.charts import deadlines as deadline_chart
from japan_ai_compliance.report.check.html.charts import exposure as exposure_chart
from japan_ai_compliance.report.check.html.charts import timeline, users
from japan_ai_compliance.report.check.html.charts.amounts import short
from japan_ai_compliance.report.check.html.charts.scale import amount_scale, time_scale
from japan_ai_compliance.report.check.html.deadlines import ahead
from japan_ai_compliance.report.check.html.exposure import PricedItem, priced
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.rulebook.kinds import ScenarioRole
from tests.support.toy import TODAY
from tests.unit.report.check.every_status import assessment, plain, text


def voice(language: Language = "en") -> Voice:
    return Voice(plain(), language)


def of_rule(found: Assessment, rule: str) -> Assessed:
    return next(one for one in found.findings if one.finding.rule.id == rule)


def with_finding(found: Assessment, changed: Assessed) -> Assessment:
    findings = tuple(changed if one.finding.rule.id == changed.finding.rule.id else one for one in found.findings)
    return found._replace(findings=findings)


@pytest.mark.parametrize(
    ("value", "english", "japanese"),
    [
        (0, "JPY 0", "0円"),
        (9_999, "JPY 9,999", "9,999円"),
        (500_000, "JPY 500,000", "50万円"),
        (12_345_678_901, "JPY 12.35 bn", "123.46億円"),
        (3 * 10**12, "JPY 3 tn", "3兆円"),
    ],
)
def test_amounts_are_said_in_the_units_of_the_language(value: int, english: str, japanese: str) -> None:
    assert (short(voice(), value, "money"), short(voice("ja"), value, "money")) == (english, japanese)


def test_a_count_is_never_shown_at_a_limit_it_does_not_reach() -> None:
    assert short(voice(), Fraction(479_999_999, 12), "count") == "39.99 m"


def test_amounts_near_each_other_stand_on_a_linear_scale_from_zero() -> None:
    scale = amount_scale([800_000_000, 2_469_130_000])
    assert not scale.logarithmic
    assert scale.share(0) == 0
    assert scale.share(2_469_130_000) < 1
    labels = [mark.label for mark in scale.marks(str)]
    assert labels[0] == "0"
    assert 2 <= len(labels) <= 6


def test_amounts_far_from_each_other_stand_on_a_logarithmic_scale() -> None:
    scale = amount_scale([500_000, 12_000_000_000])
    assert scale.logarithmic
    assert 0 <= scale.share(0) <= scale.share(500_000) < scale.share(12_000_000_000) < 1
    assert int(scale.marks(str)[0].label) == 100_000
    assert len(scale.marks(str)) <= 6


@pytest.mark.parametrize("value", [1, 7, 10, 49_999, 50_000, 99_999_999_999_999])
def test_every_amount_fits_its_scale(value: int) -> None:
    assert 0 < amount_scale([value]).share(value) <= 1


def test_a_scale_of_nothing_but_zero_holds() -> None:
    assert amount_scale([0]).share(0) == 0


@pytest.mark.parametrize("years", [0, 1, 4, 30])
def test_days_stand_between_the_edges_with_few_marks(years: int) -> None:
    days = [date(2020, 2, 29), date(2020 + years, 3, 1)]
    scale = time_scale(days)
    assert all(0 < scale.share(day) < 1 for day in days)
    assert len(scale.marks()) <= 6


def test_one_amount_needs_no_chart() -> None:
    assert exposure_chart.chart(voice(), priced(assessment(text()))) is None


_AMOUNTS: tuple[tuple[int, int | None, ScenarioRole | None], ...] = (
    (5, 5, "first"),
    (2, 9, "repeat"),
    (3, None, "ceiling"),
    (0, None, None),
)


def test_an_amount_a_range_and_an_open_end_look_different() -> None:
    (item,) = [one for one in priced(assessment(text())) if one.exposure.kind == "fine"][:1]
    items = [
        PricedItem(item.finding, item.exposure._replace(low=low, high=high, basis="computed", role=role))
        for low, high, role in _AMOUNTS
    ]
    chart = exposure_chart.chart(voice(), items)
    assert chart is not None
    assert [bar.shape for bar in chart.bars] == ["point", "range", "open", "open"]
    assert [bar.look for bar in chart.bars] == ["first", "repeat", "ceiling", "statutory"]
    assert [bar.label.value for bar in chart.bars] == ["JPY 5", "JPY 2 to JPY 9", "JPY 3 or more", "not known"]
    assert chart.bars[-1].end == "100.00%"
    assert chart.shapes == ("point", "range", "open")


def test_users_stand_beside_their_threshold_once() -> None:
    found = assessment(text())
    one = of_rule(found, "LAMP-5")
    distance = Distance(Fraction(479_999_999, 12), 40_000_000, "users")
    proven = tuple(each._replace(distance=distance) for each in one.finding.proof)
    chart = users.chart(voice(), with_finding(found, one._replace(finding=one.finding._replace(proof=proven * 2))))
    assert chart is not None
    (bar,) = chart.bars
    assert not bar.reached
    assert bar.label.value == "39.99 m · 99.9 %"
    assert bar.label.name == "Shop"


def test_without_a_count_of_users_there_is_no_chart() -> None:
    assert users.chart(voice(), assessment(text())) is None


def test_a_breach_whose_start_is_not_known_is_drawn_as_uncertain() -> None:
    found = assessment(text())
    one = of_rule(found, "LAMP-1")
    periods = (Period(None, date(2026, 1, 31)), Period(date(2026, 3, 1), None))
    chart = timeline.chart(voice(), with_finding(found, one._replace(finding=one.finding._replace(periods=periods))))
    assert chart is not None
    row = next(row for row in chart.rows if row.rule == "LAMP-1")
    assert [piece.uncertain for piece in row.breaches] == [True, False]
    assert chart.uncertain


def test_deadlines_show_the_advised_day_and_where_the_law_is_unclear() -> None:
    found = assessment(text())
    one = of_rule(found, "LAMP-4")
    advised, until = date(2026, 12, 1), date(2026, 12, 28)
    changed = one._replace(finding=one.finding._replace(advised_by=advised, due_uncertain_until=until))
    chart = deadline_chart.chart(voice(), ahead(with_finding(found, changed)), TODAY)
    assert chart is not None
    (row,) = chart.rows
    assert row.certain
    assert row.advised
    assert row.uncertain_size
    assert chart.keys == ("due", "advised", "uncertain")


def test_without_deadlines_there_is_no_chart() -> None:
    assert deadline_chart.chart(voice(), [], TODAY) is None
