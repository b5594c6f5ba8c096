"""Text: what a person wants to read first, on a terminal or in a file."""

from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.model import Report
from japan_ai_compliance.report.text.breaches import write_breaches
from japan_ai_compliance.report.text.deadlines import write_deadlines
from japan_ai_compliance.report.text.exposure import write_exposure
from japan_ai_compliance.report.text.footer import write_footer
from japan_ai_compliance.report.text.heading import worst_first, write_heading, write_overview
from japan_ai_compliance.report.text.open_points import write_open
from japan_ai_compliance.report.text.page import Page
from japan_ai_compliance.report.text.questions import write_questions
from japan_ai_compliance.report.text.settled import write_settled


def render(report: Report, language: Language, *, width: int = 80, color: bool = False) -> str:
    """The report as text, ending in a newline.

    Lines are at most ``width`` columns wide, except web addresses and the YAML lines to paste. ``color`` adds ANSI
    escape codes.
    """
    page = Page(language, report.rulebook, report.dates.as_of, width, color)
    write_overview(page, report)
    for assessment in worst_first(report.assessments):
        write_heading(page, assessment)
        write_exposure(page, assessment)
        write_breaches(page, assessment)
        write_deadlines(page, assessment)
        write_open(page, assessment)
        write_questions(page, assessment)
        write_settled(page, assessment)
    write_footer(page, report)
    return str(page)
