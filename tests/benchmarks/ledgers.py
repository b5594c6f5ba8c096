"""Ledgers of any size: the sample ledger again and again, with ids of its own."""

from pathlib import Path

import duckdb

SAMPLE = Path(__file__).resolve().parents[2] / "samples/ledger/transfers.csv"


def ledger(rows: int, folder: Path, ending: str) -> Path:
    """A ledger of ``rows`` rows; ``ending`` is ``parquet`` or ``csv``."""
    path = folder / f"ledger.{ending}"
    form = "FORMAT parquet" if ending == "parquet" else "FORMAT csv, HEADER true"
    with duckdb.connect() as connection:
        for setting in ("threads = 2", "memory_limit = '1GB'", "preserve_insertion_order = false"):
            connection.execute(f"SET {setting}")
        source = f"read_csv('{SAMPLE}', all_varchar = true)"
        (size,) = connection.execute(f"SELECT count(*) FROM {source}").fetchone() or (1,)
        connection.execute(
            f"COPY (SELECT 'T-' || n || '-' || l.id AS id, l.* EXCLUDE (id) FROM {source} l,"
            f" range({-(-rows // size)}) r(n) LIMIT {rows}) TO '{path}' ({form})"
        )
    return path
