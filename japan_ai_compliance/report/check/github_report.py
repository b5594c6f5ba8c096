"""GitHub Actions: workflow commands that annotate the profile's lines, worst first, and the job's step summary.

A violation is an error, review and unknown a warning, a duty still due a notice. GitHub shows ten of each per step;
the last notice is the verdict, and says how many findings stand in the step summary alone.
"""

from bisect import insort
from collections.abc import Iterable, Iterator, Sequence

from japan_ai_compliance.assessment.model import Assessment, Standing
from japan_ai_compliance.assessment.run import Report, Run
from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.escaping.github import for_github_message, for_github_property
from japan_ai_compliance.escaping.visible import SENTENCE, for_line
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.report.check.problems import Problem, Rank, problems, rank
from japan_ai_compliance.report.check.writer import rendered
from japan_ai_compliance.wording.finding import explanation, headline, title
from japan_ai_compliance.wording.locations import is_file, place, relative
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.verdict import verdict

MOST = 10
"""How many annotations of each level GitHub shows per step."""

MOST_BYTES = 1024 * 1024
"""How large GitHub lets a step summary be."""

_LEVELS: dict[Status, str] = {"violation": "error", "review": "warning", "unknown": "warning", "due": "notice"}
_MOST_COMPANIES = 20


class GithubWriter:
    """Keeps no more annotations than the service shows, and how each company stands."""

    def __init__(self, run: Run, language: Language) -> None:
        self._page = Page(language, run.rulebook, run.dates.as_of)
        self._standings: list[Standing] = []
        self._shown: dict[str, list[tuple[Rank, int, str]]] = {"error": [], "warning": [], "notice": []}
        self._found = 0

    def add(self, assessment: Assessment) -> None:
        """Take one assessment."""
        standing = assessment.standing
        self._standings.append(standing)
        for problem in problems(assessment):
            level = _LEVELS[problem.finding.status]
            shown = self._shown[level]
            place = rank(problem, standing), self._found
            self._found += 1
            if len(shown) < MOST or place < shown[-1][:2]:
                insort(shown, (*place, _annotation(self._page, problem, level)))
                del shown[MOST:]

    def close(self, failures: Sequence[ComplianceError]) -> Iterator[str]:
        """The commands, one a line: errors, warnings, notices, and the verdict last."""
        errors = [_unread(error, self._page.language) for error in failures]
        shown = [*errors, *(line for *_, line in self._shown["error"])][:MOST]
        shown += [line for *_, line in self._shown["warning"]]
        shown += [line for *_, line in self._shown["notice"]][: MOST - 1]
        summary = _summary(self._page, self._standings, len(shown), self._found + len(errors))
        yield "\n".join([*shown, summary, ""])


def writer(run: Run, language: Language) -> GithubWriter:
    """A writer for GitHub."""
    return GithubWriter(run, language)


def render(report: Report, language: Language) -> str:
    """The report as workflow commands, one per line, ending in a newline."""
    return rendered(GithubWriter(report, language), report)


def step_summary(pieces: Iterable[str], language: Language) -> str:
    """The report in Markdown, for the file that ``GITHUB_STEP_SUMMARY`` names; cut at a line where it is too large."""
    closing = f"\n\n{say('formats.cut', language)}\n"
    whole = b""
    for piece in pieces:
        whole += piece.encode()
        if len(whole) > MOST_BYTES:
            room = MOST_BYTES - len(closing.encode())
            return whole[:room].decode(errors="ignore").rpartition("\n")[0] + closing
    return whole.decode()


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


def _summary(page: Page, standings: Sequence[Standing], shown: int, found: int) -> str:
    companies = sorted(standings, key=lambda one: one.rank)
    said = [
        page.say(
            "formats.company_verdict", company=for_line(one.company, SENTENCE), verdict=verdict(one, page.language)
        )
        for one in companies[:_MOST_COMPANIES]
    ]
    if len(companies) > _MOST_COMPANIES:
        said.append(page.say("formats.more_companies", count=len(companies) - _MOST_COMPANIES))
    if shown < found:
        said.append(page.say("formats.annotated", shown=shown, found=found))
    return _command("notice", {"title": page.say("formats.title", day=page.day)}, said)


def _command(level: str, properties: dict[str, str], lines: list[str]) -> str:
    given = ",".join(f"{name}={for_github_property(value)}" for name, value in properties.items())
    return f"::{level}{' ' + given if given else ''}::{'%0A'.join(map(for_github_message, lines))}"
