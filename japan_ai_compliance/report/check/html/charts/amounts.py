"""Amounts and counts in few characters."""

from fractions import Fraction

from japan_ai_compliance.language.values import Number
from japan_ai_compliance.messages import Language
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.wording.values import decimal

_UNITS: dict[Language, tuple[tuple[int, str], ...]] = {
    "en": ((10**12, "huge"), (10**9, "large"), (10**6, "medium")),
    "ja": ((10**12, "huge"), (10**8, "large"), (10**4, "medium")),
}

_MONEY = "money"


def short(voice: Voice, value: Number, kind: str) -> str:
    """A number (``kind``: ``money`` or ``count``) in the unit a reader of the language counts in.

    Yen are rounded, as the exact amount stands elsewhere; a count is cut off, so that it is never shown at a limit that
    it does not reach.
    """
    for size, unit in _UNITS[voice.language]:
        if value >= size:
            return str(
                voice.say(
                    f"{kind}_{unit}",
                    number=decimal(round(Fraction(value) / size, 2) if kind == _MONEY else Fraction(value) / size),
                )
            )
    return str(voice.say(f"{kind}_small", number=decimal(value)))


def short_amount(voice: Voice, item: Exposure) -> str:
    """The amount of an exposure, in yen."""
    low = short(voice, item.low or 0, "money")
    if item.high is None:
        return str(voice.say("amount_least", low=low) if item.low else voice.say("amount_unknown"))
    high = short(voice, item.high, "money")
    if item.low == item.high:
        return high
    return str(voice.say("amount_range", low=low, high=high) if item.low else voice.say("amount_most", high=high))
