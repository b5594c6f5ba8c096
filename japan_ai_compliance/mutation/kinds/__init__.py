"""The mutants of each kind of thing that a rule file declares."""

from collections.abc import Callable, Iterable, Iterator

from japan_ai_compliance.linting.book import Book
from japan_ai_compliance.mutation.kinds import consequences, definitions, exceptions, parameters, rules
from japan_ai_compliance.mutation.model import Mutant

Source = Callable[[Book], Iterator[Mutant]]

KINDS: tuple[Source, ...] = (
    parameters.mutants,
    parameters.mutants_of_tables,
    definitions.mutants,
    exceptions.mutants,
    consequences.mutants,
    consequences.mutants_of_time_bars,
    rules.mutants,
)
"""Where mutants come from, in the order in which they are listed."""


def all_mutants(book: Book, laws: Iterable[str] = ()) -> list[Mutant]:
    """Every mutant that a rule rests on, always in the same order; with ``laws``, those of their own files alone.

    What stands in a folder for all laws is held by the cases of all laws, so it is left out where only some are asked.
    """
    wanted = frozenset(laws)
    own = {file.path for folder, file in book.files() if not wanted or folder.law in wanted}
    return [mutant for kind in KINDS for mutant in kind(book) if mutant.rules and mutant.place.path in own]
