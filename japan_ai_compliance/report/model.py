"""What every format renders: the assessments of one run, and its receipt."""

from dataclasses import dataclass
from datetime import date

from japan_ai_compliance.assessment import Assessment
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.rulebook.model import Law, Rulebook

SCHEMA_VERSION = "1.0"


@dataclass(frozen=True, slots=True)
class Report:
    """One run: the profiles assessed (in the order given), those that could not be read, and files that are no
    profiles; and the statuses that make the run fail."""

    version: str
    rulebook: Rulebook
    dates: Dates
    laws: tuple[str, ...]
    assessments: tuple[Assessment, ...]
    failures: tuple[ComplianceError, ...] = ()
    skipped: tuple[str, ...] = ()
    fail_on: frozenset[str] = frozenset({"violation"})

    @property
    def covered(self) -> list[Law]:
        """The laws this run evaluated."""
        return [law for law in self.rulebook.laws.values() if not self.laws or law.id in self.laws]

    @property
    def checked_on(self) -> date:
        """The day on which the oldest of the rules evaluated was last checked against its source."""
        laws = {law.id for law in self.covered}
        return min(rule.checked_on for rule in self.rulebook.rules.values() if rule.law in laws)
