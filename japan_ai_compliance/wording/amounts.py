"""Amounts of an exposure in words."""

from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.language.values import Interval, Reason, Unknown
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.rulebook.kinds import SCENARIOS, AmountBasis
from japan_ai_compliance.rulebook.model import FactDeclaration, Parameter, Scenario, Subject, Table, Words
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.values import number

MAXIMUM: AmountBasis = "statutory_maximum"
PERIOD_START = "period_start"


def amount_words(page: Page, item: Exposure) -> str:
    """``up to JPY 500,000``, ``JPY 1 to JPY 2``, or that no upper limit is known and what is missing.

    Empty where it is not priced.
    """
    if item.unit is None:
        return ""
    unit = page.rulebook.amount_unit(item.unit)
    low = number(item.low or 0, unit, page.language, page.rulebook)
    if item.high is None:
        missing = page.listed(missing_labels(page, item))
        key = ("at_least_no_limit" if item.low else "not_known") if missing else None
        key = key or ("at_least_open" if item.low else "not_known_open")
        return page.say(key, low=low, missing=missing)
    high = number(item.high, unit, page.language, page.rulebook)
    if item.basis == MAXIMUM or is_bound(item) or (not item.low and item.high):
        return page.say("up_to", amount=high)
    return high if item.low == item.high else page.say("from_to", low=low, high=high)


def is_bound(item: Exposure | Scenario) -> bool:
    """Whether its amount is a limit that the amount stays within, not what it comes to."""
    return item.role is not None and SCENARIOS[item.role].bound


def missing_labels(page: Page, item: Exposure) -> list[str]:
    """The facts whose absence leaves the amount open, by label."""
    reasons = [
        reason for step in item.steps if isinstance(step.value, Unknown | Interval) for reason in step.value.reasons
    ]
    return list(dict.fromkeys(reason_label(page, reason) for reason in reasons))


def reason_label(page: Page, reason: Reason) -> str:
    """What a reason is about, by its label in the rulebook."""
    if reason.fact == PERIOD_START:
        return page.say("period_start")
    rulebook = page.rulebook
    declared: FactDeclaration | Subject | Parameter | Table | None
    declared = rulebook.facts.get(reason.fact) or rulebook.subjects.get(reason.fact)
    declared = declared or rulebook.parameters.get(reason.fact) or rulebook.tables.get(reason.fact)
    return for_line(reason.fact) if declared is None else page.words(declared.label)


def scenario_words(page: Page, name: Words | None) -> str:
    """A scenario by the name that its rule file gives it; empty where there is but one."""
    return "" if name is None else page.words(name)
