"""From a path as it stands in a profile to the fact or list it is declared as."""

import re

from japan_ai_compliance.rulebook.model import Rulebook


def declared_path(path: str, rulebook: Rulebook) -> str:
    """``software[0].notified.FY2025`` as ``software.notified``; ``software[0].refusals`` as its subject, ``refusal``.

    What does not resolve comes back as it is.
    """
    mark = re.escape(rulebook.year.mark)
    bare = re.sub(rf"\.{mark}\d+$", "", re.sub(r"\[\d+\]", "", path))
    return _resolved(bare.split("."), "", rulebook) or bare


def _resolved(parts: list[str], subject: str, rulebook: Rulebook) -> str | None:
    if not parts:
        return subject
    for nested in rulebook.subjects.values():
        inside = subject in nested.parents if subject else not nested.parents
        if nested.at and nested.at == parts[0] and inside:
            return _resolved(parts[1:], nested.name, rulebook)
    for size in range(len(parts), 0, -1):
        fact = rulebook.facts.get(".".join([subject, *parts[:size]]))
        if fact is not None and size == len(parts):
            return fact.path
        if fact is not None and fact.record is not None:
            return _resolved(parts[size:], fact.record, rulebook)
    return None
