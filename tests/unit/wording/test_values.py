"""Values in words."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from japan_ai_compliance.engine.model import Note
from japan_ai_compliance.language.types import DATE, Type, number
from japan_ai_compliance.language.values import NONE, Interval, Unknown
from japan_ai_compliance.profile.model import UNKNOWN, Monthly, Periods
from japan_ai_compliance.rulebook.model import Rulebook, Words
from japan_ai_compliance.wording import values
from tests.support.toy import START, bench, parameter, prohibition, version


@pytest.fixture
def rulebook(tmp_path: Path) -> Rulebook:
    """The made-up law, with a limit that changes."""
    limit = parameter(
        "number", version(5, START, date(2025, 6, 30)), version(1, date(2025, 7, 1), date(2025, 12, 31)), unit="days"
    )
    return bench(tmp_path, prohibition(), parameters={"limit": limit}).rulebook


@pytest.mark.parametrize(
    ("value", "kind", "en", "ja"),
    [
        (True, None, "yes", "はい"),
        (NONE, None, "none", "なし"),
        (UNKNOWN, None, "not known", "不明"),
        (Unknown(()), None, "not known", "不明"),
        (40_000_000, number("users"), "40,000,000 users", "40,000,000人"),
        (1, number("users"), "1 user", "1人"),
        (Fraction(1, 5), number("rate"), "20 %", "20 %"),
        (Fraction(39_999_999_999, 1000), number("yen"), "JPY 39,999,999.99", "39,999,999.99円"),
        (Interval(1, None, ()), number("yen"), "at least JPY 1", "1円以上"),
        (Interval(None, 2, ()), number("yen"), "at most JPY 2", "2円以下"),
        (Interval(None, None, ()), number("yen"), "not known", "不明"),
        (Monthly(12), number("users"), "12 users", "12人"),
        (Periods("never"), None, "at no time", "一度もない"),
        (Periods(None), None, "at times", "期間あり"),
        (date(2026, 1, 2), DATE, "2026-01-02", "2026-01-02"),
        ("red", Type("choice", of="colour"), "red", "red"),
        (frozenset({"red", "blue"}), Type("choices", of="colour"), "blue, red", "blue、red"),
        ("\x1b[31m", None, "\\x1b[31m", "\\x1b[31m"),
        (-1_234, None, "-1,234", "-1,234"),
    ],
)
def test_a_value(rulebook: Rulebook, value: object, kind: Type | None, en: str, ja: str) -> None:
    assert values.phrase(value, kind, "en", rulebook) == en
    assert values.phrase(value, kind, "ja", rulebook) == ja


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2024, 1, 1), "within 5 days"),
        (date(2025, 6, 30), "within 5 days"),
        (date(2025, 7, 1), "within 1 day"),
        (date(2030, 1, 1), "within 1 day"),
    ],
)
def test_parameters_are_filled_with_the_value_of_the_day(rulebook: Rulebook, day: date, said: str) -> None:
    assert values.filled(Words("within {limit}", "{limit}以内"), "en", rulebook, day) == said


def test_what_is_no_parameter_stays(rulebook: Rulebook) -> None:
    assert values.filled(Words("{nothing} {0}", ""), "en", rulebook, START) == "{nothing} {0}"


def test_remarks(rulebook: Rulebook) -> None:
    own = Note("rule", words=Words("at most {limit}", "x"))
    assert values.note(own, "en", rulebook, START) == "at most 5 days"
    assert values.note(Note("repealed", (("day", "2026-01-01"),)), "en", rulebook, START).endswith("2026-01-01.")
