"""Rule folders to a rulebook: names declared once, conditions parsed and checked, evidence filled in."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

from japan_ai_compliance.errors import Place, RuleError
from japan_ai_compliance.rulebook.authoring import schema
from japan_ai_compliance.rulebook.authoring.conditions import Conditions
from japan_ai_compliance.rulebook.authoring.declarations import Declarations, fact_type
from japan_ai_compliance.rulebook.authoring.evidence import evidence, words
from japan_ai_compliance.rulebook.authoring.files import Folder, Loaded, digest, read_folders
from japan_ai_compliance.rulebook.authoring.rules import RuleBuilder
from japan_ai_compliance.rulebook.authoring.values import parameter_value
from japan_ai_compliance.rulebook.model import (
    Enumeration,
    FactDeclaration,
    Law,
    Parameter,
    Row,
    Rule,
    Rulebook,
    Span,
    Subject,
    Table,
    Version,
    Year,
)

COMMON = "common"


def load_rules(root: Path, extra: Sequence[Path] = ()) -> Rulebook:
    """Build the rulebook of ``root``; each folder of ``extra`` adds a law, or replaces the one with its id.

    Raises RuleError with file, line and column where something does not read, is not declared, or has the wrong type.
    """
    folders = read_folders(root)
    custom: list[str] = []
    for path in extra:
        for folder in read_folders(path):
            folders = [one for one in folders if one.law is None or one.law != folder.law]
            folders.append(folder)
            custom.append(folder.law or folder.path.name)
    return build_rulebook(folders, tuple(custom))


def build_rulebook(folders: list[Folder], custom: tuple[str, ...] = ()) -> Rulebook:
    """Build a rulebook from folders that have been read. Raises RuleError."""
    return _Builder(folders).build(custom)


class _Builder:
    def __init__(self, folders: list[Folder]) -> None:
        self.folders = folders
        self.declared = Declarations()
        self.laws: dict[str, Law] = {}
        self.rules: dict[str, Rule] = {}
        self.year: Year | None = None
        self.first_places: dict[tuple[str, str], Place] = {}

    def build(self, custom: tuple[str, ...]) -> Rulebook:
        for step in (self.law, self.structure, self.facts, self.parameters):
            for folder in self.folders:
                for file in folder.files:
                    step(folder, file)
        conditions = Conditions(self.declared)
        conditions.define([file for folder in self.folders for file in folder.files])
        for folder in self.folders:
            builder = RuleBuilder(conditions, folder, [*self.shared_files(), *folder.files])
            for file in folder.files:
                for index, entry in enumerate(file.content.rules):
                    self.once("rule", entry.id, file.place("rules", index, "id"))
                    self.rules[entry.id] = builder.rule(file, index, entry)
        if not self.rules:
            raise RuleError("rulebook.no_rules", Place(str(self.folders[0].path)))
        return self.finish(custom)

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
            children=MappingProxyType(children),
        )

    def shared_files(self) -> Iterator[Loaded]:
        """Files of folders without a law of their own: usable by every law."""
        for folder in self.folders:
            if folder.law is None:
                yield from folder.files

    def once(self, what: str, name: str, place: Place) -> None:
        first = self.first_places.setdefault((what, name), place)
        if first is not place:
            raise RuleError("rulebook.declared_twice", place, {"name": name, "first": str(first)})

    @staticmethod
    def fail(file: Loaded, location: tuple[int | str, ...], key: str, /, **values: object) -> NoReturn:
        raise RuleError(f"rulebook.{key}", file.place(*location), values)

    # Laws, subjects, enumerations, facts

    def law(self, folder: Folder, file: Loaded) -> None:
        entry = file.content.law
        if file.content.year is not None:
            self.once("year", "", file.place("year"))
            self.year = Year(file.content.year.starts_in_month, file.content.year.mark)
        if entry is None:
            if folder.law is None and file.content.rules:
                self.fail(file, ("rules",), "no_law")
            return
        self.once("law", entry.id, file.place("law"))
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

    def structure(self, _folder: Folder, file: Loaded) -> None:
        for name, subject in file.content.subjects.items():
            self.once("subject", name, file.place("subjects", name))
            self.declared.subjects[name] = Subject(
                name,
                subject.at,
                tuple(subject.parents),
                subject.many,
                subject.identified_by,
                subject.over_time,
                words(subject.label),
                words(subject.question),
            )
        for name, entry in file.content.enumerations.items():
            self.once("enumeration", name, file.place("enumerations", name))
            options = {option: words(label) for option, label in entry.options.items()}
            for missing in entry.missing:
                if missing not in options:
                    self.fail(file, ("enumerations", name, "missing"), "unknown_name", name=missing)
            self.declared.enumerations[name] = Enumeration(name, MappingProxyType(options), frozenset(entry.missing))

    def facts(self, _folder: Folder, file: Loaded) -> None:
        for path, entry in file.content.facts.items():
            self.once("fact", path, file.place("facts", path))
            subject, _dot, name = path.partition(".")
            if subject not in self.declared.subjects:
                self.fail(file, ("facts", path), "unknown_name", name=subject)
            self.check_of(file, ("facts", path, "of"), entry.type, entry.of)
            if entry.record is not None and entry.record not in self.declared.subjects:
                self.fail(file, ("facts", path, "record"), "unknown_name", name=entry.record)
            kind = fact_type(entry.type, entry.of, entry.unit)
            minimum = 0 if entry.minimum is None and entry.type in ("number", "monthly_average") else entry.minimum
            self.declared.facts[path] = FactDeclaration(
                subject=subject,
                name=name,
                kind=entry.type,
                type=kind,
                label=words(entry.label),
                question=words(entry.question),
                yearly=entry.yearly or entry.type == "monthly_average",
                record=entry.record,
                absent=entry.absent,
                minimum=minimum,
                example=None if entry.example is None else str(entry.example),
                note=words(entry.note) if entry.note else None,
            )

    def check_of(self, file: Loaded, location: tuple[int | str, ...], kind: str, of: str | None) -> None:
        if kind in ("choice", "choices") and of not in self.declared.enumerations:
            self.fail(file, location, "unknown_name", name=of or "of")

    # Parameters and tables

    def parameters(self, folder: Folder, file: Loaded) -> None:
        law = folder.law or COMMON
        for name, entry in file.content.parameters.items():
            self.once("parameter", name, file.place("parameters", name))
            self.check_of(file, ("parameters", name, "of"), entry.type, entry.of)
            versions = tuple(
                self.version(file, ("parameters", name, "values", index), entry.type, entry.of, version)
                for index, version in enumerate(entry.values)
            )
            self.check_overlaps(file, ("parameters", name, "values"), [version.span for version in versions])
            kind = fact_type(entry.type, entry.of, entry.unit)
            self.declared.parameters[name] = Parameter(name, law, kind, words(entry.label), versions)
        for name, table in file.content.tables.items():
            self.once("parameter", name, file.place("tables", name))
            rows = []
            for index, row in enumerate(table.rows):
                location: tuple[int | str, ...] = ("tables", name, "rows", index)
                if len(row.keys) != len(table.keys):
                    self.fail(file, (*location, "keys"), "wrong_key_count", expected=len(table.keys))
                self.check_keys(file, (*location, "keys"), table.keys, row.keys)
                rows.append(Row(tuple(row.keys), self.version(file, location, table.type, table.of, row)))
            keys = tuple(fact_type(key.type, key.of, None) for key in table.keys)
            kind = fact_type(table.type, table.of, table.unit)
            self.declared.tables[name] = Table(name, law, keys, kind, words(table.label), tuple(rows))

    def check_keys(
        self,
        file: Loaded,
        location: tuple[int | str, ...],
        types: Sequence[schema.KeyEntry],
        keys: Sequence[object],
    ) -> None:
        for wanted, key in zip(types, keys, strict=True):
            self.check_of(file, location, wanted.type, wanted.of)
            if wanted.of and key is not None and key not in self.declared.enumerations[wanted.of].options:
                self.fail(file, location, "unknown_name", name=str(key))

    def version(
        self,
        file: Loaded,
        location: tuple[int | str, ...],
        kind: str,
        of: str | None,
        entry: schema.VersionEntry,
    ) -> Version:
        options = frozenset(self.declared.enumerations[of].options) if of else frozenset()
        try:
            value = parameter_value(kind, entry.value, options)
        except ValueError as problem:
            self.fail(file, (*location, "value"), "wrong_value", problem=str(problem))
        return Version(value, Span(entry.start, entry.until), *evidence(file, entry, location))

    def check_overlaps(self, file: Loaded, location: tuple[int | str, ...], spans: list[Span]) -> None:
        ordered = sorted(spans, key=lambda span: span.start or date.min)
        for earlier, later in pairwise(ordered):
            if earlier.end is None or later.start is None or later.start <= earlier.end:
                self.fail(file, location, "overlapping_values")
