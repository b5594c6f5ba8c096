"""Scenarios of a consequence: its own steps, and those of the consequence that they rest on."""

from collections.abc import Iterable, Sequence

from japan_ai_compliance.errors import RuleError
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import NUMBER
from japan_ai_compliance.rulebook.authoring import schema
from japan_ai_compliance.rulebook.authoring.conditions import Conditions
from japan_ai_compliance.rulebook.authoring.declarations import Scope
from japan_ai_compliance.rulebook.authoring.evidence import words
from japan_ai_compliance.rulebook.authoring.files import Loaded, Location
from japan_ai_compliance.rulebook.authoring.names import Names
from japan_ai_compliance.rulebook.model import Assumption, Scenario, Step, Words


def scenarios(
    conditions: Conditions, file: Loaded, here: Location, entry: schema.ConsequenceEntry, scope: Scope
) -> tuple[Scenario, ...]:
    """The scenarios of a consequence; ``maximum`` is short for one of a single step. Raises EnoughError."""
    if entry.maximum is not None:
        value = conditions.read(file, entry.maximum, scope, NUMBER, at=(*here, "maximum"))
        step = Step("maximum", value, words(entry.name), entry.provision)
        return (Scenario("statutory", None, None, (step,)),)
    builder = _Builder(conditions, file, here, entry)
    shared, inner = builder.steps(entry.steps, scope, here)
    built: list[Scenario] = []
    for index, one in enumerate(entry.scenarios):
        with file.mistakes.kept():
            built.append(builder.scenario(one, (*here, "scenarios", index), shared, inner))
    return tuple(built)


class _Builder:
    def __init__(self, conditions: Conditions, file: Loaded, here: Location, entry: schema.ConsequenceEntry) -> None:
        self.conditions = conditions
        self.file = file
        self.here = here
        self.entry = entry

    def steps(self, entries: Iterable[schema.StepEntry], scope: Scope, here: Location) -> tuple[list[Step], Scope]:
        """Steps in order, and the scope in which all of them may be named."""
        names = Names()
        built: list[Step] = []
        for index, step in enumerate(entries):
            at: Location = (*here, "steps", index)
            names.once("step", step.id, self.file, (*at, "id"))
            with self.file.mistakes.kept(step.id):
                value = self.conditions.parse(self.file, step.value, scope, None, at=(*at, "value"))
                built.append(Step(step.id, value, Words(step.en, step.ja), step.provision or self.entry.provision))
                scope = scope.with_locals({step.id: value.type})
        return built, scope

    def scenario(self, one: schema.ScenarioEntry, here: Location, shared: Sequence[Step], scope: Scope) -> Scenario:
        own, inner = self.steps(one.steps, scope, here)
        if own and own[-1].value.type.kind != "number":
            values: dict[str, object] = {"expected": str(NUMBER), "found": for_line(str(own[-1].value.type))}
            place = self.file.place(*here, "steps", len(own) - 1, "value")
            raise RuleError("language.wrong_type", place, values)  # the last step is the amount
        when = None
        if one.when is not None:
            when = self.conditions.read(self.file, one.when, inner, at=(*here, "when"))
        stated = self.assumptions(one.assumptions, inner, here)
        stated += self.assumptions([more for more in self.entry.assumptions if more.when is not None], inner, self.here)
        trees = [*(step.value for step in own), *([] if when is None else [when]), *_conditions(stated)]
        taken, more = self.resting(shared, trees, one.steps, inner, here)
        assumed = words(one.assumption) if one.assumption else None
        return Scenario(one.id, when, assumed, (*taken, *own), (*stated, *more), one.basis)

    def resting(
        self,
        shared: Sequence[Step],
        trees: Sequence[nodes.Node],
        own: Sequence[schema.StepEntry],
        scope: Scope,
        here: Location,
    ) -> tuple[list[Step], list[Assumption]]:
        """The shared steps that ``trees`` rest on, and what is assumed of them and of ``own``.

        An assumption may name further steps, of which more may be assumed.
        """
        taken: list[Step] = []
        while True:
            known = {step.id for step in taken} | {step.id for step in own}
            stating = [step for step in (*self.entry.steps, *own) if step.id in known]
            stated = [found for step in stating for found in self.assumptions(step.assumptions, scope, here)]
            grown = needed(shared, [*trees, *_conditions(stated)])
            if len(grown) == len(taken):
                return taken, stated
            taken = grown

    def assumptions(self, entries: Iterable[schema.AssumptionEntry], scope: Scope, at: Location) -> list[Assumption]:
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
