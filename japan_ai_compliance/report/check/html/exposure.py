"""What the breaches can cost: by consequence, rule and scenario; never a sum."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from japan_ai_compliance.assessment.direct import is_priced
from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.rulebook.model import Consequence, Words
from japan_ai_compliance.wording.amounts import amount_words, scenario_words
from japan_ai_compliance.wording.naming import marked
from japan_ai_compliance.wording.values import phrase


@dataclass(frozen=True, slots=True)
class PricedItem:
    """A consequence of a finding."""

    finding: Finding
    exposure: Exposure


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of a computation."""

    text: Markup
    provision: str


@dataclass(frozen=True, slots=True)
class AmountRow:
    """One amount."""

    rule: str
    title: str
    anchor: str
    about: Markup
    scenario: str
    amount: str
    assumptions: tuple[str, ...]
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class AmountGroup:
    """One consequence of the law, for every breach that leads to it."""

    name: str
    party: Markup
    provision: str
    rows: tuple[AmountRow, ...]
    assumptions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """A consequence said in one line."""

    text: Markup
    provision: str


@dataclass(frozen=True, slots=True)
class ExposureView:
    """The section."""

    lead: Markup
    groups: tuple[AmountGroup, ...]
    not_priced: tuple[Other, ...]
    after_order: tuple[Other, ...]


def items(assessment: Assessment) -> list[PricedItem]:
    """Every consequence of every finding."""
    return [PricedItem(one.finding, item) for one in assessment.findings for item in one.exposure]


def priced(assessment: Assessment) -> list[PricedItem]:
    """What can follow directly and has an amount of money."""
    return [item for item in items(assessment) if is_priced(item.exposure)]


def view(voice: Voice, assessment: Assessment, addresses: Mapping[int, str]) -> ExposureView:
    """The section of one company."""
    every, amounts = items(assessment), priced(assessment)
    direct = [item.exposure for item in every if item.exposure.stage == "direct" and item not in amounts]
    later = [item.exposure for item in every if item.exposure.stage != "direct"]
    key = "exposure_rule" if amounts else "exposure_unpriced" if assessment.summary["violation"] else "exposure_none"
    return ExposureView(
        lead=voice.say(f"report.{key}"),
        groups=tuple(_group(voice, group, addresses) for group in _grouped(amounts)),
        not_priced=tuple(_others(voice, direct)),
        after_order=tuple(_others(voice, later)),
    )


def _grouped(amounts: Iterable[PricedItem]) -> list[list[PricedItem]]:
    groups: dict[tuple[str, str, Words, str], list[PricedItem]] = {}
    for item in amounts:
        one = item.exposure
        groups.setdefault((one.provision, one.kind, one.name, one.party), []).append(item)
    return list(groups.values())


def _group(voice: Voice, group: list[PricedItem], addresses: Mapping[int, str]) -> AmountGroup:
    first = group[0].exposure
    shared = dict.fromkeys(words for item in group for words in _assumed_always(item))
    return AmountGroup(
        name=voice.words(first.name),
        party=voice.say(f"report.party_{first.party}"),
        provision=voice.cited(first.provision),
        rows=tuple(_row(voice, item, shared, addresses[id(item.finding)]) for item in group),
        assumptions=tuple(map(voice.words, shared)),
    )


def _row(voice: Voice, item: PricedItem, shared: Mapping[Words, None], anchor: str) -> AmountRow:
    one = item.exposure
    return AmountRow(
        rule=marked(item.finding),
        title=voice.words(item.finding.rule.title),
        anchor=anchor,
        about=voice.about(item.finding),
        scenario=scenario_words(voice.page, one.scenario_name) or voice.say("scenario_only"),
        amount=amount_words(voice.page, one),
        assumptions=tuple(voice.words(words) for words in one.assumptions if words not in shared),
        steps=tuple(_steps(voice, item)),
    )


def _steps(voice: Voice, item: PricedItem) -> Iterator[StepView]:
    declared = _declared(item)
    scenarios = declared.scenarios if declared else ()
    types = {step.id: step.value.type for one in scenarios if one.id == item.exposure.scenario for step in one.steps}
    for step in item.exposure.steps:
        value = phrase(step.value, types.get(step.id), voice.language, voice.rulebook)
        yield StepView(voice.say("step_value", text=voice.words(step.words), value=value), voice.cited(step.provision))


def _assumed_always(item: PricedItem) -> tuple[Words, ...]:
    declared = _declared(item)
    return declared.assumptions if declared else ()


def _declared(item: PricedItem) -> Consequence | None:
    return next((one for one in item.finding.rule.consequences if one.id == item.exposure.id), None)


def _others(voice: Voice, found: Iterable[Exposure]) -> list[Other]:
    """Consequences in words, each once."""
    said: dict[Other, None] = {}
    for one in found:
        text = Markup.escape(voice.words(one.name))
        amount = amount_words(voice.page, one)
        if amount:
            text = voice.say("report.priced", name=text, amount=amount)
        if one.combine is not None:
            text = voice.say("report.bracketed", text=text, detail=voice.say(f"report.{one.combine}"))
        said[Other(text, voice.cited(one.provision))] = None
    return list(said)
