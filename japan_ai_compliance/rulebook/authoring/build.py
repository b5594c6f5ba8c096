"""Rule folders to a rulebook: names declared once, conditions parsed and checked, evidence filled in."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from japan_ai_compliance.errors import Place, RuleError
from japan_ai_compliance.rulebook.authoring.conditions import Conditions
from japan_ai_compliance.rulebook.authoring.declarations import Declarations
from japan_ai_compliance.rulebook.authoring.evidence import evidence, words
from japan_ai_compliance.rulebook.authoring.facts import check_facts, declare_facts
from japan_ai_compliance.rulebook.authoring.files import Folder, Loaded, digest, read_folders
from japan_ai_compliance.rulebook.authoring.mistakes import EnoughError, Mistakes
from japan_ai_compliance.rulebook.authoring.names import Names
from japan_ai_compliance.rulebook.authoring.overlay import declared_again, laid_over_folder
from japan_ai_compliance.rulebook.authoring.parameters import declare_parameters
from japan_ai_compliance.rulebook.authoring.placeholders import check_placeholders
from japan_ai_compliance.rulebook.authoring.rules import RuleBuilder
from japan_ai_compliance.rulebook.authoring.structure import check_structure, declare_structure
from japan_ai_compliance.rulebook.authoring.units import declare_units
from japan_ai_compliance.rulebook.model import FactDeclaration, Law, Rule, Rulebook, Year

COMMON = "common"


def load_rules(root: Path, extra: Sequence[Path] = ()) -> Rulebook:
    """Build the rulebook of ``root``; each folder of ``extra`` adds a law, or replaces the one with its id. One without
    a law is laid over the shared folders of ``root``: what has a name that is there replaces it, day by day for values.

    Raises RuleError with file, line and column where something does not read, is not declared, or has the wrong type,
    and all that is wrong beside it.
    """
    mistakes = Mistakes()
    folders = read_folders(root, mistakes)
    custom: list[str] = []
    for path in extra:
        for folder in read_folders(path, mistakes):
            if folder.law is None:
                again = declared_again(folder, folders)
                custom.append(f"{folder.path.name} ({', '.join(again)})" if again else folder.path.name)
                folders.append(laid_over_folder(folder))
            else:
                custom.append(folder.law)
                folders = [*(one for one in folders if one.law != folder.law), folder]
    return build_rulebook(folders, tuple(custom), mistakes)


def build_rulebook(folders: list[Folder], custom: tuple[str, ...] = (), mistakes: Mistakes | None = None) -> Rulebook:
    """Build a rulebook from folders that have been read; ``mistakes`` are those met on the way.

    Raises RuleError with all of these and of its own.
    """
    found = Mistakes() if mistakes is None else mistakes
    bound = [replace(folder, files=tuple(_bound(file, found) for file in folder.files)) for folder in folders]
    try:
        rulebook = _Builder(bound, found).build(custom)
    except EnoughError:
        found.stop()
    except RuleError as error:
        with suppress(EnoughError):
            found.keep(error)
        found.finish()
        raise
    found.finish()
    return rulebook


def _bound(file: Loaded, mistakes: Mistakes) -> Loaded:
    mistakes.reads(file.path, file.document)
    return replace(file, mistakes=mistakes)


class _Builder:
    def __init__(self, folders: list[Folder], mistakes: Mistakes) -> None:
        self.folders = folders
        self.mistakes = mistakes
        self.declared = Declarations()
        self.names = Names()
        self.laws: dict[str, Law] = {}
        self.rules: dict[str, Rule] = {}
        self.year: Year | None = None

    def build(self, custom: tuple[str, ...]) -> Rulebook:
        for file in self.files():
            check_placeholders(file)
        self.declare()
        conditions = Conditions(self.declared)
        conditions.define(self.files())
        for folder in self.folders:
            builder = RuleBuilder(conditions, folder, [*self.shared_files(), *(folder.files if folder.law else ())])
            for file in folder.files:
                for index, entry in enumerate(file.content.rules):
                    self.names.once("rule", entry.id, file, ("rules", index, "id"))
                    with self.mistakes.kept():
                        self.rules[entry.id] = builder.rule(file, index, entry)
        if not self.rules:
            self.mistakes.finish()
            raise RuleError("rulebook.no_rules", Place(str(self.folders[0].path)))
        return self.finish(custom)

    def declare(self) -> None:
        """All declarations, before any condition is parsed: their order and their files do not matter."""
        for folder in self.folders:
            for file in folder.files:
                self.law(folder, file)
                declare_units(self.declared, self.names, file)
                declare_structure(self.declared, self.names, file)
        for file in self.files():
            declare_facts(self.declared, self.names, file)
        for folder in self.folders:
            for file in folder.files:
                declare_parameters(self.declared, self.names, file, folder.law or COMMON)
        check_structure(self.declared, self.files())
        for file in self.files():
            check_facts(self.declared, file)
            self.definitions(file)

    def definitions(self, file: Loaded) -> None:
        """Derived facts have names of their own, beside those of facts."""
        for path in file.content.definitions:
            self.names.once("fact", path, file, ("definitions", path))
            subject = path.partition(".")[0]
            if subject not in self.declared.subjects:
                file.tell_name(("definitions", path), subject, self.declared.subjects)

    def finish(self, custom: tuple[str, ...]) -> Rulebook:
        children: dict[str, tuple[FactDeclaration, ...]] = {}
        for fact in self.declared.facts.values():
            children[fact.subject] = (*children.get(fact.subject, ()), fact)
        return Rulebook(
            laws=MappingProxyType(self.laws),
            subjects=MappingProxyType(self.declared.subjects),
            facts=MappingProxyType(self.declared.facts),
            enumerations=MappingProxyType(self.declared.enumerations),
            parameters=MappingProxyType(self.declared.parameters),
            tables=MappingProxyType(self.declared.tables),
            rules=MappingProxyType(self.rules),
            year=self.year or Year(1, "Y"),
            digest=digest(self.folders),
            custom=custom,
            units=MappingProxyType({unit.key: unit for unit in self.declared.units.values()}),
            children=MappingProxyType(children),
        )

    def files(self) -> Iterator[Loaded]:
        """All files, folder by folder."""
        for folder in self.folders:
            yield from folder.files

    def shared_files(self) -> Iterator[Loaded]:
        """Files of folders without a law of their own: usable by every law."""
        for folder in self.folders:
            if folder.law is None:
                yield from folder.files

    def law(self, folder: Folder, file: Loaded) -> None:
        entry = file.content.law
        if file.content.year is not None:
            self.names.once("year", "year", file, ("year",))
            self.year = Year(file.content.year.starts_in_month, file.content.year.mark)
        if entry is None:
            if folder.law is None and file.content.rules:
                file.tell(("rules",), "no_law")
            return
        self.names.once("law", entry.id, file, ("law",))
        sources, checked_on, _ = evidence(file, entry, ("law",))
        self.laws[entry.id] = Law(
            entry.id,
            words(entry.title),
            words(entry.short),
            entry.url,
            words(entry.scope),
            words(entry.limits),
            sources,
            checked_on,
            MappingProxyType(dict(entry.citations)),
        )
