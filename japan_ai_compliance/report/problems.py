"""The findings that a tool beside this one should show, worst first."""

from collections.abc import Collection
from dataclasses import dataclass

from japan_ai_compliance.assessment import Assessed, Assessment
from japan_ai_compliance.engine.model import Finding, Status
from japan_ai_compliance.report.direct import priced
from japan_ai_compliance.report.fingerprint import Identity, identities
from japan_ai_compliance.report.model import Report
from japan_ai_compliance.report.text.heading import worst_first

BROKEN: Status = "violation"
WAIVED: Status = "waived"
OPEN: tuple[Status, ...] = ("review", "unknown")
PROBLEMS: tuple[Status, ...] = (BROKEN, *OPEN, "due")
_ORDER: tuple[Status, ...] = (*PROBLEMS, WAIVED)


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding with the profile it belongs to and what identifies it there."""

    assessment: Assessment
    one: Assessed
    identity: Identity

    @property
    def finding(self) -> Finding:
        """The finding itself."""
        return self.one.finding


def problems(report: Report, statuses: Collection[Status] = PROBLEMS) -> list[Problem]:
    """The findings with one of ``statuses``: by status, then by what they can cost, then by company."""
    found = [
        Problem(assessment, one, identity)
        for assessment in worst_first(report.assessments)
        for one, identity in identities(assessment)
        if one.finding.status in statuses
    ]
    return sorted(found, key=_rank)


def _rank(problem: Problem) -> tuple[int, bool, int]:
    highest = [item.high for item in priced(problem.one)]
    known = [amount for amount in highest if amount is not None]
    return _ORDER.index(problem.finding.status), len(known) == len(highest), -max(known, default=0)
