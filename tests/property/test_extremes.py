"""Facts at the edge of what can be written are answered, whatever the answer."""

from hypothesis import given, note
from hypothesis import strategies as st

from japan_ai_compliance.engine.model import STATUSES
from tests.property import editing
from tests.property.material import Situation
from tests.property.strategies import changed, slots, varied, yearly_slots

EDGES = ("0001-01-01", "0001-01-02", "9999-12-30", "9999-12-31")
NUMBERS = (0, 10**29, 3_652_060, 400 * 12 * 10)

_day = st.sampled_from(EDGES)
_date = _day | st.just("none")
_entry = st.fixed_dictionaries(
    {}, optional={"from": _day | st.just("unknown"), "until": st.sampled_from(("9999-12-30", "9999-12-31", "unknown"))}
)


def extreme(kind: str) -> st.SearchStrategy[object]:
    """Values of a kind of fact that can be written, and stand at the edge."""
    match kind:
        case "date":
            return _date
        case "number" | "monthly_average":
            return st.sampled_from(NUMBERS)
        case "period" | "duty":
            return _entry.filter(lambda one: one != {"from": "9999-12-31", "until": "9999-12-30"})
        case _:
            return st.just("unknown")


@given(varied(changes=1), st.data())
def test_facts_at_the_edge_are_answered(situation: Situation, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 3))):
        places = [*slots(situation), *yearly_slots(situation)]
        if not places:
            return
        slot = data.draw(st.sampled_from(places))
        value = data.draw(extreme(slot.fact.kind))
        if slot.fact.yearly:
            value = {data.draw(st.sampled_from(("FY0001", "FY9999", "FY2025"))): value}
        situation = situation.with_document(changed(situation, slot.path, value))
    note(f"{situation.name}: {situation.rule} {situation.dates} {editing.shown(situation.document)}")
    for one in situation.findings():
        assert one.finding.status in STATUSES
