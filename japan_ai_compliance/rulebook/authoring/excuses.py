"""What a rule file says to the tests of the rulebook: truths that cannot be, and changes that nothing can notice.

None of it enters the rulebook: what the engine answers does not depend on it.
"""

from typing import Annotated, Literal

from pydantic import Field

from japan_ai_compliance.rulebook.authoring.strict import Strict

Reason = Annotated[str, Field(min_length=1)]
Never = Annotated[dict[Literal["true", "false", "unknown"], Reason], Field(min_length=1, max_length=2)]
"""The truths that an element or a definition cannot have, with the reasons. It has one at least."""


class JustifiedMutant(Strict):
    """A mutant that no case can kill, by the name that the survivors are listed under, and why."""

    mutant: str = Field(min_length=1)
    reason: Reason


class MutantsEntry(Strict):
    """What a file says of its mutants."""

    justified: list[JustifiedMutant] = Field(min_length=1)
