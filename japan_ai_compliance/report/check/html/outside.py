"""What does not apply, grouped by the element that fails and by whose assessment it is that it does."""

from dataclasses import dataclass

from markupsafe import Markup

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.wording.assessments import cautions, is_assessment, rests_on
from japan_ai_compliance.wording.naming import tally


@dataclass(frozen=True, slots=True)
class Outside:
    """One reason, whose assessment it rests on, and the rules that do not bind because of it."""

    why: Markup
    assessed: tuple[str, ...]
    cautions: bool
    rules: tuple[str, ...]


def view(voice: Voice, assessment: Assessment) -> list[Outside]:
    """The section of one company."""
    groups: dict[tuple[Markup, tuple[str, ...]], list[Finding]] = {}
    for one in assessment.findings:
        if one.finding.status == "not_applicable":
            key = _why(voice, one.finding), rests_on(voice.page, one.finding)
            groups.setdefault(key, []).append(one.finding)
    return [
        Outside(why, assessed, any(cautions(group[0], remark) for remark in group[0].notes), tuple(tally(group)))
        for (why, assessed), group in groups.items()
    ]


def _why(voice: Voice, finding: Finding) -> Markup:
    failing = next((one for one in finding.because if one.truth is False and one.role in ("applies", "entry")), None)
    if failing is not None:
        return voice.say("report.fails", text=voice.words(failing.words, failing.day))
    others = (Markup.escape(voice.remark(remark)) for remark in finding.notes if not is_assessment(remark))
    return next(others, voice.say("report.no_reason"))
