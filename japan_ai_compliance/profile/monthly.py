"""Averages of monthly figures: stated, or worked out from the twelve months, exact and never rounded."""

from fractions import Fraction

from japan_ai_compliance.documents.tree import MappingNode, Node, ScalarNode, SequenceNode
from japan_ai_compliance.language.types import RATE
from japan_ai_compliance.language.values import Interval, Reason, settle
from japan_ai_compliance.profile import scalars
from japan_ai_compliance.profile.model import Monthly
from japan_ai_compliance.profile.reading import Reader, special
from japan_ai_compliance.rulebook.model import FactDeclaration

_MONTHS = 12
_KEYS = ["average", "months"]


def monthly(reader: Reader, fact: FactDeclaration, node: Node, where: str) -> Monthly:
    """The figures of one year. Raises InputError, also where the average and the months contradict each other."""
    if isinstance(node, ScalarNode):
        return Monthly(_figure(reader, fact, node))
    stated: int | Fraction | None = None
    listed: Node = node
    if isinstance(node, MappingNode):
        for key, _ in node.entries:
            if key.text not in _KEYS:
                reader.unknown_key(key, _KEYS)
        average, months_at = node.get("average"), node.get("months")
        if average is not None:
            stated = _figure(reader, fact, average)
        if months_at is None:
            if stated is None:
                reader.refuse(node, "no_figures", key=where)
            return Monthly(stated)
        listed = months_at
    if not isinstance(listed, SequenceNode) or len(listed.items) != _MONTHS:
        reader.refuse(listed, "not_twelve", key=where)
    months = tuple(_month(reader, fact, item) for item in listed.items)
    found = _average(fact, months, where)
    if stated is not None and _contradict(stated, found):
        least = found.low if isinstance(found, Interval) else found
        reader.refuse(node, "figures_disagree", average=str(stated), months=str(least))
    return Monthly(stated if stated is not None and isinstance(found, Interval) else found, months)


def _figure(reader: Reader, fact: FactDeclaration, node: Node) -> int | Fraction:
    read = scalars.number if fact.type.unit == RATE.unit else scalars.decimal
    return reader.scalar(node, lambda scalar: read(scalar, fact.minimum), "number")


def _month(reader: Reader, fact: FactDeclaration, node: Node) -> int | None:
    if special(node) is not None:
        return None
    return reader.scalar(node, lambda scalar: scalars.integer(scalar, fact.minimum), "number")


def _average(fact: FactDeclaration, months: tuple[int | None, ...], where: str) -> int | Fraction | Interval:
    """Exact where all months are known; else a lower bound (a month counts at least the declared minimum)."""
    least = Fraction(sum(fact.minimum or 0 if month is None else month for month in months), _MONTHS)
    exact = int(least) if least.denominator == 1 else least
    if None not in months:
        return exact
    return settle(exact, None, (Reason("missing", fact.path, where),))


def _contradict(stated: int | Fraction, found: int | Fraction | Interval) -> bool:
    """A stated average may be rounded by less than one where the months decide; it is never below what they prove."""
    if isinstance(found, Interval):
        return found.low is not None and stated < found.low
    return not -1 < stated - found < 1
