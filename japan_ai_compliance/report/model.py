"""What every format renders: the receipt of one run, and its assessments one after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from japan_ai_compliance.assessment import Assessment
from japan_ai_compliance.engine.model import Dates, Status
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.rulebook.model import Law, Rulebook

SCHEMA_VERSION = "1.0"


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


class Writer(Protocol):
    """One format being written. It takes the assessments as they come and keeps none of them, so that a run over many
    profiles needs no more memory than one over few."""

    def add(self, assessment: Assessment) -> None:
        """Take one assessment."""

    def close(self, failures: Sequence[ComplianceError]) -> Iterator[str]:
        """The pieces of the finished text, which ends in a newline. ``failures``: the profiles that did not read."""


def rendered(writer: Writer, report: Report) -> str:
    """What ``writer`` makes of a run that is held whole."""
    for assessment in report.assessments:
        writer.add(assessment)
    return "".join(writer.close(report.failures))
