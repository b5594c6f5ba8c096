"""Situations: a real case, with some of its facts changed, added or taken away."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from hypothesis import assume
from hypothesis import strategies as st

from japan_ai_compliance.documents.tree import Node
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.errors import InputError
from japan_ai_compliance.language import nodes
from japan_ai_compliance.profile.model import Datum, Entry, UnknownType
from japan_ai_compliance.rulebook.model import FactDeclaration
from tests.property import editing
from tests.property.material import TODAY, Situation, book, entries, sample_documents, situations
from tests.property.values import limits, values

_KEPT_DATES = 3


@dataclass(frozen=True)
class Slot:
    """A place in a profile where a declared fact may stand."""

    path: str
    fact: FactDeclaration
    stated: Datum | None

    @property
    def is_unknown(self) -> bool:
        """Whether nothing is known of it, and silence means just that."""
        unknown = self.stated is None or isinstance(self.stated.value, UnknownType)
        return unknown and self.fact.absent is None


@cache
def read_by(rule: str) -> frozenset[str]:
    """The facts that a rule, its exceptions and its consequences look at."""
    return frozenset(node.path for node in _inside(book().rules[rule]) if isinstance(node, nodes.Fact))


def _inside(value: object) -> Iterator[object]:
    yield value
    if isinstance(value, tuple):
        for one in value:
            yield from _inside(one)


def slots(situation: Situation) -> list[Slot]:
    """Every place of its profile where a fact that the rule looks at stands, or may stand; not what identifies."""
    names = read_by(situation.rule)
    found = []
    for entry in entries(situation.profile()):
        identified_by = book().subjects[entry.subject].identified_by if entry.subject else None
        for fact in book().children.get(entry.subject, ()):
            if fact.path in names and fact.name != identified_by and not fact.yearly:
                found.append(_slot(entry, fact))
    return found


def yearly_slots(situation: Situation) -> list[Slot]:
    """The same for facts by year that say nothing of any year yet."""
    names = read_by(situation.rule)
    return [
        Slot(f"{entry.path}.{fact.name}", fact, None)
        for entry in entries(situation.profile())
        for fact in book().children.get(entry.subject, ())
        if fact.yearly and fact.path in names and not entry.facts.get(fact.name)
    ]


def _slot(entry: Entry, fact: FactDeclaration) -> Slot:
    stated = entry.facts.get(fact.name)
    return Slot(f"{entry.path}.{fact.name}", fact, stated if isinstance(stated, Datum) else None)


@st.composite
def varied(draw: st.DrawFn, changes: int = 3) -> Situation:
    """A case of the rulebook with up to ``changes`` facts changed, some of them to unknown, on its day or another."""
    found = draw(st.sampled_from(situations()))
    if draw(st.integers(0, _KEPT_DATES)) == 0:
        day = draw(st.sampled_from(limits()))
        found = replace(found, dates=Dates(day, draw(st.sampled_from((day, found.dates.law_as_of)))))
    return _vary(draw, found, changes)


@st.composite
def varied_sample(draw: st.DrawFn, changes: int = 3) -> Situation:
    """A sample with up to ``changes`` of the facts changed that some rule looks at."""
    document = draw(st.sampled_from(sample_documents()))
    found = Situation("sample", document, draw(st.sampled_from(sorted(book().rules))), Dates(TODAY, TODAY))
    return _vary(draw, found, changes)


def _vary(draw: st.DrawFn, found: Situation, changes: int) -> Situation:
    for _ in range(draw(st.integers(0, changes))):
        places = [*slots(found), *yearly_slots(found)]
        if not places:
            break
        slot = draw(st.sampled_from(places))
        silent = slot.stated is not None and draw(st.booleans())
        found = found.with_document(changed(found, slot.path, "unknown" if silent else draw(values(slot.fact))))
    return found


def changed(situation: Situation, path: str, value: object) -> Node:
    """The document with ``value`` at ``path``; the example is given up where that is no profile."""
    try:
        document = editing.put(situation.document, path, value)
        situation.with_document(document).profile()
    except (InputError, ValueError):
        assume(False)
    return document
