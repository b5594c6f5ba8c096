"""Named exceptions as a rule uses them, with the exceptions to the exception."""

from collections.abc import Sequence

from japan_ai_compliance.rulebook.authoring import schema_parts
from japan_ai_compliance.rulebook.authoring.conditions import Conditions
from japan_ai_compliance.rulebook.authoring.dated import cited
from japan_ai_compliance.rulebook.authoring.declarations import NameScope
from japan_ai_compliance.rulebook.authoring.elements import elements
from japan_ai_compliance.rulebook.authoring.evidence import span, words
from japan_ai_compliance.rulebook.authoring.named import Named, PlacedException, Where
from japan_ai_compliance.rulebook.model import ExceptionUse


class Exceptions:
    """The exceptions of one law, each in the file that declares it."""

    def __init__(self, conditions: Conditions, named: Named) -> None:
        self.conditions = conditions
        self.named = named

    def used(
        self, where: Where, uses: Sequence[schema_parts.ExceptionUse], scope: NameScope, within: tuple[str, ...] = ()
    ) -> tuple[ExceptionUse, ...]:
        """The exceptions listed at ``where``, inside those named ``within``. Raises EnoughError."""
        built: list[ExceptionUse] = []
        for placed in self.named.exceptions(where, uses):
            with where.file.mistakes.kept():
                built.append(self.one(placed, scope, within))
        return tuple(built)

    def one(self, placed: PlacedException, scope: NameScope, within: tuple[str, ...]) -> ExceptionUse:
        name, home = placed.name, placed.home
        if name in within:
            placed.where.file.refuse(placed.where.at, "circular", name=name)
        entry = home.content.exceptions[name]
        own = Where(home, ("exceptions", name))
        inner = scope
        if entry.claim is not None:
            if entry.claim not in self.conditions.declared.subjects:
                home.refuse_name((*own.at, "claim"), entry.claim, self.conditions.declared.subjects)
            inner = scope.entering(entry.claim)
        deeper = (*within, name)
        unless = self.used(own.below("unless"), entry.unless, inner, deeper)
        for where, uses in placed.unless:
            unless += self.used(where, uses, inner, deeper)
        own_scope = self.conditions.of_subject(placed.where, inner, entry.subject, placed.of)
        days = span(home, entry, own.at)
        provision = cited(home, (*own.at, "provision"), entry.provision, days)
        return ExceptionUse(
            name,
            words(entry.title),
            provision.text,
            entry.claim,
            elements(self.conditions, self.named, own.below("elements"), entry.elements, own_scope, provision),
            unless,
            days,
            entry.confidence,
            provision.dated,
        )
