"""Which element is which: what it is part of, the list it stands in, and its id."""

from japan_ai_compliance.linting import uses
from japan_ai_compliance.rulebook.kinds import ELEMENT_LISTS
from japan_ai_compliance.rulebook.model import ExceptionUse, Rule

EXCEPTION_PART = "elements"

Key = tuple[str, str, str]
"""What an element is part of (a rule, or ``exception …``), the list it stands in, and its id."""


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
