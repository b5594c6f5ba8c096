"""Conditions of rule files, parsed against the declarations, with errors at their place in the file."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from japan_ai_compliance.errors import Place, RuleError
from japan_ai_compliance.escaping.visible import NAME, WHOLE, for_line
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.parse import ConditionError, parse
from japan_ai_compliance.language.types import BOOLEAN, DATE, Type
from japan_ai_compliance.rulebook.authoring.declarations import Declarations, NameScope
from japan_ai_compliance.rulebook.authoring.files import Loaded, Location
from japan_ai_compliance.rulebook.authoring.named import Where
from japan_ai_compliance.rulebook.authoring.places import place_in_file
from japan_ai_compliance.rulebook.authoring.plain import Located

LOCALS: Mapping[str, Type] = {"as_of": DATE, "day": DATE}
YEAR_LOCALS: Mapping[str, Type] = {"year_start": DATE, "year_end": DATE}
ACT_LOCALS: Mapping[str, Type] = {"act_date": DATE}
PERIOD_LOCALS: Mapping[str, Type] = {"period_start": DATE, "period_end": DATE}


class Conditions:
    """Parses conditions of one set of declarations."""

    def __init__(self, declared: Declarations) -> None:
        self.declared = declared

    def scope(self, subject: str, records: frozenset[str] = frozenset(), *, yearly: bool = False) -> NameScope:
        """What may be named in a rule about ``subject``; ``records`` are those its limbs bind."""
        inner = self.declared.around(subject) | records | self.declared.inside(records)
        more = YEAR_LOCALS if yearly else {}
        return NameScope(self.declared, inner | self.declared.roots(), {**LOCALS, **more}, yearly)

    @staticmethod
    def of_subject(where: Where, scope: NameScope, declared: str | None, of: str | None) -> NameScope:
        """The scope of a part that is declared for one subject and used ``of`` another. Raises RuleError."""
        if of is None:
            return scope
        if declared is None:
            where.file.refuse(where.at, "no_subject_to_replace", name=of)
        if of not in scope.subjects:
            where.file.refuse_name(where.at, of, scope.subjects)
        return scope.with_subject(declared, of)

    def parse(
        self, file: Loaded, text: Located, scope: NameScope, expected: Type | None = BOOLEAN, *, at: Location
    ) -> nodes.Node:
        """Parse ``text``, which stands ``at`` a location of the file. Raises RuleError at its place."""
        try:
            node = parse(text, scope, expected)
        except ConditionError as error:
            place = self.place(file, text, _offset(text, error.line, error.column), at)
            values: dict[str, object] = {
                name: for_line(str(value), WHOLE if name == "known" else NAME) for name, value in error.values.items()
            }
            raise RuleError(f"language.{error.key}", place, values) from None
        if not scope.yearly:
            self.check_years(node, file, text, at)
        return node

    def read(
        self, file: Loaded, text: Located, scope: NameScope, expected: Type = BOOLEAN, *, at: Location
    ) -> nodes.Node:
        """Parse ``text`` as ``parse`` does; what is wrong with it is told, and something of its type stands in for it.

        Raises EnoughError.
        """
        with file.mistakes.kept():
            return self.parse(file, text, scope, expected, at=at)
        return nodes.Literal(False, expected)

    def check_years(self, node: nodes.Node, file: Loaded, text: Located, at: Location) -> None:
        """Facts stated by year have a value only where a rule asks year by year."""
        facts = self.declared.facts
        for one in nodes.walk(node):
            if isinstance(one, nodes.Fact) and one.path in facts and facts[one.path].yearly:
                place = self.place(file, text, max(text.find(one.path), 0), at)
                raise RuleError("rulebook.yearly_fact", place, {"name": one.path})

    @staticmethod
    def place(file: Loaded, text: Located, offset: int, at: Location) -> Place:
        """The place in the file of a character of ``text``; a value that is no text (``true``) has one place only."""
        if not text.line:
            return file.place(*at)
        return Place(file.path, *place_in_file(file.source, (text.line, text.column), text, offset))

    def define(self, files: Iterable[Loaded]) -> None:
        """Parse all definitions, those first that others need. What is wrong with any of them is told, also that one
        rests on itself. Raises EnoughError.
        """
        waiting = {path: file for file in files for path in file.content.definitions}
        while waiting:
            before = len(waiting)
            failures: list[RuleError] = []
            for path, file in list(waiting.items()):
                try:
                    self.declared.definitions[path] = self.definition(file, path)
                    del waiting[path]
                except RuleError as error:
                    failures.append(error)
            if len(waiting) == before:
                _tell(failures, waiting)
                return

    def definition(self, file: Loaded, path: str) -> nodes.Definition:
        """One definition. What it says of years counts where a rule uses it."""
        entry = file.content.definitions[path]
        scope = replace(self.scope(path.partition(".")[0]), yearly=True)
        expected = self.declared.type(entry.type, unit=entry.unit)
        body = self.parse(file, entry.when, scope, expected, at=("definitions", path, "when"))
        return nodes.Definition(path, body, expected)


def _offset(text: str, line: int, column: int) -> int:
    lines = text.split("\n")
    return sum(len(one) + 1 for one in lines[: line - 1]) + column - 1


def _tell(failures: list[RuleError], waiting: Mapping[str, Loaded]) -> None:
    """Tell of each definition that fails for more than that it waits for another; if none does, of the circle."""
    own = [one for one in failures if one.values.get("name") not in waiting]
    circle = [RuleError("rulebook.circular", one.place, {"name": one.values["name"]}) for one in failures[:1]]
    mistakes = next(iter(waiting.values())).mistakes
    mistakes.broke(*waiting)
    for error in own or circle:
        mistakes.keep(error)
