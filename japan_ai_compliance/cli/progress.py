"""How far long work has come: on standard error, on a terminal only, and gone when it is done."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")

MANY = 10
"""More items than this are long work from the start."""

SLOW = 1.0
"""Seconds after which fewer items are long work, too."""


@contextmanager
def progress(items: Sequence[T], clock: Callable[[], float] = monotonic) -> Iterator[Iterator[T]]:
    """Iterate over ``items`` while a bar shows how many are done."""
    bar = _Bar(len(items), clock) if _is_terminal() else None
    try:
        yield _counted(items, bar) if bar else iter(items)
    finally:
        if bar:
            bar.stop()


def _is_terminal() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _counted(items: Sequence[T], bar: "_Bar") -> Iterator[T]:
    for done, item in enumerate(items):
        bar.show(done)
        yield item


class _Bar:
    """Appears once the work is long."""

    def __init__(self, total: int, clock: Callable[[], float]) -> None:
        self.total = total
        self.clock = clock
        self.began = clock()
        self.shown: Progress | None = None

    def show(self, done: int) -> None:
        """``done`` items are finished."""
        if self.shown is None and (self.total > MANY or self.clock() - self.began > SLOW):
            self.shown = _start(self.total)
        if self.shown is not None:
            self.shown.update(self.shown.task_ids[0], completed=done)

    def stop(self) -> None:
        """Take the bar away."""
        if self.shown is not None:
            self.shown.stop()


def _start(total: int) -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    bar = Progress(
        BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=Console(stderr=True), transient=True
    )
    bar.add_task("", total=total)
    bar.start()
    return bar
