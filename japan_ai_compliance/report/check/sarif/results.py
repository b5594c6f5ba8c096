"""Findings as SARIF results: place, identity, proof, and what suppresses them."""

from japan_ai_compliance.assessment.model import Assessed
from japan_ai_compliance.engine.model import Finding, Proven, Status
from japan_ai_compliance.escaping.sarif import for_sarif_property
from japan_ai_compliance.profile.model import Datum
from japan_ai_compliance.report.check.fingerprint import fingerprint
from japan_ai_compliance.report.check.problems import WAIVED, Problem
from japan_ai_compliance.report.check.sarif.texts import message
from japan_ai_compliance.wording.finding import element, explanation, headline
from japan_ai_compliance.wording.json_text import Json
from japan_ai_compliance.wording.locations import place, uri
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.waived import waiver_words

ROOT = "%SRCROOT%"

_LEVELS: dict[Status, str] = {
    "violation": "error",
    WAIVED: "error",
    "review": "warning",
    "unknown": "warning",
    "due": "note",
}


def result(page: Page, problem: Problem, rule_index: int) -> Json:
    """One finding. Its fingerprints rest on rule, subject and instance, so that other edits leave them alone."""
    finding, path = problem.finding, problem.assessment.profile.path
    known = fingerprint(*problem.identity)
    return {
        "ruleId": finding.rule.id,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.status],
        "message": message([headline(page, finding), *explanation(page, problem.one)]),
        "locations": [{"physicalLocation": _physical(path, *place(finding))}],
        "partialFingerprints": {"finding/v1": known, "primaryLocationLineHash": known},
        **_proof(page, finding, path),
        **_suppressions(page, problem.one),
        "properties": _properties(problem),
    }


def artifact(path: str) -> Json:
    """A file, by its address below the root of the sources."""
    return {"uri": uri(path), "uriBaseId": ROOT}


def _physical(path: str, line: int, column: int) -> Json:
    return {"artifactLocation": artifact(path), "region": {"startLine": line, "startColumn": column}}


def _proof(page: Page, finding: Finding, path: str) -> Json:
    """One step per element that rests on a stated fact, in the order of the proof."""
    steps = [_step(page, proven, proven.facts[0].datum, path) for proven in finding.because if proven.facts]
    return {"codeFlows": [{"threadFlows": [{"locations": steps}]}]} if steps else {}


def _step(page: Page, proven: Proven, datum: Datum, path: str) -> Json:
    where = _physical(path, max(1, datum.line), max(1, datum.column))
    return {"location": {"physicalLocation": where, "message": message([element(page, proven)])}}


def _suppressions(page: Page, one: Assessed) -> Json:
    if one.finding.status != WAIVED:
        return {}
    justification = for_sarif_property(waiver_words(page, one.waiver))
    return {"suppressions": [{"kind": "external", "status": "accepted", "justification": justification}]}


def _properties(problem: Problem) -> Json:
    finding = problem.finding
    return {
        "status": finding.status,
        "company": for_sarif_property(problem.assessment.profile.company),
        "subject": {"kind": finding.subject_kind, "id": _printable(finding.subject_id)},
        "instance": _printable(finding.instance),
        "due": finding.due.isoformat() if finding.due else None,
        "confidence": finding.confidence,
    }


def _printable(text: str | None) -> str | None:
    return None if text is None else for_sarif_property(text)
