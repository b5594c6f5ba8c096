"""Rules: from their entries in a file to the model."""

from collections.abc import Mapping, Sequence

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import BOOLEAN, DATE, Type
from japan_ai_compliance.rulebook.authoring import schema
from japan_ai_compliance.rulebook.authoring.conditions import ACT_LOCALS, Conditions
from japan_ai_compliance.rulebook.authoring.consequences import Consequences
from japan_ai_compliance.rulebook.authoring.declarations import Scope
from japan_ai_compliance.rulebook.authoring.elements import elements
from japan_ai_compliance.rulebook.authoring.evidence import evidence, span, words
from japan_ai_compliance.rulebook.authoring.exceptions import Exceptions
from japan_ai_compliance.rulebook.authoring.files import Folder, Loaded, Location
from japan_ai_compliance.rulebook.authoring.names import Names
from japan_ai_compliance.rulebook.model import Element, Rule, Timing

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
    """Builds the rules of one folder; what they use by name may stand in any of ``files``, once."""

    def __init__(self, conditions: Conditions, folder: Folder, files: Sequence[Loaded]) -> None:
        names = Names()
        for file in files:
            content = file.content
            for section in ("exceptions", "consequences", "time_bars"):
                for name in getattr(content, section):
                    names.once(section, name, file, (section, name))
        self.conditions = conditions
        self.law = folder.law or ""
        self.exceptions = Exceptions(conditions, files)
        self.consequences = Consequences(conditions, files)

    def rule(self, file: Loaded, index: int, entry: schema.RuleEntry) -> Rule:
        """Build one rule. Raises RuleError where there is no building it, and EnoughError."""
        here: Location = ("rules", index)
        self.check_shape(file, here, entry)
        yearly = entry.every is not None
        scope = self.conditions.scope(entry.subject, yearly=yearly)
        breach = self.elements(file, (*here, "breach"), entry.breach, scope, entry)
        inner = self.conditions.scope(entry.subject, self.records(breach), yearly=yearly)
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
            span=span(file, entry.in_force, (*here, "in_force")),
            applies=self.elements(file, (*here, "applies"), entry.applies, scope, entry),
            breach=breach,
            requires=self.elements(file, (*here, "requires"), entry.requires, scope, entry),
            unless=self.exceptions.used(file, (*here, "unless"), entry.unless, inner),
            review_when=self.elements(file, (*here, "review_when"), entry.review_when, inner, entry),
            timing=self.timing(file, here, entry, scope),
            yearly=yearly,
            consequences=self.consequences.used(file, (*here, "consequences"), entry.consequences, inner),
            time_bar=self.consequences.time_bar(file, (*here, "time_bar"), entry.time_bar, inner),
            notes=tuple(words(note) for note in entry.notes),
            sources=sources,
            checked_on=checked_on,
            confidence=confidence,
        )

    def check_shape(self, file: Loaded, here: Location, entry: schema.RuleEntry) -> None:
        if entry.subject not in self.conditions.declared.subjects:
            file.refuse_name((*here, "subject"), entry.subject, self.conditions.declared.subjects)
        for key in _NEEDS[entry.kind]:
            if not getattr(entry, key):
                file.tell(here, "missing_key", key=key, kind=entry.kind)
        for key, kinds in _BELONGS.items():
            if getattr(entry, key) and entry.kind not in kinds:
                file.tell((*here, key), "misplaced_key", key=key, kind=entry.kind)

    def elements(
        self, file: Loaded, here: Location, entries: Sequence[schema.ElementEntry], scope: Scope, rule: schema.RuleEntry
    ) -> tuple[Element, ...]:
        return elements(self.conditions, file, here, entries, scope, rule.provision)

    def records(self, breach: Sequence[Element]) -> frozenset[str]:
        """The record subjects that the limbs of a breach bind."""
        facts = self.conditions.declared.facts
        found = (facts[limb.conduct.path].record for limb in breach if limb.conduct is not None)
        return frozenset(record for record in found if record is not None)

    def timing(self, file: Loaded, here: Location, entry: schema.RuleEntry, scope: Scope) -> Timing | None:
        if entry.by is None or entry.done is None:
            return None
        after = scope.with_locals(ACT_LOCALS) if entry.act is not None else scope

        def read(key: str, expected: Type = DATE, seen_from: Scope = after) -> nodes.Node | None:
            text = getattr(entry, key)
            return None if text is None else self.conditions.read(file, text, seen_from, expected, at=(*here, key))

        return Timing(
            by=self.conditions.read(file, entry.by, after, DATE, at=(*here, "by")),
            done=self.conditions.read(file, entry.done, after, DATE, at=(*here, "done")),
            uncertain_until=read("uncertain_until"),
            advised_by=read("advised_by"),
            accurate=read("accurate", BOOLEAN),
            reference=read("reference"),
            act=read("act", seen_from=scope),
            late=entry.late,
        )
