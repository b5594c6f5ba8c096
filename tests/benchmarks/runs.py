"""Processes measured in turn, and their medians."""

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

KIBIBYTES = 1024


@dataclass(frozen=True)
class Measured:
    """Seconds on the clock and of the processor, and the most memory held, in MiB."""

    wall: float
    processor: float
    peak: float


def measured(arguments: Sequence[str], accepted: Sequence[int] = (0, 1)) -> Measured:
    """Run a process to its end. Raises RuntimeError for an exit status that is not ``accepted``."""
    began = time.perf_counter()
    quiet = subprocess.DEVNULL
    child = subprocess.Popen(arguments, stdin=quiet, stdout=quiet, stderr=quiet)
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in accepted:
        raise RuntimeError(f"exit status {child.returncode}: {' '.join(arguments)}")
    return Measured(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / KIBIBYTES)


def in_turn(commands: Mapping[str, Sequence[str]], runs: int, accepted: Sequence[int] = (0, 1)) -> dict[str, Measured]:
    """Each command ``runs`` times, one after the other in turn so that what else the machine does hits all alike.

    One run of each goes before, uncounted. Times are medians, memory is the most.
    """
    for arguments in commands.values():
        measured(arguments, accepted)
    found: dict[str, list[Measured]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, arguments in commands.items():
            found[name].append(measured(arguments, accepted))
    return {name: median(several) for name, several in found.items()}


def median(several: Sequence[Measured]) -> Measured:
    """The middle of several runs, figure by figure; of memory the most."""
    return Measured(
        statistics.median(one.wall for one in several),
        statistics.median(one.processor for one in several),
        max(one.peak for one in several),
    )


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table, the first column to the left, the others to the right."""
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]
    for row in (head, *rows):
        cells = [
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join(cells).rstrip(), flush=True)
