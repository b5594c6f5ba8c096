"""What an element reads, and how far a number is from its limit."""

from datetime import date
from fractions import Fraction

import pytest

from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.engine.proof import Distance
from tests.conftest import MakeBench
from tests.support.toy import (
    START,
    because,
    deadline,
    element,
    missing_paths,
    parameter,
    prohibition,
    shop,
    version,
)


def distance(found: Finding) -> Distance | None:
    """The distance of the only element that has one."""
    return next((one.step.distance for one in because(found) if one.step.distance is not None), None)


def test_the_facts_used_are_named_with_their_place(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("shop.staff > 5 and shop.lit", "both")]))
    found = bench.one(shop("staff: {value: 3, source: census}", "lit: true"))
    (proven,) = [one for one in because(found) if one.id == "both"]
    assert [
        (one.fact, one.datum.path, one.datum.line, one.datum.column, one.datum.source) for one in proven.step.facts
    ] == [
        ("shop.staff", "shops[0].staff", 4, 20, "census"),
        ("shop.lit", "shops[0].lit", 5, 10, None),
    ]


def test_the_distance_of_a_numeric_test(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("shop.staff >= 40", "many")]))
    assert distance(bench.one(shop("staff: 38"))) == Distance(38, 40, "persons")


def test_the_distance_of_an_average_is_exact(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        deadline(every="fiscal_year", by="year_end", done="shop.report", applies=[element("shop.users >= threshold")])
    )
    found = bench.all(shop("users: {FY2024: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 99]}"))
    assert distance(found[0]) == Distance(Fraction(1199, 12), 100, "users")


def test_a_table_is_looked_up_in_order_and_null_fits_anything(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("toll(shop.colour, shop.shape)", "toll")]))
    assert bench.one(shop("colour: red", "shape: round")).status == "violation"
    assert bench.one(shop("colour: red", "shape: square")).status == "compliant"
    assert missing_paths(bench.one(shop("colour: red"))) == {"shops[0].shape"}


def test_what_the_law_does_not_say_is_not_guessed(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("toll(shop.colour, shop.shape)", "toll")]))
    assert bench.one(shop("colour: green", "shape: round")).status == "unknown"


def test_before_the_first_value_of_a_parameter_nothing_is_decided(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        prohibition(breach=[element("shop.staff > limit", "many")], in_force={"from": START}),
        parameters={"limit": parameter("number", version(5, date(2026, 1, 1)), unit="persons")},
    )
    assert bench.one(shop("staff: 3"), as_of=date(2025, 6, 1)).status == "unknown"


@pytest.mark.parametrize(
    ("lamps", "status"),
    [
        ("[]", "compliant"),
        ("[{id: A, broken: true}]", "violation"),
        ("[{id: A}, {id: B, broken: false}]", "unknown"),
        ("unknown", "unknown"),
    ],
)
def test_a_list_inside_a_subject(lamp_law: MakeBench, lamps: str, status: str) -> None:
    bench = lamp_law(prohibition(breach=[element("any(shop.lamps, lamp.broken)", "any")]))
    assert bench.one(shop(f"lamps: {lamps}")).status == status


def test_a_sum_over_what_may_be_negative_is_no_lower_bound_of_nothing(lamp_law: MakeBench) -> None:
    """lamp.debt may be as low as -1000: one that is not known can pull the sum below what is known."""
    bench = lamp_law(prohibition(breach=[element("sum(shop.lamps, lamp.debt) >= 10", "sum")]))
    assert bench.one(shop("lamps: [{id: A, debt: 10}, {id: B}]")).status == "unknown"


def test_a_choices_fact_that_is_none_holds_nothing(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element('"red" in shop.markets', "red")]))
    assert bench.one(shop("markets: none")).status == "compliant"


def test_a_date_at_the_end_of_the_calendar_is_no_accident(lamp_law: MakeBench) -> None:
    bench = lamp_law(deadline(by="working_day(shop.event, holidays)"))
    assert bench.one(shop("event: 9999-12-31", "filed: none")).status in ("due", "unknown", "review")


@pytest.mark.parametrize(
    ("lamp", "condition", "path"),
    [
        ("until: 2026-03-01", "lamp.start < as_of", "shops[0].lamps[0].from"),
        ("from: 2026-03-01, until: unknown", "lamp.end < as_of", "shops[0].lamps[0].until"),
    ],
)
def test_the_edge_of_an_entry_is_asked_for_by_its_key(
    lamp_law: MakeBench, lamp: str, condition: str, path: str
) -> None:
    bench = lamp_law(prohibition(breach=[element(f"any(shop.lamps, {condition})", "any")]))
    assert path in missing_paths(bench.one(shop(f"lamps: [{{id: A, {lamp}}}]")))
