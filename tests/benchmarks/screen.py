"""Memory and time of ``screen`` in bulk: ``python tests/benchmarks/screen.py [--rows N …] [--runs K] [--csv]``.

The sample ledger is repeated with ids of its own, in a mixed order, and screened in a process of its own. Beside it
stands a floor: SQL by hand that reads the same columns, makes dates of texts and writes columns of the same names and
types without deciding anything. What is above the floor is what the rules cost. Nothing here is part of the test run.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import duckdb

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples/ledger/transfers.csv"
MEBIBYTE = 1024
LIMIT = 400
SETTINGS = "SET threads = 2; SET memory_limit = '200MB'; SET preserve_insertion_order = false;"
COMMAND = "import sys; from japan_ai_compliance.cli import main; sys.exit(main())"
FLOOR = "import sys, duckdb; duckdb.execute(sys.argv[1])"


@dataclass(frozen=True)
class Measured:
    """One run: seconds on the clock and of the processor, and the most memory it held, in MiB."""

    wall: float
    processor: float
    peak: float


def ledger(rows: int, folder: Path, ending: str) -> Path:
    """A ledger of about ``rows`` rows."""
    path = folder / f"ledger.{ending}"
    times = max(rows // 260, 1)
    form = "FORMAT parquet" if ending == "parquet" else "FORMAT csv, HEADER true"
    duckdb.execute(
        f"{SETTINGS} SET memory_limit = '2GB'; COPY (SELECT 'T-' || n || '-' || l.id AS id, l.* EXCLUDE (id)"
        f" FROM read_csv('{SAMPLE}', all_varchar = true) l, range({times}) r(n)) TO '{path}' ({form})"
    )
    return path


def floor(path: Path, answer: Path, like: Path) -> str:
    """SQL that reads and writes as much, and decides nothing."""
    columns = [row[0] for row in duckdb.execute(f"DESCRIBE SELECT * FROM '{path}'").fetchall()]
    dates = [name for name in columns if name.startswith("dates.") or name.endswith((".filed", ".received", ".date"))]
    wanted = duckdb.execute(f"DESCRIBE SELECT * EXCLUDE (id) FROM '{like}'").fetchall()
    filled: list[str] = []
    for number, (name, kind, *_) in enumerate(wanted):
        day, text = dates[number % len(dates)], columns[number % len(columns)]
        status = f"CASE WHEN \"{text}\" = 'none' THEN 'unknown' ELSE 'violation' END"
        made = f'TRY_CAST("{day}" AS DATE)' if kind == "DATE" else status
        filled.append(f'{made} AS "{name}"')
    source = f"'{path}'" if path.suffix == ".parquet" else f"read_csv('{path}', all_varchar = true)"
    form = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 40960"
    return f"{SETTINGS} COPY (SELECT id, {', '.join(filled)} FROM {source}) TO '{answer}' ({form})"


def measured(arguments: list[str]) -> Measured:
    """Run a process to its end."""
    began = time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    child = subprocess.Popen(
        [sys.executable, "-c", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    _, status, used = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise RuntimeError(f"exit status {os.waitstatus_to_exitcode(status)}: {arguments}")
    return Measured(time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / MEBIBYTE)


def median(runs: list[Measured]) -> Measured:
    """The middle of several runs, figure by figure; of memory the most."""
    return Measured(
        statistics.median(one.wall for one in runs),
        statistics.median(one.processor for one in runs),
        max(one.peak for one in runs),
    )


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[10_000, 1_000_000, 10_000_000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--csv", action="store_true", help="a CSV ledger in place of Parquet")
    chosen = parser.parse_args()
    print(f"{'rows':>12} {'screen s':>10} {'cpu s':>8} {'peak MiB':>9} {'floor s':>9} {'ratio':>7}  memory")
    for rows in chosen.rows:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            path = ledger(rows, folder, "csv" if chosen.csv else "parquet")
            answer, other = folder / "answer.parquet", folder / "floor.parquet"
            ours = ["screen", str(path), "--output", str(answer), "--as-of", "2026-11-23"]
            mine = median([measured([COMMAND, *ours]) for _ in range(chosen.runs)])
            bare = median([measured([FLOOR, floor(path, other, answer)]) for _ in range(chosen.runs)])
            verdict = "ok" if mine.peak <= LIMIT else f"above {LIMIT} MiB"
            print(
                f"{rows:>12,} {mine.wall:>10.2f} {mine.processor:>8.1f} {mine.peak:>9.0f} {bare.wall:>9.2f}"
                f" {mine.wall / bare.wall:>7.2f}  {verdict}",
                flush=True,
            )


if __name__ == "__main__":
    main()
