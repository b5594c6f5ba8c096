"""What was read of the same entries before: an answer is worked out once for all rules and days that share it."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from japan_ai_compliance.engine.proof import Distance, Used
from japan_ai_compliance.language.values import Unknown, Value
from japan_ai_compliance.rulebook.kinds import Confidence

_CONFIDENCE: tuple[Confidence, ...] = ("low", "medium", "high")
CERTAIN: Confidence = "high"


@dataclass(slots=True, eq=False)
class Trace:
    """What was read while an element was evaluated."""

    facts: list[Used] = field(default_factory=list)
    distance: Distance | None = None
    confidence: Confidence = CERTAIN
    unfinished_year: bool = False

    def rests_on(self, confidence: Confidence) -> None:
        """Lower the confidence to that of what was read."""
        if confidence != self.confidence:
            self.confidence = min(self.confidence, confidence, key=_CONFIDENCE.index)

    def add(self, other: "Answer") -> None:
        """Take over what was read for an answer."""
        self.facts += other.facts
        if other.distance is not None:
            self.distance = other.distance
        if other.confidence != CERTAIN:
            self.rests_on(other.confidence)
        if other.unfinished_year:
            self.unfinished_year = True


class Answer(NamedTuple):
    """The value of a condition, with what was read for it."""

    value: Value
    facts: tuple[Used, ...]
    distance: Distance | None
    confidence: Confidence
    unfinished_year: bool


@dataclass(slots=True, eq=False)
class Memory:
    """What is known of one choice of entries: facts by the node that names them, answers by condition and law.

    ``nowhere`` is what any fact of a subject without an entry comes to. ``inner`` holds the memories of the same
    entries with one more bound, each with that entry, which stays alive by it.
    """

    facts: dict[int, tuple[Value, Used | None]] = field(default_factory=dict)
    nowhere: dict[str, Unknown] = field(default_factory=dict)
    answers: dict[int | tuple[object, ...], Any] = field(default_factory=dict)
    inner: dict[object, tuple[Any, ...]] = field(default_factory=dict)
