"""SARIF 2.1.0, for code scanning: the problems, with their proof.

Levels: a violation is an ``error``; review and unknown are a ``warning``, since neither is a pass; a duty that can
still be
done in time is a ``note``. What is kept or does not apply is left out. A waived violation stays an error and is
suppressed. ``properties.status`` holds the status itself.
"""

import json

from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.locations import is_file
from japan_ai_compliance.report.model import Report
from japan_ai_compliance.report.problems import PROBLEMS, WAIVED, problems
from japan_ai_compliance.report.sarif.results import artifact, result
from japan_ai_compliance.report.sarif.rules import descriptor
from japan_ai_compliance.report.sarif.texts import Json, message
from japan_ai_compliance.report.text.page import Page

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
VERSION = "2.1.0"
NAME = "japan-ai-compliance"


def render(report: Report, language: Language) -> str:
    """The report as a SARIF log with one run, ending in a newline."""
    log = {"$schema": SCHEMA, "version": VERSION, "runs": [_run(report, language)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(report: Report, language: Language) -> Json:
    page = Page(language, report.rulebook, report.dates.as_of)
    found = problems(report, (*PROBLEMS, WAIVED))
    rules = [rule for rule in report.rulebook.rules.values() if any(one.finding.rule is rule for one in found)]
    indices = {rule.id: index for index, rule in enumerate(rules)}
    return {
        "tool": {
            "driver": {
                "name": NAME,
                "version": report.version,
                "rules": [descriptor(page, rule) for rule in rules],
            }
        },
        "automationDetails": {"id": f"{NAME}/"},
        "invocations": [_invocation(report, language)],
        "language": language,
        "columnKind": "unicodeCodePoints",
        "artifacts": _artifacts(report),
        "results": [result(page, one, indices[one.finding.rule.id]) for one in found],
        "properties": {
            "as_of": report.dates.as_of.isoformat(),
            "law_as_of": report.dates.law_as_of.isoformat(),
            "rulebook_digest": report.rulebook.digest,
        },
    }


def _artifacts(report: Report) -> list[Json]:
    """The profiles, each once however often it was given."""
    digests = {one.profile.path: one.profile.sha256 for one in report.assessments}
    return [{"location": artifact(path), "hashes": {"sha-256": digest}} for path, digest in digests.items()]


def _invocation(report: Report, language: Language) -> Json:
    said = [_notification(error, language) for error in report.failures]
    return {
        "executionSuccessful": not said,
        **({"toolExecutionNotifications": said} if said else {}),
    }


def _notification(error: ComplianceError, language: Language) -> Json:
    """A profile that could not be read."""
    said: Json = {"level": "error", "message": message([error.message(language), error.advice(language)])}
    if error.place is not None and is_file(error.place.path):
        region = {} if error.place.line is None else {"region": {"startLine": max(1, error.place.line)}}
        said["locations"] = [{"physicalLocation": {"artifactLocation": artifact(error.place.path), **region}}]
    return said
