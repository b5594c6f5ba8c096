"""SQL against the engine on many random rows: ``python tests/benchmarks/equality.py [--rows N] [--processes P]``.

Seeds are fixed: the same rows come out every time. The first difference ends the run with its row. Takes about an hour
of one processor for 100,000 rows, since the engine gives a full proof for each.
"""

import argparse
from concurrent.futures import ProcessPoolExecutor
from datetime import date

from japan_ai_compliance.engine.model import Dates
from tests.unit.screening.test_equality import check_equal, rows_of

CHUNK = 1_000
DATES = [
    Dates(date(2026, 11, 23), date(2026, 11, 23)),
    Dates(date(2026, 11, 23), date(2026, 11, 23)),
    Dates(date(2025, 10, 9), date(2025, 10, 9)),
    Dates(date(2026, 11, 23), date(2025, 6, 1)),
]
LEFT_OUT = [0.0, 0.0, 0.05, 0.2]


def check(seed: int) -> int:
    """Check one chunk; how many rows it has."""
    rows = rows_of(seed, LEFT_OUT[seed % len(LEFT_OUT)], CHUNK)
    check_equal(rows, DATES[seed // len(LEFT_OUT) % len(DATES)])
    return len(rows)


def main() -> None:
    """Check, and print how far it has come."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--processes", type=int, default=2)
    chosen = parser.parse_args()
    done = 0
    with ProcessPoolExecutor(chosen.processes) as pool:
        for count in pool.map(check, range(1_000, 1_000 + -(-chosen.rows // CHUNK))):
            done += count
            print(f"{done:,} rows the same", flush=True)


if __name__ == "__main__":
    main()
