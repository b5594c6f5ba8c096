"""What every format of ``check`` offers: it takes assessments as they come and writes the finished text."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.errors import ComplianceError


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
