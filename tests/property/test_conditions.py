"""Whatever is written as a condition either becomes a checked tree or is refused in words, at a place within it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.parse import ConditionError, parse
from japan_ai_compliance.language.types import BOOLEAN
from japan_ai_compliance.messages import LANGUAGES, say
from tests.support.conditions import Names

WORDS = (
    *("shop.open", "shop.staff", "shop.name", "shop", "open", "True", "None", "__class__", "x", "lambda", "for", "if"),
    *("else", "await", "yield", "import", "not", "and", "or", "in", "is", "any", "count", "add_days", "earliest"),
    *("1", "0x1F", "1e9", "9" * 19, "1_0", "'a'", '"b"', "f'{x}'", "b'c'", "'\\N{DIGIT ONE}'", "...", "日本", "\ud800"),
    *("(", ")", "[", "]", "{", "}", ",", ".", ":", ";", "=", ":=", "==", "!=", "<", "<=", "+", "-", "*", "**", "/"),
    *("//", "%", "@", "~", "^", "|", "&", "<<", "->", "\\", "#", "\n", "\r", "\t", "\x0c", "\0", "`", "$", "?", "!"),
)


def outcome(text: str) -> nodes.Node | ConditionError:
    """The checked tree, or how the text is refused."""
    try:
        return parse(text, Names())
    except ConditionError as error:
        return error


def check(text: str) -> None:
    """Nothing but these two comes out, and a refusal has its place and its words."""
    found = outcome(text)
    if not isinstance(found, ConditionError):
        assert found.type == BOOLEAN
        return
    assert 1 <= found.line <= len(text.splitlines()) + 1
    assert found.column >= 1
    for language in LANGUAGES:
        assert say(f"language.{found.key}", language, **found.values)
        assert say(f"language.{found.key}_advice", language, **found.values)


@settings(max_examples=400)
@given(st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from((" ", "")))
def test_words_of_the_language_are_checked_or_refused(words: list[str], between: str) -> None:
    check(between.join(words))


@given(st.text(max_size=40))
def test_any_text_is_checked_or_refused(text: str) -> None:
    check(text)
