"""Mutants of what a breach leads to, and of how long it can be pursued, in all rules that say so."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from japan_ai_compliance.language import nodes
from japan_ai_compliance.linting.book import Book, Home
from japan_ai_compliance.mutation.model import Change, Edit, Mutant
from japan_ai_compliance.mutation.reach import AMOUNTS
from japan_ai_compliance.mutation.rewrite import in_parts
from japan_ai_compliance.mutation.spans import Moved, moves
from japan_ai_compliance.mutation.trees import shifted, variants
from japan_ai_compliance.mutation.window import window
from japan_ai_compliance.rulebook.authoring.steps import steps_of, written_out
from japan_ai_compliance.rulebook.model import Consequence, Rule, Scenario, Span, TimeBar

_Shape = tuple[nodes.Node | None, tuple[tuple[nodes.Node | None, ...], ...]]


def mutants(book: Book) -> Iterator[Mutant]:
    """The mutants of every consequence that a rule has."""
    for name, home in book.declared("consequences"):
        for shape, using in _using(book, name, home).items():
            yield from _Consequence(name, home, shape, using).mutants()


def mutants_of_time_bars(book: Book) -> Iterator[Mutant]:
    """The mutants of every time bar that a rule has."""
    for name, home in book.declared("time_bars"):
        for bar, rules in _barred(book, name, home).items():
            for variant in (*variants(bar.until), *shifted(bar.until)):
                changed = bar._replace(until=variant.node)
                edit = in_parts(rules, TimeBar, lambda _, changed=changed: changed)  # type: ignore[misc]
                yield Mutant(f"time bar {name}", "until", variant.change, home.place("until"), tuple(rules), edit)


def _using(book: Book, name: str, home: Home) -> dict[_Shape, list[Rule]]:
    """The rules that have a consequence, by what it is in them: one subject may stand in the place of another."""
    found: dict[_Shape, list[Rule]] = {}
    for rule in book.rulebook.rules.values():
        shapes = dict.fromkeys(_shape(one) for one in rule.consequences if one.id == name)
        if book.home("consequences", name, rule.law) is home:
            for shape in shapes:
                found.setdefault(shape, []).append(rule)
    return found


def _shape(one: Consequence) -> _Shape:
    """The conditions and amounts of a consequence, whatever it is called on a day."""
    scenarios = tuple((scenario.when, *(step.value for step in scenario.steps)) for scenario in one.scenarios)
    return one.when, scenarios


def _barred(book: Book, name: str, home: Home) -> dict[TimeBar, list[str]]:
    """The time bar of that name and the rules that have it."""
    found: dict[TimeBar, list[str]] = {}
    for rule in book.rulebook.rules.values():
        named = book.time_bars.get(rule.id) == name
        if rule.time_bar is not None and named and book.home("time_bars", name, rule.law) is home:
            found.setdefault(rule.time_bar, []).append(rule.id)
    return found


class _Consequence:
    """A consequence in the rules that have it, as it is on each of its days: ``versions`` differ in words alone."""

    def __init__(self, name: str, home: Home, shape: _Shape, using: list[Rule]) -> None:
        self.name = name
        self.home = home
        self.shape = shape
        self.rules = tuple(rule.id for rule in using)
        self.within = window((rule, "consequences") for rule in using)
        self.entry = written_out(home.file, name)
        self.versions = [one for one in using[0].consequences if self.is_it(one)]
        self.consequence = self.versions[0]

    def is_it(self, one: Consequence) -> bool:
        """Whether ``one`` is this consequence, in whatever words."""
        return one.id == self.name and _shape(one) == self.shape

    def mutants(self) -> Iterator[Mutant]:
        if self.consequence.when is not None:
            for variant in variants(self.consequence.when):
                yield self.mutant("when", variant.change, _setting_when(variant.node), "when")
        for outcome in sorted(self.consequence.on) if len(self.consequence.on) > 1 else ():
            change = Change("option", f"{outcome} in on", "")
            yield self.mutant("on", change, _without_outcome(outcome), "on")
        spans = [one.span for one in self.versions]
        for moved in moves(spans, self.within):
            new = dict(zip(spans, moved.spans, strict=True))
            yield self.mutant("", moved.change, _setting_span(new), *self.edge(moved))
        for index, step in enumerate(steps_of(self.entry)):
            yield from self.steps(step.id, "", self.consequence.scenarios, "steps", index)
        for position, entry in enumerate(self.entry.scenarios):
            scenario = self.consequence.scenarios[position]
            for variant in variants(scenario.when) if scenario.when is not None else ():
                made = _in_scenario(scenario.id, _setting_scenario(variant.node))
                yield self.mutant(f"scenario {scenario.id} when", variant.change, made, "scenarios", position, "when")
            for index, step in enumerate(steps_of(entry)):
                yield from self.steps(step.id, scenario.id, [scenario], "scenarios", position, "steps", index)

    def edge(self, moved: Moved) -> tuple[int | str, ...]:
        """Where the edge that was moved is written: with the consequence, or with a dated provision or name of it."""
        day = moved.before
        for key in ("provision", "name"):
            listed = getattr(self.entry, key)
            for index, one in enumerate(listed if isinstance(listed, list) else ()):
                if day in (one.start, one.until):
                    return key, index, moved.key
        return (moved.key,)

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
        edit: Edit = in_parts(self.rules, Consequence, lambda one: made(one) if self.is_it(one) else one)
        place = self.home.place(*below)
        return Mutant(f"consequence {self.name}", where, change, place, self.rules, edit, reach=AMOUNTS)


def _setting_when(node: nodes.Node) -> Callable[[Consequence], Consequence]:
    return lambda one: one._replace(when=node)


def _setting_span(new: Mapping[Span, Span]) -> Callable[[Consequence], Consequence]:
    return lambda one: one._replace(span=new[one.span])


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
