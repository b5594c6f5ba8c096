"""How much memory and time ``check`` needs over a folder of many profiles, in every format.

``python -m tests.benchmarks.portfolio [--profiles 1000] [--format json …] [--json FILE]`` prints a line per format and
exits with 1 where one needs more than ``MOST_MEGABYTES``. A run of all formats at once comes last, as ``all``.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from japan_ai_compliance.report.check.formats import FORMATS
from tests.support.portfolio import write_portfolio

PROFILES = 1_000
MOST_MEGABYTES = 300
ALL = "all"
DAY = "2026-11-23"


@dataclass(frozen=True)
class Measured:
    """One run: seconds by the clock, the largest resident size, and the size of what it wrote (both in megabytes)."""

    format: str
    profiles: int
    seconds: float
    megabytes: float
    written: float


def measure(format_: str, folder: Path, profiles: int) -> Measured:
    """Run ``check`` over ``folder`` in a process of its own."""
    wanted = list(FORMATS) if format_ == ALL else [format_]
    targets = [folder.parent / f"report.{name}" for name in wanted]
    outputs = [f"--output={name}:{target}" for name, target in zip(wanted, targets, strict=True)]
    command = [sys.executable, "-m", "japan_ai_compliance", "check", str(folder), "--as-of", DAY, "--fail-on", "none"]
    began = time.perf_counter()
    process = subprocess.Popen([*command, *outputs], stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    if status:
        raise RuntimeError(f"{format_}: check ended with {os.waitstatus_to_exitcode(status)}")
    written = sum(target.stat().st_size for target in targets) / 1e6
    return Measured(format_, profiles, round(seconds, 1), round(used.ru_maxrss / 1024, 1), round(written, 1))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and say whether every run kept within the memory allowed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profiles", type=int, default=PROFILES)
    parser.add_argument("--format", action="append", choices=[*FORMATS, ALL])
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args(arguments)
    found: list[Measured] = []
    with TemporaryDirectory() as folder:
        profiles = Path(folder) / "profiles"
        write_portfolio(profiles, chosen.profiles)
        for name in chosen.format or [*FORMATS, ALL]:
            one = measure(name, profiles, chosen.profiles)
            found.append(one)
            size = f"{one.megabytes:>8} MB resident {one.written:>8} MB written"
            print(f"{one.format:<10}{one.profiles:>6} profiles {one.seconds:>8} s {size}", flush=True)
    if chosen.json:
        chosen.json.write_text(json.dumps([asdict(one) for one in found], indent=2) + "\n", encoding="utf-8")
    return int(any(one.megabytes > MOST_MEGABYTES for one in found))


if __name__ == "__main__":
    raise SystemExit(main())
