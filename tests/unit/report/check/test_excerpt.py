"""The line of the profile, with carets."""

import json

import pytest

from japan_ai_compliance.report.check.excerpt import Shown, excerpt
from japan_ai_compliance.wording.layout import width

TEXT = """\
shops:
  - name: S  # the shop
    open: true  # always
    lit: {value: false, source: "a, b"}
    burning:
      from: 2025-01-01
      sales: 10
    markets: [red, green]
    named:
      value: 'a # b'
      source: the file
"""


def shown(line: int, column: int, path: str, columns: int = 60) -> list[Shown]:
    return excerpt(TEXT, line, column, path, columns)


def underlined(found: list[Shown]) -> str:
    """The text above the carets."""
    at = next(index for index, one in enumerate(found) if one.number is None)
    carets = found[at].text
    return found[at - 1].text[len(carets) - len(carets.lstrip()) : len(carets)]


@pytest.mark.parametrize(
    ("line", "column", "path", "text"),
    [
        (2, 11, "shops[0].name", "name: S"),
        (3, 11, "shops[0].open", "open: true"),
        (4, 18, "shops[0].lit", "lit: {value: false"),
        (5, 5, "shops[0].burning", "burning:"),
        (7, 14, "shops[0].burning.sales", "sales: 10"),
        (8, 14, "shops[0].markets", "markets: [red, green]"),
        (10, 14, "shops[0].named", "'a # b'"),
        (6, 13, "shops[0].burning[0].from", "from: 2025-01-01"),
    ],
)
def test_key_and_value_are_underlined(line: int, column: int, path: str, text: str) -> None:
    assert underlined(shown(line, column, path)) == text


def test_a_block_is_shown_with_its_first_lines() -> None:
    assert [one.number for one in shown(5, 5, "shops[0].burning")] == [5, None, 6, 7]


def test_the_key_above_is_shown() -> None:
    assert [one.number for one in shown(10, 14, "shops[0].named")] == [9, 10, None]


@pytest.mark.parametrize(("line", "text"), [(0, TEXT), (99, TEXT), (1, "")])
def test_nothing_where_there_is_no_such_line(line: int, text: str) -> None:
    assert excerpt(text, line, 1, "x", 60) == []


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_the_reader_counts_them(ending: str) -> None:
    found = excerpt(TEXT.replace("\n", ending), 3, 11, "shops[0].open", 60)
    assert found[0] == Shown(3, "open: true  # always")


@pytest.mark.parametrize("hostile", ["\x1b[31m", "\u202e", "\x85", "\u2028", "\t", "全角", "e\u0301", "\U000e0001"])
def test_carets_stay_below_the_value_whatever_stands_before_it(hostile: str) -> None:
    source = f'{{"a": "{hostile}", "key": true}}'
    found = excerpt(source, 1, source.index("true") + 1, "key", 70)
    line, carets = found[0].text, found[1].text
    start = width(line[: line.index('"key"')])
    assert (len(carets) - len(carets.lstrip()), carets.strip()) == (start, "^" * len('"key": true'))
    assert line.isprintable()


@pytest.mark.parametrize("filler", ["x", "あ", "\x1b", "\u202e"])
@pytest.mark.parametrize("columns", [20, 66])
def test_a_very_long_line_is_cut_around_the_value(filler: str, columns: int) -> None:
    source = f'{{"a": "{filler * 10_000}", "key": true, "b": "{filler * 10_000}"}}'
    found = excerpt(source, 1, source.index("true") + 1, "key", columns)
    assert all(width(one.text) <= columns for one in found)
    assert '"key": true' in found[0].text
    assert underlined_width(found) == len('"key": true')


def underlined_width(found: list[Shown]) -> int:
    return found[1].text.count("^")


def test_a_very_long_value_is_underlined_as_far_as_it_goes() -> None:
    source = json.dumps({"key": "あ" * 5_000}, ensure_ascii=False)
    found = excerpt(source, 1, source.index(":") + 3, "key", 40)
    assert all(width(one.text) <= 40 for one in found)
    assert found[1].text.startswith("^") or found[1].text.lstrip().startswith("^")


def test_columns_outside_the_line_do_no_harm() -> None:
    assert excerpt("a: 1", 1, 99, "a", 40)[0] == Shown(1, "a: 1")
    assert excerpt("", 1, 1, "a", 40) == []
