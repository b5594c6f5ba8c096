"""The few numbers a reader takes away first."""

from dataclasses import dataclass

from markupsafe import Markup

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.model import STATUSES, Status
from japan_ai_compliance.report.check.html import deadlines, exposure
from japan_ai_compliance.report.check.html.charts.amounts import short_amount
from japan_ai_compliance.report.check.html.charts.scale import percent
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.rulebook.kinds import OPEN, SETTLED
from japan_ai_compliance.wording.amounts import amount_words, scenario_words
from japan_ai_compliance.wording.facts_age import older
from japan_ai_compliance.wording.naming import marked
from japan_ai_compliance.wording.statuses import status_word, uncertain_words


@dataclass(frozen=True, slots=True)
class Share:
    """The findings of one status among all, as a piece of a bar."""

    status: Status
    count: int
    start: str
    size: str


@dataclass(frozen=True, slots=True)
class Glance:
    """Counts, the next deadline, and the largest single amount. ``tone``: the status that sets the colour."""

    tone: Status
    breaches: int
    open: int
    open_detail: Markup
    due: int
    kept: int
    total: int
    deadline: Markup | None
    deadline_about: Markup | None
    amount: str | None
    amount_short: str | None
    amount_about: Markup | None
    mix: tuple[Share, ...]


def glance(voice: Voice, assessment: Assessment) -> Glance:
    """The numbers of one company."""
    count = assessment.summary
    ahead = deadlines.ahead(assessment)
    largest = _largest(assessment)
    return Glance(
        tone=_tone(assessment),
        breaches=count["violation"],
        open=assessment.open_points,
        open_detail=voice.listed(
            [
                voice.say("tile_status", status=status_word(status, voice.language), count=count[status])
                for status in OPEN
                if count[status]
            ]
        ),
        due=count["due"],
        kept=count["compliant"],
        total=len(assessment.findings),
        deadline=voice.day(ahead[0].day) if ahead else None,
        deadline_about=_called(voice, ahead[0]) if ahead else None,
        amount=_amount(voice, largest) if largest else None,
        amount_short=short_amount(voice, largest.exposure) if largest else None,
        amount_about=_scenario(voice, largest) if largest else None,
        mix=tuple(_mix(assessment)),
    )


def _tone(assessment: Assessment) -> Status:
    """The worst status; facts older than some of the rules look no better than facts that are missing."""
    count = assessment.summary
    tone: Status = next((status for status in STATUSES if count[status]), "not_applicable")
    return "unknown" if older(assessment.facts_age) and tone in SETTLED else tone


def _called(voice: Voice, deadline: deadlines.DeadlineAhead) -> Markup:
    rule = deadline.finding.rule
    named = voice.say("named", id=rule.id, title=voice.words(rule.title))
    if deadline.certain:
        return named
    detail = uncertain_words(deadline.finding.status, voice.language)
    return voice.say("report.bracketed", text=named, detail=detail)


def _largest(assessment: Assessment) -> exposure.PricedItem | None:
    """An amount without a known limit counts as larger than any other."""

    def size(item: exposure.PricedItem) -> tuple[bool, int, int]:
        return item.exposure.high is None, item.exposure.high or 0, item.exposure.low or 0

    return max(exposure.priced(assessment), key=size, default=None)


def _amount(voice: Voice, item: exposure.PricedItem) -> str:
    return short_amount(voice, item.exposure) if item.exposure.high is None else amount_words(voice.page, item.exposure)


def _scenario(voice: Voice, item: exposure.PricedItem) -> Markup:
    one = item.exposure
    parts = [marked(item.finding), voice.words(one.name), scenario_words(voice.page, one.scenario_name)]
    return voice.listed([Markup.escape(part) for part in parts if part])


def _mix(assessment: Assessment) -> list[Share]:
    total, before, found = len(assessment.findings), 0, []
    for status in STATUSES:
        count = assessment.summary[status]
        if count:
            found.append(Share(status, count, percent(before, total), percent(count, total)))
        before += count
    return found
