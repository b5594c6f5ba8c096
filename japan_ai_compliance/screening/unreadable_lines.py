"""Lines of a ledger that do not read as rows, each with the reason: one after the other, never all of them at once."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.screening.line_text import lines_of
from japan_ai_compliance.screening.rejects import Reject
from japan_ai_compliance.screening.sources import reading

if TYPE_CHECKING:
    import duckdb

_BATCH = 100
_NUMBERED = "SELECT row_number() OVER () AS number, line FROM {source}"
_NO_OBJECT = "line IS NOT NULL AND CASE WHEN json_valid(line) THEN json_type(line) <> 'OBJECT' ELSE TRUE END"
_REASON = """arg_min(error_message, CASE
    WHEN error_type = 'TOO MANY COLUMNS' THEN 1000000000 - CAST(column_idx AS BIGINT)
    ELSE coalesce(CAST(column_idx AS BIGINT), 0) END)"""
"""DuckDB lists each cell that is missing or too many: the first that is missing, or the last that is too many."""


def count_unreadable(connection: "duckdb.DuckDBPyConnection", path: str, kind: str) -> int:
    """How many there are; empty lines of JSON are passed over."""
    query = {
        "csv": "SELECT count(DISTINCT line_byte_position) FROM reject_errors",
        "jsonl": f"SELECT count(*) FROM {reading(path, 'jsonl')} WHERE {_NO_OBJECT}",
    }.get(kind)
    found = connection.execute(query).fetchone() if query else None
    return int(found[0]) if found else 0


def unreadable_lines(
    connection: "duckdb.DuckDBPyConnection", path: str, kind: str, language: Language
) -> Iterator[Reject]:
    """The lines themselves, in the order of the file. ``connection`` is not free before the last of them."""
    if kind == "csv":
        yield from _of_csv(connection, path)
    elif kind == "jsonl":
        reason = say("screening.not_an_object", language)
        query = f"SELECT number, line FROM ({_NUMBERED.format(source=reading(path, 'jsonl'))}) WHERE {_NO_OBJECT}"
        for number, line in _rows(connection, query):
            yield Reject(f"line {number}", "", line, reason)


def unreadable_places(connection: "duckdb.DuckDBPyConnection") -> Iterator[int]:
    """The bytes of a file of CSV at which they begin."""
    for (first,) in _rows(connection, "SELECT DISTINCT line_byte_position FROM reject_errors"):
        yield first - 1


def _of_csv(connection: "duckdb.DuckDBPyConnection", path: str) -> Iterator[Reject]:
    place = "line_byte_position"
    query = f"SELECT {place}, {_REASON} FROM reject_errors GROUP BY {place} ORDER BY {place}"
    with lines_of(path) as lines:
        for first, reason in _rows(connection, query):
            number, text = lines.at(first - 1)
            yield Reject(f"line {number}", "", text, reason.strip().splitlines()[0])


def _rows(connection: "duckdb.DuckDBPyConnection", query: str) -> Iterator[tuple[Any, ...]]:
    found = connection.execute(query)
    while rows := found.fetchmany(_BATCH):
        yield from rows
