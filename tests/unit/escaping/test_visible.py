"""Text that shows everything in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from japan_ai_compliance.escaping.visible import NAME, for_line, for_path, for_terminal, visible

ANY = st.text(st.characters(), max_size=200)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("株式会社 Acme", "株式会社 Acme"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\nb\tc\0", "a\\x0ab\\x09c\\x00"),
        ("\x9b", "\\x9b"),
        ("\u202eevil\u2066", "\\u202eevil\\u2066"),
        ("a\u3000b\xa0c", "a\\u3000b\\xa0c"),
        ("\ufeff\u200b", "\\ufeff\\u200b"),
        ("\ud83d", "\\ud83d"),
        ("\U000e0041", "\\U000e0041"),
        ("\u2028", "\\u2028"),
    ],
)
def test_what_is_invisible_is_escaped(text: str, expected: str) -> None:
    assert for_line(text) == visible(text) == for_terminal(text) == expected


@pytest.mark.parametrize("limit", [NAME, 300])
def test_a_text_that_just_fits_is_not_cut(limit: int) -> None:
    assert for_line("x" * limit, limit) == "x" * limit


@pytest.mark.parametrize("limit", [NAME, 300])
def test_a_longer_text_is_cut(limit: int) -> None:
    assert for_line("x" * (limit + 1), limit) == "x" * (limit - 1) + "…"


def test_no_escape_is_cut_in_half() -> None:
    assert for_line("\u202e" * NAME) == "\\u202e" * 9 + "…"


@pytest.mark.parametrize("text", ["::error::now", "##[error]now", "a\n::add-mask::b", ":::::"])
def test_no_line_is_a_command_to_a_ci_service(text: str) -> None:
    for safe in (for_line(text), for_path(text)):
        assert "::" not in safe
        assert "##[" not in safe


def test_of_a_long_path_the_end_is_kept() -> None:
    assert for_path("a/" * 100 + "file.yaml").startswith("…")
    assert for_path("a/" * 100 + "file.yaml").endswith("/file.yaml")
    assert for_path("a/\x1bfile.yaml") == "a/\\x1bfile.yaml"


@given(ANY, st.integers(2, 300))
def test_a_part_of_a_line_is_short_and_visible(text: str, limit: int) -> None:
    result = for_line(text, limit)
    assert len(result) <= limit
    assert result.isprintable()


@given(ANY)
def test_at_full_length_nothing_is_lost_and_all_is_visible(text: str) -> None:
    assert visible(text).isprintable()
    assert len(visible(text)) >= len(text)
