"""Days on which something is law, compared."""

from datetime import date

from japan_ai_compliance.rulebook.model import Span


def meet(one: Span, other: Span) -> bool:
    """Whether there is a day that both hold."""
    starts = (one.start or date.min, other.start or date.min)
    ends = (one.end or date.max, other.end or date.max)
    return max(starts) <= min(ends)
