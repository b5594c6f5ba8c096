"""Exceptions that nobody claims, told apart from those that are claimed and fail.

Several exceptions can share one record of a claim, a choice in which says which of them is meant. Those not chosen
fail, each on the same point; where they are many, a reader wants them in one line.
"""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from japan_ai_compliance.engine.model import Proven
from japan_ai_compliance.language import nodes
from japan_ai_compliance.rulebook.model import Element, ExceptionUse, Rule

MOST_APART = 3
"""So many exceptions that nobody claims are still shown one by one."""


class Parted(NamedTuple):
    """A proof without what shows exceptions not claimed, and these. None where there are few."""

    shown: tuple[Proven, ...]
    unclaimed: tuple[ExceptionUse, ...]


def part(rule: Rule, proof: Iterable[Proven]) -> Parted:
    """Take the exceptions that nobody claims out of a proof of ``rule``, where they are more than ``MOST_APART``."""
    shown = tuple(proof)
    failing = [one for one in shown if one.role == "exception" and one.truth is False]
    if len(failing) <= MOST_APART:
        return Parted(shown, ())
    choosing = _choosing(rule.unless)
    left = [use for use in rule.unless if any(_unclaimed(use, one, choosing) for one in failing)]
    if len(left) <= MOST_APART:
        return Parted(shown, ())
    kept = [use for use in rule.unless if use not in left]
    gone = {id(one) for one in failing if _of(left, one) and not _of(kept, one)}
    return Parted(tuple(one for one in shown if id(one) not in gone), tuple(left))


def _unclaimed(use: ExceptionUse, proven: Proven, choosing: set[str]) -> bool:
    """Whether ``proven`` says that ``use`` is not claimed: there is no record, or its choice names another."""
    if _is_record(use, proven):
        return True
    return any(_is(element, proven) and _choices(element, use) & choosing for element in use.elements)


def _of(uses: list[ExceptionUse], proven: Proven) -> bool:
    """Whether ``proven`` is part of any of ``uses``."""
    return any(_is_record(use, proven) or any(_is(element, proven) for element in use.elements) for use in uses)


def _is_record(use: ExceptionUse, proven: Proven) -> bool:
    return not proven.facts and (use.id, use.provision, use.title) == (proven.id, proven.provision, proven.words)


def _is(element: Element, proven: Proven) -> bool:
    return (element.id, element.provision, element.text) == (proven.id, proven.provision, proven.words)


def _choosing(uses: tuple[ExceptionUse, ...]) -> set[str]:
    """The choices in records of claims that several exceptions ask for."""
    asked = Counter(path for use in uses for path in {one for part in use.elements for one in _choices(part, use)})
    return {path for path, count in asked.items() if count > 1}


def _choices(element: Element, use: ExceptionUse) -> set[str]:
    """The choices in the record of the claim that an element asks for."""
    found = () if element.when is None else nodes.walk(element.when)
    facts = (node for node in found if isinstance(node, nodes.Fact))
    return {fact.path for fact in facts if fact.subject == use.claim and fact.type.kind == "choice"}
