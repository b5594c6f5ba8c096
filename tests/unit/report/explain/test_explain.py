"""``explain`` on the made-up law."""

import json
from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.explain.answer import as_data, as_text, find
from japan_ai_compliance.rulebook.model import Rulebook
from tests.support.assessing import CONSEQUENCES
from tests.support.toy import (
    START,
    TODAY,
    Section,
    bench,
    deadline,
    element,
    exception,
    limb,
    parameter,
    prohibition,
    version,
)


@pytest.fixture
def rulebook(tmp_path: Path) -> Rulebook:
    """A prohibition whose exception has an exception, a deadline, and a parameter with a history."""
    return bench(
        tmp_path,
        prohibition(
            applies=[element("shop.staff >= 5", "large", en="the shop is large", ja="店が大きい")],
            breach=[limb("shop.burning", "burning", when="episode.wilful")],
            unless=[{"exception": "plea", "unless": ["abroad"]}],
            consequences=["surcharge", "fine", "ban", "jail"],
            review_when=[element("shop.unfair", "doubt")],
            notes=[{"en": "A note.", "ja": "注。"}],
            bearer={"en": "the landlord", "ja": "家主"},
        ),
        deadline(
            id="LAMP-2",
            applies=[element("shop.users > threshold")],
            every="fiscal_year",
            by="year_end",
            done="shop.report",
        ),
        exceptions={"plea": exception(element("plea.safe"), claim="plea"), "abroad": exception(element("plea.abroad"))},
        consequences=CONSEQUENCES,
        parameters={
            "threshold": parameter(
                "number", version(100, START, date(2025, 12, 31)), version(200, date(2026, 1, 1)), unit="users"
            )
        },
    ).rulebook


def said(name: str, rulebook: Rulebook, language: Language = "en") -> str:
    """The text on one line."""
    return " ".join(as_text(find(name, rulebook, language), rulebook, language, TODAY).split())


def test_a_rule_names_elements_with_what_is_tested(rulebook: Rulebook) -> None:
    text = said("LAMP-1", rulebook)
    assert text.startswith("LAMP-1 - rule Art. 1 Law: Lamp Act prohibition, binding, in force since 2025-01-01")
    assert "the shop is large [Art. 1] tested: label is at least 5 persons" in text
    assert 'tested: at times of: label; "label" is the case' in text
    assert "Duty of: the landlord" in text
    assert "A note." in text
    assert "checked on 2026-11-01, confidence high" in text
    assert "- Lamp Act https://example.jp/lamp" in text


def test_a_rule_names_its_exceptions_and_theirs(rulebook: Rulebook) -> None:
    text = said("LAMP-1", rulebook)
    unless = text[text.index("UNLESS") :]
    assert "counts only where the profile claims it, under `plea`" in unless
    assert "but not: exception [Art. 9]" in unless
    assert "NEEDS LEGAL REVIEW WHERE - words" in unless


def test_a_rule_names_its_consequences_by_stage(rulebook: Rulebook) -> None:
    text = said("LAMP-1", rulebook)
    direct, after = text[text.index("WHAT CAN FOLLOW") :].split("Only if an order is disobeyed:")
    assert "surcharge [Art. 20; company] first time" in direct
    assert "up to JPY 1,000,000" in direct
    assert "fine for defiance" in after


def test_a_rule_names_the_facts_it_asks_and_those_for_the_amount(rulebook: Rulebook) -> None:
    text = said("LAMP-1", rulebook)
    status, amount = text[text.index("WHAT IT ASKS FOR") :].split("FOR THE AMOUNT")
    assert all(name in status for name in ("shop.staff", "shop.burning", "episode.wilful", "plea.safe", "plea.abroad"))
    assert "episode.sales question" in amount
    assert "episode.sales" not in status


def test_a_deadline_names_its_dates(rulebook: Rulebook) -> None:
    text = said("lamp-2", rulebook)
    assert "every fiscal year" in text
    assert "- last day: the last day of the year" in text
    assert "- done on: label" in text


def test_a_parameter_has_a_history(rulebook: Rulebook) -> None:
    text = said("threshold", rulebook)
    assert "100 users [2025-01-01 to 2025-12-31]" in text
    assert text.index("100 users") < text.index("200 users [since 2026-01-01]")
    assert "USED BY (1) - LAMP-2 - rule [Art. 1]" in text


def test_an_open_question_of_law_has_words_and_sources_and_no_value(tmp_path: Path) -> None:
    rule = prohibition(breach=[element("shop.lit and counts_twice", "lit")])
    questions: Section = {"counts_twice": {"en": "a lamp counts twice", "ja": "二度数える"}}
    asked = bench(tmp_path, rule, open_questions=questions).rulebook
    assert "tested:" in said("LAMP-1", asked)
    assert "a lamp counts twice (an open question of law)" in said("LAMP-1", asked)
    text = said("counts_twice", asked)
    assert text.startswith("counts_twice - a lamp counts twice open question of law: what turns on it is left to legal")
    assert "https://" in text
    assert "yes" not in text
    assert "LAMP-1" in text
    data = as_data(find("counts_twice", asked, "en"), asked, "en", TODAY)
    assert (data["what"], data["used_by"]) == ("open_question", ["LAMP-1"])
    assert "values" not in data


def test_a_table_shows_its_rows(rulebook: Rulebook) -> None:
    text = said("toll", rulebook)
    assert "red, round: yes" in text
    assert "red, any: no" in text
    assert "No rule uses it." in text


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("shop.colour", ["one of a list", "red red", "not_assessed not_assessed (counts as no answer)", "# red /"]),
        ("shop.unfair", ["If not written: not assessed", "basis: own / counsel / authority"]),
        ("shop.silent", ["If not written: no"]),
        ("shop.open", ["If not written: not known", "open: unknown # true / false"]),
        ("shop.users", ["by fiscal year", "Unit: users", "users: {FY2025: unknown}"]),
        ("shop.burning", ["yes, no, or periods", "USED BY (1) - LAMP-1"]),
        ("lamp", ["entries of a profile", "lamps: unknown # []", "lamp.broken - label", "an empty list says"]),
        ("episode", ["entries of a profile", "episode.sales"]),
        ("holidays", ["3 single days, up to 2026-12-31"]),
    ],
)
def test_facts_lists_and_calendars(rulebook: Rulebook, name: str, parts: list[str]) -> None:
    text = said(name, rulebook)
    assert [part for part in parts if part not in text] == []


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("shops[0].open", "shop.open"),
        ("shops[0].lamps[2].broken", "lamp.broken"),
        ("shops[0].burning[1].sales", "episode.sales"),
        ("shops[0].burning.plea.safe", "plea.safe"),
        ("shops[0].conduct.deep", "shop.conduct.deep"),
        ("shop.report.FY2025", "shop.report"),
        ("shops[3].lamps", "lamp"),
        ("LAMP-1", "LAMP-1"),
        ("Lamp-1", "LAMP-1"),
    ],
)
def test_ids_as_they_stand_in_reports(rulebook: Rulebook, written: str, found: str) -> None:
    assert as_data(find(written, rulebook, "en"), rulebook, "en", TODAY)["id"] == found


@pytest.mark.parametrize(
    "name", ["LAMP-1", "LAMP-2", "shop.colour", "lamp", "episode", "threshold", "toll", "holidays"]
)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_data_is_json(rulebook: Rulebook, name: str, language: Language) -> None:
    data = as_data(find(name, rulebook, language), rulebook, language, TODAY)
    assert json.loads(json.dumps(data)) == data


@pytest.mark.parametrize("name", ["LAMP-9", "", "\x1b[31m", "x" * 100_000])
def test_an_unknown_id_is_refused_with_what_is_near(rulebook: Rulebook, name: str) -> None:
    with pytest.raises(UsageError) as refused:
        find(name, rulebook, "en")
    assert refused.value.key == "cli.unknown_id"
    message = refused.value.message() + refused.value.advice()
    assert message.isprintable()
    assert len(message) < 300
    if name == "LAMP-9":
        assert "LAMP-1" in str(refused.value.values["near"])
