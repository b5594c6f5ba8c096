"""Which findings make a run fail."""

from collections.abc import Iterable

from japan_ai_compliance.engine.model import STATUSES, Finding, Status
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


def fails(findings: Iterable[Finding], fail_on: frozenset[Status]) -> bool:
    """Whether any finding has a status in ``fail_on``."""
    return any(finding.status in fail_on for finding in findings)
