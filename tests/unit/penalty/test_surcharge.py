"""The bundled surcharge: what is said beside its amount, and which scenarios stand side by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import pytest

from japan_ai_compliance.api import check
from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.profile.build import build_profile
from japan_ai_compliance.rulebook.bundled import load_bundled
from japan_ai_compliance.rulebook.model import Rulebook

START, TODAY = date(2025, 12, 18), date(2026, 11, 23)
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
