"""Which elements, exceptions and definitions the cases of a rulebook have seen true, false and unknown."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeGuard

from japan_ai_compliance.engine.check import evaluate_rule
from japan_ai_compliance.engine.model import Case, Dates
from japan_ai_compliance.errors import Place, RuleError
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.evaluate import Surroundings, truth
from japan_ai_compliance.language.types import BOOLEAN
from japan_ai_compliance.language.values import Truth, Unknown
from japan_ai_compliance.linting import uses
from japan_ai_compliance.linting.book import Book, Home
from japan_ai_compliance.mutation.excuses import Impossible
from japan_ai_compliance.mutation.keys import EXCEPTION_PART, Key, exception_thing, keys
from japan_ai_compliance.profile.build import build_profile
from japan_ai_compliance.rulebook.authoring.excuses import Seen
from japan_ai_compliance.rulebook.kinds import ELEMENT_LISTS
from japan_ai_compliance.rulebook.model import Element, ExceptionUse, Rule
from japan_ai_compliance.selftest.cases import RuleCase

TRUTHS: tuple[Seen, ...] = ("true", "false", "unknown")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Something that is to be seen with each truth by the cases of ``rule``.

    What is declared once for several rules (an exception, a definition) names none, and any of them may show it.
    ``never`` are the truths that it cannot have, with the reason that the law's folder gives.
    """

    rule: str
    key: Key
    place: Place
    seen: frozenset[Seen]
    never: Mapping[Seen, str]

    @property
    def name(self) -> str:
        """What names it from one run to the next."""
        return name_of(self.key)

    @property
    def unseen(self) -> tuple[Seen, ...]:
        """The truths that no case has shown, and that are not excused."""
        return tuple(one for one in TRUTHS if one not in self.seen and one not in self.never)

    @property
    def wrongly_excused(self) -> tuple[Seen, ...]:
        """The truths that are ruled out although a case shows them."""
        return tuple(one for one in TRUTHS if one in self.seen and one in self.never)


def name_of(key: Key) -> str:
    """What names an element, or a definition: ``RULE > applies > ELEMENT``, ``definition > PATH``."""
    return " > ".join(part for part in key if part)


def element_coverage(
    book: Book, cases: Iterable[RuleCase], laws: Iterable[str] = (), never: Iterable[Impossible] = ()
) -> list[Coverage]:
    """What the cases have seen of each element of each rule, of each exception that a rule uses, and of each
    definition. That an exception counts in each rule is not asked here: a mutant takes it away from each.

    ``never`` are the truths that cannot be; raises RuleError where they are said of what is not there.
    """
    wanted = frozenset(laws)
    record = _Record(book, never)
    for case in cases:
        record.watch(case)
    rules = [rule for rule in book.rulebook.rules.values() if not wanted or rule.law in wanted]
    found = [one for rule in rules for one in record.of_rule(rule)]
    found += [*record.of_exceptions(rules), *record.of_definitions(rules)]
    record.check_excuses(found, {str(one.path) for one in book.folders if not wanted or one.law in wanted})
    return found


class _Record:
    def __init__(self, book: Book, never: Iterable[Impossible]) -> None:
        self.book = book
        self.never = list(never)
        self.elements: dict[tuple[Place, Key], set[Seen]] = {}
        self.definitions: dict[str, set[Seen]] = {}

    def watch(self, case: RuleCase) -> None:
        rule = self.book.rulebook.rules[case.rule]
        known, homes = keys(rule), self.homes(rule)
        profile = build_profile(case.profile, self.book.rulebook, case.place.path)

        def observer(element: Element, where: Surroundings, held: Truth) -> None:
            key = known[id(element)]
            self.elements.setdefault((homes[key[0]].place(), key), set()).add(_seen(held))
            if element.when is not None:
                look(element.when, where, self.saw)

        evaluate_rule(rule, Case(self.book.rulebook, profile, Dates(case.as_of, case.law_as_of), observer))

    def saw(self, definition: nodes.Definition, held: Truth) -> None:
        self.definitions.setdefault(definition.path, set()).add(_seen(held))

    def homes(self, rule: Rule) -> dict[str, Home]:
        """Where ``rule`` and the exceptions that it uses are declared, by what their elements are part of."""
        found = {rule.id: self.book.rules[rule.id]}
        for use in uses.exceptions(rule.unless):
            home = self.book.home("exceptions", use.id, rule.law)
            assert home is not None
            found[exception_thing(use)] = home
        return found

    def of_rule(self, rule: Rule) -> Iterator[Coverage]:
        home = self.book.rules[rule.id]
        for part in ELEMENT_LISTS:
            for index, element in enumerate(rule.elements(part)):
                yield self.coverage(rule.id, (rule.id, part, element.id), home, part, index)

    def of_exceptions(self, rules: Iterable[Rule]) -> Iterator[Coverage]:
        """The elements of the exceptions, once for each declaration."""
        declared: dict[Place, tuple[ExceptionUse, Home]] = {}
        for rule in rules:
            homes = self.homes(rule)
            for use in uses.exceptions(rule.unless):
                home = homes[exception_thing(use)]
                declared.setdefault(home.place(), (use, home))
        for use, home in declared.values():
            for index, element in enumerate(use.elements):
                yield self.coverage("", (exception_thing(use), EXCEPTION_PART, element.id), home, EXCEPTION_PART, index)

    def coverage(self, rule: str, key: Key, home: Home, *below: int | str) -> Coverage:
        seen = frozenset(self.elements.get((home.place(), key), ()))
        return Coverage(rule, key, home.place(*below), seen, self.excused(home, key))

    def of_definitions(self, rules: Iterable[Rule]) -> Iterator[Coverage]:
        """The definitions that are truths and stand in an element, once each."""
        named: set[str] = set()
        for rule in rules:
            looked_at = tuple(rule.elements(part) for part in ELEMENT_LISTS), rule.unless
            named |= {node.path for node in uses.named(looked_at) if _is_truth(node)}
        for path, home in self.book.declared("definitions"):
            if path in named:
                seen = frozenset(self.definitions.get(path, ()))
                key = ("definition", "", path)
                yield Coverage("", key, home.place(), seen, self.excused(home, key))

    def excused(self, home: Home, key: Key) -> Mapping[Seen, str]:
        """The truths that something cannot have, as the folder says that declares it."""
        name = name_of(key)
        return {one.truth: one.reason for one in self.never if (one.folder, one.thing) == (home.folder, name)}

    def check_excuses(self, found: Iterable[Coverage], folders: Container[str]) -> None:
        """Nothing is excused in ``folders`` that is not there. Raises RuleError."""
        names = {one.name for one in found}
        for one in self.never:
            if one.thing not in names and one.folder in folders:
                raise RuleError("rulebook.unknown_name", one.place, {"name": for_line(one.thing)})


def look(node: nodes.Node, where: Surroundings, saw: Callable[[nodes.Definition, Truth], None]) -> None:
    """Tell ``saw`` of every definition in ``node`` that is a truth, entry by entry where it stands in a list."""
    if _is_truth(node):
        saw(node, truth(node, where))
    if isinstance(node, nodes.Quantifier):
        entries = where.entries(node.entries)
        for entry in () if isinstance(entries, Unknown) else entries:
            for part in (node.value, node.until, node.condition):
                if part is not None:
                    look(part, entry, saw)
        return
    for part in nodes.children(node):
        look(part, where, saw)


def _is_truth(node: nodes.Node) -> TypeGuard[nodes.Definition]:
    return isinstance(node, nodes.Definition) and node.type == BOOLEAN


def _seen(held: Truth) -> Seen:
    return "unknown" if isinstance(held, Unknown) else "true" if held else "false"
