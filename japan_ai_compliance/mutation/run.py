"""Running all mutants on all processors. The outcome does not depend on how many there are."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path

from japan_ai_compliance.linting.book import Book, open_book
from japan_ai_compliance.mutation.bench import Bench
from japan_ai_compliance.mutation.kinds import all_mutants
from japan_ai_compliance.mutation.model import Fate, Mutant

_PORTION = 20


@dataclass(frozen=True)
class Work:
    """All mutants of some laws, and the cases that are to kill them."""

    bench: Bench
    mutants: Sequence[Mutant]

    def portion(self, start: int) -> list[Fate]:
        """The fates of the mutants from ``start`` on."""
        return self.bench.fates(self.mutants[start : start + _PORTION])


class _Process:
    """What a process keeps between portions; where processes are forked, what it was born with."""

    work: Work | None = None


def prepare(book: Book, laws: Sequence[str] = ()) -> Work:
    """Make the mutants and the cases ready. The cases of every law count: laws share what stands in ``common``."""
    return Work(Bench(book.rulebook, book.cases()), all_mutants(book, laws))


def run(work: Work, root: Path, extra: Sequence[Path], laws: Sequence[str], processes: int | None = None) -> list[Fate]:
    """The fate of every mutant, in their order. ``root`` and ``extra`` are read again by processes that need it."""
    starts = range(0, len(work.mutants), _PORTION)
    count = min(processes or _processors(), max(len(starts), 1))
    if count == 1:
        return [fate for start in starts for fate in work.portion(start)]
    _Process.work = work
    try:
        with Pool(count, _begin, (root, tuple(extra), tuple(laws))) as pool:
            return [fate for portion in pool.imap(_portion, starts) for fate in portion]
    finally:
        _Process.work = None


def _begin(root: Path, extra: Sequence[Path], laws: Sequence[str]) -> None:
    if _Process.work is None:
        _Process.work = prepare(open_book(root, extra), laws)


def _portion(start: int) -> list[Fate]:
    assert _Process.work is not None
    return _Process.work.portion(start)


def _processors() -> int:
    """The processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def survivors(work: Work, fates: Sequence[Fate]) -> Iterator[Mutant]:
    """The mutants that no case killed."""
    return (mutant for mutant, fate in zip(work.mutants, fates, strict=True) if fate.killer is None)
