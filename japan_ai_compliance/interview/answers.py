"""From what somebody types to what stands in the profile: by the declared type, with the scalars of the profile."""

import re
import unicodedata
from dataclasses import dataclass

from japan_ai_compliance.documents.tree import Scalar
from japan_ai_compliance.interview.written import NONE, UNKNOWN, Keys, Plain, Written, quoted, word
from japan_ai_compliance.profile import scalars
from japan_ai_compliance.profile.scalars import MismatchError
from japan_ai_compliance.rulebook.model import FactDeclaration, Rulebook

YES = frozenset({"true", "yes", "y", "はい"})
NO = frozenset({"false", "no", "n", "いいえ"})

_NEVER_NONE = ("boolean", "judgement", "period", "duty", "monthly_average")
_SEPARATORS = re.compile(r"[,、;\s]+")
_BASES = ("own", "counsel", "authority")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads answers to one fact. Every method raises MismatchError for what does not fit."""

    fact: FactDeclaration
    rulebook: Rulebook

    @property
    def may_be_none(self) -> bool:
        """Whether ``none`` is an answer."""
        return self.fact.kind not in _NEVER_NONE

    def read(self, answer: str) -> Written:
        """The answer as it is written down."""
        if self.fact.kind == "text":
            return {"none": NONE, "unknown": UNKNOWN}.get(answer) or quoted(answer)
        text = unicodedata.normalize("NFKC", answer)
        if text == "unknown":
            return UNKNOWN
        if text == "none":
            if self.may_be_none:
                return NONE
            raise MismatchError("none_not_allowed", key=self.fact.name)
        match self.fact.kind:
            case "boolean" | "judgement":
                return Plain("true" if truth(text) else "false")
            case "number":
                return self._number(text)
            case "date":
                return day(text)
            case "choice":
                return self._choice(text)
            case "choices":
                chosen = [one for one in _SEPARATORS.split(text.strip("[] ")) if one]
                return Plain(f"[{', '.join(self._choice(one).text for one in chosen)}]")
            case "monthly_average":
                return self._monthly(text)
            case _:
                return self._period(text)

    def _number(self, text: str) -> Plain:
        if self.fact.type.unit == "rate":
            scalars.number(_scalar(text), self.fact.minimum)
        else:
            scalars.integer(_scalar(text), self.fact.minimum)
        return Plain(text)

    def _choice(self, text: str) -> Plain:
        options = self.rulebook.enumerations[self.fact.type.of or ""].options
        known = text if text in options else next((one for one in options if one.lower() == text.lower()), text)
        return word(scalars.choice(_scalar(known), options))

    def _monthly(self, text: str) -> Plain:
        months = [one for one in _SEPARATORS.split(text.strip("[] ")) if one]
        if len(months) <= 1:
            scalars.number(_scalar(text), self.fact.minimum)
            return Plain(text)
        for one in months:
            if one != "unknown":
                scalars.integer(_scalar(one), self.fact.minimum)
        return Plain(f"[{', '.join(months)}]")

    @staticmethod
    def _period(text: str) -> Written:
        """Yes, no, the first day, or the first and the last day."""
        if text.lower() in YES | NO:
            return Plain("true" if text.lower() in YES else "false")
        days = [one for one in _SEPARATORS.split(text.strip("{} ").replace("from:", "").replace("until:", "")) if one]
        if not 1 <= len(days) <= len(("from", "until")):
            raise MismatchError("not_a_date", text=text)
        return period(*(day(one) for one in days))


def truth(text: str) -> bool:
    """Yes or no, in either language. Raises MismatchError."""
    if text.lower() in YES | NO:
        return text.lower() in YES
    return scalars.boolean(_scalar(text))


def day(text: str) -> Plain:
    """A date, or that it is not known. Raises MismatchError."""
    if text == "unknown":
        return UNKNOWN
    return Plain(str(scalars.day(_scalar(unicodedata.normalize("NFKC", text)))))


def period(start: Plain, end: Plain | None = None) -> Keys:
    """An entry over time."""
    return Keys((("from", start), *((("until", end),) if end else ())))


def assessed(value: Plain, basis: str) -> Plain:
    """A judgement with whose it is. Raises MismatchError for a basis that is none."""
    basis = basis or _BASES[0]
    if basis not in _BASES:
        raise MismatchError("unknown_basis", text=basis)
    return value if basis == _BASES[0] else Plain(f"{{value: {value.text}, basis: {basis}}}")


def _scalar(text: str) -> Scalar:
    return Scalar(text, True, 1, 1)
