"""Bad input: one clear message with place and advice, exit status 2, no traceback, nothing lost."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.conftest import Command

HEAD = "company: {name: Example}\n"
SOFTWARE = HEAD + "software:\n  - name: Store\n    kind: app_store\n"
BETWEEN = ("--from", "2026-01-01", "--to", "2026-02-01")

BAD: dict[str, bytes | str] = {
    "empty": b"",
    "binary": bytes(range(256)) * 10,
    "shift_jis": "company: {name: 株式会社テスト}".encode("cp932"),
    "brackets": b"[" * 100_000,
    "braces": b"{" * 100_000,
    "aliases": "a: &a [x,x,x,x,x]\nb: &b [*a,*a,*a,*a]\ncompany: {name: *b}\n",
    "object_tag": "company: !!python/object/apply:os.system ['echo hacked']\n",
    "not_a_mapping": "- company\n",
    "no_company": "software: []\n",
    "wrong_type": HEAD + "software: yes please\n",
    "list_as_text": SOFTWARE + "    refusals: none at all\n",
    "impossible_date": SOFTWARE + "    designated: {from: 2025-02-30}\n",
    "short_date": SOFTWARE + "    designated: {from: 2025-2-3}\n",
    "negative_users": SOFTWARE + "    monthly_users: {FY2025: -1}\n",
    "users_in_words": SOFTWARE + "    monthly_users: {FY2025: 40 million}\n",
    "duplicate_keys": HEAD + "software: []\nsoftware: []\n",
    "norway": "company: {name: Example, head_office: no}\n",
    "unknown_key": SOFTWARE + "    designatd: true\n",
    "ends_before_start": SOFTWARE + "    designated: {from: 2026-01-01, until: 2025-01-01}\n",
    "tabs": "company:\n\tname: Example\n",
    "unclosed": "company: {name: Example\n",
    "eleven_months": SOFTWARE + "    monthly_users: {FY2025: [1,2,3,4,5,6,7,8,9,10,11]}\n",
    "two_documents": HEAD + "---\n" + HEAD,
    "deep": "company: {name: " + "[" * 65 + "]" * 65 + "}\n",
}


@pytest.mark.parametrize("name", sorted(BAD))
@pytest.mark.parametrize("language", ["en", "ja"])
def test_bad_input_is_one_clear_message(run: Command, tmp_path: Path, name: str, language: str) -> None:
    given = BAD[name]
    path = tmp_path / "company.yaml"
    path.write_bytes(given if isinstance(given, bytes) else given.encode())
    ran = run("check", "company.yaml", "--lang", language)
    assert ran.status == 2, ran.err
    assert ran.out == ""
    message, advice = ran.err.splitlines()
    assert message.startswith("company.yaml")
    assert advice.startswith("  ")
    assert "Traceback" not in ran.err
    assert (language == "ja") == any(ord(character) > 0x3000 for character in advice)


def test_a_huge_file_is_refused_before_it_is_read(run: Command, tmp_path: Path) -> None:
    path = tmp_path / "company.yaml"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    ran = run("check", path)
    assert ran.status == 2
    assert len(ran.err.splitlines()) == 2


def test_a_missing_file_is_named(run: Command) -> None:
    ran = run("check", "nowhere.yaml")
    assert ran.status == 2
    assert ran.err.startswith("nowhere.yaml")


def test_one_bad_file_does_not_stop_the_rest(run: Command, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("company: {name: A}\nsoftware: [")
    (tmp_path / "b.yaml").write_text("company: {name: B}\nsoftware: []\n")
    (tmp_path / "c.yaml").write_text("steps: []\n")
    ran = run("check", tmp_path, "--format", "json", "--fail-on", "none")
    assert ran.status == 2
    assert [profile["company"] for profile in json.loads(ran.out)["profiles"]] == ["B"]
    assert "a.yaml" in ran.err
    assert "c.yaml" in ran.err


def test_nothing_to_evaluate_is_its_own_status(run: Command, tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text("steps: []\n")
    ran = run("check", tmp_path)
    assert ran.status == 3
    assert ran.out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["--as-of", "2026-13-01"],
        ["--as-of", "yesterday"],
        ["--as-of", "20261123"],
        ["--law", "gdpr"],
        ["--format", "pdf"],
        ["--fail-on", "sadness"],
        ["--rules", "nowhere"],
        ["--output", "report.pdf"],
        ["--lang", "fr"],
        ["--unheard-of"],
    ],
)
def test_bad_usage_is_status_2(run: Command, tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "company.yaml").write_text("company: {name: A}\nsoftware: []\n")
    ran = run("check", "company.yaml", *arguments)
    assert ran.status == 2
    assert ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("explain", "MSCA-8-1", "--format", "xml"), "text, json"),
        (("calendar", "company.yaml", "--format", "pdf"), "text, json, ics"),
        (("compare", "company.yaml", *BETWEEN, "--output", "missing/c.json"), "missing/c.json"),
        (("rules", "sql", "--dialect", "klingon"), "klingon"),
        (("init", "new.json"), "new.json"),
    ],
)
def test_bad_usage_of_the_other_commands_is_status_2(
    run: Command, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "company.yaml").write_text("company: {name: A}\nsoftware: []\n")
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_unwritable_output_is_status_2(run: Command, tmp_path: Path) -> None:
    (tmp_path / "company.yaml").write_text("company: {name: A}\nsoftware: []\n")
    ran = run("check", "company.yaml", "--output", "missing/report.json")
    assert ran.status == 2
    assert "missing/report.json" in ran.err


def test_a_closed_pipe_is_no_error(installed: Path, samples: Path) -> None:
    command = f"{sys.executable} -m japan_ai_compliance check {samples} --format json | head -c 10"
    done = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        check=False,
        env={"PYTHONPATH": str(installed), "PATH": "/usr/bin:/bin"},
    )
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr


SEVERAL = """company: {name: Example, hed_office: japan}
software:
  - name: Store
    kind: app_stor
    monthly_users: {FY2025: -1}
"""


@pytest.mark.parametrize("command", ["check", "penalty", "calendar"])
def test_all_mistakes_of_a_profile_are_told_at_once(run: Command, tmp_path: Path, command: str) -> None:
    """Each with its place and its advice, in the order of the file."""
    (tmp_path / "company.yaml").write_text(SEVERAL, encoding="utf-8")
    ran = run(command, "company.yaml")
    assert ran.status == 2, ran.err
    lines = ran.err.splitlines()
    assert [line.partition(" ")[0] for line in lines[::2]] == [
        "company.yaml:1:26:",
        "company.yaml:4:11:",
        "company.yaml:5:29:",
    ]
    assert all(line.startswith("  ") for line in lines[1::2])


def test_every_report_tells_all_mistakes_beside_what_was_read(run: Command, tmp_path: Path) -> None:
    """A good profile beside the bad one: the report of machines names each place as well."""
    (tmp_path / "bad.yaml").write_text(SEVERAL, encoding="utf-8")
    (tmp_path / "good.yaml").write_text(SOFTWARE, encoding="utf-8")
    ran = run("check", "bad.yaml", "good.yaml", "--format", "sarif")
    assert ran.status == 2, ran.err
    (invocation,) = json.loads(ran.out)["runs"][0]["invocations"]
    errors = [one for one in invocation["toolExecutionNotifications"] if one["level"] == "error"]
    places = [one["locations"][0]["physicalLocation"]["region"]["startLine"] for one in errors]
    assert places == [1, 4, 5]
