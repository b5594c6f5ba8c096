"""What a refusal says of what it refuses, beside its place."""

import pytest

from japan_ai_compliance.language.functions import FUNCTIONS, QUANTIFIERS
from japan_ai_compliance.language.parse import parse
from tests.support.conditions import Names
from tests.unit.language.test_parse import refusal


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('shop.kind in {"app_store", 1}', "only_options"),
        ("{*shops}", "only_options"),
        ("{shop.open}", "only_options"),
        ("shop.users / 2 > 1", "no_division"),
        ("shop.users % 2 > 1", "no_division"),
        ("shop.users ** 2 > 1", "no_power"),
        ("shop.open | shop.lit", "no_bits"),
        ("~shop.open", "no_bits"),
        ("shop.users > 1.5", "no_decimals"),
        ("shop.open == None", "no_nothing"),
        ("lambda: True", "not_allowed"),
        ("shop.open == ...", "not_allowed"),
        ("[shop.open]", "no_list"),
        ("shop.open is True", "no_is"),
        ("shop.open is not True", "no_is"),
        ("True if shop.open else False", "no_if"),
        ("(lambda: day)()", "no_such_call"),
        ("happened(*shops)", "no_such_call"),
        ("add_days(day, amount=1) < day", "no_such_call"),
        ("happened(day).real", "no_attribute"),
    ],
)
def test_what_is_not_allowed_is_named(text: str, key: str) -> None:
    assert (refusal(text).key, refusal(text).values) == (key, {})


def test_a_function_that_is_like_no_other_is_answered_with_all_of_them() -> None:
    """``exists`` is no ``add_days``: what is not alike is not suggested."""
    found = refusal("exists(shops)")
    assert (found.key, found.values["name"]) == ("unknown_function", "exists")
    assert set(str(found.values["known"]).split(", ")) == {*FUNCTIONS, *QUANTIFIERS}


def test_a_path_is_suggested_for_a_path_and_a_name_for_a_name() -> None:
    assert refusal("shop.treshold > 1").values.get("near") != "threshold"
    assert refusal("treshold > 1").values["near"] == "threshold"


@pytest.mark.parametrize("text", ["\ud800"])
def test_what_python_cannot_read_at_all_stands_at_the_beginning(text: str) -> None:
    found = refusal(text)
    assert (found.key, found.values, found.line) == ("syntax", {}, 1)
    assert found.column >= 1


def test_more_brackets_than_python_reads_are_too_many() -> None:
    found = refusal("(" * 300 + "shop.open" + ")" * 300)
    assert (found.key, found.values, found.line, found.column) == ("too_deep", {"limit": 40}, 1, 1)


def test_what_is_no_text_at_all_stands_in_the_first_column() -> None:
    found = refusal("\ud800")
    assert (found.line, found.column) == (1, 1)


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("shop.users > shop.sales", "number (users)", "number (yen)"),
        ("shop.users == shop.open", "number (users)", "boolean"),
        ("shop.lamps == shop.lamps", "list (lamp)", "list (lamp)"),
        ("shop.users + shop.sales > 1", "number (users)", "number (yen)"),
        ("shop.users * shop.sales > 1", "number (users)", "number (yen)"),
        ("shop.kind in shop.colour", "choice (kind)", "choice (colour)"),
        ("shop.kind in listed", "choice (kind)", "choices (colour)"),
        ('shop.users in {"a"}', "number (users)", "choices"),
        ("least(1, shop.users, shop.sales) > 1", "number (users)", "number (yen)"),
    ],
)
def test_what_cannot_be_put_together_is_named_by_its_types(text: str, left: str, right: str) -> None:
    found = refusal(text)
    named = {name: str(value) for name, value in found.values.items()}
    assert (found.key, named) == ("not_comparable", {"left": left, "right": right})


@pytest.mark.parametrize(
    ("text", "expected", "kind"),
    [
        ("shop.users", "boolean", "number (users)"),
        ("not shop.colour", "boolean", "choice (colour)"),
        ("add_days(shop.open, 1) < day", "date", "boolean"),
        ("add_days(day, shop.users) < day", "number (days)", "number (users)"),
        ("any(shop.lamps, lamp.price)", "boolean", "number (yen)"),
    ],
)
def test_what_is_of_the_wrong_type_is_named_beside_the_type_expected(text: str, expected: str, kind: str) -> None:
    found = refusal(text)
    named = {name: str(value) for name, value in found.values.items()}
    assert (found.key, named) == ("wrong_type", {"expected": expected, "found": kind})


@pytest.mark.parametrize(
    ("text", "name", "expected", "count"),
    [
        ("add_days(day) < day", "add_days", 2, 1),
        ("add_days(day, 1, 2) < day", "add_days", 2, 3),
        ("before_each(day)", "before_each", 2, 1),
        ("toll(shop.colour) > 1", "toll", 2, 1),
        ("any(shop.lamps)", "any", 2, 1),
        ("days(shops, shop.opened) > 1", "days", 3, 2),
        ("count(shops, shop.open, shop.lit) > 1", "count", 1, 3),
    ],
)
def test_how_many_arguments_there_should_be(text: str, name: str, expected: int, count: int) -> None:
    found = refusal(text)
    assert (found.key, found.values) == ("argument_count", {"name": name, "expected": expected, "found": count})


@pytest.mark.parametrize(
    ("text", "key", "values"),
    [
        ("shop.open > True", "not_ordered", {"found": "boolean"}),
        ("count(shop.users) > 1", "not_a_list", {"name": "count", "found": "number (users)"}),
        ("nope.nope", "unknown_name", {"name": "nope.nope"}),
        ("shop.opn", "unknown_name_near", {"name": "shop.opn", "near": "shop.open"}),
        ("add_dys(day, 1) < day", "unknown_function_near", {"name": "add_dys", "near": "add_days"}),
        ("tol(shop.colour) > 1", "unknown_function_near", {"name": "tol", "near": "toll"}),
        (
            'shop.colour == "gren"',
            "unknown_option",
            {"value": "gren", "enumeration": "colour", "near": "green"},
        ),
        ("shop.users > 1_000_000_000_000_000_000", "too_large", {"limit": "18"}),
        ("not " * 41 + "shop.open", "too_deep", {"limit": "40"}),
        (" " * 2_000 + "shop.open", "too_long", {"limit": "2000"}),
    ],
)
def test_every_refusal_says_what_it_found(text: str, key: str, values: dict[str, str]) -> None:
    found = refusal(text)
    assert (found.key, {name: str(value) for name, value in found.values.items()}) == (key, values)


@pytest.mark.parametrize(
    ("text", "column"), [("shops", 1), ("  shop.lamps", 3), ("distinct(shops, shop.lamps) > 1", 17)]
)
def test_a_list_is_no_value_of_its_own(text: str, column: int) -> None:
    """Wherever a value of any type may stand: in a step, and among the different values of a list."""
    found = refusal(text, None)
    assert (found.key, found.line, found.column) == ("list_alone", 1, column)
    assert {name: str(value) for name, value in found.values.items()} == {
        "found": "list (shop)" if text == "shops" else "list (lamp)"
    }
    assert parse("count(shops)", Names(), None)
