"""Markdown: a report to read in a pull request, a merge request or an issue."""

from japan_ai_compliance.assessment import Assessment
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.locations import relative
from japan_ai_compliance.report.markdown.escape import md, table
from japan_ai_compliance.report.markdown.exposure import exposure_lines
from japan_ai_compliance.report.markdown.findings import breach_lines, due_lines, open_lines, settled_lines
from japan_ai_compliance.report.markdown.questions import question_lines
from japan_ai_compliance.report.model import Report
from japan_ai_compliance.report.safe import safe
from japan_ai_compliance.report.text.heading import worst_first
from japan_ai_compliance.report.text.page import Page
from japan_ai_compliance.report.verdict import verdict

_OVERVIEW = ("violation", "open", "due", "compliant")
_SHORT = 12


def render(report: Report, language: Language) -> str:
    """The report in Markdown, ending in a newline."""
    page = Page(language, report.rulebook, report.dates.as_of)
    lines = [f"# {md(page.say('formats.title', day=report.dates.as_of))}", *_overview(page, report)]
    for assessment in worst_first(report.assessments):
        lines += ["", *_company(page, assessment)]
    return "\n".join([*lines, "", *_footer(page, report), ""])


def _overview(page: Page, report: Report) -> list[str]:
    """One line per company where there are several, and what could not be read."""
    lines: list[str] = []
    if len(report.assessments) > 1:
        head = [md(page.say(f"column_{name}")) for name in ("company", *_OVERVIEW)]
        rows = [
            [md(safe(one.profile.company)), str(one.summary["violation"]), str(one.open_points)]
            + [str(one.summary[status]) for status in ("due", "compliant")]
            for one in worst_first(report.assessments)
        ]
        lines += ["", *table(head, rows)]
    if report.failures:
        lines += ["", md(page.say("formats.not_read")), ""]
        for error in report.failures:
            where = f"{error.place}: " if error.place else ""
            lines.append(f"- {md(where + error.message(page.language))}")
    return lines


def _company(page: Page, assessment: Assessment) -> list[str]:
    profile, dates = assessment.profile, assessment.dates
    said = [relative(profile.path), page.say("as_of", day=dates.as_of)]
    if dates.law_as_of != dates.as_of:
        said.append(page.say("law_as_of", day=dates.law_as_of))
    if profile.facts_as_of is not None:
        said.append(page.say("facts_as_of", day=profile.facts_as_of))
    lines = [
        f"## {md(safe(profile.company))}",
        "",
        f"**{md(verdict(assessment, page.language))}**",
        "",
        md(page.listed(said)),
    ]
    for section in (exposure_lines, breach_lines, due_lines, open_lines, question_lines, settled_lines):
        found = section(page, assessment)
        lines += ["", *found] if found else []
    return lines


def _footer(page: Page, report: Report) -> list[str]:
    """Laws covered, the age of the rules, the receipt, and that it is no legal advice."""
    lines = ["---", ""]
    for law in report.covered:
        named = page.say("bracketed", text=page.words(law.title), detail=law.id)
        lines.append(f"- {md(page.say('formats.covered', law=named))}")
        lines.append(f"- {md(page.say('formats.not_covered', limits=page.words(law.limits)))}")
    lines.append(f"- {md(page.say('checked_on', day=report.checked_on))}")
    lines.append(f"- {md(page.say('receipt', version=report.version, digest=report.rulebook.digest[:_SHORT]))}")
    if report.rulebook.custom:
        lines.append(f"- {md(page.say('custom', laws=page.listed(list(map(safe, report.rulebook.custom)))))}")
    return [*lines, "", f"**{md(page.say('no_advice'))}**"]
