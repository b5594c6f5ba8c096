"""What a violation can cost."""

from typing import NamedTuple, TypeAlias

from japan_ai_compliance.language.values import Value
from japan_ai_compliance.rulebook.kinds import (
    AmountBasis,
    AmountUnit,
    Combine,
    Confidence,
    ConsequenceKind,
    Party,
    ScenarioRole,
    Stage,
)
from japan_ai_compliance.rulebook.model import Words

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
    kind: ConsequenceKind
    name: Words
    party: Party
    unit: AmountUnit | None
    low: Amount
    high: Amount
    scenario: str | None
    basis: AmountBasis
    combine: Combine | None
    stage: Stage
    provision: str
    assumptions: tuple[Words, ...]
    steps: tuple[StepTaken, ...]
    confidence: Confidence
    scenario_name: Words | None = None
    role: ScenarioRole | None = None
