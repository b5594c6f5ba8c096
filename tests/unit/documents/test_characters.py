import pytest

from japan_ai_compliance.documents.characters import check_characters, check_hidden_breaks
from japan_ai_compliance.errors import Place

from .helpers import error_of


@pytest.mark.parametrize(
    "text", ["", "a\tb\r\nc", "日本語 é ½", "😀\U0010ffff", "a\u202eb", "\u2028\ud7ff\ue000\ufffd"]
)
def test_ordinary_text_passes(text: str) -> None:
    check_characters(text, "a.yaml")


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\x01", "U+0001"),
        ("\x1b", "U+001B"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\x9b", "U+009B"),
        ("\ud83d", "U+D83D"),
        ("\ufeff", "U+FEFF"),
        ("\uffff", "U+FFFF"),
    ],
)
def test_a_forbidden_character_is_named_with_its_place(character: str, code: str) -> None:
    error = error_of(lambda: check_characters(f"a: 1\nb: x{character}y", "a.yaml"))
    assert error.key == "documents.character"
    assert error.place == Place("a.yaml", 2, 5)
    assert error.values == {"code": code}


def test_a_nul_is_a_sign_of_binary_content() -> None:
    error = error_of(lambda: check_characters("a\n\0", "a.yaml"))
    assert (error.key, error.place) == ("documents.binary", Place("a.yaml", 2, 1))


@pytest.mark.parametrize("character", ["\u2028", "\u2029"])
def test_a_hidden_line_break_is_refused(character: str) -> None:
    check_hidden_breaks("a\nb", "a.yaml")
    error = error_of(lambda: check_hidden_breaks(f"# note{character}secret: 1", "a.yaml"))
    assert (error.key, error.place) == ("documents.character", Place("a.yaml", 1, 7))
