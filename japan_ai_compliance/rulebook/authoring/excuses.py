"""What stands beside the cases of a law: truths that cannot be, and changes of the law that no case can notice.

None of it enters the rulebook: what the engine answers does not depend on it.
"""

from typing import Annotated, Literal

from pydantic import Field

from japan_ai_compliance.rulebook.authoring.strict import Strict

Reason = Annotated[str, Field(min_length=1)]
Thing = Annotated[str, Field(min_length=1)]
Never = Annotated[dict[Literal["true", "false", "unknown"], Reason], Field(min_length=1, max_length=2)]
"""The truths that an element or a definition cannot have, with the reasons. It has one at least."""


class JustifiedMutants(Strict):
    """Mutants that no case can kill, by the names that the survivors are listed under, and why."""

    reason: Reason
    mutants: list[Thing] = Field(min_length=1)


class MutantsFile(Strict):
    """A file ``NAME.mutants.yaml``.

    ``justified`` are mutants of the law that change nothing; ``never`` the truths that an element or definition cannot
    have, by the name under which it is listed as not seen (``RULE > applies > ELEMENT``, ``exception NAME > elements >
    ELEMENT``, ``definition > PATH``).
    """

    justified: list[JustifiedMutants] = Field(default_factory=list)
    never: dict[Thing, Never] = Field(default_factory=dict)
