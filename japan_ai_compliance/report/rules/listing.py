"""The list of rules."""

from collections.abc import Iterable
from datetime import date

from japan_ai_compliance.messages import Language
from japan_ai_compliance.rulebook.model import Rule, Rulebook
from japan_ai_compliance.wording.citation import citation
from japan_ai_compliance.wording.layout import width
from japan_ai_compliance.wording.values import text


def as_data(rules: Iterable[Rule], language: Language) -> dict[str, list[dict[str, object]]]:
    """The rules in the keys of the published contract."""
    return {
        "rules": [
            {
                "id": rule.id,
                "law": rule.law,
                "provision": rule.provision,
                "title": text(rule.title, language),
                "kind": rule.kind,
                "force": rule.force,
                "in_force": {"from": _day(rule.span.start), "until": _day(rule.span.end)},
                "confidence": rule.confidence,
                "checked_on": _day(rule.checked_on),
            }
            for rule in rules
        ]
    }


def as_text(rules: Iterable[Rule], rulebook: Rulebook, language: Language) -> str:
    """One line per rule: id, provision as a reader of ``language`` writes it, title."""
    rows = [
        (rule.id, citation(rule.provision, language, rulebook.citations), text(rule.title, language)) for rule in rules
    ]
    widest = max((len(name) for name, _, _ in rows), default=0)
    provisions = max((width(provision) for _, provision, _ in rows), default=0)
    lines = [
        f"{name:<{widest}}  {provision}{' ' * (provisions - width(provision))}  {title}"
        for name, provision, title in rows
    ]
    return "\n".join([*lines, ""])


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
