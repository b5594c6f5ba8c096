"""What a condition rests on beside the facts of its entries."""

from datetime import date

from japan_ai_compliance.engine.plan import Reads, edges, reads_of
from japan_ai_compliance.rulebook.model import Span
from tests.conftest import MakeBench
from tests.support.toy import Bench, Section, deadline, element, parameter, prohibition, version

CHANGE = date(2026, 4, 1)
DATED: Section = {
    "threshold": parameter("number", version(100, until=date(2026, 3, 31)), version(50, start=CHANGE), unit="users")
}


def reads(lamp_law: MakeBench, condition: str, **sections: Section) -> Reads:
    """What the condition of the only element rests on."""
    bench: Bench = lamp_law(prohibition(applies=[element(condition)]), **sections)
    when = bench.rulebook.rules["LAMP-1"].applies[0].when
    assert when is not None
    return reads_of(when, bench.rulebook)


def test_facts_alone_are_the_same_on_every_day(lamp_law: MakeBench) -> None:
    found = reads(lamp_law, "shop.staff > 5 and shop.lit")
    assert found == Reads(False, (), (), steady=True)
    assert found.stretch(date(2020, 1, 1)) == found.stretch(date(2030, 1, 1))


def test_a_dated_parameter_divides_time(lamp_law: MakeBench) -> None:
    found = reads(lamp_law, "shop.staff > 5 and threshold > 60", parameters=DATED)
    assert found.changes[-1] == CHANGE
    before, on, after = (found.stretch(day) for day in (date(2026, 3, 31), CHANGE, date(2026, 4, 2)))
    assert before != on == after


def test_what_stands_in_a_definition_counts(lamp_law: MakeBench) -> None:
    big: Section = {"shop.big": {"when": "threshold > 60", "en": "big", "ja": "大"}}
    assert reads(lamp_law, "shop.big", parameters=DATED, definitions=big).changes[-1] == CHANGE


def test_a_fact_over_time_and_the_day_itself_can_turn_on_any_day(lamp_law: MakeBench) -> None:
    for condition in ("shop.burning", "shop.event < day"):
        found = reads(lamp_law, condition)
        assert found.day
        assert found.stretch(date(2026, 1, 1)) != found.stretch(date(2026, 1, 2))
    assert not reads(lamp_law, "shop.event < as_of").day


def test_it_is_worked_out_once(lamp_law: MakeBench) -> None:
    bench: Bench = lamp_law(prohibition(applies=[element("shop.lit")]))
    when = bench.rulebook.rules["LAMP-1"].applies[0].when
    assert when is not None
    assert reads_of(when, bench.rulebook) is reads_of(when, bench.rulebook)


def test_every_row_of_a_table_divides_time(lamp_law: MakeBench) -> None:
    rows = [
        {"keys": ["red", "round"], **version(True, until=date(2026, 3, 31))},
        {"keys": ["red", None], **version(False, CHANGE)},
        {"keys": ["green", None], **version(True, date(2025, 5, 5))},
    ]
    toll: Section = {
        "keys": [{"of": "colour"}, {"of": "shape"}],
        "type": "boolean",
        "label": {"en": "toll", "ja": "toll"},
        "rows": rows,
    }
    found = reads(lamp_law, "toll(shop.colour, shop.shape)", tables={"toll": toll})
    assert found == Reads(False, (date(2025, 1, 1), date(2025, 5, 5), CHANGE), (), steady=False)


def test_a_duty_turns_like_a_period(lamp_law: MakeBench) -> None:
    assert reads(lamp_law, "shop.guarded").day
    assert not reads(lamp_law, "shop.unfair").day


def test_the_edges_of_spans_are_the_first_day_and_the_day_after_the_last() -> None:
    spans = [
        Span(date(2026, 1, 1), date(2026, 1, 31)),
        Span(None, date(2026, 5, 5)),
        Span(date(2026, 7, 1), None),
        Span(None, None),
        Span(None, date.max),
    ]
    assert list(edges(spans)) == [date(2026, 1, 1), date(2026, 2, 1), date(2026, 5, 6), date(2026, 7, 1)]


def test_locals_are_named_in_order_but_not_those_that_are_everywhere(lamp_law: MakeBench) -> None:
    by = "add_days(year_start, days_between(as_of, year_end) + days_between(day, year_end))"
    bench: Bench = lamp_law(deadline(every="fiscal_year", by=by, done="shop.report"))
    timing = bench.rulebook.rules["LAMP-1"].timing
    assert timing is not None
    assert reads_of(timing.by, bench.rulebook) == Reads(True, (), ("year_end", "year_start"), steady=False)
