"""What a violation can cost."""

from typing import NamedTuple, TypeAlias

from japan_ai_compliance.language.values import Value
from japan_ai_compliance.rulebook.model import Confidence, Stage, Words

Amount: TypeAlias = int | None


class StepTaken(NamedTuple):
    """One step of a computation, with the value it came to."""

    id: str
    words: Words
    value: Value
    provision: str


class Exposure(NamedTuple):
    """One consequence of one finding.

    ``low`` and ``high`` are whole yen or months (``unit``); ``high`` None: no limit, or not known, and ``steps`` says
    which. Consequences without a unit (orders, bans, civil claims) have neither.
    """

    id: str
    kind: str
    name: Words
    party: str
    unit: str | None
    low: Amount
    high: Amount
    scenario: str | None
    basis: str
    combine: str | None
    stage: Stage
    provision: str
    assumptions: tuple[Words, ...]
    steps: tuple[StepTaken, ...]
    confidence: Confidence
