"""The bundled surcharge on lists of sales: exact to the yen where nothing is missing, else a range that holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from japan_ai_compliance.api import check
from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.profile.build import build_profile
from japan_ai_compliance.rulebook.bundled import load_bundled
from japan_ai_compliance.rulebook.model import Rulebook

START, TODAY = date(2025, 12, 18), date(2026, 11, 23)
UNIT, RATE = 10_000, 5
PROFILE = """
company: {{name: K.K., earlier_orders: {orders}}}
software:
  - name: S
    kind: app_store
    designated: {{from: 2025-03-26}}
    conduct: {{other_payment_services_excluded: {{from: 2025-12-18, {conduct}}}}}
"""


@lru_cache
def rules() -> Rulebook:
    return load_bundled()


def scenarios(conduct: str, orders: str = "[]") -> list[Exposure]:
    profile = build_profile(read_text(PROFILE.format(conduct=conduct, orders=orders), "p.yaml"), rules(), "p.yaml")
    found = check(profile, TODAY, rulebook=rules(), laws=["msca"]).findings
    (one,) = [each for each in found if each.finding.rule.id == "MSCA-8-1"]
    return [item for item in one.exposure if item.id == "surcharge"]


def named(items: Iterable[Exposure], scenario: str) -> Exposure:
    (item,) = [item for item in items if item.scenario == scenario]
    return item


@dataclass(frozen=True)
class Sale:
    """An entry of sales; the edges count as days after the start of the violation."""

    first: int
    last: int
    amount: int | None
    item: str

    @property
    def yaml(self) -> str:
        start, end = START + timedelta(days=self.first), START + timedelta(days=self.last)
        amount = "unknown" if self.amount is None else self.amount
        return f"{{from: {start}, until: {end}, amount: {amount}, item: {self.item}}}"


def listed(sales: Iterable[Sale]) -> str:
    return f"sales: [{', '.join(sale.yaml for sale in sales)}]"


amounts = st.integers(0, 10**15)
items = st.sampled_from(["order_7", "order_8", "order_9", "order_10"])
inside = st.builds(
    lambda first, length, amount, item: Sale(first, first + length, amount, item),
    st.integers(0, 200),
    st.integers(0, 100),
    amounts,
    items,
)
anywhere = st.builds(
    lambda first, length, amount, item: Sale(first, first + length, amount, item),
    st.integers(-200, 400),
    st.integers(0, 200),
    st.none() | amounts,
    items,
)


@settings(max_examples=40, deadline=None)
@given(st.lists(inside, max_size=5))
def test_exact_to_the_yen_where_nothing_is_missing(sales: list[Sale]) -> None:
    base = sum(sale.amount or 0 for sale in sales if sale.item == "order_9")
    item = named(scenarios(listed(sales)), "first")
    assert item.low == item.high == base // RATE // UNIT * UNIT
    assert not any(isinstance(step.value, float) for step in item.steps)


@settings(max_examples=40, deadline=None)
@given(st.lists(anywhere, max_size=5), st.none() | amounts)
def test_the_low_end_is_never_above_the_high_end(sales: list[Sale], total: int | None) -> None:
    stated = "" if total is None else f", relevant_sales: {total}"
    for item in scenarios(listed(sales) + stated, "unknown"):
        assert item.low is not None
        assert item.low >= 0
        assert item.high is None or item.low <= item.high
        assert item.low % UNIT == 0


@settings(max_examples=40, deadline=None)
@given(st.lists(anywhere, min_size=1, max_size=5), st.lists(amounts, min_size=5, max_size=5))
def test_what_becomes_known_stays_within_the_range(sales: list[Sale], more: list[int]) -> None:
    known = [
        Sale(sale.first, sale.last, extra if sale.amount is None else sale.amount, sale.item)
        for sale, extra in zip(sales, more, strict=False)
    ]
    before, after = (named(scenarios(listed(one)), "first") for one in (sales, known))
    assert before.low is not None
    assert after.low is not None
    assert after.high is not None
    assert before.low <= after.low
    assert before.high is None or after.high <= before.high


@pytest.mark.parametrize(("stated", "differs"), [(1_500_000, False), (1_500_001, True), (0, True)])
def test_a_total_that_differs_from_the_list_is_said(stated: int, differs: bool) -> None:
    sale = Sale(0, 10, 1_500_000, "order_9")
    item = named(scenarios(f"{listed([sale])}, relevant_sales: {stated}"), "first")
    assert (item.low, item.high) == (300_000, 300_000)
    assert any("differs" in words.en for words in item.assumptions) is differs


def test_a_total_without_a_list_is_no_disagreement() -> None:
    item = named(scenarios("relevant_sales: 12345678901"), "first")
    assert (item.low, item.high) == (2_469_130_000, 2_469_130_000)
    assert not any("differs" in words.en for words in item.assumptions)


@pytest.mark.parametrize(
    ("more", "said"),
    [("", True), (", investigation_started: none", True), (", investigation_started: 2026-06-01", False)],
)
def test_an_investigation_that_has_not_begun_is_taken_to_begin_today(more: str, said: bool) -> None:
    item = named(scenarios(f"relevant_sales: 50000{more}"), "first")
    assert any("began today" in words.en for words in item.assumptions) is said


def test_the_base_for_japan_is_a_stated_assumption() -> None:
    assert all(any("Japan" in words.en for words in item.assumptions) for item in scenarios("relevant_sales: 50000"))


def test_repetition_open_gives_both_rates_with_what_each_takes_for_granted() -> None:
    found = scenarios("relevant_sales: 12345678901", "unknown")
    assert named(found, "first").high == 2_469_130_000
    assert named(found, "repeat").high == 3_703_700_000
    assert named(found, "first").assumptions != named(found, "repeat").assumptions


def test_the_estimate_is_marked_as_one() -> None:
    known, unknown = Sale(0, 99, 1_000_000, "order_9"), Sale(100, 340, None, "order_9")
    item = named(scenarios(listed([known, unknown])), "data_withheld")
    assert (item.low, item.high, item.basis) == (680_000, 680_000, "estimated")
    assert any("withheld" in words.en for words in item.assumptions)
