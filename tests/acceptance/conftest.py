"""Running the installed command, from a wheel and away from the checkout."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    status: int
    out: str
    err: str


Command = Callable[..., Ran]


def build(source: Path, target: str, into: Path) -> Path:
    """Build an sdist or a wheel of ``source``; the path of the archive."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(into)],
        cwd=source,
        check=True,
        capture_output=True,
    )
    (archive,) = into.glob("*.whl" if target == "wheel" else "*.tar.gz")
    return archive


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from the checkout."""
    return build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel was installed, and nothing else."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def run(installed: Path, tmp_path: Path) -> Command:
    """Run the command of the installed wheel in an empty folder (or ``cwd``)."""

    def command(*arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None, **environment: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "japan_ai_compliance", *map(str, arguments)],
            cwd=cwd or tmp_path,
            input=stdin,
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1", **environment},
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return command


@pytest.fixture
def samples() -> Path:
    """The folder of sample profiles."""
    return ROOT / "samples"
