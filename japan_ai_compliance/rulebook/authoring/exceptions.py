"""Named exceptions as a rule uses them, with the exceptions to the exception."""

from collections.abc import Sequence

from japan_ai_compliance.rulebook.authoring import schema
from japan_ai_compliance.rulebook.authoring.conditions import Conditions
from japan_ai_compliance.rulebook.authoring.declarations import Scope
from japan_ai_compliance.rulebook.authoring.elements import elements
from japan_ai_compliance.rulebook.authoring.evidence import span, words
from japan_ai_compliance.rulebook.authoring.files import Loaded, Location
from japan_ai_compliance.rulebook.model import ExceptionUse

Use = schema.UseOfException | str


class Exceptions:
    """The exceptions of one law, each in the file that declares it."""

    def __init__(self, conditions: Conditions, files: Sequence[Loaded]) -> None:
        self.conditions = conditions
        self.homes = {name: file for file in files for name in file.content.exceptions}

    def used(
        self, file: Loaded, here: Location, uses: Sequence[Use], scope: Scope, within: tuple[str, ...] = ()
    ) -> tuple[ExceptionUse, ...]:
        """The exceptions listed at ``here``, inside those named ``within``. Raises EnoughError."""
        built: list[ExceptionUse] = []
        for index, use in enumerate(uses):
            with file.mistakes.kept():
                built.append(self.one(file, (*here, index), use, scope, within))
        return tuple(built)

    def one(self, file: Loaded, here: Location, use: Use, scope: Scope, within: tuple[str, ...]) -> ExceptionUse:
        name = use if isinstance(use, str) else use.exception
        at = here if isinstance(use, str) else (*here, "exception")
        home = self.homes.get(name)
        if home is None:
            file.refuse_name(at, str(name), self.homes)
        if name in within:
            file.refuse(at, "circular", name=str(name))
        entry = home.content.exceptions[name]
        own: Location = ("exceptions", name)
        inner = scope
        if entry.claim is not None:
            if entry.claim not in self.conditions.declared.subjects:
                home.refuse_name((*own, "claim"), entry.claim, self.conditions.declared.subjects)
            inner = scope.entering(entry.claim)
        deeper = (*within, str(name))
        unless = self.used(home, (*own, "unless"), entry.unless, inner, deeper)
        if not isinstance(use, str):
            unless += self.used(file, (*here, "unless"), use.unless, inner, deeper)
        return ExceptionUse(
            str(name),
            words(entry.title),
            entry.provision,
            entry.claim,
            elements(self.conditions, home, (*own, "elements"), entry.elements, inner, entry.provision),
            unless,
            span(home, entry, own),
            entry.confidence,
        )
