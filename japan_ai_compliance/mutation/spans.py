"""Mutants of the days on which something is law: a first or last day moved by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from japan_ai_compliance.mutation.model import Change
from japan_ai_compliance.rulebook.model import Span, Version

_DAY = timedelta(days=1)
_STEPS = (-_DAY, _DAY)


@dataclass(frozen=True, slots=True)
class Moved:
    """Spans after a move, by position, and what was moved: the ``key`` in the file of the ``index``-th, and the day
    that stood there."""

    spans: tuple[Span, ...]
    index: int
    key: str
    change: Change
    before: date


def moves(spans: Sequence[Span], within: Span) -> Iterator[Moved]:
    """Every edge of ``spans`` moved by a day, as far as it can be felt on the days ``within``.

    Where one span follows another without a gap, their common edge is moved for both.
    """
    for index, span in enumerate(spans):
        follower = _follower(spans, span)
        if span.start is not None and not _follows(spans, span):
            for step in _STEPS:
                day = span.start + min(step, timedelta(0))
                if within.holds(day):
                    yield _moved(spans, index, "from", step)
        if span.end is not None:
            for step in _STEPS:
                day = span.end + max(step, timedelta(0))
                if within.holds(day):
                    yield _moved(spans, index, "until", step, follower)


def spans_of(versions: Sequence[Version]) -> list[Span]:
    """The spans of dated values."""
    return [version.span for version in versions]


def _moved(spans: Sequence[Span], index: int, key: str, step: timedelta, follower: int | None = None) -> Moved:
    changed = list(spans)
    span = changed[index]
    old = span.start if key == "from" else span.end
    assert old is not None
    new = old + step
    changed[index] = span._replace(start=new) if key == "from" else span._replace(end=new)
    if follower is not None:
        changed[follower] = changed[follower]._replace(start=new + _DAY)
    return Moved(tuple(changed), index, key, Change("date", f"{key} {old}", f"{key} {new}"), old)


def _follower(spans: Sequence[Span], span: Span) -> int | None:
    if span.end is None:
        return None
    return next((index for index, one in enumerate(spans) if one.start == span.end + _DAY), None)


def _follows(spans: Sequence[Span], span: Span) -> bool:
    return span.start is not None and any(one.end == span.start - _DAY for one in spans)
