"""GitLab code quality: one JSON array of the problems.

Severities: a violation is ``critical``, review ``major``, unknown ``minor``, a duty still due ``info``; a profile
that cannot be read is a ``blocker``. What is waived, kept or does not apply is left out: GitLab knows no suppressions.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.assessment.run import Report, Run
from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.escaping.gitlab import for_gitlab
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.check.fingerprint import fingerprint
from japan_ai_compliance.report.check.problems import Problem, Ranked, problems, rank
from japan_ai_compliance.report.check.writer import rendered
from japan_ai_compliance.wording.finding import explanation, headline, joined, title
from japan_ai_compliance.wording.json_text import Json, array, block
from japan_ai_compliance.wording.locations import place, relative
from japan_ai_compliance.wording.page import Page

_SEVERITIES: dict[Status, str] = {"violation": "critical", "review": "major", "unknown": "minor", "due": "info"}


class GitlabWriter:
    """The problems of all companies, the worst first. Where a file is given twice, its problems stand once."""

    def __init__(self, run: Run, language: Language) -> None:
        self._page = Page(language, run.rulebook, run.dates.as_of)
        self._seen: set[str] = set()
        self._problems = Ranked()

    def add(self, assessment: Assessment) -> None:
        """Take one assessment."""
        standing = assessment.standing
        for problem in problems(assessment):
            issue = _issue(self._page, problem)
            if self._is_new(issue):
                self._problems.put(rank(problem, standing), block(issue, 1))

    def close(self, failures: Sequence[ComplianceError]) -> Iterator[str]:
        """The pieces of the array; what did not read stands first."""
        first = [block(issue, 1) for issue in _unread(failures, self._page.language)]
        yield from array(chain(first, self._problems.drain()))
        yield "\n"

    def _is_new(self, issue: Json) -> bool:
        known = str(issue["fingerprint"])
        if known in self._seen:
            return False
        self._seen.add(known)
        return True


def writer(run: Run, language: Language) -> GitlabWriter:
    """A writer for GitLab."""
    return GitlabWriter(run, language)


def render(report: Report, language: Language) -> str:
    """The report as a JSON array, ending in a newline."""
    return rendered(GitlabWriter(report, language), report)


def _issue(page: Page, problem: Problem) -> Json:
    finding, path = problem.finding, relative(problem.assessment.profile.path)
    said = [title(page, finding), headline(page, finding), *explanation(page, problem.one)]
    return {
        "description": for_gitlab(joined(page, said)),
        "check_name": finding.rule.id,
        "fingerprint": fingerprint(path, *problem.identity),
        "severity": _SEVERITIES[finding.status],
        "location": {"path": path, "lines": {"begin": place(finding)[0]}},
    }


def _unread(failures: Sequence[ComplianceError], language: Language) -> Iterator[Json]:
    """What could not be read, each place once; the same words at another place are an issue of their own."""
    seen: Counter[tuple[str, ...]] = Counter()
    for error in {(error.place, error.key): error for error in failures}.values():
        path = relative(error.place.path) if error.place else ""
        same = (path, error.key, error.message("en"))
        yield _error(error, path, fingerprint(*same, str(seen[same])), language)
        seen[same] += 1


def _error(error: ComplianceError, path: str, known_by: str, language: Language) -> Json:
    line = error.place.line if error.place else None
    return {
        "description": for_gitlab(f"{error.message(language)} {error.advice(language)}"),
        "check_name": error.key,
        "fingerprint": known_by,
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": max(1, line or 1)}},
    }
