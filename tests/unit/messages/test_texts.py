"""Every text of every subject: both languages, the same placeholders, nothing empty."""

import re
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from japan_ai_compliance import messages
from japan_ai_compliance.messages import LANGUAGES, Texts

SUBJECTS = sorted(path.stem for path in Path(messages.__path__[0]).glob("*.py") if path.stem != "__init__")
# A statutory maximum is the only amount there is, so no scenario is named beside it.
SILENT: frozenset[str] = frozenset()
WITHOUT_ERRORS = {"report"}
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")


def texts(subject: str) -> Texts:
    """The texts of a subject."""
    found: Texts = import_module(f"japan_ai_compliance.messages.{subject}").TEXTS
    return found


def placeholders(text: str) -> set[tuple[str, str]]:
    """The names a text has room for, each with its format."""
    return {(name, form or "") for _, name, form, _ in Formatter().parse(text) if name is not None}


def test_there_are_subjects() -> None:
    assert {"cli", "report", "terms", "words", "lint"} <= set(SUBJECTS)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_both_languages_are_there_and_say_something(subject: str) -> None:
    for key, text in texts(subject).items():
        assert tuple(text) == LANGUAGES, key
        for language in LANGUAGES:
            assert text[language] or f"{subject}.{key}" in SILENT, f"{key}, {language}"


def test_what_is_silent_is_there() -> None:
    for key in SILENT:
        subject, _, name = key.partition(".")
        assert not any(texts(subject)[name].values()), key


@pytest.mark.parametrize("subject", SUBJECTS)
def test_both_languages_have_the_same_placeholders(subject: str) -> None:
    for key, text in texts(subject).items():
        assert placeholders(text["en"]) == placeholders(text["ja"]), key


@pytest.mark.parametrize("subject", SUBJECTS)
def test_placeholders_are_named(subject: str) -> None:
    """``{}`` and ``{0}`` would be filled by order, which differs between the languages."""
    for key, text in texts(subject).items():
        assert all(name.isidentifier() for name, _ in placeholders(text["en"])), key


@pytest.mark.parametrize("subject", SUBJECTS)
def test_english_is_free_of_japanese(subject: str) -> None:
    for key, text in texts(subject).items():
        assert not JAPANESE.search(text["en"]), key


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_advice_stands_alone(subject: str) -> None:
    known = texts(subject)
    advice = {key.removesuffix("_advice") for key in known if key.endswith("_advice")}
    if subject not in WITHOUT_ERRORS:
        assert advice <= set(known)


def test_subjects_without_errors_have_none() -> None:
    """``report.no_advice`` is a sentence of its own: "this is not legal advice"."""
    for subject in WITHOUT_ERRORS:
        known = texts(subject)
        assert not [key for key in known if f"{key}_advice" in known]
