"""Lines of CSV that are lost, or come out twice: DuckDB reads parts of a file side by side.

In a cell that reaches from one part into another, as behind a quote that is never closed, it can lose its place, and
nobody would be told what is missing.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlglot import exp

from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.screening.line_text import lines_of
from japan_ai_compliance.screening.sources import reading
from japan_ai_compliance.screening.unread import count_unread, places_unread

if TYPE_CHECKING:
    import duckdb

_ENDS = re.compile("[\\r\\n]+")


def refuse_lost(
    connection: "duckdb.DuckDBPyConnection", path: str, columns: Sequence[str], lines: int, rows: int
) -> None:
    """Raise InputError where not every line of a file is either in a row or among those that do not read.

    ``lines`` are those of the file, ``rows`` those that read. Where no line is empty and no cell has line ends, their
    numbers alone show that all are there.
    """
    if lines == 1 + rows + count_unread(connection, path, "csv"):
        return
    with lines_of(path) as file:
        lost = file.filled() - _header(columns) - rows - sum(map(file.filled, places_unread(connection)))
        if lost:
            lost -= _within_cells(connection, path, columns)
        if lost:
            raise InputError("screening.lines_lost", Place(path, file.longest()), {"count": f"{abs(lost):,}"})


def _header(columns: Sequence[str]) -> int:
    return 1 + sum(len(_ENDS.findall(name)) for name in columns)


def _within_cells(connection: "duckdb.DuckDBPyConnection", path: str, columns: Sequence[str]) -> int:
    """The lines that begin within cells, of the rows that read."""
    names = [exp.to_identifier(name, quoted=True).sql("duckdb") for name in columns]
    ends = [f"len(regexp_extract_all({name}, '{_ENDS.pattern}'))" for name in names]
    found = connection.execute(
        f"SELECT {' + '.join(f'coalesce(sum({one}), 0)' for one in ends)}"
        f" FROM {reading(path, 'csv', columns, rejects=False)}"
    ).fetchone()
    return int(found[0]) if found is not None else 0
