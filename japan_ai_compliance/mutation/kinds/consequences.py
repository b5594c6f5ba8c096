"""Mutants of what a breach leads to, and of how long it can be pursued, in all rules that say so."""

from collections.abc import Callable, Iterable, Iterator

from japan_ai_compliance.language import nodes
from japan_ai_compliance.linting.book import Book, Home
from japan_ai_compliance.mutation.model import Change, Edit, Mutant
from japan_ai_compliance.mutation.reach import AMOUNTS
from japan_ai_compliance.mutation.rewrite import in_parts
from japan_ai_compliance.mutation.spans import moves
from japan_ai_compliance.mutation.trees import shifted, variants
from japan_ai_compliance.mutation.window import window
from japan_ai_compliance.rulebook.model import Consequence, Rule, Scenario, Span, TimeBar


def mutants(book: Book) -> Iterator[Mutant]:
    """The mutants of every consequence that a rule has."""
    for name, home in book.declared("consequences"):
        using = _using(book, name, home)
        if using:
            yield from _Consequence(name, home, using).mutants()


def mutants_of_time_bars(book: Book) -> Iterator[Mutant]:
    """The mutants of every time bar that a rule has."""
    for name, home in book.declared("time_bars"):
        for bar, rules in _barred(book, name, home).items():
            for variant in (*variants(bar.until), *shifted(bar.until)):
                changed = bar._replace(until=variant.node)
                edit = in_parts(rules, TimeBar, lambda _, changed=changed: changed)  # type: ignore[misc]
                yield Mutant(f"time bar {name}", "until", variant.change, home.place("until"), tuple(rules), edit)


def _using(book: Book, name: str, home: Home) -> list[Rule]:
    return [
        rule
        for rule in book.rulebook.rules.values()
        if any(one.id == name for one in rule.consequences) and book.home("consequences", name, rule.law) is home
    ]


def _barred(book: Book, name: str, home: Home) -> dict[TimeBar, list[str]]:
    """The time bar of that name and the rules that have it."""
    found: dict[TimeBar, list[str]] = {}
    for rule in book.rulebook.rules.values():
        where = book.rules[rule.id]
        entry = where.file.content.rules[int(where.location[1])]
        if rule.time_bar is not None and entry.time_bar == name and book.home("time_bars", name, rule.law) is home:
            found.setdefault(rule.time_bar, []).append(rule.id)
    return found


class _Consequence:
    def __init__(self, name: str, home: Home, using: list[Rule]) -> None:
        self.name = name
        self.home = home
        self.rules = tuple(rule.id for rule in using)
        self.within = window((rule, "consequences") for rule in using)
        self.entry = home.file.content.consequences[name]
        self.consequence = next(one for rule in using for one in rule.consequences if one.id == name)

    def mutants(self) -> Iterator[Mutant]:
        if self.consequence.when is not None:
            for variant in variants(self.consequence.when):
                yield self.mutant("when", variant.change, _setting_when(variant.node), "when")
        for outcome in sorted(self.consequence.on) if len(self.consequence.on) > 1 else ():
            change = Change("option", f"{outcome} in on", "")
            yield self.mutant("on", change, _without_outcome(outcome), "on")
        for moved in moves([self.consequence.span], self.within):
            yield self.mutant("", moved.change, _setting_span(moved.spans[0]), moved.key)
        for index, step in enumerate(self.entry.steps):
            yield from self.steps(step.id, "", self.consequence.scenarios, "steps", index)
        for position, entry in enumerate(self.entry.scenarios):
            scenario = self.consequence.scenarios[position]
            for variant in variants(scenario.when) if scenario.when is not None else ():
                made = _in_scenario(scenario.id, _setting_scenario(variant.node))
                yield self.mutant(f"scenario {scenario.id} when", variant.change, made, "scenarios", position, "when")
            for index, step in enumerate(entry.steps):
                yield from self.steps(step.id, scenario.id, [scenario], "scenarios", position, "steps", index)

    def steps(self, step: str, only: str, scenarios: Iterable[Scenario], *below: int | str) -> Iterator[Mutant]:
        """The mutants of a step: of one scenario (``only``), or of all that take it."""
        value = next((one.value for scenario in scenarios for one in scenario.steps if one.id == step), None)
        for variant in variants(value) if value is not None else ():
            made = _in_scenario(only, _setting_step(step, variant.node))
            where = f"scenario {only} step {step}" if only else f"step {step}"
            yield self.mutant(where, variant.change, made, *below, "value")

    def mutant(
        self, where: str, change: Change, made: Callable[[Consequence], Consequence], *below: int | str
    ) -> Mutant:
        edit: Edit = in_parts(self.rules, Consequence, lambda one: made(one) if one.id == self.name else one)
        place = self.home.place(*below)
        return Mutant(f"consequence {self.name}", where, change, place, self.rules, edit, reach=AMOUNTS)


def _setting_when(node: nodes.Node) -> Callable[[Consequence], Consequence]:
    return lambda one: one._replace(when=node)


def _setting_span(span: Span) -> Callable[[Consequence], Consequence]:
    return lambda one: one._replace(span=span)


def _without_outcome(outcome: str) -> Callable[[Consequence], Consequence]:
    return lambda one: one._replace(on=one.on - {outcome})


def _setting_scenario(node: nodes.Node) -> Callable[[Scenario], Scenario]:
    return lambda scenario: scenario._replace(when=node)


def _setting_step(step: str, node: nodes.Node) -> Callable[[Scenario], Scenario]:
    return lambda scenario: scenario._replace(
        steps=tuple(one._replace(value=node) if one.id == step else one for one in scenario.steps)
    )


def _in_scenario(only: str, change: Callable[[Scenario], Scenario]) -> Callable[[Consequence], Consequence]:
    return lambda one: one._replace(
        scenarios=tuple(change(scenario) if only in ("", scenario.id) else scenario for scenario in one.scenarios)
    )
