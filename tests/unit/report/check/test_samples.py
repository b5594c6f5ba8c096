"""Reports on the sample profiles and explanations of the bundled laws, as a reader sees them at 80 columns."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from japan_ai_compliance.assessment.model import assess
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.messages import Language
from japan_ai_compliance.profile.load import discover, load
from japan_ai_compliance.report.check.text_report import render
from japan_ai_compliance.report.explain.answer import as_data, as_text, find
from japan_ai_compliance.rulebook.bundled import load_bundled
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.wording.layout import width

SAMPLES = Path(__file__).resolve().parents[4] / "samples"
DAY = date(2026, 11, 23)
LANGUAGES: tuple[Language, ...] = ("en", "ja")
SENTENCE = re.compile(r"\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b")


@cache
def bundled() -> Rulebook:
    """The bundled rulebook, loaded once."""
    return load_bundled()


@cache
def sample_report() -> Report:
    """All sample profiles in one report."""
    rulebook, dates = bundled(), Dates(DAY, DAY)
    profiles = [load(found, rulebook) for found in discover([str(SAMPLES)])]
    found = tuple(assess(rulebook, profile, dates) for profile in profiles if profile is not None)
    return Report("0", rulebook, dates, (), found)


def to_paste(line: str) -> bool:
    """Whether a line is YAML to paste, or an address."""
    return "# " in line or ": unknown" in line or "://" in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_a_report_is_wider_than_the_page(language: Language) -> None:
    lines = render(sample_report(), language).splitlines()
    assert not [line for line in lines if width(line) > 80 and not to_paste(line)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_placeholder_is_left(language: Language) -> None:
    assert not re.findall(r"\{[a-z][a-z0-9_]*\}", render(sample_report(), language))


def test_the_japanese_report_has_no_english_sentence() -> None:
    stated = {part for one in sample_report().assessments for part in SENTENCE.findall(one.profile.text)}
    lines = [line for line in render(sample_report(), "ja").splitlines() if not to_paste(line)]
    assert not [line for line in lines for found in SENTENCE.findall(line) if found not in stated]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_can_be_explained(language: Language) -> None:
    rulebook = bundled()
    for kind in (rulebook.rules, rulebook.facts, rulebook.subjects, rulebook.parameters, rulebook.tables):
        for name in kind:
            thing = find(name, rulebook, language)
            said = as_text(thing, rulebook, language, DAY)
            assert all(width(line) <= 80 or to_paste(line) for line in said.splitlines()), name
            assert not re.findall(r"\{[a-z][a-z0-9_]*\}", said), name
            assert as_data(thing, rulebook, language, DAY)["id"] == name
