"""The law between two days: what of a rule, and of what it rests on, started, ended or took another value."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Protocol

from japan_ai_compliance.comparison.model import LawChange, LawEvent, LawPart
from japan_ai_compliance.language import nodes
from japan_ai_compliance.rulebook.model import Parameter, Rule, Rulebook, Span, Table, Words
from japan_ai_compliance.rulebook.walk import exceptions, named

_DAY = timedelta(days=1)


def law_changes(rule: Rule, rulebook: Rulebook, old: date, new: date) -> tuple[LawChange, ...]:
    """Where the rule itself started or ended, that; else what changed inside it. Nothing where ``new`` is no later."""
    if new <= old:
        return ()
    own = tuple(_bounded("rule", rule, rule.title, old, new))
    return own or tuple(dict.fromkeys(_inside(rule, rulebook, old, new)))


def _inside(rule: Rule, rulebook: Rulebook, old: date, new: date) -> Iterator[LawChange]:
    for element in (*rule.applies, *rule.breach, *rule.requires, *rule.review_when):
        yield from _bounded("element", element, element.text, old, new)
    for exception in exceptions(rule.unless):
        yield from _bounded("exception", exception, exception.title, old, new)
        for element in exception.elements:
            yield from _bounded("element", element, element.text, old, new)
    for consequence in rule.consequences:
        yield from _bounded("consequence", consequence, consequence.name, old, new)
    for node in named(rule):
        if isinstance(node, nodes.Parameter):
            yield from _parameter(rulebook.parameters[node.name], rule, old, new)
        elif isinstance(node, nodes.Lookup):
            yield from _table(rulebook.tables[node.table], rule, old, new)


class _Bounded(Protocol):
    """Whatever carries law has these."""

    @property
    def id(self) -> str: ...
    @property
    def provision(self) -> str: ...
    @property
    def span(self) -> Span: ...


def _bounded(what: LawPart, part: _Bounded, words: Words, old: date, new: date) -> Iterator[LawChange]:
    """The start or the end of what has a span, where it lies between the two days."""
    before, after = part.span.holds(old), part.span.holds(new)
    if after and not before:
        yield LawChange(what, "started", part.id, words, part.provision, part.span.start)
    elif before and not after:
        yield LawChange(what, "ended", part.id, words, part.provision, _next(part.span.end))


def _next(day: date | None) -> date | None:
    return None if day is None else day + _DAY


def _parameter(parameter: Parameter, rule: Rule, old: date, new: date) -> Iterator[LawChange]:
    before, after = parameter.on(old), parameter.on(new)
    was, now = (one.value if one is not None else None for one in (before, after))
    current = after or before
    if was == now or current is None:
        return
    event: LawEvent = "started" if before is None else "ended" if after is None else "changed"
    first = after.span.start if after is not None else _next(current.span.end)
    provision = current.sources[0].text if current.sources else rule.provision
    yield LawChange("parameter", event, parameter.name, parameter.label, provision, first, was, now)


def _table(table: Table, rule: Rule, old: date, new: date) -> Iterator[LawChange]:
    for row in table.rows:
        if row.version.span.holds(old) != row.version.span.holds(new):
            holds = row.version.span.holds(new)
            first = row.version.span.start if holds else _next(row.version.span.end)
            provision = row.version.sources[0].text if row.version.sources else rule.provision
            yield LawChange("table", "changed", table.name, table.label, provision, first)
