"""JSON: everything, in the keys of the published contract (``schema report``)."""

from collections.abc import Iterator, Sequence

from japan_ai_compliance.assessment.facts_age import FactsAge
from japan_ai_compliance.assessment.model import Assessed, Assessment
from japan_ai_compliance.assessment.run import Report, Run
from japan_ai_compliance.engine.missing import Missing, asked_of, question
from japan_ai_compliance.engine.model import Case
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.check.spool import Piece, Spool
from japan_ai_compliance.report.check.writer import rendered
from japan_ai_compliance.wording.exposure_data import exposure_data, exposure_list, iso
from japan_ai_compliance.wording.json_text import Json, array, block, open_object
from japan_ai_compliance.wording.pasting import paste
from japan_ai_compliance.wording.proof_data import exception_data, proof_data
from japan_ai_compliance.wording.receipt import receipt
from japan_ai_compliance.wording.values import filled, note
from japan_ai_compliance.wording.verdict import verdict


class JsonWriter:
    """The profiles follow each other in the order of the run."""

    def __init__(self, run: Run, language: Language) -> None:
        self._run = run
        self._language = language
        self._spool = Spool()
        self._pieces: list[Piece] = []

    def add(self, assessment: Assessment) -> None:
        """Take one assessment."""
        self._pieces.append(self._spool.put(block(_profile(assessment, self._language), 2)))

    def close(self, failures: Sequence[ComplianceError]) -> Iterator[str]:  # noqa: ARG002  JSON holds what was assessed
        """The pieces of the document."""
        yield open_object(receipt(self._run, self._language), "profiles")
        yield from array(self._spool.drain(self._pieces), 1)
        yield "\n}\n"


def writer(run: Run, language: Language) -> JsonWriter:
    """A writer of JSON."""
    return JsonWriter(run, language)


def render(report: Report, language: Language) -> str:
    """The report as a JSON document, ending in a newline."""
    return rendered(JsonWriter(report, language), report)


def as_data(report: Report, language: Language) -> Json:
    """The report as plain dictionaries and lists."""
    return {**receipt(report, language), "profiles": [_profile(one, language) for one in report.assessments]}


def _profile(assessment: Assessment, language: Language) -> Json:
    return {
        "path": assessment.profile.path,
        "sha256": assessment.profile.sha256,
        "company": assessment.profile.company,
        "facts": _facts(assessment.facts_age),
        "verdict": verdict(assessment, language),
        "findings": [_finding(one, assessment, language) for one in assessment.findings],
        "exposure": exposure_list(assessment, language),
        "missing": [_missing(one, assessment, language) for one in assessment.missing],
        "waivers": [
            {
                "rule": applied.waiver.rule,
                "subject": applied.waiver.subject,
                "instance": applied.waiver.instance,
                "reason": applied.waiver.reason,
                "owner": applied.waiver.owner,
                "expires": iso(applied.waiver.expires),
                "state": applied.state,
            }
            for applied in assessment.waivers
        ],
        "summary": dict(assessment.summary),
    }


def _facts(age: FactsAge | None) -> Json | None:
    if age is None:
        return None
    return {"as_of": iso(age.stated), "days_before": age.days, "rules_since": list(age.rules_since)}


def _finding(one: Assessed, assessment: Assessment, language: Language) -> Json:
    finding, rule = one.finding, one.finding.rule
    rulebook, as_of = assessment.rulebook, assessment.dates.as_of
    case = Case(rulebook, assessment.profile, assessment.dates)
    return {
        "rule": rule.id,
        "law": rule.law,
        "provision": rule.provision,
        "title": filled(rule.title, language, rulebook, as_of),
        "kind": rule.kind,
        "force": rule.force,
        "status": finding.status,
        "subject": {"kind": finding.subject_kind, "id": finding.subject_id},
        "instance": finding.instance,
        "periods": [{"from": iso(period.start), "until": iso(period.end)} for period in finding.periods],
        "due": iso(finding.due),
        "advised_by": iso(finding.advised_by),
        "due_uncertain_until": iso(finding.due_uncertain_until),
        "exception": exception_data(finding, rulebook, as_of, language),
        "because": proof_data(finding, rulebook, language),
        "missing": [
            {"fact": reason.path, "question": filled(question(reason.fact, case), language, rulebook, as_of)}
            for reason in asked_of(finding)
        ],
        "location": {"line": finding.line, "column": finding.column},
        "notes": [note(remark, language, rulebook, as_of) for remark in finding.notes],
        "exposure": [
            exposure_data(item, assessment.rulebook, assessment.dates.as_of, language) for item in one.exposure
        ],
        "confidence": finding.confidence,
    }


def _missing(missing: Missing, assessment: Assessment, language: Language) -> Json:
    return {
        "fact": missing.path,
        "question": filled(missing.question, language, assessment.rulebook, assessment.dates.as_of),
        "decides": list(missing.decides),
        "yaml": paste(missing, assessment).yaml,
    }
