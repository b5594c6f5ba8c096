"""A rulebook together with the files it was built from, so that what is said of it can name its place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path

from japan_ai_compliance.errors import Place
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.authoring.defaults import filled
from japan_ai_compliance.rulebook.authoring.files import Folder, Loaded, read_folders
from japan_ai_compliance.rulebook.authoring.mistakes import gathered
from japan_ai_compliance.rulebook.authoring.named import Named, Where
from japan_ai_compliance.rulebook.authoring.schema_parts import ExceptionEntry, ExceptionUse
from japan_ai_compliance.rulebook.kinds import ELEMENT_LISTS
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.selftest.cases import RuleCase, gather_cases

NAMED = (
    "subjects",
    "enumerations",
    "facts",
    "parameters",
    "tables",
    "open_questions",
    "definitions",
    "elements",
    "exceptions",
    "consequences",
    "time_bars",
)
"""The keys of a rule file that hold declarations by name."""

Location = tuple[int | str, ...]


@dataclass(frozen=True)
class Home:
    """Where something is declared. ``law`` None: in a folder that every law may use.

    ``parts`` are the places of what its lists hold (the elements of a rule, the exceptions to an exception), each where
    it is declared, be it in the list itself, under a name of its own, or in a list with a name.
    """

    file: Loaded
    location: Location
    law: str | None
    parts: Mapping[str, Sequence[Where]] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """The folder of the file."""
        return str(Path(self.file.path).parent)

    def place(self, *below: int | str) -> Place:
        """The place of the declaration, or of what stands ``below`` it."""
        if len(below) > 1:
            key, index, *more = below
            listed = self.parts.get(str(key), ())
            if isinstance(index, int) and index < len(listed):
                return listed[index].file.place(*listed[index].at, *more)
        return self.file.place(*self.location, *below)


@dataclass(frozen=True)
class Book:
    """A rulebook, its folders, and where its rules and names are declared.

    ``time_bars`` has the name of each rule's time bar; ``used`` the names of elements and lists that anything uses, by
    what they are and the file that declares them.
    """

    rulebook: Rulebook
    folders: tuple[Folder, ...]
    rules: Mapping[str, Home]
    named: Mapping[tuple[str, str, str | None], Home]
    time_bars: Mapping[str, str]
    used: Set[tuple[str, str, str]]

    def home(self, key: str, name: str, law: str | None) -> Home | None:
        """Where ``law`` takes ``name`` from: its own folder before a shared one."""
        return self.named.get((key, name, law)) or self.named.get((key, name, None))

    def declared(self, key: str) -> list[tuple[str, Home]]:
        """Everything declared under ``key``, in the order of the files."""
        return [(name, home) for (kind, name, _), home in self.named.items() if kind == key]

    def files(self) -> Iterator[tuple[Folder, Loaded]]:
        """Every rule file, with its folder."""
        for folder in self.folders:
            for file in folder.files:
                yield folder, file

    def law_file(self, law: str | None) -> Loaded | None:
        """The file that says what ``law`` is."""
        return next((file for folder, file in self.files() if law == folder.law and file.content.law is not None), None)

    def cases(self, laws: Iterable[str] = ()) -> list[RuleCase]:
        """The cases of all laws, or of ``laws``, in the order of the files.

        Raises RuleError with the place of what does not read, and all that does not beside it.
        """
        wanted = frozenset(laws)
        folders = [one.path for one in self.folders if one.law and (not wanted or one.law in wanted)]
        return gathered(lambda mistakes: gather_cases(folders, mistakes))


def open_book(root: Path, extra: Sequence[Path] = ()) -> Book:
    """Load the rules of ``root`` and of the folders in ``extra``, each adding or replacing a law. Raises RuleError."""
    rulebook = load_rules(root, extra)
    folders: dict[str, Folder] = {}
    for where in (root, *extra):
        for folder in read_folders(where):
            key = folder.law or str(folder.path)
            folders.pop(key, None)
            folders[key] = folder
    opened = _Opened(tuple(folders.values()))
    opened.open()
    return Book(rulebook, opened.folders, opened.rules, opened.named, opened.time_bars, opened.used)


class _Opened:
    """What is found in the folders of a rulebook that loads."""

    def __init__(self, folders: tuple[Folder, ...]) -> None:
        self.folders = folders
        self.rules: dict[str, Home] = {}
        self.named: dict[tuple[str, str, str | None], Home] = {}
        self.time_bars: dict[str, str] = {}
        self.used: set[tuple[str, str, str]] = set()

    def open(self) -> None:
        shared = [file for folder in self.folders if folder.law is None for file in folder.files]
        for folder in self.folders:
            names = Named([*shared, *(folder.files if folder.law is not None else ())])
            for file in folder.files:
                self.file(file, folder.law, names)
            self.used |= names.used

    def file(self, file: Loaded, law: str | None, names: Named) -> None:
        for index, written in enumerate(file.content.rules):
            rule = filled(written, file.defaults)
            where = Where(file, ("rules", index))
            elements = {part: names.elements(where.below(part), getattr(rule, part) or ()) for part in ELEMENT_LISTS}
            parts: dict[str, tuple[Where, ...]] = {
                part: tuple(one.where for one in found) for part, found in elements.items()
            }
            parts["unless"] = _uses(names, where.below("unless"), rule.unless)
            names.consequences(where.below("consequences"), rule.consequences or ())
            self.rules[rule.id] = Home(file, where.at, law, parts)
            if rule.time_bar is not None:
                self.time_bars[rule.id] = rule.time_bar if isinstance(rule.time_bar, str) else rule.time_bar.use
        for key in NAMED:
            for name, entry in getattr(file.content, key).items():
                where = Where(file, (key, name))
                parts = _of_exception(names, where, entry) if isinstance(entry, ExceptionEntry) else {}
                self.named[key, name, law] = Home(file, where.at, law, parts)


def _of_exception(names: Named, where: Where, entry: ExceptionEntry) -> dict[str, tuple[Where, ...]]:
    elements = names.elements(where.below("elements"), entry.elements)
    unless = _uses(names, where.below("unless"), entry.unless)
    return {"elements": tuple(one.where for one in elements), "unless": unless}


def _uses(names: Named, where: Where, uses: Sequence[ExceptionUse]) -> tuple[Where, ...]:
    """The places of the uses of exceptions. What they put to each of them is looked at too."""
    found = names.exceptions(where, uses)
    for one in found:
        for there, more in one.unless:
            _uses(names, there, more)
    return tuple(one.where for one in found)
