"""Rule folders on disk: which files belong to which law, read and validated one by one."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

from pydantic import ValidationError

from japan_ai_compliance.documents.encoding import decoded
from japan_ai_compliance.documents.reader import read_file
from japan_ai_compliance.documents.tree import MappingNode, Node
from japan_ai_compliance.errors import InputError, Place, RuleError
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.rulebook.authoring.defaults import filled
from japan_ai_compliance.rulebook.authoring.plain import find, plain, trail
from japan_ai_compliance.rulebook.authoring.schema import Defaults, RuleFile

CASES = ".cases.yaml"
MUTANTS = ".mutants.yaml"
NOT_RULES = (CASES, MUTANTS, ".coverage.yaml", ".inventory.yaml")
_BYTE_ORDER_MARK = "\ufeff"

Location = tuple[int | str, ...]
"""Where something stands in a document: the keys and positions that lead to it."""


@dataclass(frozen=True)
class Loaded:
    """A rule file: where it stands, its text and document (for places in errors), and what it says.

    ``defaults`` are its own, and those of its law where it has none.
    """

    path: str
    source: str
    document: Node
    content: RuleFile
    defaults: Defaults

    def place(self, *location: int | str) -> Place:
        """The place of what stands at ``location`` in the document."""
        node = find(self.document, location)
        return Place(self.path, node.line, node.column)

    def refuse(self, location: Location, key: str, /, **values: object) -> NoReturn:
        """Raise RuleError at the place of what stands at ``location``."""
        safe = {name: for_line(value) if isinstance(value, str) else value for name, value in values.items()}
        raise RuleError(f"rulebook.{key}", self.place(*location), safe)


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


def read_folders(root: Path) -> list[Folder]:
    """Every rule folder at or below ``root``, in the order of their names.

    Raises RuleError where there is none, or where a file cannot be read or does not fit the format.
    """
    if not root.is_dir():
        raise RuleError("rulebook.no_folder", Place(str(root)))
    folders = [_read_folder(folder, "" if folder == root else folder.name) for folder in _folders(root)]
    if not folders:
        raise RuleError("rulebook.no_rules", Place(str(root)))
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


def _read_folder(folder: Path, name: str) -> Folder:
    paths = sorted(path for path in folder.glob("*.yaml") if not path.name.endswith(NOT_RULES))
    files = [read_rule_file(path) for path in paths]
    laws = [file.content.law.defaults for file in files if file.content.law is not None]
    return Folder(folder, name, tuple(replace(file, defaults=filled(file.defaults, *laws)) for file in files))


def read_rule_file(path: Path) -> Loaded:
    """Read and validate one rule file. Raises RuleError with the place of what does not fit."""
    try:
        read = read_file(str(path))
    except InputError as error:
        raise RuleError(error.key, error.place, error.values) from None
    document = read.root
    if not isinstance(document, MappingNode):
        raise RuleError("rulebook.not_a_mapping", Place(str(path), document.line, document.column))
    try:
        content = RuleFile.model_validate(plain(document))
    except ValidationError as error:
        raise _refused(error, path, document) from None
    source = decoded(read.data, str(path)).removeprefix(_BYTE_ORDER_MARK)
    return Loaded(str(path), source, document, content, content.defaults)


def _refused(error: ValidationError, path: Path, document: Node) -> RuleError:
    problems = sorted(error.errors(), key=lambda one: -len(one["loc"]))
    first = problems[0]
    node, parts = trail(document, first["loc"])
    missing = first["loc"][-1:] if first["type"] == "missing" else ()
    where = ".".join(str(part) for part in (*parts, *missing))
    return RuleError(
        "rulebook.format",
        Place(str(path), node.line, node.column),
        {"where": for_line(where), "problem": for_line(first["msg"])},
    )
