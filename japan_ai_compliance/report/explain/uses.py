"""What a rule rests on: the conditions in it, and the facts, lists, parameters and tables they name."""

from collections.abc import Iterable, Iterator

from japan_ai_compliance.language import nodes
from japan_ai_compliance.rulebook.model import Element, ExceptionUse, Rule, Rulebook, Words


def conditions(rule: Rule) -> Iterator[nodes.Node]:
    """Every expression that decides the status of a rule."""
    yield from _of_elements((*rule.applies, *rule.breach, *rule.requires, *rule.review_when))
    yield from _of_exceptions(rule.unless)
    timing = rule.timing
    if timing is not None:
        parts = (timing.act, timing.by, timing.done, timing.uncertain_until, timing.advised_by)
        yield from (part for part in (*parts, timing.accurate, timing.reference) if part is not None)


def computations(rule: Rule) -> Iterator[nodes.Node]:
    """Every expression that decides an amount or a time limit."""
    for consequence in rule.consequences:
        for scenario in consequence.scenarios:
            if scenario.when is not None:
                yield scenario.when
            yield from (step.value for step in scenario.steps)
    if rule.time_bar is not None:
        yield rule.time_bar.until


def asked(found: Iterable[nodes.Node]) -> list[str]:
    """The facts (by path) and lists (by subject) that expressions read, each once, in order."""
    names: dict[str, None] = {}
    for node in found:
        for part in nodes.walk(node):
            if isinstance(part, nodes.Fact):
                names[(part.type.of or part.path) if part.type.kind == "list" else part.path] = None
    return list(names)


def values(found: Iterable[nodes.Node]) -> set[str]:
    """The parameters and tables that expressions read."""
    names: set[str] = set()
    for node in found:
        for part in nodes.walk(node):
            if isinstance(part, nodes.Parameter):
                names.add(part.name)
            elif isinstance(part, nodes.Lookup):
                names.add(part.table)
    return names


def rules_asking(name: str, rulebook: Rulebook) -> list[Rule]:
    """The rules that read a fact, or the entries of a subject."""
    return [
        rule
        for rule in rulebook.rules.values()
        if name in asked((*conditions(rule), *computations(rule)))
        or name in _claims(rule.unless)
        or name == rule.subject
    ]


def rules_with_value(name: str, rulebook: Rulebook) -> list[Rule]:
    """The rules that read a parameter or table, in a condition or in their words."""
    mark = f"{{{name}}}"
    return [
        rule
        for rule in rulebook.rules.values()
        if name in values((*conditions(rule), *computations(rule))) or any(mark in words.en for words in _texts(rule))
    ]


def _of_elements(elements: Iterable[Element]) -> Iterator[nodes.Node]:
    for element in elements:
        if element.conduct is not None:
            yield element.conduct
        if element.when is not None:
            yield element.when


def _of_exceptions(uses: Iterable[ExceptionUse]) -> Iterator[nodes.Node]:
    for use in uses:
        yield from _of_elements(use.elements)
        yield from _of_exceptions(use.unless)


def _claims(uses: Iterable[ExceptionUse]) -> list[str]:
    return [name for use in uses for name in (use.claim, *_claims(use.unless)) if name]


def _texts(rule: Rule) -> Iterator[Words]:
    elements = (*rule.applies, *rule.breach, *rule.requires, *rule.review_when)
    yield from (element.text for element in elements)
    yield from (element.text for use in rule.unless for element in use.elements)
    yield from rule.notes
    for consequence in rule.consequences:
        yield consequence.name
        yield from consequence.assumptions
    if rule.time_bar is not None:
        yield rule.time_bar.text
