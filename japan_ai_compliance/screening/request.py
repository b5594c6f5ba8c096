"""What a run of screening is asked for, and what it comes to."""

from collections.abc import Mapping
from dataclasses import dataclass

from japan_ai_compliance.engine.model import Case, Status
from japan_ai_compliance.messages import Language
from japan_ai_compliance.rulebook.model import Subject
from japan_ai_compliance.screening.model import Unscreened


@dataclass(frozen=True)
class Request:
    """A ledger to screen, whose rows are entries of ``subject``.

    ``output`` and ``rejects`` None: not written; ``renamed`` maps its columns to facts. ``output_format`` is one of
    those that a ledger can have; None: by the ending of ``output``.
    """

    case: Case
    ledger: str
    subject: Subject
    language: Language
    laws: tuple[str, ...] = ()
    output: str | None = None
    rejects: str | None = None
    renamed: Mapping[str, str] | None = None
    encoding: str | None = None
    progress: bool = False
    output_format: str | None = None


@dataclass(frozen=True)
class First:
    """A row to look at first: its id, the rules it breaks, and the earliest day on which something is still due."""

    row: str
    violations: tuple[str, ...]
    due: str | None


@dataclass(frozen=True)
class ScreeningResult:
    """What screening a ledger of ``subject`` came to: rows per rule and status, the rows to look at first, and what was
    left out."""

    subject: Subject
    rows: int
    rejected: int
    rejects: str | None
    counts: Mapping[str, Mapping[Status, int]]
    first: tuple[First, ...]
    unscreened: tuple[Unscreened, ...]
    absent: tuple[str, ...]
    unclaimed: tuple[str, ...]

    def total(self, status: Status) -> int:
        """How many answers have a status."""
        return sum(counted.get(status, 0) for counted in self.counts.values())
