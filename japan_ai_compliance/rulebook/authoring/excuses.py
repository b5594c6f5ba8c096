"""What stands beside the cases of a law: truths that cannot be, and changes of the law that no case can notice.

None of it enters the rulebook: what the engine answers does not depend on it.
"""

from collections import Counter
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from japan_ai_compliance.rulebook.authoring.strict import Strict

Seen = Literal["true", "false", "unknown"]
Reason = Annotated[str, Field(min_length=1)]
Thing = Annotated[str, Field(min_length=1)]

_TRUTHS = 3


class JustifiedMutants(Strict):
    """Mutants that no case can kill, by the names that the survivors are listed under, and why."""

    reason: Reason
    mutants: list[Thing] = Field(min_length=1)


class NeverTrue(Strict):
    """A truth that elements or definitions cannot have, and why.

    ``of`` are the names under which they are listed as not seen: ``RULE > applies > ELEMENT``,
    ``exception NAME > elements > ELEMENT``, ``definition > PATH``.
    """

    truth: Seen
    reason: Reason
    of: list[Thing] = Field(min_length=1)


class MutantsFile(Strict):
    """A file ``NAME.mutants.yaml``: mutants of the law that change nothing, and truths that are never seen."""

    justified: list[JustifiedMutants] = Field(default_factory=list)
    never: list[NeverTrue] = Field(default_factory=list)

    @model_validator(mode="after")
    def _leaves_a_truth(self) -> Self:
        truths = Counter(thing for thing, _ in {(thing, one.truth) for one in self.never for thing in one.of})
        if _TRUTHS in truths.values():
            raise PydanticCustomError("never_anything", "something has one truth at least")
        return self
