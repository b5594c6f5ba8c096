"""Saying what was not known refines an answer: what was decided without it stays as it was."""

from hypothesis import given, note
from hypothesis import strategies as st

from japan_ai_compliance.profile.model import Periods
from tests.property import editing
from tests.property.material import Identity, Situation, identity
from tests.property.strategies import changed, slots, varied, yearly_slots
from tests.property.values import MONTHS, days, values

DECIDED = ("violation", "compliant", "not_applicable", "due")


def statuses(situation: Situation) -> dict[Identity, str]:
    """The status of each finding by its identity."""
    return {identity(one): one.finding.status for one in situation.findings()}


def refines(before: Situation, after: Situation) -> None:
    """Whatever ``before`` decides, ``after`` decides the same way."""
    note(f"{before.name}: {before.rule} {before.dates}")
    note(f"{editing.shown(before.document)}\n{editing.shown(after.document)}")
    was, now = statuses(before), statuses(after)
    assert {key: (status, now.get(key)) for key, status in was.items() if status in DECIDED} == {
        key: (status, status) for key, status in was.items() if status in DECIDED
    }


@given(varied(), st.data())
def test_filling_unknown_facts_never_changes_what_is_decided(situation: Situation, data: st.DataObject) -> None:
    filled = situation
    for _ in range(data.draw(st.integers(1, 3))):
        unknown = [slot for slot in [*slots(filled), *yearly_slots(filled)] if slot.is_unknown]
        if not unknown:
            break
        slot = data.draw(st.sampled_from(unknown))
        filled = filled.with_document(changed(filled, slot.path, data.draw(values(slot.fact))))
    refines(situation, filled)


@given(varied(), st.data())
def test_saying_since_when_never_changes_what_is_decided(situation: Situation, data: st.DataObject) -> None:
    going_on = [
        slot
        for slot in slots(situation)
        if slot.stated is not None and isinstance(slot.stated.value, Periods) and slot.stated.value.answer == "going_on"
    ]
    if not going_on:
        return
    slot = data.draw(st.sampled_from(going_on))
    first = data.draw(days().filter(lambda day: day <= str(situation.dates.as_of)))
    refines(situation, situation.with_document(changed(situation, slot.path, {"from": first})))


@given(varied(), st.data())
def test_filling_missing_months_never_changes_what_is_decided(situation: Situation, data: st.DataObject) -> None:
    averages = [slot for slot in yearly_slots(situation) if slot.fact.kind == "monthly_average"]
    if not averages:
        return
    slot = data.draw(st.sampled_from(averages))
    months = data.draw(st.lists(st.sampled_from(MONTHS), min_size=12, max_size=12))
    gaps = data.draw(st.sets(st.integers(0, 11), min_size=1))
    partly: list[object] = ["unknown" if index in gaps else month for index, month in enumerate(months)]
    year = data.draw(st.sampled_from(("FY2024", "FY2025")))
    before = situation.with_document(changed(situation, slot.path, {year: partly}))
    refines(before, situation.with_document(changed(situation, slot.path, {year: list(months)})))
