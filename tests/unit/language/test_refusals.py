"""What a refusal says of what it refuses, beside its place."""

import pytest

from tests.unit.language.test_parse import refusal


@pytest.mark.parametrize(
    ("text", "construct"),
    [
        ('shop.kind in {"app_store", 1}', "Constant"),
        ("{*shops}", "Starred"),
        ("{shop.open}", "Attribute"),
        ("shop.users / 2 > 1", "Div"),
        ("shop.users > 1.5", "float"),
        ("shop.open == None", "NoneType"),
        ("lambda: True", "Lambda"),
        ("[shop.open]", "List"),
    ],
)
def test_what_is_not_allowed_is_named(text: str, construct: str) -> None:
    assert (refusal(text).key, refusal(text).values) == ("not_allowed", {"construct": construct})


@pytest.mark.parametrize("text", ["shop.\x00open", "\ud800", "(" * 300 + "shop.open" + ")" * 300])
def test_what_python_cannot_read_at_all_stands_at_the_beginning(text: str) -> None:
    found = refusal(text)
    assert (found.key, found.values, found.line) == ("syntax", {}, 1)
    assert found.column >= 1
