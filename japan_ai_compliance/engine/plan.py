"""What a rule and its conditions rest on whatever the profile says: trees, facts, the day, versions of the law, locals.

Worked out once for each rulebook, or beforehand for the module that a wheel carries (``prepare``).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from japan_ai_compliance.language import nodes
from japan_ai_compliance.rulebook.model import Element, ExceptionUse, Rule, Rulebook, Span


class Plan(NamedTuple):
    """The conditions of a rule, by what they can do to time.

    ``facts`` are all facts they name, each once; ``computed`` the dates they compute; ``daily`` the conditions that
    read the day; ``entered`` the lists they go through; ``changes`` the days on which the law they rest on changes.
    """

    facts: tuple[nodes.Fact, ...]
    computed: tuple[nodes.Node, ...]
    daily: tuple[nodes.Node, ...]
    entered: tuple[nodes.Quantifier, ...]
    changes: frozenset[date]


def plan_of(rule: Rule, rulebook: Rulebook) -> Plan:
    """The plan of ``rule``; worked out once for each rulebook."""
    known: Plan | None = rulebook.cache.get(rule.id)
    if known is None:
        known = rulebook.cache[rule.id] = _plan(rule, rulebook)
    return known


def _plan(rule: Rule, rulebook: Rulebook) -> Plan:
    trees = [(tree, nodes.walk(tree)) for tree in conditions(rule)]
    below = list({node.number: node for _, found in trees for node in found}.values())
    facts = {node.path: node for node in reversed(below) if isinstance(node, nodes.Fact)}
    spans = [*_spans(rule), *(span for node in below for span in spans_of(node, rulebook))]
    return Plan(
        tuple(facts[path] for path in sorted(facts)),
        tuple(node for node in below if _computes_a_date(node)),
        tuple(tree for tree, found in trees if any(_is_day(node) for node in found)),
        tuple(node for node in below if isinstance(node, nodes.Quantifier)),
        frozenset(edges(spans)),
    )


def _spans(rule: Rule) -> Iterator[Span]:
    yield rule.span
    for element in (*rule.applies, *rule.breach, *rule.requires, *rule.review_when):
        yield element.span
    for use in _exceptions(rule.unless):
        yield use.span
        for element in use.elements:
            yield element.span


def _exceptions(uses: Iterable[ExceptionUse]) -> Iterator[ExceptionUse]:
    for use in uses:
        yield use
        yield from _exceptions(use.unless)


def conditions(rule: Rule) -> Iterator[nodes.Node]:
    """The conditions of the rule and of its exceptions; the dates of a deadline among them."""
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


def _is_day(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Local) and node.name == "day"


def _computes_a_date(node: nodes.Node) -> bool:
    if not isinstance(node, nodes.Call) or node.type.kind != "date":
        return False
    return not any(isinstance(part, nodes.Local) and part.name != "as_of" for part in nodes.walk(node))


_EVERYWHERE = ("as_of", "day")
_DAY = timedelta(days=1)


class Reads(NamedTuple):
    """``day``: any day can give another value. ``changes``: else the days from which it can be another, in order.

    ``locals`` are the locals it names, those that are everywhere left out. ``steady``: it rests on none of these.
    """

    day: bool
    changes: tuple[date, ...]
    locals: tuple[str, ...]
    steady: bool

    def stretch(self, day: date) -> date | int:
        """What is the same for two days on which the same law is read."""
        return day if self.day else bisect_right(self.changes, day)


def reads_of(node: nodes.Node, rulebook: Rulebook) -> Reads:
    """What ``node`` rests on; worked out once for each rulebook."""
    known: Reads | None = rulebook.cache.get(node.number)
    if known is not None:
        return known
    below = nodes.walk(node)
    spans = [span for one in below for span in spans_of(one, rulebook)]
    daily = any(_turns_daily(one, rulebook) for one in below)
    changes = tuple(sorted(set(edges(spans))))
    names = tuple(sorted({one.name for one in below if isinstance(one, nodes.Local)} - set(_EVERYWHERE)))
    found = Reads(daily, changes, names, not daily and not changes and not names)
    rulebook.cache[node.number] = found
    return found


def spans_of(node: nodes.Node, rulebook: Rulebook) -> Iterable[Span]:
    """When each version of the parameter or table that ``node`` names is law."""
    if isinstance(node, nodes.Parameter):
        return (version.span for version in rulebook.parameters[node.name].versions)
    if isinstance(node, nodes.Lookup):
        return (row.version.span for row in rulebook.tables[node.table].rows)
    return ()


def edges(spans: Iterable[Span]) -> Iterable[date]:
    """The first day of each span, and the day after its last."""
    for span in spans:
        if span.start is not None:
            yield span.start
        if span.end is not None and span.end < date.max:
            yield span.end + _DAY


def _turns_daily(node: nodes.Node, rulebook: Rulebook) -> bool:
    if isinstance(node, nodes.Local):
        return node.name == "day"
    if isinstance(node, nodes.Fact):
        declared = rulebook.facts.get(node.path)
        return declared is not None and declared.traits.over_time is not None
    return False


def prepare(rulebook: Rulebook) -> list[nodes.Node]:
    """Fill the rulebook's cache with the plan of every rule and what each of its conditions rests on.

    Returns these conditions, each once.
    """
    found: dict[int, nodes.Node] = {}
    for rule in rulebook.rules.values():
        plan_of(rule, rulebook)
        for node in _answered(rule):
            reads_of(node, rulebook)
            found[node.number] = node
    return list(found.values())


def _answered(rule: Rule) -> Iterator[nodes.Node]:
    """The conditions whose answers are kept: those of elements, definitions below them, and computed dates."""
    for tree in conditions(rule):
        yield tree
        for node in nodes.walk(tree):
            if isinstance(node, nodes.Definition):
                yield node.body
            elif isinstance(node, nodes.Call) and node.type.kind == "date":
                yield node
