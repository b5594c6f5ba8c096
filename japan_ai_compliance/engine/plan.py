"""What stays the same of a rule whatever the profile says: its trees, the facts they name, when its law changes."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from japan_ai_compliance.engine.reads import edges, spans_of
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
    known = rulebook.workings.get(id(rule))
    if known is None:
        known = rulebook.workings[id(rule)] = (rule, _plan(rule, rulebook))
    return known[1]


def _plan(rule: Rule, rulebook: Rulebook) -> Plan:
    trees = [(tree, nodes.walk(tree)) for tree in conditions(rule)]
    below = list({id(node): node for _, found in trees for node in found}.values())
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
