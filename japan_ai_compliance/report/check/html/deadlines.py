"""What falls due, in the order of the dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.rulebook.kinds import OPEN
from japan_ai_compliance.wording.statuses import uncertain_words


@dataclass(frozen=True, slots=True)
class DeadlineAhead:
    """A duty to be done, or one that may have to be, with its last day."""

    finding: Finding
    day: date
    certain: bool

    @property
    def last(self) -> date:
        """The last day that may still be in time."""
        return self.finding.due_uncertain_until or self.day


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """One line of the section."""

    day: Markup
    rule: str
    title: str
    anchor: str
    about: Markup
    provision: str
    remarks: tuple[Markup, ...]
    certain: bool


def ahead(assessment: Assessment) -> list[DeadlineAhead]:
    """The deadlines ahead, the nearest first."""
    found = []
    for one in assessment.findings:
        finding = one.finding
        if finding.due is None:
            continue
        deadline = DeadlineAhead(finding, finding.due, finding.status == "due")
        open_ahead = finding.status in OPEN and deadline.last >= assessment.dates.as_of
        if deadline.certain or open_ahead:
            found.append(deadline)
    return sorted(found, key=lambda one: (one.day, one.finding.rule.id))


def view(voice: Voice, found: list[DeadlineAhead], addresses: Mapping[int, str]) -> list[DeadlineView]:
    """The section of one company."""
    return [
        DeadlineView(
            day=voice.day(one.day),
            rule=one.finding.rule.id,
            title=voice.words(one.finding.rule.title),
            anchor=addresses[id(one.finding)],
            about=voice.about(one.finding),
            provision=voice.cited(one.finding.rule.provision),
            remarks=tuple(_remarks(voice, one.finding)),
            certain=one.certain,
        )
        for one in found
    ]


def _remarks(voice: Voice, finding: Finding) -> list[Markup]:
    said = []
    if finding.advised_by is not None:
        said.append(voice.say("report.advised_by", day=finding.advised_by))
    if finding.due_uncertain_until is not None:
        said.append(voice.say("report.uncertain_until", day=finding.due_uncertain_until))
    if finding.status != "due":
        said.append(Markup.escape(uncertain_words(finding.status, voice.language)))
    return said
