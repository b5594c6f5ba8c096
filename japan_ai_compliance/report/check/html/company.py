"""One company: everything the report says of it."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.escaping.html import for_html
from japan_ai_compliance.report.check.html import deadlines, exposure, findings, outside, waivers
from japan_ai_compliance.report.check.html.charts.deadlines import DeadlineChart
from japan_ai_compliance.report.check.html.charts.deadlines import chart as deadline_chart
from japan_ai_compliance.report.check.html.charts.exposure import ExposureChart
from japan_ai_compliance.report.check.html.charts.exposure import chart as exposure_chart
from japan_ai_compliance.report.check.html.charts.timeline import Timeline
from japan_ai_compliance.report.check.html.charts.timeline import chart as timeline
from japan_ai_compliance.report.check.html.charts.users import UsersChart
from japan_ai_compliance.report.check.html.charts.users import chart as users_chart
from japan_ai_compliance.report.check.html.glance import Glance, glance
from japan_ai_compliance.report.check.html.questions import Question, by_path, questions
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.wording.facts_age import age_words, older
from japan_ai_compliance.wording.verdict import verdict

TOP = 10


@dataclass(frozen=True, slots=True)
class Company:
    """What the template of a company shows; a section that holds nothing is left out."""

    anchor: str
    name: Markup
    path: Markup
    sha256: str
    facts_as_of: date | None
    verdict: str
    age: str
    outdated: bool
    glance: Glance
    exposure: exposure.ExposureView
    exposure_chart: ExposureChart | None
    timeline: Timeline | None
    users_chart: UsersChart | None
    groups: tuple[findings.Group, ...]
    deadlines: tuple[deadlines.DeadlineView, ...]
    deadline_chart: DeadlineChart | None
    missing: int
    top_questions: tuple[Question, ...]
    more_questions: tuple[Question, ...]
    kept: tuple[findings.FindingView, ...]
    waivers: tuple[waivers.WaiverView, ...]
    outside: tuple[outside.Outside, ...]
    outside_count: int


def company(voice: Voice, assessment: Assessment, anchor: str) -> Company:
    """The views of one company. Addresses on the page begin with ``anchor``."""
    addresses = findings.anchors(assessment, anchor)
    age = assessment.facts_age
    asked = questions(voice, assessment, anchor)
    ahead = deadlines.ahead(assessment)
    groups = [_group(voice, assessment, status, addresses, asked) for status in (*findings.GROUPS, "compliant")]
    return Company(
        anchor=anchor,
        name=for_html(assessment.profile.company),
        path=for_html(assessment.profile.path),
        sha256=assessment.profile.sha256,
        facts_as_of=assessment.profile.facts_as_of,
        verdict=verdict(assessment, voice.language),
        age=age_words(age, voice.language),
        outdated=older(age),
        glance=glance(voice, assessment),
        exposure=exposure.view(voice, assessment, addresses),
        exposure_chart=exposure_chart(voice, exposure.priced(assessment)),
        timeline=timeline(voice, assessment),
        users_chart=users_chart(voice, assessment),
        groups=tuple(group for group in groups[:-1] if group.findings),
        deadlines=tuple(deadlines.view(voice, ahead, addresses)),
        deadline_chart=deadline_chart(voice, ahead, assessment.dates.as_of),
        missing=len(assessment.missing),
        top_questions=tuple(asked[:TOP]),
        more_questions=tuple(asked[TOP:]),
        kept=groups[-1].findings,
        waivers=tuple(waivers.view(voice, assessment)),
        outside=tuple(outside.view(voice, assessment)),
        outside_count=assessment.summary["not_applicable"],
    )


def _group(
    voice: Voice,
    assessment: Assessment,
    status: Status,
    addresses: dict[int, str],
    asked: list[Question],
) -> findings.Group:
    paths = by_path(asked)
    found = [one for one in assessment.findings if one.finding.status == status]
    return findings.Group(
        status, tuple(findings.view(voice, one, assessment, addresses[id(one.finding)], paths) for one in found)
    )
