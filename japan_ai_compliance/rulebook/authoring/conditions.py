"""Conditions of rule files, parsed against the declarations, with errors at their place in the file."""

from collections.abc import Mapping
from typing import NoReturn

from japan_ai_compliance.documents.display import shown
from japan_ai_compliance.errors import Place, RuleError
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.parse import ConditionError, parse
from japan_ai_compliance.language.types import BOOLEAN, DATE, Type
from japan_ai_compliance.rulebook.authoring.declarations import Declarations, Scope, fact_type
from japan_ai_compliance.rulebook.authoring.files import Loaded
from japan_ai_compliance.rulebook.authoring.plain import Located

LOCALS: Mapping[str, Type] = {"as_of": DATE, "day": DATE}
YEAR_LOCALS: Mapping[str, Type] = {"year_start": DATE, "year_end": DATE}
ACT_LOCALS: Mapping[str, Type] = {"act_date": DATE}
PERIOD_LOCALS: Mapping[str, Type] = {"period_start": DATE, "period_end": DATE}


class Conditions:
    """Parses conditions of one set of declarations."""

    def __init__(self, declared: Declarations) -> None:
        self.declared = declared

    def scope(self, subject: str, records: frozenset[str] = frozenset()) -> Scope:
        """What may be named in a rule about ``subject``; ``records`` are those its limbs bind."""
        inner = self.declared.around(subject) | records | self.declared.inside(records)
        return Scope(self.declared, inner | self.declared.roots(), LOCALS)

    def parse(self, file: Loaded, text: Located, scope: Scope, expected: Type | None = BOOLEAN) -> nodes.Node:
        """Parse ``text``. Raises RuleError at its place in the file."""
        try:
            return parse(text, scope, expected)
        except ConditionError as error:
            self.refuse(file, text, error)

    @staticmethod
    def refuse(file: Loaded, text: Located, error: ConditionError) -> NoReturn:
        line = text.line + error.line - 1 if text.line else None
        column = (text.column if error.line == 1 else 1) + error.column - 1 if text.line else None
        values: dict[str, object] = {name: shown(str(value)) for name, value in error.values.items()}
        raise RuleError(f"language.{error.key}", Place(file.path, line, column), values) from None

    def define(self, files: list[Loaded]) -> None:
        """Parse all definitions, those first that others need. Raises RuleError, also for a definition of itself."""
        waiting = {path: file for file in files for path in file.content.definitions}
        while waiting:
            before = len(waiting)
            failure: RuleError | None = None
            for path, file in list(waiting.items()):
                entry = file.content.definitions[path]
                scope = self.scope(path.partition(".")[0])
                if path in self.declared.facts or path in self.declared.definitions:
                    raise RuleError(
                        "rulebook.declared_twice",
                        file.place("definitions", path),
                        {"name": path, "first": ""},
                    )
                expected = fact_type(entry.type, None, entry.unit)
                try:
                    body = self.parse(file, entry.when, scope, expected)
                except RuleError as error:
                    failure = failure or error
                    continue
                self.declared.definitions[path] = nodes.Definition(path, body, expected)
                del waiting[path]
            if failure is not None and len(waiting) == before:
                raise failure
