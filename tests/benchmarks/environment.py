"""An environment of the benchmarks' own: the program as a user installs it, and its peers."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "japan-ai-compliance"


class Environment:
    """A virtual environment in ``folder``, made when it is first asked for."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder / name
        self.bin = self.folder / "bin"
        if not (self.bin / "pip").exists():
            subprocess.run([sys.executable, "-m", "venv", "--clear", str(self.folder)], check=True)

    @property
    def python(self) -> str:
        """Its interpreter."""
        return str(self.bin / "python")

    def install(self, *packages: str) -> None:
        """Install packages; those that are there already stay."""
        self._pip("install", *packages)

    def program(self, *extras: str) -> str:
        """Install the program anew from this checkout, not editable; the path of its command."""
        wanted = f"{ROOT}[{','.join(extras)}]" if extras else str(ROOT)
        self._pip("install", wanted)
        self._pip("install", "--force-reinstall", "--no-deps", str(ROOT))
        return str(self.bin / PROGRAM)

    def command(self, name: str) -> str | None:
        """The path of a command in it, None where there is none."""
        path = self.bin / name
        return str(path) if path.exists() else None

    def _pip(self, *arguments: str) -> None:
        subprocess.run([self.python, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments], check=True)


def node_command(folder: Path, package: str, name: str) -> str | None:
    """Install a package of npm below ``folder``; the path of its command, None without npm."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    home = folder / "node"
    path = home / "node_modules/.bin" / name
    if not path.exists():
        home.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [npm, "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(home), package], check=True
        )
    return str(path)
