"""What a condition rests on beside the facts of its entries: the day, versions of the law, locals."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from japan_ai_compliance.language import nodes
from japan_ai_compliance.rulebook.model import Rulebook, Span

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
    known = rulebook.workings.get(id(node))
    if known is not None:
        before: Reads = known[1]
        return before
    below = nodes.walk(node)
    spans = [span for one in below for span in spans_of(one, rulebook)]
    daily = any(_turns_daily(one, rulebook) for one in below)
    changes = tuple(sorted(set(edges(spans))))
    names = tuple(sorted({one.name for one in below if isinstance(one, nodes.Local)} - set(_EVERYWHERE)))
    found = Reads(daily, changes, names, not daily and not changes and not names)
    rulebook.workings[id(node)] = (node, found)
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
