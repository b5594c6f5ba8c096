"""Consequences with shared steps, conditions and assumptions, on a made-up law."""

from pathlib import Path

import pytest

from japan_ai_compliance.errors import RuleError
from japan_ai_compliance.penalty.model import Exposure
from tests.support.toy import Section, bench, consequence, fact, prohibition, scenario, shop, step, subject, words

EXTRA: dict[str, Section] = {
    "subjects": {"taking": subject(at="takings", **{"in": ["episode"]}, many=True, over_time=True)},
    "facts": {"taking.amount": fact("number", unit="yen"), "episode.settled": fact("date", absent="none")},
}
BURNING = "burning: {from: 2026-01-01, until: 2026-01-31, %s}"


def exposures(folder: Path, entry: Section, text: str) -> list[Exposure]:
    made = bench(folder, prohibition(consequences=["cost"]), consequences={"cost": entry}, **EXTRA)
    (one,) = made.assessed(shop(BURNING % text))
    return list(one.exposure)


def computed(**more: object) -> Section:
    return consequence(basis="computed", **more)


def shared(*scenarios: Section, **more: object) -> Section:
    steps = [step("first", "period_start"), step("base", "episode.sales"), step("double", "base * 2")]
    return computed(steps=steps, scenarios=list(scenarios), **more)


def test_a_scenario_takes_the_shared_steps_it_names_and_no_others(tmp_path: Path) -> None:
    entry = shared(scenario("whole", step("amount", "double + 1")), scenario("none", step("amount", "0")))
    whole, none = exposures(tmp_path, entry, "sales: 5")
    assert [taken.id for taken in whole.steps] == ["base", "double", "amount"]
    assert [taken.id for taken in none.steps] == ["amount"]
    assert (whole.low, whole.high, none.low, none.high) == (11, 11, 0, 0)


def test_a_condition_may_look_at_the_steps(tmp_path: Path) -> None:
    entry = shared(
        scenario("large", step("amount", "base"), when="double > 9"),
        scenario("small", step("amount", "base"), when="double <= 9"),
    )
    assert [one.scenario for one in exposures(tmp_path, entry, "sales: 4")] == ["small"]


def test_a_scenario_has_its_own_basis(tmp_path: Path) -> None:
    entry = shared(scenario("a", step("amount", "base"), basis="estimated"), scenario("b", step("amount", "base")))
    assert [one.basis for one in exposures(tmp_path, entry, "sales: 4")] == ["estimated", "computed"]


@pytest.mark.parametrize(
    ("settled", "said"), [("", False), (", settled: 2026-01-05", True), (", settled: unknown", False)]
)
def test_an_assumption_is_said_where_its_condition_is_true(tmp_path: Path, settled: str, said: bool) -> None:
    conditional = {**words("on settling"), "when": "happened(episode.settled)"}
    entry = shared(scenario("a", step("amount", "base"), assumptions=[words("always"), conditional]))
    (one,) = exposures(tmp_path, entry, f"sales: 4{settled}")
    assert [text.en for text in one.assumptions] == ["always", *(["on settling"] if said else [])]


def test_the_assumption_of_a_step_is_said_by_the_scenarios_that_take_it(tmp_path: Path) -> None:
    base = {**step("base", "episode.sales"), "assumptions": [words("of the step")]}
    entry = computed(
        steps=[base], scenarios=[scenario("a", step("amount", "base")), scenario("b", step("amount", "1"))]
    )
    first, second = exposures(tmp_path, entry, "sales: 4")
    assert [text.en for text in first.assumptions] == ["of the step"]
    assert second.assumptions == ()


@pytest.mark.parametrize(("settled", "count"), [("", 1), (", settled: 2026-01-05", 0), (", settled: unknown", 1)])
def test_a_consequence_falls_away_where_its_condition_is_false(tmp_path: Path, settled: str, count: int) -> None:
    entry = shared(scenario("a", step("amount", "base")), when="not happened(episode.settled)")
    assert len(exposures(tmp_path, entry, f"sales: 4{settled}")) == count


def test_the_figure_must_be_a_fact(tmp_path: Path) -> None:
    entry = shared(scenario("a", step("amount", "base")), figure="episode.sales + 1")
    with pytest.raises(RuleError):
        exposures(tmp_path, entry, "sales: 4")


TAKINGS = (
    "takings: [{from: 2026-01-01, until: 2026-01-10, amount: 5}, {from: 2026-01-05, until: 2026-01-12, amount: 7}%s]"
)


@pytest.mark.parametrize(
    ("more", "condition", "days"),
    [
        ("", "True", (12, 12)),
        ("", "taking.amount > 6", (8, 8)),
        (", {from: 2026-01-11, until: 2026-01-20}", "taking.amount > 6", (8, 16)),
        (", {until: 2026-01-20}", "True", (12, None)),
        (", {from: 2026-03-01, until: 2026-03-01}", "True", (13, 13)),
    ],
)
def test_days_that_entries_share_count_once(
    tmp_path: Path, more: str, condition: str, days: tuple[int, int | None]
) -> None:
    covered = f"days(episode.takings, taking.start, taking.end, {condition})"
    entry = computed(scenarios=[scenario("a", step("amount", covered))], unit="JPY")
    (one,) = exposures(tmp_path, entry, TAKINGS % more)
    assert (one.low, one.high) == days


def test_an_entry_that_goes_on_lasts_to_the_date_of_the_facts(tmp_path: Path) -> None:
    entry = computed(scenarios=[scenario("a", step("amount", "days(episode.takings, taking.start, taking.end)"))])
    (one,) = exposures(tmp_path, entry, "takings: [{from: 2026-11-01, amount: 5}]")
    assert one.low == 23


def test_a_list_that_is_not_stated_leaves_the_days_open(tmp_path: Path) -> None:
    entry = computed(scenarios=[scenario("a", step("amount", "days(episode.takings, taking.start, taking.end)"))])
    (one,) = exposures(tmp_path, entry, "sales: 4")
    assert (one.low, one.high) == (0, None)
