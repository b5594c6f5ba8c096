"""The days on which an answer can change: law, facts and conduct are constant between them."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from japan_ai_compliance.engine.elements import conduct_entries
from japan_ai_compliance.engine.model import Case
from japan_ai_compliance.engine.scope import Scope, entries_below
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.evaluate import evaluate
from japan_ai_compliance.language.values import Open
from japan_ai_compliance.profile.model import Datum, Entry, Periods
from japan_ai_compliance.rulebook.model import Element, ExceptionUse, Rule, Span

_DAY = timedelta(days=1)


def segments(rule: Rule, case: Case, bound: Iterable[Entry]) -> list[tuple[date, date]]:
    """First and last day of each stretch from the rule's start to the as-of date, or its end if earlier.

    The as-of date is always a stretch of its own: plain answers speak of it alone. Empty where the rule is not in force
    on any of these days.
    """
    last = case.dates.as_of if rule.span.end is None else min(case.dates.as_of, rule.span.end)
    changes = {day for day in _changes(rule, case, list(bound)) if day <= last}
    first = rule.span.start or min([*changes, last])
    if first > last or first > case.dates.law_as_of:
        return []
    starts = sorted({first, last, *(day for day in changes if day > first)})
    starts = sorted({*starts, *_turns(rule, case, list(bound), [*starts, last + _DAY])})
    return [(start, following - _DAY) for start, following in zip(starts, [*starts[1:], last + _DAY], strict=True)]


def _changes(rule: Rule, case: Case, bound: list[Entry]) -> Iterator[date]:
    yield from changes_of_law(rule, case)
    facts = {node for tree in _trees(rule) for node in nodes.walk(tree) if isinstance(node, nodes.Fact)}
    owners = {entry.subject: entry for entry in bound}
    for entry in bound:
        yield from _entry_edges(entry)
    yield from _computed_edges(rule, case, owners)
    for node in sorted(facts, key=lambda one: one.path):
        owner = owners.get(node.subject)
        if node.type.kind == "list":
            parent = owner if node.subject else case.profile.root
            found = entries_below(case, parent, node.type.of or "")
            for entry in () if isinstance(found, Open) else found:
                yield from _entry_edges(entry)
                yield from _inner_edges(entry)
        stated = owner.facts.get(node.name) if owner is not None else None
        if isinstance(stated, Datum) and isinstance(stated.value, Periods):
            for entry in stated.value.entries:
                yield from _entry_edges(entry)
                yield from _inner_edges(entry)
        elif isinstance(stated, Datum) and isinstance(stated.value, date):
            yield from _edges(stated.value, stated.value)


def _scopes(rule: Rule, case: Case, owners: dict[str, Entry]) -> list[Scope]:
    """Where conditions of the rule are evaluated: as they stand, and with each entry of conduct or of a list bound."""
    plain = Scope(case, case.dates.as_of, dict(owners))
    scopes = [plain]
    for limb in rule.breach:
        if limb.conduct is not None:
            scopes.extend(plain.binding(entry) for entry in conduct_entries(limb.conduct, plain)[1])
    for tree in _trees(rule):
        for node in nodes.walk(tree):
            if isinstance(node, nodes.Quantifier):
                parent = owners.get(node.entries.subject) if node.entries.subject else case.profile.root
                found = entries_below(case, parent, node.entry)
                scopes.extend(plain.binding(entry) for entry in (() if isinstance(found, Open) else found))
    return scopes


def _computed_edges(rule: Rule, case: Case, owners: dict[str, Entry]) -> Iterator[date]:
    """Dates that conditions compute: the day itself, and the one after it."""
    computed = {node for tree in _trees(rule) for node in nodes.walk(tree) if _computes_a_date(node)}
    scopes = _scopes(rule, case, owners) if computed else []
    for node in sorted(computed, key=repr):
        for scope in scopes:
            value = evaluate(node, scope)
            if isinstance(value, date):
                yield from _edges(value, value)


def _turns(rule: Rule, case: Case, bound: list[Entry], starts: list[date]) -> Iterator[date]:
    """The days on which a condition that reads the day turns, where no single date in it says so."""
    reading = [tree for tree in _trees(rule) if any(_is_day(node) for node in nodes.walk(tree))]
    owners = {entry.subject: entry for entry in bound}
    scopes = _scopes(rule, case, owners) if reading else []
    for tree in reading:
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


def _is_day(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Local) and node.name == "day"


def _computes_a_date(node: nodes.Node) -> bool:
    if not isinstance(node, nodes.Call) or node.type.kind != "date":
        return False
    below = nodes.walk(node)
    return not any(isinstance(part, nodes.Local) and part.name != "as_of" for part in below)


def _inner_edges(entry: Entry) -> Iterator[date]:
    """Edges of the periods and dates that stand inside an entry or its records."""
    for stated in entry.facts.values():
        if isinstance(stated, Datum) and isinstance(stated.value, Periods):
            for inner in stated.value.entries:
                yield from _entry_edges(inner)
        elif isinstance(stated, Datum) and isinstance(stated.value, date):
            yield from _edges(stated.value, stated.value)
    for record in entry.records.values():
        if isinstance(record, Entry):
            yield from _inner_edges(record)


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


def changes_of_law(rule: Rule, case: Case) -> Iterator[date]:
    """The days on which the rule, its elements or what they rest on begin, or have just ended."""
    for span in _spans(rule, case):
        yield from _edges(span.start, span.end)


def _spans(rule: Rule, case: Case) -> Iterator[Span]:
    yield rule.span
    for element in (*rule.applies, *rule.breach, *rule.requires, *rule.review_when):
        yield element.span
    for use in _exceptions(rule.unless):
        yield use.span
        for element in use.elements:
            yield element.span
    for tree in _trees(rule):
        for node in nodes.walk(tree):
            if isinstance(node, nodes.Parameter):
                for version in case.rulebook.parameters[node.name].versions:
                    yield version.span
            elif isinstance(node, nodes.LookUp):
                for row in case.rulebook.tables[node.table].rows:
                    yield row.version.span


def _exceptions(uses: Iterable[ExceptionUse]) -> Iterator[ExceptionUse]:
    for use in uses:
        yield use
        yield from _exceptions(use.unless)


def _trees(rule: Rule) -> Iterator[nodes.Node]:
    elements: list[Element] = [*rule.applies, *rule.breach, *rule.requires, *rule.review_when]
    elements += [element for use in _exceptions(rule.unless) for element in use.elements]
    if rule.timing is not None:
        parts = (rule.timing.by, rule.timing.done, rule.timing.uncertain_until, rule.timing.accurate)
        yield from (part for part in parts if part is not None)
    for element in elements:
        if element.when is not None:
            yield element.when
        if element.conduct is not None:
            yield element.conduct
