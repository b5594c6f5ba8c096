"""The hook of pre-commit, the Action and the sample pipelines: read as the services read them, and run."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from junitparser import JUnitXml

from tests.acceptance.conftest import ROOT

HOOK = ".pre-commit-hooks.yaml"
PACKAGED = ("japan_ai_compliance", "rules", "pyproject.toml", "hatch_build.py", "README.md", HOOK)
LEFT_OUT = shutil.ignore_patterns("__pycache__", "_compiled.py")


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def shell(script: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a step as the service does: in bash, stopping at the first failure."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=cwd,
        env={"HOME": str(cwd), "PYTHONUTF8": "1", **environment},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.fixture
def command(installed: Path, tmp_path: Path) -> Path:
    """A folder with the installed command in it, as a PATH would have."""
    folder = tmp_path / "bin"
    folder.mkdir()
    script = f'#!/bin/sh\nPYTHONPATH={installed} exec {sys.executable} -m japan_ai_compliance "$@"\n'
    (folder / "japan-ai-compliance").write_text(script)
    (folder / "pip").write_text("#!/bin/sh\nexit 0\n")
    for one in folder.iterdir():
        one.chmod(0o755)
    return folder


@pytest.fixture
def repository(tmp_path: Path, samples: Path) -> Path:
    """A repository with two profiles and what is none."""
    folder = tmp_path / "repository"
    (folder / "compliance/profiles").mkdir(parents=True)
    shutil.copy(samples / "fictional/breach.yaml", folder / "compliance/profiles/breach.yaml")
    shutil.copy(samples / "fictional/below-threshold.yaml", folder / "compliance/company.yaml")
    (folder / "settings.yaml").write_text("a: 1\n")
    return folder


# pre-commit


def git(folder: Path, *arguments: str) -> None:
    identity = {f"GIT_{who}_{what}": "test@example.jp" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {**os.environ, **identity, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, env=environment)


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("company.yaml", True),
        ("legal/company.yml", True),
        ("legal/acme.profile.yaml", True),
        ("profiles/acme.yaml", True),
        ("legal/profiles/japan/acme.json", True),
        ("company.md", False),
        ("mycompany.yaml", False),
        (".github/workflows/compliance.yml", False),
        ("docker-compose.yaml", False),
    ],
)
def test_the_hook_takes_profiles_and_nothing_else(path: str, wanted: bool) -> None:
    (hook,) = read(ROOT / HOOK)
    assert bool(re.search(hook["files"], path)) is wanted


def test_the_entry_of_the_hook_checks_the_files_it_is_given(command: Path, repository: Path) -> None:
    (hook,) = read(ROOT / HOOK)
    files = ["compliance/profiles/breach.yaml", "compliance/company.yaml"]
    ran = shell(shlex.join([*shlex.split(hook["entry"]), *files]), repository, PATH=f"{command}:/usr/bin:/bin")
    assert ran.returncode == 1, ran.stderr
    assert "Example Platform K.K." in ran.stdout
    assert "Nearly There K.K." in ran.stdout


def test_pre_commit_installs_the_hook_and_runs_it_on_changed_profiles(repository: Path, tmp_path: Path) -> None:
    """Needs what pip needs: an index, or packages that it finds without one."""
    source = tmp_path / "source"
    source.mkdir()
    for name in PACKAGED:
        one = ROOT / name
        (shutil.copytree(one, source / name, ignore=LEFT_OUT) if one.is_dir() else shutil.copy(one, source / name))
    for folder in (source, repository):
        git(folder, "init", "--quiet")
        git(folder, "add", "--all")
    git(source, "commit", "--quiet", "--message", "Everything")
    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "pre_commit",
            "try-repo",
            str(source),
            "japan-ai-compliance",
            "--all-files",
            "--verbose",
        ],
        cwd=repository,
        env={**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "cache"), "PYTHONPATH": "", "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    said = ran.stdout + ran.stderr
    assert ran.returncode == 1, said
    assert "- exit code: 1" in said, said
    assert "Example Platform K.K." in said
    assert "Nearly There K.K." in said
    assert "settings.yaml" not in said


# The Action


@pytest.fixture(scope="module")
def action() -> Any:
    """The Action as YAML."""
    return read(ROOT / "action.yml")


def step_environment(step: dict[str, Any], action: Any, given: dict[str, str]) -> dict[str, str]:
    """The environment of a step, its expressions replaced by the inputs, as the runner does."""
    values = {name: given.get(name, one.get("default", "")) for name, one in action["inputs"].items()}
    found = {}
    for key, text in step["env"].items():
        whole = re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", text)
        assert whole, f"{key} is more than one input"
        found[key] = values[whole[1]]
    return found


def run_check(action: Any, repository: Path, command: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the step that checks, on a runner that has the command installed."""
    tools = repository / "temp/japan-ai-compliance/bin"
    if not tools.exists():
        shutil.copytree(command, tools)
    step = next(one for one in action["runs"]["steps"] if one["name"] == "Check")
    given = {name.replace("_", "-"): value for name, value in inputs.items()}
    environment = step_environment(step, action, {"profiles": "compliance", **given})
    (repository / "summary.md").touch()
    return shell(
        step["run"],
        repository,
        PATH="/usr/bin:/bin",
        RUNNER_TEMP=str(repository / "temp"),
        GITHUB_STEP_SUMMARY=str(repository / "summary.md"),
        GITHUB_WORKSPACE=str(repository),
        **environment,
    )


def test_no_input_reaches_a_script_but_through_the_environment(action: Any) -> None:
    assert action["runs"]["using"] == "composite"
    for step in action["runs"]["steps"]:
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]
    used = {value for step in action["runs"]["steps"] for value in step["env"].values()}
    assert used == {f"${{{{ inputs.{name} }}}}" for name in action["inputs"]}


def test_the_action_annotates_summarises_writes_sarif_and_fails(action: Any, repository: Path, command: Path) -> None:
    ran = run_check(action, repository, command, law="msca", sarif_output="found.sarif", lang="en")
    assert ran.returncode == 1, ran.stderr
    assert re.search(r"^::error file=compliance/profiles/breach\.yaml,line=\d+", ran.stdout, re.MULTILINE)
    assert "Example Platform K.K." in (repository / "summary.md").read_text(encoding="utf-8")
    sarif = json.loads((repository / "found.sarif").read_text(encoding="utf-8"))
    assert {one["ruleId"] for one in sarif["runs"][0]["results"]} >= {"MSCA-8-1", "MSCA-8-2"}


def test_the_action_runs_the_check_once_and_tells_what_does_not_read(
    action: Any, repository: Path, command: Path
) -> None:
    step = next(one for one in action["runs"]["steps"] if one["name"] == "Check")
    assert step["run"].count('"$command" check') == 1
    assert "/dev/null" not in step["run"]
    (repository / "compliance/broken.yaml").write_text("company: {name: Broken\n")
    ran = run_check(action, repository, command, sarif_output="found.sarif", law="msca")
    assert ran.returncode == 2
    assert ran.stderr.count("compliance/broken.yaml:") == 1
    assert "::error file=compliance/profiles/breach.yaml" in ran.stdout
    assert json.loads((repository / "found.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]


def test_sarif_that_cannot_be_written_does_not_take_the_annotations_away(
    action: Any, repository: Path, command: Path
) -> None:
    ran = run_check(action, repository, command, sarif_output="gone/found.sarif", law="msca")
    assert ran.returncode == 2
    assert "gone/found.sarif cannot be written" in ran.stderr
    assert "::error file=compliance/profiles/breach.yaml" in ran.stdout


def test_the_action_takes_several_profiles_and_its_gate(action: Any, repository: Path, command: Path) -> None:
    odd = "compliance/with blank; $(touch hacked).yaml"
    shutil.copy(repository / "compliance/company.yaml", repository / odd)
    profiles = f"{odd}\n\ncompliance/profiles/breach.yaml\n"
    ran = run_check(action, repository, command, profiles=profiles, fail_on="none", law="msca\nfefa", lang="ja")
    assert ran.returncode == 0, ran.stderr
    assert not (repository / "hacked").exists()
    assert "Nearly There K.K." in (repository / "summary.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        ({"profiles": "--version"}, "--version"),
        ({"profiles": ""}, "PROFILE"),
        ({"law": "$(touch hacked)"}, "$(touch hacked)"),
        ({"fail_on": "violation; touch hacked"}, "touch hacked"),
        ({"waivers": "missing.yaml"}, "missing.yaml"),
        ({"lang": "fr"}, "fr"),
    ],
)
def test_a_wrong_input_fails_the_step_and_does_nothing_else(
    action: Any, repository: Path, command: Path, inputs: dict[str, str], said: str
) -> None:
    ran = run_check(action, repository, command, **inputs)
    assert ran.returncode == 2, ran.stdout + ran.stderr
    assert said in ran.stderr
    assert not (repository / "hacked").exists()


@pytest.mark.parametrize(
    ("version", "installs"), [("", "/the/action"), ("1.2.3", "japan-ai-compliance==1.2.3"), ("1 --pre", None)]
)
def test_the_action_installs_itself_or_the_version_asked_for(
    action: Any, tmp_path: Path, version: str, installs: str | None
) -> None:
    """With a `python3` that only writes down how it is called."""
    tools = tmp_path / "tools"
    tools.mkdir()
    log = tmp_path / "log"
    fake = tools / "python3"
    lines = [
        "#!/bin/bash",
        f'printf "%s\\n" "${{@: -1}}" >> {log}',
        'if [[ "$2" == venv ]]; then mkdir -p "$3/bin" && cp "$0" "$3/bin/python"; fi',
    ]
    fake.write_text("\n".join([*lines, ""]))
    fake.chmod(0o755)
    step = next(one for one in action["runs"]["steps"] if one["name"] == "Install")
    environment = step_environment(step, action, {"version": version})
    places = {"RUNNER_TEMP": str(tmp_path), "GITHUB_ACTION_PATH": "/the/action"}
    ran = shell(step["run"], tmp_path, PATH=f"{tools}:/usr/bin:/bin", **places, **environment)
    if installs is None:
        assert ran.returncode == 2
        assert not log.exists()
    else:
        assert ran.returncode == 0, ran.stderr
        assert log.read_text().splitlines()[-1] == installs


# The sample pipelines


def test_the_sample_workflow_runs(samples: Path, repository: Path, command: Path) -> None:
    workflow = read(samples / "ci/github.yml")
    assert workflow["permissions"] == {}
    (job,) = workflow["jobs"].values()
    status = {}
    for step in job["steps"]:
        if "run" in step:
            ran = shell(step["run"], repository, PATH=f"{command}:/usr/bin:/bin", GITHUB_WORKSPACE=str(repository))
            status[step["name"]] = ran.returncode
    assert status == {"Install": 0, "Check": 1}
    upload = job["steps"][-1]
    assert upload["uses"].startswith("github/codeql-action/upload-sarif@")
    sarif = json.loads((repository / upload["with"]["sarif_file"]).read_text(encoding="utf-8"))
    assert sarif["runs"][0]["results"]
    assert job["permissions"]["security-events"] == "write"


def test_the_sample_pipeline_runs(samples: Path, repository: Path, command: Path) -> None:
    (job,) = read(samples / "ci/gitlab.yml").values()
    script = "\n".join([*job["before_script"], *job["script"]])
    ran = shell(script, repository, PATH=f"{command}:/usr/bin:/bin", CI_PROJECT_DIR=str(repository))
    assert ran.returncode == 1, ran.stderr
    reports = job["artifacts"]["reports"]
    quality = json.loads((repository / reports["codequality"]).read_text(encoding="utf-8"))
    assert {one["location"]["path"] for one in quality} >= {"compliance/profiles/breach.yaml"}
    assert len({one["fingerprint"] for one in quality}) == len(quality)
    assert sum(suite.failures for suite in JUnitXml.fromfile(str(repository / reports["junit"]))) >= 2
    for path in job["artifacts"]["paths"]:
        assert (repository / path).stat().st_size
