"""Reports on consoles as they are: narrow code pages, terminals with and without colour, narrow and wide."""

import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from japan_ai_compliance.wording.layout import width
from tests.acceptance.readers import FILES

COMMAND = ("-m", "japan_ai_compliance", "check")
AS_OF = ("--as-of", "2026-11-23", "--law", "msca")
ESCAPE = "\x1b["


@pytest.fixture
def profile(samples: Path, tmp_path: Path) -> Path:
    """A breach of a company with a name that no Japanese code page holds whole."""
    text = (samples / "fictional/breach.yaml").read_text(encoding="utf-8")
    path = tmp_path / "company.yaml"
    path.write_text(text.replace("Example Platform K.K.", "Exämple 株式会社 😀"), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(("page", "language"), [("cp932", "ja"), ("ascii", "en")])
def test_no_format_fails_on_a_code_page(profile: Path, installed: Path, name: str, page: str, language: str) -> None:
    done = subprocess.run(
        [sys.executable, *COMMAND, "company.yaml", *AS_OF, "--format", name, "--lang", language],
        cwd=profile.parent,
        capture_output=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(installed), "PYTHONUTF8": "0", "PYTHONIOENCODING": page},
    )
    assert done.returncode == 1, done.stderr
    assert b"Traceback" not in done.stderr
    assert "MSCA-8-1" in done.stdout.decode(page, "replace")


def on_a_terminal(profile: Path, installed: Path, columns: int = 80, **environment: str) -> str:
    """What a terminal shows."""
    child = pexpect.spawn(
        sys.executable,
        [*COMMAND, profile.name, *AS_OF],
        cwd=str(profile.parent),
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(installed), "PYTHONUTF8": "1", **environment},
        dimensions=(50, columns),
        encoding="utf-8",
        timeout=60,
    )
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 1
    return str(child.before)


def test_a_terminal_has_colour_and_may_refuse_it(profile: Path, installed: Path) -> None:
    assert ESCAPE in on_a_terminal(profile, installed, TERM="xterm")
    assert ESCAPE not in on_a_terminal(profile, installed, TERM="xterm", NO_COLOR="1")
    assert ESCAPE not in on_a_terminal(profile, installed, TERM="dumb")


@pytest.mark.parametrize(("columns", "widest"), [(60, 60), (80, 80), (200, 100)])
def test_the_report_is_as_wide_as_the_terminal_and_reads_well(
    profile: Path, installed: Path, columns: int, widest: int
) -> None:
    shown = on_a_terminal(profile, installed, columns, TERM="dumb").splitlines()
    assert f"{'=' * widest}" in shown
    assert max(width(line) for line in shown if not line.startswith("      ")) <= widest


def test_there_is_no_colour_off_a_terminal(profile: Path, installed: Path) -> None:
    done = subprocess.run(
        [sys.executable, *COMMAND, str(profile), *AS_OF],
        capture_output=True,
        check=False,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(installed), "PYTHONUTF8": "1", "TERM": "xterm"},
    )
    assert done.returncode == 1
    assert ESCAPE.encode() not in done.stdout + done.stderr
