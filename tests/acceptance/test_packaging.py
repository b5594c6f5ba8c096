"""The package as users get it: wheel, sdist, editable install."""

import json
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from japan_ai_compliance import __version__
from tests.acceptance.conftest import ROOT, Command, build

HEAVY = ("pydantic", "rich", "jinja2", "duckdb")


def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def test_rules_travel_inside_the_wheel(wheel: Path) -> None:
    names = contents(wheel)
    rules = {
        f"japan_ai_compliance/_rules/{path.relative_to(ROOT / 'rules')}" for path in (ROOT / "rules").rglob("*.yaml")
    }
    assert rules <= names
    assert "japan_ai_compliance/_compiled.py" in names
    assert "japan_ai_compliance/py.typed" in names


def test_the_metadata_say_whose_it_is_and_under_which_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (one for one in archive.namelist() if one.endswith(".dist-info/METADATA"))
        metadata = archive.read(name).decode()
        licence = archive.read(name.replace("METADATA", "licenses/LICENSE")).decode()
    head = metadata.partition("\n\n")[0].splitlines()
    assert "License-Expression: Apache-2.0" in head
    assert "Author: japan-ai-compliance contributors" in head
    assert licence == (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in licence


def test_what_one_cites_is_this_version() -> None:
    cited = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {__version__}\n" in cited
    assert "\nlicense: Apache-2.0\n" in cited


def test_a_wheel_built_from_the_sdist_is_the_same(wheel: Path, tmp_path: Path) -> None:
    archive = build(ROOT, "sdist", tmp_path / "sdist")
    with tarfile.open(archive) as tar:
        tar.extractall(tmp_path, filter="data")
    (unpacked,) = (path for path in tmp_path.iterdir() if (path / "pyproject.toml").exists())
    again = build(unpacked, "wheel", tmp_path / "wheel")
    assert contents(again) == contents(wheel)
    wanted = {"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "LICENSE", "CITATION.cff"}
    assert wanted <= {path.name for path in unpacked.iterdir()}
    with zipfile.ZipFile(again) as first, zipfile.ZipFile(wheel) as second:
        name = "japan_ai_compliance/_compiled.py"
        assert first.read(name) == second.read(name)


def test_the_compiled_rulebook_is_the_one_in_the_rule_files(run: Command, installed: Path) -> None:
    script = (
        "from japan_ai_compliance.rulebook.bundled import load_bundled, rules_folder\n"
        "from japan_ai_compliance.rulebook.authoring.build import load_rules\n"
        "assert rules_folder().name == '_rules', rules_folder()\n"
        "assert load_bundled() == load_rules(rules_folder())\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, env={"PYTHONPATH": str(installed)}, cwd=installed)


def test_the_editable_install_reads_the_rules_of_the_checkout() -> None:
    script = "from japan_ai_compliance.rulebook.bundled import rules_folder; print(rules_folder())"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=ROOT)
    assert Path(done.stdout.strip()) == ROOT / "rules"


def test_check_imports_nothing_heavy(installed: Path, tmp_path: Path) -> None:
    profile = tmp_path / "company.yaml"
    profile.write_text("company: {name: Example}\nsoftware: []\n")
    script = (
        "import sys, io, json\n"
        "from contextlib import redirect_stdout\n"
        f"sys.argv = ['x', 'check', {str(profile)!r}, '--format', 'json']\n"
        "from japan_ai_compliance.cli import main\n"
        "captured = io.StringIO()\n"
        "with redirect_stdout(captured):\n"
        "    try:\n"
        "        main()\n"
        "    except SystemExit:\n"
        "        pass\n"
        "assert json.loads(captured.getvalue())['profiles']\n"
        f"print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(installed)},
        cwd=tmp_path,
    )
    assert json.loads(done.stdout) == []


def test_only_expected_entries_stand_at_the_top() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, check=False, capture_output=True, text=True).stdout
    tops = {line.partition("/")[0] for line in tracked.splitlines()}
    if not tops:  # not a git checkout: an unpacked sdist
        tops = {path.name for path in ROOT.iterdir()}
    asked = {"pyproject.toml", "README.md", "japan_ai_compliance", "rules", "tests", "samples"}
    looked_for = {
        ".ci",
        ".gitignore",
        ".github",
        ".pre-commit-hooks.yaml",
        "action.yml",
        "CHANGELOG.md",
        "CITATION.cff",
        "CONTRIBUTING.md",
        "LICENSE",
        "SECURITY.md",
        "hatch_build.py",
    }
    assert asked <= tops
    assert tops - asked - looked_for - {".venv", "PKG-INFO"} == set()
