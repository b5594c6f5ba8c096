"""Consequences as a rule uses them, and until when a breach can be pursued."""

from collections.abc import Iterator, Sequence

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import DATE, Type, number
from japan_ai_compliance.rulebook.authoring.conditions import PERIOD_LOCALS, Conditions
from japan_ai_compliance.rulebook.authoring.dated import wordings
from japan_ai_compliance.rulebook.authoring.declarations import NameScope
from japan_ai_compliance.rulebook.authoring.evidence import evidence, words
from japan_ai_compliance.rulebook.authoring.files import Loaded, Location
from japan_ai_compliance.rulebook.authoring.named import Named, PlacedConsequence, Where
from japan_ai_compliance.rulebook.authoring.scenarios import scenarios
from japan_ai_compliance.rulebook.authoring.schema_parts import ConsequenceEntry, ConsequenceUse, TimeBarUse
from japan_ai_compliance.rulebook.authoring.steps import assumptions_of, written_out
from japan_ai_compliance.rulebook.kinds import AmountUnit
from japan_ai_compliance.rulebook.model import Consequence, TimeBar, Words


class Consequences:
    """The consequences and time bars of one law, each in the file that declares it."""

    def __init__(self, conditions: Conditions, named: Named, files: Sequence[Loaded]) -> None:
        self.conditions = conditions
        self.named = named
        self.time_bars = {name: file for file in files for name in file.content.time_bars}

    def used(self, where: Where, uses: Sequence[ConsequenceUse], scope: NameScope) -> tuple[Consequence, ...]:
        """The consequences listed at ``where``; one whose name or provision changed comes once for each. Raises
        EnoughError."""
        built: list[Consequence] = []
        for placed in self.named.consequences(where, uses):
            with where.file.mistakes.kept():
                built.extend(self.one(placed, scope))
        return tuple(built)

    def one(self, placed: PlacedConsequence, scope: NameScope) -> Iterator[Consequence]:
        home = placed.home
        entry = written_out(home, placed.name)
        at: Location = ("consequences", placed.name)
        if entry.unit is not None and not self.is_declared(entry.unit):
            home.refuse((*at, "unit"), "currency_without_unit", unit=entry.unit)
        constants = {key: Type("choice") for key, _ in placed.constants}
        inner = self.conditions.of_subject(placed.where, scope, entry.subject, placed.of)
        inner = inner.with_locals({**PERIOD_LOCALS, **constants})
        sources, checked_on, confidence = evidence(home, entry, at)
        when = None
        if entry.when is not None:
            when = self.conditions.read(home, entry.when, inner, at=(*at, "when"))
        figure = self.figure(home, (*at, "figure"), entry, inner)
        for days in wordings(home, at, entry):
            yield Consequence(
                id=placed.name,
                kind=entry.kind,
                name=days.name,
                party=entry.party,
                unit=entry.unit,
                basis=entry.basis,
                combine=entry.combine,
                stage=entry.stage,
                provision=days.provision,
                scenarios=scenarios(self.conditions, home, at, entry, inner, days),
                span=days.span,
                sources=sources,
                checked_on=checked_on,
                confidence=confidence,
                assumptions=tuple(words(one) for one in assumptions_of(entry) if one.when is None),
                on=frozenset(entry.on),
                constants=placed.constants,
                when=when,
                figure=figure,
                headline=words(entry.headline) if entry.headline else None,
            )

    def is_declared(self, unit: AmountUnit) -> bool:
        """Whether a unit says how amounts in it are written."""
        units = self.conditions.declared.units.values()
        return any(unit in (one.currency, one.measure) for one in units)

    def figure(self, file: Loaded, here: Location, entry: ConsequenceEntry, scope: NameScope) -> nodes.Fact | None:
        if entry.figure is None:
            return None
        with file.mistakes.kept():
            node = self.conditions.parse(file, entry.figure, scope, number(None), at=here)
            if isinstance(node, nodes.Fact):
                return node
            file.refuse(here, "not_a_fact", name=str(entry.figure))
        return None

    def time_bar(self, where: Where, use: TimeBarUse | None, scope: NameScope) -> TimeBar | None:
        """The time bar named at ``where``. Raises RuleError."""
        if use is None:
            return None
        name, of, own = (use, None, None) if isinstance(use, str) else (use.use, use.of, use.provision)
        home = self.time_bars.get(name)
        if home is None:
            where.file.tell_name(where.at, name, self.time_bars)
            return None
        bar = home.content.time_bars[name]
        inner = self.conditions.of_subject(where, scope, bar.subject, of).with_locals(PERIOD_LOCALS)
        until = self.conditions.read(home, bar.until, inner, DATE, at=("time_bars", name, "until"))
        return TimeBar(until, Words(bar.en, bar.ja), own or bar.provision)
