"""``python -m tests.engine_mutants [--sample N] [--seed S] [--package NAME]``: are the engine's own tests sharp?

Changes the Python of the language, the engine and the penalties in one place at a time (the extra ``mutation`` holds
the tool) and runs the tests that ``[tool.mutmut]`` of pyproject.toml selects. The survivors stand in survivors.txt
beside this, under the figures of the last run of each package; ``mutmut show NAME`` prints one. The tool changes the
bodies of functions, so neither constants of a module nor decorated functions.
"""

import argparse
import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MUTANTS = ROOT / "mutants/japan_ai_compliance"
SURVIVORS = Path(__file__).parent / "survivors.txt"
PACKAGES = ("language", "engine", "penalty")
KILLED = ("killed", "timeout", "caught by type check", "segfault")
ALIVE = ("survived", "no tests", "suspicious")
HEAD = (
    "# Mutants that no test kills. Written by `python -m tests.engine_mutants`; run it to see whether they still live."
)
_NOTHING = "no_such_mutant"
_ENVIRONMENT = {**os.environ, "HYPOTHESIS_PROFILE": "mutation", "PYTHONDONTWRITEBYTECODE": "1"}


def mutmut(*arguments: str) -> str:
    """Run the tool in the checkout; what it prints."""
    command = [sys.executable, "-m", "mutmut", *arguments]
    return subprocess.run(command, cwd=ROOT, env=_ENVIRONMENT, capture_output=True, text=True, check=False).stdout


def names(package: str) -> list[str]:
    """The mutants of a package, made by an earlier run."""
    files = sorted((MUTANTS / package).rglob("*.meta"))
    return [name for file in files for name in json.loads(file.read_text(encoding="utf-8"))["exit_code_by_key"]]


def chosen(package: str, size: int | None, seed: int) -> list[str]:
    """A sample of the mutants, always the same for a seed, or all of them."""
    found = names(package)
    return found if size is None else sorted(random.Random(f"{seed}:{package}").sample(found, min(size, len(found))))


def statuses() -> dict[str, str]:
    """What became of each mutant that has been run."""
    lines = (line.strip().rpartition(": ") for line in mutmut("results", "--all", "true").splitlines())
    return {name: status for name, _, status in lines if name}


def kept(text: str, packages: Iterable[str]) -> list[str]:
    """The lines of an earlier file of survivors that are about none of ``packages``."""
    gone = tuple(start for name in packages for start in (f"# {name}: ", f"japan_ai_compliance.{name}."))
    return [line for line in text.splitlines() if not line.startswith((*gone, "# Mutants"))]


def filed(lines: Iterable[str]) -> str:
    """The file of survivors: what it is, the figures of each package, the survivors in order."""
    return "".join(f"{line}\n" for line in (HEAD, *sorted(set(lines))))


def main() -> int:
    """Make the mutants, run them, write the survivors, print the share that was killed."""
    parser = argparse.ArgumentParser(prog="python -m tests.engine_mutants", description=__doc__)
    parser.add_argument("--sample", type=int, help="mutants per package (default: all)")
    parser.add_argument("--seed", type=int, default=1, help="what decides the sample")
    parser.add_argument("--package", action="append", choices=PACKAGES, help="only this one (repeatable)")
    given = parser.parse_args()
    packages = given.package or PACKAGES
    mutmut("run", _NOTHING)
    wanted = {package: chosen(package, given.sample, given.seed) for package in packages}
    if not all(wanted.values()):
        print("No mutants were made; `mutmut run` says why.", file=sys.stderr)
        return 2
    mutmut("run", *(name for found in wanted.values() for name in found))
    became = statuses()
    lines = kept(SURVIVORS.read_text(encoding="utf-8") if SURVIVORS.exists() else "", packages)
    extent = "all" if given.sample is None else f"sample {given.sample} seed {given.seed}"
    for package, found in wanted.items():
        counted = Counter(became.get(name, "not checked") for name in found)
        killed, alive = (sum(counted[status] for status in group) for group in (KILLED, ALIVE))
        share = f"{killed / (killed + alive):.1%}" if killed + alive else "-"
        run = f"{package}: {share} killed ({killed} of {killed + alive}; {extent} of {len(names(package))})"
        lines += [f"# {run}, {datetime.now(UTC):%Y-%m-%d}"]
        lines += [f"{name}: {became[name]}" for name in found if became.get(name) in ALIVE]
        print(f"{run}; {dict(counted)}")
    SURVIVORS.write_text(filed(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
