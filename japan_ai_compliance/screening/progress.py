"""A line on standard error that says how far a run has come; on a terminal only."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb

_SECONDS = 0.5
_WIDTH = 30


@contextmanager
def progress(connection: "duckdb.DuckDBPyConnection", *, shown: bool) -> Iterator[None]:
    """Draw the progress of what runs on ``connection`` until it ends."""
    if not (shown and sys.stderr.isatty()):
        yield
        return
    done = Event()
    thread = Thread(target=_draw, args=(connection, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
        sys.stderr.write("\r" + " " * (_WIDTH + len(" 100 %")) + "\r")
        sys.stderr.flush()


def _draw(connection: "duckdb.DuckDBPyConnection", done: Event) -> None:
    while not done.wait(_SECONDS):
        share = min(max(connection.query_progress(), 0), 100)
        filled = int(_WIDTH * share / 100)
        sys.stderr.write(f"\r{'█' * filled}{'░' * (_WIDTH - filled)} {share:3.0f} %")
        sys.stderr.flush()
