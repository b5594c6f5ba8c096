"""Mutants of the elements of a provision, whether of a rule or of an exception."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from japan_ai_compliance.linting.book import Home
from japan_ai_compliance.mutation.model import Change, Edit, Mutant
from japan_ai_compliance.mutation.reach import EVERYWHERE, element
from japan_ai_compliance.mutation.spans import moves
from japan_ai_compliance.mutation.trees import variants
from japan_ai_compliance.mutation.written import written
from japan_ai_compliance.rulebook.model import Element, Span

Rebuild = Callable[[tuple[Element, ...]], Edit]


@dataclass(frozen=True, slots=True)
class Elements:
    """Elements as they stand under ``key`` of a ``home``, and how to put others in their place."""

    thing: str
    key: str
    home: Home
    elements: Sequence[Element]
    rules: tuple[str, ...]
    within: Span
    rebuild: Rebuild

    def mutants(self) -> Iterator[Mutant]:
        """Each element dropped, its condition changed, its days moved."""
        for index, one in enumerate(self.elements):
            yield self.mutant(index, (), Change("dropped", f"element {one.id}", ""), None)
            if one.when is not None and one.conduct is not None:
                change = Change("dropped", written(one.when), "")
                yield self.mutant(index, ("when",), change, one._replace(when=None))
            for variant in variants(one.when) if one.when is not None else ():
                made = one._replace(when=variant.node)
                yield replace(self.mutant(index, ("when",), variant.change, made), option=variant.option)
            for moved in moves([one.span], self.within):
                made = one._replace(span=moved.spans[0])
                yield replace(self.mutant(index, (moved.key,), moved.change, made), reach=EVERYWHERE)

    def mutant(self, index: int, below: tuple[str, ...], change: Change, made: Element | None) -> Mutant:
        rest = [*self.elements[:index], *([made] if made is not None else []), *self.elements[index + 1 :]]
        return Mutant(
            thing=self.thing,
            where=f"{self.key} {self.elements[index].id}",
            change=change,
            place=self.home.place(self.key, index, *below),
            rules=self.rules,
            edit=self.rebuild(tuple(rest)),
            reach=element((self.thing, self.key, self.elements[index].id)),
        )
