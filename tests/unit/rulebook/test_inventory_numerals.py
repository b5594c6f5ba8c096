import pytest

from japan_ai_compliance.rulebook.coverage.numerals import KANA, branched, chinese, letter, roman


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
    ],
)
def test_chinese(text: str, number: int) -> None:
    assert chinese(text) == number


@pytest.mark.parametrize(("text", "number"), [("九", "9"), ("二十五の二", "25-2"), ("五十五の十の三", "55-10-3")])
def test_branched(text: str, number: str) -> None:
    assert branched(text) == number


@pytest.mark.parametrize(
    ("number", "cited"),
    [("4", "iv"), ("9", "ix"), ("18", "xviii"), ("49", "xlix"), ("1-2", "i-2"), ("10-2-3", "x-2-3")],
)
def test_roman(number: str, cited: str) -> None:
    assert roman(number) == cited


def test_letters_follow_the_order_of_the_kana_and_never_repeat() -> None:
    letters = [letter(kana) for kana in KANA]
    assert letters[:4] == ["a", "b", "c", "d"]
    assert letters[24:28] == ["y", "z", "aa", "ab"]
    assert len(set(letters)) == len(KANA) == 47
