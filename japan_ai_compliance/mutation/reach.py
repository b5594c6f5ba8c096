"""Which cases can feel a change: those that weigh an element, or expect an amount, that rests on what was changed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from japan_ai_compliance.language import nodes
from japan_ai_compliance.linting import uses
from japan_ai_compliance.mutation.watching import EXCEPTION_PART, Key
from japan_ai_compliance.rulebook.kinds import ELEMENT_LISTS
from japan_ai_compliance.rulebook.model import Element, Rule


@dataclass(frozen=True, slots=True)
class Reach:
    """The elements that rest on what was changed (None: every case can feel it), and whether amounts do."""

    elements: frozenset[Key] | None = None
    amounts: bool = False

    def within(self, weighed: frozenset[Key], *, priced: bool) -> bool:
        """Whether a case that weighs these elements, and expects amounts where ``priced``, can feel the change."""
        return self.elements is None or not self.elements.isdisjoint(weighed) or (self.amounts and priced)


EVERYWHERE = Reach()
AMOUNTS = Reach(frozenset(), True)


def element(key: Key) -> Reach:
    """What is felt where one element is weighed."""
    return Reach(frozenset({key}))


def of_name(rules: Iterable[Rule], is_named: Callable[[nodes.Node], bool]) -> Reach:
    """What is felt where ``rules`` name something."""
    found: set[Key] = set()
    amounts = False
    for rule in rules:
        if _names((rule.timing, rule.time_bar), is_named):
            return EVERYWHERE
        amounts = amounts or _names(rule.consequences, is_named)
        for key, one in _elements(rule):
            if _names(one, is_named):
                found.add(key)
    return Reach(frozenset(found), amounts)


def _names(part: object, is_named: Callable[[nodes.Node], bool]) -> bool:
    return any(is_named(node) for node in uses.named(part))


def _elements(rule: Rule) -> Iterable[tuple[Key, Element]]:
    for part in ELEMENT_LISTS:
        for one in rule.elements(part):
            yield (rule.id, part, one.id), one
    for use in uses.exceptions(rule.unless):
        for one in use.elements:
            yield (f"exception {use.id}", EXCEPTION_PART, one.id), one
