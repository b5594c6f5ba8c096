"""``python -m tests.oldest [--keep DIR]``: the README's two commands with the oldest dependencies allowed.

In a copy of the checkout the first two ``sh`` blocks of the README run as a newcomer types them; pip is told the
versions through constraints. Lint and types follow, with the oldest tools. Exit status 1 where one fails, or where
another version than the oldest was installed.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.oldest.constraints import oldest

ROOT = Path(__file__).resolve().parents[2]
_TOOLS = (("-m", "ruff", "check", "."), ("-m", "ruff", "format", "--check", "."), ("-m", "mypy"))


def blocks() -> list[str]:
    """The first two ``sh`` blocks of the README."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)[:2]


def copied(into: Path) -> Path:
    """A repository with a copy of the checkout, without what git ignores."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (into / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, into / name)
    for command in (["git", "init", "--quiet"], ["git", "add", "--all"]):
        subprocess.run(command, cwd=into, check=True)
    return into


def other_versions(folder: Path, wanted: dict[str, str]) -> list[str]:
    """What was installed in another version than the oldest."""
    command = [".venv/bin/python", "-m", "pip", "list", "--format", "json", "--disable-pip-version-check"]
    listed = json.loads(subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout)
    have = {one["name"].lower(): one["version"] for one in listed}
    return [
        f"{name}: {have[name]} instead of {version}"
        for name, version in wanted.items()
        if name in have and not re.fullmatch(rf"{re.escape(version)}(\.0)*", have[name])
    ]


def run(folder: Path) -> bool:
    """Both blocks, then lint and types; True where all pass with the oldest versions."""
    wanted = oldest((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    constraints = folder.parent / "oldest.txt"
    constraints.write_text("".join(f"{name}=={version}\n" for name, version in wanted.items()), encoding="utf-8")
    print(constraints.read_text(encoding="utf-8"), flush=True)
    # Newer versions of pip take what builds the package from a variable of its own.
    told = {"PIP_CONSTRAINT": str(constraints), "PIP_BUILD_CONSTRAINT": str(constraints)}
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | told
    for block in blocks():
        print(block, flush=True)
        if subprocess.run(
            ["bash", "-euo", "pipefail", "-c", block], cwd=folder, env=environment, check=False
        ).returncode:
            return False
    for tool in _TOOLS:
        print(*tool, flush=True)
        if subprocess.run([".venv/bin/python", *tool], cwd=folder, env=environment, check=False).returncode:
            return False
    others = other_versions(folder, wanted)
    print(*others, sep="\n")
    return not others


def main() -> int:
    """Run in a folder of its own."""
    parser = argparse.ArgumentParser(prog="python -m tests.oldest", description=__doc__)
    parser.add_argument("--keep", type=Path, help="an empty or new folder to run in, which then stays")
    given = parser.parse_args()
    if given.keep is not None:
        given.keep.mkdir(parents=True, exist_ok=True)
        folder = given.keep.resolve() / "checkout"
        folder.mkdir()
        return 0 if run(copied(folder)) else 1
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "checkout"
        folder.mkdir()
        return 0 if run(copied(folder)) else 1


if __name__ == "__main__":
    sys.exit(main())
