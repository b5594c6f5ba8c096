"""GitLab code quality: one JSON array of the problems.

Severities: a violation is ``critical``, review ``major``, unknown ``minor``, a duty still due ``info``; a profile
that cannot
be read is a ``blocker``. What is waived, kept or does not apply is left out: GitLab knows no suppressions.
"""

import json

from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.finding_words import explanation, headline, joined, title
from japan_ai_compliance.report.fingerprint import fingerprint
from japan_ai_compliance.report.locations import place, relative
from japan_ai_compliance.report.model import Report
from japan_ai_compliance.report.problems import Problem, problems
from japan_ai_compliance.report.safe import printable
from japan_ai_compliance.report.text.page import Page

Json = dict[str, object]

_SEVERITIES: dict[Status, str] = {"violation": "critical", "review": "major", "unknown": "minor", "due": "info"}


def render(report: Report, language: Language) -> str:
    """The report as a JSON array, ending in a newline. Where a file is given twice, its problems stand once."""
    page = Page(language, report.rulebook, report.dates.as_of)
    found = [_unread(error, language) for error in report.failures]
    found += [_issue(page, problem) for problem in problems(report)]
    unique = {str(one["fingerprint"]): one for one in found}
    return json.dumps(list(unique.values()), ensure_ascii=False, indent=2) + "\n"


def _issue(page: Page, problem: Problem) -> Json:
    finding, path = problem.finding, relative(problem.assessment.profile.path)
    said = [title(page, finding), headline(page, finding), *explanation(page, problem.one)]
    return {
        "description": printable(joined(page, said)),
        "check_name": finding.rule.id,
        "fingerprint": fingerprint(path, *problem.identity),
        "severity": _SEVERITIES[finding.status],
        "location": {"path": path, "lines": {"begin": place(finding)[0]}},
    }


def _unread(error: ComplianceError, language: Language) -> Json:
    """A profile that could not be read."""
    path = relative(error.place.path) if error.place else ""
    line = error.place.line if error.place else None
    return {
        "description": printable(f"{error.message(language)} {error.advice(language)}"),
        "check_name": error.key,
        "fingerprint": fingerprint(path, error.key),
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": max(1, line or 1)}},
    }
