"""Users against the threshold, from the numeric tests of the findings."""

from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.engine.proof import Distance, ProofStep, listed
from japan_ai_compliance.escaping.html import for_html
from japan_ai_compliance.escaping.visible import NAME, for_line
from japan_ai_compliance.report.check.html.charts.amounts import short
from japan_ai_compliance.report.check.html.charts.rows import AXIS, TOP, Label, labelled
from japan_ai_compliance.report.check.html.charts.scale import AmountScale, Mark, amount_scale
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.rulebook.kinds import Chart
from japan_ai_compliance.wording.values import decimal, number

_CHART: Chart = "users"


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
        for told in listed(one.finding.proof):
            distance = told.step.distance
            if distance is not None and _counts_users(voice, distance) and distance.threshold:
                tests[_test(voice, one.finding, told.step, distance)] = None
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


def _counts_users(voice: Voice, distance: Distance) -> bool:
    unit = voice.rulebook.units.get(distance.unit or "")
    return unit is not None and unit.chart == _CHART


def _ends(distance: Distance) -> tuple[Fraction, Fraction]:
    return Fraction(distance.value), Fraction(distance.threshold)


def _test(voice: Voice, finding: Finding, step: ProofStep, distance: Distance) -> _Test:
    mark = finding.rule.id if finding.instance is None else for_line(finding.instance)
    return _Test(voice.name(finding), mark, _detail(voice, finding, step), distance)


def _detail(voice: Voice, finding: Finding, step: ProofStep) -> str:
    """The year, or the fact that was compared where the rule has no year."""
    if finding.instance is not None:
        return for_line(finding.instance)
    declared = voice.rulebook.facts.get(step.facts[0].fact) if step.facts else None
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
        value=number(test.distance.value, test.distance.unit, voice.language, voice.rulebook),
        threshold=number(test.distance.threshold, test.distance.unit, voice.language, voice.rulebook),
        share=share,
    )
    return bar, below
