"""Facts of a year cannot pass rules of a later one unremarked."""

import json
from pathlib import Path

import pytest

from tests.acceptance.conftest import Command

DAY = "2026-11-25"
PASS = "None of the rules binds this company on these facts."


@pytest.fixture
def old(samples: Path, tmp_path: Path) -> Path:
    """The sample that nothing binds, with its facts dated back."""
    text = (samples / "fictional" / "nothing-to-report.yaml").read_text("utf-8")
    path = tmp_path / "old.yaml"
    path.write_text(text.replace("facts_as_of: 2026-11-23", "facts_as_of: 2024-01-01"), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_the_verdict_is_no_clean_pass_and_a_warning_follows(run: Command, old: Path, name: str) -> None:
    ran = run("check", old, "--as-of", DAY, "--format", name)
    lines = ran.out.replace("*", "").replace("\\", "").splitlines()
    assert ran.status == 0, ran.err
    assert PASS not in lines
    assert f"On facts of 2024-01-01: {PASS}" in lines
    assert any(line.startswith("CAUTION: the facts were stated on 2024-01-01, 1,059 days before") for line in lines)
    assert "CAUTION: the facts were stated on 2024-01-01" in ran.err


def test_json_names_rules_that_began_since(run: Command, old: Path) -> None:
    (found,) = json.loads(run("check", old, "--as-of", DAY, "--format", "json").out)["profiles"]
    starts = {
        one["id"]: one["in_force"]["from"] for one in json.loads(run("rules", "list", "--format", "json").out)["rules"]
    }
    looked_at = dict.fromkeys(one["rule"] for one in found["findings"])
    assert found["facts"]["rules_since"] == [id_ for id_ in looked_at if "2024-01-01" < (starts[id_] or "") <= DAY]
    assert found["facts"]["rules_since"]


def test_facts_two_days_old_are_said_quietly(run: Command, samples: Path) -> None:
    ran = run("check", samples / "fictional" / "nothing-to-report.yaml", "--as-of", DAY)
    assert PASS in ran.out.splitlines()
    assert "The facts were stated 2 days before the day of the check" in ran.out
    assert "CAUTION" not in ran.out + ran.err
