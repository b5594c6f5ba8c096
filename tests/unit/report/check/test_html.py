import sys
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise

import pytest

from japan_ai_compliance.assessment.model import assess
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.errors import InputError, Place, UsageError
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.report.check.html.document import is_web
from japan_ai_compliance.report.check.html_report import render
from tests.conftest import MakeBench
from tests.support.toy import TODAY, profile, requirement, shop, words
from tests.unit.report.check.every_status import assessment, plain, report, text
from tests.unit.report.check.html_page import Page, read

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LANDMARKS = ("header", "nav", "main", "footer")


def page(language: Language = "en") -> Page:
    return read(render(plain(), language))


def headings(found: Page) -> list[str]:
    return [found.text_in(one) for one in found.elements if one.tag in HEADINGS]


def test_it_says_the_exposure_then_the_findings_then_what_is_due_asked_kept_and_outside() -> None:
    assert headings(page()) == [
        "K.K.",
        "Exposure",
        "Follows without a fixed amount",
        "Only if an order is disobeyed",
        "Findings",
        "Breaches 1",
        "Due 1",
        "Needs legal review 1",
        "Unknown 1",
        "Waived 1",
        "Deadlines 1",
        "What to ask next 2",
        "Kept 1",
        "Waivers 1",
        "Does not apply 1",
        "About this report",
    ]


def test_the_verdict_comes_before_all_sections() -> None:
    written = render(plain(), "en")
    assert written.index("1 breach found; 2 points open.") < written.index(">Exposure</h2>")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_one_file_that_asks_for_nothing(language: Language) -> None:
    found = page(language)
    assert not {one.tag for one in found.elements} & {"script", "iframe", "object", "embed", "img", "form", "base"}
    assert [one.attributes["href"] for one in found.all("link")] == ["data:,"]
    assert not [one for one in found.elements for name in one.attributes if name.startswith("on") or name == "src"]
    (style,) = found.all("style")
    assert "@import" not in style.text
    assert "url(" not in style.text.replace("url(#", "")
    assert "default-src 'none'" in render(plain(), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_landmarks_and_headings_are_in_order(language: Language) -> None:
    found = page(language)
    assert found.all("html")[0].attributes["lang"] == language
    assert all(found.all(tag) for tag in LANDMARKS)
    levels = [int(one.tag[1]) for one in found.elements if one.tag in HEADINGS]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(one.attributes["aria-label"] for one in found.all("nav"))


def test_ids_are_unique_and_every_address_on_the_page_exists() -> None:
    found = page()
    ids = [one.attributes["id"] for one in found.elements if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    inner = [one.attributes["href"][1:] for one in found.all("a") if one.attributes["href"].startswith("#")]
    named = [name for one in found.elements for name in one.attributes.get("aria-labelledby", "").split()]
    assert inner
    assert set(inner) | set(named) <= set(ids)


def test_tables_have_heads_and_charts_have_words() -> None:
    found = page()
    assert all(one.attributes.get("scope") in ("col", "row") for one in found.all("th"))
    charts = [one for one in found.all("svg") if one.attributes.get("role") == "img"]
    assert charts
    for chart in charts:
        inside = [one.tag for one in found.elements if one.within and one.within[-1] is chart]
        assert inside[:2] == ["title", "desc"]
    others = [one for one in found.all("svg") if one not in charts and not set(charts) & set(one.within)]
    assert all(one.attributes["aria-hidden"] == "true" for one in others)


def test_a_breach_is_open_and_shows_its_proof_its_place_and_its_sources() -> None:
    found = page()
    opened = [one for one in found.all("details") if "open" in one.attributes]
    assert len(opened) == 1
    said = found.text_in(opened[0])
    for part in ("LAMP-1", "burning", "a lamp burns", "profiles/profile.yaml:4:5", "burning:", "source: minutes"):
        assert part in said
    (source,) = [one for one in found.all("a") if opened[0] in one.within]
    assert source.attributes["href"] == "https://example.jp/lamp"
    assert next(found.text_in(one) for one in found.all("mark")).startswith("burning:")


def test_an_open_finding_leads_to_the_question_that_decides_it() -> None:
    found = page()
    (ask,) = [one for one in found.all("a") if one.attributes["href"] == "#c1-q1"]
    assert "LAMP-2" in found.text_in(next(one for one in ask.within if one.tag == "details"))
    question = next(one for one in found.all("li") if one.attributes.get("id") == "c1-q1")
    assert "lit: unknown" in found.text_in(question)


def test_a_waived_finding_says_who_answers_for_it() -> None:
    found = page()
    said = found.text_in(found.all("body")[0])
    assert "repaired by March" in said
    assert "A. Keeper" in said


def test_a_waiver_that_waives_nothing_is_shown() -> None:
    expired = assessment(text())
    applied = expired.waivers[0]._replace(state="expired")
    written = render(report(expired._replace(waivers=(applied,))), "en")
    assert "expired: waives nothing" in written


def test_the_footer_says_what_is_covered_the_digest_and_that_it_is_no_advice() -> None:
    found = page()
    said = found.text_in(found.all("footer")[-1])
    for part in ("Lamp Act", "0" * 64, "not legal advice", "1.2.3", "2026-11-01"):
        assert part in said


def test_own_rules_are_said() -> None:
    given = plain()
    custom = replace(given, rulebook=replace(given.rulebook, custom=("<lamp>",)))
    assert "Rules of your own are in use: <bdi>&lt;lamp&gt;</bdi>." in render(custom, "en")


def test_several_companies_come_worst_first_each_in_a_section_of_its_own() -> None:
    calm = assessment("company: {name: Calm}\nshops: []\n")
    found = read(render(report(calm, assessment(text("Broken"))), "en"))
    rows = [one for one in found.all("th") if one.attributes["scope"] == "row" and one.within[-3].tag == "table"]
    assert [found.text_in(one) for one in rows[:2]] == ["Broken", "Calm"]
    assert next(found.text_in(one) for one in found.all("article")).startswith("Broken")
    assert len(found.all("article")) == 2
    levels = [int(one.tag[1]) for one in found.elements if one.tag in HEADINGS]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [one.attributes["id"] for one in found.elements if "id" in one.attributes]
    assert len(ids) == len(set(ids))


def test_thirty_companies_are_thirty_rows() -> None:
    many = [assessment(text(f"Company {number}")) for number in range(30)]
    found = read(render(report(*many), "en"))
    assert found.text_in(found.all("h1")[0]) == "30 companies"
    assert len([one for one in found.all("td") if "bar" in one.classes]) == 30


def test_charts_and_sections_without_content_are_left_out() -> None:
    calm = assessment("company: {name: Calm}\nshops: []\n")
    found = read(render(report(calm), "en"))
    assert not found.all("figure")
    assert "Deadlines" not in headings(found)


def test_a_profile_that_could_not_be_read_is_named() -> None:
    error = InputError("profile.unknown_key", Place("b.yaml", 3, 1), {"key": "x", "known": "y"})
    written = render(replace(plain(), failures=(error,)), "en")
    assert "b.yaml:3:1" in written
    assert "<bdi>The key `x` is not known here.</bdi>" in written


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_run_gives_the_same_bytes(language: Language) -> None:
    assert render(plain(), language) == render(plain(), language)


def test_without_jinja_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(UsageError) as raised:
        render(plain(), "en")
    assert raised.value.key == "cli.missing_extra"
    assert raised.value.values["extra"] == "html"
    assert str(raised.value.values["command"]).startswith('pip install "jinja2')


def test_its_templates_are_in_the_package() -> None:
    names = {one.name for one in files("japan_ai_compliance.report.check.html").joinpath("templates").iterdir()}
    assert {"head.html.j2", "company.html.j2", "article.html.j2", "foot.html.j2", "style.css"} <= names


def test_only_web_addresses_become_links() -> None:
    assert is_web("https://example.jp")
    assert not is_web("javascript:alert(1)")


def test_who_else_bears_a_duty_is_said_once(lamp_law: MakeBench) -> None:
    """A rule that somebody else bears ended the report in a traceback."""
    made = lamp_law(requirement(bearer=words("the keeper")))
    dates = Dates(TODAY, TODAY)
    found = assess(made.rulebook, profile(made.rulebook, shop("lit: false")), dates)
    written = render(Report("1", made.rulebook, dates, (), (found,)), "en")
    assert written.count("the keeper") == 1
