"""All declarations of a rulebook, and what a condition may name from a given place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import DATE, Type
from japan_ai_compliance.language.types import Kind as ValueKind
from japan_ai_compliance.rulebook.model import EDGES, Enumeration, FactDeclaration, Parameter, Subject, Table, Unit


@dataclass
class Declarations:
    """What the files declare, by name. Definitions are parsed when first used, so their order does not matter."""

    units: dict[str, Unit] = field(default_factory=dict)
    subjects: dict[str, Subject] = field(default_factory=dict)
    enumerations: dict[str, Enumeration] = field(default_factory=dict)
    facts: dict[str, FactDeclaration] = field(default_factory=dict)
    parameters: dict[str, Parameter] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    definitions: dict[str, nodes.Definition] = field(default_factory=dict)

    def type(self, kind: ValueKind, of: str | None = None, unit: str | None = None) -> Type:
        """The type of something declared, its unit by the name under which the language knows it."""
        known = self.units.get(unit or "")
        return Type(kind, known.key if known else unit, of)

    def roots(self) -> frozenset[str]:
        """Subjects that are always in scope: the single ones that stand on top of a profile."""
        return frozenset(
            subject.name
            for subject in self.subjects.values()
            if subject.at and not subject.parents and not subject.many
        )

    def above(self, subject: str) -> frozenset[str]:
        """``subject`` and those it stands in."""
        found: set[str] = set()
        waiting = [subject]
        while waiting:
            name = waiting.pop()
            if name in found or name not in self.subjects:
                continue
            found.add(name)
            waiting.extend(self.subjects[name].parents)
        return frozenset(found)

    def around(self, subject: str) -> frozenset[str]:
        """``subject``, those it stands in, and the single records inside them."""
        found = self.above(subject)
        return found | self.inside(found)

    def inside(self, subjects: Iterable[str]) -> frozenset[str]:
        """The single records that stand in any of ``subjects``, and those inside them."""
        found: set[str] = set()
        waiting = set(subjects)
        while waiting:
            name = waiting.pop()
            inner = {one.name for one in self.subjects.values() if name in one.parents and not one.many}
            waiting |= inner - found
            found |= inner
        return frozenset(found)


@dataclass(frozen=True)
class NameScope:
    """The declarations seen from one place: which subjects and locals may be named. A ``language.parse.Vocabulary``.

    ``yearly``: facts that are stated by year may be used. ``standing_for``: subjects that a part is declared for, each
    with the one that takes its place here.
    """

    declared: Declarations
    subjects: frozenset[str]
    locals: Mapping[str, Type]
    yearly: bool = False
    standing_for: Mapping[str, str] = field(default_factory=dict)

    def fact(self, subject: str, name: str) -> nodes.Fact | None:
        """The fact ``subject.name``, or the list of that name, or the first or last day of an entry over time."""
        subject = self.standing_for.get(subject, subject)
        if subject not in self.subjects:
            return None
        declaration = self.declared.facts.get(f"{subject}.{name}")
        if declaration is not None:
            return nodes.Fact(subject, name, declaration.type)
        known = self.declared.subjects.get(subject)
        if known is not None and known.over_time and name in EDGES:
            return nodes.Fact(subject, name, DATE)
        entries = self.entries_at(subject, name)
        return None if entries is None else nodes.Fact(subject, name, Type("list", of=entries))

    def entries_at(self, parent: str, key: str) -> str | None:
        """The subject whose entries the list ``key`` of ``parent`` holds ('' for the top of a profile)."""
        for subject in self.declared.subjects.values():
            stands_here = parent in subject.parents if parent else not subject.parents
            if subject.at == key and subject.many and stands_here:
                return subject.name
        return None

    def definition(self, path: str) -> nodes.Definition | None:
        """The derived fact at ``path``."""
        written, _dot, name = path.partition(".")
        subject = self.standing_for.get(written, written)
        return self.declared.definitions.get(f"{subject}.{name}") if subject in self.subjects else None

    def name(self, name: str) -> nodes.Parameter | nodes.Local | nodes.Fact | None:
        """A local, a parameter, or a list on top of the profile."""
        if name in self.locals:
            return nodes.Local(name, self.locals[name])
        parameter = self.declared.parameters.get(name)
        if parameter is not None:
            return nodes.Parameter(name, parameter.type)
        entries = self.entries_at("", name)
        return None if entries is None else nodes.Fact("", name, Type("list", of=entries))

    def table(self, name: str) -> tuple[tuple[Type, ...], Type] | None:
        """Key types and value type of a table."""
        table = self.declared.tables.get(name)
        return None if table is None else (table.keys, table.type)

    def options(self, enumeration: str) -> frozenset[str]:
        """The values of an enumeration."""
        known = self.declared.enumerations.get(enumeration)
        return frozenset(known.options) if known else frozenset()

    def entering(self, subject: str) -> "NameScope":
        """The same, with an entry's subject and the records inside it in scope."""
        return replace(self, subjects=self.subjects | {subject} | self.declared.inside({subject}))

    def with_subject(self, declared: str, other: str) -> "NameScope":
        """The same, with another subject in the place of the ``declared`` one."""
        return replace(self, standing_for={**self.standing_for, declared: other})

    def with_locals(self, more: Mapping[str, Type]) -> "NameScope":
        """The same, with more locals."""
        return replace(self, locals={**self.locals, **more})

    def spellings(self) -> list[str]:
        """Every name that could be meant."""
        facts = [path for path, fact in self.declared.facts.items() if fact.subject in self.subjects]
        return [
            *facts,
            *self.declared.definitions,
            *self.declared.parameters,
            *self.declared.tables,
            *self.locals,
        ]
