"""The days on which an answer can change: law, facts and conduct are constant between them."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from japan_ai_compliance.engine.elements import conduct_entries
from japan_ai_compliance.engine.model import Case
from japan_ai_compliance.engine.plan import Plan, plan_of
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.engine.silence import entries_below
from japan_ai_compliance.engine.turning import inside, named, speaks_of_today
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.evaluate import evaluate
from japan_ai_compliance.language.values import Unknown
from japan_ai_compliance.profile.model import Entry
from japan_ai_compliance.rulebook.model import Rule

_DAY = timedelta(days=1)


def segments(rule: Rule, case: Case, bound: Iterable[Entry]) -> list[tuple[date, date]]:
    """First and last day of each stretch from the rule's start to the as-of date, or its end if earlier.

    The as-of date is a stretch of its own where something stated speaks of it alone. Empty where the rule is not in
    force on any of these days.
    """
    last = case.dates.as_of if rule.span.end is None else min(case.dates.as_of, rule.span.end)
    earliest = rule.span.start
    if earliest is not None and (earliest > last or earliest > case.dates.law_as_of):
        return []
    plan = plan_of(rule, case.rulebook)
    entries = list(bound)
    # Dates matter to conditions that read the day, and to where a rule begins that says nothing of it.
    dated = bool(plan.daily) or earliest is None
    scopes = _scopes(rule, plan, plain_scope(case, entries)) if dated else []
    found = {*_changes(plan, case, entries, dated=dated), *_computed_edges(plan, scopes)}
    changes = {day for day in found if day <= last}
    first = earliest or min([*changes, last])
    if first > case.dates.law_as_of:
        return []
    today = {last} if plan.daily or speaks_of_today(plan, case, entries) else set()
    starts = sorted({first, *today, *(day for day in changes if day > first)})
    if plan.daily:
        starts = sorted({*starts, *_turns(plan, scopes, [*starts, last + _DAY])})
    return [(start, following - _DAY) for start, following in zip(starts, [*starts[1:], last + _DAY], strict=True)]


def plain_scope(case: Case, entries: Iterable[Entry]) -> Scope:
    """Entries as they stand, on the as-of date, outside any rule."""
    bound = {entry.subject: entry for entry in entries}
    key = ("plain", *(id(entry) for entry in bound.values()))
    known = case.memory.get(key)
    if known is None:
        known = case.memory[key] = Scope(case, case.dates.as_of, bound)
    return known


def _changes(plan: Plan, case: Case, bound: list[Entry], *, dated: bool) -> Iterator[date]:
    yield from plan.changes
    for entry in bound:
        yield from _entry_edges(entry)
    for stated in named(plan, case, bound):
        for one in (stated, *inside(stated)) if isinstance(stated, Entry) else (stated,):
            if isinstance(one, Entry):
                yield from _entry_edges(one)
            elif isinstance(one, date) and dated:
                yield from _edges(one, one)


def _scopes(rule: Rule, plan: Plan, plain: Scope) -> list[Scope]:
    """Where conditions of the rule are evaluated: as they stand, and with each entry of conduct or of a list bound."""
    scopes = [plain]
    for limb in rule.breach:
        if limb.conduct is not None:
            scopes.extend(plain.binding(entry) for entry in conduct_entries(limb.conduct, plain)[1])
    for node in plan.entered:
        parent = plain.bound.get(node.entries.subject) if node.entries.subject else plain.case.profile.root
        found = entries_below(plain.case, parent, node.entry)
        scopes.extend(plain.binding(entry) for entry in (() if isinstance(found, Unknown) else found))
    return scopes


def _computed_edges(plan: Plan, scopes: Iterable[Scope]) -> Iterator[date]:
    """Dates that conditions compute: the day itself, and the one after it."""
    for node in plan.computed:
        for scope in scopes:
            value = scope.answer(node).value
            if isinstance(value, date):
                yield from _edges(value, value)


def _turns(plan: Plan, scopes: Iterable[Scope], starts: list[date]) -> Iterator[date]:
    """The days on which a condition that reads the day turns, where no single date in it says so."""
    for tree in plan.daily:
        for scope in scopes:
            for first, after in pairwise(starts):
                yield from _turn(tree, scope, first, after - _DAY)


def _turn(tree: nodes.Node, scope: Scope, first: date, last: date) -> Iterator[date]:
    """The day in a stretch from which ``tree`` has another value than on its first day, found by halving."""
    before = evaluate(tree, scope.at(first))
    if evaluate(tree, scope.at(last)) == before:
        return
    same, other = first, last
    while (other - same).days > 1:
        middle = same + (other - same) // 2
        if evaluate(tree, scope.at(middle)) == before:
            same = middle
        else:
            other = middle
    yield other


def _entry_edges(entry: Entry) -> Iterator[date]:
    yield from _edges(entry.start, entry.end if isinstance(entry.end, date) else None)
    if entry.start is None and isinstance(entry.end, date):
        yield entry.end
    elif entry.start is not None and not isinstance(entry.end, date) and entry.end is not None:
        yield entry.start + _DAY


def _edges(start: date | None, end: date | None) -> Iterator[date]:
    if start is not None:
        yield start
    if end is not None and end < date.max:
        yield end + _DAY
