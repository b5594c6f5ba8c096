"""Whether a period or an entry holds on a day: what is not said stays open."""

from datetime import date

import pytest

from japan_ai_compliance.engine.periods import active, holds
from japan_ai_compliance.language.values import Reason, Truth, Unknown
from japan_ai_compliance.profile.model import UNKNOWN, Entry, Periods, PlainAnswer, UnknownType

AS_OF = date(2026, 6, 30)
WHY = Reason("missing", "shop.glow", "shops[0].glow")


def code(truth: Truth) -> str:
    """``T``, ``F`` or ``U``."""
    return "U" if isinstance(truth, Unknown) else "T" if truth else "F"


def entry(start: str | None, end: str | UnknownType | None) -> Entry:
    """An entry with its days."""
    last = date.fromisoformat(end) if isinstance(end, str) else end
    return Entry("episode", None, "e", 1, 1, start=date.fromisoformat(start) if start else None, end=last)


DAYS = ("2026-01-01", "2026-02-01", "2026-02-02", "2026-03-01", "2026-03-02", "2026-06-30")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-02-01", "2026-03-01", "FTTTFF"),
        ("2026-02-01", None, "FTTTTT"),
        ("2026-02-01", UNKNOWN, "FTUUUU"),
        (None, "2026-03-01", "UUUTFF"),
        (None, None, "UUUUUT"),
        (None, UNKNOWN, "UUUUUU"),
        ("2026-07-01", None, "FFFFFF"),
        (None, "2026-12-31", "UUUUUU"),
        ("2026-06-30", None, "FFFFFT"),
    ],
)
def test_an_entry_on_each_day(start: str | None, end: str | UnknownType | None, expected: str) -> None:
    found = [active(entry(start, end), date.fromisoformat(day), AS_OF, WHY) for day in DAYS]
    assert "".join(code(truth) for truth in found) == expected


@pytest.mark.parametrize(
    ("answer", "before", "now"),
    [("going_on", "U", "T"), ("never", "F", "F"), ("always", "T", "T"), ("not_now", "U", "F")],
)
def test_plain_answers(answer: PlainAnswer, before: str, now: str) -> None:
    assert code(holds(Periods(answer), date(2026, 6, 29), AS_OF, WHY)) == before
    assert code(holds(Periods(answer), AS_OF, AS_OF, WHY)) == now


def test_any_entry_is_enough() -> None:
    both = Periods(None, (entry("2026-01-01", "2026-01-31"), entry(None, "2026-03-01")))
    assert code(holds(both, date(2026, 1, 15), AS_OF, WHY)) == "T"
    assert code(holds(both, date(2026, 2, 15), AS_OF, WHY)) == "U"
    assert code(holds(both, date(2026, 3, 2), AS_OF, WHY)) == "F"


def test_what_is_open_says_what_to_ask() -> None:
    found = active(entry(None, "2026-03-01"), date(2026, 1, 1), AS_OF, WHY)
    assert isinstance(found, Unknown)
    assert [(one.fact, one.path) for one in found.reasons] == [("shop.glow", "shops[0].glow")]
