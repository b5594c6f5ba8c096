"""Scenarios of a consequence: its own steps, and those of the consequence that they rest on."""

from collections.abc import Iterable, Sequence

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import number
from japan_ai_compliance.rulebook.authoring import schema
from japan_ai_compliance.rulebook.authoring.conditions import Conditions
from japan_ai_compliance.rulebook.authoring.declarations import Scope
from japan_ai_compliance.rulebook.authoring.evidence import words
from japan_ai_compliance.rulebook.authoring.files import Loaded
from japan_ai_compliance.rulebook.model import Assumption, Scenario, Step, Words


def scenarios(
    conditions: Conditions, file: Loaded, entry: schema.ConsequenceEntry, scope: Scope
) -> tuple[Scenario, ...]:
    """The scenarios of a consequence; ``maximum`` is short for one of a single step. Raises RuleError."""
    if entry.maximum is not None:
        value = conditions.parse(file, entry.maximum, scope, number(None))
        step = Step("maximum", value, words(entry.name), entry.provision)
        return (Scenario("statutory", None, None, (step,)),)
    builder = _Builder(conditions, file, entry)
    shared, inner = builder.steps(entry.steps, scope)
    return tuple(builder.scenario(one, shared, inner) for one in entry.scenarios)


class _Builder:
    def __init__(self, conditions: Conditions, file: Loaded, entry: schema.ConsequenceEntry) -> None:
        self.conditions = conditions
        self.file = file
        self.entry = entry

    def steps(self, entries: Iterable[schema.StepEntry], scope: Scope) -> tuple[list[Step], Scope]:
        """Steps in order, and the scope in which all of them may be named."""
        built: list[Step] = []
        for step in entries:
            value = self.conditions.parse(self.file, step.value, scope, None)
            built.append(Step(step.id, value, Words(step.en, step.ja), step.provision or self.entry.provision))
            scope = scope.with_locals({step.id: value.type})
        return built, scope

    def scenario(self, one: schema.ScenarioEntry, shared: Sequence[Step], scope: Scope) -> Scenario:
        own, inner = self.steps(one.steps, scope)
        self.conditions.parse(self.file, one.steps[-1].value, inner, number(None))  # the last step is the amount
        when = None if one.when is None else self.conditions.parse(self.file, one.when, inner)
        always = [more for more in self.entry.assumptions if more.when is not None]
        stated = [self.assumption(more, inner) for more in (*one.assumptions, *always)]
        trees = [*(step.value for step in own), when, *(more.when for more in stated)]
        steps = (*needed(shared, [tree for tree in trees if tree is not None]), *own)
        of_steps = (more for entry in (*self.entry.steps, *one.steps) for more in self.of_step(entry, steps))
        stated += [self.assumption(more, inner) for more in of_steps]
        assumed = words(one.assumption) if one.assumption else None
        return Scenario(one.id, when, assumed, steps, tuple(stated), one.basis)

    @staticmethod
    def of_step(entry: schema.StepEntry, taken: Sequence[Step]) -> Sequence[schema.AssumptionEntry]:
        """The assumptions of a step, where the scenario takes it. They may name what the step itself names."""
        return entry.assumptions if any(step.id == entry.id for step in taken) else ()

    def assumption(self, one: schema.AssumptionEntry, scope: Scope) -> Assumption:
        when = None if one.when is None else self.conditions.parse(self.file, one.when, scope)
        return Assumption(words(one), when)


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
