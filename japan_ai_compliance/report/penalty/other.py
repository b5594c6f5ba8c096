"""What a breach leads to beside the amounts computed on sales: maxima, orders, bans, civil claims."""

from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.rulebook.model import Rule
from japan_ai_compliance.wording.amounts import amount_words
from japan_ai_compliance.wording.page import Page


def write_other(page: Page, rule: Rule, item: Exposure) -> None:
    """One line, and below it what a maximum was worked out from, where that took more than one step."""
    page.put(_said(page, item), 4, "- ")
    declared = next((one for one in rule.consequences if one.id == item.id), None)
    scenarios = declared.scenarios if declared is not None else ()
    types = {step.id: step.value.type for one in scenarios if one.id == item.scenario for step in one.steps}
    *before, last = item.steps or (None,)
    if last is None or not before:
        return
    worked = [
        page.say("penalty.worked_step", text=page.words(one.words), value=page.value(one.value, types.get(one.id)))
        for one in before
    ]
    page.put(page.say("penalty.worked_out", how=page.words(last.words), steps=page.listed(worked)), 6, style="faint")


def _said(page: Page, item: Exposure) -> str:
    name = page.words(item.name)
    amount = amount_words(page, item)
    text = page.say("priced", name=name, amount=amount) if amount else name
    detail = [page.say(f"party_{item.party}")] if amount else []
    detail.append(page.cited(item.provision))
    if item.combine is not None:
        detail.append(page.say(item.combine))
    return page.say("bracketed", text=text, detail=page.listed(detail))
