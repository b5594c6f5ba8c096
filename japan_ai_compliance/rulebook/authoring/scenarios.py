"""Scenarios of a consequence: its own steps, and those of the consequence that they rest on."""

from collections.abc import Iterable, Sequence

from japan_ai_compliance.errors import RuleError
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import NUMBER
from japan_ai_compliance.rulebook.authoring import schema_parts as schema
from japan_ai_compliance.rulebook.authoring.conditions import Conditions
from japan_ai_compliance.rulebook.authoring.dated import Wording
from japan_ai_compliance.rulebook.authoring.declarations import NameScope
from japan_ai_compliance.rulebook.authoring.evidence import words
from japan_ai_compliance.rulebook.authoring.files import Loaded, Location
from japan_ai_compliance.rulebook.authoring.names import Names
from japan_ai_compliance.rulebook.authoring.steps import assumptions_of, steps_of
from japan_ai_compliance.rulebook.model import Assumption, Scenario, Step, Words

ONLY = "statutory"
"""What the scenario of a consequence is called that has one only."""


def scenarios(
    conditions: Conditions,
    file: Loaded,
    here: Location,
    entry: schema.ConsequenceEntry,
    scope: NameScope,
    days: Wording,
) -> tuple[Scenario, ...]:
    """The scenarios of a consequence, as they are called on ``days``; ``maximum``, and steps without scenarios, are
    short for a single one. Raises EnoughError."""
    if entry.maximum is not None:
        value = conditions.read(file, entry.maximum, scope, NUMBER, at=(*here, "maximum"))
        step = Step("maximum", value, days.name, days.provision)
        return (Scenario(ONLY, None, None, (step,)),)
    for index, one in enumerate(entry.scenarios if len(entry.scenarios) > 1 else ()):
        if one.name is None:
            file.refuse((*here, "scenarios", index), "scenario_without_name", id=one.id)
    builder = _Builder(conditions, file, here, entry, days)
    if entry.steps and not entry.scenarios:
        return (builder.only(scope),)
    shared, inner = builder.steps(steps_of(entry), scope, here)
    built: list[Scenario] = []
    for index, one in enumerate(entry.scenarios):
        with file.mistakes.kept():
            built.append(builder.scenario(one, (*here, "scenarios", index), shared, inner))
    return tuple(built)


class _Builder:
    def __init__(
        self, conditions: Conditions, file: Loaded, here: Location, entry: schema.ConsequenceEntry, days: Wording
    ) -> None:
        self.conditions = conditions
        self.file = file
        self.here = here
        self.entry = entry
        self.days = days

    def steps(
        self, entries: Iterable[schema.StepEntry], scope: NameScope, here: Location
    ) -> tuple[list[Step], NameScope]:
        """Steps in order, and the scope in which all of them may be named."""
        names = Names()
        built: list[Step] = []
        for index, step in enumerate(entries):
            at: Location = (*here, "steps", index)
            names.once("step", step.id, self.file, (*at, "id"))
            with self.file.mistakes.kept(step.id):
                value = self.conditions.parse(self.file, step.value, scope, None, at=(*at, "value"))
                built.append(Step(step.id, value, Words(step.en, step.ja), self.days.citation(step.provision)))
                scope = scope.with_locals({step.id: value.type})
        return built, scope

    def only(self, scope: NameScope) -> Scenario:
        """The steps of a consequence without scenarios, as the one way in which it comes out."""
        taken, inner = self.steps(steps_of(self.entry), scope, self.here)
        self.amount(taken, self.here)
        stated = self.assumptions(self.conditional(), inner, self.here)
        for step in steps_of(self.entry):
            stated += self.assumptions(assumptions_of(step), inner, self.here)
        return Scenario(ONLY, None, None, tuple(taken), tuple(stated))

    def conditional(self) -> list[schema.AssumptionEntry]:
        """The assumptions of the consequence itself that are made under a condition."""
        return [one for one in assumptions_of(self.entry) if one.when is not None]

    def amount(self, steps: Sequence[Step], here: Location) -> None:
        """The last step is the amount. Raises RuleError where it is no number."""
        if steps and steps[-1].value.type.kind != "number":
            values: dict[str, object] = {"expected": str(NUMBER), "found": for_line(str(steps[-1].value.type))}
            place = self.file.place(*here, "steps", len(steps) - 1, "value")
            raise RuleError("language.wrong_type", place, values)

    def scenario(self, one: schema.ScenarioEntry, here: Location, shared: Sequence[Step], scope: NameScope) -> Scenario:
        own, inner = self.steps(steps_of(one), scope, here)
        self.amount(own, here)
        when = None
        if one.when is not None:
            when = self.conditions.read(self.file, one.when, inner, at=(*here, "when"))
        stated = self.assumptions(assumptions_of(one), inner, here)
        stated += self.assumptions(self.conditional(), inner, self.here)
        trees = [*(step.value for step in own), *([] if when is None else [when]), *_conditions(stated)]
        taken, more = self.resting(shared, trees, steps_of(one), inner, here)
        assumed = words(one.assumption) if isinstance(one.assumption, schema.AssumptionEntry) else None
        name = words(one.name) if one.name else None
        return Scenario(one.id, when, assumed, (*taken, *own), (*stated, *more), one.basis, name, one.role)

    def resting(
        self,
        shared: Sequence[Step],
        trees: Sequence[nodes.Node],
        own: Sequence[schema.StepEntry],
        scope: NameScope,
        here: Location,
    ) -> tuple[list[Step], list[Assumption]]:
        """The shared steps that ``trees`` rest on, and what is assumed of them and of ``own``.

        An assumption may name further steps, of which more may be assumed.
        """
        taken: list[Step] = []
        while True:
            known = {step.id for step in taken} | {step.id for step in own}
            stating = [step for step in (*steps_of(self.entry), *own) if step.id in known]
            stated = [found for step in stating for found in self.assumptions(assumptions_of(step), scope, here)]
            grown = needed(shared, [*trees, *_conditions(stated)])
            if len(grown) == len(taken):
                return taken, stated
            taken = grown

    def assumptions(
        self, entries: Iterable[schema.AssumptionEntry], scope: NameScope, at: Location
    ) -> list[Assumption]:
        return [
            Assumption(
                words(one), None if one.when is None else self.conditions.read(self.file, one.when, scope, at=at)
            )
            for one in entries
        ]


def _conditions(assumptions: Iterable[Assumption]) -> list[nodes.Node]:
    return [one.when for one in assumptions if one.when is not None]


def needed(shared: Sequence[Step], trees: Iterable[nodes.Node]) -> list[Step]:
    """The shared steps that ``trees`` name, and those that these name in turn."""
    named = _locals(trees)
    kept: list[Step] = []
    for step in reversed(shared):
        if step.id in named:
            named |= _locals([step.value])
            kept.insert(0, step)
    return kept


def _locals(trees: Iterable[nodes.Node]) -> set[str]:
    return {node.name for tree in trees for node in nodes.walk(tree) if isinstance(node, nodes.Local)}
