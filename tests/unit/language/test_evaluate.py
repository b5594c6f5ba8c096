"""Evaluation of checked trees: comparisons, memberships, lists."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

import pytest

from japan_ai_compliance.language.evaluate import evaluate, truth
from japan_ai_compliance.language.parse import parse
from japan_ai_compliance.language.values import NONE, Interval, Unknown, Value, merge
from tests.support.conditions import GOLDEN_WEEK, Here, Names, open_on, value_of

Entries = Sequence[Mapping[str, Value]]


def paths(value: Value) -> list[str]:
    """The places of what an open or bounded value misses."""
    return [reason.path for reason in merge([value])]


@pytest.mark.parametrize(
    ("text", "open_", "lit", "result"),
    [
        ("shop.open and shop.lit", True, True, True),
        ("shop.open and shop.lit", False, None, False),
        ("shop.open and shop.lit", None, False, False),
        ("shop.open or shop.lit", None, True, True),
        ("shop.open or shop.lit", False, False, False),
        ("not shop.open", False, None, True),
        ("not (shop.open and shop.lit)", False, None, True),
    ],
)
def test_logic_decides_where_it_can(text: str, open_: bool | None, lit: bool | None, result: bool) -> None:
    given: dict[str, Value] = {}
    if open_ is not None:
        given["shop__open"] = open_
    if lit is not None:
        given["shop__lit"] = lit
    assert value_of(text, None, **given) is result


@pytest.mark.parametrize("operator", ["==", "!=", "<", "<=", ">", ">="])
def test_any_comparison_with_what_is_missing_is_open(operator: str) -> None:
    """rules/SEMANTICS.md, "Three values": also missing == missing."""
    assert paths(value_of(f"shop.users {operator} 5")) == ["shop.users"]
    assert paths(value_of(f"shop.users {operator} shop.users")) == ["shop.users"]
    assert paths(value_of(f"shop.opened {operator} shop.closed")) == ["shop.opened", "shop.closed"]


@pytest.mark.parametrize("operator", ["==", "!=", "<", "<=", ">", ">="])
def test_comparing_a_date_that_is_none_is_open(operator: str) -> None:
    found = value_of(f"shop.opened {operator} day", shop__opened=NONE, day=date(2026, 1, 1))
    assert isinstance(found, Unknown)
    assert [reason.kind for reason in found.reasons] == ["none"]
    assert isinstance(value_of(f"shop.opened {operator} shop.closed", shop__opened=NONE, shop__closed=NONE), Unknown)


def test_a_choice_that_is_none_is_none_of_them() -> None:
    assert value_of('shop.colour == "red"', shop__colour=NONE) is False
    assert value_of('shop.colour != "red"', shop__colour=NONE) is True
    assert value_of('shop.colour in {"red"}', shop__colour=NONE) is False


@pytest.mark.parametrize(("text", "result"), [('"red" in shop.colours', False), ('"red" not in shop.colours', True)])
def test_nothing_is_in_a_list_that_is_none(text: str, result: bool) -> None:
    """README: choices may be ``none``; a profile that says so must not end in a traceback."""
    assert value_of(text, shop__colours=NONE) is result


@pytest.mark.parametrize(
    ("text", "colour", "result"),
    [
        ('shop.colour == "red"', "red", True),
        ('shop.colour != "red"', "red", False),
        ('shop.colour in {"red", "green"}', "green", True),
        ('shop.colour not in {"red"}', "green", True),
        ("shop.colour in listed", "green", False),
    ],
)
def test_choices(text: str, colour: str, result: bool) -> None:
    assert value_of(text, shop__colour=colour, listed=frozenset({"red"})) is result


def test_a_membership_with_either_side_missing_is_open() -> None:
    assert paths(value_of("shop.colour in listed", shop__colour="red")) == ["listed"]
    assert paths(value_of('shop.colour in {"red"}')) == ["shop.colour"]


@pytest.mark.parametrize(
    ("users", "operator", "limit", "result"),
    [
        (Fraction(39_999_999_92, 100), ">=", 40_000_000, False),
        (40_000_000, ">=", 40_000_000, True),
        (40_000_000, ">", 40_000_000, False),
        (Interval(40_000_000, None, ()), ">=", 40_000_000, True),
        (Interval(None, 39_999_999, ()), ">=", 40_000_000, False),
    ],
)
def test_numbers_decide_where_the_bounds_decide(users: Value, operator: str, limit: int, result: bool) -> None:
    assert value_of(f"shop.users {operator} {limit}", shop__users=users) is result


def test_bounds_that_do_not_decide_leave_it_open() -> None:
    low = Interval(39_000_000, None, open_on("shop.users").reasons)
    assert paths(value_of("shop.users >= 40_000_000", shop__users=low)) == ["shop.users"]


def test_arithmetic_is_exact() -> None:
    found = value_of("shop.sales * shop.share - 1", shop__sales=12_345_678_901, shop__share=Fraction(1, 5))
    assert found == Fraction(12_345_678_896, 5)
    assert value_of("-shop.sales", shop__sales=5) == -5
    assert value_of("2 + 3 * 4") == 14


def test_arithmetic_with_none_is_open() -> None:
    found = value_of("shop.sales + 1", shop__sales=NONE)
    assert isinstance(found, Unknown)
    assert found.reasons[0].kind == "none"


def test_a_definition_is_its_condition() -> None:
    assert value_of("shop.big", shop__users=5, threshold=5) is True
    assert paths(value_of("shop.big")) == ["shop.users", "threshold"]


def test_a_table_is_looked_up_by_its_keys() -> None:
    values: dict[str, Value] = {"toll(red,True)": 7}
    where = Here(values)
    assert evaluate(parse('toll("red", True)', Names(), None), where) == 7
    assert paths(value_of("toll(shop.colour, True)")) == ["shop.colour"]


def test_a_chain_of_comparisons() -> None:
    assert value_of("1 < shop.users <= 5", shop__users=5) is True
    assert value_of("1 < shop.users <= 5", shop__users=6) is False
    assert value_of("1 < shop.users < 1").__class__ is Unknown


def test_dates_through_functions() -> None:
    found = value_of(
        "working_day(add_days(shop.opened, 1), holidays)", shop__opened=date(2026, 5, 2), holidays=GOLDEN_WEEK
    )
    assert found == date(2026, 5, 7)


def test_every_branch_is_read_for_the_proof() -> None:
    here = Here({"shop.open": False, "shop.lit": True})
    truth(parse("shop.open and shop.lit", Names()), here)
    assert here.read == ["shop.open", "shop.lit"]


# Lists

T: Mapping[str, Value] = {"lamp.broken": True, "lamp.price": 10, "lamp.colour": "red"}
F: Mapping[str, Value] = {"lamp.broken": False, "lamp.price": 20, "lamp.colour": "green"}
U: Mapping[str, Value] = {}


@pytest.mark.parametrize(
    ("entries", "any_", "all_", "count"),
    [
        ([], False, True, 0),
        ([T], True, True, 1),
        ([F], False, False, 0),
        ([T, F], True, False, 1),
        ([U], None, None, (0, 1)),
        ([T, U], True, None, (1, 2)),
        ([F, U], None, False, (0, 1)),
        ([T, F, U, U], True, False, (1, 3)),
    ],
)
def test_over_a_list(entries: Entries, any_: bool | None, all_: bool | None, count: int | tuple[int, int]) -> None:
    lists = {"shop.lamps": entries}

    def shown(value: Value) -> Value | None:
        return None if isinstance(value, Unknown) else value

    assert shown(value_of("any(shop.lamps, lamp.broken)", lists)) is any_
    assert shown(value_of("all(shop.lamps, lamp.broken)", lists)) is all_
    counted = value_of("count(shop.lamps, lamp.broken)", lists)
    assert (counted.low, counted.high) == count if isinstance(counted, Interval) else counted == count
    assert value_of("count(shop.lamps)", lists) == len(entries)


def test_over_a_list_that_is_not_known() -> None:
    assert paths(value_of("any(shop.lamps, lamp.broken)")) == ["shop.lamps"]
    assert paths(value_of("all(shop.lamps, lamp.broken)")) == ["shop.lamps"]
    for text in ("count(shop.lamps)", "sum(shop.lamps, lamp.price)", "distinct(shop.lamps, lamp.colour)"):
        found = value_of(text)
        assert isinstance(found, Interval)
        assert (found.low, found.high, paths(found)) == (0, None, ["shop.lamps"])


@pytest.mark.parametrize(
    ("entries", "low", "high"),
    [
        ([], 0, 0),
        ([T, F], 30, 30),
        ([T, U], 10, None),
        ([U], 0, None),
        ([{"lamp.price": NONE}, T], 10, 10),
        ([{"lamp.price": Interval(5, 7, ())}, T], 15, 17),
    ],
)
def test_a_sum_over_missing_values_is_a_lower_bound(entries: Entries, low: int, high: int | None) -> None:
    found = value_of("sum(shop.lamps, lamp.price)", {"shop.lamps": entries})
    ends = (found.low, found.high) if isinstance(found, Interval) else (found, found)
    assert ends == (low, high)


@pytest.mark.parametrize(
    ("entries", "low", "high"),
    [
        ([T, F], 10, 10),
        ([T, {"lamp.price": 20}], 10, 30),
        ([{"lamp.broken": True}], 0, None),
        ([{"lamp.broken": False}], 0, 0),
        ([{"lamp.price": -4}], -4, 0),
    ],
)
def test_a_sum_under_a_condition(entries: Entries, low: int, high: int | None) -> None:
    found = value_of("sum(shop.lamps, lamp.price, lamp.broken)", {"shop.lamps": entries})
    ends = (found.low, found.high) if isinstance(found, Interval) else (found, found)
    assert ends == (low, high)


def test_a_lower_bound_decides_where_it_decides() -> None:
    lists: dict[str, Entries] = {"shop.lamps": [T, U]}
    assert value_of("sum(shop.lamps, lamp.price) >= 10", lists) is True
    assert isinstance(value_of("sum(shop.lamps, lamp.price) >= 11", lists), Unknown)
    assert value_of("sum(shop.lamps, lamp.price) < 10", lists) is False


@pytest.mark.parametrize(
    ("entries", "low", "high"),
    [
        ([], 0, 0),
        ([T, F], 2, 2),
        ([T, T], 1, 1),
        ([T, U], 1, 2),
        ([U], 1, 1),
        ([U, U], 1, 2),
        ([{"lamp.colour": NONE}, T], 1, 1),
    ],
)
def test_distinct(entries: Entries, low: int, high: int) -> None:
    found = value_of("distinct(shop.lamps, lamp.colour)", {"shop.lamps": entries})
    ends = (found.low, found.high) if isinstance(found, Interval) else (found, found)
    assert ends == (low, high)


def test_distinct_where_it_is_open_whether_the_only_entry_counts() -> None:
    lists: dict[str, Entries] = {"shop.lamps": [{"lamp.colour": "red"}]}
    found = value_of("distinct(shop.lamps, lamp.colour, lamp.broken)", lists)
    assert isinstance(found, Interval)
    assert (found.low, found.high) == (0, 1)


def test_entries_see_what_stands_around_them() -> None:
    lists: dict[str, Entries] = {"shop.lamps": [T]}
    assert value_of("any(shop.lamps, lamp.broken and shop.open)", lists, shop__open=True) is True
    assert value_of("any(shop.lamps, lamp.broken and shop.open)", lists, shop__open=False) is False
