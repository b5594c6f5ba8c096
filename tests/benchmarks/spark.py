"""``screen --engine spark`` on ``local[2]`` against DuckDB: the same answers, and how long each process takes."""

import argparse
import tempfile
from pathlib import Path

import duckdb

from tests.benchmarks.environment import Environment
from tests.benchmarks.ledgers import ledger
from tests.benchmarks.runs import in_turn, table


def options(parser: argparse.ArgumentParser) -> None:
    """The options of this comparison."""
    parser.add_argument("--rows", type=int, nargs="+", default=[10_000, 1_000_000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--master", default="local[2]")


def run(chosen: argparse.Namespace) -> None:
    """Measure, compare the answers, and print a table."""
    program = Environment(chosen.cache, "spark").program("spark")
    rows: list[tuple[str, ...]] = []
    for count in chosen.rows:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            path = ledger(count, folder, "parquet")
            duck, spark = folder / "duckdb.parquet", folder / "spark.parquet"
            common = [program, "screen", str(path), "--as-of", "2026-11-23", "--output"]
            commands = {
                "duckdb": [*common, str(duck)],
                "spark": [*common, str(spark), "--engine", "spark", "--master", chosen.master],
            }
            found = in_turn(commands, chosen.runs)
            rows.append(
                (
                    f"{count:,}",
                    *(f"{found[name].wall:.1f}" for name in commands),
                    f"{found['spark'].wall / found['duckdb'].wall:.2f}",
                    str(different(duck, spark)),
                )
            )
    table(("rows", "duckdb s", "spark s", "ratio", "rows that differ"), rows)


def different(one: Path, other: Path) -> int:
    """How many rows are in one file and not in the other."""
    query = "SELECT count(*) FROM (SELECT * FROM '{}' EXCEPT ALL SELECT * FROM '{}')"
    found = [duckdb.execute(query.format(*pair)).fetchone() or (0,) for pair in ((one, other), (other, one))]
    return sum(int(count) for (count,) in found)
