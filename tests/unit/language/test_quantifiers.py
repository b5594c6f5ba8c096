"""What is said of a list whose entries are not all known: the limits of a number, and every reason."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from japan_ai_compliance.language.values import Interval, Reason, Unknown, Value, merge
from tests.support.conditions import open_on, value_of

SHOPS = ".shops"
"""The list on top of a profile, as ``Here`` knows it."""

Entries = Sequence[Mapping[str, Value]]

KNOWN: Mapping[str, Value] = {"lamp.broken": True, "lamp.colour": "red", "lamp.price": 10}


def lamps(*entries: Mapping[str, Value]) -> Mapping[str, Entries]:
    """A shop with these lamps."""
    return {"shop.lamps": entries}


def shops(*entries: tuple[object, object]) -> Mapping[str, Entries]:
    """Shops with their first and last day; ``...`` is one that is not known."""
    edges = ("shop.opened", "shop.closed")
    return {
        SHOPS: [{name: day for name, day in zip(edges, one, strict=True) if isinstance(day, date)} for one in entries]
    }


def missing(*paths: str) -> tuple[Reason, ...]:
    """The reasons of facts that are missing."""
    return merge(open_on(path) for path in paths)


@pytest.mark.parametrize("text", ["count(shop.lamps, lamp.broken)", "distinct(shop.lamps, lamp.colour)"])
def test_every_entry_that_is_open_gives_its_reason_once(text: str) -> None:
    found = value_of(text, lamps(KNOWN, {"lamp.broken": open_on("a"), "lamp.colour": open_on("a")}, {}))
    assert isinstance(found, Interval)
    assert found.reasons == (*missing("a"), *missing("lamp.broken" if "broken" in text else "lamp.colour"))


def test_an_entry_that_does_not_count_adds_no_value_of_its_own() -> None:
    given = lamps(KNOWN, {**KNOWN, "lamp.broken": False, "lamp.colour": "green"})
    assert value_of("distinct(shop.lamps, lamp.colour, lamp.broken)", given) == 1


def test_a_sum_of_amounts_that_have_no_limits_has_none() -> None:
    given = lamps(KNOWN, {**KNOWN, "lamp.colour": "green"})
    found = value_of("sum(shop.lamps, toll(lamp.colour, True))", given, **{"toll(red,True)": 7})
    assert found == Interval(None, None, missing("toll(green,True)"))


def test_a_sum_of_amounts_without_limits_that_may_not_count_has_none() -> None:
    found = value_of("sum(shop.lamps, toll(lamp.colour, True), lamp.broken)", lamps({"lamp.colour": "red"}))
    assert found == Interval(None, None, missing("lamp.broken", "toll(red,True)"))


def test_a_sum_that_may_not_count_says_what_decides_it_and_what_it_comes_to() -> None:
    found = value_of("sum(shop.lamps, lamp.price, lamp.broken)", lamps(KNOWN, {}))
    assert found == Interval(10, None, missing("lamp.broken", "lamp.price"))
    found = value_of("sum(shop.lamps, lamp.price, lamp.broken)", lamps({"lamp.price": 4}, KNOWN))
    assert found == Interval(10, 14, missing("lamp.broken"))


# Days

JANUARY = (date(2026, 1, 1), date(2026, 1, 31))
MIDDLE = (date(2026, 1, 20), date(2026, 2, 9))
MARCH = (date(2026, 3, 1), date(2026, 3, 31))
DAYS = "days(shops, shop.opened, shop.closed)"


@pytest.mark.parametrize(
    ("spans", "days"),
    [
        ([], 0),
        ([JANUARY], 31),
        ([(JANUARY[0], JANUARY[0])], 1),
        ([JANUARY, MIDDLE], 40),
        ([MIDDLE, JANUARY], 40),
        ([JANUARY, (date(2026, 1, 5), date(2026, 1, 10))], 31),
        ([JANUARY, (date(2026, 1, 5), date(2026, 1, 10)), MIDDLE], 40),
        ([JANUARY, (date(2026, 1, 31), date(2026, 1, 31))], 31),
        ([JANUARY, (date(2026, 2, 1), date(2026, 2, 1))], 32),
        ([JANUARY, MARCH], 62),
        ([(MARCH[1], MARCH[0])], 0),
        ([(date(2026, 1, 31), date(2026, 1, 1)), (date(2026, 1, 5), date(2026, 1, 6))], 2),
    ],
)
def test_days_are_counted_once_with_both_edges(spans: Sequence[tuple[date, date]], days: int) -> None:
    assert value_of(DAYS, shops(*spans)) == days


def test_days_of_an_entry_without_an_edge_are_at_least_those_of_the_others() -> None:
    found = value_of(DAYS, shops(JANUARY, (..., JANUARY[1]), (MARCH[0], ...)))
    assert found == Interval(31, None, missing("shop.opened", "shop.closed"))


def test_days_of_an_entry_that_may_not_count_are_a_range() -> None:
    given = {SHOPS: [{**shops(JANUARY)[SHOPS][0], "shop.open": True}, *shops(MIDDLE)[SHOPS]]}
    found = value_of(f"{DAYS[:-1]}, shop.open)", given)
    assert found == Interval(31, 40, missing("shop.open"))


def test_days_of_an_entry_that_does_not_count_are_not_read() -> None:
    given = {SHOPS: [{"shop.open": False}]}
    assert value_of(f"{DAYS[:-1]}, shop.open)", given) == 0


def test_days_of_a_list_that_is_not_known_are_any_number() -> None:
    assert value_of(DAYS) == Interval(0, None, open_on(SHOPS).reasons)


def test_whether_there_is_one_in_a_list_that_is_not_known_is_open() -> None:
    assert value_of("any(shops, shop.open)") == Unknown(open_on(SHOPS).reasons)
