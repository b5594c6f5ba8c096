"""The dates of a run."""

from datetime import date

import pytest

from japan_ai_compliance.cli.dates import read_date, read_dates, today
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.errors import UsageError


def test_what_is_left_out_is_today_and_the_law_of_that_day() -> None:
    before = today()
    found = read_dates(None, None)
    assert found in (Dates(before, before), Dates(today(), today()))
    assert read_dates("2026-11-23", None) == Dates(date(2026, 11, 23), date(2026, 11, 23))
    assert read_dates("2026-11-23", "2025-01-01").law_as_of == date(2025, 1, 1)


@pytest.mark.parametrize("text", ["", "2026", "2026-02-30", "20261123", "2026-W01-1", " 2026-11-23", "1800-01-01"])
def test_what_is_no_date_is_refused(text: str) -> None:
    for given in ((text, None), ("2026-11-23", text)):
        with pytest.raises(UsageError):
            read_dates(*given)
    with pytest.raises(UsageError, match="--until"):
        read_date("--until", text)
