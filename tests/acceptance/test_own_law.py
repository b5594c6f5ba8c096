"""A law in YAML alone: the example of rules/README.md, followed to the letter."""

import json
import re
import shlex
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.acceptance.conftest import ROOT, Command, Ran

SECTION = "## A law of your own"
LAW, CASES, PROFILE = "laws/parasol/law.yaml", "laws/parasol/law.cases.yaml", "shop.yaml"


@dataclass(frozen=True)
class Example:
    """The files of the example, and its commands."""

    files: dict[str, str]
    commands: list[list[str]]


@pytest.fixture(scope="session")
def example() -> Example:
    """The section of rules/README.md: three YAML files, then the commands."""
    text = (ROOT / "rules/README.md").read_text(encoding="utf-8")
    assert SECTION in text
    section = text.partition(SECTION)[2].partition("\n## ")[0]
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    assert [kind for kind, _ in blocks] == ["yaml", "yaml", "yaml", "text"]
    for path in (LAW, CASES, PROFILE):
        assert f"`{path}`" in section
    files = dict(zip((LAW, CASES, PROFILE), (content for _, content in blocks), strict=False))
    commands = [shlex.split(line) for line in blocks[-1][1].splitlines()]
    assert {command[0] for command in commands} == {"japan-ai-compliance"}
    return Example(files, [command[1:] for command in commands])


@pytest.fixture
def folder(example: Example, tmp_path: Path) -> Path:
    """A folder with the files of the example."""
    for name, content in example.files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path


def ran(run: Command, example: Example, folder: Path, name: str, *more: str) -> Ran:
    """What the command of the example does."""
    (command,) = [one for one in example.commands if name in one]
    return run(*command, *more, cwd=folder)


def test_its_cases_pass(run: Command, example: Example, folder: Path) -> None:
    tested = ran(run, example, folder, "test")
    assert (tested.status, tested.out.strip()) == (0, "4 cases passed."), tested.err


def test_lint_finds_nothing(run: Command, example: Example, folder: Path) -> None:
    linted = ran(run, example, folder, "lint", "--format", "json")
    assert linted.status == 0, linted.out + linted.err
    assert json.loads(linted.out)["findings"] == []


def test_a_mistake_is_found_with_its_place(run: Command, example: Example, folder: Path) -> None:
    path = folder / LAW
    path.write_text(path.read_text(encoding="utf-8").replace("日傘の幅}", "日傘の150％の幅}"), encoding="utf-8")
    linted = ran(run, example, folder, "lint")
    assert linted.status == 1
    line = next(number for number, text in enumerate(path.read_text("utf-8").splitlines(), 1) if "150％" in text)
    assert f"law.yaml:{line}:" in linted.out
    assert "[languages]" in linted.out


def test_the_profile_is_checked_with_the_law(run: Command, example: Example, folder: Path) -> None:
    checked = ran(run, example, folder, "check", "--format", "json")
    assert checked.status == 1, checked.err
    (finding,) = json.loads(checked.out)["profiles"][0]["findings"]
    assert (finding["rule"], finding["status"], finding["subject"]["id"]) == ("PARASOL-1", "violation", "P-1")
    assert "150" in finding["because"][-1]["text"]


def test_every_element_is_seen_and_every_change_is_noticed_or_listed(
    run: Command, example: Example, folder: Path
) -> None:
    told = ran(run, example, folder, "test", "--elements", "--mutate", "--format", "json")
    data = json.loads(told.out)
    unseen = {(one["element"], truth) for one in data["elements"] for truth in one["unseen"]}
    assert unseen == {("on-sale", "unknown")}
    assert {one["operator"] for one in data["mutants"]["survivors"]} == {"date"}
    assert told.status == 1
