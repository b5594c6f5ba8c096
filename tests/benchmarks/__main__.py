"""Ratios measured side by side: ``python -m tests.benchmarks start|bulk|spark|profile|equality [--help]``.

Each prints a table. The program is installed as a user installs it, beside its peers, into an environment in the folder
``--cache``; nothing else is needed. Not part of the tests.
"""

import argparse
from pathlib import Path

from tests.benchmarks import bulk, equality, profile, spark, start

KINDS = {"start": start, "bulk": bulk, "spark": spark, "profile": profile, "equality": equality}


def main() -> None:
    """Run one comparison."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    kinds = parser.add_subparsers(dest="kind", required=True)
    for name, module in KINDS.items():
        one = kinds.add_parser(name, description=module.__doc__)
        one.add_argument("--cache", type=Path, default=Path.home() / ".cache/japan-ai-compliance-benchmarks")
        module.options(one)
    chosen = parser.parse_args()
    KINDS[chosen.kind].run(chosen)


if __name__ == "__main__":
    main()
