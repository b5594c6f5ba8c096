"""The days on which the engine can look at a part of a rule: what begins or ends on others changes no answer."""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from japan_ai_compliance.engine.timed import named_day
from japan_ai_compliance.language import nodes
from japan_ai_compliance.linting import uses
from japan_ai_compliance.rulebook.model import Rule, Span

Part = Literal["applies", "decision", "consequences", "time_bar"]
"""What something stands in: the elements that make a rule bind, what else decides, what follows, and until when."""

Standing = tuple[Rule, Part]


def window(standing: Iterable[Standing]) -> Span:
    """The days on which something that stands in these parts can be looked at; without limit where there is none."""
    found = list(standing)
    starts = [rule.span.start if _not_before(rule, part) else None for rule, part in found]
    ends = [rule.span.end if rule.timing is None else None for rule, _ in found]
    known_starts, known_ends = [day for day in starts if day], [day for day in ends if day]
    return Span(
        min(known_starts) if len(known_starts) == len(starts) and starts else None,
        max(known_ends) if len(known_ends) == len(ends) and ends else None,
    )


def standing(rules: Iterable[Rule], is_named: Callable[[nodes.Node], bool]) -> Iterator[Standing]:
    """The parts of ``rules`` that name something."""
    for rule in rules:
        deciding = (rule.breach, rule.requires, rule.review_when, rule.unless, rule.timing)
        parts: tuple[tuple[Part, object], ...] = (
            ("applies", rule.applies),
            ("decision", deciding),
            ("consequences", rule.consequences),
            ("time_bar", rule.time_bar),
        )
        for part, held in parts:
            if any(is_named(node) for node in uses.named(held)):
                yield rule, part


def _not_before(rule: Rule, part: Part) -> bool:
    """Whether a part is never looked at on a day before the rule is in force.

    A rule that names the day whose law counts shows what made it bind on that day even where it was before the rule;
    and unless that is its last day too, it can count a delay, and what follows from it, from days before its own.
    """
    if rule.timing is None:
        return True
    named = named_day(rule.timing)
    match part:
        case "applies":
            return named is None
        case "decision":
            return True
        case "consequences" if rule.timing.act is not None:
            return rule.timing.reference is None
        case "consequences" | "time_bar":
            return named is None or named == rule.timing.by
