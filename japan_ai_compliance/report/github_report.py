"""GitHub Actions: workflow commands that annotate the profile's lines, worst first, and the job's step summary.

A violation is an error, review and unknown a warning, a duty still due a notice. GitHub shows ten of each per step;
the last
notice is the verdict, and says how many findings stand in the step summary alone.
"""

from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.report import markdown_report
from japan_ai_compliance.report.finding_words import explanation, headline, title
from japan_ai_compliance.report.locations import is_file, place, relative
from japan_ai_compliance.report.model import Report
from japan_ai_compliance.report.problems import Problem, problems
from japan_ai_compliance.report.safe import printable, safe
from japan_ai_compliance.report.text.heading import worst_first
from japan_ai_compliance.report.text.page import Page
from japan_ai_compliance.report.verdict import verdict

MOST = 10
"""How many annotations of each level GitHub shows per step."""

MOST_BYTES = 1024 * 1024
"""How large GitHub lets a step summary be."""

_LEVELS: dict[Status, str] = {"violation": "error", "review": "warning", "unknown": "warning", "due": "notice"}
_MOST_COMPANIES = 20


def render(report: Report, language: Language) -> str:
    """The report as workflow commands, one per line, ending in a newline."""
    page = Page(language, report.rulebook, report.dates.as_of)
    found = [("error", _unread(error, language)) for error in report.failures]
    found += [(level := _LEVELS[one.finding.status], _annotation(page, one, level)) for one in problems(report)]
    shown = []
    for level, most in (("error", MOST), ("warning", MOST), ("notice", MOST - 1)):
        shown += [line for one, line in found if one == level][:most]
    return "\n".join([*shown, _summary(page, report, len(shown), len(found)), ""])


def step_summary(report: Report, language: Language) -> str:
    """The report in Markdown, for the file that ``GITHUB_STEP_SUMMARY`` names; cut at a line where it is too large."""
    whole = markdown_report.render(report, language)
    if len(whole.encode()) <= MOST_BYTES:
        return whole
    closing = f"\n\n{say('formats.cut', language)}\n"
    room = MOST_BYTES - len(closing.encode())
    return whole.encode()[:room].decode(errors="ignore").rpartition("\n")[0] + closing


def _annotation(page: Page, problem: Problem, level: str) -> str:
    finding, path = problem.finding, problem.assessment.profile.path
    line, column = place(finding)
    where = {"file": relative(path), "line": str(line), "col": str(column)} if is_file(path) else {}
    said = [headline(page, finding), *explanation(page, problem.one)]
    return _command(level, {**where, "title": title(page, finding)}, said)


def _unread(error: ComplianceError, language: Language) -> str:
    """A profile that could not be read."""
    where = {}
    if error.place is not None and is_file(error.place.path):
        where = {"file": relative(error.place.path), "line": str(max(1, error.place.line or 1))}
    return _command("error", where, [error.message(language), error.advice(language)])


def _summary(page: Page, report: Report, shown: int, found: int) -> str:
    companies = worst_first(report.assessments)
    said = [
        page.say("formats.company_verdict", company=safe(one.profile.company), verdict=verdict(one, page.language))
        for one in companies[:_MOST_COMPANIES]
    ]
    if len(companies) > _MOST_COMPANIES:
        said.append(page.say("formats.more_companies", count=len(companies) - _MOST_COMPANIES))
    if shown < found:
        said.append(page.say("formats.annotated", shown=shown, found=found))
    return _command("notice", {"title": page.say("formats.title", day=page.day)}, said)


def _command(level: str, properties: dict[str, str], lines: list[str]) -> str:
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level}{' ' + given if given else ''}::{'%0A'.join(map(_data, lines))}"


def _data(text: str) -> str:
    return printable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
