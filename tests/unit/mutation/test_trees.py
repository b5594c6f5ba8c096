"""Mutants of conditions, and how they are written."""

from pathlib import Path

import pytest

from japan_ai_compliance.linting.uses import trees
from japan_ai_compliance.mutation.trees import shifted, variants
from japan_ai_compliance.mutation.written import written
from tests.support.toy import deadline, element, prohibition
from tests.unit.mutation.mutating import book


def told(folder: Path, condition: str) -> list[str]:
    """Every mutant of a condition, as a whole."""
    rule = prohibition(breach=[element(condition)])
    (tree,) = trees(book(folder, rule).rulebook.rules["LAMP-1"].breach)
    return [written(one.node) for one in variants(tree)]


@pytest.mark.parametrize(
    ("condition", "mutants"),
    [
        ("shop.staff > 10", ["shop.staff >= 10", "shop.staff <= 10", "shop.staff > 9", "shop.staff > 11"]),
        ("shop.staff < 10", ["shop.staff <= 10", "shop.staff >= 10", "shop.staff < 9", "shop.staff < 11"]),
        ('shop.colour == "red"', ['shop.colour != "red"']),
        ('shop.colour != "red"', ['shop.colour == "red"']),
        ("shop.open", ["not shop.open"]),
        ("not shop.open", ["shop.open"]),
        ("shop.open and shop.lit", ["shop.open or shop.lit", "shop.lit", "shop.open", "not shop.open and shop.lit",
                                    "shop.open and not shop.lit"]),
        ('shop.colour in {"red", "blue"}', ['shop.colour not in {"blue", "red"}', 'shop.colour in {"red"}',
                                            'shop.colour in {"blue"}']),
        ("shop.event < shop.filed", ["shop.event <= shop.filed", "shop.event >= shop.filed"]),
        (
            "happened(earliest(shop.event, shop.filed))",
            ["not happened(earliest(shop.event, shop.filed))", "happened(latest(shop.event, shop.filed))",
             "happened(earliest(shop.filed))", "happened(earliest(shop.event))"],
        ),
        (
            "any(shop.lamps, lamp.broken)",
            ["all(shop.lamps, lamp.broken)", "any(shop.lamps, not lamp.broken)"],
        ),
        (
            "count(shop.lamps, lamp.broken) > 1",
            ["count(shop.lamps, lamp.broken) >= 1", "count(shop.lamps, lamp.broken) <= 1", "count(shop.lamps) > 1",
             "count(shop.lamps, not lamp.broken) > 1", "count(shop.lamps, lamp.broken) > 0",
             "count(shop.lamps, lamp.broken) > 2"],
        ),
    ],
)  # fmt: skip
def test_every_change_of_a_condition(tmp_path: Path, condition: str, mutants: list[str]) -> None:
    assert told(tmp_path, condition) == mutants


def test_a_minus_is_no_number(tmp_path: Path) -> None:
    assert told(tmp_path, "shop.debt > -shop.debt") == [
        "shop.debt >= 0 - shop.debt", "shop.debt <= 0 - shop.debt", "shop.debt > shop.debt",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "(shop.open or shop.lit) and not (shop.open and shop.lit)",
        "shop.staff > 2 * (3 + 4)",
        "shop.staff + 1 - (2 - 3) > 5",
        'toll(shop.colour, "round")',
        "sum(shop.lamps, lamp.price, lamp.broken) >= 5",
        "days(shop.lamps, lamp.start, lamp.end) > 3",
        "before_each(shop.event, shop.filed, shop.act)",
        'shop.colour not in {"blue", "red"}',
    ],
)
def test_what_is_written_reads_as_before(tmp_path: Path, text: str) -> None:
    rule = prohibition(breach=[element(text)])
    (tree,) = trees(book(tmp_path, rule).rulebook.rules["LAMP-1"].breach)
    assert written(tree) == text


def test_a_last_day_is_moved_unless_its_number_of_days_is(tmp_path: Path) -> None:
    rules = [deadline(by="latest(shop.event, shop.act)"), deadline(id="LAMP-2", by="add_days(shop.event, 30)")]
    loaded = book(tmp_path, *rules).rulebook.rules
    first, second = (loaded[name].timing for name in ("LAMP-1", "LAMP-2"))
    assert first is not None
    assert second is not None
    assert [written(one.node) for one in shifted(first.by)] == [
        "add_days(latest(shop.event, shop.act), -1)",
        "add_days(latest(shop.event, shop.act), 1)",
    ]
    assert shifted(second.by) == []
