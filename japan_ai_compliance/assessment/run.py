"""What a run is: the receipt that all its assessments share, and a run held whole."""

from dataclasses import dataclass, field
from datetime import date

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.model import Dates, Status
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.rulebook.model import Law, Rulebook


@dataclass(frozen=True, slots=True)
class Run:
    """What all assessments of a run share: the program, the rules, the dates, the laws asked for (none: all), and the
    statuses that make it fail."""

    version: str
    rulebook: Rulebook
    dates: Dates
    laws: tuple[str, ...]
    fail_on: frozenset[Status] = field(default=frozenset[Status]({"violation"}), kw_only=True)

    @property
    def covered(self) -> list[Law]:
        """The laws this run evaluated."""
        return [law for law in self.rulebook.laws.values() if not self.laws or law.id in self.laws]

    @property
    def checked_on(self) -> date:
        """The day on which the oldest of the rules evaluated was last checked against its source."""
        laws = {law.id for law in self.covered}
        return min(rule.checked_on for rule in self.rulebook.rules.values() if rule.law in laws)


@dataclass(frozen=True, slots=True)
class Report(Run):
    """A run held whole: the profiles assessed (in the order given), those that could not be read, and files that are
    no profiles."""

    assessments: tuple[Assessment, ...]
    failures: tuple[ComplianceError, ...] = ()
    skipped: tuple[str, ...] = ()
