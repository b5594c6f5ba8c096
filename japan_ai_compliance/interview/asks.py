"""One thing to ask: a fact, the entries of a list, whether something exists, or a day."""

import re
from dataclasses import dataclass
from typing import Literal

from japan_ai_compliance.documents.tree import View
from japan_ai_compliance.engine.missing import Missing
from japan_ai_compliance.interview.insert import Step, steps
from japan_ai_compliance.profile.questions import hint
from japan_ai_compliance.rulebook.model import FactDeclaration, Rulebook, Subject, Words

Kind = Literal["fact", "list", "record", "day"]

_EDGES = ("from", "until")
_BY_YEAR = re.compile(r"\{[^:{}]+: ?(.*)\}\Z")
_OPEN = ("", "~", "null", "Null", "NULL", "unknown")


@dataclass(frozen=True, slots=True)
class Ask:
    """A question with its place in the profile, and the rules it decides.

    ``group`` is the entry it belongs to: the company, a software, a transfer.
    """

    kind: Kind
    path: str
    question: Words
    decides: tuple[str, ...]
    fact: FactDeclaration | None = None
    subject: Subject | None = None

    @property
    def group(self) -> tuple[Step, ...]:
        """The entry at the top of the profile that the question belongs to; empty for the lists at the top."""
        found = steps(self.path)
        if len(found) == 1:
            return ()
        return tuple(found[:2]) if isinstance(found[1], int) else tuple(found[:1])

    def hint(self, rulebook: Rulebook) -> str:
        """What an answer looks like."""
        if self.fact is None:
            return ""
        shape = hint(self.fact, rulebook)
        by_year = _BY_YEAR.match(shape) if self.fact.yearly else None
        return by_year[1] if by_year else shape


def ask_for(missing: Missing, document: View, rulebook: Rulebook) -> Ask | None:
    """How to ask for a missing fact; None where no single answer would state it."""
    declared, subject = rulebook.facts.get(missing.fact), rulebook.subjects.get(missing.fact)
    if subject is not None:
        last = missing.path.rpartition(".")[2]
        if last in _EDGES:
            return Ask("day", missing.path, missing.question, missing.decides, subject=subject)
        if subject.many and not (subject.identified_by or subject.over_time):
            return None
        return Ask("list" if subject.many else "record", missing.path, missing.question, missing.decides, None, subject)
    if declared is None:
        return None
    if declared.traits.over_time is not None:
        stated = stated_at(document, missing.path)
        if stated == "true" or (isinstance(stated, dict) and "from" not in stated and stated):
            return Ask("day", f"{missing.path}.from", missing.question, missing.decides, declared)
        if stated is not None and stated not in _OPEN:
            return None
    return Ask("fact", missing.path, missing.question, missing.decides, declared)


def stated_at(document: View, path: str) -> View | None:
    """What the document says at ``path``: None where nothing is written there or above."""
    found: View = document
    for step in steps(path):
        if isinstance(found, dict) and step not in found and "value" in found:
            found = found["value"]
        inner = _inside(found, step)
        if inner is None:
            return found if isinstance(found, str) and found in _OPEN else None
        found = inner
    return found


def _inside(found: View, step: Step) -> View | None:
    if isinstance(found, dict) and isinstance(step, str):
        return found.get(step)
    if isinstance(found, list) and isinstance(step, int) and step < len(found):
        return found[step]
    return None


def entry_name(document: View, path: str, rulebook: Rulebook) -> str:
    """What the innermost entry that ``path`` lies in is called; empty where none has a name."""
    named = {subject.at: subject.identified_by for subject in rulebook.subjects.values() if subject.many}
    parts = steps(path)
    for size in range(len(parts), 1, -1):
        index, key = parts[size - 1], parts[size - 2]
        if not isinstance(index, int) or not isinstance(key, str):
            continue
        entry = stated_at(document, _path(parts[:size]))
        name = entry.get(named.get(key) or "") if isinstance(entry, dict) else None
        if isinstance(name, str):
            return name
    return ""


def _path(parts: list[Step]) -> str:
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in parts)
    return text.removeprefix(".")
