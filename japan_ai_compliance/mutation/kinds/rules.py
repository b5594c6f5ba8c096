"""Mutants of what stands in a rule itself."""

from collections.abc import Iterator
from typing import Any

from japan_ai_compliance.linting.book import Book
from japan_ai_compliance.mutation.kinds.elements import Elements
from japan_ai_compliance.mutation.model import Change, Edit, Mutant
from japan_ai_compliance.mutation.rewrite import in_rules
from japan_ai_compliance.mutation.spans import moves
from japan_ai_compliance.mutation.trees import shifted, variants
from japan_ai_compliance.mutation.window import window
from japan_ai_compliance.mutation.written import written
from japan_ai_compliance.rulebook.kinds import ELEMENT_LISTS
from japan_ai_compliance.rulebook.model import ALWAYS, Rule, Timing

_OPTIONAL = ("uncertain_until", "advised_by", "accurate", "reference")
_LAST_DAYS = ("by", "uncertain_until", "advised_by")


def mutants(book: Book) -> Iterator[Mutant]:
    """The mutants of every rule."""
    for rule in book.rulebook.rules.values():
        yield from _Rule(book, rule).mutants()


class _Rule:
    def __init__(self, book: Book, rule: Rule) -> None:
        self.book = book
        self.rule = rule
        self.home = book.rules[rule.id]

    def mutants(self) -> Iterator[Mutant]:
        yield from self.dates()
        for part in ELEMENT_LISTS:
            listed = Elements(
                self.rule.id,
                part,
                self.home,
                self.rule.elements(part),
                (self.rule.id,),
                window([(self.rule, "applies" if part == "applies" else "decision")]),
                lambda elements, part=part: self.edit(**{part: elements}),  # type: ignore[misc]
            )
            yield from listed.mutants()
        yield from self.exceptions()
        if self.rule.timing is not None:
            yield from self.timing(self.rule.timing)
        yield from self.force()

    def edit(self, **changed: Any) -> Edit:
        return in_rules([self.rule.id], lambda rule: rule._replace(**changed))

    def mutant(self, where: str, change: Change, *below: int | str, **changed: Any) -> Mutant:
        return Mutant(self.rule.id, where, change, self.home.place(*below), (self.rule.id,), self.edit(**changed))

    def dates(self) -> Iterator[Mutant]:
        for moved in moves([self.rule.span], ALWAYS):
            yield self.mutant("in_force", moved.change, "in_force", moved.key, span=moved.spans[0])

    def exceptions(self) -> Iterator[Mutant]:
        """Each exception, and each one that the rule itself puts to an exception, removed."""
        for index, use in enumerate(self.rule.unless):
            others = (*self.rule.unless[:index], *self.rule.unless[index + 1 :])
            removed = Change("exception", f"exception {use.id}", "")
            yield self.mutant("unless", removed, "unless", index, unless=others)
            declared = self.book.home("exceptions", use.id, self.rule.law)
            own = len(declared.parts["unless"]) if declared is not None else 0
            for number in range(own, len(use.unless)):
                fewer = use._replace(unless=(*use.unless[:number], *use.unless[number + 1 :]))
                unless = (*self.rule.unless[:index], fewer, *self.rule.unless[index + 1 :])
                gone = Change("exception", f"exception {use.unless[number].id} to {use.id}", "")
                yield self.mutant("unless", gone, "unless", index, "unless", number - own, unless=unless)

    def timing(self, timing: Timing) -> Iterator[Mutant]:
        for key in timing._fields:
            node: Any = getattr(timing, key)
            if key == "late":
                other = "violation" if node == "review" else "review"
                yield self.timed(key, Change("force", f"late: {node}", f"late: {other}"), other)
            elif node is not None:
                for variant in (*variants(node), *(shifted(node) if key in _LAST_DAYS else ())):
                    yield self.timed(key, variant.change, variant.node)
                if key in _OPTIONAL:
                    yield self.timed(key, Change("dropped", written(node), ""), None)

    def timed(self, key: str, change: Change, value: object) -> Mutant:
        assert self.rule.timing is not None
        made: Any = {key: value}
        return self.mutant(key, change, key, timing=self.rule.timing._replace(**made))

    def force(self) -> Iterator[Mutant]:
        """A duty that binds no longer, or one that newly does."""
        other = "endeavour" if self.rule.force == "binding" else "binding"
        change = Change("force", f"force: {self.rule.force}", f"force: {other}")
        yield self.mutant("force", change, "force", force=other)
