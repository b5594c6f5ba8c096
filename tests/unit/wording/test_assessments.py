"""Whose legal assessment a finding that frees the company rests on, in every format a person reads."""

import json
from pathlib import Path

import pytest

from japan_ai_compliance.assessment.model import assess
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.check.formats import format_named
from tests.support.toy import TODAY, bench, element, prohibition, shop

PEOPLE = ("own", "counsel", "authority")
SAID: dict[Language, dict[str, str]] = {
    "en": {
        "own": "CAUTION: Rests on the company's own legal assessment.",
        "counsel": "Rests on counsel's assessment.",
        "authority": "Rests on the authority's assessment.",
    },
    "ja": {
        "own": "【注意】自社の法的評価に基づく。",
        "counsel": "弁護士等の評価に基づく。",
        "authority": "当局の評価に基づく。",
    },
}
CAUTION = {"en": "CAUTION", "ja": "【注意】"}


def said(folder: Path, format_: str, language: Language, profile: str) -> str:
    """The report on shops whose prohibition binds where the judgement is that it is unfair, on one line."""
    made = bench(
        folder,
        prohibition(
            applies=[element("shop.unfair", "unfair", en="it is unfair", ja="不公正である")],
            breach=[element("shop.smoking", "smoking")],
        ),
    )
    found = assess(made.rulebook, made.profile(profile), Dates(TODAY, TODAY))
    text = format_named(format_).render(Report("1", made.rulebook, found.dates, (), (found,)), language)
    return " ".join(text.replace("\\'", "'").replace("&#39;", "'").split())


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("format_", ["text", "markdown", "html", "sarif"])
@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("facts", [("{value}",), ("{kept}", "smoking: false")], ids=["outside", "kept"])
def test_whose_assessment_it_is_is_said(
    tmp_path: Path, format_: str, language: Language, who: str, facts: tuple[str, ...]
) -> None:
    stated = [
        one.format(
            value=f"unfair: {{value: false, basis: {who}}}",
            kept=f"unfair: {{value: true, basis: {who}}}",
        )
        for one in facts
    ]
    text = said(tmp_path, format_, language, shop(*stated))
    assert SAID[language][who] in text
    assert (CAUTION[language] in text) is (who == "own")


@pytest.mark.parametrize("format_", ["text", "markdown", "html", "sarif"])
def test_a_breach_on_the_companys_word_is_no_reason_for_caution(tmp_path: Path, format_: str) -> None:
    text = said(tmp_path, format_, "en", shop("unfair: {value: true, basis: own}", "smoking: true"))
    assert "Rests on the company's own legal assessment." in text
    assert "CAUTION" not in text


@pytest.mark.parametrize("format_", ["text", "markdown", "html"])
def test_what_does_not_apply_is_told_apart_by_whose_assessment_it_is(tmp_path: Path, format_: str) -> None:
    text = said(
        tmp_path,
        format_,
        "en",
        shop("unfair: {value: false, basis: own}") + "  - {name: T, unfair: {value: false, basis: counsel}}\n",
    )
    assert text.count("it is unfair") == 2
    assert text.count("CAUTION") == 1
    assert text.count("Rests on counsel") == 1


def test_what_is_kept_is_no_result_of_a_scan(tmp_path: Path) -> None:
    (run,) = json.loads(said(tmp_path, "sarif", "en", shop("unfair: {value: false, basis: own}")))["runs"]
    assert run["results"] == []
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is True
    (told,) = invocation["toolExecutionNotifications"]
    assert told["level"] == "warning"
    assert "LAMP-1" in told["message"]["text"]
