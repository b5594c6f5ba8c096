"""Every format says that facts are older than the day of the check, and warns where rules began after them."""

import json
from datetime import date

import pytest

from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.report.check.formats import format_named
from japan_ai_compliance.wording.facts_age import age_words, overview_words
from japan_ai_compliance.wording.verdict import verdict
from tests.support.assessing import Assess, report
from tests.support.toy import START, TODAY, shop

UNBOUND = shop("open: false")
NEW, OLDER, OUTDATED = (f"facts_as_of: {day}\n{UNBOUND}" for day in (TODAY, "2026-11-21", "2024-01-01"))
HUMAN = ("text", "markdown", "html")


def said(text: str) -> str:
    """What is written, without the breaks of lines and of words, and what Markdown escapes."""
    return " ".join(text.replace("\u200b", "").replace("\\", "").split())


@pytest.mark.parametrize("name", HUMAN)
def test_facts_that_are_merely_older_are_said_quietly(assessed: Assess, name: str) -> None:
    found = said(format_named(name).render(report(assessed(OLDER)), "en"))
    assert "The facts were stated 2 days before the day of the check; what has changed since is not in them." in found
    assert "CAUTION" not in found
    assert "On facts of" not in found


@pytest.mark.parametrize("name", HUMAN)
def test_rules_that_began_after_the_facts_are_a_warning(assessed: Assess, name: str) -> None:
    found = said(format_named(name).render(report(assessed(OUTDATED)), "en"))
    assert (
        "CAUTION: the facts were stated on 2024-01-01, 1,057 days before the day of the check. 1 of the rules" in found
    )
    assert "On facts of 2024-01-01: None of the rules binds this company on these facts." in found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("profile", [UNBOUND, NEW])
def test_nothing_is_said_without_a_day_or_of_the_same_day(assessed: Assess, profile: str, language: Language) -> None:
    found = assessed(profile)
    assert age_words(found.facts_age, language) == ""
    assert verdict(found, language) == verdict(assessed(UNBOUND), language)


def test_it_is_said_in_japanese(assessed: Assess) -> None:
    assert "2日前" in age_words(assessed(OLDER).facts_age, "ja")
    assert age_words(assessed(OUTDATED).facts_age, "ja").startswith("【注意】事実の記載は 2024-01-01 時点")
    assert verdict(assessed(OUTDATED), "ja").startswith("2024-01-01 時点の事実による判定：")


@pytest.mark.parametrize("name", HUMAN)
def test_an_overview_counts_the_companies_concerned(assessed: Assess, name: str) -> None:
    several = [assessed(one) for one in (OUTDATED, OLDER, UNBOUND)]
    line = "Companies judged on facts older than some of the rules: 1 of 3."
    assert line in said(format_named(name).render(report(*several), "en"))
    assert overview_words([one.standing for one in several[1:]], "en") == ""


def test_no_status_changes(assessed: Assess) -> None:
    assert assessed(OUTDATED).summary == assessed(UNBOUND).summary


def test_json_holds_the_days_and_the_rules(assessed: Assess) -> None:
    def facts(profile: str) -> object:
        return json.loads(format_named("json").render(report(assessed(profile)), "en"))["profiles"][0]["facts"]

    assert facts(OUTDATED) == {"as_of": "2024-01-01", "days_before": 1057, "rules_since": ["LAMP-1"]}
    assert facts(OLDER) == {"as_of": "2026-11-21", "days_before": 2, "rules_since": []}
    assert facts(NEW) == {"as_of": str(TODAY), "days_before": 0, "rules_since": []}
    assert facts(UNBOUND) is None


@pytest.mark.parametrize(("profile", "levels"), [(OUTDATED, ["warning"]), (OLDER, ["note"]), (NEW, []), (UNBOUND, [])])
def test_sarif_notifies(assessed: Assess, profile: str, levels: list[str]) -> None:
    (run,) = json.loads(format_named("sarif").render(report(assessed(profile)), "en"))["runs"]
    notified = run["invocations"][0].get("toolExecutionNotifications", [])
    assert [one["level"] for one in notified] == levels


def test_the_page_of_an_outdated_company_has_no_colour_of_a_pass(assessed: Assess) -> None:
    assert '<section class="glance s-unknown"' in format_named("html").render(report(assessed(OUTDATED)), "en")
    assert '<section class="glance s-not_applicable"' in format_named("html").render(report(assessed(OLDER)), "en")


def test_law_that_has_not_begun_is_not_counted(assessed: Assess) -> None:
    found = assessed(OUTDATED, as_of=date(2024, 12, 31))
    assert found.dates == Dates(date(2024, 12, 31), date(2024, 12, 31))
    assert found.dates.as_of < START
    assert found.facts_age is not None
    assert found.facts_age.rules_since == ()
