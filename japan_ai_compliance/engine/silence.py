"""What is not written: what its absence means, and what to ask for."""

from collections.abc import Mapping, Sequence
from datetime import date

from japan_ai_compliance.engine.model import Case
from japan_ai_compliance.language.values import NONE, Interval, Reason, ReasonKind, Unknown, Value
from japan_ai_compliance.profile.model import Entry, UnknownType
from japan_ai_compliance.rulebook.model import EDGES, FactDeclaration


def edge(entry: Entry, name: str, as_of: date) -> date | Unknown:
    """The first or last day of an entry over time; one that goes on lasts to the as-of date."""
    day = entry.start if name == EDGES[0] else entry.end
    if isinstance(day, date):
        return day
    if name == EDGES[1] and day is None:
        return as_of
    key = "from" if name == EDGES[0] else "until"
    return Unknown((Reason("missing", entry.subject, f"{entry.path}.{key}"),))


def unbound(case: Case, bound: Mapping[str, Entry | None], subject: str) -> Unknown:
    """A fact of an entry that is not known: one asks for the list it would stand in.

    Details of conduct that is itself not stated are not asked for.
    """
    known = case.rulebook.subjects[subject]
    if not known.at:
        return Unknown(())
    parent = next((entry for one in known.parents if (entry := bound.get(one)) is not None), None)
    missing_parent = next((one for one in known.parents if one in bound and parent is None), None)
    if missing_parent is not None:
        return unbound(case, bound, missing_parent)
    above = parent if parent is not None else case.profile.root
    if known.many:
        kind: ReasonKind = "missing" if isinstance(entries_below(case, above, subject), Unknown) else "none"
    else:
        kind = "none" if above.records.get(subject) is NONE else "missing"
    return Unknown((Reason(kind, subject, f"{parent.path}.{known.at}" if parent else known.at),))


def silence(declaration: FactDeclaration, path: str) -> Value:
    """The value of a fact that is not written."""
    if declaration.absent == "none" and declaration.type.kind != "text":
        return NONE
    if declaration.absent is not None:
        return declaration.absent
    return unanswered(declaration, path)


def unanswered(declaration: FactDeclaration, path: str) -> Unknown | Interval:
    """A fact that is not known: a question of fact, or of judgement. A number is still at least its minimum."""
    if declaration.type.kind == "number":
        return Interval(declaration.minimum, None, (Reason("missing", declaration.path, path),))
    return Unknown((Reason("judgement" if declaration.traits.judged else "missing", declaration.path, path),))


def entries_below(case: Case, parent: Entry | None, subject: str) -> Sequence[Entry] | Unknown:
    """The entries of a list subject below ``parent``; open where the list is not written or unknown."""
    at = case.rulebook.subjects[subject].at
    found = None if parent is None else parent.lists.get(subject)
    if found is None or isinstance(found, UnknownType):
        return Unknown((Reason("missing", subject, f"{parent.path}.{at}" if parent and parent.path else at),))
    return found
