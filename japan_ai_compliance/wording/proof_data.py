"""The proof of a finding in JSON: the elements in their order, and the exception by which it is kept."""

from datetime import date
from fractions import Fraction

from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.engine.proof import Distance, Told, Used, listed
from japan_ai_compliance.language.values import Unknown
from japan_ai_compliance.messages import Language
from japan_ai_compliance.profile.model import Datum, Entry, Monthly, Periods
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.wording.exposure_data import iso, plain_number
from japan_ai_compliance.wording.json_text import Json
from japan_ai_compliance.wording.proof import step_text
from japan_ai_compliance.wording.values import decimal, filled


def proof_data(finding: Finding, rulebook: Rulebook, language: Language) -> list[Json]:
    """The proof as a list, in the keys of the contract; texts with the values of the day of each element."""
    return [_element(told, rulebook, language) for told in listed(finding.proof)]


def exception_data(finding: Finding, rulebook: Rulebook, day: date, language: Language) -> Json | None:
    """The exception by which a finding is kept; the first, where each of several is."""
    for use in finding.exceptions:
        return {"id": use.id, "title": filled(use.title, language, rulebook, day), "provision": use.provision}
    return None


def _element(told: Told, rulebook: Rulebook, language: Language) -> Json:
    step = told.step
    return {
        "element": step.of.id,
        "role": told.role,
        "provision": step.provision,
        "text": step_text(step, language, rulebook),
        "truth": "unknown" if isinstance(step.truth, Unknown) else "true" if step.truth else "false",
        "facts": [_fact(used) for used in step.facts],
        "distance": _distance(step.distance),
    }


def _fact(used: Used) -> Json:
    datum = used.datum
    return {
        "path": datum.path,
        "value": _plain(datum),
        "line": datum.line,
        "column": datum.column,
        "source": datum.source,
    }


def _plain(datum: Datum) -> object:
    value = datum.value
    if isinstance(value, Periods):
        if value.answer is not None:
            return value.answer in ("going_on", "always")
        return [_entry(entry) for entry in value.entries]
    if isinstance(value, Monthly):
        return plain_number(value.average)
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, bool | str):
        return value
    return iso(value) if isinstance(value, date) else plain_number(value)


def _entry(entry: Entry) -> Json:
    return {"from": iso(entry.start), "until": iso(entry.end) if isinstance(entry.end, date) else None}


def _distance(distance: Distance | None) -> Json | None:
    if distance is None:
        return None
    return {
        "value": plain_number(distance.value),
        "threshold": plain_number(distance.threshold),
        "unit": distance.unit,
        "percent": decimal(Fraction(distance.value) * 100 / Fraction(distance.threshold), 1),
    }
