"""Values of parameters and table cells, from a rule file to the model."""

import re
from collections.abc import Collection
from datetime import date
from fractions import Fraction

from japan_ai_compliance.language.values import Calendar
from japan_ai_compliance.rulebook.authoring.files import Whole
from japan_ai_compliance.rulebook.authoring.near import near_name
from japan_ai_compliance.rulebook.model import ParameterValue

_EVERY_YEAR = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\Z")
_DAYS_OF_WEEK = range(1, 8)
_NUMBER = re.compile(r"(?P<above>-?[0-9]{1,30}(?:\.[0-9]{1,30})?)(?:/(?P<below>[0-9]{1,30}))?(?P<percent> ?%)?\Z")


class ValueProblem(Exception):  # noqa: N818 (a value that is refused, not an error of ours)
    """A value that does not fit: ``key`` and ``values`` are those of ``messages.rulebook``."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


def written(value: object) -> str:
    """A value as a rule file writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def parameter_value(kind: str, value: object, options: Collection[str]) -> ParameterValue:
    """Check and convert ``value`` to the declared ``kind``. Raises ValueProblem."""
    match kind:
        case "boolean" if isinstance(value, bool):
            return value
        case "number" if isinstance(value, int) and not isinstance(value, bool):
            return value
        case "number" if isinstance(value, str):
            return _exact(value)
        case "date" if isinstance(value, date):
            return value
        case "text" if isinstance(value, str):
            return str(value)
        case "choice" if isinstance(value, str):
            return _option(value, options)
        case "choices" if isinstance(value, list):
            return frozenset(_option(one, options) for one in value)
        case "calendar" if isinstance(value, dict):
            return _calendar(value)
    raise ValueProblem("wrong_value", text=written(value), kind=kind)


def _exact(text: str) -> int | Fraction:
    """``20%``, ``7.5%``, ``1/5`` and ``0.2`` as exact numbers."""
    found = _NUMBER.match(text)
    if found is None or not int(found["below"] or 1):
        raise ValueProblem("not_a_number", text=text)
    value = Fraction(found["above"]) / int(found["below"] or 1) / (100 if found["percent"] else 1)
    return int(value) if value.denominator == 1 else value


def _option(value: object, options: Collection[str]) -> str:
    if not isinstance(value, str) or value not in options:
        text, known = written(value), Whole(", ".join(options))
        near = near_name(text, options)
        raise ValueProblem("not_a_choice_near" if near else "not_a_choice", text=text, near=near or "", known=known)
    return str(value)


def _calendar(value: dict[str, object]) -> Calendar:
    if set(value) != {"weekdays", "yearly", "days", "known_until"}:
        raise ValueProblem("calendar_keys")
    weekdays, yearly, days, known_until = (value[key] for key in ("weekdays", "yearly", "days", "known_until"))
    if not isinstance(weekdays, list) or not isinstance(yearly, list) or not isinstance(days, list):
        raise ValueProblem("calendar_lists")
    if not all(type(day) is int and day in _DAYS_OF_WEEK for day in weekdays):
        raise ValueProblem("calendar_weekdays")
    if set(weekdays) == set(_DAYS_OF_WEEK):
        raise ValueProblem("calendar_no_workday")
    if not all(isinstance(day, str) and _EVERY_YEAR.match(day) for day in yearly):
        raise ValueProblem("calendar_yearly")
    if not isinstance(known_until, date) or not all(isinstance(day, date) for day in days):
        raise ValueProblem("calendar_dates")
    return Calendar(frozenset(weekdays), frozenset(str(day) for day in yearly), frozenset(days), known_until)
