"""What is wrong with rule files, gathered so that all of it is told at once, each thing at its place and once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn, TypeVar

from japan_ai_compliance.documents.tree import MappingNode, Node, ScalarNode, SequenceNode
from japan_ai_compliance.errors import Place, RuleError
from japan_ai_compliance.escaping.visible import for_line

T = TypeVar("T")
MOST = 20
"""Mistakes that are told; after the last one the rest is not looked at."""

_NAMES = (
    "rulebook.unknown_name",
    "rulebook.unknown_name_near",
    "language.unknown_name",
    "language.unknown_name_near",
    "language.unknown_function",
    "language.unknown_function_near",
    "language.unknown_option",
)
_WANTING = ("rulebook.missing_key", "rulebook.no_evidence", "rulebook.misplaced_key")
_IDENTITIES = ("id", "exception", "use", "name")


class EnoughError(Exception):
    """So much is wrong that looking on is of no use to anybody."""


class Mistakes:
    """The mistakes in one set of rule files.

    What only follows from a mistake that is told already is left out: a name is not missing where its declaration did
    not read, and a key is not missing where it was written wrong.
    """

    def __init__(self) -> None:
        self._told: dict[tuple[object, ...], RuleError] = {}
        self._documents: dict[str, Node] = {}
        self._broken: set[str] = set()
        self._changed: set[tuple[str, str]] = set()
        self._blind = False

    def reads(self, path: str, document: Node) -> None:
        """Note the document at ``path`` as it was first read, so that an error in it can say what it stands in."""
        self._documents.setdefault(path, document)

    def unread(self) -> None:
        """Note that a file does not read at all: any name may stand in it."""
        self._blind = True

    def broke(self, *names: str) -> None:
        """Note that the declaration of ``names`` is wrong: that they are missing is no news."""
        self._broken.update(names)

    def changed(self, place: Place) -> None:
        """Note that what stands at ``place`` was left out or filled in, so that what it lacks is no news."""
        self._changed.add((place.path, self.within(place)))

    @contextmanager
    def kept(self, *names: str) -> Iterator[None]:
        """Keep an error of what is done inside and go on after it; ``names`` are then not declared.

        Raises EnoughError where the mistakes are many.
        """
        try:
            yield
        except RuleError as error:
            self.broke(*names)
            self.keep(error)

    def keep(self, error: RuleError) -> None:
        """Keep an error. Raises EnoughError where the mistakes are many."""
        if any(error is one for one in self._told.values()):
            return
        within = self.within(error.place) if error.place else ""
        if self._follows(error, within):
            return
        identity = (error.key, error.place, tuple(map(str, error.values.values())))
        if identity in self._told:
            return
        if len(self._told) == MOST:
            raise EnoughError
        if within:
            error.values = {**error.values, "within": within}
        self._told[identity] = error

    def finish(self) -> None:
        """Raise the first mistake, in the order of files and lines, with the others beside it."""
        if self._told:
            first, *others = self.ordered()
            first.beside = tuple(others)
            raise first

    def stop(self) -> NoReturn:
        """Raise what was kept, and that there may be more."""
        first, *others = self.ordered()
        where = Place(first.place.path) if first.place else None
        first.beside = (*others, RuleError("rulebook.more_errors", where, {"count": MOST}))
        raise first

    def ordered(self) -> list[RuleError]:
        """The mistakes so far, in the order of files and lines."""
        return sorted(self._told.values(), key=_order)

    def within(self, place: Place) -> str:
        """What stands at ``place``, by the ids and keys that lead to it: ``LAMP-1.breach.glow.when``."""
        document = self._documents.get(place.path)
        if document is None or place.line is None:
            return ""
        return ".".join(_trail(document, (place.line, place.column or 1))).replace(".[", "[")

    def _follows(self, error: RuleError, within: str) -> bool:
        """Whether an error is but a consequence of another."""
        if error.key in _NAMES:
            named = str(error.values.get("name", ""))
            enumeration = str(error.values.get("enumeration", ""))
            return self._blind or not self._broken.isdisjoint({named, named.partition(".")[0], enumeration})
        if error.key in _WANTING:
            path = error.place.path if error.place else ""
            here = [where for one, where in self._changed if one == path]
            if error.key == "rulebook.no_evidence" and any(not one or one.startswith("defaults") for one in here):
                return True
            return any(_meet(within, where) for where in here if where)
        return error.key == "rulebook.no_law" and (self._blind or bool(self._changed))


def gathered(look: Callable[[Mistakes], T]) -> T:
    """What ``look`` finds. Raises RuleError for the first mistake that it tells of, with the others beside it."""
    mistakes = Mistakes()
    try:
        found = look(mistakes)
    except EnoughError:
        mistakes.stop()
    mistakes.finish()
    return found


def _meet(one: str, other: str) -> bool:
    """Whether one of two places is in the other."""
    return f"{one}.".startswith(f"{other}.") or other.startswith((f"{one}.", f"{one}["))


def _order(error: RuleError) -> tuple[str, int, int]:
    place = error.place or Place("")
    return place.path, place.line or 0, place.column or 0


def _trail(node: Node, at: tuple[int, int]) -> Iterator[str]:
    """The keys on the way to what stands ``at`` a line and column; a list's entry goes by its id, else its number.

    Rules go by their ids alone.
    """
    top = True
    while True:
        if isinstance(node, MappingNode):
            entries = [(key, value) for key, value in node.entries if (key.line, key.column) <= at]
            if not entries or any((key.line, key.column) == at for key, _ in entries):
                return  # a key, or the block that begins with it
            key, node = entries[-1]
            if (node.line, node.column) > at:
                return
            if not (top and key.text == "rules"):
                yield for_line(key.text)
        elif isinstance(node, SequenceNode):
            items = [(number, item) for number, item in enumerate(node.items) if (item.line, item.column) <= at]
            if not items:
                return
            number, node = items[-1]
            yield _label(node) or f"[{number}]"
        else:
            return
        top = False


def _label(node: Node) -> str:
    """The id of an entry of a list."""
    if isinstance(node, MappingNode):
        for key in _IDENTITIES:
            named = node.get(key)
            if isinstance(named, ScalarNode):
                return for_line(named.text)
    return ""
