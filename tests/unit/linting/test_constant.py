"""Conditions whose outcome rests on no fact."""

import pytest

from japan_ai_compliance.language import nodes
from japan_ai_compliance.linting.constant import constant, contradict
from tests.conftest import MakeBench
from tests.support.toy import Section, element, prohibition, words

DEFINED: Section = {
    "shop.wide": {"when": "shop.staff > 10", **words()},
    "shop.never": {"when": 'shop.colour == "red" and shop.colour == "blue"', **words()},
}


def condition(make: MakeBench, text: str) -> nodes.Node:
    """A condition of the made-up law."""
    (element_,) = make(prohibition(applies=[element(text)]), definitions=DEFINED).rulebook.rules["LAMP-1"].applies
    assert element_.when is not None
    return element_.when


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("True", True),
        ("1 > 2", False),
        ("shop.open or True", True),
        ("shop.open and False", False),
        ("shop.open", None),
        ("shop.staff > doubtful", None),
        ("toll(shop.colour, shop.shape)", None),
        ("any(shop.lamps, lamp.broken)", None),
        ("shop.wide", None),
        ("shop.wide and 1 > 2", False),
    ],
)
def test_what_comes_out_the_same_whatever_the_facts_are(lamp_law: MakeBench, text: str, said: bool | None) -> None:
    assert constant(condition(lamp_law, text)) is said


@pytest.mark.parametrize(
    ("texts", "path"),
    [
        (['shop.colour == "red"', 'shop.colour == "blue"'], "shop.colour"),
        (['shop.colour == "red"', 'shop.colour != "red"'], "shop.colour"),
        (['shop.colour in {"red", "blue"}', 'shop.colour not in {"red", "blue"}'], "shop.colour"),
        (['shop.colour in {"red", "blue"}', 'shop.colour != "red"'], None),
        (['shop.colour == "red"', 'shop.shape == "round"'], None),
        (['shop.colour == "red" or shop.open', 'shop.colour == "blue"'], None),
        (["shop.never"], "shop.colour"),
        (['shop.open and shop.colour == "red"', 'shop.colour == "green"'], "shop.colour"),
    ],
)
def test_conditions_that_leave_a_choice_no_answer(lamp_law: MakeBench, texts: list[str], path: str | None) -> None:
    assert contradict([condition(lamp_law, text) for text in texts]) == path
