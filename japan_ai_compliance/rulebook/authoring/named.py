"""What is declared once and used by name, wherever it is used: elements, exceptions, consequences, lists of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from japan_ai_compliance.rulebook.authoring.files import Loaded, Location
from japan_ai_compliance.rulebook.authoring.names import Names
from japan_ai_compliance.rulebook.authoring.schema_parts import (
    ConsequenceUse,
    ElementEntry,
    ElementUse,
    ElementWords,
    ExceptionUse,
    NamedElement,
    UseOfConsequence,
    UseOfElement,
    UseOfException,
)

Kind = Literal["elements", "exceptions", "consequences"]
KINDS: tuple[Kind, ...] = ("elements", "exceptions", "consequences")


@dataclass(frozen=True)
class Where:
    """A place in a rule file."""

    file: Loaded
    at: Location

    def below(self, *more: int | str) -> "Where":
        """What stands below it."""
        return Where(self.file, (*self.at, *more))


@dataclass(frozen=True)
class PlacedElement:
    """An element as a rule has it, where it is declared, and where it is named.

    ``subject`` is the one that it is declared for, ``of`` the one that takes its place.
    """

    entry: ElementEntry
    where: Where
    use: Where
    subject: str | None = None
    of: str | None = None


@dataclass(frozen=True)
class PlacedException:
    """An exception as a rule uses it: the file that declares it, the subject put in its place, and the exceptions to it
    that the use adds, each list with its place. ``where`` is the place of the use."""

    name: str
    home: Loaded
    where: Where
    of: str | None = None
    unless: tuple[tuple[Where, Sequence[ExceptionUse]], ...] = ()


@dataclass(frozen=True)
class PlacedConsequence:
    """A consequence as a rule uses it: the file that declares it, and what the use says of it."""

    name: str
    home: Loaded
    where: Where
    of: str | None
    constants: tuple[tuple[str, str], ...]


class Named:
    """The names that one law may use: those of its own files, and of folders that every law may use.

    ``used`` are the named elements and lists that were looked up: what they are, their name and their file.
    """

    def __init__(self, files: Sequence[Loaded]) -> None:
        """Raises RuleError where a name is declared twice."""
        names = Names()
        self.homes: dict[tuple[Kind, str], Loaded] = {}
        self.lists: dict[tuple[Kind, str], Loaded] = {}
        self.used: set[tuple[str, str, str]] = set()
        for file in files:
            for kind in KINDS:
                for found, under in ((self.homes, (kind,)), (self.lists, ("lists", kind))):
                    holder = file.content.lists if found is self.lists else file.content
                    for name in getattr(holder, kind):
                        names.once(kind, name, file, (*under, name))
                        found[kind, name] = file

    def elements(self, where: Where, uses: Sequence[ElementUse], within: tuple[str, ...] = ()) -> list[PlacedElement]:
        """The elements listed at ``where``, names and lists replaced by what they stand for. Raises EnoughError."""
        built: list[PlacedElement] = []
        for index, use in enumerate(uses):
            with where.file.mistakes.kept():
                built.extend(self._element(where.below(index), use, within))
        return built

    def _element(self, where: Where, use: ElementUse, within: tuple[str, ...]) -> Iterator[PlacedElement]:
        if isinstance(use, ElementEntry):
            yield PlacedElement(use, where, where.below("id"))
            return
        name, at = (use, where) if isinstance(use, str) else (use.element, where.below("element"))
        if isinstance(use, UseOfElement) and (use.en is None) != (use.ja is None):
            at.file.refuse(where.at, "missing_key", key="ja" if use.ja is None else "en", kind="element")
        home = self._listed("elements", name)
        if home is not None:
            if isinstance(use, UseOfElement) and use.model_fields_set - {"element", "of"}:
                at.file.refuse(at.at, "list_with_details", name=str(name))
            members = home.content.lists.elements[name]
            of = use.of if isinstance(use, UseOfElement) else None
            found = self.elements(Where(home, ("lists", "elements", name)), members, _deeper(within, name, at))
            self._refuse_idle(at, of, (one.subject for one in found))
            for one in found:
                yield replace(one, of=of) if of and one.subject else one
            return
        home = self._declared("elements", name)
        if home is None:
            at.file.refuse_name(at.at, str(name), self.known("elements"))
        declared = home.content.elements[name]
        of = use.of if isinstance(use, UseOfElement) else None
        entry = _used(name, declared, use)
        yield PlacedElement(entry, Where(home, ("elements", name)), at, declared.subject, of)

    def exceptions(
        self, where: Where, uses: Sequence[ExceptionUse], within: tuple[str, ...] = ()
    ) -> list[PlacedException]:
        """The exceptions listed at ``where``, lists replaced by what is in them. Raises EnoughError."""
        built: list[PlacedException] = []
        for index, use in enumerate(uses):
            with where.file.mistakes.kept():
                built.extend(self._exception(where.below(index), use, within))
        return built

    def _exception(self, where: Where, use: ExceptionUse, within: tuple[str, ...]) -> Iterator[PlacedException]:
        full = UseOfException(exception=use) if isinstance(use, str) else use
        at = where if isinstance(use, str) else where.below("exception")
        unless = ((where.below("unless"), full.unless),) if full.unless else ()
        home = self._listed("exceptions", full.exception)
        if home is not None:
            members = home.content.lists.exceptions[full.exception]
            there = Where(home, ("lists", "exceptions", full.exception))
            listed = self.exceptions(there, members, _deeper(within, full.exception, at))
            self._refuse_idle(at, full.of, (one.home.content.exceptions[one.name].subject for one in listed))
            for one in listed:
                of = full.of if one.home.content.exceptions[one.name].subject else None
                yield PlacedException(one.name, one.home, at, of or one.of, (*one.unless, *unless))
            return
        home = self._declared("exceptions", full.exception)
        if home is None:
            at.file.refuse_name(at.at, str(full.exception), self.known("exceptions"))
        yield PlacedException(str(full.exception), home, at, full.of, unless)

    def consequences(
        self, where: Where, uses: Sequence[ConsequenceUse], within: tuple[str, ...] = ()
    ) -> list[PlacedConsequence]:
        """The consequences listed at ``where``, lists replaced by what is in them. Raises EnoughError."""
        built: list[PlacedConsequence] = []
        for index, use in enumerate(uses):
            with where.file.mistakes.kept():
                built.extend(self._consequence(where.below(index), use, within))
        return built

    def _consequence(self, where: Where, use: ConsequenceUse, within: tuple[str, ...]) -> Iterator[PlacedConsequence]:
        full = UseOfConsequence(use=use) if isinstance(use, str) else use
        at = where if isinstance(use, str) else where.below("use")
        home = self._listed("consequences", full.use)
        if home is not None:
            members = home.content.lists.consequences[full.use]
            there = Where(home, ("lists", "consequences", full.use))
            listed = self.consequences(there, members, _deeper(within, full.use, at))
            self._refuse_idle(at, full.of, (one.home.content.consequences[one.name].subject for one in listed))
            for one in listed:
                constants = {**dict(one.constants), **full.constants}
                of = full.of if one.home.content.consequences[one.name].subject else None
                yield PlacedConsequence(one.name, one.home, at, of or one.of, tuple(constants.items()))
            return
        home = self._declared("consequences", full.use)
        if home is None:
            at.file.refuse_name(at.at, str(full.use), self.known("consequences"))
        yield PlacedConsequence(str(full.use), home, at, full.of, tuple(full.constants.items()))

    def _refuse_idle(self, at: Where, of: str | None, subjects: Iterable[str | None]) -> None:
        """Refuse another subject for a list in which nothing has one. Raises RuleError."""
        if of is not None and not any(subjects):
            at.file.refuse(at.at, "no_subject_to_replace", name=of)

    def known(self, kind: Kind) -> list[str]:
        """The names of a kind that may be used, and of the lists of them."""
        return [name for one, name in (*self.homes, *self.lists) if one == kind]

    def _listed(self, kind: Kind, name: str) -> Loaded | None:
        """The file of the list ``name``."""
        return self._noted(f"lists of {kind}", name, self.lists.get((kind, name)))

    def _declared(self, kind: Kind, name: str) -> Loaded | None:
        """The file that declares ``name``."""
        return self._noted(kind, name, self.homes.get((kind, name)))

    def _noted(self, what: str, name: str, home: Loaded | None) -> Loaded | None:
        if home is not None:
            self.used.add((what, str(name), home.path))
        return home


def _deeper(within: tuple[str, ...], name: str, at: Where) -> tuple[str, ...]:
    """The lists that lead to a member of the list ``name``; none may lead to itself."""
    if name in within:
        at.file.refuse(at.at, "circular", name=str(name))
    return (*within, str(name))


def _used(name: str, declared: NamedElement, use: str | UseOfElement) -> ElementEntry:
    """A named element with what its use says of it."""
    said = {key: getattr(declared, key) for key in ElementWords.model_fields}
    said["id"] = declared.id or name
    if isinstance(use, UseOfElement):
        said |= {key: getattr(use, key) for key in use.model_fields_set - {"element", "of"}}
    return ElementEntry.model_construct(**said)
