"""Why a waived finding is waived: the one place that the formats take the reason from."""

from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.report.text.page import Page

WAIVED = "waived"
"""The code of the remark (``engine.model.Note``) that says why, who answers for it, and until when."""


def waiver_reason(page: Page, finding: Finding) -> str:
    """Reason, owner and expiry, as the remark of a waived finding says them."""
    said = [page.remark(remark) for remark in finding.notes if remark.code == WAIVED]
    return " ".join(" ".join(said).split()) or page.say("formats.waived")
