"""The costs of a profile breach by breach, on the made-up law."""

from datetime import date

import pytest

from japan_ai_compliance.assessment.in_depth import Costs, in_depth
from japan_ai_compliance.assessment.model import Assessment, assess
from japan_ai_compliance.engine.model import Dates
from tests.conftest import MakeBench
from tests.support.toy import (
    TODAY,
    Bench,
    Section,
    consequence,
    limb,
    parameter,
    prohibition,
    requirement,
    scenario,
    shop,
    step,
    version,
)

TWICE = shop("burning: [{from: 2025-01-01, until: 2025-02-01, sales: 4}, {from: 2026-01-01, sales: 5}]")


def taken(share: str, *more: Section, **other: object) -> Section:
    """A computed amount: a share of the sales of the episode."""
    scenarios = [scenario("first", step("amount", f"episode.sales * {share}")), *more]
    return consequence("surcharge", basis="computed", scenarios=scenarios, **other)


def made(bench: Bench, text: str, as_of: date = TODAY, law_as_of: date | None = None) -> Assessment:
    """The assessment of a profile."""
    return assess(bench.rulebook, bench.profile(text), Dates(as_of, law_as_of or as_of))


def computed(costs: Costs) -> list[tuple[str, date | None, list[tuple[str | None, int | None]]]]:
    """Consequence, first day of the breach, and scenario with amount."""
    return [
        (one.consequence.id, one.breach.period.start, [(each.scenario, each.high) for each in one.scenarios])
        for one in costs.computed
    ]


@pytest.fixture
def costly(lamp_law: MakeBench) -> Bench:
    """Burning costs two computed amounts, a fine, a computation of the statute's maximum, and an order."""
    top = [scenario("top", step("amount", "episode.sales * 100"))]
    return lamp_law(
        prohibition(consequences=["double", "fine", "triple", "ceiling", "order"]),
        consequences={
            "double": taken("2", scenario("again", step("amount", "episode.sales * 20"))),
            "triple": taken("3"),
            "fine": consequence(maximum="fine_limit"),
            "ceiling": consequence("fine", basis="statutory_maximum", scenarios=top),
            "order": consequence("order", unit=None),
        },
    )


def test_each_breach_has_its_computed_amounts_with_the_scenarios_side_by_side(costly: Bench) -> None:
    (costs,) = in_depth(made(costly, TWICE))
    earlier, later = date(2025, 1, 1), date(2026, 1, 1)
    assert computed(costs) == [
        ("double", earlier, [("first", 8), ("again", 80)]),
        ("triple", earlier, [("first", 12)]),
        ("double", later, [("first", 10), ("again", 100)]),
        ("triple", later, [("first", 15)]),
    ]


def test_what_is_not_computed_stands_apart_once_each_as_in_the_finding(costly: Bench) -> None:
    assessment = made(costly, TWICE)
    (costs,) = in_depth(assessment)
    others = [item for item in assessment.findings[0].exposure if item.kind != "surcharge"]
    assert [item.id for item in costs.others] == ["fine", "ceiling", "ceiling", "order"]
    assert list(costs.others) == others


def test_finding_breach_and_consequence_are_those_of_the_assessment(costly: Bench) -> None:
    assessment = made(costly, TWICE)
    (costs,) = in_depth(assessment)
    finding = assessment.findings[0].finding
    assert costs.finding is finding
    assert [one.finding for one in costs.computed] == [finding] * 4
    assert [one.breach for one in costs.computed] == [each for each in finding.breaches for _ in range(2)]
    assert {one.consequence for one in costs.computed} <= set(finding.rule.consequences)


def test_findings_that_cost_nothing_have_no_costs_and_those_after_them_do(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        requirement(id="LAMP-0"),
        prohibition(id="LAMP-1", consequences=["double"]),
        requirement(id="LAMP-2"),
        prohibition(id="LAMP-3", consequences=["fine"], breach=[limb("shop.smoking")]),
        consequences={"double": taken("2"), "fine": consequence(maximum="fine_limit")},
    )
    found = in_depth(made(bench, shop("lit: false", "burning: {from: 2026-01-01, sales: 5}", "smoking: true")))
    assert [costs.finding.rule.id for costs in found] == ["LAMP-1", "LAMP-3"]
    assert [(len(costs.computed), len(costs.others)) for costs in found] == [(1, 0), (0, 1)]


def test_a_profile_without_a_violation_has_no_costs(costly: Bench) -> None:
    assert in_depth(made(costly, shop("burning: false"))) == []


def test_a_breach_whose_amount_does_not_arise_is_left_out(lamp_law: MakeBench) -> None:
    """Of two breaches the consequence falls on the later alone, which its own dates decide."""
    late = taken("2", **{"from": date(2026, 1, 1)})
    bench = lamp_law(prohibition(consequences=["late"]), consequences={"late": late})
    (costs,) = in_depth(made(bench, TWICE))
    assert computed(costs) == [("late", date(2026, 1, 1), [("first", 10)])]


def test_the_amounts_are_those_of_the_dates_of_the_assessment(lamp_law: MakeBench) -> None:
    rising = parameter("number", version("20%", until=date(2026, 5, 31)), version("30%", date(2026, 6, 1)), unit="rate")
    bench = lamp_law(
        prohibition(consequences=["part"]), consequences={"part": taken("rate")}, parameters={"rate": rising}
    )
    text = shop("burning: {from: 2026-01-01, sales: 1000}")
    for day, amount in ((date(2026, 5, 31), 200), (date(2026, 6, 1), 300)):
        (costs,) = in_depth(made(bench, text, day))
        assert computed(costs) == [("part", date(2026, 1, 1), [("first", amount)])]


def test_a_list_of_the_profile_counts_in_a_computation(lamp_law: MakeBench) -> None:
    each = consequence("surcharge", basis="computed", scenarios=[scenario("all", step("amount", "10 * count(shops)"))])
    bench = lamp_law(prohibition(consequences=["each"]), consequences={"each": each})
    (costs,) = in_depth(made(bench, shop("burning: true") + "  - {name: T, burning: false}\n"))
    assert computed(costs) == [("each", None, [("all", 20)])]
