"""What the functions of conditions about numbers come to: exact, or within limits."""

from collections.abc import Sequence
from fractions import Fraction

from japan_ai_compliance.language.values import Interval, Number, Truth, Unknown, Value, bounds, merge, settle


def _numbers(arguments: Sequence[Value]) -> list[Number | Interval]:
    return [value for value in arguments if isinstance(value, int | Fraction | Interval)]


def least(arguments: Sequence[Value]) -> Value:
    """The least of several numbers."""
    values = _numbers(arguments)
    lows = [bounds(value).low for value in values]
    highs = [high for high in (bounds(value).high for value in values) if high is not None]
    low = None if None in lows else min(low for low in lows if low is not None)
    return settle(low, min(highs) if highs else None, merge(values))


def greatest(arguments: Sequence[Value]) -> Value:
    """The greatest of several numbers."""
    values = _numbers(arguments)
    lows = [low for low in (bounds(value).low for value in values) if low is not None]
    highs = [bounds(value).high for value in values]
    high = None if None in highs else max(high for high in highs if high is not None)
    return settle(max(lows) if lows else None, high, merge(values))


def round_down(arguments: Sequence[Value]) -> Value:
    """An amount without what is less than a whole unit."""
    amount, unit = _numbers(arguments)
    step = bounds(unit).low or 1
    interval = bounds(amount)
    low, high = (None if end is None else int(end // step * step) for end in (interval.low, interval.high))
    return settle(low, high, interval.reasons)


def prorate(arguments: Sequence[Value]) -> Value:
    """amount x part / whole, exact."""
    amount, part, whole = (bounds(value) for value in _numbers(arguments))
    if whole.low is None or whole.low != whole.high or whole.low == 0:
        return Interval(0, None, merge(_numbers(arguments)))
    ends = [
        None if total is None or share is None else Fraction(total) * Fraction(share) / Fraction(whole.low)
        for total, share in ((amount.low, part.low), (amount.high, part.high))
    ]
    return settle(ends[0], ends[1], merge((amount, part)))


def narrowed(arguments: Sequence[Value]) -> Value:
    """One number known from two sides: the narrowest range that both allow, or the first where they contradict."""
    values = _numbers(arguments)
    if not values:
        return Unknown(merge(arguments))
    lows = [low for low in (bounds(value).low for value in values) if low is not None]
    highs = [high for high in (bounds(value).high for value in values) if high is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    if low is not None and high is not None and low > high:
        return values[0]
    return settle(low, high, merge(arguments))


def up_to(arguments: Sequence[Value]) -> Value:
    """Any amount from nothing to this one."""
    (limit,) = (bounds(value) for value in _numbers(arguments))
    return settle(0, limit.high, limit.reasons)


def known(arguments: Sequence[Value]) -> Truth:
    """Whether a number is known exactly. Never open: it asks about the facts stated, not about the world."""
    return isinstance(arguments[0], int | Fraction)
