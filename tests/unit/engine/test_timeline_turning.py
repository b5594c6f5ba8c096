"""What can turn, and what speaks of the as-of date alone."""

from datetime import date

import pytest

from japan_ai_compliance.engine.instances import instances
from japan_ai_compliance.engine.plan import plan_of
from japan_ai_compliance.engine.timeline import inside, named, speaks_of_today
from japan_ai_compliance.profile.model import Entry
from tests.conftest import MakeBench
from tests.support.toy import Bench, element, prohibition, shop

LAMPS = "any(shop.lamps, lamp.broken)"


def of_today(bench: Bench, text: str) -> bool:
    """Whether what the first instance of the only rule reads speaks of the as-of date alone."""
    case, rule = bench.case(text), bench.rulebook.rules["LAMP-1"]
    return speaks_of_today(plan_of(rule, bench.rulebook), case, instances(rule, case)[0].chain())


@pytest.mark.parametrize(
    ("burning", "expected"),
    [
        ("true", True),
        ("false", False),
        ("unknown", False),
        ("{until: none}", True),
        ("{until: unknown}", True),
        ("{until: 2026-05-01}", False),
        ("{from: 2026-05-01}", False),
        ("[{from: 2026-01-01, until: 2026-02-01}, {until: none}]", True),
    ],
)
def test_conduct_without_dates_speaks_of_today(lamp_law: MakeBench, burning: str, expected: bool) -> None:
    assert of_today(lamp_law(prohibition()), shop(f"burning: {burning}")) is expected


@pytest.mark.parametrize(
    ("lamp", "expected"),
    [
        ("from: 2025-03-01", False),
        ("until: none", True),
        ("from: 2025-03-01, on: true", True),
        ("from: 2025-03-01, on: false", False),
        ("from: 2025-03-01, on: {until: none}", True),
        ("from: 2025-03-01, on: {from: 2025-04-01}", False),
    ],
)
def test_so_do_the_entries_of_a_list_and_what_stands_in_them(lamp_law: MakeBench, lamp: str, expected: bool) -> None:
    bench = lamp_law(prohibition(breach=[element(LAMPS, "any")]))
    assert of_today(bench, shop(f"lamps: [{{id: A, {lamp}}}]")) is expected


def test_an_entry_that_is_not_over_time_has_no_dates_to_miss(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("any(company.orders, order.made < day)", "any")], subject="company"))
    assert not of_today(bench, "company: {name: K.K., orders: [{id: A, made: 2025-06-01}]}")


def test_lists_inside_a_list_are_not_looked_into(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("any(shop.lamps, any(lamp.wicks, wick.dry))", "any")]))
    assert of_today(bench, shop("lamps: [{id: A, from: 2025-03-01, wicks: [{id: W}]}]"))


def test_dates_of_facts_and_of_what_stands_in_an_entry(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element(LAMPS, "any"), element("shop.event < day", "event")]))
    case = bench.case(shop("event: 2025-06-01", "lamps: [{id: A, from: 2025-03-01, on: {from: 2025-04-01}}]"))
    rule = bench.rulebook.rules["LAMP-1"]
    found = list(named(plan_of(rule, bench.rulebook), case, instances(rule, case)[0].chain()))
    (lamp,) = [one for one in found if isinstance(one, Entry)]
    assert [one for one in found if isinstance(one, date)] == [date(2025, 6, 1)]
    assert [one.start for one in inside(lamp) if isinstance(one, Entry)] == [date(2025, 4, 1)]
