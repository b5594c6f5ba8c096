"""A checked tree in plain words, English or Japanese: what a condition tests, with the labels of the rulebook."""

from datetime import date

from japan_ai_compliance.documents.display import shown
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import Type
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.report.phrases import option, phrase, text
from japan_ai_compliance.rulebook.model import Rulebook

_NUMBERS = {"<": "less", "<=": "at_most", ">": "more", ">=": "at_least"}
_DATES = {"<": "before", "<=": "not_after", ">": "after", ">=": "not_before"}
_EQUALITY = {"==": "equal", "!=": "not_equal"}
_OPPOSITE: dict[str, nodes.ComparisonOperator] = {"==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}
_ARITHMETIC = {"+": "plus", "-": "minus", "*": "times"}
_LOCALS = ("as_of", "day", "year_start", "year_end", "act_date", "period_start", "period_end")
_SHIFTS = {"add_days": "days", "add_months": "months", "add_years": "years"}


def words(node: nodes.Node, rulebook: Rulebook, language: Language, day: date) -> str:
    """``node`` in words; parameters with their value on ``day``."""
    return _Speaker(rulebook, language, day).node(node)


class _Speaker:
    def __init__(self, rulebook: Rulebook, language: Language, day: date) -> None:
        self.rulebook = rulebook
        self.language = language
        self.day = day

    def say(self, key: str, /, *parts: str, **values: str) -> str:
        numbered: dict[str, object] = {str(index): part for index, part in enumerate(parts)}
        template = say(f"words.{key}", self.language, **{**_PLACES, **values})
        for index, part in numbered.items():
            template = template.replace(f"{{{index}}}", str(part))
        return template
