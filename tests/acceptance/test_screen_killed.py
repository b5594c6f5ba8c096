"""A run of ``screen`` that is killed: the answer is there whole or not at all."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.acceptance.conftest import Command

HEAD = "id,direction,provider.residency,recipient.residency,place,control_row,dates.provision,licence.valid_from\n"
ROW = "T-{},outbound,resident,non_resident,VN,7,2026-05-01,none\n"
ROWS = 400_000
SECONDS = 60


def part_of(folder: Path, running: "subprocess.Popen[bytes]") -> Path:
    """The file under its temporary name, once something was written to it."""
    for _ in range(SECONDS * 100):
        found = [path for path in folder.glob(".answer.csv.*.part") if path.stat().st_size]
        if found:
            return found[0]
        assert running.poll() is None, "the run ended before it wrote anything"
        time.sleep(0.01)
    raise AssertionError("nothing was written")


def test_a_killed_run_leaves_no_half_file(installed: Path, run: Command, tmp_path: Path) -> None:
    ledger, answer = tmp_path / "ledger.csv", tmp_path / "answer.csv"
    ledger.write_text(HEAD + "".join(ROW.format(number) for number in range(ROWS)), encoding="utf-8")
    arguments = ["screen", str(ledger), "--as-of", "2026-11-23", "--output", str(answer)]
    running = subprocess.Popen(
        [sys.executable, "-m", "japan_ai_compliance", *arguments],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"},
    )
    part = part_of(tmp_path, running)
    running.send_signal(signal.SIGKILL)
    assert running.wait() == -signal.SIGKILL
    assert not answer.exists()
    assert part.exists()
    again = run(*arguments, "--fail-on", "none")
    assert again.status == 0, again.err
    assert len(answer.read_text(encoding="utf-8").splitlines()) == ROWS + 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answer.csv", "ledger.csv"]


def test_the_answer_that_was_there_survives_a_killed_run(installed: Path, tmp_path: Path) -> None:
    ledger, answer = tmp_path / "ledger.csv", tmp_path / "answer.csv"
    ledger.write_text(HEAD + "".join(ROW.format(number) for number in range(ROWS)), encoding="utf-8")
    answer.write_text("before")
    running = subprocess.Popen(
        [sys.executable, "-m", "japan_ai_compliance", "screen", str(ledger), "--output", str(answer)],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"},
    )
    part_of(tmp_path, running)
    running.kill()
    running.wait()
    assert answer.read_text() == "before"
