"""The findings that a tool beside this one should show, worst first."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from japan_ai_compliance.assessment.direct import priced
from japan_ai_compliance.assessment.model import Assessed, Assessment, Standing
from japan_ai_compliance.engine.model import Finding, Status
from japan_ai_compliance.report.check.fingerprint import Identity, identities
from japan_ai_compliance.report.check.spool import Piece, Spool
from japan_ai_compliance.rulebook.kinds import OPEN

BROKEN: Status = "violation"
WAIVED: Status = "waived"
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


def problems(assessment: Assessment, statuses: Collection[Status] = PROBLEMS) -> list[Problem]:
    """The findings of a profile with one of ``statuses``, in the order of the rules."""
    return [
        Problem(assessment, one, identity) for one, identity in identities(assessment) if one.finding.status in statuses
    ]


Rank = tuple[int, bool, int, tuple[int, int, int, str]]


def rank(problem: Problem, standing: Standing) -> Rank:
    """The worst first, over all companies: by status, then by what it can cost, then by how the company stands."""
    highest = [item.high for item in priced(problem.one)]
    known = [amount for amount in highest if amount is not None]
    order = _ORDER.index(problem.finding.status)
    return order, len(known) == len(highest), -max(known, default=0), standing.rank


class Ranked:
    """The problems of all companies as finished texts, taken as they come and given back the worst first."""

    def __init__(self) -> None:
        self._spool = Spool()
        self._found: list[tuple[Rank, int, Piece]] = []

    def put(self, rank: Rank, text: str) -> None:
        """Keep one."""
        self._found.append((rank, len(self._found), self._spool.put(text)))

    def drain(self) -> Iterator[str]:
        """The texts, the worst first; afterwards nothing is kept."""
        yield from self._spool.drain(piece for _, _, piece in sorted(self._found, key=lambda found: found[:2]))
