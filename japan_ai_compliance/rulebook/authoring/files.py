"""Rule folders on disk: which files belong to which law, read and validated one by one."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NoReturn

from japan_ai_compliance.documents.encoding import decoded
from japan_ai_compliance.documents.reader import read_file
from japan_ai_compliance.documents.tree import MappingNode, Node
from japan_ai_compliance.errors import InputError, Place, RuleError
from japan_ai_compliance.escaping.visible import WHOLE, for_line
from japan_ai_compliance.rulebook.authoring.defaults import filled
from japan_ai_compliance.rulebook.authoring.fitting import fitted
from japan_ai_compliance.rulebook.authoring.mistakes import EnoughError, Mistakes
from japan_ai_compliance.rulebook.authoring.near import near_name
from japan_ai_compliance.rulebook.authoring.plain import find
from japan_ai_compliance.rulebook.authoring.schema import Defaults, RuleFile

CASES = ".cases.yaml"
MUTANTS = ".mutants.yaml"
NOT_RULES = (CASES, MUTANTS, ".coverage.yaml", ".inventory.yaml")
_BYTE_ORDER_MARK = "\ufeff"

Location = tuple[int | str, ...]
"""Where something stands in a document: the keys and positions that lead to it."""


class Whole(str):
    """A text that an error tells whole, however long it is: a place, or the names that are known."""


def safe_values(values: dict[str, object]) -> dict[str, object]:
    """The values of a message, with every text in them made safe to show."""
    return {name: _safe(value) if isinstance(value, str) else value for name, value in values.items()}


def _safe(text: str) -> str:
    return for_line(text, WHOLE) if isinstance(text, Whole) else for_line(text)


@dataclass(frozen=True)
class Loaded:
    """A rule file: where it stands, its text and document (for places in errors), what it says, and where its mistakes
    go.

    ``defaults`` are its own, and those of its law where it has none.
    """

    path: str
    source: str
    document: Node
    content: RuleFile
    defaults: Defaults
    mistakes: Mistakes = field(default_factory=Mistakes, compare=False, repr=False)
    over: bool = False
    """Whether it may declare again what another shared file declares."""

    def place(self, *location: int | str) -> Place:
        """The place of what stands at ``location`` in the document."""
        node = find(self.document, location)
        return Place(self.path, node.line, node.column)

    def refuse(self, location: Location, key: str, /, **values: object) -> NoReturn:
        """Raise RuleError at the place of what stands at ``location``: without it there is no going on."""
        raise self._error(location, key, values)

    def tell(self, location: Location, key: str, /, **values: object) -> None:
        """Keep a mistake at the place of what stands at ``location``, and go on. Raises EnoughError."""
        self.mistakes.keep(self._error(location, key, values))

    def refuse_name(self, location: Location, name: str, known: Iterable[str]) -> NoReturn:
        """Raise RuleError for a ``name`` that is none of ``known``, with the near match."""
        near = near_name(name, known)
        if near is None:
            self.refuse(location, "unknown_name", name=name)
        self.refuse(location, "unknown_name_near", name=name, near=near)

    def tell_name(self, location: Location, name: str, known: Iterable[str]) -> None:
        """Keep that ``name`` is none of ``known``, with the near match, and go on. Raises EnoughError."""
        with self.mistakes.kept():
            self.refuse_name(location, name, known)

    def _error(self, location: Location, key: str, values: dict[str, object]) -> RuleError:
        return RuleError(f"rulebook.{key}", self.place(*location), safe_values(values))


@dataclass(frozen=True)
class Folder:
    """The files of one law, or of ``common``. ``name`` is that of the folder below the root, empty for the root."""

    path: Path
    name: str
    files: tuple[Loaded, ...]

    @property
    def law(self) -> str | None:
        """The id of the law this folder holds, if any."""
        return next((file.content.law.id for file in self.files if file.content.law), None)


def read_folders(root: Path, mistakes: Mistakes | None = None) -> list[Folder]:
    """Every rule folder at or below ``root``, in the order of their names. What is wrong with its files goes to
    ``mistakes``, and they are given without it.

    Raises RuleError where there is no folder, and, without ``mistakes``, where a file cannot be read or does not fit
    the format, with all that does not.
    """
    if not root.is_dir():
        raise RuleError("rulebook.no_folder", Place(str(root)))
    found = Mistakes() if mistakes is None else mistakes
    try:
        folders = [_read_folder(folder, "" if folder == root else folder.name, found) for folder in _folders(root)]
    except EnoughError:
        found.stop()
    if not folders:
        raise RuleError("rulebook.no_rules", Place(str(root)))
    if mistakes is None:
        found.finish()
    return folders


def digest(folders: Iterable[Folder]) -> str:
    """SHA-256 over the names and contents of all files of the folders, independent of where they stand."""
    total = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.path.glob("*.yaml")):
            total.update(f"{folder.name}/{path.name}\0".encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _folders(root: Path) -> Iterator[Path]:
    candidates = [root, *sorted(path for path in root.iterdir() if path.is_dir())]
    for candidate in candidates:
        if any(not path.name.endswith(NOT_RULES) for path in candidate.glob("*.yaml")):
            yield candidate


def _read_folder(folder: Path, name: str, mistakes: Mistakes) -> Folder:
    paths = sorted(path for path in folder.glob("*.yaml") if not path.name.endswith(NOT_RULES))
    files = [file for path in paths if (file := read_rule_file(path, mistakes)) is not None]
    laws = [file.content.law.defaults for file in files if file.content.law is not None]
    return Folder(folder, name, tuple(replace(file, defaults=filled(file.defaults, *laws)) for file in files))


def read_rule_file(path: Path, mistakes: Mistakes) -> Loaded | None:
    """One rule file without what does not fit the format, which goes to ``mistakes``; None where nothing reads.

    Raises EnoughError.
    """
    found = read_document(path, mistakes)
    if found is None:
        mistakes.unread()
        return None
    source, document = found
    if not isinstance(document, MappingNode):
        mistakes.keep(RuleError("rulebook.not_a_mapping", Place(str(path), document.line, document.column)))
        mistakes.unread()
        return None
    left, content = fitted(RuleFile, str(path), source, document, mistakes)
    return None if content is None else Loaded(str(path), source, left, content, content.defaults, mistakes)


def read_document(path: Path, mistakes: Mistakes) -> tuple[str, Node] | None:
    """The text and the tree of a file; None where it cannot be read, which goes to ``mistakes``. Raises EnoughError."""
    try:
        read = read_file(str(path))
    except InputError as error:
        mistakes.keep(RuleError(error.key, error.place, error.values))
        return None
    return decoded(read.data, str(path)).removeprefix(_BYTE_ORDER_MARK), read.root
