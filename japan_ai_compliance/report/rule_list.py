"""The list of rules."""

from collections.abc import Iterable
from datetime import date

from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.phrases import text
from japan_ai_compliance.rulebook.model import Rule


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


def as_text(data: dict[str, list[dict[str, object]]]) -> str:
    """One line per rule: id, provision, title."""
    rules = data["rules"]
    widest = max((len(str(rule["id"])) for rule in rules), default=0)
    provisions = max((len(str(rule["provision"])) for rule in rules), default=0)
    lines = [f"{rule['id']!s:<{widest}}  {rule['provision']!s:<{provisions}}  {rule['title']}" for rule in rules]
    return "\n".join([*lines, ""])


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
