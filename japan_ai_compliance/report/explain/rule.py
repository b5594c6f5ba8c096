"""A rule, explained: its elements with what is tested, its exceptions, what follows, what it asks, its sources."""

from collections.abc import Iterable

from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.language import nodes
from japan_ai_compliance.report.explain.spans import evidence_words, span_words, tested, write_sources
from japan_ai_compliance.report.explain.uses import asked, computations, conditions
from japan_ai_compliance.rulebook.kinds import MAIN_LISTS, STAGES
from japan_ai_compliance.rulebook.model import ALWAYS, Consequence, Element, ExceptionUse, Rule
from japan_ai_compliance.wording.amounts import MAXIMUM, scenario_words
from japan_ai_compliance.wording.page import Page

TIMES = ("act", "by", "uncertain_until", "advised_by", "done", "accurate", "reference")


def write_rule(page: Page, rule: Rule) -> None:
    """The rule, with the values of ``day``."""
    _head(page, rule)
    for listed in MAIN_LISTS:
        _elements(page, listed, rule.elements(listed))
    _timing(page, rule)
    if rule.unless:
        page.title(page.say("explain.unless"))
        for use in rule.unless:
            _exception(page, use, 2)
    _elements(page, "review_when", rule.review_when)
    _consequences(page, rule)
    if rule.time_bar is not None:
        page.title(page.say("explain.time_bar"))
        text = page.words(rule.time_bar.text)
        page.put(page.say("element", text=text, detail=page.cited(rule.time_bar.provision)), 2, "- ")
    if rule.notes:
        page.title(page.say("explain.notes"))
        for remark in rule.notes:
            page.put(page.words(remark), 2, "- ")
    status = asked(conditions(rule))
    _asks(page, "asks", status)
    _asks(page, "asks_amount", [name for name in asked(computations(rule)) if name not in status])
    page.title(page.say("explain.sources"))
    write_sources(page, rule.sources, 2)


def _head(page: Page, rule: Rule) -> None:
    page.put(page.say("named", id=rule.id, title=page.words(rule.title)), style="bold")
    page.put(page.cited(rule.provision))
    law = page.rulebook.laws.get(rule.law)
    if law is not None:
        page.put(page.words(law.title), 0, page.say("explain.law"))
    said = [page.say(f"explain.kind_{rule.kind}"), page.say(f"explain.force_{rule.force}")]
    said.append(page.say("explain.in_force", span=span_words(page, rule.span)))
    if rule.yearly:
        said.append(page.say("explain.yearly"))
    subject = page.rulebook.subjects.get(rule.subject)
    if subject is not None:
        said.append(page.say("explain.per", subject=page.words(subject.label)))
    page.put(page.listed(said))
    page.put(evidence_words(page, rule.checked_on, rule.confidence))
    if rule.bearer is not None:
        page.put(page.words(rule.bearer), 0, page.say("explain.bearer"))


def _elements(page: Page, title: str, elements: Iterable[Element]) -> None:
    given = list(elements)
    if not given:
        return
    page.title(page.say(f"explain.{title}"))
    for element in given:
        _element(page, element, 2)


def _element(page: Page, element: Element, indent: int) -> None:
    detail = [page.cited(element.provision)]
    if element.span != ALWAYS:
        detail.append(span_words(page, element.span))
    if element.confidence != "high":
        detail.append(page.say("explain.confidence", level=page.say(f"confidence_{element.confidence}")))
    text = page.words(element.text)
    page.put(page.say("element", text=text, detail=page.say("semicolon").join(detail)), indent, "- ")
    said = []
    if element.conduct is not None:
        fact = page.rulebook.facts.get(element.conduct.path)
        label = page.words(fact.label) if fact else for_line(element.conduct.path)
        said.append(page.say("explain.conduct", label=label))
    if element.when is not None:
        said.append(tested(page, element.when))
    page.put(page.say("semicolon").join(said), indent + 2, page.say("explain.tested"), style="faint")


def _timing(page: Page, rule: Rule) -> None:
    if rule.timing is None:
        return
    page.title(page.say("explain.timing"))
    for name in TIMES:
        node = getattr(rule.timing, name)
        if node is not None:
            page.put(tested(page, node), 2, f"- {page.say(f'explain.timing_{name}')}")


def _exception(page: Page, use: ExceptionUse, indent: int, mark: str = "") -> None:
    text = page.say("element", text=page.words(use.title), detail=page.cited(use.provision))
    page.put(text, indent, mark, style="bold")
    claimed = page.rulebook.subjects.get(use.claim or "")
    if claimed is not None:
        page.put(page.say("explain.claimed", key=claimed.at), indent + 2, style="faint")
    for element in use.elements:
        _element(page, element, indent + 2)
    for against in use.unless:
        _exception(page, against, indent + 2, page.say("explain.but_not"))


def _consequences(page: Page, rule: Rule) -> None:
    if not rule.consequences:
        return
    page.title(page.say("explain.consequences"))
    for stage in STAGES:
        given = [one for one in rule.consequences if one.stage == stage]
        if given:
            page.put(page.say(f"explain.{stage}"), 2)
        for consequence in given:
            _consequence(page, consequence)


def _consequence(page: Page, consequence: Consequence) -> None:
    detail = [page.cited(consequence.provision)]
    if consequence.unit is not None:
        detail.append(page.say(f"party_{consequence.party}"))
    if consequence.span != ALWAYS:
        detail.append(span_words(page, consequence.span))
    name = page.words(consequence.name)
    page.put(page.say("element", text=name, detail=page.say("semicolon").join(detail)), 4, "- ")
    for scenario in consequence.scenarios:
        steps = [step for step in scenario.steps if page.words(step.text) != name]
        if consequence.basis == MAXIMUM:
            page.put(page.say("up_to", amount=_amount(page, scenario.steps[-1].value)), 6)
            continue
        page.put(scenario_words(page, scenario.name), 6)
        if scenario.assumption is not None:
            page.put(page.words(scenario.assumption), 8, page.say("if"), style="faint")
        for step in steps:
            text = page.words(step.text)
            page.put(page.say("element", text=text, detail=page.cited(step.provision)), 8, "- ", style="faint")


def _amount(page: Page, node: nodes.Node) -> str:
    """The value of a parameter of the law, or the computation in words."""
    parameter = page.rulebook.parameters.get(node.name) if isinstance(node, nodes.Parameter) else None
    version = parameter.on(page.day) if parameter else None
    return tested(page, node) if version is None or parameter is None else page.value(version.value, parameter.type)


def _asks(page: Page, title: str, names: list[str]) -> None:
    if not names:
        return
    page.title(page.say(f"explain.{title}"))
    for name in names:
        declared = page.rulebook.facts.get(name) or page.rulebook.subjects.get(name)
        if declared is not None:
            page.put(name, 2, "- ")
            page.put(page.words(declared.question), 4, style="faint")
