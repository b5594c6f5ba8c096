"""Findings that open to their proof."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from japan_ai_compliance.assessment.model import Assessed, Assessment
from japan_ai_compliance.engine.missing import asked_of
from japan_ai_compliance.engine.model import Finding, Note, Status
from japan_ai_compliance.escaping.html import for_html
from japan_ai_compliance.report.check.html.excerpts import Excerpt, excerpts
from japan_ai_compliance.report.check.html.proof import Step, proof
from japan_ai_compliance.report.check.html.questions import Question
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.rulebook.kinds import OPEN, SETTLED, STATUSES
from japan_ai_compliance.rulebook.model import Source
from japan_ai_compliance.wording.amounts import reason_label
from japan_ai_compliance.wording.assessments import cautions, remark_words
from japan_ai_compliance.wording.proof import saved_words

GROUPS: tuple[Status, ...] = tuple(status for status in STATUSES if status not in SETTLED)
_OPENED: tuple[Status, ...] = ("violation",)
_WITH_EXCERPTS: tuple[Status, ...] = ("violation", "due", "review", "waived")


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding: its line, and what opens below it."""

    anchor: str
    rule: str
    title: str
    status: Status
    about: Markup
    provision: str
    opened: bool
    days: tuple[Markup, ...]
    saved_by: tuple[str, ...]
    waived: Markup | None
    steps: tuple[Step, ...]
    unclaimed: tuple[Step, ...]
    excerpts: tuple[Excerpt, ...]
    remarks: tuple[Markup, ...]
    reasons: tuple[str, ...]
    asks: tuple[Question, ...]
    sources: tuple[Source, ...]
    checked: Markup


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one status."""

    status: Status
    findings: tuple[FindingView, ...]


def anchors(assessment: Assessment, prefix: str) -> dict[int, str]:
    """The address of every finding on the page, by its identity."""
    return {id(one.finding): f"{prefix}-f{number}" for number, one in enumerate(assessment.findings, start=1)}


def view(
    voice: Voice, one: Assessed, assessment: Assessment, anchor: str, asked: Mapping[str, Question]
) -> FindingView:
    """A finding as it stands on the page. ``asked``: the questions by the path of the fact."""
    finding, rule = one.finding, one.finding.rule
    paths = dict.fromkeys(reason.path for reason in asked_of(finding))
    asks = {asked[path].number: asked[path] for path in paths if path in asked}
    others = [reason for reason in finding.open if reason.path not in asked]
    reasons = [voice.page.say(f"reason_{other.kind}", name=reason_label(voice.page, other)) for other in others]
    proven = proof(voice, finding)
    return FindingView(
        anchor=anchor,
        rule=rule.id,
        title=voice.words(rule.title),
        status=finding.status,
        about=voice.about(finding),
        provision=voice.cited(rule.provision),
        opened=finding.status in _OPENED,
        days=tuple(_days(voice, finding)),
        saved_by=tuple(saved_words(voice.page, finding)),
        waived=_waived(voice, one),
        steps=proven.steps,
        unclaimed=proven.unclaimed,
        excerpts=tuple(excerpts(finding, assessment.profile)) if finding.status in _WITH_EXCERPTS else (),
        remarks=tuple(_remarks(voice, finding)),
        reasons=tuple(dict.fromkeys(reasons)) if finding.status in OPEN else (),
        asks=tuple(asks.values()),
        sources=rule.sources,
        checked=voice.say("source_checked", day=rule.checked_on),
    )


def _days(voice: Voice, finding: Finding) -> list[Markup]:
    days = [voice.period(period) for period in finding.periods]
    if finding.due is not None:
        days.append(voice.say("report.was_due", day=finding.due))
    return days


def _waived(voice: Voice, one: Assessed) -> Markup | None:
    if one.waiver is None:
        return voice.say("formats.waived_unrecorded") if one.finding.status == "waived" else None
    reason, owner = for_html(one.waiver.reason), for_html(one.waiver.owner)
    return voice.say("formats.waived", reason=reason, owner=owner, day=one.waiver.expires)


def _remark(voice: Voice, finding: Finding, remark: Note) -> Markup:
    said = Markup.escape(remark_words(voice.page, finding, remark))
    return Markup('<strong class="caution">{}</strong>').format(said) if cautions(finding, remark) else said


def _remarks(voice: Voice, finding: Finding) -> list[Markup]:
    said = [_remark(voice, finding, remark) for remark in finding.notes]
    if finding.confidence != "high":
        level = voice.say(f"report.confidence_{finding.confidence}")
        said.append(voice.say("report.confidence", level=level))
    return said
