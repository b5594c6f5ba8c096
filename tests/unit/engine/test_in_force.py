"""Which law is in force on a day, as far as it is known by the law date."""

from datetime import date

import pytest

from japan_ai_compliance.engine.in_force import in_force, row_on, value_on, version_on
from japan_ai_compliance.rulebook.model import Span
from tests.conftest import MakeBench
from tests.support.toy import START, TODAY, Section, parameter, prohibition, shop, version, words

FIRST, LAST = date(2026, 2, 1), date(2026, 4, 30)
SPAN = Span(FIRST, LAST)
LONG_AFTER = date(2030, 1, 1)


@pytest.mark.parametrize(
    ("span", "day", "law_as_of", "expected"),
    [
        (SPAN, date(2026, 1, 31), LONG_AFTER, False),
        (SPAN, FIRST, LONG_AFTER, True),
        (SPAN, LAST, LONG_AFTER, True),
        (SPAN, date(2026, 5, 1), LONG_AFTER, False),
        (Span(None, LAST), date(1990, 1, 1), LONG_AFTER, True),
        (Span(FIRST, None), LONG_AFTER, LONG_AFTER, True),
        (Span(), FIRST, FIRST, True),
        # hidden by the law date: what starts after it, and the end that what replaces it brings
        (SPAN, date(2026, 3, 1), date(2026, 1, 31), False),
        (SPAN, date(2026, 3, 1), FIRST, True),
        (SPAN, date(2026, 5, 1), date(2026, 4, 29), True),
        (SPAN, date(2026, 5, 1), LAST, True),
        (SPAN, date(2026, 5, 1), date(2026, 5, 1), False),
    ],
)
def test_what_is_law_on_a_day(span: Span, day: date, law_as_of: date, expected: bool) -> None:
    assert in_force(span, day, law_as_of) is expected


GRADE: Section = {
    "grade": parameter(
        "number", version(1, None, date(2025, 6, 30)), version(2, date(2025, 7, 1), LAST), version(3, date(2026, 5, 1))
    )
}


@pytest.mark.parametrize(
    ("day", "law_as_of", "value"),
    [
        (date(2025, 6, 30), TODAY, 1),
        (date(2025, 7, 1), TODAY, 2),
        (date(2026, 5, 1), TODAY, 3),
        (date(2026, 5, 1), LAST, 2),
        (date(2025, 7, 1), date(2025, 6, 30), 1),
        (date(2026, 5, 1), date(2026, 5, 1), 3),
    ],
)
def test_the_version_of_a_day(lamp_law: MakeBench, day: date, law_as_of: date, value: int) -> None:
    bench = lamp_law(prohibition(), parameters=GRADE)
    found = version_on(bench.rulebook.parameters["grade"], day, law_as_of)
    assert found is not None
    assert found.value == value
    assert value_on("grade", day, bench.case(shop("open: true"), TODAY, law_as_of)) == value


def test_where_there_is_no_version_there_is_no_value(lamp_law: MakeBench) -> None:
    later: Section = {"later": parameter("number", version(2, date(2026, 1, 1)))}
    bench = lamp_law(prohibition(), parameters=later)
    case = bench.case(shop("open: true"))
    assert version_on(bench.rulebook.parameters["later"], date(2025, 12, 31), TODAY) is None
    assert value_on("later", date(2025, 12, 31), case) is None
    assert value_on("later", date(2026, 1, 1), case) == 2


TOLL: Section = {
    "keys": [{"of": "colour"}, {"of": "shape"}],
    "type": "number",
    "label": words("toll"),
    "rows": [
        {"keys": ["red", "round"], **version(1, START, LAST)},
        {"keys": ["red", None], **version(2, date(2025, 7, 1))},
        {"keys": [None, "square"], **version(3)},
    ],
}


@pytest.mark.parametrize(
    ("keys", "day", "law_as_of", "value"),
    [
        (("red", "round"), LAST, TODAY, 1),
        (("red", "round"), date(2026, 5, 1), TODAY, 2),
        (("red", "round"), date(2026, 5, 1), LAST, 1),
        (("red", "square"), date(2025, 6, 30), TODAY, 3),
        (("red", "square"), date(2025, 7, 1), TODAY, 2),
        (("green", "square"), TODAY, TODAY, 3),
        (("green", "round"), TODAY, TODAY, None),
        (("green", "square"), date(2024, 12, 31), TODAY, None),
    ],
)
def test_the_first_row_that_fits_and_is_law(
    lamp_law: MakeBench, keys: tuple[str, str], day: date, law_as_of: date, value: int | None
) -> None:
    table = lamp_law(prohibition(), tables={"toll": TOLL}).rulebook.tables["toll"]
    found = row_on(table, keys, day, law_as_of)
    assert (None if found is None else found.value) == value
