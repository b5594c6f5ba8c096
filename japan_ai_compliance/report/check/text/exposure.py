"""What the breaches can cost: what follows directly first, by provision and scenario; never a sum."""

from dataclasses import dataclass
from datetime import date

from japan_ai_compliance.assessment.direct import is_priced
from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.language.values import Interval, Unknown
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.rulebook.model import Consequence, Words
from japan_ai_compliance.wording.amounts import MAXIMUM, amount_words, scenario_words
from japan_ai_compliance.wording.layout import cut, padded, width
from japan_ai_compliance.wording.naming import marked
from japan_ai_compliance.wording.page import Page

_WIDEST_NAME = 36


@dataclass(frozen=True, slots=True)
class _Item:
    finding: Finding
    exposure: Exposure


def write_exposure(page: Page, assessment: Assessment) -> None:
    """The section: direct amounts, what is not priced, and apart what follows only from disobeying an order."""
    page.title(page.say("exposure"))
    items = [_Item(one.finding, item) for one in assessment.findings for item in one.exposure]
    if not items:
        page.put(page.say("exposure_none" if not assessment.summary["violation"] else "exposure_unpriced"), 2)
        return
    direct = [item for item in items if item.exposure.stage == "direct"]
    priced = [item for item in direct if is_priced(item.exposure)]
    page.put(page.say("exposure_rule" if priced else "exposure_unpriced"), 2, style="faint")
    for group in _grouped(priced):
        page.blank()
        _amounts(page, group)
    others = [item.exposure for item in direct if item not in priced]
    if others:
        page.blank()
        page.put(_listed(page, others), 2, page.say("not_priced"))
    later = [item.exposure for item in items if item.exposure.stage != "direct"]
    if later:
        page.blank()
        page.put(page.say("after_order"), 2)
        for said in _each(page, later):
            page.put(said, 4, "- ")


def _grouped(items: list[_Item]) -> list[list[_Item]]:
    groups: dict[tuple[str, str, Words, str], list[_Item]] = {}
    for item in items:
        one = item.exposure
        groups.setdefault((one.provision, one.kind, one.name, one.party), []).append(item)
    return list(groups.values())


def _amounts(page: Page, group: list[_Item]) -> None:
    """One consequence: a line per breach and scenario, the amounts below each other."""
    first = group[0].exposure
    name = page.words(first.name)
    said = page.say(
        "exposure_head", name=name, party=page.say(f"party_{first.party}"), provision=page.cited(first.provision)
    )
    page.put(said, 2, style="bold")
    names = _names(group)
    labels = [scenario_words(page, item.exposure.scenario_name) for item in group]
    lines = list(zip(group, names, labels, strict=True))
    widest, labelled = max(map(width, names)), max(map(width, labels))
    previous = ""
    for item, name, label in lines:
        mark = padded("" if name == previous else name, widest) + "  "
        mark += padded(label, labelled) + "  " if labelled else ""
        previous = name
        page.put(amount_words(page, item.exposure), 4, mark)
        page.put(_computed(page, item), 4 + width(mark), style="faint")
        if [one[1:] for one in lines].count((name, label)) > 1:
            page.put(_supposed(page, item, label), 4 + width(mark), style="faint")
    supposed = [_supposed(page, *line[::2]) for line in lines if [one[1:] for one in lines].count(line[1:]) == 1]
    for said in dict.fromkeys(filter(None, supposed)):
        page.put(said, 4, "- ", style="faint")
    for words in dict.fromkeys(words for item in group for words in _always(item)):
        page.put(page.words(words), 4, page.say("assumed"), style="faint")


def _names(group: list[_Item]) -> list[str]:
    """What each line is about: the rule, with its subject where the rule is broken by several."""
    broken: dict[str, set[str | None]] = {}
    for item in group:
        broken.setdefault(marked(item.finding), set()).add(item.finding.subject_id)
    return [
        cut(name if len(broken[name]) == 1 else f"{name} {for_line(item.finding.subject_id or '')}", _WIDEST_NAME)
        for item in group
        for name in [marked(item.finding)]
    ]


def _always(item: _Item) -> tuple[Words, ...]:
    """What the consequence itself assumes, in every scenario."""
    declared = _declared(item)
    return declared.assumptions if declared else ()


def _supposed(page: Page, item: _Item, label: str) -> str:
    """What this scenario supposes, beside that; empty where nothing."""
    own = [page.words(words) for words in item.exposure.assumptions if words not in _always(item)]
    if not own:
        return ""
    return page.say("supposed" if label else "supposed_alone", scenario=label, text=page.say("semicolon").join(own))


def _declared(item: _Item) -> Consequence | None:
    return next((one for one in item.finding.rule.consequences if one.id == item.exposure.id), None)


def _computed(page: Page, item: _Item) -> str:
    """The numbers the amount was computed from, where they are all known."""
    before = item.exposure.steps[:-1]
    if item.exposure.basis == MAXIMUM or not before or any(isinstance(one.value, Unknown | Interval) for one in before):
        return ""
    declared = _declared(item)
    scenarios = declared.scenarios if declared else ()
    types = {step.id: step.value.type for one in scenarios if one.id == item.exposure.scenario for step in one.steps}
    said = []
    for step in before:
        if isinstance(step.value, date):
            continue
        value = page.value(step.value, types.get(step.id))
        said.append(page.say("computed_from", text=page.words(step.words), value=value))
    return page.say("semicolon").join(said)


def _listed(page: Page, items: list[Exposure]) -> str:
    return page.say("semicolon").join(_each(page, items))


def _each(page: Page, items: list[Exposure]) -> list[str]:
    """Consequences in words, each once: name, maximum, provision."""
    said: dict[str, None] = {}
    for item in items:
        name = page.words(item.name)
        amount = amount_words(page, item)
        text = page.say("priced", name=name, amount=amount) if amount else name
        detail = [page.cited(item.provision)]
        if item.combine is not None:
            detail.append(page.say(item.combine))
        said[page.say("bracketed", text=text, detail=page.listed(detail))] = None
    return list(said)
