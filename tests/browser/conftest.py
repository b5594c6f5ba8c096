"""The HTML report in a real browser. Run apart from the other tests: ``pytest tests/browser``.

Needs Debian's ``chromium``, fonts with Japanese characters, and the packages ``playwright`` and
``axe-playwright-python``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from japan_ai_compliance.assessment.model import Assessment, assess
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.messages import Language
from japan_ai_compliance.profile.load import discover, load
from japan_ai_compliance.report.check.html_report import render
from japan_ai_compliance.rulebook.bundled import load_bundled
from tests.unit.report.check.every_status import hostile

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
FICTIONAL = Path(__file__).resolve().parents[2] / "samples" / "fictional"
BREACH = FICTIONAL / "breach.yaml"
LAWS = ("msca",)
DAY = date(2026, 11, 23)
COMPANIES = 30
DESKTOP, PHONE = 1280, 360
KINDS = ("one", "thirty", "hostile")


@cache
def written(kind: str, language: Language) -> str:
    """A report on one company, on thirty, or on one whose every name is hostile."""
    return render(hostile("script") if kind == "hostile" else sample(kind), language)


@cache
def sample(kind: str) -> Report:
    """A report on the fictional samples, over and over until there are thirty companies."""
    rulebook, dates = load_bundled(), Dates(DAY, DAY)
    laws = () if kind == "one" else LAWS
    profiles = [load(found, rulebook) for found in discover([str(BREACH if kind == "one" else FICTIONAL)])]
    assessed = [assess(rulebook, profile, dates, laws) for profile in profiles if profile is not None]
    wanted = 1 if kind == "one" else COMPANIES
    return Report("0", rulebook, dates, laws, tuple(islice(_endless(assessed), wanted)))


def _endless(assessed: list[Assessment]) -> Iterator[Assessment]:
    while True:
        yield from assessed


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


@dataclass
class Opened:
    """A page, what its console said, and every address it asked for."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@dataclass
class Desk:
    """Opens reports as files, as a reader does."""

    browser: Browser
    folder: Path
    opened: list[Page] = field(default_factory=list)

    def open(self, kind: str, language: Language, width: int = DESKTOP, *, dark: bool = False) -> Opened:
        """A report at a width of so many pixels."""
        file = self.folder / f"{kind}.{language}.html"
        file.write_text(written(kind, language), encoding="utf-8", newline="")
        size: ViewportSize = {"width": width, "height": 800}
        page = self.browser.new_page(viewport=size, color_scheme="dark" if dark else "light")
        self.opened.append(page)
        found = Opened(page)
        page.on("console", lambda message: found.said.append(message.text))
        page.on("pageerror", lambda error: found.said.append(str(error)))
        page.on("dialog", lambda dialog: found.said.append(dialog.message))
        page.on("request", lambda request: found.asked.append(request.url))
        page.goto(file.as_uri())
        return found


@pytest.fixture
def desk(browser: Browser, tmp_path: Path) -> Iterator[Desk]:
    """Somewhere to open reports."""
    found = Desk(browser, tmp_path)
    yield found
    for page in found.opened:
        page.close()
