"""``python -m tests.fuzz [--count N] [--seed S] [--loader NAME] [--save DIR]``: exit status 1 where one breaks."""

import argparse
import sys
import time
from pathlib import Path

from tests.fuzz.loaders import LOADERS
from tests.fuzz.run import fuzz


def main() -> int:
    """Run the loaders asked for, one after the other."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=1_000, help="damaged files per loader")
    parser.add_argument("--seed", type=int, default=1, help="what decides how they are damaged")
    parser.add_argument("--first", type=int, default=0, help="number of the first file, to repeat one")
    parser.add_argument("--loader", action="append", choices=sorted(LOADERS), help="only this one (repeatable)")
    parser.add_argument("--save", type=Path, default=Path("fuzz-failures"), help="folder for what breaks a loader")
    given = parser.parse_args()
    broken = 0
    for loader in given.loader or LOADERS:
        began = time.monotonic()
        failures = 0
        for failure in fuzz(loader, given.seed, given.count, given.first):
            failures += 1
            last = failure.problem.strip().splitlines()[-1]
            print(f"{loader} {failure.number}: {last}\n  {failure.save(given.save)}", flush=True)
        print(f"{loader}: {given.count} files, {failures} failures, {time.monotonic() - began:.0f} s", flush=True)
        broken += failures
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
