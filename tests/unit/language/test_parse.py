"""The whitelist: what is not on it is refused, at its place."""

import warnings
from collections.abc import Callable

import pytest

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.parse import ConditionError, parse
from japan_ai_compliance.language.types import BOOLEAN, DATE, NUMBER, Type, number
from japan_ai_compliance.messages import LANGUAGES, say
from tests.support.conditions import Names


def refusal(text: str, expected: Type | None = BOOLEAN) -> ConditionError:
    """The error a condition raises, once it has proved to have its texts in both languages."""
    with pytest.raises(ConditionError) as raised:
        parse(text, Names(), expected)
    for language in LANGUAGES:
        assert say(f"language.{raised.value.key}", language, **raised.value.values)
        assert say(f"language.{raised.value.key}_advice", language, **raised.value.values)
    return raised.value


def place(text: str, expected: Type | None = BOOLEAN) -> tuple[str, int, int]:
    """The key, line and column of the error a condition raises."""
    error = refusal(text, expected)
    return error.key, error.line, error.column


@pytest.mark.parametrize(
    "text",
    [
        "shop.open",
        "shop.conduct.deep",
        "shop.big",
        "not shop.open and (shop.lit or shop.big)",
        "shop.users >= 40_000_000",
        "shop.users >= threshold",
        "1 <= shop.users < threshold",
        "shop.sales * 2 + 3 > unit - 1",
        "shop.sales * shop.share > unit",
        "shop.sales > -unit",
        "shop.sales > -5",
        "shop.sales < 999_999_999_999_999_999",
        'shop.kind == "app_store"',
        '"app_store" != shop.kind',
        'shop.kind in {"app_store", "browser"}',
        'shop.colour not in {"red"}',
        "shop.colour in listed",
        '"red" in shop.colours',
        'shop.name == "Example"',
        "shop.opened < day",
        "add_days(shop.opened, 30) <= day",
        "before_each(shop.opened, shop.closed, day)",
        "toll(shop.colour, shop.open) > 5",
        'toll("red", True) > 5',
        "any(shop.lamps, lamp.broken and shop.open)",
        "count(shop.lamps) > 2",
        "sum(shop.lamps, lamp.price, lamp.broken) > unit",
        "distinct(shop.lamps, lamp.colour) >= 2",
        "any(shops, shop.open)",
        "working_day(shop.opened, holidays) == day",
        " shop.open ",
    ],
)
def test_allowed(text: str) -> None:
    assert parse(text, Names()).type == BOOLEAN


REFUSED: list[tuple[str, str, int]] = [
    ("().__class__", "no_attribute", 1),
    ("len(shop.name).real", "no_attribute", 1),
    ("shop.opened.year", "unknown_name", 1),
    ("add_days(day, 1).year", "no_attribute", 1),
    ("shop.open if shop.lit else True", "no_if", 1),
    ("[shop.open]", "no_list", 1),
    ("(shop.open, shop.lit)", "no_list", 1),
    ("{shop.open: 1}", "not_allowed", 1),
    ("[x for x in shops]", "not_allowed", 1),
    ("{x for x in shops}", "not_allowed", 1),
    ("any(x for x in shops)", "argument_count", 1),
    ("all((x for x in shops), True)", "not_allowed", 5),
    ("lambda: True", "not_allowed", 1),
    ("shop.open and (lambda: True)()", "no_such_call", 15),
    ('f"{shop.name}" == shop.name', "not_allowed", 1),
    ("shop.lamps[0]", "not_allowed", 1),
    ("shop['open']", "not_allowed", 1),
    ("(x := shop.open)", "not_allowed", 2),
    ("shop.users ** 2 > 1", "no_power", 1),
    ("shop.users / 2 > 1", "no_division", 1),
    ("shop.users // 2 > 1", "no_division", 1),
    ("shop.users % 2 == 1", "no_division", 1),
    ("shop.users << 2 > 1", "not_allowed", 1),
    ("shop.open | shop.lit", "no_bits", 1),
    ("shop.users > 1.5", "no_decimals", 14),
    ("shop.users > 1e7", "no_decimals", 14),
    ("shop.users > 1j", "not_allowed", 14),
    ("shop.open == None", "no_nothing", 14),
    ("shop.name == b'x'", "not_allowed", 14),
    ("shop.open == ...", "not_allowed", 14),
    ("shop.open is True", "no_is", 1),
    ("shop.open is not True", "no_is", 1),
    ("+shop.users > 1", "not_allowed", 1),
    ("~shop.users > 1", "no_bits", 1),
    ("shop.users > 1234567890123456789", "too_large", 14),
    ("shop.users > 0x" + "f" * 30, "too_large", 14),
    ("before_each(*shops)", "no_such_call", 1),
    ("add_days(shop.opened, n=1) < day", "no_such_call", 1),
    ("add_days(**shop) < day", "no_such_call", 1),
    ("{*shops}", "only_options", 2),
    ("shop.kind in {}", "not_allowed", 14),
    ('shop.kind in {"app_store", 1}', "only_options", 28),
    ("await shop.open", "not_allowed", 1),
    ("shop.open; shop.lit", "out_of_place", 10),
    ("shop.open = True", "other_mark", 11),
    ("__import__('os')", "unknown_function", 1),
    ("eval('1')", "unknown_function", 1),
    ("shop.open()", "unknown_function", 1),
    ("shop.__class__", "unknown_name", 1),
    ("__builtins__", "unknown_name", 1),
    ("shop", "unknown_name", 1),
    ("lamp.broken", "unknown_name", 1),
    ("True and nope.nope", "unknown_name", 10),
    ("add_day(day, 1) < day", "unknown_function", 1),
    ("add_days(day) < day", "argument_count", 1),
    ("add_days(day, 1, 2) < day", "argument_count", 1),
    ("before_each(day)", "argument_count", 1),
    ("any(shop.lamps)", "argument_count", 1),
    ("toll(shop.colour) > 1", "argument_count", 1),
    ("count(shop.users) > 1", "not_a_list", 7),
    ("any(shop.colour, True)", "not_a_list", 5),
    ("count(5) > 1", "not_a_list", 7),
    ("any(lamp.broken, True)", "unknown_name", 5),
    ("shop.users", "wrong_type", 1),
    ("not shop.users", "wrong_type", 5),
    ("-shop.open", "wrong_type", 2),
    ("-True", "wrong_type", 2),
    ("shop.open and shop.users", "wrong_type", 15),
    ("add_days(shop.users, 1) < day", "wrong_type", 10),
    ("working_day(day, 5) < day", "wrong_type", 18),
    ("any(shop.lamps, lamp.price)", "wrong_type", 17),
    ("shop.open > True", "not_ordered", 1),
    ('shop.kind > "app_store"', "not_ordered", 1),
    ("shop.name < shop.name", "not_ordered", 1),
    ("shop.lamps == shop.lamps", "not_comparable", 15),
    ("holidays == holidays", "not_comparable", 13),
    ("shop.colours == listed", "not_comparable", 17),
    ("shop.users == shop.open", "not_comparable", 15),
    ('shop.users == "5"', "not_comparable", 15),
    ("shop.users in {1, 2}", "only_options", 16),
    ('shop.users in {"a"}', "not_comparable", 15),
    ("shop.kind in shop.colour", "not_comparable", 14),
]


@pytest.mark.parametrize(("text", "key", "column"), REFUSED)
def test_refused(text: str, key: str, column: int) -> None:
    found, line, at = place(text)
    assert (found.removesuffix("_near"), line, at) == (key, 1, column)


@pytest.mark.parametrize(
    ("text", "key", "line", "column", "values"),
    [
        ("yield", "out_of_place", 1, 1, {"text": "yield"}),
        ("import os", "out_of_place", 1, 1, {"text": "import"}),
        ("shop.open shop.lit", "out_of_place", 1, 11, {"text": "shop.lit"}),
        ("shop.users > 010", "out_of_place", 1, 14, {"text": "010"}),
        ("é$", "out_of_place", 1, 2, {"text": "$"}),
        ("shop.\x00open", "out_of_place", 1, 1, {"text": "shop."}),
        ("shop.open and", "ends_early", 1, 11, {"text": "and"}),
        ("not", "ends_early", 1, 1, {"text": "not"}),
        ("", "empty_condition", 1, 1, {}),
        ("   ", "empty_condition", 1, 4, {}),
        ("shop.open and\n  shop.lit", "line_break", 1, 14, {}),
        ("(shop.open and\n  shop.lit) or\n shop.lit", "line_break", 2, 15, {}),
        ("(shop.open", "open_bracket", 1, 1, {"text": "(", "wanted": ")"}),
        ("shop.open and\n(shop.lit", "open_bracket", 2, 1, {"text": "(", "wanted": ")"}),
        ("shop.open) and True", "stray_bracket", 1, 10, {"text": ")"}),
        ('shop.kind in {"(")', "stray_bracket", 1, 18, {"text": ")"}),
        ("shop.users = 3", "other_mark", 1, 12, {"text": "=", "meant": "=="}),
        ("shop.users => 3", "other_mark", 1, 12, {"text": "=>", "meant": ">="}),
        ("shop.users ＞ 3", "other_mark", 1, 12, {"text": "＞", "meant": ">"}),
        ("shop.open && shop.lit", "other_mark", 1, 11, {"text": "&&", "meant": "and"}),
        ("shop.open AND shop.lit", "other_mark", 1, 11, {"text": "AND", "meant": "and"}),
        ("! shop.lit", "other_mark", 1, 1, {"text": "!", "meant": "not"}),
        ("shop.name == 'lamp", "open_quote", 1, 14, {"quote": "'"}),
        ("\ud800", "syntax", 1, 1, {}),
    ],
)
def test_what_is_no_expression_says_where_and_why(
    text: str, key: str, line: int, column: int, values: dict[str, object]
) -> None:
    found = refusal(text)
    assert (found.key, found.line, found.column, found.values) == (key, line, column, values)


@pytest.mark.parametrize("word", ["true", "false", "TRUE"])
def test_a_truth_is_written_with_a_capital_letter(word: str) -> None:
    found = refusal(f"shop.open == {word}")
    assert (found.key, found.values) == ("other_word", {"text": word, "meant": word.capitalize()})


@pytest.mark.parametrize(
    "text",
    [
        "shop.users > shop.sales",
        "shop.users == shop.days",
        "shop.users + shop.sales > 1",
        "shop.users * shop.sales > 1",
        "threshold - unit > 0",
        "round_down(shop.users, unit) > 1",
        "add_days(day, shop.users) < day",
        "prorate(shop.sales, shop.users, 365) > 1",
        "add_months(day, shop.days) < day",
        "least(shop.users, shop.sales) > 1",
        "greatest(1, shop.users, shop.sales) > 1",
        "least(1, shop.users) > shop.sales",
    ],
)
def test_units_do_not_mix(text: str) -> None:
    assert refusal(text).key in ("not_comparable", "wrong_type")


@pytest.mark.parametrize(
    "text",
    [
        "shop.kind == shop.colour",
        "shop.kind in listed",
        "shop.kind in shop.colours",
        "toll(shop.kind, True) > 1",
        "shop.name == shop.kind",
    ],
)
def test_enumerations_do_not_mix(text: str) -> None:
    assert refusal(text).key in ("not_comparable", "wrong_type")


@pytest.mark.parametrize(
    ("text", "column", "near"),
    [
        ('shop.kind == "app_stor"', 14, "app_store"),
        ('"app_stor" == shop.kind', 1, "app_store"),
        ('shop.kind != "red"', 14, None),
        ('shop.kind in {"browser", "app_stor"}', 14, "app_store"),
        ('shop.colour in {"gren"}', 16, "green"),
        ('shop.colour == "redd"', 16, "red"),
        ('"gren" in shop.colours', 1, "green"),
        ('toll("gren", True) > 1', 6, "green"),
        ('any(shop.lamps, lamp.colour == "gren")', 32, "green"),
    ],
)
def test_a_literal_beside_a_choice_must_be_one_of_its_values(text: str, column: int, near: str | None) -> None:
    error = refusal(text)
    assert (error.key, error.column) == ("unknown_option", column)
    if near:
        assert error.values["near"] == near


@pytest.mark.parametrize(
    ("text", "key", "near"),
    [
        ("shop.conduct.dep", "unknown_name_near", "shop.conduct.deep"),
        ("shop.users > treshold", "unknown_name_near", "threshold"),
        ("shop.bigg", "unknown_name_near", "shop.big"),
        ("befor_each(day, day)", "unknown_function_near", "before_each"),
        ("summ(shop.lamps, lamp.price) > 1", "unknown_function_near", "sum"),
    ],
)
def test_the_near_match_is_named(text: str, key: str, near: str) -> None:
    error = refusal(text)
    assert (error.key, error.values["near"]) == (key, near)


def test_a_name_with_nothing_near_has_no_suggestion() -> None:
    assert refusal("zzz.qqqqqqqqqqqq").key == "unknown_name"


def test_columns_count_characters_not_bytes() -> None:
    assert place('shop.name == "日本語" and nope.nope')[2] == len('shop.name == "日本語" and ') + 1


def test_columns_count_from_the_text_as_written() -> None:
    assert place("  shop.open and nope.nope")[2] == len("  shop.open and ") + 1


@pytest.mark.parametrize("blanks", ["", "  ", "\n", "\n   "])
def test_a_condition_in_parentheses_may_span_lines(blanks: str) -> None:
    assert place(f"{blanks}(shop.open\n and nope.nope)")[1:] == (2 + blanks.count("\n"), 6)


def test_columns_of_a_later_line_count_its_own_characters() -> None:
    assert place('(shop.name == "日本語日本語"\n and nope.nope)')[1:] == (2, 6)
    assert place('(shop.open\n and shop.name == "日本" and nope.nope)')[1:] == (2, 28)


# Size


@pytest.mark.parametrize(
    "build",
    [
        lambda depth: "not " * depth + "shop.open",
        lambda depth: "-" * depth + "1 > 0",
        lambda depth: "(" * depth + "shop.open" + ")" * depth,
        lambda depth: "any(shops, " * depth + "shop.open" + ")" * depth,
        lambda depth: "1" + "+1" * depth + " > 0",
        lambda depth: "shop" + ".open" * depth,
        lambda depth: "earliest(" * depth + "day" + ")" * depth + " == day",
    ],
)
@pytest.mark.parametrize("depth", [300, 180])
def test_nothing_deep_gets_through_or_breaks_the_reader(build: Callable[[int], str], depth: int) -> None:
    """Depth is refused; parentheses alone are none, as far as Python reads them."""
    text = build(depth)
    if text.startswith("(") and depth < 200:
        assert parse(text, Names())
        return
    assert refusal(text).key.removesuffix("_near") in ("too_deep", "too_long", "syntax", "unknown_name")


def test_three_hundred_negations_are_too_deep() -> None:
    assert refusal("not " * 300 + "shop.open").key == "too_deep"


def test_the_depth_allowed() -> None:
    assert parse("not " * 39 + "shop.open", Names())
    assert refusal("not " * 41 + "shop.open").key == "too_deep"


@pytest.mark.parametrize(
    ("before", "inside", "after", "beyond"),
    [
        ("(", "shop.open", " == shop.lit)", "shop.open"),
        ("(shop.lit == ", "shop.open", ")", "shop.lit"),
        ("not ", "shop.colour in listed", "", "shop.colour"),
        ("not ", '"red" not in shop.colours', "", '"red"'),
        ("any(shops, ", "shop.open", ")", "shops"),
        ("sum(shops, ", "shop.users", ")", "shops"),
        ("distinct(shops, ", "shop.name", ")", "shops"),
        ("(1 + ", "shop.users", ")", "1"),
        ("(", "shop.users", " - 1)", "shop.users"),
        ("-", "shop.users", "", "shop.users"),
    ],
)
def test_each_construct_is_one_level(before: str, inside: str, after: str, beyond: str) -> None:
    """What is refused is the first part beyond the limit; a membership is a level of its own."""
    levels = 40 - (" in " in inside)
    assert parse(before * levels + inside + after * levels, Names(), None)
    text = before * (levels + 1) + inside + after * (levels + 1)
    assert place(text, None) == ("too_deep", 1, text.rindex(beyond) + 1)


def test_the_length_allowed() -> None:
    ending = "shop.open"
    assert parse(" " * (2_000 - len(ending)) + ending, Names())
    assert place(" " * 2_000 + ending) == ("too_long", 1, 1)


# What comes out


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("shop.users * 2", number("users")),
        ("2 * shop.share", number("rate")),
        ("shop.sales * shop.share", number("yen")),
        ("shop.share * shop.sales", number("yen")),
        ("1 + shop.sales", number("yen")),
        ("-shop.sales", number("yen")),
        ("1 + 1", NUMBER),
        ("count(shop.lamps)", NUMBER),
        ("sum(shop.lamps, lamp.price)", number("yen")),
        ("least(shop.sales, unit)", number("yen")),
        ("least(5, shop.sales)", number("yen")),
        ("greatest(shop.sales, 5)", number("yen")),
        ("least(shop.sales)", number("yen")),
        ("days(shops, shop.opened, shop.closed)", number("days")),
        ("days_between(day, shop.opened)", number("days")),
        ("add_days(day, 1)", DATE),
        ("shop.colour", Type("choice", of="colour")),
        ('toll("red", True)', number("yen")),
    ],
)
def test_the_type_of_an_expression(text: str, kind: Type) -> None:
    assert parse(text, Names(), None).type == kind


def test_a_negative_is_taken_off_nothing_and_a_negative_number_is_one() -> None:
    sales = nodes.Fact("shop", "sales", number("yen"))
    assert parse("-shop.sales", Names(), None) == nodes.Arithmetic("-", nodes.Literal(0, NUMBER), sales, number("yen"))
    assert parse("-5", Names(), None) == nodes.Literal(-5, NUMBER)


def test_a_list_alone_is_counted_without_value_edge_or_condition() -> None:
    entries = nodes.Fact("shop", "lamps", Type("list", of="lamp"))
    counted = nodes.Quantifier("count", entries, "lamp", None, None, NUMBER, None)
    assert parse("count(shop.lamps)", Names(), None) == counted


def test_a_chain_of_comparisons_means_all_of_them() -> None:
    node = parse("1 < shop.users <= 5", Names())
    assert isinstance(node, nodes.BooleanOperation)
    assert [one.operator for one in node.operands if isinstance(one, nodes.Comparison)] == ["<", "<="]


def test_what_stands_inside_a_list_is_not_known_outside() -> None:
    assert refusal("any(shop.lamps, lamp.broken) and lamp.broken").column == 34


def test_a_condition_with_a_strange_escape_says_nothing_on_the_side() -> None:
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        parse('shop.name == "a\\d"', Names())
    assert said == []
