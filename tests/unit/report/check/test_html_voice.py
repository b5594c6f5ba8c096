"""Words on an HTML page."""

import re
from datetime import date

import pytest

from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.rulebook.model import Span
from tests.unit.report.check.every_status import plain

START, END = date(2025, 1, 1), date(2026, 3, 31)


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (Span(None, None), "without limit"),
        (Span(START, None), "from 2025-01-01"),
        (Span(None, END), "until 2026-03-31"),
        (Span(START, END), "2025-01-01 to 2026-03-31"),
    ],
)
def test_the_days_in_force_in_words(span: Span, said: str) -> None:
    assert re.sub("<[^>]*>", "", Voice(plain(), "en").span(span)) == said
