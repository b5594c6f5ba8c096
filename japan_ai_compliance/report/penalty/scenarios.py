"""The scenarios of an amount side by side: a row per step, a column per scenario, in blocks that fit the page."""

from collections.abc import Sequence

from japan_ai_compliance.language.types import Type
from japan_ai_compliance.language.values import Unknown
from japan_ai_compliance.penalty.model import Exposure, StepTaken
from japan_ai_compliance.rulebook.model import Consequence
from japan_ai_compliance.wording.amounts import amount_words, scenario_words
from japan_ai_compliance.wording.layout import padded, width, wrap
from japan_ai_compliance.wording.page import Page

_INDENT, _GAP, _LABELS = 4, 2, 34


def write_table(page: Page, consequence: Consequence, scenarios: Sequence[Exposure]) -> None:
    """Every step once, with its provision; the last row is the amount."""
    types = {step.id: step.value.type for one in consequence.scenarios for step in one.steps}
    columns = [(scenario_words(page, item.scenario_name), _cells(page, item, types)) for item in scenarios]
    rows = _rows(scenarios)
    for number, block in enumerate(_blocks(page, columns)):
        if number:
            page.blank()
        sizes = [max(map(width, [head, *cells.values()])) for head, cells in block]
        heads = [padded(head, size, right=True) for (head, _), size in zip(block, sizes, strict=True)]
        page.put_raw(" " * (_INDENT + _LABELS) + "".join(" " * _GAP + head for head in heads), style="faint")
        for step in rows:
            if not any(step.id in cells for _, cells in block):
                continue
            said = [
                " " * _GAP + padded(cells.get(step.id, ""), size, right=True)
                for (_, cells), size in zip(block, sizes, strict=True)
            ]
            label = page.say("penalty.row", text=page.words(step.words), provision=page.cited(step.provision))
            first, *rest = wrap(label, _LABELS)
            line = " " * _INDENT + padded(first, _LABELS) + "".join(said)
            page.put_raw(line.rstrip(), style="bold" if step is rows[-1] else "")
            for more in rest:
                page.put_raw(" " * (_INDENT + 2) + more)


def _cells(page: Page, item: Exposure, types: dict[str, Type]) -> dict[str, str]:
    *before, last = item.steps
    found = {step.id: page.value(step.value, types.get(step.id)) for step in before}
    found[last.id] = amount_words(page, item) if item.high is not None else _at_least(page, item)
    return found


def _at_least(page: Page, item: Exposure) -> str:
    last = item.steps[-1].value
    unit = Type("number", unit=page.rulebook.amount_unit(item.unit))
    return page.value(last, None if isinstance(last, Unknown) else unit)


def _rows(scenarios: Sequence[Exposure]) -> list[StepTaken]:
    """The steps of all scenarios, each once and in an order that is that of every scenario; the amounts last.

    A step of which nothing is known is left out.
    """
    before: list[StepTaken] = []
    last: dict[str, StepTaken] = {}
    for item in scenarios:
        at = 0
        for step in item.steps[:-1]:
            if isinstance(step.value, Unknown):
                continue
            found = next((index for index, one in enumerate(before) if one.id == step.id), None)
            if found is None:
                before.insert(at, step)
            at = (at if found is None else found) + 1
        last.setdefault(item.steps[-1].id, item.steps[-1])
    return [*before, *last.values()]


def _blocks(page: Page, columns: list[tuple[str, dict[str, str]]]) -> list[list[tuple[str, dict[str, str]]]]:
    """The columns in blocks, each as wide as the page allows and at least one column."""
    room = page.columns - _INDENT - _LABELS
    blocks: list[list[tuple[str, dict[str, str]]]] = []
    left = 0
    for head, cells in columns:
        size = _GAP + max(map(width, [head, *cells.values()]))
        if not blocks or size > left:
            blocks.append([])
            left = room
        blocks[-1].append((head, cells))
        left -= size
    return blocks
