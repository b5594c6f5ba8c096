"""Reads what a law's folder says about its texts: their inventories, and what covers their provisions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from japan_ai_compliance.documents.reader import read_file
from japan_ai_compliance.documents.tree import Node
from japan_ai_compliance.errors import InputError, Place, RuleError
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.rulebook.authoring.files import read_folders
from japan_ai_compliance.rulebook.authoring.plain import find, plain
from japan_ai_compliance.rulebook.authoring.strict import Strict
from japan_ai_compliance.rulebook.coverage.schema import CoverageFile, Entry, Inventory
from japan_ai_compliance.rulebook.model import Words

INVENTORY, COVERAGE = ".inventory.yaml", ".coverage.yaml"
_Content = TypeVar("_Content", bound=Strict)


@dataclass(frozen=True)
class TextFiles:
    """One text of a law: its inventory, if there is one, and the entries that cover it, each with its place."""

    name: str
    label: Words
    inventory: Inventory | None
    entries: Mapping[str, Entry] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)


def law_folders(roots: Iterable[Path]) -> dict[str, Path]:
    """The folder of each law at or below ``roots``; a later one replaces an earlier one. Raises RuleError."""
    return {folder.law: folder.path for root in roots for folder in read_folders(root) if folder.law}


def read_texts(folder: Path) -> list[TextFiles]:
    """The texts of the law in ``folder``; none where it has neither inventory nor coverage.

    Raises RuleError with the place of what does not read, does not fit, or is said twice.
    """
    inventories = {
        path.name.removesuffix(INVENTORY): read_model(path, Inventory)[1]
        for path in sorted(folder.glob(f"*{INVENTORY}"))
    }
    texts: dict[str, TextFiles] = {}
    for path in sorted(folder.glob(f"*{COVERAGE}")):
        document, content = read_model(path, CoverageFile)
        for name, text in content.texts.items():
            place = place_in(path, document, "texts", name)
            if name in texts:
                raise RuleError("rulebook.declared_twice", place, {"name": name, "first": "*" + COVERAGE})
            places = {key: place_in(path, document, "texts", name, "provisions", key) for key in text.provisions}
            label = Words(text.label.en, text.label.ja)
            texts[name] = TextFiles(name, label, inventories.pop(name, None), text.provisions, places)
    left = [TextFiles(name, Words(name, name), inventory) for name, inventory in inventories.items()]
    return [*texts.values(), *left]


def read_model(path: Path, model: type[_Content]) -> tuple[Node, _Content]:
    """A file of a law's folder that holds no rules, as a ``model``, with its document. Raises RuleError."""
    try:
        document = read_file(path).root
        return document, model.model_validate(plain(document))
    except InputError as error:
        raise RuleError(error.key, error.place, error.values) from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        place = place_in(path, document, *first["loc"])
        raise RuleError(
            "rulebook.format", place, {"where": for_line(where), "problem": for_line(first["msg"])}
        ) from None


def place_in(path: Path, document: Node, *location: int | str) -> Place:
    """The place of what stands at ``location`` in a document."""
    node = find(document, location)
    return Place(str(path), node.line, node.column)
