"""The comparison as text and as data."""

import json
from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.comparison.compare import compare
from japan_ai_compliance.comparison.model import CATEGORIES
from japan_ai_compliance.comparison.record import read_side
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.report.compare.data import as_data
from japan_ai_compliance.report.compare.text import render
from japan_ai_compliance.wording.layout import width
from tests.support.toy import (
    START,
    Bench,
    Section,
    bench,
    consequence,
    deadline,
    element,
    exception,
    parameter,
    prohibition,
    requirement,
    scenario,
    shop,
    step,
    version,
)
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
    assert "Art. 1: kept (compliant) -> breach (violation)" in text
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
    assert "due -> breach (violation)" in said


def test_another_last_day_and_other_days_of_a_breach(lamps: Bench) -> None:
    sooner = shop("event: 2026-11-01", "filed: none", "burning: {from: 2025-02-01, sales: 5_000}")
    later = shop("event: 2026-11-10", "filed: none", "burning: {from: 2025-03-01, sales: 8_000}")
    said = render(against(lamps, sooner, later), "en", lamps.rulebook)
    assert "time: the last day was 2026-12-01 and is 2026-12-10" in said
    assert "time: the breach: since 2025-02-01, going on -> since 2025-03-01, going on" in said
    assert "JPY 1,000 -> JPY 1,600" in said


def test_an_amount_that_is_not_known_or_has_a_ceiling_only(tmp_path: Path) -> None:
    fine = consequence(party="company", basis="statutory_maximum", maximum="fine_limit")
    rule = prohibition(consequences=["surcharge", "fine"])
    made = bench(tmp_path, rule, consequences={**SURCHARGE, "fine": fine})
    said = " ".join(render(against(made, shop("burning: false"), shop("burning: true")), "en", made.rulebook).split())
    assert "surcharge, company, first time, Art. 20: none -> at least JPY 0, no upper limit known" in said
    assert "fine, company, Art. 20: none -> up to JPY 1,000,000" in said


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"requires": [element("shop.staff >= crew", "crew")]}, "parameter (Lamp Act): 8 persons -> 10 persons from"),
        ({"requires": [element("shop.lit", "lit", start=date(2026, 4, 1))]}, "words (Art. 1): from 2026-04-01"),
        ({"unless": ["open"]}, "exception (Art. 9): no longer from 2026-04-01"),
    ],
)
def test_between_two_dates_it_names_the_part_of_the_law_that_changed(
    tmp_path: Path, changed: Section, said: str
) -> None:
    crew = parameter("number", version(8, START, date(2026, 3, 31)), version(10, date(2026, 4, 1)), unit="persons")
    excused = exception(element("shop.open"), until=date(2026, 3, 31))
    made = bench(tmp_path, requirement(**changed), parameters={"crew": crew}, exceptions={"open": excused})
    text = shop("staff: 9", "lit: false", "open: true")
    compared = between(made, text, date(2026, 3, 1), date(2026, 4, 2))
    assert f"law: {said}" in render(compared, "en", made.rulebook)


def test_saved_reports_say_which_rules_they_were_made_with(lamps: Bench) -> None:
    old, new = report(lamps, BURNING), report(lamps, BURNING, as_of=date(2026, 12, 1))

    def said() -> str:
        sides = read_side(old, "old.json"), read_side(new, "new.json")
        return " ".join(render(compare("reports", *sides, lamps.rulebook), "en", lamps.rulebook).split())

    assert "old.json (as of 2026-11-23) -> new.json (as of 2026-12-01)" in said()
    assert "rulebook" not in said()
    old["rulebook"]["digest"] = "1" * 64
    assert "were made with different rulebooks" in said()
    assert "another rulebook than the one in use" not in said()
    new["rulebook"]["digest"] = "2" * 64
    assert "another rulebook than the one in use" in said()


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
