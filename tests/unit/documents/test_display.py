import pytest
from hypothesis import given
from hypothesis import strategies as st

from japan_ai_compliance.documents.display import MAX_SHOWN, shown


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
    assert shown(text) == expected


def test_a_text_that_just_fits_is_not_cut() -> None:
    assert shown("x" * MAX_SHOWN) == "x" * MAX_SHOWN


def test_a_longer_text_is_cut() -> None:
    assert shown("x" * (MAX_SHOWN + 1)) == "x" * (MAX_SHOWN - 1) + "…"


def test_no_escape_is_cut_in_half() -> None:
    assert shown("\u202e" * MAX_SHOWN) == "\\u202e" * 9 + "…"


@given(st.text(st.characters(), max_size=200))
def test_whatever_is_shown_is_short_and_visible(text: str) -> None:
    result = shown(text)
    assert len(result) <= MAX_SHOWN
    assert result.isprintable()
