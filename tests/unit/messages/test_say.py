import pytest

from japan_ai_compliance.messages import LANGUAGES, Language, say


@pytest.mark.parametrize(
    ("language", "text"), [("en", "There is no law `lamp`."), ("ja", "`lamp` という法律はありません。")]
)
def test_a_text_is_filled(language: Language, text: str) -> None:
    assert say("cli.unknown_law", language, law="lamp") == text


@pytest.mark.texts_may_be_missing
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["cli.no_such_text", "no_such_subject.text", "bare"])
def test_the_key_stands_in_for_a_text_that_is_missing(language: Language, key: str) -> None:
    assert say(key, language) == key
    assert say(key, language, law="lamp", count=2) == f"{key} (law: lamp, count: 2)"


def test_tests_fail_on_a_text_that_is_missing() -> None:
    with pytest.raises(AssertionError, match=r"cli\.no_such_text"):
        say("cli.no_such_text", "en")
