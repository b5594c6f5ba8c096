"""From findings to deadlines."""

from collections.abc import Iterable
from datetime import date

from japan_ai_compliance.agenda.model import Agenda, Deadline, State
from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.model import Dates, Finding, Status
from japan_ai_compliance.language.date_functions import add_months
from japan_ai_compliance.profile.model import Profile
from japan_ai_compliance.rulebook.kinds import OPEN
from japan_ai_compliance.rulebook.model import Rulebook

_LISTED: tuple[Status, ...] = ("due", "violation", "unknown", "review")
_RECENT_MONTHS = 12


def recently(as_of: date) -> date:
    """The first day whose deadlines are still listed after they have passed: one year back."""
    return add_months(as_of, -_RECENT_MONTHS)


def collect(
    version: str,
    rulebook: Rulebook,
    dates: Dates,
    assessments: Iterable[Assessment],
    between: tuple[date, date | None],
) -> Agenda:
    """Every duty with a last day that is not done, or may not be, or was broken; those kept are left out.

    One whose days all lie before the first of ``between`` or after the second is left out too, except for what is
    overdue and still not done.
    """
    deadlines: list[Deadline] = []
    undated: list[tuple[Profile, Finding]] = []
    counts: dict[tuple[str, ...], int] = {}
    for assessment in assessments:
        for one in assessment.findings:
            finding, profile = one.finding, assessment.profile
            if finding.due is None:
                if finding.rule.timing is not None and finding.status in OPEN:
                    undated.append((profile, finding))
            elif finding.status in _LISTED:
                first = Deadline(profile, finding, finding.due, _state(finding, finding.due, dates.as_of))
                number = counts[first.identity] = counts.get(first.identity, -1) + 1
                deadlines.append(Deadline(profile, finding, finding.due, first.state, number))
    deadlines.sort(key=lambda one: (one.due, one.identity))
    agenda = Agenda(version, rulebook, dates, *between, tuple(deadlines), tuple(undated))
    kept = {event.deadline.identity for event in agenda.events()}
    return Agenda(
        version, rulebook, dates, *between, tuple(one for one in deadlines if one.identity in kept), tuple(undated)
    )


def _state(finding: Finding, due: date, as_of: date) -> State:
    if as_of <= due:
        return "ahead"
    last = finding.due_uncertain_until
    return "unclear" if last is not None and as_of <= last else "passed"
