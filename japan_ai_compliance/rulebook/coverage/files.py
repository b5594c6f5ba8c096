"""Reads what a law's folder says about its texts: their inventories, and what covers their provisions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from japan_ai_compliance.documents.tree import Node
from japan_ai_compliance.errors import Place, RuleError
from japan_ai_compliance.escaping.visible import WHOLE, for_line
from japan_ai_compliance.rulebook.authoring.files import read_document, read_folders
from japan_ai_compliance.rulebook.authoring.fitting import fitted
from japan_ai_compliance.rulebook.authoring.mistakes import Mistakes, gathered
from japan_ai_compliance.rulebook.authoring.plain import find
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
    place: Place | None = None


def law_folders(roots: Iterable[Path]) -> dict[str, Path]:
    """The folder of each law at or below ``roots``; a later one replaces an earlier one. Raises RuleError."""
    return {folder.law: folder.path for root in roots for folder in read_folders(root) if folder.law}


def read_texts(folder: Path) -> list[TextFiles]:
    """The texts of the law in ``folder``; none where it has neither inventory nor coverage.

    Raises RuleError with the place of what does not read, does not fit, or is said twice, and all that does not beside
    it.
    """
    return gathered(lambda mistakes: _texts(folder, mistakes))


def _texts(folder: Path, mistakes: Mistakes) -> list[TextFiles]:
    inventories: dict[str, Inventory | None] = {}
    for path in sorted(folder.glob(f"*{INVENTORY}")):
        read = read_model(path, Inventory, mistakes)
        inventories[path.name.removesuffix(INVENTORY)] = read[1] if read else None
    texts: dict[str, TextFiles] = {}
    for path in sorted(folder.glob(f"*{COVERAGE}")):
        found = read_model(path, CoverageFile, mistakes)
        if found is None:
            continue
        document, content = found
        for name, text in content.texts.items():
            place = place_in(path, document, "texts", name)
            if name in texts:
                first = for_line(str(texts[name].place), WHOLE)
                mistakes.keep(RuleError("rulebook.declared_twice", place, {"name": name, "first": first}))
            places = {key: place_in(path, document, "texts", name, "provisions", key) for key in text.provisions}
            label = Words(text.label.en, text.label.ja)
            texts[name] = TextFiles(name, label, inventories.pop(name, None), text.provisions, places, place)
    left = [TextFiles(name, Words(name, name), inventory) for name, inventory in inventories.items()]
    return [*texts.values(), *left]


def read_model(path: Path, model: type[_Content], mistakes: Mistakes) -> tuple[Node, _Content] | None:
    """A file of a law's folder that holds no rules, as a ``model``, with its document.

    What does not fit goes to ``mistakes``; None where nothing reads. Raises EnoughError.
    """
    found = read_document(path, mistakes)
    if found is None:
        return None
    source, document = found
    left, content = fitted(model, str(path), source, document, mistakes)
    return None if content is None else (left, content)


def place_in(path: Path, document: Node, *location: int | str) -> Place:
    """The place of what stands at ``location`` in a document."""
    node = find(document, location)
    return Place(str(path), node.line, node.column)
