"""Why a waived finding is waived, in one sentence: what every format says of it."""

from japan_ai_compliance.assessment.waiver import Waiver
from japan_ai_compliance.escaping.visible import SENTENCE, for_line
from japan_ai_compliance.wording.page import Page


def waiver_words(page: Page, waiver: Waiver | None) -> str:
    """Reason, owner and last day; that none is recorded where there is no waiver."""
    if waiver is None:
        return page.say("formats.waived_unrecorded")
    reason, owner = for_line(waiver.reason, SENTENCE), for_line(waiver.owner, SENTENCE)
    return page.say("formats.waived", reason=reason, owner=owner, day=waiver.expires)
