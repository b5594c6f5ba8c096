"""Exposure by provision: a point, a range, or an open end for each rule and scenario."""

from dataclasses import dataclass

from markupsafe import Markup

from japan_ai_compliance.report.check.html.charts.amounts import short, short_amount
from japan_ai_compliance.report.check.html.charts.rows import AXIS, TOP, Label, labelled
from japan_ai_compliance.report.check.html.charts.scale import AmountScale, Mark, amount_scale
from japan_ai_compliance.report.check.html.exposure import PricedItem
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.wording.amounts import scenario_words
from japan_ai_compliance.wording.naming import marked

_FEWEST = 2
_NO_ROLE = "statutory"


@dataclass(frozen=True, slots=True)
class Bar:
    """One row. ``shape``: ``point``, ``range`` or ``open``; ``look``: the role of the scenario."""

    label: Label
    shape: str
    look: str
    start: str
    end: str
    size: str


@dataclass(frozen=True, slots=True)
class ExposureChart:
    """The chart, and what its caption says."""

    caption: Markup
    height: int
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    shapes: tuple[str, ...]


def chart(voice: Voice, items: list[PricedItem]) -> ExposureChart | None:
    """The chart; None where there are not at least two amounts to set side by side."""
    if len(items) < _FEWEST:
        return None
    scale = amount_scale(value for item in items for value in (item.exposure.low, item.exposure.high) if value)
    bars, top = [], TOP
    for item in items:
        bar, top = _bar(voice, item, scale, top)
        bars.append(bar)
    key = "chart_exposure_log" if scale.logarithmic else "chart_exposure_linear"
    return ExposureChart(
        caption=voice.say(key),
        height=top + AXIS,
        bars=tuple(bars),
        marks=tuple(scale.marks(lambda value: short(voice, value, "money"))),
        shapes=tuple(shape for shape in ("point", "range", "open") if any(bar.shape == shape for bar in bars)),
    )


def _bar(voice: Voice, item: PricedItem, scale: AmountScale, top: int) -> tuple[Bar, int]:
    one = item.exposure
    scenario = scenario_words(voice.page, one.scenario_name)
    text = f"{marked(item.finding)} · {scenario or voice.words(one.name)}"
    label, below = labelled(top, text, short_amount(voice, one))
    low = scale.share(one.low or 0)
    high = 1.0 if one.high is None else scale.share(one.high)
    shape = "open" if one.high is None else "point" if one.low == one.high else "range"
    return Bar(label, shape, one.role or _NO_ROLE, _percent(low), _percent(high), _percent(high - low)), below


def _percent(share: float) -> str:
    return f"{100 * share:.2f}%"
