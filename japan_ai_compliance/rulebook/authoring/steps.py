"""Steps and assumptions that the consequences of a file share: declared under a name, put where the name stands."""

from collections.abc import Iterator, Sequence

from japan_ai_compliance.rulebook.authoring.files import Loaded, Location
from japan_ai_compliance.rulebook.authoring.schema_parts import (
    AssumptionEntry,
    AssumptionUse,
    ConsequenceEntry,
    ScenarioEntry,
    StepEntry,
    StepUse,
)


def written_out(file: Loaded, name: str) -> ConsequenceEntry:
    """The consequence ``name`` of a file with the steps and assumptions that it names in full. Raises EnoughError."""
    entry = file.content.consequences[name]
    return _Writer(file).consequence(("consequences", name), entry)


def steps_of(entry: ConsequenceEntry | ScenarioEntry) -> list[StepEntry]:
    """The steps of what is written out."""
    return [one for one in entry.steps if isinstance(one, StepEntry)]


def assumptions_of(entry: ConsequenceEntry | ScenarioEntry | StepEntry) -> list[AssumptionEntry]:
    """The assumptions of what is written out."""
    return [one for one in entry.assumptions if isinstance(one, AssumptionEntry)]


class _Writer:
    def __init__(self, file: Loaded) -> None:
        self.file = file

    def consequence(self, here: Location, entry: ConsequenceEntry) -> ConsequenceEntry:
        scenarios = [self.scenario((*here, "scenarios", at), one) for at, one in enumerate(entry.scenarios)]
        steps = list(self.steps((*here, "steps"), entry.steps))
        assumptions = self.assumptions((*here, "assumptions"), entry.assumptions)
        return entry.model_copy(update={"scenarios": scenarios, "steps": steps, "assumptions": assumptions})

    def scenario(self, here: Location, entry: ScenarioEntry) -> ScenarioEntry:
        assumption = entry.assumption and self.assumption((*here, "assumption"), entry.assumption)
        steps = list(self.steps((*here, "steps"), entry.steps))
        assumptions = self.assumptions((*here, "assumptions"), entry.assumptions)
        return entry.model_copy(update={"assumption": assumption, "steps": steps, "assumptions": assumptions})

    def steps(self, here: Location, uses: Sequence[StepUse]) -> Iterator[StepEntry]:
        for index, use in enumerate(uses):
            if isinstance(use, str) and use not in self.file.content.lists.steps:
                self.file.tell_name((*here, index), str(use), self.file.content.lists.steps)
                continue
            for step in self.file.content.lists.steps[use] if isinstance(use, str) else (use,):
                assumptions = self.assumptions((*here, index, "assumptions"), step.assumptions)
                yield step.model_copy(update={"assumptions": assumptions})

    def assumptions(self, here: Location, uses: Sequence[AssumptionUse]) -> list[AssumptionEntry]:
        return [one for index, use in enumerate(uses) if (one := self.assumption((*here, index), use)) is not None]

    def assumption(self, here: Location, use: AssumptionUse) -> AssumptionEntry | None:
        if isinstance(use, AssumptionEntry):
            return use
        found = self.file.content.assumptions.get(use)
        if found is None:
            self.file.tell_name(here, str(use), self.file.content.assumptions)
        return found
