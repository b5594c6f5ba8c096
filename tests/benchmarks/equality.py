"""SQL against the engine on many random rows, and Spark against DuckDB with ``--spark``.

Seeds are fixed: the same rows come out every time. The first difference ends the run with its row. Every column is
missing in some rows and left out of some chunks; at the end every rule has been met, broken, kept and open.
"""

import argparse
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import date

from japan_ai_compliance.engine.model import Dates
from tests.unit.screening.test_equality import check_equal, rows_of, rulebook

CHUNK = 1_000
DATES = [
    Dates(date(2026, 11, 23), date(2026, 11, 23)),
    Dates(date(2026, 11, 23), date(2026, 11, 23)),
    Dates(date(2025, 10, 9), date(2025, 10, 9)),
    Dates(date(2026, 11, 23), date(2025, 6, 1)),
]
LEFT_OUT = [0.0, 0.0, 0.05, 0.2]
FIRST = 1_000
WANTED = {"not_applicable", "unknown", "compliant"}


def options(parser: argparse.ArgumentParser) -> None:
    """The options of this comparison."""
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--spark", action="store_true", help="Spark on local[2] against DuckDB, on the same rows")


def chunk(seed: int) -> tuple[list[dict[str, str | None]], Dates]:
    """The rows of a chunk, and the dates they are screened on."""
    rows = rows_of(seed, LEFT_OUT[seed % len(LEFT_OUT)], CHUNK)
    return rows, DATES[seed // len(LEFT_OUT) % len(DATES)]


def check(seed: int) -> Counter[tuple[str, str]]:
    """Check one chunk; how often each rule has each status."""
    return check_equal(*chunk(seed))


def run(chosen: argparse.Namespace) -> None:
    """Check, and print how far it has come."""
    seeds = range(FIRST, FIRST + -(-chosen.rows // CHUNK))
    if chosen.spark:
        from tests.benchmarks.equality_spark import check_spark

        check_spark([chunk(seed) for seed in seeds])
        return
    seen: Counter[tuple[str, str]] = Counter()
    with ProcessPoolExecutor(chosen.processes) as pool:
        for number, found in enumerate(pool.map(check, seeds), 1):
            seen += found
            print(f"{number * CHUNK:,} rows the same", flush=True)
    for rule in rulebook().rules.values():
        if rule.subject == "transfer":
            statuses = {status for id_, status in seen if id_ == rule.id}
            never = WANTED - statuses | ({"violation"} - statuses if rule.force == "binding" else set())
            print(
                f"{rule.id}: {', '.join(sorted(statuses))}" + (f"; never {', '.join(sorted(never))}" if never else "")
            )
