"""A bare amount, without a profile."""

from datetime import date

import pytest

from japan_ai_compliance.cli.penalty import read_sales
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.penalty.quote import Quote, quote
from japan_ai_compliance.rulebook.bundled import load_bundled
from japan_ai_compliance.rulebook.model import Rulebook

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def rules() -> Rulebook:
    return load_bundled()


def one(rules: Rulebook, sales: int, repeated: bool = False, day: date = TODAY, rule: str = "MSCA-8-1") -> list[Quote]:
    return quote(rules, rules.rules[rule], sales, repeated, Dates(day, day))


@pytest.mark.parametrize("rule", ["MSCA-7-1", "MSCA-7-2", "MSCA-8-1", "MSCA-8-2"])
@pytest.mark.parametrize(
    ("sales", "repeated", "amount"),
    [
        (12_345_678_901, False, 2_469_130_000),
        (12_345_678_901, True, 3_703_700_000),
        (49_999, False, 0),
        (50_000, False, 10_000),
        (0, True, 0),
        (10**29, False, 2 * 10**28),
    ],
)
def test_exact_to_the_yen(rules: Rulebook, rule: str, sales: int, repeated: bool, amount: int) -> None:
    (found,) = one(rules, sales, repeated, rule=rule)
    assert (found.exposure.low, found.exposure.high) == (amount, amount)
    assert found.exposure.scenario == ("repeat" if repeated else "first")
    assert [step.id for step in found.exposure.steps] == ["base", "rate", "amount"]
    assert all(type(number) is int for number in (found.exposure.low, found.exposure.high))


def test_what_is_taken_for_granted_is_said(rules: Rulebook) -> None:
    (found,) = one(rules, 50_000)
    assert any("no final surcharge order" in words.en for words in found.exposure.assumptions)


@pytest.mark.parametrize(("day", "count"), [(date(2025, 12, 17), 0), (date(2025, 12, 18), 1)])
def test_only_where_the_law_is_in_force(rules: Rulebook, day: date, count: int) -> None:
    assert len(one(rules, 50_000, day=day)) == count


def test_law_that_starts_after_the_law_date_is_hidden(rules: Rulebook) -> None:
    assert quote(rules, rules.rules["MSCA-8-1"], 1, False, Dates(TODAY, date(2025, 12, 17))) == []


@pytest.mark.parametrize("rule", ["MSCA-5-1", "MSCA-6", "MSCA-8-3", "MSCA-8-4", "MSCA-9", "MSCA-14"])
def test_rules_without_a_surcharge_have_no_quote(rules: Rulebook, rule: str) -> None:
    assert one(rules, 50_000, rule=rule) == []


@pytest.mark.parametrize(
    ("text", "amount"),
    [("12345678901", 12_345_678_901), ("12_345_678_901", 12_345_678_901), ("12,345", 12_345), ("0", 0)],
)
def test_sales_may_be_grouped(text: str, amount: int) -> None:
    assert read_sales(text) == amount


@pytest.mark.parametrize("text", ["-1", "1.5", "", "x", "1e9", "１２", "_1", "1__2", "JPY 5", "1" * 31])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        read_sales(text)
