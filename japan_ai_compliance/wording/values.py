"""Values and texts in words: amounts, dates, units, and texts of the rulebook with their parameters filled in."""

import re
from datetime import date
from fractions import Fraction

from japan_ai_compliance.engine.model import Note
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.language.types import RATE, Type
from japan_ai_compliance.language.values import NONE, Interval, Number, Unknown
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.profile.model import Monthly, Periods, UnknownType
from japan_ai_compliance.rulebook.model import Parameter, Rulebook, Version, Words

_HUNDRED = 100
_NUMBER = "{number}"
_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def text(words: Words, language: Language) -> str:
    """The text in one language, placeholders left as they are."""
    return words.en if language == "en" else words.ja


def filled(words: Words, language: Language, rulebook: Rulebook, day: date) -> str:
    """The text in one language, with each ``{parameter}`` replaced by its value on ``day``.

    Outside the days of all its values the next one to come stands in, else the last one.
    """

    def value(match: re.Match[str]) -> str:
        parameter = rulebook.parameters.get(match[1])
        version = None if parameter is None else parameter.on(day) or _nearest(parameter, day)
        if parameter is None or version is None:
            return match[0]
        return phrase(version.value, parameter.type, language, rulebook)

    return _PLACEHOLDER.sub(value, text(words, language))


def _nearest(parameter: Parameter, day: date) -> Version | None:
    dated = sorted(parameter.versions, key=lambda version: version.span.start or date.min)
    return next((version for version in dated if (version.span.start or date.min) > day), dated[-1] if dated else None)


def phrase(value: object, kind: Type | None, language: Language, rulebook: Rulebook) -> str:
    """A value in words, safe to print: numbers grouped and with their unit, options by their label."""
    if value is NONE or isinstance(value, UnknownType | Unknown):
        return say("terms.none" if value is NONE else "terms.unknown", language)
    if isinstance(value, bool):
        return say("terms.true" if value else "terms.false", language)
    if isinstance(value, int | Fraction):
        return number(value, kind.unit if kind else None, language, rulebook)
    if isinstance(value, Interval):
        return interval(value, kind.unit if kind else None, language, rulebook)
    if isinstance(value, Monthly):
        return phrase(value.average, kind, language, rulebook)
    if isinstance(value, Periods):
        return say(f"terms.period_{value.answer or 'entries'}", language)
    if isinstance(value, frozenset):
        return say("terms.separator", language).join(
            option(str(one), kind, language, rulebook) for one in sorted(value)
        )
    return option(str(value), kind, language, rulebook)


def option(value: str, kind: Type | None, language: Language, rulebook: Rulebook) -> str:
    """The label of an option, or the text itself made safe."""
    enumeration = rulebook.enumerations.get(kind.of or "") if kind else None
    label = enumeration.options.get(value) if enumeration else None
    return text(label, language) if label else for_line(value)


def number(value: Number, unit: str | None, language: Language, rulebook: Rulebook) -> str:
    """A number as its unit is written: ``40,000,000 users``, ``20 %``, ``JPY 10,000``; a rate in hundredths."""
    declared = rulebook.units.get(unit or "")
    digits = decimal(Fraction(value) * _HUNDRED if unit == RATE.unit else value)
    if declared is None:
        return digits
    return for_line(text(declared.one if value == 1 else declared.many, language).replace(_NUMBER, digits))


def interval(value: Interval, unit: str | None, language: Language, rulebook: Rulebook) -> str:
    """A range: ``at least …``, ``at most …``, or from … to."""
    low = None if value.low is None else number(value.low, unit, language, rulebook)
    high = None if value.high is None else number(value.high, unit, language, rulebook)
    if low is not None and high is not None:
        return f"{low} – {high}"
    if low is not None:
        return say("terms.at_least", language, amount=low)
    return say("terms.at_most", language, amount=high) if high else say("terms.unknown", language)


def decimal(value: Number, places: int = 2) -> str:
    """Digits in groups of three; at most ``places`` decimals, cut off, so that nothing below a limit is shown at it."""
    sign = "-" if value < 0 else ""
    whole, rest = divmod(abs(Fraction(value)), 1)
    fraction = f"{int(rest * 10**places):0{places}d}".rstrip("0")
    return f"{sign}{int(whole):,}{'.' + fraction if fraction else ''}"


def note(remark: Note, language: Language, rulebook: Rulebook, day: date) -> str:
    """A remark on a finding."""
    values: dict[str, object] = dict(remark.values)
    if remark.words is None:
        return say(f"notes.{remark.code}", language, **values)
    words = filled(remark.words, language, rulebook, day)
    return words if remark.code == "rule" else say(f"notes.{remark.code}", language, text=words, **values)
