"""Deadlines as plain dictionaries and lists, for JSON."""

from datetime import date

from japan_ai_compliance.agenda.model import Agenda, Deadline
from japan_ai_compliance.engine.missing import asked_of, question
from japan_ai_compliance.engine.model import Case, Finding
from japan_ai_compliance.messages import Language
from japan_ai_compliance.profile.model import Profile
from japan_ai_compliance.wording.values import filled, note

Json = dict[str, object]
SCHEMA_VERSION = "1.0"


def as_data(agenda: Agenda, language: Language) -> Json:
    """All deadlines, the earliest last day first, and the duties whose last day is not known."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "japan-ai-compliance", "version": agenda.version},
        "as_of": _day(agenda.dates.as_of),
        "law_as_of": _day(agenda.dates.law_as_of),
        "rulebook": {"digest": agenda.rulebook.digest, "custom": list(agenda.rulebook.custom)},
        "from": _day(agenda.since),
        "until": _day(agenda.until),
        "deadlines": [_deadline(one, agenda, language) for one in agenda.deadlines],
        "undated": [_finding(profile, finding, agenda, language) for profile, finding in agenda.undated],
    }


def _deadline(deadline: Deadline, agenda: Agenda, language: Language) -> Json:
    finding = deadline.finding
    return {
        "due": _day(deadline.due),
        "advised_by": _day(finding.advised_by),
        "due_uncertain_until": _day(finding.due_uncertain_until),
        "state": deadline.state,
        "outcome": deadline.outcome,
        "days_left": (deadline.due - agenda.dates.as_of).days,
        **_finding(deadline.profile, finding, agenda, language),
    }


def _finding(profile: Profile, finding: Finding, agenda: Agenda, language: Language) -> Json:
    rulebook, day = agenda.rulebook, agenda.dates.as_of
    case = Case(rulebook, profile, agenda.dates)
    rule = finding.rule
    return {
        "company": profile.company,
        "path": profile.path,
        "rule": rule.id,
        "law": rule.law,
        "provision": rule.provision,
        "title": filled(rule.title, language, rulebook, day),
        "status": finding.status,
        "subject": {"kind": finding.subject_kind, "id": finding.subject_id},
        "instance": finding.instance,
        "missing": [
            {"fact": reason.path, "question": filled(question(reason.fact, case), language, rulebook, day)}
            for reason in asked_of(finding)
        ],
        "location": {"line": finding.line, "column": finding.column},
        "notes": [note(remark, language, rulebook, day) for remark in finding.notes],
        "confidence": finding.confidence,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
