"""Markdown: a report to read in a pull request, a merge request or an issue."""

from collections.abc import Iterator, Sequence

from japan_ai_compliance.assessment.model import Assessment, Standing
from japan_ai_compliance.assessment.run import Report, Run
from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.escaping.markdown import for_markdown
from japan_ai_compliance.escaping.visible import SENTENCE, for_line
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.check.markdown.exposure import exposure_lines
from japan_ai_compliance.report.check.markdown.findings import breach_lines, due_lines, open_lines, settled_lines
from japan_ai_compliance.report.check.markdown.questions import question_lines
from japan_ai_compliance.report.check.markdown.table import table
from japan_ai_compliance.report.check.sections import Sections
from japan_ai_compliance.report.check.writer import rendered
from japan_ai_compliance.wording.facts_age import age_words, older, overview_words
from japan_ai_compliance.wording.locations import relative
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.statuses import status_heading, status_word
from japan_ai_compliance.wording.verdict import verdict

_COUNTED: tuple[Status, ...] = ("due", "compliant")
_SHORT = 12


class MarkdownWriter:
    """The companies follow each other with the worst first."""

    def __init__(self, run: Run, language: Language) -> None:
        self._run = run
        self._page = Page(language, run.rulebook, run.dates.as_of)
        self._sections = Sections()

    def add(self, assessment: Assessment) -> None:
        """Take one assessment."""
        self._sections.put(assessment.standing, "\n".join(["", *_company(self._page, assessment), ""]))

    def close(self, failures: Sequence[ComplianceError]) -> Iterator[str]:
        """The pieces of the text: what is said of all, the companies, the receipt."""
        title = f"# {for_markdown(self._page.say('formats.title', day=self._run.dates.as_of))}"
        yield "\n".join([title, *_overview(self._page, self._sections.standings, failures), ""])
        yield from self._sections.drain()
        yield "\n".join(["", *_footer(self._page, self._run), ""])


def writer(run: Run, language: Language) -> MarkdownWriter:
    """A writer of Markdown."""
    return MarkdownWriter(run, language)


def render(report: Report, language: Language) -> str:
    """The report in Markdown, ending in a newline."""
    return rendered(MarkdownWriter(report, language), report)


def _overview(page: Page, standings: Sequence[Standing], failures: Sequence[ComplianceError]) -> list[str]:
    """One line per company where there are several, and what could not be read."""
    lines: list[str] = []
    if len(standings) > 1:
        columns = [
            page.say("column_company"),
            status_heading("violation", page.language).lower(),
            page.say("column_open"),
        ]
        columns += [status_word(status, page.language) for status in _COUNTED]
        rows = [
            [for_markdown(for_line(one.company, SENTENCE)), str(one.summary["violation"]), str(one.open_points)]
            + [str(one.summary[status]) for status in _COUNTED]
            for one in standings
        ]
        lines += ["", *table(list(map(for_markdown, columns)), rows)]
        outdated = overview_words(standings, page.language)
        lines += ["", f"**{for_markdown(outdated)}**"] if outdated else []
    if failures:
        lines += ["", for_markdown(page.say("formats.not_read")), ""]
        for error in failures:
            where = f"{error.place}: " if error.place else ""
            lines.append(f"- {for_markdown(where + error.message(page.language))}")
    return lines


def _company(page: Page, assessment: Assessment) -> list[str]:
    profile, dates = assessment.profile, assessment.dates
    said = [relative(profile.path), page.say("as_of", day=dates.as_of)]
    if dates.law_as_of != dates.as_of:
        said.append(page.say("law_as_of", day=dates.law_as_of))
    if profile.facts_as_of is not None:
        said.append(page.say("facts_as_of", day=profile.facts_as_of))
    lines = [
        f"## {for_markdown(for_line(profile.company, SENTENCE))}",
        "",
        f"**{for_markdown(verdict(assessment, page.language))}**",
        "",
        for_markdown(page.listed(said)),
        *_age(page, assessment),
    ]
    for section in (exposure_lines, breach_lines, due_lines, open_lines, question_lines, settled_lines):
        found = section(page, assessment)
        lines += ["", *found] if found else []
    return lines


def _age(page: Page, assessment: Assessment) -> list[str]:
    """How old the facts are, in bold where rules began after them."""
    age = assessment.facts_age
    said = for_markdown(age_words(age, page.language))
    return ["", f"**{said}**" if older(age) else said] if said else []


def _footer(page: Page, run: Run) -> list[str]:
    """Laws covered, the age of the rules, the receipt, and that it is no legal advice."""
    lines = ["---", ""]
    for law in run.covered:
        named = page.say("bracketed", text=page.words(law.title), detail=law.id)
        lines.append(f"- {for_markdown(page.say('formats.covered', law=named))}")
        lines.append(f"- {for_markdown(page.say('formats.not_covered', limits=page.words(law.limits)))}")
    lines.append(f"- {for_markdown(page.say('checked_on', day=run.checked_on))}")
    lines.append(f"- {for_markdown(page.say('receipt', version=run.version, digest=run.rulebook.digest[:_SHORT]))}")
    if run.rulebook.custom:
        lines.append(
            f"- {for_markdown(page.say('custom', laws=page.listed(list(map(for_line, run.rulebook.custom)))))}"
        )
    return [*lines, "", f"**{for_markdown(page.say('no_advice'))}**"]
