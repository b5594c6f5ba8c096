"""The order in which lists are written says nothing."""

import random
import re
from collections import Counter

from hypothesis import given, note
from hypothesis import strategies as st

from japan_ai_compliance.assessment.model import Assessed
from japan_ai_compliance.documents.tree import Scalar, Sequence
from tests.property import editing
from tests.property.material import Situation
from tests.property.strategies import varied

_INDEX = re.compile(r"\[\d+\]")
_MONTHS = 12


def anywhere(text: str | None) -> str | None:
    """A path without its positions."""
    return None if text is None else _INDEX.sub("[]", text)


def gist(one: Assessed) -> tuple[object, ...]:
    """What a finding says, whatever the order of entries."""
    found = one.finding
    return (
        found.rule.id,
        found.status,
        anywhere(found.subject_id),
        anywhere(found.instance),
        found.periods,
        (found.due, found.advised_by, found.due_uncertain_until),
        frozenset((reason.kind, reason.fact, anywhere(reason.path)) for reason in found.open),
        frozenset(Counter((item.id, item.scenario, item.low, item.high, item.basis) for item in one.exposure).items()),
        frozenset(note.code for note in found.notes),
    )


@given(varied(), st.integers(0, 2**32))
def test_the_order_of_lists_does_not_matter(situation: Situation, seed: int) -> None:
    dice = random.Random(seed)

    def shuffled(listed: Sequence) -> Sequence:
        items = list(listed.items)
        if len(items) != _MONTHS or not isinstance(items[0], Scalar):
            dice.shuffle(items)
        return Sequence(tuple(items), listed.line, listed.column)

    other = situation.with_document(editing.mapped(situation.document, shuffled))
    note(f"{situation.name}: {situation.rule} {situation.dates}")
    note(f"{editing.shown(situation.document)}\n{editing.shown(other.document)}")
    assert Counter(map(gist, situation.findings())) == Counter(map(gist, other.findings()))
