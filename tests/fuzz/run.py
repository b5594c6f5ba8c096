"""Runs loaders in processes of their own, and tells what killed or stopped them."""

import multiprocessing
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.worker import dice_for, work

PATIENCE = 120
"""Seconds of the clock after which a process hangs, whatever else the machine does."""


@dataclass(frozen=True)
class Failure:
    """A file that broke a loader: its number under the seed, its bytes, and what happened."""

    loader: str
    seed: int
    number: int
    data: bytes
    problem: str

    def save(self, folder: Path) -> Path:
        """Write the bytes to ``folder``, with what happened beside them."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{self.loader}-{self.seed}-{self.number}"
        path.write_bytes(self.data)
        path.with_suffix(".txt").write_text(self.problem, encoding="utf-8")
        return path


def fuzz(loader: str, seed: int, count: int, first: int = 0) -> Iterator[Failure]:
    """Read ``count`` damaged files with ``loader``; one failure for each that breaks it."""
    end = first + count
    while first < end:
        number, problem = _batch(loader, seed, first, end - first)
        if problem:
            yield Failure(loader, seed, number, _made(loader, seed, number), problem)
        first = number + 1


def _made(loader: str, seed: int, number: int) -> bytes:
    from tests.fuzz.loaders import named

    with TemporaryDirectory() as folder:
        return named(loader).make(dice_for(seed, loader, number), Path(folder))


def _batch(loader: str, seed: int, first: int, count: int) -> tuple[int, str]:
    """The last file that was read, and what went wrong with it, if anything."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    with TemporaryDirectory(prefix="fuzz-") as folder:
        process = context.Process(target=work, args=(theirs, loader, seed, first, count, folder), daemon=True)
        process.start()
        theirs.close()
        try:
            number, problem, ended = _follow(ours, first)
        finally:
            if process.is_alive():
                process.join(1)
            if process.is_alive():
                process.kill()
            process.join()
    if not ended and not problem:
        problem = f"the process ended with {process.exitcode}"
    return number, problem


def _follow(pipe: Connection, first: int) -> tuple[int, str, bool]:
    """The last file begun, what went wrong, and whether the process came to its end."""
    number = first
    while True:
        if not pipe.poll(PATIENCE):
            return number, f"no answer within {PATIENCE} s", False
        try:
            what, value = pipe.recv()
        except EOFError:
            return number, "", False
        if what == "start":
            number = value
        elif what == "end" and value:
            return number, value, True
        elif what == "done":
            return number, "", True
