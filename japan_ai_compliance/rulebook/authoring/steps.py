"""Steps of computations that several consequences of a file share: lists with names, put where the names stand."""

from collections.abc import Iterator, Sequence

from japan_ai_compliance.rulebook.authoring.files import Loaded, Location
from japan_ai_compliance.rulebook.authoring.schema_parts import ConsequenceEntry, StepEntry, StepUse


def written_out(file: Loaded, name: str) -> ConsequenceEntry:
    """The consequence ``name`` of a file with the lists of steps that it names in full. Raises RuleError."""
    entry = file.content.consequences[name]
    here: Location = ("consequences", name)
    scenarios = [
        one.model_copy(update={"steps": list(_steps(file, (*here, "scenarios", index, "steps"), one.steps))})
        for index, one in enumerate(entry.scenarios)
    ]
    steps = list(_steps(file, (*here, "steps"), entry.steps))
    return entry.model_copy(update={"steps": steps, "scenarios": scenarios})


def in_full(steps: Sequence[StepUse]) -> list[StepEntry]:
    """The steps of a consequence that is written out."""
    return [one for one in steps if isinstance(one, StepEntry)]


def _steps(file: Loaded, here: Location, uses: Sequence[StepUse]) -> Iterator[StepEntry]:
    for index, use in enumerate(uses):
        if isinstance(use, StepEntry):
            yield use
        elif use in file.content.lists.steps:
            yield from file.content.lists.steps[use]
        else:
            file.refuse((*here, index), "unknown_name", name=str(use))
