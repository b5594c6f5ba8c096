"""Values of parameters and table cells, from a rule file to the model."""

import re
from datetime import date
from fractions import Fraction

from japan_ai_compliance.language.values import Calendar
from japan_ai_compliance.rulebook.model import ParameterValue

_EVERY_YEAR = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\Z")
_DAYS_OF_WEEK = range(1, 8)
_NUMBER = re.compile(r"(?P<above>-?[0-9]{1,30}(?:\.[0-9]{1,30})?)(?:/(?P<below>[0-9]{1,30}))?(?P<percent> ?%)?\Z")


def parameter_value(kind: str, value: object, options: frozenset[str]) -> ParameterValue:
    """Check and convert ``value`` to the declared ``kind``. Raises ValueError with what is wrong."""
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
    raise ValueError(f"not a {kind}")


def _exact(text: str) -> int | Fraction:
    """``20%``, ``7.5%``, ``1/5`` and ``0.2`` as exact numbers."""
    found = _NUMBER.match(text)
    if found is None or not int(found["below"] or 1):
        raise ValueError("not a number")
    value = Fraction(found["above"]) / int(found["below"] or 1) / (100 if found["percent"] else 1)
    return int(value) if value.denominator == 1 else value


def _option(value: object, options: frozenset[str]) -> str:
    if not isinstance(value, str) or value not in options:
        raise ValueError(f"{value} is not one of the options")
    return str(value)


def _calendar(value: dict[str, object]) -> Calendar:
    if set(value) != {"weekdays", "yearly", "days", "known_until"}:
        raise ValueError("a calendar has weekdays, yearly, days and known_until")
    weekdays, yearly, days, known_until = (value[key] for key in ("weekdays", "yearly", "days", "known_until"))
    if not isinstance(weekdays, list) or not isinstance(yearly, list) or not isinstance(days, list):
        raise ValueError("weekdays, yearly and days are lists")
    if not all(type(day) is int and day in _DAYS_OF_WEEK for day in weekdays):
        raise ValueError("weekdays run from 1 (Monday) to 7 (Sunday)")
    if set(weekdays) == set(_DAYS_OF_WEEK):
        raise ValueError("no day of the week is left to work on")
    if not all(isinstance(day, str) and _EVERY_YEAR.match(day) for day in yearly):
        raise ValueError("yearly days are written MM-DD")
    if not isinstance(known_until, date) or not all(isinstance(day, date) for day in days):
        raise ValueError("days and known_until are dates")
    return Calendar(frozenset(weekdays), frozenset(str(day) for day in yearly), frozenset(days), known_until)
