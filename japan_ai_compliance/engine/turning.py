"""What is stated that can turn from one day to the next, and whether it speaks of the as-of date alone."""

from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from japan_ai_compliance.engine.model import Case
from japan_ai_compliance.engine.plan import Plan
from japan_ai_compliance.engine.silence import entries_below
from japan_ai_compliance.language.values import Unknown
from japan_ai_compliance.profile.model import Datum, Entry, Periods, PlainAnswer

Turning: TypeAlias = Entry | PlainAnswer | date

_OF_TODAY: tuple[PlainAnswer, ...] = ("going_on", "not_now")


def named(plan: Plan, case: Case, bound: list[Entry]) -> Iterator[Turning]:
    """What the facts of a rule hold that can turn: the entries of lists and periods, plain answers, dates."""
    owners = {entry.subject: entry for entry in bound}
    for node in plan.facts:
        owner = owners.get(node.subject)
        if node.type.kind == "list":
            parent = owner if node.subject else case.profile.root
            found = entries_below(case, parent, node.type.of or "")
            yield from () if isinstance(found, Unknown) else found
        stated = owner.facts.get(node.name) if owner is not None else None
        if isinstance(stated, Datum):
            yield from _turning(stated)


def _turning(stated: Datum) -> Iterator[Turning]:
    if isinstance(stated.value, Periods):
        yield from stated.value.entries
        if stated.value.answer is not None:
            yield stated.value.answer
    elif isinstance(stated.value, date):
        yield stated.value


def speaks_of_today(plan: Plan, case: Case, bound: list[Entry]) -> bool:
    """Whether the as-of date can differ from the day before: by a plain answer, or an entry over time without dates.

    So it can where the rule goes through lists inside the entries of a list, into which nothing here looks.
    """
    here = {entry.subject for entry in bound}
    if any(node.entries.subject and node.entries.subject not in here for node in plan.entered):
        return True
    stated = list(named(plan, case, bound))
    inner = (one for entry in stated if isinstance(entry, Entry) for one in inside(entry))
    return any(_of_today(one, case) for one in (*bound, *stated, *inner))


def _of_today(stated: Turning, case: Case) -> bool:
    if not isinstance(stated, Entry):
        return stated in _OF_TODAY
    subject = case.rulebook.subjects.get(stated.subject)
    over_time = subject is None or subject.over_time
    return over_time and stated.start is None and not isinstance(stated.end, date)


def inside(entry: Entry) -> Iterator[Turning]:
    """What can turn inside an entry or its records."""
    for stated in entry.facts.values():
        if isinstance(stated, Datum):
            yield from _turning(stated)
    for record in entry.records.values():
        if isinstance(record, Entry):
            yield from inside(record)
