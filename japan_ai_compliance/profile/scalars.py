"""Scalars of a profile, resolved against the declared type: never by the guesses of a YAML version."""

import re
from datetime import date
from fractions import Fraction

from japan_ai_compliance.documents.tree import ScalarNode
from japan_ai_compliance.language.values import NONE, NoneType
from japan_ai_compliance.profile.model import UNKNOWN, UnknownType

MAX_DIGITS = 30
_INTEGER = re.compile(r"[-+]?[0-9]+(?:_[0-9]+)*\Z")
_DECIMAL = re.compile(r"[-+]?[0-9]+(?:_[0-9]+)*\.[0-9]+\Z")
_PERCENT = re.compile(r"([0-9]+(?:\.[0-9]+)?) ?%\Z")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_NOT_WRITTEN = frozenset({"", "~", "null", "Null", "NULL", "unknown"})


class MismatchError(Exception):
    """A scalar that does not fit. ``key`` and ``values`` are those of ``messages.profile``."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


def special(scalar: ScalarNode) -> NoneType | UnknownType | None:
    """``none`` and ``unknown`` (or nothing at all) where they are no quoted text; None for any other scalar."""
    if not scalar.is_word:
        return None
    if scalar.text in _NOT_WRITTEN:
        return UNKNOWN
    return NONE if scalar.text == "none" else None


def boolean(scalar: ScalarNode) -> bool:
    """``true`` or ``false``, nothing else; JSON has words of its own for these. Raises MismatchError."""
    if scalar.plain and scalar.text in ("true", "false"):
        return scalar.text == "true"
    raise MismatchError("not_boolean", text=scalar.text)


def over_time(scalar: ScalarNode) -> bool:
    """The plain answer about what goes on for a time. Raises MismatchError, which says how dates are given."""
    try:
        return boolean(scalar)
    except MismatchError:
        raise MismatchError("not_over_time", text=scalar.text) from None


def integer(scalar: ScalarNode, minimum: int | None) -> int:
    """A whole number; underscores may group digits. Raises MismatchError."""
    text = scalar.text
    if not scalar.is_word or not _INTEGER.match(text):
        raise MismatchError("not_a_number", text=text)
    if len(text) > MAX_DIGITS:
        raise MismatchError("number_too_long", text=text)
    return int(_at_least(int(text.replace("_", "")), minimum, text))


def decimal(scalar: ScalarNode, minimum: int | None) -> int | Fraction:
    """A whole or decimal number; decimals are exact. Raises MismatchError."""
    text = scalar.text
    if scalar.is_word and len(text) <= MAX_DIGITS and _DECIMAL.match(text):
        return _at_least(Fraction(text.replace("_", "")), minimum, text)
    return integer(scalar, minimum)


def number(scalar: ScalarNode, minimum: int | None) -> int | Fraction:
    """A whole or decimal number, or a percentage, exact. Raises MismatchError."""
    text = scalar.text
    percent = _PERCENT.match(text)
    if scalar.is_word and len(text) <= MAX_DIGITS and percent:
        return _at_least(Fraction(percent[1]) / 100, minimum, text)
    return decimal(scalar, minimum)


def day(scalar: ScalarNode) -> date:
    """A date ``YYYY-MM-DD`` that exists. Raises MismatchError."""
    found = _DATE.match(scalar.text)
    if not found:
        raise MismatchError("not_a_date", text=scalar.text)
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        raise MismatchError("impossible_date", text=scalar.text) from None


def _at_least(value: int | Fraction, minimum: int | None, text: str) -> int | Fraction:
    if minimum is not None and value < minimum:
        raise MismatchError("below_minimum", text=text, minimum=minimum)
    return int(value) if value.denominator == 1 else value
