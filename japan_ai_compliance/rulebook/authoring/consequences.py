"""Consequences as a rule uses them, and until when a breach can be pursued."""

from collections.abc import Sequence

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import DATE, Type, number
from japan_ai_compliance.rulebook.authoring import schema
from japan_ai_compliance.rulebook.authoring.conditions import PERIOD_LOCALS, Conditions
from japan_ai_compliance.rulebook.authoring.declarations import Scope
from japan_ai_compliance.rulebook.authoring.evidence import evidence, span, words
from japan_ai_compliance.rulebook.authoring.files import Loaded, Location
from japan_ai_compliance.rulebook.authoring.scenarios import scenarios
from japan_ai_compliance.rulebook.model import Consequence, TimeBar, Words

Use = schema.UseOfConsequence | str


class Consequences:
    """The consequences and time bars of one law, each in the file that declares it."""

    def __init__(self, conditions: Conditions, files: Sequence[Loaded]) -> None:
        self.conditions = conditions
        self.homes = {name: file for file in files for name in file.content.consequences}
        self.time_bars = {name: file for file in files for name in file.content.time_bars}

    def used(self, file: Loaded, here: Location, uses: Sequence[Use], scope: Scope) -> tuple[Consequence, ...]:
        """The consequences listed at ``here``. Raises EnoughError."""
        built: list[Consequence] = []
        for index, use in enumerate(uses):
            with file.mistakes.kept():
                built.append(self.one(file, (*here, index), use, scope))
        return tuple(built)

    def one(self, file: Loaded, here: Location, use: Use, scope: Scope) -> Consequence:
        name, constants = (use, {}) if isinstance(use, str) else (use.use, use.constants)
        home = self.homes.get(name)
        if home is None:
            file.refuse_name(here if isinstance(use, str) else (*here, "use"), str(name), self.homes)
        entry = home.content.consequences[name]
        at: Location = ("consequences", name)
        inner = scope.with_locals({**PERIOD_LOCALS, **{key: Type("choice") for key in constants}})
        sources, checked_on, confidence = evidence(home, entry, at)
        when = None
        if entry.when is not None:
            when = self.conditions.read(home, entry.when, inner, at=(*at, "when"))
        return Consequence(
            id=name,
            kind=entry.kind,
            name=words(entry.name),
            party=entry.party,
            unit=entry.unit,
            basis=entry.basis,
            combine=entry.combine,
            stage=entry.stage,
            provision=entry.provision,
            scenarios=scenarios(self.conditions, home, at, entry, inner),
            span=span(home, entry, at),
            sources=sources,
            checked_on=checked_on,
            confidence=confidence,
            assumptions=tuple(words(one) for one in entry.assumptions if one.when is None),
            on=frozenset(entry.on),
            constants=tuple(constants.items()),
            when=when,
            figure=self.figure(home, (*at, "figure"), entry, inner),
            headline=words(entry.headline) if entry.headline else None,
        )

    def figure(self, file: Loaded, here: Location, entry: schema.ConsequenceEntry, scope: Scope) -> nodes.Fact | None:
        if entry.figure is None:
            return None
        with file.mistakes.kept():
            node = self.conditions.parse(file, entry.figure, scope, number(None), at=here)
            if isinstance(node, nodes.Fact):
                return node
            file.refuse(here, "not_a_fact", name=str(entry.figure))
        return None

    def time_bar(self, file: Loaded, here: Location, name: str | None, scope: Scope) -> TimeBar | None:
        """The time bar named at ``here``. Raises EnoughError."""
        if name is None:
            return None
        home = self.time_bars.get(name)
        if home is None:
            file.tell_name(here, name, self.time_bars)
            return None
        bar = home.content.time_bars[name]
        inner = scope.with_locals(PERIOD_LOCALS)
        until = self.conditions.read(home, bar.until, inner, DATE, at=("time_bars", name, "until"))
        return TimeBar(until, Words(bar.en, bar.ja), bar.provision)
