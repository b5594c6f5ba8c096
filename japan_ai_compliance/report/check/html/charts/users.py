"""Users against the threshold, from the numeric tests of the findings."""

from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.model import Distance, Finding, Proven
from japan_ai_compliance.escaping.html import for_html
from japan_ai_compliance.escaping.visible import NAME, for_line
from japan_ai_compliance.report.check.html.charts.amounts import short
from japan_ai_compliance.report.check.html.charts.rows import AXIS, TOP, Label, labelled
from japan_ai_compliance.report.check.html.charts.scale import AmountScale, Mark, amount_scale
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.wording.values import decimal, number

_UNIT = "users"


@dataclass(frozen=True, slots=True)
class UsersBar:
    """One number of users beside its threshold."""

    label: Label
    size: str
    threshold_at: str
    reached: bool
    service: Markup
    detail: str
    value: str
    threshold: str
    share: Markup


@dataclass(frozen=True, slots=True)
class UsersChart:
    """The chart and its figures."""

    height: int
    bars: tuple[UsersBar, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Test:
    name: str
    mark: str
    detail: str
    distance: Distance


def chart(voice: Voice, assessment: Assessment) -> UsersChart | None:
    """The chart; None where no number of users was compared."""
    tests: dict[_Test, None] = {}
    for one in assessment.findings:
        for proven in one.finding.because:
            if proven.distance is not None and proven.distance.unit == _UNIT and proven.distance.threshold:
                tests[_test(voice, one.finding, proven, proven.distance)] = None
    if not tests:
        return None
    scale = amount_scale((-(-one // 1) for test in tests for one in _ends(test.distance)), linear=True)
    bars, top = [], TOP
    for test in tests:
        bar, top = _bar(voice, test, scale, top)
        bars.append(bar)
    return UsersChart(
        height=top + AXIS,
        bars=tuple(bars),
        marks=tuple(scale.marks(lambda value: short(voice, value, "count"))),
    )


def _ends(distance: Distance) -> tuple[Fraction, Fraction]:
    return Fraction(distance.value), Fraction(distance.threshold)


def _test(voice: Voice, finding: Finding, proven: Proven, distance: Distance) -> _Test:
    mark = finding.rule.id if finding.instance is None else for_line(finding.instance)
    return _Test(voice.name(finding), mark, _detail(voice, finding, proven), distance)


def _detail(voice: Voice, finding: Finding, proven: Proven) -> str:
    """The year, or the fact that was compared where the rule has no year."""
    if finding.instance is not None:
        return for_line(finding.instance)
    declared = voice.rulebook.facts.get(proven.facts[0].fact) if proven.facts else None
    return voice.words(declared.label) if declared else finding.rule.id


def _bar(voice: Voice, test: _Test, scale: AmountScale, top: int) -> tuple[UsersBar, int]:
    value, threshold = _ends(test.distance)
    share = voice.say("percent", number=decimal(value * 100 / threshold, 1))
    label, below = labelled(top, test.mark, f"{short(voice, value, 'count')} · {share}", test.name)
    bar = UsersBar(
        label=label,
        size=scale.at(float(value)),
        threshold_at=scale.at(float(threshold)),
        reached=value >= threshold,
        service=for_html(test.name, NAME),
        detail=test.detail,
        value=number(test.distance.value, _UNIT, voice.language),
        threshold=number(test.distance.threshold, _UNIT, voice.language),
        share=share,
    )
    return bar, below
