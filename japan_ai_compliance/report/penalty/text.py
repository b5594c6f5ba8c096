"""``penalty`` as text: the question people ask first, then every breach with its scenarios side by side."""

from collections.abc import Iterable, Mapping, Sequence

from japan_ai_compliance.assessment.in_depth import Computed, Costs, in_depth
from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import RATE
from japan_ai_compliance.messages import Language
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.penalty.quote import Quote
from japan_ai_compliance.profile.questions import yaml_line
from japan_ai_compliance.report.penalty.other import write_other
from japan_ai_compliance.report.penalty.scenarios import write_table
from japan_ai_compliance.rulebook.kinds import Stage
from japan_ai_compliance.rulebook.model import Consequence, Element, Rulebook, Scenario, Words
from japan_ai_compliance.wording.amounts import amount_words, is_bound, missing_labels, scenario_words
from japan_ai_compliance.wording.footer import write_footer
from japan_ai_compliance.wording.heading import worst_first, write_heading
from japan_ai_compliance.wording.naming import called, period_words
from japan_ai_compliance.wording.page import Page


def render(report: Report, language: Language, *, width: int = 100) -> str:
    """The exposure of every profile as text, ending in a newline."""
    page = Page(language, report.rulebook, report.dates.as_of, width)
    for assessment in worst_first(report.assessments):
        write_heading(page, assessment)
        _write(page, assessment)
    write_footer(page, report)
    return str(page)


def render_quotes(
    quotes: Sequence[Quote], rulebook: Rulebook, dates: Dates, language: Language, *, width: int = 100
) -> str:
    """What a bare amount comes to, with its steps, as text, ending in a newline."""
    page = Page(language, rulebook, dates.as_of, width)
    for one in quotes:
        rule = one.rule
        title = page.say("named", id=rule.id, title=page.words(rule.title))
        page.title(page.say("bracketed", text=title, detail=page.cited(rule.provision)))
        figure = one.consequence.figure
        sales = page.say("penalty.on_sales", sales=page.value(one.sales, figure.type if figure else None))
        page.put(page.listed([sales, page.say("as_of", day=dates.as_of)]), 2, style="faint")
        _head(page, one.consequence)
        write_table(page, one.consequence, [one.exposure])
        _assumptions(page, one.consequence, [one.exposure])
        _sources(page, one.consequence)
    page.put(page.say("no_advice"), style="bold")
    return str(page)


def _write(page: Page, assessment: Assessment) -> None:
    costs = in_depth(assessment)
    if not costs:
        page.blank()
        page.put(page.say("penalty.none"))
        return
    computed = [one for each in costs for one in each.computed]
    page.blank()
    page.put(page.say("penalty.side_by_side" if computed else "penalty.no_amount"), style="faint")
    _headlines(page, computed)
    for each in costs:
        _finding(page, each)


# The question people ask


def _headlines(page: Page, computed: Sequence[Computed]) -> None:
    questions = dict.fromkeys(one.consequence.headline for one in computed if one.consequence.headline is not None)
    for question in questions:
        page.title(page.words(question).upper() if page.language == "en" else page.words(question))
        asked = [one for one in computed if one.consequence.headline == question]
        for one in asked:
            _answer(page, one)
        for path in dict.fromkeys(path for one in asked for path in _not_stated(one)):
            declared = page.rulebook.facts[path]
            at = page.rulebook.subjects[declared.subject].at
            page.put(page.say("penalty.no_ceiling", label=page.words(declared.label), place=at), 2)
            page.put_raw(" " * 6 + yaml_line(path, path, page.rulebook))
        for words in _narrower(one.consequence for one in asked):
            page.put(page.say("penalty.narrower", text=page.words(words)), 2)


def _answer(page: Page, one: Computed) -> None:
    """The ceilings of one breach, and what it comes to on the law's own base."""
    page.put(_breach_words(page, one), 2, "- ")
    ceilings = [item for item in one.scenarios if is_bound(item)]
    rates = _rates(one.consequence)
    for item in ceilings:
        rate = next((page.value(step.value, RATE) for step in item.steps if step.id in rates), "")
        label = page.say("penalty.ceiling_of", rate=rate) if rate else page.say("penalty.ceiling")
        page.put(page.say("penalty.line", name=label, amount=amount_words(page, item)), 4)
    if ceilings:
        met = {words for item in ceilings for words in item.assumptions}
        for scenario in _ceilings(one.consequence) if len(ceilings) < len(_ceilings(one.consequence)) else ():
            if scenario.assumption is not None and scenario.assumption not in met and not _came_out(scenario, ceilings):
                page.put(page.say("penalty.ruled_out", text=page.words(scenario.assumption)), 4)
    elif not _not_stated(one):
        page.put(page.say("penalty.no_ceiling_standing"), 4)
    own = [item for item in one.scenarios if not is_bound(item) and item.basis == "computed"]
    said = [
        page.say("bracketed", text=amount_words(page, item), detail=scenario_words(page, item.scenario_name))
        for item in own
    ]
    page.put(page.say("penalty.line", name=page.say("penalty.own_base"), amount=page.listed(said)), 4)


def _came_out(scenario: Scenario, items: Sequence[Exposure]) -> bool:
    """Whether one of ``items`` is this scenario: the steps are the same, in the same words."""
    steps = [(step.id, step.text) for step in scenario.steps]
    return any(steps == [(step.id, step.words) for step in item.steps] for item in items)


def _rates(consequence: Consequence) -> frozenset[str]:
    """The steps of the ceilings that are rates."""
    return frozenset(
        step.id for one in _ceilings(consequence) for step in one.steps if step.value.type.unit == RATE.unit
    )


def _not_stated(one: Computed) -> list[str]:
    """The facts to state for a ceiling, where there could be one."""
    if any(is_bound(item) for item in one.scenarios) or all(item.high == 0 for item in one.scenarios):
        return []
    facts = (
        node.path
        for scenario in _ceilings(one.consequence)
        for step in scenario.steps
        for node in nodes.walk(step.value)
        if isinstance(node, nodes.Fact)
    )
    return list(dict.fromkeys(facts))


def _ceilings(consequence: Consequence) -> list[Scenario]:
    return [one for one in consequence.scenarios if is_bound(one)]


def _narrower(consequences: Iterable[Consequence]) -> list[Words]:
    """What every ceiling takes for granted, whatever the facts."""
    return list(
        dict.fromkeys(
            stated.text
            for consequence in consequences
            for scenario in _ceilings(consequence)
            for stated in scenario.assumptions
            if stated.when is None
        )
    )


# Breach by breach

_STAGES: Mapping[Stage, str] = {"direct": "penalty.also", "after_order": "after_order"}


def _finding(page: Page, costs: Costs) -> None:
    page.title(called(page, costs.finding))
    for one in costs.computed:
        page.blank()
        page.put(_breach_words(page, one), 2)
        _head(page, one.consequence)
        write_table(page, one.consequence, one.scenarios)
        missing = list(
            dict.fromkeys(label for item in one.scenarios if item.high is None for label in missing_labels(page, item))
        )
        if missing:
            page.put(page.listed(missing), 4, page.say("penalty.missing"))
        _assumptions(page, one.consequence, one.scenarios)
        _sources(page, one.consequence)
    for stage, title in _STAGES.items():
        rest = [item for item in costs.others if item.stage == stage]
        if rest:
            page.blank()
            page.put(page.say(title), 2)
            for item in rest:
                write_other(page, costs.finding.rule, item)


def _breach_words(page: Page, one: Computed) -> str:
    """The rule, the limb in its words, and its days."""
    limb: Element | None = next((limb for limb in one.finding.rule.breach if limb.id == one.breach.limb), None)
    said = page.words(limb.text) if limb is not None else one.breach.limb
    head = page.say("bracketed", text=one.finding.rule.id, detail=said)
    return page.say("penalty.limb", limb=head, period=period_words(page, one.breach.period))


def _head(page: Page, consequence: Consequence) -> None:
    name, party = page.words(consequence.name), page.say(f"party_{consequence.party}")
    said = page.say("exposure_head", name=name, party=party, provision=page.cited(consequence.provision))
    page.put(said, 2, style="bold")


def _assumptions(page: Page, consequence: Consequence, scenarios: Sequence[Exposure]) -> None:
    """What each scenario takes for granted; scenarios that share it are named together."""
    given: dict[Words, dict[str, None]] = {}
    for item in scenarios:
        for words in item.assumptions:
            if words not in consequence.assumptions:
                given.setdefault(words, {})[scenario_words(page, item.scenario_name)] = None
    for words, names in given.items():
        page.put(page.words(words), 4, page.say("penalty.if", scenario=page.listed(list(names))), style="faint")
    for words in consequence.assumptions:
        page.put(page.words(words), 4, page.say("assumed"), style="faint")


def _sources(page: Page, consequence: Consequence) -> None:
    cited = page.listed([page.cited(source.text) for source in consequence.sources])
    level = page.say(f"confidence_{consequence.confidence}")
    checked = page.say("penalty.checked", day=consequence.checked_on, level=level)
    page.put(page.say("bracketed", text=cited, detail=checked), 4, page.say("penalty.sources"), style="faint")
