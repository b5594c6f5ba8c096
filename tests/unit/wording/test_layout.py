"""Measuring and wrapping."""

import pytest

from japan_ai_compliance.wording.layout import cut, padded, width, wrap


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("abc", 3), ("課徴金", 6), ("ｱ", 1), ("Ａ", 2), ("e\u0301", 1), ("¥1", 2), ("か\u3099", 2)],
)
def test_width_counts_columns(text: str, columns: int) -> None:
    assert width(text) == columns


def test_padded_fills_up_to_columns() -> None:
    assert padded("金", 4) == "金  "
    assert padded("金", 4, right=True) == "  金"
    assert padded("金銭", 2) == "金銭"


@pytest.mark.parametrize(
    ("text", "shown"), [("abcd", "abcd"), ("abcde", "abc…"), ("課徴金", "課…"), ("a課徴金", "a課…")]
)
def test_cut_ends_in_an_ellipsis(text: str, shown: str) -> None:
    assert cut(text, 4) == shown


def test_wrap_breaks_at_blanks() -> None:
    assert wrap("one two three", 8) == ["one two", "three"]
    assert wrap("", 8) == [""]
    assert wrap("  spaced \n out  ", 20) == ["spaced out"]


def test_wrap_breaks_between_wide_characters() -> None:
    assert wrap("課徴金の額は次のとおり", 8) == ["課徴金の", "額は次の", "とおり"]


def test_wrap_keeps_punctuation_with_what_it_belongs_to() -> None:
    assert wrap("課徴金。額（円）", 6) == ["課徴", "金。額", "（円）"]


def test_wrap_keeps_a_citation_together() -> None:
    assert wrap("a word, Art. 8(i)", 12) == ["a word,", "Art. 8(i)"]


@pytest.mark.parametrize("text", ["x" * 10_000, "あ" * 10_000, "x あ" * 3_000, "、" * 200, "a\u0301" * 500])
def test_no_line_is_wider(text: str) -> None:
    lines = wrap(text, 40)
    assert max(map(width, lines)) <= 40
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_only_an_address_may_be_longer() -> None:
    address = "https://example.jp/" + "x" * 60
    assert wrap(f"see {address} there", 20) == ["see", address, "there"]
