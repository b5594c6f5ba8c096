"""Scalars against the type that is declared, whatever a YAML version would make of them."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest

from japan_ai_compliance.documents.tree import ScalarNode
from japan_ai_compliance.language.values import NONE
from japan_ai_compliance.profile import scalars
from japan_ai_compliance.profile.model import UNKNOWN


def plain(text: str) -> ScalarNode:
    """A scalar without quotes."""
    return ScalarNode(text, True, 1, 1)


def quoted(text: str) -> ScalarNode:
    """A scalar in quotes."""
    return ScalarNode(text, False, 1, 1)


def refusal(read: Callable[[], object]) -> str:
    """The key of the mismatch."""
    with pytest.raises(scalars.MismatchError) as raised:
        read()
    return raised.value.key


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL", "unknown"])
def test_what_says_that_nothing_is_known(text: str) -> None:
    assert scalars.special(plain(text)) is UNKNOWN


def test_none_is_not_unknown() -> None:
    assert scalars.special(plain("none")) is NONE
    assert scalars.special(plain("None")) is None
    assert scalars.special(plain("nothing")) is None


@pytest.mark.parametrize("text", ["", "unknown", "none", "null"])
def test_in_quotes_it_is_a_text(text: str) -> None:
    assert scalars.special(quoted(text)) is None


@pytest.mark.parametrize(("text", "value"), [("true", True), ("false", False)])
def test_booleans(text: str, value: bool) -> None:
    assert scalars.boolean(plain(text)) is value


@pytest.mark.parametrize("text", ["yes", "no", "NO", "on", "off", "y", "1", "0", "True", "FALSE", "はい", " true"])
def test_no_other_word_is_a_boolean(text: str) -> None:
    assert refusal(lambda: scalars.boolean(plain(text))) == "not_boolean"


def test_a_boolean_in_quotes_is_refused() -> None:
    assert refusal(lambda: scalars.boolean(quoted("true"))) == "not_boolean"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("40", 40),
        ("46_000_000", 46_000_000),
        ("1_0", 10),
        ("010", 10),
        ("-0", 0),
        ("+5", 5),
        ("9" * 30, 10**30 - 1),
    ],
)
def test_whole_numbers(text: str, value: int) -> None:
    assert scalars.integer(plain(text), 0) == value
    assert scalars.number(plain(text), 0) == value


NO_NUMBERS = [
    "40 million", "４０", "٤٠", "1e7", "1E7", "0x10", "0o10", "0b1", "1:30", "4,000", "40.", ".5", "1__0", "_1", "1_",
    "--1", "1 0", "¥40", "40 users", ".inf", ".nan", "inf", "NaN", "true", "²", "一", "1\n", "4０",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_number(text: str) -> None:
    assert refusal(lambda: scalars.integer(plain(text), None)) == "not_a_number"
    assert refusal(lambda: scalars.number(plain(text), None)) == "not_a_number"


@pytest.mark.parametrize("text", ["1.0", "1.5", "20%", "20 %"])
def test_a_whole_number_is_not_a_decimal_or_a_percentage(text: str) -> None:
    assert refusal(lambda: scalars.integer(plain(text), None)) == "not_a_number"


def test_a_number_in_quotes_is_refused() -> None:
    assert refusal(lambda: scalars.integer(quoted("40"), None)) == "not_a_number"
    assert refusal(lambda: scalars.number(quoted("4.5"), None)) == "not_a_number"
    assert refusal(lambda: scalars.number(quoted("20%"), None)) == "not_a_number"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("39_999_999.92", Fraction(3_999_999_992, 100)),
        ("0.2", Fraction(1, 5)),
        ("20%", Fraction(1, 5)),
        ("20 %", Fraction(1, 5)),
        ("7.5%", Fraction(3, 40)),
        ("2.0", 2),
        ("100%", 1),
        ("0.1", Fraction(1, 10)),
    ],
)
def test_decimals_are_exact(text: str, value: int | Fraction) -> None:
    assert scalars.number(plain(text), 0) == value


@pytest.mark.parametrize("text", ["9" * 31, "-" + "9" * 30])
def test_numbers_that_are_too_long(text: str) -> None:
    assert refusal(lambda: scalars.integer(plain(text), None)) == "number_too_long"


@pytest.mark.parametrize("text", ["-1", "-46_000_000"])
def test_numbers_below_the_least_possible(text: str) -> None:
    assert refusal(lambda: scalars.integer(plain(text), 0)) == "below_minimum"
    assert refusal(lambda: scalars.number(plain(text), 0)) == "below_minimum"
    assert scalars.integer(plain(text), None) == int(text.replace("_", ""))


def test_a_decimal_below_the_least_possible() -> None:
    assert refusal(lambda: scalars.number(plain("-0.5"), 0)) == "below_minimum"


@pytest.mark.parametrize("scalar", [plain("2025-02-28"), quoted("2025-02-28")])
def test_dates(scalar: ScalarNode) -> None:
    assert scalars.day(scalar) == date(2025, 2, 28)


def test_a_leap_day() -> None:
    assert scalars.day(plain("2024-02-29")) == date(2024, 2, 29)


@pytest.mark.parametrize("text", ["2025-02-30", "2025-02-29", "2025-13-01", "2025-00-10", "0000-01-01", "2025-04-31"])
def test_days_that_do_not_exist(text: str) -> None:
    assert refusal(lambda: scalars.day(plain(text))) == "impossible_date"


@pytest.mark.parametrize(
    "text",
    [
        "2025-2-3",
        "2025/02/03",
        "20250203",
        "3 Feb 2025",
        "2025-02-03T00:00:00",
        "２０２５-02-03",
        "令和7年2月3日",
        "FY2025",
    ],
)
def test_what_is_not_written_as_a_date(text: str) -> None:
    assert refusal(lambda: scalars.day(plain(text))) == "not_a_date"
