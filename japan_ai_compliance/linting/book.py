"""A rulebook together with the files it was built from, so that what is said of it can name its place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from japan_ai_compliance.errors import Place
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.authoring.files import Folder, Loaded, read_folders
from japan_ai_compliance.rulebook.authoring.mistakes import EnoughError, Mistakes
from japan_ai_compliance.rulebook.authoring.overlay import SHARED
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.selftest.cases import RuleCase, gather_cases

NAMED = SHARED
"""The keys of a rule file that hold declarations by name."""

Location = tuple[int | str, ...]


@dataclass(frozen=True)
class Home:
    """Where something is declared. ``law`` None: in a folder that every law may use."""

    file: Loaded
    location: Location
    law: str | None

    def place(self, *below: int | str) -> Place:
        """The place of the declaration, or of what stands ``below`` it."""
        return self.file.place(*self.location, *below)


@dataclass(frozen=True)
class Book:
    """A rulebook, its folders, and where its rules and names are declared."""

    rulebook: Rulebook
    folders: tuple[Folder, ...]
    rules: Mapping[str, Home]
    named: Mapping[tuple[str, str, str | None], Home]

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

    def cases(self, laws: Iterable[str] = ()) -> list[RuleCase]:
        """The cases of all laws, or of ``laws``, in the order of the files.

        Raises RuleError with the place of what does not read, and all that does not beside it.
        """
        wanted = frozenset(laws)
        folders = [one.path for one in self.folders if one.law and (not wanted or one.law in wanted)]
        mistakes = Mistakes()
        try:
            cases = gather_cases(folders, mistakes)
        except EnoughError:
            mistakes.stop()
        mistakes.finish()
        return cases


def open_book(root: Path, extra: Sequence[Path] = ()) -> Book:
    """Load the rules of ``root`` and of the folders in ``extra``, each adding or replacing a law. Raises RuleError."""
    rulebook = load_rules(root, extra)
    folders: dict[str, Folder] = {}
    for where in (root, *extra):
        for folder in read_folders(where):
            key = folder.law or str(folder.path)
            folders.pop(key, None)
            folders[key] = folder
    rules: dict[str, Home] = {}
    named: dict[tuple[str, str, str | None], Home] = {}
    for folder in folders.values():
        for file in folder.files:
            for index, rule in enumerate(file.content.rules):
                rules[rule.id] = Home(file, ("rules", index), folder.law)
            for key in NAMED:
                for name in getattr(file.content, key):
                    named[key, name, folder.law] = Home(file, (key, name), folder.law)
    return Book(rulebook, tuple(folders.values()), rules, named)
