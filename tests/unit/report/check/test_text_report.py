"""The text report, on the made-up law."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.assessment.model import assess
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.messages import Language
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.report.check.formats import format_named
from japan_ai_compliance.report.check.text_report import render
from japan_ai_compliance.rulebook.model import Words
from japan_ai_compliance.wording.layout import width
from tests.support.assessing import BURNING, Assess, report
from tests.support.toy import (
    TODAY,
    Section,
    bench,
    deadline,
    element,
    fact,
    parameter,
    prohibition,
    requirement,
    shop,
    version,
)

LANGUAGES: tuple[Language, ...] = ("en", "ja")


def section(text: str, title: str) -> str:
    """The lines from a title to the next."""
    lines = text.splitlines()
    start = next(index for index, line in enumerate(lines) if line.startswith(title))
    later = range(start + 1, len(lines))
    end = next((at for at in later if lines[at] and lines[at][0] not in " 0123456789"), len(lines))
    return "\n".join(lines[start:end])


def flat(text: str) -> str:
    """Without line breaks."""
    return " ".join(text.split())


def test_what_a_reader_sees_first(assessed: Assess) -> None:
    text = render(report(assessed(BURNING)), "en")
    assert text.splitlines()[:5] == [
        "=" * 80,
        "K.K.",
        f"profile.yaml, as of {TODAY}",
        "=" * 80,
        "1 breach found; 0 points open.",
    ]
    assert text.endswith("not legal advice.\n")


def test_law_date_and_date_of_the_facts_are_named_where_they_differ(assessed: Assess) -> None:
    found = assessed(f"facts_as_of: 2026-11-01\n{BURNING}")
    other = found._replace(dates=Dates(TODAY, date(2026, 12, 1)))
    said = flat(render(report(other), "en"))
    assert f"profile.yaml, as of {TODAY}, law known on 2026-12-01, facts stated as of 2026-11-01" in said


def test_amounts_stand_side_by_side_and_are_never_added(assessed: Assess) -> None:
    exposure = section(render(report(assessed(BURNING)), "en"), "EXPOSURE")
    assert "surcharge, company - Art. 20" in exposure
    assert "LAMP-1  first time  JPY 200,000" in exposure
    assert "repeated    JPY 400,000" in exposure
    assert "fine, company - Art. 20" in exposure
    assert "up to JPY 1,000,000" in exposure
    assert "600,000" not in exposure
    assert "Not priced: ban on lamps (Art. 21)" in exposure
    before, after = exposure.split("Only if an order is disobeyed")
    assert "defiance" not in before
    assert "fine for defiance: up to JPY 1,000,000" in flat(after)


def test_an_amount_that_is_not_known_says_what_is_missing(assessed: Assess) -> None:
    text = render(report(assessed(BURNING.replace("1_000_000", "unknown"))), "en")
    assert "not known, no upper limit known; missing: label" in section(text, "EXPOSURE")


def test_ranges_and_ceilings_in_words(assessed: Assess) -> None:
    found = assessed(BURNING)
    (broken,) = (one for one in found.findings if one.exposure)
    surcharge = broken.exposure[0]

    def said(**changes: object) -> str:
        item: Exposure = surcharge._replace(**changes)  # type: ignore[arg-type]
        changed = found._replace(findings=(broken._replace(exposure=(item,)),))
        return flat(section(render(report(changed), "en"), "EXPOSURE"))

    assert "JPY 1 to JPY 2" in said(low=1, high=2)
    assert "up to JPY 2" in said(low=0, high=2)
    assert "ceiling up to JPY 2" in said(low=2, high=2, scenario_name=Words("ceiling", "上限"), role="ceiling")
    assert "at least JPY 1, no upper limit known" in said(low=1, high=None)
    assert "not known, no upper limit known" in said(low=0, high=None)
    assert "\\x1b odd" in said(scenario_name=Words("\x1b odd", "\x1b odd"))


def test_a_breach_names_provision_days_elements_and_the_line_it_rests_on(assessed: Assess) -> None:
    text = section(render(report(assessed(BURNING)), "en"), "BREACHES")
    assert " 1. LAMP-1 - rule" in text
    assert 'Art. 1, subject "Lamps and More"' in text
    assert "since 2025-01-01, going on" in text
    assert "yes   the shop is open [Art. 1]" in text
    assert "yes   a lamp burns [Art. 1]" in text
    assert "no    exception: words [Art. 9]" in text
    assert "--> profile.yaml:5:5" in text
    assert "        5 | burning:\n          | ^^^^^^^^\n        6 |   from: 2025-01-01" in text
    assert "        8 | plea: {safe: false}\n          |        ^^^^^^^^^^^" in text


@pytest.mark.parametrize(
    ("burning", "days"),
    [
        ("true", "going on, start not known"),
        ("{from: 2025-02-01, until: 2025-03-01}", "from 2025-02-01 to 2025-03-01"),
        ("{until: 2025-03-01, from: unknown}", "until 2025-03-01, start not known"),
    ],
)
def test_periods_in_words(assessed: Assess, burning: str, days: str) -> None:
    found = assessed(shop("open: true", f"burning: {burning}", "smoking: false"))
    assert days in flat(render(report(found), "en"))


def test_an_exception_that_is_not_claimed_says_so(assessed: Assess) -> None:
    text = render(report(assessed(shop("open: true", "burning: {from: 2025-01-01}"))), "en")
    assert "no exception: a plea of safety [Art. 9; not claimed]" in flat(text)
    assert "Also open, beside what is broken: Art. 1" in text


def test_a_profile_without_text_has_no_excerpt(assessed: Assess) -> None:
    found = assessed(BURNING)
    bare = found._replace(profile=found.profile._replace(text=""))
    text = render(report(bare), "en")
    assert "--> profile.yaml:5:5" in text
    assert " | " not in text


def test_what_is_kept_names_the_exception_that_saved_it(assessed: Assess) -> None:
    text = render(report(assessed(BURNING.replace("safe: false", "safe: true"))), "en")
    kept = section(text, "KEPT (1) - compliant")
    assert 'LAMP-1 - rule (subject "Lamps and More")' in kept
    assert "by exception: a plea of safety, Art. 9" in kept


def test_what_does_not_apply_names_the_element_that_fails(assessed: Assess) -> None:
    text = render(report(assessed(shop("open: false"))), "en")
    assert "- not met: the shop is open\n    LAMP-1" in section(text, "DOES NOT APPLY (1) - not_applicable")


def made(tmp_path: Path, content: str, *rules: Section, **sections: Section) -> str:
    """The English text on a profile under the given rules."""
    bench_ = bench(tmp_path, *rules, **sections)
    return render(report(assess(bench_.rulebook, bench_.profile(content), Dates(TODAY, TODAY))), "en")


def test_a_number_stands_beside_what_it_was_compared_with(tmp_path: Path) -> None:
    rule = prohibition(applies=[element("shop.staff >= crew", "crew")])
    crew = parameter("number", version(8), unit="persons")
    text = made(tmp_path, shop("staff: 9", "burning: {from: 2025-02-01}"), rule, parameters={"crew": crew})
    assert "[Art. 1; 9 persons, against 8 persons (112.5 %)]" in text


@pytest.mark.parametrize(
    ("kept", "said"), [(["open"], "1 further element is met."), (["open", "silent"], "2 further elements are met.")]
)
def test_what_is_kept_of_a_broken_requirement_is_counted(tmp_path: Path, kept: list[str], said: str) -> None:
    rule = requirement(requires=[element(f"shop.{name}", name) for name in (*kept, "lit")])
    text = made(tmp_path, shop("lit: false", *(f"{name}: true" for name in kept)), rule)
    assert said in section(text, "BREACHES (1) - violation")


@pytest.mark.parametrize("name", ["text", "markdown", "csv", "github", "gitlab", "junit", "sarif", "html"])
def test_the_doubt_that_leaves_a_breach_to_review_is_said(tmp_path: Path, name: str) -> None:
    lamps = element("shop.lit", "lamps", en="the lamps are lit")
    dark = element("shop.open", "dark", en="the shop is dark")
    bench_ = bench(tmp_path, prohibition(review_when=[lamps, dark]))
    profile = bench_.profile(shop("burning: {from: 2025-02-01}", "lit: true", "open: false"))
    found = report(assess(bench_.rulebook, profile, Dates(TODAY, TODAY)))
    text = format_named(name).render(replace(found, fail_on=frozenset({"review"})), "en")
    assert "doubt: the lamps are lit" in text or (name == "html" and "the lamps are lit" in text)
    if name == "text":
        assert 'LAMP-1 - rule (subject "S")\n      doubt: the lamps are lit [Art. 1]' in section(text, "OPEN (1)")
        assert "the shop is dark" not in text


def test_what_no_fact_would_decide_stands_apart(tmp_path: Path) -> None:
    crew = parameter("number", version(8, date(2027, 1, 1)), unit="persons")
    rule = requirement(requires=[element("shop.staff >= crew", "crew")])
    text = made(tmp_path, shop("staff: 9"), rule, parameters={"crew": crew})
    assert "Unknown, for another reason: LAMP-1: no value known for that day: parameter" in flat(text)


def test_questions_are_at_most_ten_and_each_has_its_line(tmp_path: Path) -> None:
    facts: Section = {f"shop.fact_{at}": fact("boolean", question={"en": f"Q{at}?", "ja": "問"}) for at in range(13)}
    rules = [requirement(id=f"LAMP-{at}", requires=[element(f"shop.fact_{at}")]) for at in range(13)]
    made = bench(tmp_path, *rules, facts=facts)
    found = assess(made.rulebook, made.profile(shop("open: true")), Dates(TODAY, TODAY))
    text = render(report(found), "en")
    asked = section(text, "ASK NEXT")
    assert "10. Q9?" in asked
    assert "Q10?" not in asked
    assert "3 more questions are open." in asked
    assert "shops[0].fact_0 [decides 1 rule: LAMP-0]" in asked
    assert "paste into shops[0] (line 3):\n      fact_0: unknown  # true / false" in asked


def test_a_question_asked_of_several_entries_is_asked_once(assessed: Assess) -> None:
    text = section(render(report(assessed("company: {name: K}\nshops: [{name: A}, {name: B}]")), "en"), "ASK NEXT")
    assert "shops[0].open, shops[1].open [decides 1 rule: LAMP-1]" in text
    assert "paste into shops[0] (line 2), shops[1] (line 2):\n      open: unknown" in text
    assert text.count("open: unknown") == 1


def test_deadlines_come_in_the_order_of_their_dates(tmp_path: Path) -> None:
    later = deadline(id="LAMP-1", by="add_days(shop.event, 90)", advised_by="add_days(shop.event, 60)")
    sooner = deadline(id="LAMP-2", uncertain_until="add_days(shop.event, 33)")
    made = bench(tmp_path, later, sooner)
    found = assess(made.rulebook, made.profile(shop("event: 2026-11-01", "filed: none")), Dates(TODAY, TODAY))
    text = flat(section(render(report(found), "en"), "DUE (2)"))
    assert text.index("2026-12-01 LAMP-2") < text.index("2027-01-30 LAMP-1")
    assert "the law is unclear on whether 2026-12-04 is still in time" in text
    assert "advised by 2026-12-31" in text


def test_several_companies_the_worst_first(assessed: Assess) -> None:
    clear, broken = assessed(shop("open: false"), "clear.yaml"), assessed(BURNING, "broken.yaml")
    unread = InputError("profile.no_company", Place("bad\x1b.yaml", 1, 1), {"key": "company"})
    text = render(Report("1", clear.rulebook, clear.dates, (), (clear, broken), (unread,)), "en")
    lines = text.splitlines()
    assert lines[0] == "2 COMPANIES, WORST FIRST"
    assert [line.split() for line in lines[1:4]] == [
        ["company", "breaches", "open", "due", "kept"],
        ["K.K.", "1", "0", "0", "0"],
        ["K.K.", "0", "0", "0", "0"],
    ]
    assert "bad\\x1b.yaml:1:1" in text
    assert text.index("broken.yaml") < text.index("clear.yaml")


def test_the_footer_is_the_receipt(assessed: Assess) -> None:
    found = assessed(BURNING)
    own = replace(found.rulebook, custom=("lamp",))
    text = flat(render(Report("1.2.3", own, found.dates, (), (found,)), "en"))
    assert "Covered: Lamp Act (lamp)" in text
    assert "Not covered: none" in text
    assert "on 2026-11-01 or later" in text
    assert f"japan-ai-compliance 1.2.3, rulebook {found.rulebook.digest[:12]}" in text
    assert "Rules of your own are in use: lamp." in text


HOSTILE = [
    "\\x1b[31mred",
    "\\u202Eevil",
    "<script>alert(1)</script>",
    "x" * 10_000,
    "a\\nb\\r\\nc",
    "名" * 3_000,
    "\\u0007",
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_a_profile_cannot_break_out(assessed: Assess, text: str, language: Language) -> None:
    profile = BURNING.replace("K.K.", f'"{text}"').replace("Lamps and More", f'"{text}"')
    found = assessed(profile, path=text.encode().decode("unicode_escape", "replace") if text.isascii() else text)
    plain = assessed(BURNING)
    said, usual = (render(report(one), language) for one in (found, plain))
    assert all(line.isprintable() for line in said.split("\n"))
    assert max(map(width, said.splitlines())) <= 80
    assert len(said.splitlines()) <= len(usual.splitlines()) + 24


def test_a_hostile_excerpt_stays_on_its_line(assessed: Assess) -> None:
    found = assessed(BURNING)
    lines = found.profile.text.splitlines()
    lines[4] = "    \x1b[31m\u202eburning: " + "x" * 10_000
    hostile = found._replace(profile=found.profile._replace(text="\n".join(lines)))
    said = render(report(hostile), "en")
    assert all(line.isprintable() for line in said.split("\n"))
    assert max(map(width, said.splitlines())) <= 80
    assert "\\x1b[31m\\u202e" in said


@pytest.mark.parametrize("columns", [20, 50, 66, 80, 100, 400])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_page(assessed: Assess, columns: int, language: Language) -> None:
    said = render(report(assessed(BURNING), assessed(BURNING)), language, width=columns)
    assert max(map(width, said.splitlines())) <= max(50, min(columns, 100))


def test_colour_adds_only_escape_codes(assessed: Assess) -> None:
    found = report(assessed(BURNING))
    coloured = render(found, "en", color=True)
    assert "\x1b[1;31m" in coloured
    stripped = re.sub(r"\x1b\[[0-9;]+m", "", coloured)
    assert [line.rstrip() for line in stripped.splitlines()] == render(found, "en").splitlines()


def test_the_same_input_gives_the_same_text(assessed: Assess) -> None:
    assert render(report(assessed(BURNING)), "ja") == render(report(assessed(BURNING)), "ja")


def test_rules_broken_by_several_subjects_are_told_apart(assessed: Assess) -> None:
    two = BURNING + BURNING.split("shops:\n")[1].replace("Lamps and More", "Second")
    exposure = section(render(report(assessed(two)), "en"), "EXPOSURE")
    assert "LAMP-1 Lamps and More  first time" in exposure
    assert "LAMP-1 Second          first time" in exposure


def test_placeholders_of_titles_are_filled(tmp_path: Path) -> None:
    made = bench(tmp_path, prohibition(title={"en": "At most {rate} smoke", "ja": "{rate}まで"}))
    found = assess(made.rulebook, made.profile(shop("burning: {from: 2025-01-01}")), Dates(TODAY, TODAY))
    assert "LAMP-1 - At most 20 % smoke" in render(report(found), "en")
    assert "LAMP-1 20 %まで" in render(report(found), "ja")
