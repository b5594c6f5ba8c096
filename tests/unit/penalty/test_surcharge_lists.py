"""The bundled surcharge on lists of sales: exact to the yen where nothing is missing, else a range that holds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.penalty.test_surcharge import Sale, listed, named, scenarios

UNIT, RATE = 10_000, 5

amounts = st.integers(0, 10**15)
items = st.sampled_from(["order_7", "order_8", "order_9", "order_10"])
inside = st.builds(
    lambda first, length, amount, item: Sale(first, first + length, amount, item),
    st.integers(0, 200),
    st.integers(0, 100),
    amounts,
    items,
)
anywhere = st.builds(
    lambda first, length, amount, item: Sale(first, first + length, amount, item),
    st.integers(-200, 400),
    st.integers(0, 200),
    st.none() | amounts,
    items,
)


@settings(max_examples=40, deadline=None)
@given(st.lists(inside, max_size=5))
def test_exact_to_the_yen_where_nothing_is_missing(sales: list[Sale]) -> None:
    base = sum(sale.amount or 0 for sale in sales if sale.item == "order_9")
    item = named(scenarios(listed(sales)), "first")
    assert item.low == item.high == base // RATE // UNIT * UNIT
    assert not any(isinstance(step.value, float) for step in item.steps)


@settings(max_examples=40, deadline=None)
@given(st.lists(anywhere, max_size=5), st.none() | amounts)
def test_the_low_end_is_never_above_the_high_end(sales: list[Sale], total: int | None) -> None:
    stated = "" if total is None else f", relevant_sales: {total}"
    for item in scenarios(listed(sales) + stated, "unknown"):
        assert item.low is not None
        assert item.low >= 0
        assert item.high is None or item.low <= item.high
        assert item.low % UNIT == 0


@settings(max_examples=40, deadline=None)
@given(st.lists(anywhere, min_size=1, max_size=5), st.lists(amounts, min_size=5, max_size=5))
def test_what_becomes_known_stays_within_the_range(sales: list[Sale], more: list[int]) -> None:
    known = [
        Sale(sale.first, sale.last, extra if sale.amount is None else sale.amount, sale.item)
        for sale, extra in zip(sales, more, strict=False)
    ]
    before, after = (named(scenarios(listed(one)), "first") for one in (sales, known))
    assert before.low is not None
    assert after.low is not None
    assert after.high is not None
    assert before.low <= after.low
    assert before.high is None or after.high <= before.high
