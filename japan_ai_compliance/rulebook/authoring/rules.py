"""Rules, exceptions and consequences: from their entries in a file to the model."""

from collections.abc import Mapping, Sequence
from typing import NoReturn

from japan_ai_compliance.errors import RuleError
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import BOOLEAN, DATE, Type
from japan_ai_compliance.language.types import number as number_of
from japan_ai_compliance.rulebook.authoring import consequences, schema
from japan_ai_compliance.rulebook.authoring.conditions import (
    ACT_LOCALS,
    PERIOD_LOCALS,
    YEAR_LOCALS,
    Conditions,
)
from japan_ai_compliance.rulebook.authoring.declarations import Scope
from japan_ai_compliance.rulebook.authoring.evidence import evidence, words
from japan_ai_compliance.rulebook.authoring.files import Folder, Loaded
from japan_ai_compliance.rulebook.authoring.plain import Located
from japan_ai_compliance.rulebook.model import (
    Consequence,
    Element,
    ExceptionUse,
    Rule,
    Span,
    TimeBar,
    Timing,
    Words,
)

Location = tuple[int | str, ...]

_NEEDS: Mapping[str, tuple[str, ...]] = {
    "prohibition": ("breach",),
    "requirement": ("requires",),
    "deadline": ("by", "done"),
    "authorisation": ("act", "by", "done"),
}
_BELONGS: Mapping[str, tuple[str, ...]] = {
    "breach": ("prohibition",),
    "requires": ("requirement",),
    "by": ("deadline", "authorisation"),
    "done": ("deadline", "authorisation"),
    "uncertain_until": ("deadline", "authorisation"),
    "advised_by": ("deadline", "authorisation"),
    "accurate": ("deadline", "authorisation"),
    "every": ("deadline",),
    "act": ("authorisation",),
}


class RuleBuilder:
    """Builds the rules of one folder; its exceptions and consequences may stand in any file of the folder."""

    def __init__(self, conditions: Conditions, folder: Folder, files: Sequence[Loaded]) -> None:
        self.conditions = conditions
        self.law = folder.law or ""
        self.exceptions = {name: file for file in files for name in file.content.exceptions}
        self.consequences = {name: file for file in files for name in file.content.consequences}
        self.time_bars = {name: file for file in files for name in file.content.time_bars}

    @staticmethod
    def fail(file: Loaded, location: Location, key: str, /, **values: object) -> NoReturn:
        raise RuleError(f"rulebook.{key}", file.place(*location), values)

    def rule(self, file: Loaded, index: int, entry: schema.RuleEntry) -> Rule:
        """Build one rule. Raises RuleError."""
        here: Location = ("rules", index)
        self.check_shape(file, here, entry)
        scope = self.conditions.scope(entry.subject)
        if entry.every:
            scope = scope.with_locals(YEAR_LOCALS)
        breach = self.elements(file, (*here, "breach"), entry.breach, scope, entry.provision)
        records = self.records(breach)
        inner = self.conditions.scope(entry.subject, records).with_locals(scope.locals)
        sources, checked_on, confidence = evidence(file, entry, here)
        return Rule(
            id=entry.id,
            law=self.law,
            provision=entry.provision,
            title=words(entry.title),
            kind=entry.kind,
            force=entry.force,
            bearer=words(entry.bearer) if entry.bearer else None,
            subject=entry.subject,
            span=Span(entry.in_force.start, entry.in_force.until),
            applies=self.elements(file, (*here, "applies"), entry.applies, scope, entry.provision),
            breach=breach,
            requires=self.elements(file, (*here, "requires"), entry.requires, scope, entry.provision),
            unless=tuple(
                self.exception(file, (*here, "unless", number), use, inner) for number, use in enumerate(entry.unless)
            ),
            review_when=self.elements(file, (*here, "review_when"), entry.review_when, inner, entry.provision),
            timing=self.timing(file, entry, scope),
            yearly=entry.every is not None,
            consequences=tuple(
                self.consequence(file, (*here, "consequences", number), use, inner)
                for number, use in enumerate(entry.consequences)
            ),
            time_bar=self.time_bar(file, here, entry, inner),
            notes=tuple(words(note) for note in entry.notes),
            sources=sources,
            checked_on=checked_on,
            confidence=confidence,
        )

    def check_shape(self, file: Loaded, here: Location, entry: schema.RuleEntry) -> None:
        if entry.subject not in self.conditions.declared.subjects:
            self.fail(file, (*here, "subject"), "unknown_name", name=entry.subject)
        for key in _NEEDS[entry.kind]:
            if not getattr(entry, key):
                self.fail(file, here, "missing_key", key=key, kind=entry.kind)
        for key, kinds in _BELONGS.items():
            if getattr(entry, key) and entry.kind not in kinds:
                self.fail(file, (*here, key), "misplaced_key", key=key, kind=entry.kind)

    def records(self, breach: Sequence[Element]) -> frozenset[str]:
        """The record subjects that the limbs of a breach bind."""
        facts = self.conditions.declared.facts
        found = (facts[limb.conduct.path].record for limb in breach if limb.conduct is not None)
        return frozenset(record for record in found if record is not None)

    def elements(
        self,
        file: Loaded,
        here: Location,
        entries: Sequence[schema.ElementEntry],
        scope: Scope,
        provision: str,
    ) -> tuple[Element, ...]:
        seen: set[str] = set()
        built: list[Element] = []
        for index, entry in enumerate(entries):
            if entry.id in seen:
                self.fail(file, (*here, index, "id"), "declared_twice", name=entry.id, first="")
            seen.add(entry.id)
            built.append(self.element(file, (*here, index), entry, scope, provision))
        return tuple(built)

    def element(
        self, file: Loaded, here: Location, entry: schema.ElementEntry, scope: Scope, provision: str
    ) -> Element:
        conduct: nodes.Fact | None = None
        inner = scope
        if entry.conduct is not None:
            conduct, record = self.conduct(file, here, entry.conduct, scope)
            inner = scope if record is None else scope.entering(record)
        if entry.when is None and conduct is None:
            self.fail(file, here, "missing_key", key="when", kind="element")
        when = None if entry.when is None else self.conditions.parse(file, entry.when, inner)
        return Element(
            entry.id,
            when,
            Words(entry.en, entry.ja),
            entry.provision or provision,
            Span(entry.start, entry.until),
            entry.confidence,
            conduct,
        )

    def conduct(self, file: Loaded, here: Location, text: Located, scope: Scope) -> tuple[nodes.Fact, str | None]:
        node = self.conditions.parse(file, text, scope)
        declaration = self.conditions.declared.facts.get(node.path) if isinstance(node, nodes.Fact) else None
        if not isinstance(node, nodes.Fact) or declaration is None or declaration.kind != "period":
            self.fail(file, (*here, "conduct"), "not_a_period", name=str(text))
        return node, declaration.record

    def exception(
        self, file: Loaded, here: Location, use: schema.UseOfException | str, scope: Scope, depth: int = 0
    ) -> ExceptionUse:
        name, more = (use, []) if isinstance(use, str) else (use.exception, use.unless)
        home = self.exceptions.get(name)
        if home is None or depth > len(self.exceptions):
            self.fail(file, here, "unknown_name", name=str(name))
        entry = home.content.exceptions[name]
        inner = scope
        if entry.claim is not None:
            if entry.claim not in self.conditions.declared.subjects:
                self.fail(home, ("exceptions", name, "claim"), "unknown_name", name=entry.claim)
            inner = scope.entering(entry.claim)
        own = [self.exception(home, ("exceptions", name), one, inner, depth + 1) for one in entry.unless]
        added = [self.exception(file, here, one, inner, depth + 1) for one in more]
        return ExceptionUse(
            name,
            words(entry.title),
            entry.provision,
            entry.claim,
            self.elements(home, ("exceptions", name, "elements"), entry.elements, inner, entry.provision),
            (*own, *added),
            Span(entry.start, entry.until),
            entry.confidence,
        )

    def timing(self, file: Loaded, entry: schema.RuleEntry, scope: Scope) -> Timing | None:
        if entry.by is None or entry.done is None:
            return None
        after = scope.with_locals(ACT_LOCALS) if entry.act is not None else scope

        def read(text: Located | None, inner: Scope, expected: Type = DATE) -> nodes.Node | None:
            return None if text is None else self.conditions.parse(file, text, inner, expected)

        return Timing(
            by=self.conditions.parse(file, entry.by, after, DATE),
            done=self.conditions.parse(file, entry.done, after, DATE),
            uncertain_until=read(entry.uncertain_until, after),
            advised_by=read(entry.advised_by, after),
            accurate=read(entry.accurate, after, BOOLEAN),
            reference=read(entry.reference, after),
            act=read(entry.act, scope),
            late=entry.late,
        )

    def time_bar(self, file: Loaded, here: Location, entry: schema.RuleEntry, scope: Scope) -> TimeBar | None:
        if entry.time_bar is None:
            return None
        home = self.time_bars.get(entry.time_bar)
        if home is None:
            self.fail(file, (*here, "time_bar"), "unknown_name", name=entry.time_bar)
        bar = home.content.time_bars[entry.time_bar]
        until = self.conditions.parse(home, bar.until, scope.with_locals(PERIOD_LOCALS), DATE)
        return TimeBar(until, Words(bar.en, bar.ja), bar.provision)

    def consequence(
        self, file: Loaded, here: Location, use: schema.UseOfConsequence | str, scope: Scope
    ) -> Consequence:
        name, constants = (use, {}) if isinstance(use, str) else (use.use, use.constants)
        home = self.consequences.get(name)
        if home is None:
            self.fail(file, here, "unknown_name", name=str(name))
        entry = home.content.consequences[name]
        at: Location = ("consequences", name)
        inner = scope.with_locals({**PERIOD_LOCALS, **{key: Type("choice") for key in constants}})
        sources, checked_on, confidence = evidence(home, entry, at)
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
            scenarios=consequences.scenarios(self.conditions, home, entry, inner),
            span=Span(entry.start, entry.until),
            sources=sources,
            checked_on=checked_on,
            confidence=confidence,
            assumptions=tuple(words(one) for one in entry.assumptions if one.when is None),
            on=frozenset(entry.on),
            constants=tuple(constants.items()),
            when=None if entry.when is None else self.conditions.parse(home, entry.when, inner),
            figure=self.figure(home, at, entry, inner),
            headline=words(entry.headline) if entry.headline else None,
        )

    def figure(self, file: Loaded, here: Location, entry: schema.ConsequenceEntry, scope: Scope) -> nodes.Fact | None:
        if entry.figure is None:
            return None
        node = self.conditions.parse(file, entry.figure, scope, number_of(None))
        if not isinstance(node, nodes.Fact):
            self.fail(file, (*here, "figure"), "unknown_name", name=str(entry.figure))
        return node
