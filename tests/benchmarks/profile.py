"""Evaluation of one profile under both laws with full proof, against parsing its YAML with PyYAML's C loader.

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
    parser.add_argument("--profile", type=Path, default=None, help="default: the first sample profile")


def run(chosen: argparse.Namespace) -> None:
    """Measure in the environment of the program, and print a table."""
    environment = Environment(chosen.cache, "program")
    environment.program()
    environment.install("zen-engine")
    profile = chosen.profile or sorted((ROOT / "samples/fictional").glob("*.yaml"))[0]
    done = subprocess.run([environment.python, str(WORK), str(profile), str(chosen.runs)], check=False)
    if done.returncode:
        sys.exit(done.returncode)
