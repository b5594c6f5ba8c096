"""The report on the fictional samples under the first law, as it was last looked at.

``python -m tests.unit.report.check.test_html_golden`` writes the files anew, after a change that is meant.
"""

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from japan_ai_compliance.assessment.model import assess
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.profile.load import discover, load
from japan_ai_compliance.report.check.html_report import render
from japan_ai_compliance.rulebook.bundled import load_bundled
from tests.unit.report.check.html_page import Page, read

ROOT = Path(__file__).resolve().parents[4]
GOLDEN = ROOT / "tests" / "golden" / "html"
DAY = date(2026, 11, 23)
LAWS = ("msca",)
ENGLISH = re.compile(r"\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b")
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


@cache
def samples() -> Report:
    """The fictional samples, with the digest of the rulebook left out."""
    rulebook, dates = load_bundled(), Dates(DAY, DAY)
    found = [load(one, rulebook) for one in discover([str(ROOT / "samples" / "fictional")])]
    profiles = [one._replace(path=f"samples/fictional/{Path(one.path).name}") for one in found if one is not None]
    assessed = tuple(assess(rulebook, profile, dates, LAWS) for profile in profiles)
    return Report("0", replace(rulebook, digest="0" * 64), dates, LAWS, assessed)


@cache
def page(language: Language) -> Page:
    return read(render(samples(), language))


def outside_of_code(found: Page) -> list[str]:
    """Texts a person reads: no YAML, paths or names of a profile."""
    apart = ("code", "pre", "bdi", "style")
    return [said for said, within in found.texts if not any(one.tag in apart for one in within)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_as_it_was(language: Language) -> None:
    written = (GOLDEN / f"fictional.{language}.html").read_text(encoding="utf-8")
    assert render(samples(), language).splitlines() == written.splitlines()


def test_the_japanese_report_has_no_english_sentence() -> None:
    assert not [said for said in outside_of_code(page("ja")) if ENGLISH.search(said)]


def test_the_english_report_has_no_japanese() -> None:
    assert not [said for said in outside_of_code(page("en")) if JAPANESE.search(said)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_placeholder_is_left(language: Language) -> None:
    assert not [said for said in outside_of_code(page(language)) if re.search(r"\{[a-z][a-z0-9_]*\}", said)]


def test_each_chart_is_there_once_where_it_has_something_to_show() -> None:
    found = page("en")
    titles = [one.text for one in found.all("title") if one.within[-1].tag == "svg"]
    assert sorted(set(titles)) == [
        "Deadlines ahead",
        "Exposure by provision",
        "Law in force and breaches over time",
        "Users against the threshold",
    ]


def test_neither_hashing_nor_the_clock_changes_a_byte() -> None:
    code = (
        "from tests.unit.report.check.test_html_golden import *; "
        "sys.stdout.buffer.write(render(samples(), 'en').encode())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    assert runs[0] == runs[1]


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for one in LANGUAGES:
        (GOLDEN / f"fictional.{one}.html").write_text(render(samples(), one), encoding="utf-8", newline="")
