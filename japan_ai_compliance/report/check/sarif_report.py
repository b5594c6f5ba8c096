"""SARIF 2.1.0, for code scanning: the problems, with their proof.

Levels: a violation is an ``error``; review and unknown are a ``warning``, since neither is a pass; a duty that can
still be done in time is a ``note``. What is kept or does not apply is no result; where it rests on somebody's legal
assessment, a notification of the run says whose; another says how old the facts are. A waived violation stays an
error and is suppressed. ``properties.status`` holds the status itself.
"""

from collections.abc import Iterator, Sequence

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.assessment.run import Report, Run
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.check.problems import PROBLEMS, WAIVED, Ranked, problems, rank
from japan_ai_compliance.report.check.sarif.assessed import aged, assessed
from japan_ai_compliance.report.check.sarif.results import artifact, result
from japan_ai_compliance.report.check.sarif.rules import descriptor
from japan_ai_compliance.report.check.sarif.texts import message
from japan_ai_compliance.report.check.writer import rendered
from japan_ai_compliance.wording.json_text import Json, array, block, open_object
from japan_ai_compliance.wording.locations import is_file
from japan_ai_compliance.wording.page import Page

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
VERSION = "2.1.0"
NAME = "japan-ai-compliance"


class SarifWriter:
    """The results of all companies, the worst first; rules and profiles are listed as they are first met."""

    def __init__(self, run: Run, language: Language) -> None:
        self._run = run
        self._page = Page(language, run.rulebook, run.dates.as_of)
        self._indices: dict[str, int] = {}
        self._digests: dict[str, str] = {}
        self._results = Ranked()
        self._assessed: list[Json] = []

    def add(self, assessment: Assessment) -> None:
        """Take one assessment."""
        standing = assessment.standing
        self._digests[assessment.profile.path] = assessment.profile.sha256
        self._assessed.extend([*aged(self._page, assessment), *assessed(self._page, assessment)])
        for problem in problems(assessment, (*PROBLEMS, WAIVED)):
            index = self._indices.setdefault(problem.finding.rule.id, len(self._indices))
            self._results.put(rank(problem, standing), block(result(self._page, problem, index), 4))

    def close(self, failures: Sequence[ComplianceError]) -> Iterator[str]:
        """The pieces of the log."""
        yield f"{open_object({'$schema': SCHEMA, 'version': VERSION}, 'runs')}[\n    "
        yield open_object(self._about(failures), "results", 2)
        yield from array(self._results.drain(), 3)
        yield "\n    }\n  ]\n}\n"

    def _about(self, failures: Sequence[ComplianceError]) -> Json:
        run, page = self._run, self._page
        rules = [descriptor(page, run.rulebook.rules[id_]) for id_ in self._indices]
        return {
            "tool": {"driver": {"name": NAME, "version": run.version, "rules": rules}},
            "automationDetails": {"id": f"{NAME}/"},
            "invocations": [_invocation(failures, self._assessed, page.language)],
            "language": page.language,
            "columnKind": "unicodeCodePoints",
            "artifacts": [
                {"location": artifact(path), "hashes": {"sha-256": digest}} for path, digest in self._digests.items()
            ],
            "properties": {
                "as_of": run.dates.as_of.isoformat(),
                "law_as_of": run.dates.law_as_of.isoformat(),
                "rulebook_digest": run.rulebook.digest,
            },
        }


def writer(run: Run, language: Language) -> SarifWriter:
    """A writer of SARIF."""
    return SarifWriter(run, language)


def render(report: Report, language: Language) -> str:
    """The report as a SARIF log with one run, ending in a newline."""
    return rendered(SarifWriter(report, language), report)


def _invocation(failures: Sequence[ComplianceError], assessed: Sequence[Json], language: Language) -> Json:
    said = [*(_notification(error, language) for error in failures), *assessed]
    return {
        "executionSuccessful": not failures,
        **({"toolExecutionNotifications": said} if said else {}),
    }


def _notification(error: ComplianceError, language: Language) -> Json:
    """A profile that could not be read."""
    said: Json = {"level": "error", "message": message([error.message(language), error.advice(language)])}
    if error.place is not None and is_file(error.place.path):
        region = {} if error.place.line is None else {"region": {"startLine": max(1, error.place.line)}}
        said["locations"] = [{"physicalLocation": {"artifactLocation": artifact(error.place.path), **region}}]
    return said
