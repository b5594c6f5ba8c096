"""How old the facts are: how long before the day of the check they were stated, and which rules have begun since."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.rulebook.model import Rule


class FactsAge(NamedTuple):
    """The day ``stated`` for the facts, how many ``days`` (zero or more) it lies before the day of the check, and the
    ids of the rules that began to bind after it and by the day of the check, in the order they were looked at."""

    stated: date
    days: int
    rules_since: tuple[str, ...]


def facts_age(stated: date | None, dates: Dates, rules: Iterable[Rule]) -> FactsAge | None:
    """The age of facts that hold on the day ``stated``, against the ``rules`` looked at; None where it is not dated.

    A rule that begins after the day of the check, or after the law date, has not begun yet.
    """
    if stated is None:
        return None
    last = min(dates)
    begun = {rule.id: None for rule in rules if rule.span.start is not None and stated < rule.span.start <= last}
    return FactsAge(stated, max(0, (dates.as_of - stated).days), tuple(begun))
