"""What the breaches can cost, as a table."""

from collections.abc import Iterable

from japan_ai_compliance.assessment.direct import after_order, priced, unpriced
from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.escaping.markdown import for_markdown
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.report.check.markdown.table import table
from japan_ai_compliance.wording.amounts import amount_words, scenario_words
from japan_ai_compliance.wording.naming import about
from japan_ai_compliance.wording.page import Page

_HEAD = ("rule", "subject", "consequence", "scenario", "amount", "provision")


def exposure_lines(page: Page, assessment: Assessment) -> list[str]:
    """Direct amounts side by side, what they assume, what is not priced, and apart what needs a disobeyed order."""
    lines = [f"### {for_markdown(page.say('formats.exposure'))}", ""]
    if not any(one.exposure for one in assessment.findings):
        none = "exposure_unpriced" if assessment.summary["violation"] else "exposure_none"
        return [*lines, for_markdown(page.say(none))]
    rows = [
        _row(page, one.finding.rule.id, about(page, one.finding), item)
        for one in assessment.findings
        for item in priced(one)
    ]
    lines.append(for_markdown(page.say("exposure_rule" if rows else "exposure_unpriced")))
    if rows:
        lines += ["", *table([for_markdown(page.say(f"formats.column_{name}")) for name in _HEAD], rows)]
    assumed = dict.fromkeys(
        page.words(words) for one in assessment.findings for item in priced(one) for words in item.assumptions
    )
    if assumed:
        lines += ["", *(f"- {for_markdown(page.say('formats.assumed', text=words))}" for words in assumed)]
    others = _each(page, (item for one in assessment.findings for item in unpriced(one)))
    if others:
        lines += ["", for_markdown(page.say("formats.not_priced", text=page.say("semicolon").join(others)))]
    later = _each(page, (item for one in assessment.findings for item in after_order(one)))
    if later:
        lines += ["", for_markdown(page.say("formats.after_order")), "", *(f"- {for_markdown(said)}" for said in later)]
    return lines


def _row(page: Page, rule: str, subject: str, item: Exposure) -> list[str]:
    party = page.say(f"party_{item.party}")
    name = page.say("bracketed", text=page.words(item.name), detail=party)
    scenario = scenario_words(page, item.scenario_name)
    return [
        for_markdown(one)
        for one in (rule, subject, name, scenario, amount_words(page, item), page.cited(item.provision))
    ]


def _each(page: Page, items: Iterable[Exposure]) -> list[str]:
    """Consequences in words, each once: name, maximum, provision."""
    said: dict[str, None] = {}
    for item in items:
        name, amount = page.words(item.name), amount_words(page, item)
        text = page.say("priced", name=name, amount=amount) if amount else name
        said[page.say("bracketed", text=text, detail=page.cited(item.provision))] = None
    return list(said)
