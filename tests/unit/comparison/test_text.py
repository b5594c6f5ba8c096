"""The comparison as text and as data."""

import json
import string
from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.comparison.compare import compare
from japan_ai_compliance.comparison.data import as_data
from japan_ai_compliance.comparison.model import CATEGORIES
from japan_ai_compliance.comparison.record import read_side
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.messages.compare import TEXTS
from japan_ai_compliance.report.compare_text import render
from japan_ai_compliance.report.layout import width
from tests.support.toy import Bench, Section, bench, consequence, deadline, prohibition, scenario, shop, step
from tests.unit.comparison.sides import against, between, report, side

SURCHARGE: Section = {
    "surcharge": consequence(
        "surcharge",
        party="company",
        basis="computed",
        scenarios=[scenario("first", step("base", "episode.sales"), step("amount", "base * rate"))],
    )
}
BURNING = shop("burning: {from: 2025-02-01, sales: 1_000_000}")
HOSTILE = "\\e[31mRed\\u202e\\u0007\\n# Heading <script>" + "x" * 400


@pytest.fixture
def lamps(tmp_path: Path) -> Bench:
    """A prohibition with a surcharge, and a deadline."""
    rules = [prohibition(consequences=["surcharge"]), deadline(id="LAMP-2")]
    return bench(tmp_path / "lamp", *rules, consequences=SURCHARGE)


def test_a_new_breach_says_from_what_to_what_why_and_at_what_cost(lamps: Bench) -> None:
    old = shop("event: 2026-11-01", "filed: none", "burning: false")
    new = shop("event: 2026-11-01", "filed: none", "burning: {from: 2025-02-01, sales: 1_000_000}")
    text = render(against(lamps, old, new), "en", lamps.rulebook)
    assert "NEW (1)" in text
    assert "Art. 1: kept -> breach" in text
    assert "no -> yes  words" in text
    assert "line 6: false -> " in text
    (cost,) = [line for line in text.splitlines() if "cost:" in line]
    assert cost.strip().startswith("cost: surcharge, company, first time, Art. 20: none -> ")
    assert "200,000" in cost
    assert "1 new; 1 unchanged." in text


def test_between_two_dates_it_names_the_law_that_started(lamps: Bench) -> None:
    text = render(between(lamps, BURNING, date(2024, 12, 31), date(2025, 2, 1)), "en", lamps.rulebook)
    assert "side.json: from 2024-12-31 to 2025-02-01" in text
    assert "law: in force from 2025-01-01" in text


def test_a_last_day_that_goes_by(lamps: Bench) -> None:
    text = shop("event: 2026-03-01", "filed: none", "burning: false")
    said = render(between(lamps, text, date(2026, 3, 31), date(2026, 4, 1)), "en", lamps.rulebook)
    assert "time: the last day, 2026-03-31, has gone by" in said
    assert "due -> breach" in said


def test_nothing_changed(lamps: Bench) -> None:
    assert "Nothing changed (2 findings)." in render(against(lamps, BURNING, BURNING), "en", lamps.rulebook)


def test_what_asks_nothing_of_anybody_is_counted_only(lamps: Bench) -> None:
    gone = compare("reports", side(lamps, BURNING), side(lamps, BURNING, shop().replace("K.K.", "B")), lamps.rulebook)
    assert "Only in the newer report." in render(gone, "en", lamps.rulebook)
    before = between(lamps, BURNING, date(2024, 1, 1), date(2024, 1, 1))
    assert "Nothing changed" in render(before, "en", lamps.rulebook)
    old, new = (side(lamps, one, as_of=date(2024, 1, 1)) for one in (BURNING, BURNING + "  - name: T\n"))
    text = render(compare("profiles", old, new, lamps.rulebook), "en", lamps.rulebook)
    assert "Also 2 that bind on neither side: LAMP-1, LAMP-2" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_cannot_break_out_of_its_line(lamps: Bench, language: Language) -> None:
    named = BURNING.replace("name: S", f'name: "{HOSTILE}"').replace("K.K.", f'"{HOSTILE}"')
    text = render(against(lamps, BURNING, named), language, lamps.rulebook)
    assert text.replace("\n", "").isprintable()
    assert not any(line.startswith("# Heading") for line in text.splitlines())
    assert max(map(width, text.splitlines())) <= 80


def test_a_hostile_report_is_printed_safely(lamps: Bench) -> None:
    data = json.dumps(report(lamps, BURNING))
    for word in ("LAMP-1", "shops[0]", "words", "label", "Art. 1", "shop", "surcharge"):
        data = data.replace(f'"{word}', f'"\\u001b[31m\\u202e\\n{"y" * 500}{word}')
    hostile = json.loads(data)
    text = render(
        compare("reports", side(lamps, BURNING), read_side(hostile, "\x1b.json"), lamps.rulebook), "en", lamps.rulebook
    )
    assert text.replace("\n", "").isprintable()
    assert max(map(width, text.splitlines())) <= 80


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_data_has_every_category_and_both_sides(lamps: Bench, language: Language) -> None:
    comparison = between(lamps, BURNING, date(2024, 12, 31), date(2025, 2, 1))
    data = json.loads(json.dumps(as_data(comparison, "0", language, lamps.rulebook)))
    assert (data["form"], data["from"]["as_of"], data["to"]["as_of"]) == ("dates", "2024-12-31", "2025-02-01")
    (profile,) = data["profiles"]
    assert set(CATEGORIES) <= set(profile)
    (new,) = profile["new"]
    assert new["status"] == {"from": "not_applicable", "to": "violation"}
    assert new["because"]["law"][0]["on"] == "2025-01-01"
    assert new["because"]["elements"][0]["facts"]["to"][0]["line"] == 4
    assert new["exposure"][0]["from"] is None
    assert new["exposure"][0]["to"]["high"] == 200_000
    assert profile["summary"]["to"]["violation"] == 1


def test_every_text_is_in_both_languages_with_the_same_places() -> None:
    for name, texts in TEXTS.items():
        places = [{field for _, field, _, _ in string.Formatter().parse(texts[one]) if field} for one in LANGUAGES]
        assert places[0] == places[1], name
