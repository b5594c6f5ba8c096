"""A comparison as plain dictionaries and lists, for JSON.

``from`` is the older side, ``to`` the newer; null: not there.
"""

from datetime import date

from japan_ai_compliance.comparison.model import (
    CATEGORIES,
    Amount,
    AmountChange,
    Change,
    ComparedProfile,
    Comparison,
    LawChange,
    SeenElement,
    SeenFact,
    SeenFinding,
    SeenProfile,
    SeenStep,
    Side,
)
from japan_ai_compliance.engine.model import STATUSES
from japan_ai_compliance.messages import Language
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.wording.values import phrase, text

Json = dict[str, object]
SCHEMA_VERSION = "1.0"


def as_data(comparison: Comparison, version: str, language: Language, rulebook: Rulebook) -> Json:
    """The whole comparison."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "japan-ai-compliance", "version": version},
        "form": comparison.form,
        "from": _side(comparison.old),
        "to": _side(comparison.new),
        "rules_differ": comparison.rules_differ,
        "law_changes_known": comparison.law_known,
        "profiles": [_profile(one, language, rulebook) for one in comparison.profiles],
    }


def _side(side: Side) -> Json:
    return {
        "path": side.path,
        "as_of": _day(side.as_of),
        "law_as_of": _day(side.law_as_of),
        "version": side.version,
        "digest": side.digest,
    }


def _profile(profile: ComparedProfile, language: Language, rulebook: Rulebook) -> Json:
    return {
        "company": profile.company,
        "from": _named(profile.old),
        "to": _named(profile.new),
        "summary": {"from": _summary(profile.old), "to": _summary(profile.new)},
        **{name: [_change(one, language, rulebook) for one in profile.of(name)] for name in CATEGORIES},
        "unchanged": profile.unchanged,
    }


def _named(profile: SeenProfile | None) -> Json | None:
    return None if profile is None else {"company": profile.company, "path": profile.path}


def _summary(profile: SeenProfile | None) -> Json | None:
    if profile is None:
        return None
    return {status: sum(one.status == status for one in profile.findings) for status in STATUSES}


def _change(change: Change, language: Language, rulebook: Rulebook) -> Json:
    shown, causes = change.shown, change.causes
    return {
        "rule": shown.rule,
        "law": shown.law,
        "provision": shown.provision,
        "title": shown.title,
        "subject": {"kind": shown.subject_kind, "id": shown.subject_id},
        "instance": shown.instance,
        "status": {"from": change.old and change.old.status, "to": change.new and change.new.status},
        "due": {"from": _due(change.old), "to": _due(change.new)},
        "periods": {"from": _periods(change.old), "to": _periods(change.new)},
        "location": {"from": _location(change.old), "to": _location(change.new)},
        "because": {
            "law": [_law(one, language, rulebook) for one in causes.law],
            "elements": [
                {
                    "element": one.shown.id,
                    "role": one.shown.role,
                    "provision": one.shown.provision,
                    "text": one.shown.text,
                    "truth": {"from": one.old and one.old.truth, "to": one.new and one.new.truth},
                    "facts": {"from": _facts(one.old), "to": _facts(one.new)},
                }
                for one in causes.elements
            ],
            "facts": [{"from": one.old and _fact(one.old), "to": one.new and _fact(one.new)} for one in causes.facts],
            "missing": [{"fact": one.fact, "question": one.question} for one in causes.missing],
            "passed": _day(causes.passed),
        },
        "exposure": [_amount(one) for one in change.amounts],
    }


def _due(finding: SeenFinding | None) -> str | None:
    return _day(finding.due) if finding is not None else None


def _periods(finding: SeenFinding | None) -> list[Json]:
    periods = finding.periods if finding is not None else ()
    return [{"from": _day(one.start), "until": _day(one.end)} for one in periods]


def _location(finding: SeenFinding | None) -> Json | None:
    return {"line": finding.line, "column": finding.column} if finding is not None else None


def _law(change: LawChange, language: Language, rulebook: Rulebook) -> Json:
    parameter = rulebook.parameters.get(change.id) if change.what == "parameter" else None
    kind = parameter.type if parameter is not None else None
    old, new = change.old_value, change.new_value
    return {
        "what": change.what,
        "event": change.event,
        "id": change.id,
        "text": text(change.words, language),
        "provision": change.provision,
        "on": _day(change.on),
        "value": {
            "from": None if old is None else phrase(old, kind, language, rulebook),
            "to": None if new is None else phrase(new, kind, language, rulebook),
        },
    }


def _facts(element: SeenElement | None) -> list[Json]:
    return [_fact(fact) for fact in element.facts] if element is not None else []


def _fact(fact: SeenFact) -> Json:
    return {
        "path": fact.path,
        "value": fact.value,
        "line": fact.line,
        "column": fact.column,
        "source": fact.source,
    }


def _amount(change: AmountChange) -> Json:
    shown = change.shown
    return {
        "kind": shown.kind,
        "name": shown.name,
        "party": shown.party,
        "unit": shown.unit,
        "scenario": shown.scenario,
        "stage": shown.stage,
        "provision": shown.provision,
        "from": _limits(change.old),
        "to": _limits(change.new),
    }


def _limits(amount: Amount | None) -> Json | None:
    if amount is None:
        return None
    return {"low": amount.low, "high": amount.high, "steps": [_step(step) for step in amount.steps]}


def _step(step: SeenStep) -> Json:
    return {"text": step.text, "value": step.value, "provision": step.provision}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
