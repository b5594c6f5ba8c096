"""The README stays true: its blocks, and the run it shows."""

import re
from pathlib import Path

from tests.acceptance.conftest import ROOT, Command

README = (ROOT / "README.md").read_text(encoding="utf-8")
GAP = "…"


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_first_two_blocks_run_the_main_job_and_the_tests() -> None:
    main, tests = blocks("sh")[:2]
    assert "venv" in main
    assert "japan-ai-compliance check samples/" in main
    assert "venv" in tests
    assert "pytest" in tests


def test_ci_calls_that_very_test_command() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "block == 2' README.md" in script
    assert "readme_tests" in script


def test_the_run_that_is_shown_is_real(run: Command) -> None:
    (shown,) = blocks("console")
    command, *lines = shown.splitlines()
    arguments = command.removeprefix("$ japan-ai-compliance ").split()
    real = iter(run(*arguments, cwd=ROOT).out.splitlines())
    for line in lines:
        if line.strip() != GAP:
            assert any(line == one for one in real), line


def test_every_command_of_the_table_exists(run: Command) -> None:
    named = re.findall(r"^\| `([a-z]+)", README, re.MULTILINE)
    commands = {"check", "penalty", "explain", "rules", "schema", "compare", "calendar"}
    assert commands <= set(named)
    for name in sorted(set(named) & commands):
        assert run(name, "--help").status == 0


def test_every_file_that_is_linked_exists() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / Path(target)).exists(), target


def test_the_profile_that_is_shown_is_accepted(run: Command, tmp_path: Path) -> None:
    profile = next(block for block in blocks("yaml") if block.startswith("company:"))
    (tmp_path / "company.yaml").write_text(profile)
    assert run("check", "company.yaml", "--fail-on", "none").status == 0
