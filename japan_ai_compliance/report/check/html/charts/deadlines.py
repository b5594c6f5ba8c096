"""Deadlines ahead on a time axis: the last day, the advised one, and days on which the law is unclear."""

from dataclasses import dataclass
from datetime import date

from japan_ai_compliance.report.check.html.charts.rows import AXIS, TOP, Label, labelled
from japan_ai_compliance.report.check.html.charts.scale import Mark, TimeScale, time_scale
from japan_ai_compliance.report.check.html.deadlines import DeadlineAhead
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.wording.naming import marked

_ROOM_FOR_DAY = 24


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """One deadline; ``advised`` and ``uncertain_size`` only where there is such a day."""

    label: Label
    due: str
    certain: bool
    advised: str | None
    uncertain_size: str | None


@dataclass(frozen=True, slots=True)
class DeadlineChart:
    """The chart. ``today``: where the as-of date stands. ``keys``: which signs the legend explains."""

    height: int
    bottom: int
    rows: tuple[DeadlineRow, ...]
    marks: tuple[Mark, ...]
    today: str
    today_label: str
    keys: tuple[str, ...]


def chart(voice: Voice, deadlines: list[DeadlineAhead], today: date) -> DeadlineChart | None:
    """The chart; None where nothing falls due."""
    if not deadlines:
        return None
    scale = time_scale([today, *(day for one in deadlines for day in _days(one))])
    rows, top = [], TOP + _ROOM_FOR_DAY
    for one in deadlines:
        row, top = _row(voice, one, scale, top)
        rows.append(row)
    return DeadlineChart(
        height=top + AXIS,
        bottom=top,
        rows=tuple(rows),
        marks=tuple(scale.marks()),
        today=scale.at(today),
        today_label=voice.page.say("html.as_of_mark", day=today),
        keys=tuple(_keys(rows)),
    )


def _days(one: DeadlineAhead) -> list[date]:
    return [day for day in (one.day, one.finding.advised_by, one.finding.due_uncertain_until) if day is not None]


def _row(voice: Voice, one: DeadlineAhead, scale: TimeScale, top: int) -> tuple[DeadlineRow, int]:
    finding = one.finding
    label, below = labelled(top, marked(finding), one.day.isoformat(), voice.name(finding))
    until = finding.due_uncertain_until
    row = DeadlineRow(
        label=label,
        due=scale.at(one.day),
        certain=one.certain,
        advised=scale.at(finding.advised_by) if finding.advised_by else None,
        uncertain_size=scale.width(one.day, until) if until else None,
    )
    return row, below


def _keys(rows: list[DeadlineRow]) -> list[str]:
    shown = {
        "due": any(row.certain for row in rows),
        "due_if": any(not row.certain for row in rows),
        "advised": any(row.advised for row in rows),
        "uncertain": any(row.uncertain_size for row in rows),
    }
    return [key for key, holds in shown.items() if holds]
