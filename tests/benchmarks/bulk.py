"""``screen`` against the same rules by hand in SQL (``by_hand.sql``): whole processes, the same columns written.

The limits: at most 1.15 times as long from a million rows, twice as long at 10,000, and 400 MB of memory at any size.
"""

import argparse
import tempfile
from pathlib import Path

from tests.benchmarks import by_hand
from tests.benchmarks.environment import Environment
from tests.benchmarks.ledgers import ledger
from tests.benchmarks.runs import Measured, in_turn, measured, median, table

BY_HAND = Path(__file__).with_name("by_hand.py")
LIMIT_MB = 400
MEGABYTES = 1024 * 1024 / 1_000_000
FEW = 10_000
HEAD = ("rows", "screen s", "cpu s", "peak MB", "by hand s", "cpu s", "peak MB", "wall ratio", "cpu ratio", "limit")


def options(parser: argparse.ArgumentParser) -> None:
    """The options of this comparison."""
    parser.add_argument("--rows", type=int, nargs="+", default=[FEW, 1_000_000, 10_000_000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--csv", action="store_true", help="a CSV ledger in place of Parquet")
    parser.add_argument("--alone", action="store_true", help="only screen, for its memory")


def run(chosen: argparse.Namespace) -> None:
    """Measure, and print a table."""
    environment = Environment(chosen.cache, "program")
    program = environment.program("screen")
    rows: list[tuple[str, ...]] = []
    for count in chosen.rows:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            path = ledger(count, folder, "csv" if chosen.csv else "parquet")
            statement = folder / "by_hand.txt"
            by_hand.write(statement)
            ours = [program, "screen", str(path), "--output", str(folder / "ours.parquet"), "--as-of", "2026-11-23"]
            hand = [environment.python, str(BY_HAND), str(path), str(folder / "hand.parquet"), str(statement)]
            if chosen.alone:
                mine = median([measured(ours) for _ in range(chosen.runs)])
                rows.append((f"{count:,}", *_figures(mine), "", "", "", "", "", _verdict(mine, None, count)))
                continue
            found = in_turn({"ours": ours, "hand": hand}, chosen.runs)
            mine, other = found["ours"], found["hand"]
            ratios = f"{mine.wall / other.wall:.2f}", f"{mine.processor / other.processor:.2f}"
            rows.append((f"{count:,}", *_figures(mine), *_figures(other), *ratios, _verdict(mine, other, count)))
    table(HEAD, rows)


def _figures(one: Measured) -> tuple[str, str, str]:
    return f"{one.wall:.2f}", f"{one.processor:.2f}", f"{one.peak * MEGABYTES:.0f}"


def _verdict(mine: Measured, other: Measured | None, count: int) -> str:
    most = 2.0 if count <= FEW else 1.15
    slow = other is not None and mine.wall > most * other.wall
    large = mine.peak * MEGABYTES > LIMIT_MB
    return ", ".join(["too slow"] * slow + ["too large"] * large) or "kept"
