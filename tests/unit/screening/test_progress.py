"""The line that says how far a run has come: on a terminal only, and gone when it is done."""

from io import StringIO
from threading import Event
from types import SimpleNamespace
from typing import cast

import duckdb
import pytest

from japan_ai_compliance.screening import progress as module
from japan_ai_compliance.screening.progress import progress


class Screen(StringIO):
    """Standard error, a terminal or not."""

    def __init__(self, *, tty: bool) -> None:
        super().__init__()
        self.tty = tty

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self.tty


class Work:
    """A connection that says how far it has come; ``drawn`` is set once it was asked for the last share."""

    def __init__(self, *shares: float) -> None:
        self.shares = list(shares)
        self.drawn = Event()

    def query_progress(self) -> float:
        """The next share; the last one again and again."""
        if len(self.shares) > 1:
            return self.shares.pop(0)
        self.drawn.set()
        return self.shares[0]


def screen(monkeypatch: pytest.MonkeyPatch, *, tty: bool = True) -> Screen:
    """Standard error that is drawn on at once."""
    shown = Screen(tty=tty)
    monkeypatch.setattr(module, "sys", SimpleNamespace(stderr=shown))
    monkeypatch.setattr(module, "_SECONDS", 0.001)
    return shown


def connection(work: Work) -> "duckdb.DuckDBPyConnection":
    """The work as what is connected to."""
    return cast("duckdb.DuckDBPyConnection", work)


def test_a_terminal_shows_how_far_it_is_and_then_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    shown, work = screen(monkeypatch), Work(-1, 50, 120)
    with progress(connection(work), shown=True):
        assert work.drawn.wait(30)
    *drawn, wiped, end = shown.getvalue().split("\r")[1:]
    assert [line[-5:] for line in drawn[:3]] == ["  0 %", " 50 %", "100 %"]
    assert [line.count("█") for line in drawn[:3]] == [0, 15, 30]
    assert (wiped.strip(), end) == ("", "")
    assert len(wiped) >= max(map(len, drawn))


def test_the_line_goes_where_the_work_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    shown, work = screen(monkeypatch), Work(50)

    def fail() -> None:
        with progress(connection(work), shown=True):
            assert work.drawn.wait(30)
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert shown.getvalue().endswith(" \r")


@pytest.mark.parametrize("tty", [True, False])
def test_nothing_is_drawn_off_a_terminal_or_where_nobody_asks(monkeypatch: pytest.MonkeyPatch, *, tty: bool) -> None:
    shown = screen(monkeypatch, tty=tty)
    with progress(connection(Work(50)), shown=not tty):
        pass
    assert shown.getvalue() == ""
