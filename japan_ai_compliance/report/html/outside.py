"""What does not apply, grouped by the element that fails."""

from dataclasses import dataclass

from markupsafe import Markup

from japan_ai_compliance.assessment import Assessment
from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.report.html.voice import Voice
from japan_ai_compliance.report.text.naming import tally


@dataclass(frozen=True, slots=True)
class Outside:
    """One reason, and the rules that do not bind because of it."""

    why: Markup
    rules: tuple[str, ...]


def view(voice: Voice, assessment: Assessment) -> list[Outside]:
    """The section of one company."""
    groups: dict[Markup, list[Finding]] = {}
    for one in assessment.findings:
        if one.finding.status == "not_applicable":
            groups.setdefault(_why(voice, one.finding), []).append(one.finding)
    return [Outside(why, tuple(tally(group))) for why, group in groups.items()]


def _why(voice: Voice, finding: Finding) -> Markup:
    failing = next((one for one in finding.because if one.truth is False and one.role in ("applies", "entry")), None)
    if failing is not None:
        return voice.say("report.fails", text=voice.words(failing.words, failing.day))
    return Markup.escape(voice.remark(finding.notes[0])) if finding.notes else voice.say("report.no_reason")
