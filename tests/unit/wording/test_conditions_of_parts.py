"""Conditions in words, part by part: each with the labels of its declarations, in its own language."""

from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.language.nodes import Quantifier
from japan_ai_compliance.messages import LANGUAGES
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.wording.conditions import words
from tests.support.toy import (
    CALENDAR,
    TODAY,
    Section,
    bench,
    consequence,
    element,
    fact,
    parameter,
    prohibition,
    scenario,
    step,
    subject,
    version,
)


def labelled(section: Section, en: str, ja: str) -> Section:
    """A declaration with a label of its own."""
    return {**section, "label": {"en": en, "ja": ja}}


OPTIONS: Section = {"red": {"en": "crimson", "ja": "赤"}, "green": {"en": "emerald", "ja": "緑"}}
SECTIONS: dict[str, Section] = {
    "enumerations": {"colour": {"options": OPTIONS}},
    "subjects": {
        "shop": labelled(subject(at="shops", many=True, identified_by="name"), "store", "店舗"),
        "lamp": labelled(
            subject(at="lamps", **{"in": ["shop"]}, many=True, identified_by="id", over_time=True), "light", "灯"
        ),
    },
    "facts": {
        "shop.open": labelled(fact("boolean"), "open door", "開店"),
        "shop.lit": labelled(fact("boolean"), "light", "点灯"),
        "shop.staff": labelled(fact("number", unit="persons"), "staff", "従業員数"),
        "shop.colour": labelled(fact("choice", of="colour"), "colour", "色"),
        "shop.event": labelled(fact("date"), "event", "出来事の日"),
        "lamp.broken": labelled(fact("boolean"), "defect", "故障"),
        "lamp.colour": labelled(fact("choice", of="colour"), "shade", "色合い"),
        "lamp.price": labelled(fact("number", unit="yen"), "price", "価格"),
    },
    "parameters": {
        "bright": labelled(parameter("choices", version(["red", "green"]), of="colour"), "bright ones", "明色"),
        "holidays": labelled(parameter("calendar", version(CALENDAR)), "holidays", "休日"),
        "grace": labelled(parameter("number", version(5), unit="days"), "grace", "猶予"),
        "least_staff": labelled(parameter("number", version(10), unit="persons"), "quota", "定員"),
    },
    "definitions": {
        "shop.bright": {"when": "shop.open and shop.lit", "en": "bright", "ja": "明るい"},
        "shop.dim": {"when": "shop.lit", "en": "dim", "ja": "暗い"},
    },
    "tables": {
        "toll": {
            "keys": [{"of": "colour"}, {"of": "shape"}],
            "type": "boolean",
            "label": {"en": "toll", "ja": "料金"},
            "rows": [{"keys": ["red", None], **version(True)}],
        }
    },
}

CASES = [
    ("shop.staff + 1 > 5", "(staff plus 1) is above 5 persons", "（従業員数＋1）が5人を超える"),
    ("shop.staff * 2 - 1 > 5", "((staff times 2) minus 1) is above 5 persons", "（（従業員数×2）－1）が5人を超える"),
    ("1 <= shop.staff", "1 person is at most staff", "1人が従業員数以下である"),
    ("shop.staff < least_staff", "staff is below quota (10 persons)", "従業員数が定員（10人）未満である"),
    ('shop.colour == "red"', "colour is crimson", "色が赤である"),
    ('"red" != shop.colour', "crimson is not colour", "赤が色ではない"),
    ('shop.colour in {"red", "green"}', "colour is one of: emerald, crimson", "色が次のいずれかである：緑、赤"),
    (
        '"green" in bright',
        "emerald is one of: bright ones (emerald, crimson)",
        "緑が次のいずれかである：明色（緑、赤）",
    ),
    ('toll("red", "round")', "toll for crimson, round", "赤、roundについての料金"),
    ("shop.bright", '"open door" is the case and "light" is the case', "「開店」に当たる、かつ、「点灯」に当たる"),
    ("not shop.dim", '"light" is not the case', "「点灯」に当たらない"),
    (
        "shop.bright or shop.staff < 5",
        '("open door" is the case and "light" is the case) or staff is below 5 persons',
        "（「開店」に当たる、かつ、「点灯」に当たる）、又は、従業員数が5人未満である",
    ),
    (
        "day < working_day(shop.event, holidays)",
        "the day looked at is before event, or the next working day",
        "判定する日が出来事の日（休日の場合は翌開庁日）より前である",
    ),
    (
        "day < add_days(shop.event, -grace)",
        "the day looked at is before event minus grace (5 days)",
        "判定する日が出来事の日から猶予（5日）前の日より前である",
    ),
    (
        "day < add_days(shop.event, 0)",
        "the day looked at is before event plus 0 days",
        "判定する日が出来事の日から0日後の日より前である",
    ),
    (
        "day < add_days(shop.event, 1 - grace)",
        "the day looked at is before event plus (1 minus grace (5 days))",
        "判定する日が出来事の日から（1－猶予（5日））後の日より前である",
    ),
    (
        "day < add_days(shop.event, 0 + grace)",
        "the day looked at is before event plus (0 plus grace (5 days))",
        "判定する日が出来事の日から（0＋猶予（5日））後の日より前である",
    ),
    (
        "any(shop.lamps, lamp.start < day)",
        "there is at least one light where first day of light is before the day looked at",
        "灯のうち、灯の初日が判定する日より前であるものが一つ以上ある",
    ),
    (
        "any(shop.lamps, day < lamp.end)",
        "there is at least one light where the day looked at is before last day of light",
        "灯のうち、判定する日が灯の最終日より前であるものが一つ以上ある",
    ),
    (
        "distinct(shop.lamps, lamp.colour, lamp.broken) > 1",
        'the number of different values of shade over light where "defect" is the case is above 1',
        "灯のうち、「故障」に当たるものの色合いの異なる値の数が1を超える",
    ),
    (
        "days(shop.lamps, lamp.start, lamp.end) > 1",
        "the number of days covered by light is above 1 day",
        "灯が含む日の数が1日を超える",
    ),
    ("count(shops) > 1", "the number of entries (store) is above 1", "店舗の数が1を超える"),
    (
        "least(shop.staff, 5) < greatest(shop.staff, 1)",
        "the smallest of: staff, 5 is below the largest of: staff, 1",
        "次のうち最も小さい値：従業員数、5が次のうち最も大きい値：従業員数、1未満である",
    ),
]


def rulebook(folder: Path, condition: str) -> Rulebook:
    """A law whose only element is the condition."""
    return bench(folder, prohibition(applies=[element(condition)]), **SECTIONS).rulebook


@pytest.mark.parametrize(("condition", "en", "ja"), CASES)
def test_each_part_has_its_label(tmp_path: Path, condition: str, en: str, ja: str) -> None:
    made = rulebook(tmp_path, condition)
    node = made.rules["LAMP-1"].applies[0].when
    assert node is not None
    assert words(node, made, "en", TODAY) == en
    assert words(node, made, "ja", TODAY) == ja


def test_the_value_of_a_parameter_is_that_of_the_day(tmp_path: Path) -> None:
    made = rulebook(tmp_path, "shop.staff < least_staff")
    node = made.rules["LAMP-1"].applies[0].when
    assert node is not None
    assert words(node, made, "en", date(1999, 1, 1)) == "staff is below quota"


def test_a_list_is_called_by_the_label_of_its_entries(tmp_path: Path) -> None:
    made = rulebook(tmp_path, "any(shop.lamps, lamp.broken)")
    node = made.rules["LAMP-1"].applies[0].when
    assert isinstance(node, Quantifier)
    assert [words(node.entries, made, language, TODAY) for language in LANGUAGES] == ["light", "灯"]


def test_a_step_is_named_as_written(tmp_path: Path) -> None:
    steps = (step("base", "episode.sales"), step("amount", "base * 2"))
    charge = consequence("surcharge", basis="computed", scenarios=[scenario("first", *steps)])
    made = bench(tmp_path, prohibition(consequences=["charge"]), consequences={"charge": charge}).rulebook
    amount = made.rules["LAMP-1"].consequences[0].scenarios[0].steps[-1].value
    assert words(amount, made, "en", TODAY) == "`base` times 2"
