"""Where a missing fact belongs in the profile, and the YAML to paste there."""

from collections.abc import Iterator
from typing import NamedTuple

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.missing import Missing
from japan_ai_compliance.profile.model import Datum, Entry, Periods, UnknownType
from japan_ai_compliance.profile.questions import hint, yaml_line
from japan_ai_compliance.rulebook.model import FactDeclaration


class Paste(NamedTuple):
    """A line of YAML, and the entry or block it belongs into (empty: the top), with its line where known."""

    place: str
    line: int | None
    yaml: str


def paste(missing: Missing, assessment: Assessment) -> Paste:
    """The line that states a missing fact. It goes into a block that is there already rather than beginning it
    again."""
    rulebook = assessment.rulebook
    declared, subject = rulebook.facts.get(missing.fact), rulebook.subjects.get(missing.fact)
    name = declared.name if declared else subject.at if subject else missing.path.rpartition(".")[2]
    head, found, _rest = missing.path.rpartition(f".{name}")
    where = head if found else ""
    entry = next((one for one in _entries(assessment.profile.root) if one.path == where), None) if where else None
    whole = yaml_line(missing.fact, missing.path, rulebook)
    if entry is None or declared is None:
        return Paste(where, entry.line if entry else None, whole)
    block = _block(declared, entry)
    if not block:
        return Paste(where, entry.line, whole)
    rest = declared.name.removeprefix(block).removeprefix(".").split(".")
    year = missing.path.rpartition(".")[2] if declared.yearly else ""
    keys = [key for key in [*rest, year] if key]
    *outer, last = keys
    line = "".join(f"{key}: {{" for key in outer) + f"{last}: unknown" + "}" * len(outer)
    return Paste(f"{where}.{block}", None, f"{line}  # {hint(declared, rulebook)}")


def _block(declared: FactDeclaration, entry: Entry) -> str:
    """The longest part of the fact's name that the entry already holds as a block of keys; empty where there is
    none."""
    if declared.yearly and declared.name in entry.facts:
        return declared.name
    parts = declared.name.split(".")[:-1]
    for size in range(len(parts), 0, -1):
        prefix = ".".join(parts[:size])
        if any(name.startswith(f"{prefix}.") for name in entry.facts):
            return prefix
    return ""


def _entries(entry: Entry) -> Iterator[Entry]:
    """An entry and everything in it."""
    yield entry
    below = [one for listed in entry.lists.values() if not isinstance(listed, UnknownType) for one in listed]
    below += [one for one in entry.records.values() if isinstance(one, Entry)]
    for fact in entry.facts.values():
        if isinstance(fact, Datum) and isinstance(fact.value, Periods):
            below += fact.value.entries
    for one in below:
        yield from _entries(one)
