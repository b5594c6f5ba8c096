"""A rulebook as statements in words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from japan_ai_compliance.history.model import Key, RuleView, Snapshot, ValueView
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import Type
from japan_ai_compliance.language.values import Calendar
from japan_ai_compliance.linting.texts import placeholders
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.rulebook.kinds import ELEMENT_LISTS
from japan_ai_compliance.rulebook.model import (
    Consequence,
    Element,
    ExceptionUse,
    Rule,
    Rulebook,
    Span,
    Timing,
    Version,
    Words,
    as_cited_on,
)
from japan_ai_compliance.wording.conditions import words
from japan_ai_compliance.wording.values import filled, option, phrase, text

_DATES = ("act", "by", "done", "uncertain_until", "advised_by", "accurate", "reference")


def snapshot(rulebook: Rulebook, laws: Iterable[str], day: date | None) -> Snapshot:
    """The statements of the rules and values of ``laws`` (none: of all): all of them, or those that are law on ``day``.

    Conditions name parameters without their values: these are statements of their own.
    """
    wanted = frozenset(laws)
    view = _View(rulebook, day)
    rules = {
        rule.id: view.rule(rule)
        for rule in rulebook.rules.values()
        if (not wanted or rule.law in wanted) and view.is_law(rule.span)
    }
    values = {one.name: one for one in view.values() if not wanted or one.law in wanted}
    return Snapshot(rules, values)


class _View:
    def __init__(self, rulebook: Rulebook, day: date | None) -> None:
        self.rulebook = rulebook
        self.day = day
        bare = {name: one._replace(versions=()) for name, one in rulebook.parameters.items()}
        self.bare = replace(rulebook, parameters=MappingProxyType(bare))

    def is_law(self, span: Span) -> bool:
        return self.day is None or span.holds(self.day)

    def rule(self, rule: Rule) -> RuleView:
        day = self.day or rule.span.start or date.max
        title = Words(filled(rule.title, "en", self.rulebook, day), filled(rule.title, "ja", self.rulebook, day))
        statements = {key: self.named(said) for key, said in self.statements(rule)}
        return RuleView(rule.id, rule.law, title, statements)

    def named(self, said: Words) -> Words:
        """A text with the labels of the parameters it names: their values are statements of their own."""
        return Words(_labelled(said.en, "en", self.rulebook), _labelled(said.ja, "ja", self.rulebook))

    def statements(self, rule: Rule) -> Iterator[tuple[Key, Words]]:
        yield ("title", ""), rule.title
        cited = as_cited_on(rule, self.day) if self.day else rule
        yield ("provision", ""), Words(cited.provision, cited.provision)
        yield ("dates", ""), _dates(rule.span)
        yield ("kind", ""), _both(f"history.kind_{rule.kind}")
        yield ("force", ""), _both(f"history.force_{rule.force}")
        if rule.bearer is not None:
            yield ("bearer", ""), rule.bearer
        for part in ELEMENT_LISTS:
            yield from self.elements(part, rule.elements(part))
        for use in rule.unless:
            yield from self.exception(use, "")
        if rule.timing is not None:
            yield from self.timing(rule.timing)
        named: set[str] = set()
        for one in rule.consequences:
            if self.is_law(one.span):
                yield from self.consequence(one, one.id if one.id not in named else f"{one.id} / {one.span.start}")
                named.add(one.id)
        if rule.time_bar is not None:
            yield ("time_bar", ""), self.told(rule.time_bar.text, rule.time_bar.until)
        for number, note in enumerate(rule.notes, 1):
            yield ("note", str(number)), note

    def elements(self, part: str, elements: Iterable[Element], prefix: str = "") -> Iterator[tuple[Key, Words]]:
        for element in elements:
            if self.is_law(element.span):
                said = self.told(element.text, element.conduct, element.when)
                yield (part, f"{prefix}{element.id}"), _dated(said, element.span)

    def exception(self, use: ExceptionUse, above: str) -> Iterator[tuple[Key, Words]]:
        if not self.is_law(use.span):
            return
        name = f"{above}{use.id}"
        yield ("unless" if not above else "unless_not", name), _dated(use.title, use.span)
        yield from self.elements("unless_element", use.elements, f"{name} / ")
        for one in use.unless:
            yield from self.exception(one, f"{name} / ")

    def timing(self, timing: Timing) -> Iterator[tuple[Key, Words]]:
        for key in _DATES:
            node = getattr(timing, key)
            if node is not None:
                yield (key, ""), self.condition(node)
        yield ("late", ""), _both(f"history.late_{timing.late}")

    def consequence(self, one: Consequence, called: str) -> Iterator[tuple[Key, Words]]:
        """A consequence; one whose name or provision changed comes once for each, ``called`` by its first day."""
        yield ("consequence", called), _dated(one.name, one.span)
        yield ("consequence_provision", called), Words(one.provision, one.provision)
        if one.when is not None:
            yield ("consequence_when", called), self.condition(one.when)
        for scenario in one.scenarios:
            name = f"{called} / {scenario.id}"
            if scenario.when is not None:
                yield ("scenario_when", name), self.condition(scenario.when)
            for step in scenario.steps:
                yield ("step", f"{name} / {step.id}"), self.told(step.text, step.value)

    def told(self, plain: Words, *conditions: nodes.Node | None) -> Words:
        """A text with its conditions in words."""
        said = [self.condition(node) for node in conditions if node is not None]
        if not said:
            return plain
        return Words(
            say("history.told", "en", text=plain.en, condition=_joined([one.en for one in said], "en")),
            say("history.told", "ja", text=plain.ja, condition=_joined([one.ja for one in said], "ja")),
        )

    def condition(self, node: nodes.Node) -> Words:
        day = self.day or date.min
        return Words(words(node, self.bare, "en", day), words(node, self.bare, "ja", day))

    # Values

    def values(self) -> Iterator[ValueView]:
        for name, parameter in self.rulebook.parameters.items():
            listed = () if parameter.open_question else self.versions(parameter.versions, parameter.type)
            yield ValueView(name, parameter.law, parameter.label, listed)
        for name, table in self.rulebook.tables.items():
            rows: dict[tuple[str, str], list[Version]] = {}
            for row in table.rows:
                keys = list(zip(row.keys, table.keys, strict=True))
                said = [[self.key(key, kind, language) for key, kind in keys] for language in ("en", "ja")]
                rows.setdefault((_joined(said[0], "en"), _joined(said[1], "ja")), []).append(row.version)
            for (en, ja), versions in rows.items():
                label = Words(f"{table.label.en}: {en}", f"{table.label.ja}: {ja}")
                listed = self.versions(tuple(versions), table.type)
                yield ValueView(f"{name}({en})", table.law, label, listed)

    def versions(self, versions: tuple[Version, ...], kind: Type) -> tuple[Words, ...]:
        return tuple(self.version(one, kind) for one in versions if self.is_law(one.span))

    def version(self, version: Version, kind: Type) -> Words:
        if isinstance(version.value, Calendar):
            days = ", ".join(str(day) for day in sorted(version.value.days))
            value = Words(days, days)
        else:
            value = Words(
                phrase(version.value, kind, "en", self.rulebook), phrase(version.value, kind, "ja", self.rulebook)
            )
        return _dated(value, version.span)

    def key(self, key: str | int | bool | None, kind: Type, language: str) -> str:
        known: Language = "en" if language == "en" else "ja"
        return say("history.any", known) if key is None else option(str(key), kind, known, self.rulebook)


def _labelled(said: str, language: Language, rulebook: Rulebook) -> str:
    for name in placeholders(said):
        if name in rulebook.parameters:
            said = said.replace(f"{{{name}}}", f"({text(rulebook.parameters[name].label, language)})")
    return said


def _both(key: str, **values: object) -> Words:
    return Words(say(key, "en", **values), say(key, "ja", **values))


def _joined(parts: list[str], language: Language) -> str:
    return say("terms.separator", language).join(parts)


def _dates(span: Span) -> Words:
    if span.start is not None and span.end is not None:
        return _both("history.from_until", start=span.start, end=span.end)
    if span.start is not None:
        return _both("history.from", start=span.start)
    return _both("history.until", end=span.end) if span.end is not None else _both("history.always")


def _dated(said: Words, span: Span) -> Words:
    """A statement with its own dates, where it has any."""
    if span == Span():
        return said
    dates = _dates(span)
    return Words(
        say("history.dated", "en", text=said.en, dates=dates.en),
        say("history.dated", "ja", text=said.ja, dates=dates.ja),
    )
