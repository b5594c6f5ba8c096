"""What a waiver says, and what became of it."""

from datetime import date
from typing import Literal, NamedTuple

from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.errors import Place

State = Literal["used", "expired", "unused"]


class Waiver(NamedTuple):
    """One waiver as written: what it waives, why, who answers for it, and its last day.

    ``company`` and ``instance`` None: any. ``place`` is where it stands in its file.
    """

    rule: str
    subject: str
    reason: str
    owner: str
    expires: date
    place: Place
    company: str | None = None
    instance: str | None = None

    def fits(self, finding: Finding, company: str) -> bool:
        """Whether it speaks of this finding."""
        return (
            finding.rule.id == self.rule
            and (finding.subject_id or "") == self.subject
            and self.company in (None, company)
            and self.instance in (None, finding.instance)
        )


class Applied(NamedTuple):
    """A waiver and what became of it."""

    waiver: Waiver
    state: State
