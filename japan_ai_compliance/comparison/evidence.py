"""What the two proofs of a finding tell about its change: elements, facts, questions, a day that went by."""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from japan_ai_compliance.comparison.model import (
    Amount,
    AmountChange,
    Asked,
    ElementChange,
    FactChange,
    SavingChange,
    SeenElement,
    SeenFact,
    SeenFinding,
    Side,
)
from japan_ai_compliance.rulebook.kinds import OPEN

_INDEX = re.compile(r"\[\d+\]")
_SILENT = (("applies", "true"), ("breach", "false"), ("exception", "false"), ("against_exception", "false"))
_Item = TypeVar("_Item")


def element_changes(old: SeenFinding | None, new: SeenFinding | None) -> tuple[ElementChange, ...]:
    """Elements whose truth differs; of those that only one side has, the ones that decide its status."""
    changes = []
    for before, after in _paired(_elements(old), _elements(new), lambda one: (one.part, one.id)):
        if before is not None and after is not None:
            if before.truth != after.truth:
                changes.append(ElementChange(before, after))
        elif any(one is not None and _tells(one) for one in (before, after)):
            changes.append(ElementChange(before, after))
    return tuple(changes)


def fact_changes(old: SeenFinding | None, new: SeenFinding | None) -> tuple[FactChange, ...]:
    """Facts whose value differs. They are told apart by their path without positions in lists, which may shift."""
    if old is None or new is None:
        return ()
    pairs = _paired(_facts(old), _facts(new), lambda one: _INDEX.sub("[]", one.path))
    return tuple(FactChange(before, after) for before, after in pairs if _value(before) != _value(after))


def newly_asked(old: SeenFinding | None, new: SeenFinding | None) -> tuple[Asked, ...]:
    """Questions that only the newer side leaves open."""
    if new is None or new.status not in OPEN:
        return ()
    known = {_INDEX.sub("[]", one.fact) for one in old.missing} if old is not None else set()
    return tuple(one for one in new.missing if _INDEX.sub("[]", one.fact) not in known)


def went_by(old: SeenFinding | None, new: SeenFinding | None, sides: tuple[Side, Side]) -> bool:
    """Whether the last day of the duty lies between the two dates."""
    due = new.due if new is not None else None
    return old is not None and due is not None and sides[0].as_of <= due < sides[1].as_of


def saving_change(old: SeenFinding | None, new: SeenFinding | None) -> SavingChange | None:
    """What is kept on both sides, by another exception; None where it is by the same, or where a side does not say."""
    if old is None or new is None or not (old.status == new.status == "compliant"):
        return None
    if not (old.exception_said and new.exception_said):
        return None
    before, after = (one.exception and one.exception.id for one in (old, new))
    return SavingChange(old.exception, new.exception) if before != after else None


def amount_changes(old: SeenFinding | None, new: SeenFinding | None) -> tuple[AmountChange, ...]:
    """Exposure items that differ in amount, or stand on one side only."""
    before, after = (one.amounts if one is not None else () for one in (old, new))
    pairs = _paired(before, after, lambda one: (one.kind, one.party, one.unit, one.scenario, one.stage, one.provision))
    return tuple(AmountChange(was, now) for was, now in pairs if _limits(was) != _limits(now))


def _tells(element: SeenElement) -> bool:
    """Whether an element is told where the other side has none.

    It decides, and says more than that the rule binds, is not broken, or is not saved. What is open is told by its
    questions.
    """
    if element.decides is False or (element.part, element.truth) in _SILENT:
        return False
    return element.truth != "unknown" or element.part == "review_when"


def _elements(finding: SeenFinding | None) -> tuple[SeenElement, ...]:
    return finding.elements if finding is not None else ()


def _facts(finding: SeenFinding) -> list[SeenFact]:
    found = {fact.path: fact for element in finding.elements for fact in element.facts}
    return list(found.values())


def _value(fact: SeenFact | None) -> object:
    return None if fact is None else (fact.value,)


def _limits(amount: Amount | None) -> object:
    return None if amount is None else (amount.low, amount.high)


def _paired(
    old: Iterable[_Item], new: Iterable[_Item], key: Callable[[_Item], object]
) -> list[tuple[_Item | None, _Item | None]]:
    """Items with the same key side by side, several of one key in their order; then what only one side has."""
    before, after = _numbered(old, key), _numbered(new, key)
    pairs: list[tuple[_Item | None, _Item | None]] = [(before.get(name), item) for name, item in after.items()]
    return [*pairs, *((item, None) for name, item in before.items() if name not in after)]


def _numbered(items: Iterable[_Item], key: Callable[[_Item], object]) -> dict[tuple[object, int], _Item]:
    counts: dict[object, int] = {}
    found: dict[tuple[object, int], _Item] = {}
    for item in items:
        name = key(item)
        counts[name] = counts.get(name, -1) + 1
        found[name, counts[name]] = item
    return found
