"""Conditions in words."""

from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.language.functions import FUNCTIONS, QUANTIFIERS
from japan_ai_compliance.language.nodes import Node
from japan_ai_compliance.messages.words import TEXTS
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.wording.conditions import words
from tests.support.toy import TODAY, Section, bench, element, fact, prohibition, subject


def labelled(kind: str, label: str, ja: str, **more: object) -> Section:
    """A fact with a label of its own."""
    return fact(kind, **{**more, "label": {"en": label, "ja": ja}})


FACTS: Section = {
    "shop.open": labelled("boolean", "open door", "開店"),
    "shop.lit": labelled("boolean", "light", "点灯"),
    "shop.staff": labelled("number", "staff", "従業員数", unit="persons"),
    "shop.colour": labelled("choice", "colour", "色", of="colour"),
    "shop.event": labelled("date", "event", "出来事の日"),
    "shop.filed": labelled("date", "filing", "届出の日"),
    "lamp.broken": labelled("boolean", "defect", "故障"),
    "lamp.price": labelled("number", "price", "価格", unit="yen"),
}
SUBJECTS: Section = {
    "lamp": subject(
        at="lamps", **{"in": ["shop"]}, many=True, identified_by="id", over_time=True, label={"en": "lamp", "ja": "灯"}
    )
}


def rulebook_with(folder: Path, condition: str) -> tuple[Rulebook, Node]:
    """The rulebook, and its only condition."""
    rule = prohibition(applies=[element(condition)])
    made = bench(folder, rule, facts=FACTS, subjects=SUBJECTS).rulebook
    (rule_of_law,) = made.rules.values()
    node = rule_of_law.applies[0].when
    assert node is not None
    return made, node


CASES = [
    ("shop.open", '"open door" is the case', "「開店」に当たる"),
    ("not shop.open", '"open door" is not the case', "「開店」に当たらない"),
    ("not (not shop.open)", '"open door" is the case', "「開店」に当たる"),
    ("shop.staff >= 1_000", "staff is at least 1,000 persons", "従業員数が1,000人以上である"),
    ("not shop.staff >= 5", "staff is below 5 persons", "従業員数が5人未満である"),
    ("shop.staff != 5", "staff is not 5 persons", "従業員数が5人ではない"),
    ("shop.staff > 5", "staff is above 5 persons", "従業員数が5人を超える"),
    ('shop.colour == "red"', "colour is red", "色がredである"),
    ('shop.colour in {"red", "blue"}', "colour is one of: blue, red", "色が次のいずれかである：blue、red"),
    ('shop.colour not in {"red"}', "colour is none of: red", "色が次のいずれでもない：red"),
    ('not shop.colour in {"red"}', "colour is none of: red", "色が次のいずれでもない：red"),
    (
        "shop.colour in bright",
        "colour is one of: parameter (green, red)",
        "色が次のいずれかである：parameter（green、red）",
    ),
    ("shop.event <= shop.filed", "event is on or before filing", "出来事の日が届出の日以前である"),
    (
        "shop.filed <= add_days(shop.event, 30)",
        "filing is on or before event plus 30 days",
        "届出の日が出来事の日から30日後の日以前である",
    ),
    (
        "shop.filed > add_months(shop.event, -1)",
        "filing is after event minus 1 month",
        "届出の日が出来事の日から1か月前の日より後である",
    ),
    (
        "before_each(shop.event, shop.filed, day)",
        "event is before each of: filing, the day looked at",
        "出来事の日が次のいずれよりも前である：届出の日、判定する日",
    ),
    (
        "latest(shop.event, shop.filed) < day",
        "the latest of: event, filing is before the day looked at",
        "次のうち最も遅い日：出来事の日、届出の日が判定する日より前である",
    ),
    ("happened(shop.filed)", '"filing" has taken place', "「届出の日」があった"),
    ("not happened(shop.filed)", '"filing" has not taken place', "「届出の日」がない"),
    (
        "shop.open and (shop.lit or shop.staff < 5)",
        '"open door" is the case and ("light" is the case or staff is below 5 persons)',
        "「開店」に当たる、かつ、（「点灯」に当たる、又は、従業員数が5人未満である）",
    ),
    (
        'shop.colour in {"red"} and shop.open',
        '(colour is one of: red) and "open door" is the case',
        "（色が次のいずれかである：red）、かつ、「開店」に当たる",
    ),
    (
        "not (shop.open and shop.lit)",
        'not ("open door" is the case and "light" is the case)',
        "（「開店」に当たる、かつ、「点灯」に当たる）ではない",
    ),
    (
        "any(shop.lamps, lamp.broken)",
        'there is at least one lamp where "defect" is the case',
        "灯のうち、「故障」に当たるものが一つ以上ある",
    ),
    ("all(shop.lamps, lamp.broken)", 'for every lamp: "defect" is the case', "すべての灯について、「故障」に当たる"),
    ("count(shop.lamps) >= 2", "the number of entries (lamp) is at least 2", "灯の数が2以上である"),
    (
        "sum(shop.lamps, lamp.price) > 100",
        "the sum of price over lamp is above JPY 100",
        "灯の価格の合計が100円を超える",
    ),
    (
        "not happened(shop.filed) or not toll(shop.colour, shop.shape)",
        '"filing" has not taken place or not (toll for colour, label)',
        "「届出の日」がない、又は、（色、labelについてのtoll）ではない",
    ),
    (
        "before_each(shop.event, shop.filed, day)",
        "event is before each of: filing, the day looked at",
        "出来事の日が次のいずれよりも前である：届出の日、判定する日",
    ),
    ("not not shop.open", '"open door" is the case', "「開店」に当たる"),
    ("not shop.staff < 5", "staff is at least 5 persons", "従業員数が5人以上である"),
    ('not shop.colour in {"red"}', "colour is none of: red", "色が次のいずれでもない：red"),
    ("toll(shop.colour, shop.shape)", "toll for colour, label", "色、labelについてのtoll"),
    ("shop.event < day", "event is before the day looked at", "出来事の日が判定する日より前である"),
    (
        "days_between(shop.event, as_of) > 7",
        "the days from event to the date of the facts is above 7 days",
        "出来事の日から事実の基準日までの日数が7日を超える",
    ),
]


@pytest.mark.parametrize(("condition", "en", "ja"), CASES)
def test_a_condition_in_words(tmp_path: Path, condition: str, en: str, ja: str) -> None:
    rulebook, node = rulebook_with(tmp_path, condition)
    assert words(node, rulebook, "en", TODAY) == en
    assert words(node, rulebook, "ja", TODAY) == ja


def test_a_parameter_without_a_value_on_the_day_is_named_alone(tmp_path: Path) -> None:
    rulebook, node = rulebook_with(tmp_path, "shop.colour in bright")
    assert words(node, rulebook, "en", date(1999, 1, 1)) == "colour is one of: parameter"


def test_every_function_has_its_words() -> None:
    assert {*FUNCTIONS, *QUANTIFIERS} <= set(TEXTS)
