"""From what somebody types to what stands in the profile: by the declared type, with the scalars of the profile."""

import difflib
import re
import unicodedata
from dataclasses import dataclass
from typing import assert_never

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.documents.tree import MappingNode, Node, ScalarNode
from japan_ai_compliance.errors import InputError
from japan_ai_compliance.interview.written import NONE, UNKNOWN, Keys, Plain, Written, flow, quoted, word
from japan_ai_compliance.language.types import RATE
from japan_ai_compliance.profile import scalars
from japan_ai_compliance.profile.scalars import MismatchError
from japan_ai_compliance.rulebook.kinds import BASES
from japan_ai_compliance.rulebook.model import FactDeclaration, Rulebook

YES = frozenset({"true", "yes", "y", "はい"})
NO = frozenset({"false", "no", "n", "いいえ"})

_SEPARATORS = re.compile(r"[,、;\s]+")
_SHOWN_OPTIONS = 12


@dataclass(frozen=True, slots=True)
class AnswerReader:
    """Reads answers to one fact. Raises MismatchError for what does not fit, InputError for YAML that does not read."""

    fact: FactDeclaration
    rulebook: Rulebook

    def read(self, answer: str) -> Written:
        """The answer as it is written down."""
        if self.fact.traits.value == "text":
            return {"none": NONE, "unknown": UNKNOWN}.get(answer) or quoted(answer)
        text = unicodedata.normalize("NFKC", answer)
        if text == "unknown":
            return UNKNOWN
        if text == "none":
            if self.fact.traits.can_be_none:
                return NONE
            raise InputError("profile.none_not_allowed", None, {"key": self.fact.name})
        return literal(read_text(text, "")) if text.startswith("{") else self._value(text)

    def _value(self, text: str) -> Written:
        match self.fact.kind:
            case "text":
                return quoted(text)
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
            case "period" | "duty":
                return self._period(text)
            case _:
                assert_never(self.fact.kind)

    def _number(self, text: str) -> Plain:
        if self.fact.type.unit == RATE.unit:
            scalars.number(_scalar(text), self.fact.minimum)
        else:
            scalars.integer(_scalar(text), self.fact.minimum)
        return Plain(text)

    def _choice(self, text: str) -> Plain:
        options = self.rulebook.enumerations[self.fact.type.of or ""].options
        for known in options:
            if known.lower() == text.lower():
                return word(known)
        near = difflib.get_close_matches(text, list(options), n=1)
        if near:
            raise MismatchError("unknown_option_near", text=text, near=near[0])
        raise MismatchError("unknown_option", text=text, known=", ".join(list(options)[:_SHOWN_OPTIONS]))

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
        days = _SEPARATORS.split(text)
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
    basis = basis or BASES[0]
    if basis not in BASES:
        raise MismatchError("unknown_basis", text=basis)
    return value if basis == BASES[0] else Plain(f"{{value: {value.text}, basis: {basis}}}")


def literal(node: Node) -> Written:
    """An answer that was typed as YAML: a block of keys, or whatever else on one line."""
    if isinstance(node, ScalarNode):
        return Plain(node.text) if node.plain else quoted(node.text)
    if not isinstance(node, MappingNode):
        return Plain(f"[{', '.join(flow(literal(item)) for item in node.items)}]")
    keys = Keys(tuple((key.text, literal(value)) for key, value in node.entries))
    return keys if node.get("value") is None else Plain(flow(keys))


def _scalar(text: str) -> ScalarNode:
    return ScalarNode(text, True, 1, 1)
