"""Rules: from their entries in a file to the model."""

from collections.abc import Sequence

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import BOOLEAN, DATE, Type
from japan_ai_compliance.rulebook.authoring import schema
from japan_ai_compliance.rulebook.authoring.conditions import ACT_LOCALS, Conditions
from japan_ai_compliance.rulebook.authoring.consequences import Consequences
from japan_ai_compliance.rulebook.authoring.dated import cited
from japan_ai_compliance.rulebook.authoring.declarations import NameScope
from japan_ai_compliance.rulebook.authoring.defaults import filled
from japan_ai_compliance.rulebook.authoring.elements import elements
from japan_ai_compliance.rulebook.authoring.evidence import evidence, span, words
from japan_ai_compliance.rulebook.authoring.exceptions import Exceptions
from japan_ai_compliance.rulebook.authoring.files import Folder, Loaded, Location
from japan_ai_compliance.rulebook.authoring.named import Named, Where
from japan_ai_compliance.rulebook.authoring.names import Names
from japan_ai_compliance.rulebook.authoring.schema_base import Dates
from japan_ai_compliance.rulebook.kinds import RULES, RuleKind
from japan_ai_compliance.rulebook.model import Element, Rule, Timing

_SOME_KINDS = dict.fromkeys(key for traits in RULES.values() for key in traits.keys)
"""Keys that do not belong to every kind of rule."""

ON_THE_ACT = "act_date"
"""The last day of an authorisation that names none: it has to be there on the day of the act itself."""


class RuleBuilder:
    """Builds the rules of one folder; what they use by name may stand in any of ``files``, once."""

    def __init__(self, conditions: Conditions, folder: Folder, files: Sequence[Loaded]) -> None:
        names = Names()
        for file in files:
            for name in file.content.time_bars:
                names.once("time_bars", name, file, ("time_bars", name))
        self.conditions = conditions
        self.law = folder.law or ""
        self.named = Named(files)
        self.exceptions = Exceptions(conditions, self.named)
        self.consequences = Consequences(conditions, self.named, files)

    def rule(self, file: Loaded, index: int, written: schema.RuleEntry) -> Rule:
        """Build one rule, with the defaults of its file and law. Raises RuleError where there is no building it, and
        EnoughError."""
        here: Location = ("rules", index)
        entry = filled(written, file.defaults)
        kind, subject, in_force = self.check_shape(file, here, entry)
        yearly = entry.every is not None
        scope = self.conditions.scope(subject, yearly=yearly)
        where = Where(file, here)
        days = span(file, in_force, (*here, "in_force"))
        provision = cited(file, (*here, "provision"), entry.provision, days)

        def elements_of(part: str, seen_from: NameScope) -> tuple[Element, ...]:
            uses = getattr(entry, part) or ()
            return elements(self.conditions, self.named, where.below(part), uses, seen_from, provision)

        breach = elements_of("breach", scope)
        inner = self.conditions.scope(subject, self.records(breach), yearly=yearly)
        sources, checked_on, confidence = evidence(file, entry, here)
        return Rule(
            id=entry.id,
            law=self.law,
            provision=provision.text,
            title=words(entry.title),
            kind=kind,
            force=entry.force,
            bearer=words(entry.bearer) if entry.bearer else None,
            subject=subject,
            span=days,
            applies=elements_of("applies", scope),
            breach=breach,
            requires=elements_of("requires", scope),
            unless=self.exceptions.used(where.below("unless"), entry.unless, inner),
            review_when=elements_of("review_when", inner),
            timing=self.timing(file, here, entry, scope),
            yearly=yearly,
            consequences=self.consequences.used(where.below("consequences"), entry.consequences or (), inner),
            time_bar=self.consequences.time_bar(where.below("time_bar"), entry.time_bar, inner),
            notes=tuple(words(note) for note in entry.notes),
            sources=sources,
            checked_on=checked_on,
            confidence=confidence,
            provisions=provision.dated,
        )

    def check_shape(self, file: Loaded, here: Location, entry: schema.RuleEntry) -> tuple[RuleKind, str, Dates]:
        """The kind, the subject and the dates of a rule that has what its kind needs, and nothing else."""
        kind, subject, in_force = entry.kind, entry.subject, entry.in_force
        if kind is None or subject is None or in_force is None:
            missing = "kind" if kind is None else "subject" if subject is None else "in_force"
            file.refuse(here, "missing_key", key=missing, kind="rule")
        if subject not in self.conditions.declared.subjects:
            file.refuse_name((*here, "subject"), subject, self.conditions.declared.subjects)
        for key in RULES[kind].needs:
            if not getattr(entry, key):
                file.tell(here, "missing_key", key=key, kind=kind)
        for key in _SOME_KINDS:
            if getattr(entry, key) and key not in RULES[kind].keys:
                file.tell((*here, key), "misplaced_key", key=key, kind=kind)
        return kind, subject, in_force

    def records(self, breach: Sequence[Element]) -> frozenset[str]:
        """The record subjects that the limbs of a breach bind."""
        facts = self.conditions.declared.facts
        found = (facts[limb.conduct.path].record for limb in breach if limb.conduct is not None)
        return frozenset(record for record in found if record is not None)

    def timing(self, file: Loaded, here: Location, entry: schema.RuleEntry, scope: NameScope) -> Timing | None:
        if entry.done is None:
            return None
        after = scope.with_locals(ACT_LOCALS) if entry.act is not None else scope

        def read(key: str, expected: Type = DATE, seen_from: NameScope = after) -> nodes.Node | None:
            text = getattr(entry, key)
            return None if text is None else self.conditions.read(file, text, seen_from, expected, at=(*here, key))

        return Timing(
            by=read("by") or nodes.Local(ON_THE_ACT, DATE),
            done=self.conditions.read(file, entry.done, after, DATE, at=(*here, "done")),
            uncertain_until=read("uncertain_until"),
            advised_by=read("advised_by"),
            accurate=read("accurate", BOOLEAN),
            reference=read("reference"),
            act=read("act", seen_from=scope),
            late=entry.late,
        )
