"""What a breach can cost: limits in order, exact where nothing is missing, and never below what the law says."""

from datetime import date
from fractions import Fraction

from hypothesis import given, note
from hypothesis import strategies as st

from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.language.values import Interval, Unknown
from japan_ai_compliance.penalty.model import Exposure
from tests.property import editing
from tests.property.material import TODAY, Situation, book, sample_documents, sample_files
from tests.property.strategies import varied

STORE = next(
    document for path, document in zip(sample_files(), sample_documents(), strict=True) if path.stem == "breach"
)
SALES = "software[0].conduct.other_payment_services_excluded.relevant_sales"
FROM = "software[0].conduct.other_payment_services_excluded.from"


def is_exact(exposure: Exposure) -> bool:
    """Whether every step of the computation came to a known value."""
    return not any(isinstance(step.value, Unknown | Interval) for step in exposure.steps)


@given(varied(changes=4))
def test_limits_are_in_order_and_exact_where_every_step_is(situation: Situation) -> None:
    for one in situation.findings():
        for item in one.exposure:
            note(f"{situation} {item.id} {item.scenario} {item.low} {item.high}")
            note(str(editing.shown(situation.document)))
            assert item.low is None or (type(item.low) is int and item.low >= 0)
            assert item.high is None or (type(item.high) is int and item.high >= (item.low or 0))
            assert (item.unit is None) == (item.low is None)
            if item.basis == "statutory_maximum" and item.unit is not None:
                assert item.low == 0
            if item.kind == "surcharge" and item.basis == "computed" and is_exact(item):
                assert item.low == item.high
            if item.low != item.high and item.basis == "computed":
                assert not is_exact(item)


def parameter(name: str) -> Fraction:
    """The value of a parameter of the bundled law today."""
    version = book().parameters[name].on(TODAY)
    assert version is not None
    assert isinstance(version.value, int | Fraction)
    return Fraction(version.value)


@given(st.integers(0, 10**15), st.dates(date(2025, 12, 18), TODAY))
def test_a_surcharge_is_exact_where_nothing_is_missing(sales: int, start: date) -> None:
    document = editing.put(editing.put(STORE, SALES, sales), FROM, str(start))
    (found,) = Situation("a store", document, "MSCA-8-1", Dates(TODAY, TODAY)).findings()
    assert found.finding.status == "violation"
    assert [(one.start, one.end) for one in found.finding.periods] == [(start, None)]
    (first,) = [one for one in found.exposure if (one.kind, one.scenario) == ("surcharge", "first")]
    unit = parameter("surcharge_unit")
    expected = int(sales * parameter("surcharge_rate") // unit * unit)
    assert (first.low, first.high, first.basis) == (expected, expected, "computed")
