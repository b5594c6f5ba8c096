"""What stands beside the cases of a law: mutants that change nothing, and truths that cannot be, with their places."""

from collections.abc import Collection
from dataclasses import dataclass

from japan_ai_compliance.errors import Place
from japan_ai_compliance.linting.book import Book
from japan_ai_compliance.rulebook.authoring.excuses import MutantsFile, Seen
from japan_ai_compliance.rulebook.authoring.files import MUTANTS
from japan_ai_compliance.rulebook.authoring.mistakes import Mistakes, gathered
from japan_ai_compliance.rulebook.coverage.files import place_in, read_model


@dataclass(frozen=True, slots=True)
class Justification:
    """A mutant of a law's folder that need not be killed, and why."""

    folder: str
    mutant: str
    reason: str
    place: Place


@dataclass(frozen=True)
class Impossible:
    """A truth that something in a law's folder cannot have, with the reason."""

    folder: str
    thing: str
    truth: Seen
    reason: str
    place: Place


@dataclass(frozen=True)
class Excuses:
    """Everything that the folders of some laws excuse."""

    justified: tuple[Justification, ...]
    never: tuple[Impossible, ...]


def excuses(book: Book, laws: Collection[str] = ()) -> Excuses:
    """What the folders of ``laws`` (none: of all laws, and shared ones) excuse.

    Raises RuleError with the place of what does not fit, and all that does not beside it.
    """
    return gathered(lambda mistakes: _excuses(book, laws, mistakes))


def _excuses(book: Book, laws: Collection[str], mistakes: Mistakes) -> Excuses:
    justified: list[Justification] = []
    never: list[Impossible] = []
    for folder in book.folders:
        if laws and folder.law not in laws:
            continue
        for path in sorted(folder.path.glob(f"*{MUTANTS}")):
            read = read_model(path, MutantsFile, mistakes)
            if read is None:
                continue
            document, content = read
            home = str(folder.path)
            for index, entry in enumerate(content.justified):
                for number, mutant in enumerate(entry.mutants):
                    place = place_in(path, document, "justified", index, "mutants", number)
                    justified.append(Justification(home, mutant, entry.reason, place))
            for index, excuse in enumerate(content.never):
                for number, thing in enumerate(excuse.of):
                    place = place_in(path, document, "never", index, "of", number)
                    never.append(Impossible(home, thing, excuse.truth, excuse.reason, place))
    return Excuses(tuple(justified), tuple(never))
