"""Exposure in JSON, and the plain values that JSON reports are made of."""

from datetime import date
from fractions import Fraction

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.language.values import Interval, Unknown, Value
from japan_ai_compliance.messages import Language
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.wording.json_text import Json
from japan_ai_compliance.wording.values import filled, phrase


def exposure_data(item: Exposure, rulebook: Rulebook, day: date, language: Language) -> Json:
    """An exposure item in the keys of the contract; texts with the values of ``day``."""
    return {
        "kind": item.kind,
        "name": filled(item.name, language, rulebook, day),
        "party": item.party,
        "unit": item.unit,
        "low": item.low,
        "high": item.high,
        "scenario": item.scenario,
        "basis": item.basis,
        "combine": item.combine,
        "stage": item.stage,
        "provision": item.provision,
        "assumptions": [filled(words, language, rulebook, day) for words in item.assumptions],
        "steps": [
            {
                "text": filled(step.words, language, rulebook, day),
                "value": _step(step.value, language, rulebook),
                "provision": step.provision,
            }
            for step in item.steps
        ],
    }


def exposure_list(assessment: Assessment, language: Language) -> list[Json]:
    """Every exposure item of an assessment with the rule it follows from, in the order of the findings."""
    return [
        {"rule": one.finding.rule.id, **exposure_data(item, assessment.rulebook, assessment.dates.as_of, language)}
        for one in assessment.findings
        for item in one.exposure
    ]


def _step(value: Value, language: Language, rulebook: Rulebook) -> object:
    if isinstance(value, Unknown):
        return None
    if isinstance(value, date):
        return iso(value)
    if isinstance(value, int | Fraction | Interval):
        return plain_number(value)
    return phrase(value, None, language, rulebook)


def plain_number(value: object) -> object:
    """Whole numbers as they are, fractions as exact text, ranges as their limits."""
    if isinstance(value, Interval):
        return {"low": plain_number(value.low), "high": plain_number(value.high)}
    if isinstance(value, Fraction):
        return str(value)
    return value if value is None or isinstance(value, int) else str(value)


def iso(day: date | None) -> str | None:
    """A day as ISO 8601 writes it."""
    return None if day is None else day.isoformat()
