"""Numbers as statutes write them."""

from fractions import Fraction

import pytest

from japan_ai_compliance.numerals import (
    KANA,
    branched,
    from_kana,
    from_kanji,
    from_mixed,
    from_roman,
    item,
    to_kana,
    to_roman,
)

DIGITS = "〇一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("一", 1),
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("百二", 102),
        ("三百二十五", 325),
        ("千", 1000),
        ("二五", 25),
        ("一〇", 10),
        ("二〇二四", 2024),
        ("百五十", 150),
        ("二千万", 20_000_000),
        ("一億二千三百万", 123_000_000),
        ("万", 10_000),
    ],
)
def test_kanji(text: str, number: int) -> None:
    assert from_kanji(text) == number


def in_kanji(number: int) -> str:
    """A number below 10,000 with its units, written apart from the code under test."""
    written = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            written += name if digit == 1 and name else DIGITS[digit] + name
    return written


def test_every_number_written_with_units_or_by_place_reads_as_itself() -> None:
    for number in range(1, 10_000):
        assert from_kanji(in_kanji(number)) == number
        assert from_kanji("".join(DIGITS[int(digit)] for digit in str(number))) == number


@pytest.mark.parametrize(
    ("digits", "scale", "number"),
    [
        ("4000", "万", Fraction(40_000_000)),
        ("1", "億2000万", Fraction(120_000_000)),
        ("3", "百", Fraction(300)),
        ("1.5", "億", Fraction(150_000_000)),
        ("12,000", "", Fraction(12_000)),
    ],
)
def test_digits_with_kanji(digits: str, scale: str, number: Fraction) -> None:
    assert from_mixed(digits, scale) == number


@pytest.mark.parametrize(
    ("number", "written"), [(1, "i"), (4, "iv"), (9, "ix"), (18, "xviii"), (49, "xlix"), (90, "xc")]
)
def test_roman(number: int, written: str) -> None:
    assert to_roman(number) == written


def test_every_roman_numeral_reads_as_what_was_written() -> None:
    assert [from_roman(to_roman(number)) for number in range(1, 400)] == list(range(1, 400))


@pytest.mark.parametrize("text", ["", "iiii", "iix", "vx", "ic", "IV", "d", "cccc", "i-2", "4"])
def test_what_is_no_roman_numeral_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}$"):
        from_roman(text)


@pytest.mark.parametrize("number", [-1, 0, 400])
def test_numbers_that_no_item_bears_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        to_roman(number)


@pytest.mark.parametrize(("text", "number"), [("九", "9"), ("二十五の二", "25-2"), ("五十五の十の三", "55-10-3")])
def test_branched(text: str, number: str) -> None:
    assert branched(text) == number


@pytest.mark.parametrize(
    ("number", "cited"),
    [("4", "iv"), ("9", "ix"), ("18", "xviii"), ("49", "xlix"), ("1-2", "i-2"), ("10-2-3", "x-2-3")],
)
def test_items(number: str, cited: str) -> None:
    assert item(number) == cited


def test_letters_follow_the_order_of_the_kana_and_never_repeat() -> None:
    letters = [from_kana(kana) for kana in KANA]
    assert letters[:4] == ["a", "b", "c", "d"]
    assert letters[24:28] == ["y", "z", "aa", "ab"]
    assert len(set(letters)) == len(KANA) == 47


def test_every_kana_comes_back_from_its_letters() -> None:
    assert "".join(to_kana(from_kana(kana)) for kana in KANA) == KANA


@pytest.mark.parametrize("letters", ["", "av", "zz", "A", "イ"])
def test_letters_past_the_last_kana_are_refused(letters: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of the standard library where a letter is none
        to_kana(letters)
