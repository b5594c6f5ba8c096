"""Text: what a person wants to read first, on a terminal or in a file."""

from collections.abc import Iterator, Sequence

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.assessment.run import Report, Run
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.check.sections import Sections
from japan_ai_compliance.report.check.text.breaches import write_breaches
from japan_ai_compliance.report.check.text.deadlines import write_deadlines
from japan_ai_compliance.report.check.text.exposure import write_exposure
from japan_ai_compliance.report.check.text.open_points import write_open
from japan_ai_compliance.report.check.text.questions import write_questions
from japan_ai_compliance.report.check.text.settled import write_settled
from japan_ai_compliance.report.check.writer import rendered
from japan_ai_compliance.wording.footer import write_footer
from japan_ai_compliance.wording.heading import write_heading, write_overview
from japan_ai_compliance.wording.page import Page


class TextWriter:
    """Lines are at most ``width`` columns wide, except web addresses and the YAML lines to paste. ``color`` adds ANSI
    escape codes."""

    def __init__(self, run: Run, language: Language, *, width: int = 80, color: bool = False) -> None:
        self._run = run
        self._language = language
        self._width = width
        self._color = color
        self._sections = Sections()

    def add(self, assessment: Assessment) -> None:
        """Take one assessment."""
        page = self._page()
        write_heading(page, assessment)
        write_exposure(page, assessment)
        write_breaches(page, assessment)
        write_deadlines(page, assessment)
        write_open(page, assessment)
        write_questions(page, assessment)
        write_settled(page, assessment)
        self._sections.put(assessment.standing, str(page))

    def close(self, failures: Sequence[ComplianceError]) -> Iterator[str]:
        """The pieces of the text: what is said of all, the companies with the worst first, the receipt."""
        overview, footer = self._page(), self._page()
        write_overview(overview, self._sections.standings, failures)
        if overview.lines:
            yield f"{overview}\n"
        for section in self._sections.drain():
            yield f"{section}\n"
        write_footer(footer, self._run)
        yield str(footer)

    def _page(self) -> Page:
        return Page(self._language, self._run.rulebook, self._run.dates.as_of, self._width, self._color)


def writer(run: Run, language: Language) -> TextWriter:
    """A writer for a file."""
    return TextWriter(run, language)


def render(report: Report, language: Language, *, width: int = 80, color: bool = False) -> str:
    """The report as text, ending in a newline."""
    return rendered(TextWriter(report, language, width=width, color=color), report)
