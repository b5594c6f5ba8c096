"""The ledger as DuckDB sees it: a view with one column per fact, as text unless it is typed already."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from sqlglot import exp

from japan_ai_compliance.errors import InputError, Place, UsageError
from japan_ai_compliance.language.sql.values import LIST_MARK
from japan_ai_compliance.screening.model import SOURCE, Column, Given

if TYPE_CHECKING:
    import duckdb

FORMATS = {"csv": (".csv", ".txt"), "parquet": (".parquet", ".pq"), "jsonl": (".jsonl", ".ndjson", ".json")}
"""Formats of ledgers and answers, with the endings of their files."""

_WHOLE = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT")
_FLOATS = ("FLOAT", "DOUBLE")

_CUTS_LINES = 2
"""The version of DuckDB from which on it can be told how much of a line to keep."""


def format_of(path: str) -> str:
    """The format of a file, by its ending. Raises UsageError for another one."""
    ending = Path(path).suffix.lower()
    for name, endings in FORMATS.items():
        if ending in endings:
            return name
    raise UsageError("cli.unknown_format", None, {"name": ending or path, "known": ", ".join(FORMATS)})


def reading(path: str, kind: str, columns: Iterable[str] = (), *, rejects: bool = True) -> str:
    """The table function that reads a file; what it cannot read goes to DuckDB's tables of rejects, or is passed over.

    ``columns`` are those that CSV has: looking for them again takes DuckDB longer than the rows, on a damaged file.
    """
    name = _text(path)
    if kind == "parquet":
        return f"read_parquet({name})"
    if kind == "csv":
        types = ", ".join(f"{_text(column)}: 'VARCHAR'" for column in columns)
        return _csv(name, f"auto_detect=false, columns={{{types}}}, {_listing() if rejects else 'ignore_errors=true'}")
    return f"read_csv({name}, columns={{'line': 'VARCHAR'}}, header=false, delim='\\x1F', quote='', escape='')"


def _listing() -> str:
    """The options that list what does not read.

    The list holds a line again for each cell that is missing or too many, so as little of it as can be.
    """
    import duckdb

    cut = ", rejects_line_size_limit=1" if int(duckdb.__version__.split(".")[0]) >= _CUTS_LINES else ""
    return f"store_rejects=true, rejects_limit=0{cut}"


def _csv(name: str, on_errors: str) -> str:
    return (
        f"read_csv({name}, header=true, delim=',', quote='\"', escape='\"', nullstr='', strict_mode=true, {on_errors})"
    )


def columns_of(connection: "duckdb.DuckDBPyConnection", path: str, kind: str) -> dict[str, str]:
    """The columns of a file with their types. Raises InputError where it does not read."""
    import duckdb

    try:
        if kind == "jsonl":
            return _keys(connection, path)
        # Rejects are of no use yet, and finding many of them is slow.
        source = _csv(_text(path), "all_varchar=true, ignore_errors=true") if kind == "csv" else reading(path, kind)
        found = connection.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()
    except duckdb.Error as problem:
        raise InputError("screening.unreadable", Place(path), {"problem": _first_line(problem)}) from None
    return {str(row[0]): str(row[1]) for row in found}


def _keys(connection: "duckdb.DuckDBPyConnection", path: str) -> dict[str, str]:
    """Every key of every line, so that none that comes late is passed over."""
    keys = "unnest(json_keys(line))"
    valid = "json_valid(line) AND json_type(line) = 'OBJECT'"
    inner = f"SELECT {keys} AS key FROM {reading(path, 'jsonl')} WHERE CASE WHEN {valid} THEN TRUE ELSE FALSE END"
    found = connection.execute(f"SELECT DISTINCT key FROM ({inner}) ORDER BY key").fetchall()
    return {str(row[0]): "JSON" for row in found}


def _first_line(problem: Exception) -> str:
    return str(problem).strip().splitlines()[0]


def native(declared: str, column: Column) -> str:
    """Whether a typed column needs no reading for its fact: its type, else ``text``."""
    kind = "text"
    if declared == "BOOLEAN":
        kind = "boolean"
    elif declared == "DATE":
        kind = "date"
    elif declared in _WHOLE:
        kind = "number"
    return kind if column.fact.traits.cell == kind and not column.basis else "text"


def create_view(
    connection: "duckdb.DuckDBPyConnection",
    path: str,
    kind: str,
    types: Mapping[str, str],
    given: Mapping[str, Given],
    identity: str,
    *,
    rejects: bool = True,
) -> None:
    """Create the view ``SOURCE`` over a ledger. Without an ``id`` its rows are numbered.

    Whenever it is read, what cannot be read goes to DuckDB's tables of rejects once more, or is passed over.
    """
    names = [_quoted(name) for name in given]
    values = [_value(one, types[one.source], kind) for one in given.values()]
    numbered = ["row_number() OVER ()"] if identity not in given else []
    listed = [f"{value} AS {name}" for value, name in zip(values, names, strict=True)]
    listed += [f"CAST({one} AS VARCHAR) AS {_quoted(identity)}" for one in numbered]
    where = ""
    source = reading(path, kind, types, rejects=rejects)
    if kind == "jsonl":
        where = " WHERE CASE WHEN json_valid(line) THEN json_type(line) = 'OBJECT' ELSE FALSE END"
    connection.execute(f"CREATE OR REPLACE VIEW {SOURCE} AS SELECT {', '.join(listed)} FROM {source}{where}")


def _text(value: str) -> str:
    return exp.Literal.string(value).sql("duckdb")


def _quoted(name: str) -> str:
    return exp.to_identifier(name, quoted=True).sql("duckdb")


def _value(given: Given, declared: str, kind: str) -> str:
    """The SQL of a column: typed where it needs no reading, else its text, NULL where it is empty."""
    name = _quoted(given.source)
    if kind == "jsonl":
        return _member(given.source)
    if given.native != "text" or kind == "csv":
        return name
    if declared.endswith("[]"):
        return f"CASE WHEN len({name}) = 0 THEN 'none' ELSE array_to_string({name}, '{LIST_MARK}') END"
    if declared in _FLOATS:
        whole = f"CAST(CAST({name} AS HUGEINT) AS VARCHAR)"
        return f"CASE WHEN {name} = trunc({name}) AND abs({name}) < 1e15 THEN {whole} ELSE CAST({name} AS VARCHAR) END"
    if declared.startswith("TIMESTAMP"):
        as_date = f"CAST({name} AS DATE)"
        return f"CASE WHEN {name} = {as_date} THEN CAST({as_date} AS VARCHAR) ELSE CAST({name} AS VARCHAR) END"
    return name if declared == "VARCHAR" else f"NULLIF(CAST({name} AS VARCHAR), '')"


def _member(key: str) -> str:
    """A member of a line of JSON as text; a list of texts with marks between."""
    path = exp.Literal.string('$."' + key.replace('"', '\\"') + '"').sql("duckdb")
    texts = f"array_to_string(CAST(json_extract(line, {path}) AS VARCHAR[]), '{LIST_MARK}')"
    whole = f"NULLIF(json_extract_string(line, {path}), '')"
    listed = f"CASE WHEN json_array_length(line, {path}) = 0 THEN 'none' ELSE {texts} END"
    return f"CASE WHEN json_type(line, {path}) = 'ARRAY' THEN {listed} ELSE {whole} END"
