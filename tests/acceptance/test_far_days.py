"""Days too far away to reckon with: one clear message on every command that takes a date."""

from pathlib import Path

import pytest

from tests.acceptance.conftest import Command

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PROFILE = str(SAMPLES / "fictional/cloud-access.yaml")

COMMANDS = {
    "check --as-of": ("check", PROFILE, "--as-of"),
    "check --law-as-of": ("check", PROFILE, "--as-of", "2026-11-23", "--law-as-of"),
    "penalty --as-of": ("penalty", PROFILE, "--as-of"),
    "screen --as-of": ("screen", "ledger.csv", "--as-of"),
    "explain --as-of": ("explain", "FEFA-55-8", "--as-of"),
    "rules lint --as-of": ("rules", "lint", "--as-of"),
    "rules sql --as-of": ("rules", "sql", "--as-of"),
    "rules diff NEW": ("rules", "diff", "2026-11-23"),
    "compare --to": ("compare", PROFILE, "--from", "2026-11-23", "--to"),
    "compare --from": ("compare", PROFILE, "--to", "2026-11-23", "--from"),
    "calendar --as-of": ("calendar", PROFILE, "--as-of"),
    "calendar --from": ("calendar", PROFILE, "--as-of", "2026-11-23", "--from"),
    "calendar --until": ("calendar", PROFILE, "--as-of", "2026-11-23", "--until"),
    "init --as-of": ("init", "--update", PROFILE, "--as-of"),
}


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_too_far_away_is_refused(run: Command, name: str, day: str) -> None:
    ran = run(*COMMANDS[name], day)
    assert ran.status == 2, ran.err
    assert ran.out == ""
    message, advice = ran.err.splitlines()
    assert message == f"{name.rsplit(maxsplit=1)[-1]}: {day} is further away than this program reckons."
    assert advice == "  Give a day in the years 1868 to 2999."


def test_it_is_said_in_japanese(run: Command) -> None:
    ran = run("check", PROFILE, "--as-of", "9999-12-30", "--lang", "ja")
    assert ran.status == 2
    assert ran.err.splitlines() == [
        "--as-of: 9999-12-30 は計算できる範囲の外です。",
        "  1868年から2999年までの日付を指定してください。",
    ]


@pytest.mark.parametrize("day", ["1868-01-01", "2999-12-31"])
def test_the_first_and_the_last_day_are_reckoned_with(run: Command, day: str) -> None:
    ran = run("check", PROFILE, "--as-of", day, "--fail-on", "none")
    assert ran.status == 0, ran.err
