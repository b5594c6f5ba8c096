"""Watching the engine weigh elements while cases are run."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from japan_ai_compliance.engine import elements as weighing
from japan_ai_compliance.engine.elements import Weighed
from japan_ai_compliance.engine.proof import Kind
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language.evaluate import truth
from japan_ai_compliance.language.values import Truth, Unknown, all_of
from japan_ai_compliance.linting import uses
from japan_ai_compliance.rulebook.kinds import ELEMENT_LISTS
from japan_ai_compliance.rulebook.model import Element, ExceptionUse, Rule

EXCEPTION_PART = "elements"

Watcher = Callable[[Element, Scope, Truth], None]
Key = tuple[str, str, str]
"""What an element is part of (a rule, or ``exception …``), the list it stands in, and its id."""

_WATCHED = "weigh"


def keys(rule: Rule) -> dict[int, Key]:
    """The key of each element object of ``rule`` and of its exceptions, by identity."""
    found: dict[int, Key] = {}
    for part in ELEMENT_LISTS:
        found.update((id(element), (rule.id, part, element.id)) for element in rule.elements(part))
    for use in uses.exceptions(rule.unless):
        thing = exception_thing(use)
        found.update((id(element), (thing, EXCEPTION_PART, element.id)) for element in use.elements)
    return found


def exception_thing(use: ExceptionUse) -> str:
    """What the elements of an exception are part of."""
    return f"exception {use.id}"


@contextmanager
def watching(watcher: Watcher) -> Iterator[None]:
    """Tell ``watcher`` of every element that is weighed, with its truth as if all sources were firm."""
    weigh = weighing.weigh

    def watched(element: Element, scope: Scope, kind: Kind, also: Truth = True) -> Weighed:
        weighed = weigh(element, scope, kind, also)
        held = weighed.truth
        if element.confidence == "low" and isinstance(held, Unknown):
            held = all_of([also, True if element.when is None else truth(element.when, scope.traced())])
        watcher(element, scope, held)
        return weighed

    setattr(weighing, _WATCHED, watched)
    try:
        yield
    finally:
        setattr(weighing, _WATCHED, weigh)
