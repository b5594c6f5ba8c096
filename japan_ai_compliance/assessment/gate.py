"""Whether a profile makes a run fail: one function decides, and the date is passed in."""

from collections.abc import Sequence
from datetime import date

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.assessment.waiver import Waiver
from japan_ai_compliance.assessment.waivers import waive
from japan_ai_compliance.engine.model import STATUSES, Status
from japan_ai_compliance.errors import UsageError

NONE = "none"


def read_fail_on(text: str) -> frozenset[Status]:
    """The statuses of ``--fail-on``: a comma list, or ``none``. Raises UsageError."""
    if text.strip() == NONE:
        return frozenset()
    names = [name.strip() for name in text.split(",")]
    chosen = [status for name in names for status in STATUSES if status == name]
    if len(chosen) != len(names):
        wrong = next(name for name in names if name not in STATUSES)
        raise UsageError("cli.bad_fail_on", None, {"text": wrong, "known": ", ".join(STATUSES)})
    return frozenset(chosen)


def decide(
    assessment: Assessment, waivers: Sequence[Waiver], fail_on: frozenset[Status], on: date
) -> tuple[Assessment, bool]:
    """The assessment with what ``waivers`` cover on the day ``on`` marked ``waived``, and whether any finding then has
    a status in ``fail_on``."""
    waived = waive(assessment, waivers, on) if waivers else assessment
    return waived, any(one.finding.status in fail_on for one in waived.findings)
