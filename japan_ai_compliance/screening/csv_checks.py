"""Whether a file of CSV reads whole: its lines are neither short nor long in great number, and none is lost.

DuckDB lists each cell that is missing or too many, which is fit for a few lines only. It also reads parts of a file
side by side: in a cell that reaches from one part into another, as behind a quote that is never closed, it can lose its
place, and nobody would be told what is missing or comes out twice.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlglot import exp

from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.screening.line_text import lines_of
from japan_ai_compliance.screening.sources import reading
from japan_ai_compliance.screening.unreadable_lines import count_unreadable, unreadable_places

if TYPE_CHECKING:
    import duckdb

MOST_MISSING = 20_000
"""Cells that may be missing in all: short lines times columns."""
MOST_SURPLUS = 1_000
"""Cells that may be too many in all; the list of them repeats the whole line for each."""

_NO_TEXT = "\x1e\x1f"
"""A cell that no ledger holds: what is empty is an empty text, and only what is missing is NULL."""

_ENDS = re.compile("[\\r\\n]+")
_CHUNK = 1 << 20


@dataclass(frozen=True)
class CsvSize:
    """The commas of a file, those inside cells too, and its lines as an editor counts them."""

    commas: int
    lines: int


def csv_size(path: str) -> CsvSize:
    """Count in one pass."""
    commas, ends, last = 0, 0, b""
    with Path(path).open("rb") as file:
        while chunk := file.read(_CHUNK):
            commas += chunk.count(b",")
            ends += chunk.count(b"\n")
            last = chunk
    return CsvSize(commas, ends + (not last.endswith(b"\n")))


def refuse_uneven_lines(
    connection: "duckdb.DuckDBPyConnection", path: str, columns: Sequence[str], commas: int
) -> None:
    """Raise InputError, with their number, where more lines are short or long than can be listed one by one.

    ``commas`` are those of the file, inside cells too.
    """
    import duckdb

    try:
        read, short = _read(connection, path, columns)
        if short * len(columns) > MOST_MISSING:
            raise InputError("screening.short_lines", Place(path), {"count": f"{short:,}", "columns": len(columns)})
        surplus = commas - (len(columns) - 1) * (read - short + 1)
        if surplus > MOST_SURPLUS:
            surplus -= _commas_in_cells(connection, path, columns)
        if surplus > MOST_SURPLUS:
            raise InputError("screening.long_lines", Place(path), {"count": f"{surplus:,}", "columns": len(columns)})
    except duckdb.Error:
        # What is wrong with the file is said by those who read it for its rows.
        return


def refuse_lost_lines(
    connection: "duckdb.DuckDBPyConnection", path: str, columns: Sequence[str], lines: int, rows: int
) -> None:
    """Raise InputError where not every line of a file is either in a row or among those that do not read.

    ``lines`` are those of the file, ``rows`` those that read. Where no line is empty and no cell has line ends, their
    numbers alone show that all are there.
    """
    if lines == 1 + rows + count_unreadable(connection, path, "csv"):
        return
    with lines_of(path) as file:
        lost = file.filled() - _header(columns) - rows - sum(map(file.filled, unreadable_places(connection)))
        if lost:
            lost -= _within_cells(connection, path, columns)
        if lost:
            raise InputError("screening.lines_lost", Place(path, file.longest()), {"count": f"{abs(lost):,}"})


def _read(connection: "duckdb.DuckDBPyConnection", path: str, columns: Sequence[str]) -> tuple[int, int]:
    """The rows that read, lines that are short among them, and how many those are."""
    missing = f"{_quoted(columns[-1])} IS NULL"
    found = connection.execute(f"SELECT count(*), count(*) FILTER ({missing}) FROM {_padded(path, columns)}").fetchone()
    return found if found is not None else (0, 0)


def _commas_in_cells(connection: "duckdb.DuckDBPyConnection", path: str, columns: Sequence[str]) -> int:
    """The commas that part no cells, of the rows that read."""
    names = [_quoted(name) for name in columns]
    each = [f"coalesce(sum(length({name}) - length(replace({name}, ',', ''))), 0)" for name in names]
    found = connection.execute(f"SELECT {' + '.join(each)} FROM {_padded(path, columns)}").fetchone()
    return int(found[0]) if found is not None else 0


def _padded(path: str, columns: Sequence[str]) -> str:
    """The rows of a file, a line that is short filled up with NULL; a line that is long is passed over."""
    types = ", ".join(f"{_text(name)}: 'VARCHAR'" for name in columns)
    return (
        f"read_csv({_text(path)}, auto_detect=false, columns={{{types}}}, header=true, delim=',', quote='\"',"
        f" escape='\"', nullstr={_text(_NO_TEXT)}, strict_mode=true, null_padding=true, ignore_errors=true,"
        # Cells with line ends cannot be filled up in parallel.
        " parallel=false)"
    )


def _text(value: str) -> str:
    return exp.Literal.string(value).sql("duckdb")


def _quoted(name: str) -> str:
    return exp.to_identifier(name, quoted=True).sql("duckdb")


def _header(columns: Sequence[str]) -> int:
    return 1 + sum(len(_ENDS.findall(name)) for name in columns)


def _within_cells(connection: "duckdb.DuckDBPyConnection", path: str, columns: Sequence[str]) -> int:
    """The lines that begin within cells, of the rows that read."""
    names = [_quoted(name) for name in columns]
    ends = [f"len(regexp_extract_all({name}, '{_ENDS.pattern}'))" for name in names]
    found = connection.execute(
        f"SELECT {' + '.join(f'coalesce(sum({count}), 0)' for count in ends)}"
        f" FROM {reading(path, 'csv', columns, rejects=False)}"
    ).fetchone()
    return int(found[0]) if found is not None else 0
