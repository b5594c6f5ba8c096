import json
import subprocess
from pathlib import Path
from typing import cast

import pytest
from axe_playwright_python.sync_playwright import Axe

from japan_ai_compliance.messages import LANGUAGES, Language
from tests.browser.conftest import COMPANIES, DESKTOP, KINDS, PHONE, Desk

GRAVE = ("serious", "critical")
A4 = (595.3, 841.9)
WITHOUT_REPEATS = {"exclude": [["article.company:nth-of-type(n+3)"]]}
TOO_WIDE = """
width => [...document.querySelectorAll("main *, header *, footer *, nav *")]
  .filter(one => !one.closest("svg") && !one.closest("pre"))
  .map(one => [one, one.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.right > width + 1 || box.left < -1))
  .map(([one]) => one.outerHTML.slice(0, 120))
"""
CROSSING = """
() => [...document.querySelectorAll("svg.plot")].flatMap(svg => {
  const texts = [...svg.querySelectorAll("text.lab, text.val")]
  const boxes = texts.map(one => [one.textContent, one.getBoundingClientRect()])
  return boxes.flatMap(([text, a], index) => boxes.slice(index + 1)
    .filter(([, b]) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom)
    .map(([other]) => text + " / " + other))
})
"""
DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
HIDDEN = """
() => [...document.querySelectorAll(".s-violation > .body, .s-waived > .body, .under details > ol, .more > ol")]
  .filter(one => !one.checkVisibility({contentVisibilityAuto: true}) || !one.getBoundingClientRect().height)
  .map(one => one.outerHTML.slice(0, 120))
"""
IN_LINES = """
() => [...document.querySelectorAll(".on-unknown .finding")]
  .filter(one => one.querySelector(".proof")?.checkVisibility() || !one.querySelector("summary").checkVisibility())
  .map(one => one.outerHTML.slice(0, 120))
"""
ON_PAPER = """
() => [...document.querySelectorAll(".ask, .s-violation .proof p, .finding > summary .title, .outside dt, .amount")]
  .map(one => one.textContent)
"""
PAGES = 12


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_it_opens_without_a_word_on_the_console_and_asks_for_nothing(desk: Desk, kind: str, language: Language) -> None:
    opened = desk.open(kind, language)
    assert opened.said == []
    assert [address.partition(":")[0] for address in opened.asked] in (["file"], ["file", "data"])


@pytest.mark.parametrize("width", [PHONE, 768, DESKTOP])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wider_than_the_screen(desk: Desk, kind: str, language: Language, width: int) -> None:
    page = desk.open(kind, language, width).page
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(TOO_WIDE, width) == []


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_in_a_chart_stands_on_another(desk: Desk, language: Language, width: int) -> None:
    assert desk.open("thirty", language, width).page.evaluate(CROSSING) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_on_paper_what_is_broken_is_open_and_what_is_open_a_line(desk: Desk, kind: str, language: Language) -> None:
    page = desk.open(kind, language).page
    assert page.evaluate(HIDDEN)
    page.emulate_media(media="print")
    page.evaluate(DRAWN)
    assert page.evaluate(HIDDEN) == []
    assert page.evaluate(IN_LINES) == []
    assert page.locator(".paper").first.is_visible()


@pytest.mark.parametrize(("kind", "language"), [("one", "en"), ("one", "ja"), ("thirty", "ja"), ("hostile", "en")])
def test_the_printed_pages_are_a4_and_hold_every_proof_of_a_breach_and_every_question(
    desk: Desk, kind: str, language: Language, tmp_path: Path
) -> None:
    page = desk.open(kind, language).page
    paper = tmp_path / "report.pdf"
    page.pdf(path=paper, prefer_css_page_size=True, print_background=True)
    about = subprocess.run(["pdfinfo", str(paper)], capture_output=True, check=True, text=True).stdout
    said = {name: value.split() for name, _, value in (line.partition(":") for line in about.splitlines())}
    size = said["Page size"]
    assert (float(size[0]), float(size[2])) == pytest.approx(A4, abs=1)
    if kind == "one":
        assert int(said["Pages"][0]) <= PAGES
    command = ["pdftotext", "-raw", str(paper), "-"]
    printed = _squeezed(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    texts = cast("list[str]", page.evaluate(ON_PAPER))
    assert texts
    assert [text for text in texts if _squeezed(text) not in printed] == []


def _squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "dark"), [("one", False), ("one", True), ("thirty", False), ("hostile", False)])
def test_axe_finds_nothing_serious(desk: Desk, kind: str, language: Language, dark: bool) -> None:
    page = desk.open(kind, language, dark=dark).page
    if kind != "thirty":
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = Axe().run(page, context=WITHOUT_REPEATS, options={"resultTypes": ["violations"]}).response["violations"]
    grave = [(one["id"], [node["html"][:200] for node in one["nodes"]][:3]) for one in found if one["impact"] in GRAVE]
    assert not grave, json.dumps(grave, indent=2, ensure_ascii=False)


def test_findings_open_without_a_script(desk: Desk) -> None:
    page = desk.open("one", "en").page
    finding = page.locator(f"#{page.locator('details.finding:not([open])').first.get_attribute('id')}")
    assert not finding.locator(".body").is_visible()
    finding.locator("> summary").click()
    assert finding.locator(".body").is_visible()


def test_a_question_is_shown_by_the_address_that_leads_to_it(desk: Desk) -> None:
    page = desk.open("one", "en").page
    finding = page.locator("details.finding:not([open])", has=page.locator("a[href^='#c1-q']")).first
    address = finding.locator("a[href^='#c1-q']").first.get_attribute("href")
    page.goto(f"{page.url}{address}")
    assert page.locator(f"{address} .ask").is_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_thirty_companies_are_thirty_rows_that_lead_to_their_sections(desk: Desk, language: Language) -> None:
    page = desk.open("thirty", language).page
    links = page.locator(".companies tbody th a")
    assert links.count() == COMPANIES == page.locator("article.company").count()
    links.last.click()
    assert page.locator(f"#c{COMPANIES}").is_visible()
