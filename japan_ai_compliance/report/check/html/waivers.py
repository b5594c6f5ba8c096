"""Waivers, and what became of them."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.escaping.html import for_html
from japan_ai_compliance.escaping.visible import NAME
from japan_ai_compliance.report.check.html.voice import Voice


@dataclass(frozen=True, slots=True)
class WaiverView:
    """One waiver; everything but its state stands as its file says."""

    rule: Markup
    subject: Markup
    reason: Markup
    owner: Markup
    expires: date
    state: Markup


def view(voice: Voice, assessment: Assessment) -> list[WaiverView]:
    """The waivers that concern one company."""
    return [
        WaiverView(
            rule=for_html(applied.waiver.rule, NAME),
            subject=for_html(applied.waiver.subject, NAME),
            reason=for_html(applied.waiver.reason),
            owner=for_html(applied.waiver.owner, NAME),
            expires=applied.waiver.expires,
            state=voice.say(f"waiver_{applied.state}"),
        )
        for applied in assessment.waivers
    ]
