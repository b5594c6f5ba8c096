"""Where a line of CSV ends, and what its number is."""

from pathlib import Path

import pytest

from japan_ai_compliance.screening.line_text import lines_of

NEXT = "T-9,x,y"


def at(folder: Path, data: bytes, *places: int) -> list[tuple[int, str]]:
    path = folder / "ledger.csv"
    path.write_bytes(data)
    with lines_of(str(path)) as lines:
        found = [lines.at(place) for place in places]
        return [(number, "".join(text)) for number, text in found]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "line",
    [
        "a",
        "a,",
        ",,",
        " , ",
        'a,"b",c',
        'a,"b, ""c"", d",e',
        'a, "b,c" ,d',
        'a,"b" "c,d",e',
        'a,"b"c,d',
        'a,"b"c"d,e',
        'a,b"c,"d"',
        'a,b"c,d',
        '"",""',
        '"""",a',
        "a,\\,b",
    ],
)
def test_a_line_ends_at_a_line_end_outside_quotes(tmp_path: Path, line: str, end: str) -> None:
    data = f"{NEXT}{end}{line}{end}{NEXT}".encode()
    assert at(tmp_path, data, len(NEXT + end)) == [(2, line)]
    assert at(tmp_path, f"{NEXT}{end}{line}".encode(), len(NEXT + end)) == [(2, line)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("cells", ['a,"b{end}c",d', '"{end}{end}"', 'a, "b{end}""{end}c" ,d', '"a"b,"c{end}d"'])
def test_a_line_end_in_quotes_is_part_of_the_line(tmp_path: Path, cells: str, end: str) -> None:
    line = cells.format(end=end)
    data = f"{line}{end}{NEXT}{end}".encode()
    assert at(tmp_path, data, 0, len(line)) == [(1, line), (1 + data.decode().count(end) - 1, NEXT)]


def test_a_quote_that_is_never_closed_takes_all_that_follows(tmp_path: Path) -> None:
    assert at(tmp_path, f'a,"b\n{NEXT}\n'.encode(), 0) == [(1, f'a,"b\n{NEXT}')]


def test_a_place_may_be_that_of_the_line_ends_before(tmp_path: Path) -> None:
    data = f"a\r\n\r\n\r\n{NEXT}\r\n".encode()
    assert [at(tmp_path, data, place) for place in range(1, 8)] == [[(4, NEXT)]] * 7


def test_a_long_text_comes_in_pieces(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("x" + "あ" * 1_000_000, encoding="utf-8")
    with lines_of(str(path)) as lines:
        pieces = list(lines.at(0)[1])
    assert "".join(pieces) == path.read_text(encoding="utf-8")
    assert len(pieces) > 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_that_are_not_empty_are_counted(tmp_path: Path, end: str) -> None:
    path = tmp_path / "ledger.csv"
    line = f'a,"b{end}{end}c",d'
    path.write_text(f"{end}{line}{end}{end}{NEXT}{end}x", newline="")
    with lines_of(str(path)) as lines:
        assert (lines.filled(), lines.filled(0)) == (4, 2)
        assert lines.longest() == 2


@pytest.mark.parametrize("line", ["x", "x" * 9, "xyz" * 1_000])
def test_no_line_is_counted_twice_where_a_piece_of_the_file_ends(tmp_path: Path, line: str) -> None:
    path = tmp_path / "ledger.csv"
    times = 3_000_000 // (len(line) + 2)
    path.write_text(f"{line}\r\n" * times + NEXT * 100, newline="")
    with lines_of(str(path)) as lines:
        assert lines.filled() == times + 1
        assert lines.longest() == (times + 1 if len(line) < 700 else 1)
