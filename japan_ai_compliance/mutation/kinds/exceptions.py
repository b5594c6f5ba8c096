"""Mutants of named exceptions, in all rules that use them."""

from collections.abc import Callable, Iterator

from japan_ai_compliance.linting import uses
from japan_ai_compliance.linting.book import Book, Home
from japan_ai_compliance.mutation.kinds.elements import Elements
from japan_ai_compliance.mutation.model import Change, Edit, Mutant
from japan_ai_compliance.mutation.rewrite import in_parts
from japan_ai_compliance.mutation.spans import moves
from japan_ai_compliance.mutation.window import window
from japan_ai_compliance.rulebook.model import Element, ExceptionUse, Rule


def mutants(book: Book) -> Iterator[Mutant]:
    """The mutants of every exception that a rule uses."""
    for name, home in book.declared("exceptions"):
        for elements, using in _using(name, home, book).items():
            yield from _Exception(name, home, elements, using).mutants()


def _using(name: str, home: Home, book: Book) -> dict[tuple[Element, ...], list[Rule]]:
    """The rules that use an exception, by its elements: one subject may stand in the place of another."""
    found: dict[tuple[Element, ...], list[Rule]] = {}
    for rule in book.rulebook.rules.values():
        if book.home("exceptions", name, rule.law) is home:
            for elements in dict.fromkeys(use.elements for use in uses.exceptions(rule.unless) if use.id == name):
                found.setdefault(elements, []).append(rule)
    return found


class _Exception:
    def __init__(self, name: str, home: Home, elements: tuple[Element, ...], using: list[Rule]) -> None:
        self.name = name
        self.elements = elements
        self.home = home
        self.rules = tuple(rule.id for rule in using)
        self.within = window((rule, "decision") for rule in using)
        self.use = next(use for use in uses.exceptions(using[0].unless) if self.is_it(use))

    def is_it(self, use: ExceptionUse) -> bool:
        """Whether ``use`` is this exception, of the same subject."""
        return use.id == self.name and use.elements == self.elements

    def mutants(self) -> Iterator[Mutant]:
        thing = f"exception {self.name}"
        listed = Elements(thing, "elements", self.home, self.use.elements, self.rules, self.within, self.with_elements)
        yield from listed.mutants()
        for moved in moves([self.use.span], self.within):
            span = moved.spans[0]
            edit = self.edit(lambda use, span=span: use._replace(span=span))  # type: ignore[misc]
            yield Mutant(thing, "", moved.change, self.home.place(moved.key), self.rules, edit)
        for number in range(len(self.home.file.content.exceptions[self.name].unless)):
            gone = Change("exception", f"exception {self.use.unless[number].id}", "")
            edit = self.edit(
                lambda use, number=number: use._replace(  # type: ignore[misc]
                    unless=(*use.unless[:number], *use.unless[number + 1 :])
                )
            )
            yield Mutant(thing, "unless", gone, self.home.place("unless", number), self.rules, edit)

    def with_elements(self, elements: tuple[Element, ...]) -> Edit:
        return self.edit(lambda use: use._replace(elements=elements))

    def edit(self, change: Callable[[ExceptionUse], ExceptionUse]) -> Edit:
        return in_parts(self.rules, ExceptionUse, lambda use: change(use) if self.is_it(use) else use)
