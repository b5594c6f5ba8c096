"""The documents stay true: their blocks, the run that the README shows, and what they link to."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.acceptance.conftest import ROOT, Command

README = (ROOT / "README.md").read_text(encoding="utf-8")
GAP = "…"
LONGEST = 150
_FOLDERS = ("rules", "samples", "tests", ".github")
_FOUND = [*ROOT.glob("*.md"), *(path for folder in _FOLDERS for path in (ROOT / folder).rglob("*.md"))]
DOCUMENTS = sorted(path.relative_to(ROOT) for path in _FOUND)


def blocks(kind: str, text: str = README) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def anchors(text: str) -> set[str]:
    """What a heading is called in a link."""
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_a_first_reader_gets_through_it() -> None:
    assert len(README.splitlines()) <= LONGEST


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
    named = re.findall(r"^\| `([a-z]+)[ `]", README, re.MULTILINE)
    commands = {"check", "penalty", "explain", "rules", "schema", "compare", "calendar", "init", "screen"}
    assert commands <= set(named)
    for name in sorted(set(named) & commands):
        assert run(name, "--help").status == 0


def test_every_status_is_explained() -> None:
    from japan_ai_compliance.engine.model import STATUSES

    table = README.partition("| status | means |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `([a-z_]+)` \|", table, re.MULTILINE) == list(STATUSES)


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_everything_that_is_linked_exists(document: Path) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    for path, anchor in re.findall(r"\]\(([^)#:\s]*)(?:#([^)\s]+))?\)", text):
        target = (ROOT / document.parent / path) if path else ROOT / document
        assert target.exists(), path
        if anchor:
            assert anchor in anchors(target.read_text(encoding="utf-8")), f"{path}#{anchor}"


def test_tests_cite_headings_that_there_are() -> None:
    known = re.findall(r"^## (.*)$", (ROOT / "rules/SEMANTICS.md").read_text(encoding="utf-8"), re.MULTILINE)
    cited = {
        heading
        for path in (ROOT / "tests/unit").rglob("*.py")
        for heading in re.findall(r'rules/SEMANTICS\.md, "([^"]+)"', path.read_text(encoding="utf-8"))
    }
    assert len(cited) > 5
    assert cited <= set(known)


@pytest.mark.parametrize("document", ["CONTRIBUTING.md", "rules/README.md", "rules/SEMANTICS.md", "SECURITY.md"])
def test_every_path_that_is_named_exists(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    named = re.findall(r"`((?:japan_ai_compliance|rules|tests|samples|\.github|\.ci)/[^`*…\s]*)`", text)
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_floors_are_those_that_are_held() -> None:
    """In the order of the import contract, what stands on one floor in one row."""
    layers = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][0][
        "layers"
    ]
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text.partition("| floor | what belongs there |\n|---|---|\n")[2].partition("\n\n")[0]
    rows = [re.findall(r"`([a-z_]+)(?:/|\.py)`", row.split("|")[1]) for row in table.splitlines()]
    assert [sorted(row) for row in rows] == [sorted(layer.split(" | ")) for layer in layers]


def test_the_profile_that_is_shown_is_accepted(run: Command, tmp_path: Path) -> None:
    profile = next(block for block in blocks("yaml") if block.startswith("company:"))
    (tmp_path / "company.yaml").write_text(profile)
    assert run("check", "company.yaml", "--fail-on", "none").status == 0


def test_the_library_answers_as_shown(installed: Path) -> None:
    (shown,) = blocks("python")
    expected = [line[2:] for line in shown.splitlines() if line.startswith("# ")]
    assert expected
    done = subprocess.run(
        [sys.executable, "-c", shown],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == expected


def test_the_waiver_that_is_shown_waives(run: Command, samples: Path, tmp_path: Path) -> None:
    text = (ROOT / "samples/ci/README.md").read_text(encoding="utf-8")
    (waivers,) = blocks("yaml", text)
    (tmp_path / "waivers.yaml").write_text(waivers, encoding="utf-8")
    given = ("--as-of", "2026-11-23", "--law", "msca", "--waivers", "waivers.yaml", "--format", "json")
    ran = run("check", samples / "fictional/breach.yaml", *given)
    assert ran.status == 1, ran.err
    (profile,) = json.loads(ran.out)["profiles"]
    assert [one["rule"] for one in profile["findings"] if one["status"] == "waived"] == ["MSCA-8-1"]
    assert [one["state"] for one in profile["waivers"]] == ["used"]


def test_the_settings_that_are_shown_are_read(run: Command, samples: Path, tmp_path: Path) -> None:
    text = (ROOT / "samples/ci/README.md").read_text(encoding="utf-8")
    (settings,) = blocks("toml", text)
    (tmp_path / "japan-ai-compliance.toml").write_text(settings, encoding="utf-8")
    waivers = tmp_path / tomllib.loads(settings)["waivers"]
    waivers.parent.mkdir()
    waivers.write_text("waivers: []\n")
    (tmp_path / "company.yaml").write_text((samples / "fictional/below-threshold.yaml").read_text("utf-8"), "utf-8")
    ran = run("check", "company.yaml", "--as-of", "2026-11-23")
    assert "法的助言ではありません" in ran.out, ran.err
    assert ran.status == 1


def test_the_ledger_is_screened_as_shown(run: Command, tmp_path: Path) -> None:
    text = (ROOT / "samples/ledger/README.md").read_text(encoding="utf-8")
    command = blocks("sh", text)[0].split()
    assert command[:2] == ["japan-ai-compliance", "screen"]
    ledger, *options = command[2:]
    ran = run("screen", ROOT / ledger, *options, cwd=tmp_path)
    assert ran.status == 0, ran.err
    assert (tmp_path / "answers.parquet").exists()
