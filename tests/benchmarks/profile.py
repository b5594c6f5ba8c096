"""Evaluation of profiles under both laws with full proof, each against parsing its YAML with PyYAML's C loader.

And 20 named rules without proof against zen-engine, a decision table of as many rules.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.environment import ROOT, Environment

WORK = Path(__file__).with_name("profile_work.py")


def options(parser: argparse.ArgumentParser) -> None:
    """The options of this comparison."""
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--profile", type=Path, nargs="*", default=[], help="default: samples of several sizes")


def run(chosen: argparse.Namespace) -> None:
    """Measure in the environment of the program, and print a table."""
    environment = Environment(chosen.cache, "program")
    environment.program()
    environment.install("zen-engine")
    profiles = chosen.profile or _samples()
    arguments = [environment.python, str(WORK), str(chosen.runs), *map(str, profiles)]
    done = subprocess.run(arguments, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def _samples() -> list[Path]:
    """Sample profiles from the smallest to the largest, every other one."""
    found = sorted((ROOT / "samples/fictional").glob("*.yaml"), key=lambda path: path.stat().st_size, reverse=True)
    return found[::2][::-1]
