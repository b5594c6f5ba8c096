"""The profiles of a run, assessed one after the other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from japan_ai_compliance.assessment.gate import decide
from japan_ai_compliance.assessment.model import Assessment, Standing, assess
from japan_ai_compliance.assessment.waiver import Waiver
from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.progress import progress
from japan_ai_compliance.cli.run import Invocation
from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.errors import ComplianceError, InputError
from japan_ai_compliance.profile.load import discover, load


@dataclass(frozen=True)
class Gate:
    """What makes a run fail: findings with these statuses, but for those that are waived."""

    fail_on: frozenset[Status] = frozenset()
    waivers: Sequence[Waiver] = ()


@dataclass
class Assessed:
    """What is kept of a run: how the companies stand, what did not read, what is no profile, whether any fails.

    ``read`` are the files that are profiles, or may be.
    """

    standings: list[Standing] = field(default_factory=list)
    failures: list[ComplianceError] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    read: list[str] = field(default_factory=list)
    failing: bool = False

    @property
    def ending(self) -> Ending:
        """How the run ends as far as its profiles decide it."""
        if not self.standings:
            return Ending.NOTHING
        return Ending.FOUND if self.failing else Ending.CLEAN


def assess_all(
    invocation: Invocation, paths: Sequence[str], gate: Gate, take: Callable[[Assessment], None]
) -> Assessed:
    """Assess every profile that reads, and hand each assessment on; none of them is kept. Errors are told.

    Raises UsageError where a report would go over a profile, or over a file that may be one. It may go over what is
    none, such as the report of an earlier run in the folder that is looked through.
    """
    kept = Assessed()
    unread: list[InputError] = []
    with progress(list(discover(paths))) as files:
        for one in files:
            try:
                profile = load(one, invocation.rulebook)
            except InputError as error:
                unread.append(error)
                kept.failures.extend(error.each())
                kept.read.append(one.path)
                continue
            if profile is None:
                kept.skipped.append(one.path)
                continue
            kept.read.append(one.path)
            assessed = assess(invocation.rulebook, profile, invocation.dates, invocation.laws)
            judged, failing = decide(assessed, gate.waivers, gate.fail_on, invocation.dates.as_of)
            kept.standings.append(judged.standing)
            kept.failing |= failing
            take(judged)
    for mistake in unread:
        invocation.complain(mistake)
    invocation.keep_apart(kept.read)
    return kept
