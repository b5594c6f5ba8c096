"""The laws that come with the program, and the command."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from japan_ai_compliance.cli.app import app
from japan_ai_compliance.rulebook.bundled import load_bundled, rules_folder
from japan_ai_compliance.rulebook.coverage.check import check_coverage
from japan_ai_compliance.rulebook.coverage.files import COVERAGE, INVENTORY, law_folders, read_texts
from japan_ai_compliance.rulebook.coverage.provisions import provisions

FOLDERS = {law: folder for law, folder in law_folders([rules_folder()]).items() if any(folder.glob(f"*{INVENTORY}"))}


def coverage(*arguments: str | Path) -> Result:
    """Run ``rules coverage``."""
    return CliRunner().invoke(app, ["rules", "coverage", *map(str, arguments)])


def test_every_bundled_law_has_an_inventory() -> None:
    assert set(FOLDERS) == {"fefa", "msca"}


@pytest.mark.parametrize("law", FOLDERS)
def test_every_provision_of_a_bundled_law_is_covered(law: str) -> None:
    checked = check_coverage(load_bundled(), law, FOLDERS[law])
    assert [f"{one.place}: {one.kind} {one.name}" for one in checked.problems] == []
    assert [f"{text.name} {one.provision.key}" for text in checked.texts for one in text.uncovered] == []


@pytest.mark.parametrize("law", FOLDERS)
def test_what_is_listed_one_by_one_is_not_covered_by_the_line_of_its_chapter(law: str) -> None:
    """Where a text is limited to some articles, the line of a chapter stands for its other articles only."""
    limited = {text.name for text in read_texts(FOLDERS[law]) if text.inventory and text.inventory.only}
    for text in check_coverage(load_bundled(), law, FOLDERS[law]).texts:
        listed = [one for one in text.provisions if text.name in limited and not one.provision.others]
        assert [one.provision.key for one in listed if one.key is None or one.key.startswith(("ch.", "main"))] == []


@pytest.mark.parametrize("law", FOLDERS)
def test_no_two_provisions_of_a_text_share_a_key(law: str) -> None:
    for text in read_texts(FOLDERS[law]):
        assert text.inventory is not None
        keys = [one.key for one in provisions(text.inventory)]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize("law", FOLDERS)
def test_every_rule_of_a_bundled_law_covers_a_provision(law: str) -> None:
    assert check_coverage(load_bundled(), law, FOLDERS[law]).unnamed == ()


@pytest.mark.parametrize("law", FOLDERS)
def test_the_command_says_what_is_covered(law: str) -> None:
    done = coverage("--law", law, "--format", "json")
    (data,) = json.loads(done.output)["laws"]
    assert (done.exit_code, data["law"], data["complete"]) == (0, law, True)
    for text in data["texts"]:
        assert text["by_rules"] + sum(text["by_reason"].values()) == text["provisions"] == len(text["covered"])


@pytest.mark.parametrize("law", FOLDERS)
def test_a_replaced_law_that_lost_an_entry_fails(law: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDERS[law], tmp_path / law))
    (file, *_) = folder.glob(f"*{COVERAGE}")
    (text, *_) = read_texts(folder)
    assert text.inventory is not None
    entries = set(text.entries)
    lost = next(one for one in provisions(text.inventory) if one.key in entries and not entries.intersection(one.wider))
    lines = file.read_text(encoding="utf-8").splitlines()
    lines.remove(next(line for line in lines if line.strip().startswith(f'"{lost.key}": ')))
    file.write_text("\n".join(lines), encoding="utf-8")
    done = coverage("--law", law, "--rules", folder)
    assert done.exit_code == 1
    assert f"{lost.citation}: neither a rule nor a reason" in done.output


@pytest.mark.parametrize("law", FOLDERS)
def test_a_replaced_law_without_inventory_fails_and_says_so(law: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDERS[law], tmp_path / law))
    for file in [*folder.glob(f"*{COVERAGE}"), *folder.glob(f"*{INVENTORY}")]:
        file.unlink()
    done = coverage("--law", law, "--rules", folder)
    assert done.exit_code == 1
    assert f"no inventory of the texts of `{law}`" in done.output


def test_a_law_that_is_not_loaded_is_a_usage_error() -> None:
    assert coverage("--law", "none-such").exit_code == 2
