"""Exposure in exact yen, on the made-up law."""

from datetime import date
from fractions import Fraction

import pytest

from japan_ai_compliance.language.values import Interval, Reason, Unknown
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.rulebook.model import Words
from tests.conftest import MakeBench
from tests.support.toy import (
    START,
    TODAY,
    Bench,
    Section,
    consequence,
    deadline,
    element,
    parameter,
    prohibition,
    scenario,
    shop,
    step,
    version,
    words,
)

STEPS = (
    step("base", "episode.sales"),
    step("share", "rate"),
    step("amount", "round_down(base * share, unit)"),
)


def surcharge(*scenarios: Section, **more: object) -> Section:
    """A surcharge of the rate on the sales of the episode."""
    return consequence("surcharge", basis="computed", scenarios=list(scenarios) or [scenario("first", *STEPS)], **more)


def priced(bench: Bench, text: str, as_of: date = TODAY, law_as_of: date | None = None) -> list[Exposure]:
    """The exposure of all findings."""
    return [one for assessed in bench.assessed(text, as_of, law_as_of) for one in assessed.exposure]


def amounts(found: list[Exposure]) -> list[tuple[str | None, int | None, int | None]]:
    """Scenario, low and high."""
    return [(one.scenario, one.low, one.high) for one in found]


@pytest.fixture
def surcharged(lamp_law: MakeBench) -> Bench:
    """A prohibition that costs a surcharge."""
    return lamp_law(prohibition(consequences=["surcharge"]), consequences={"surcharge": surcharge()})


@pytest.mark.parametrize(
    ("sales", "yen"),
    [
        ("12_345_678_901", 2_469_130_000),
        ("50_000", 10_000),
        ("49_999", 0),
        ("0", 0),
        ("999_999_999_999_999", 199_999_999_990_000),
    ],
)
def test_exact_yen(surcharged: Bench, sales: str, yen: int) -> None:
    (found,) = priced(surcharged, shop(f"burning: {{from: 2026-01-01, sales: {sales}}}"))
    assert (found.low, found.high, found.scenario, found.basis) == (yen, yen, "first", "computed")
    assert type(found.low) is type(found.high) is int


def test_every_step_is_shown(surcharged: Bench) -> None:
    (found,) = priced(surcharged, shop("burning: {from: 2026-01-01, sales: 12_345_678_901}"))
    assert [(one.id, one.value) for one in found.steps] == [
        ("base", 12_345_678_901),
        ("share", Fraction(1, 5)),
        ("amount", 2_469_130_000),
    ]
    assert all(one.provision == "Art. 20" for one in found.steps)
    assert {(one.words.en, one.words.ja) for one in found.steps} == {("words", "words")}


@pytest.mark.parametrize("sales", ["sales: unknown", "wilful: true"])
def test_unknown_sales_make_a_range_without_an_end(surcharged: Bench, sales: str) -> None:
    assert amounts(priced(surcharged, shop(f"burning: {{from: 2026-01-01, {sales}}}"))) == [("first", 0, None)]


def test_conduct_stated_plainly_has_unknown_sales(surcharged: Bench) -> None:
    (found,) = priced(surcharged, shop("burning: true"))
    assert (found.low, found.high) == (0, None)
    assert found.steps


@pytest.mark.parametrize(
    "text", ["burning: false", "open: true", "burning: {from: 2027-01-01, sales: 5}", "burning: unknown"]
)
def test_what_is_no_violation_costs_nothing(surcharged: Bench, text: str) -> None:
    assert priced(surcharged, shop(text)) == []


def test_a_computed_amount_comes_once_per_breach(surcharged: Bench) -> None:
    text = shop("burning: [{from: 2025-01-01, until: 2025-02-01, sales: 50_000}, {from: 2026-01-01, sales: 100_000}]")
    assert amounts(priced(surcharged, text)) == [("first", 10_000, 10_000), ("first", 20_000, 20_000)]


def test_two_breaches_of_the_same_amount_are_two(surcharged: Bench) -> None:
    """price(): amounts that are computed come once per breach, also where they happen to be equal."""
    text = shop("burning: [{from: 2025-01-01, until: 2025-02-01, sales: 50_000}, {from: 2026-01-01, sales: 50_000}]")
    assert amounts(priced(surcharged, text)) == [("first", 10_000, 10_000)] * 2


def test_two_breaches_of_unknown_amount_are_two(surcharged: Bench) -> None:
    text = shop("burning: [{from: 2025-01-01, until: 2025-02-01}, {from: 2026-01-01}]")
    assert amounts(priced(surcharged, text)) == [("first", 0, None)] * 2


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("fine", {"maximum": "fine_limit"}),
        ("order", {"unit": None}),
        ("civil", {"unit": None}),
    ],
)
def test_a_ceiling_an_order_and_a_claim_come_once_per_finding(
    lamp_law: MakeBench, kind: str, more: dict[str, object]
) -> None:
    bench = lamp_law(prohibition(consequences=["it"]), consequences={"it": consequence(kind, **more)})
    text = shop("burning: [{from: 2025-01-01, until: 2025-02-01, sales: 1}, {from: 2026-01-01, sales: 2}]")
    assert len(priced(bench, text)) == 1


def test_a_statutory_maximum_begins_at_nothing(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(consequences=["fine"]), consequences={"fine": consequence(maximum="fine_limit")})
    assert amounts(priced(bench, shop("burning: true"))) == [("statutory", 0, 1_000_000)]


def test_months_are_not_yen(lamp_law: MakeBench) -> None:
    prison = consequence("imprisonment", maximum="prison", unit="months", party="individual", combine="and_or")
    bench = lamp_law(
        prohibition(consequences=["prison"]),
        consequences={"prison": prison},
        parameters={"prison": parameter("number", version(24), unit="months")},
    )
    (found,) = priced(bench, shop("burning: true"))
    assert (found.unit, found.low, found.high, found.party, found.combine) == ("months", 0, 24, "individual", "and_or")


def test_what_is_not_counted_has_no_amount(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(consequences=["order"]), consequences={"order": consequence("order", unit=None)})
    (found,) = priced(bench, shop("burning: true"))
    assert (found.low, found.high, found.scenario, found.steps) == (None, None, None, ())


def test_an_exposure_bears_the_name_the_provision_and_the_confidence_of_its_consequence(lamp_law: MakeBench) -> None:
    fine = consequence(
        maximum="fine_limit", name={"en": "fine", "ja": "罰金"}, provision="Art. 21", confidence="medium"
    )
    bench = lamp_law(prohibition(consequences=["fine"]), consequences={"fine": fine})
    (found,) = priced(bench, shop("burning: true"))
    assert (found.kind, found.name, found.provision, found.confidence) == (
        "fine",
        Words("fine", "罰金"),
        "Art. 21",
        "medium",
    )


def test_what_follows_an_order_says_so(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        prohibition(consequences=["direct", "later"]),
        consequences={
            "direct": consequence(maximum="fine_limit"),
            "later": consequence("non_penal_fine", maximum="fine_limit", stage="after_order"),
        },
    )
    assert [one.stage for one in priced(bench, shop("burning: true"))] == ["direct", "after_order"]


def test_a_step_that_is_not_known_is_still_not_negative_for_the_next(lamp_law: MakeBench) -> None:
    more = scenario("more", step("extra", "doubtful_toll"), step("amount", "episode.sales + extra"))
    bench = lamp_law(
        prohibition(consequences=["it"]),
        consequences={"it": surcharge(more)},
        parameters={"doubtful_toll": parameter("number", version(9, confidence="low"), unit="yen")},
    )
    (found,) = priced(bench, shop("burning: {from: 2026-01-01, sales: 7}"))
    assert (found.low, found.high) == (7, None)
    assert found.steps[-1].value == Interval(7, None, (Reason("low_confidence", "doubtful_toll", "doubtful_toll"),))


def test_a_number_that_has_no_low_end_begins_at_nothing(lamp_law: MakeBench) -> None:
    rest = scenario("rest", step("amount", "1000 - episode.sales"))
    bench = lamp_law(prohibition(consequences=["it"]), consequences={"it": surcharge(rest)})
    assert amounts(priced(bench, shop("burning: {from: 2026-01-01, sales: unknown}"))) == [("rest", 0, 1000)]


# Scenarios

REPEAT = scenario(
    "repeat",
    step("base", "episode.sales"),
    step("amount", "round_down(base * 2 * rate, unit)"),
    when="shop.lit",
    assumption=words("if it is a repetition"),
)


@pytest.mark.parametrize(
    ("lit", "expected", "assumed"),
    [
        ("true", [("first", 10_000, 10_000), ("repeat", 20_000, 20_000)], [0, 0]),
        ("false", [("first", 10_000, 10_000)], [0]),
        ("unknown", [("first", 10_000, 10_000), ("repeat", 20_000, 20_000)], [0, 1]),
    ],
)
def test_scenarios_stand_side_by_side(
    lamp_law: MakeBench, lit: str, expected: list[tuple[str, int, int]], assumed: list[int]
) -> None:
    bench = lamp_law(
        prohibition(consequences=["surcharge"]),
        consequences={"surcharge": surcharge(scenario("first", *STEPS), REPEAT)},
    )
    found = priced(bench, shop("burning: {from: 2026-01-01, sales: 50_000}", f"lit: {lit}"))
    assert amounts(found) == expected
    assert [len(one.assumptions) for one in found] == assumed


@pytest.mark.parametrize(("item", "expected"), [("red", ["first"]), ("green", [])])
def test_a_rule_gives_constants(lamp_law: MakeBench, item: str, expected: list[str]) -> None:
    bench = lamp_law(
        prohibition(consequences=[{"use": "surcharge", "with": {"item": item}}]),
        consequences={"surcharge": surcharge(scenario("first", *STEPS, when='item == "red"'))},
    )
    assert [one.scenario for one in priced(bench, shop("burning: true"))] == expected


def test_the_days_of_the_violation_are_known_to_the_steps(lamp_law: MakeBench) -> None:
    days = scenario("first", step("amount", "prorate(episode.sales, days_between(period_start, period_end), 365)"))
    bench = lamp_law(prohibition(consequences=["it"]), consequences={"it": surcharge(days)})
    text = shop("burning: {from: 2026-01-01, until: 2026-12-31, sales: 365}")
    assert amounts(priced(bench, text, date(2027, 1, 31))) == [("first", 364, 364)]
    (found,) = priced(bench, shop("burning: {until: 2026-06-30, sales: 365}"))
    assert (found.low, found.high) == (0, None)
    assert found.steps[-1].value == Unknown((Reason("missing", "period_start", "period_start"),))


def test_an_unknown_end_is_a_range(lamp_law: MakeBench) -> None:
    days = scenario("first", step("amount", "prorate(episode.sales, days_between(period_start, period_end) + 1, 365)"))
    bench = lamp_law(prohibition(consequences=["it"]), consequences={"it": surcharge(days)})
    (found,) = priced(bench, shop("burning: {from: 2026-01-01, until: unknown, sales: 365}"))
    assert (found.low, found.high) == (0, None)
    assert found.steps[-1].value == Unknown((Reason("missing", "episode", "shops[0].burning.until"),))


def test_a_figure_of_the_year_is_that_of_the_year_of_the_breach(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        deadline(every="fiscal_year", by="add_months(year_end, 3)", done="shop.report", consequences=["it"]),
        consequences={"it": surcharge(scenario("first", step("amount", "shop.users * 10")), unit=None)},
    )
    users = "users: {FY2024: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], FY2025: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]}"
    found = priced(bench, shop("report: {FY2024: none, FY2025: none}", users))
    assert amounts(found) == [("first", 10, 10), ("first", 20, 20)]


# Dates


def test_the_parameters_are_those_of_the_last_day(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        prohibition(consequences=["surcharge"]),
        consequences={"surcharge": surcharge()},
        parameters={
            "rate": parameter(
                "number", version("20%", START, date(2025, 12, 31)), version("30%", date(2026, 1, 1)), unit="rate"
            )
        },
    )
    ended = shop("burning: {from: 2025-02-01, until: 2025-12-31, sales: 100_000}")
    going_on = shop("burning: {from: 2025-02-01, sales: 100_000}")
    assert amounts(priced(bench, ended)) == [("first", 20_000, 20_000)]
    assert amounts(priced(bench, going_on)) == [("first", 30_000, 30_000)]


@pytest.mark.parametrize(
    ("dates", "count"),
    [
        ({"from": date(2026, 6, 1)}, 0),
        ({"from": date(2026, 3, 31)}, 1),
        ({"until": date(2026, 3, 30)}, 0),
        ({"until": date(2026, 3, 31)}, 1),
    ],
)
def test_a_consequence_has_dates_of_its_own(lamp_law: MakeBench, dates: dict[str, object], count: int) -> None:
    bench = lamp_law(
        prohibition(consequences=["fine"]), consequences={"fine": {**consequence(maximum="fine_limit"), **dates}}
    )
    assert len(priced(bench, shop("burning: {from: 2026-03-01, until: 2026-03-31}"))) == count


def test_the_law_date_hides_a_consequence_that_starts_later(lamp_law: MakeBench) -> None:
    """--law-as-of hides law that starts later; from/until may stand on a consequence.

    See rules/SEMANTICS.md, "Two dates".
    """
    fine = consequence(maximum="fine_limit", start=date(2026, 6, 1))
    bench = lamp_law(prohibition(consequences=["fine"]), consequences={"fine": fine})
    text = shop("burning: {from: 2026-03-01}")
    assert len(priced(bench, text)) == 1
    assert priced(bench, text, law_as_of=date(2026, 5, 31)) == []


def test_a_rate_of_low_confidence_is_no_rate(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        prohibition(consequences=["surcharge"]),
        consequences={"surcharge": surcharge()},
        parameters={"rate": parameter("number", version("20%", confidence="low"), unit="rate")},
    )
    text = shop("burning: {from: 2026-01-01, sales: 50_000}")
    assert amounts(priced(bench, text)) == [("first", 0, None)]


# Deadlines


@pytest.mark.parametrize(
    ("filed", "kinds"),
    [
        ("none", ["fine", "publication"]),
        ("2026-04-20", ["ban", "publication"]),
        ("2026-03-05", ["order", "publication"]),
    ],
)
def test_consequences_of_certain_outcomes_only(lamp_law: MakeBench, filed: str, kinds: list[str]) -> None:
    true = "false" if filed == "2026-03-05" else "true"
    bench = lamp_law(
        deadline(accurate="shop.filing_true", consequences=["a", "b", "c", "d"]),
        consequences={
            "a": consequence("fine", on=["missing"]),
            "b": consequence("ban", on=["late"]),
            "c": consequence("order", on=["false"]),
            "d": consequence("publication"),
        },
    )
    found = priced(bench, shop("event: 2026-03-01", f"filed: {filed}", f"filing_true: {true}"))
    assert [one.kind for one in found] == kinds


def test_a_prohibition_has_no_outcome_to_name(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        prohibition(breach=[element("shop.lit")], consequences=["fine"]),
        consequences={"fine": consequence(maximum="fine_limit", on=["late", "missing", "false"])},
    )
    assert priced(bench, shop("lit: true")) == []


def test_what_is_assumed_of_a_step_may_rest_on_other_steps(lamp_law: MakeBench) -> None:
    """A step that only an assumption names is taken too, and so are those that it rests on."""
    shared = [
        step("days", "days_between(period_start, period_end) + 1"),
        step("long", "days > 100"),
        {**step("base", "episode.sales"), "assumptions": [{"when": "long", "en": "it was long", "ja": "長かった"}]},
    ]
    costs = {**surcharge(scenario("first", step("amount", "base"))), "steps": shared}
    bench = lamp_law(prohibition(consequences=["it"]), consequences={"it": costs})
    for until, assumed in (("2026-12-31", ["it was long"]), ("2026-01-31", [])):
        (found,) = priced(bench, shop(f"burning: {{from: 2026-01-01, until: {until}, sales: 365}}"), date(2027, 1, 31))
        assert (found.low, found.high) == (365, 365)
        assert [one.en for one in found.assumptions] == assumed
        assert [one.id for one in found.steps] == ["days", "long", "base", "amount"]


def test_what_is_assumed_of_a_scenarios_own_step_may_rest_on_a_shared_one(lamp_law: MakeBench) -> None:
    """Also where nothing else of the scenario names it."""
    assumed = [{"when": "long", "en": "it was long", "ja": "長かった"}]
    own = {**step("amount", "episode.sales"), "assumptions": assumed}
    shared = [step("long", "days_between(period_start, period_end) > 100")]
    costs = {**surcharge(scenario("first", own)), "steps": shared}
    bench = lamp_law(prohibition(consequences=["it"]), consequences={"it": costs})
    text = shop("burning: {from: 2026-01-01, until: 2026-12-31, sales: 365}")
    (found,) = priced(bench, text, date(2027, 1, 31))
    assert [one.en for one in found.assumptions] == ["it was long"]
    assert [one.id for one in found.steps] == ["long", "amount"]
