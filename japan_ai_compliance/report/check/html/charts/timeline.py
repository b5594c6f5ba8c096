"""Law in force and periods of violation on one time axis."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.model import Finding, Period
from japan_ai_compliance.report.check.html.charts.rows import AXIS, TOP, Label, labelled
from japan_ai_compliance.report.check.html.charts.scale import Mark, TimeScale, time_scale
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.wording.naming import marked

_ROOM_FOR_DAY = 24
_MIDDLE = 0.5
_BROKEN = ("violation", "waived")


@dataclass(frozen=True, slots=True)
class Piece:
    """Days as a piece of a bar. ``uncertain``: when they began is not known."""

    start: str
    size: str
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One breach: its rule's time in force, and its own days."""

    label: Label
    force: Piece
    breaches: tuple[Piece, ...]
    rule: str
    about: Markup
    in_force: Markup
    periods: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The chart and its figures. ``today``: where the as-of date stands."""

    height: int
    bottom: int
    rows: tuple[TimelineRow, ...]
    marks: tuple[Mark, ...]
    today: str
    today_label: str
    today_anchor: str
    uncertain: bool


def chart(voice: Voice, assessment: Assessment) -> Timeline | None:
    """The chart; None where no breach has a period."""
    found = [one.finding for one in assessment.findings if one.finding.status in _BROKEN and one.finding.periods]
    if not found:
        return None
    today = assessment.dates.as_of
    scale = time_scale([today, *(day for finding in found for day in _days(finding, today))])
    rows, top = [], TOP + _ROOM_FOR_DAY
    for finding in found:
        row, top = _row(voice, finding, scale, today, top)
        rows.append(row)
    return Timeline(
        height=top + AXIS,
        bottom=top,
        rows=tuple(rows),
        marks=tuple(scale.marks()),
        today=scale.at(today),
        today_label=voice.page.say("html.as_of_mark", day=today),
        today_anchor="end" if scale.share(today) > _MIDDLE else "start",
        uncertain=any(piece.uncertain for row in rows for piece in row.breaches),
    )


def _days(finding: Finding, today: date) -> list[date]:
    limits = [finding.rule.span.start, finding.rule.span.end]
    limits += [day for period in finding.periods for day in (period.start, period.end)]
    return [day for day in limits if day is not None and day <= today]


def _row(voice: Voice, finding: Finding, scale: TimeScale, today: date, top: int) -> tuple[TimelineRow, int]:
    span = finding.rule.span
    label, below = labelled(top, marked(finding), "", voice.name(finding))
    start, end = span.start or scale.start, span.end or scale.end
    row = TimelineRow(
        label=label,
        force=Piece(scale.at(start), scale.width(start, end)),
        breaches=tuple(_piece(period, scale, start, today) for period in finding.periods),
        rule=marked(finding),
        about=voice.about(finding),
        in_force=voice.span(span),
        periods=tuple(voice.period(period) for period in finding.periods),
    )
    return row, below


def _piece(period: Period, scale: TimeScale, force: date, today: date) -> Piece:
    start, end = period.start or force, period.end or today
    return Piece(scale.at(start), scale.width(start, end), uncertain=period.start is None)
