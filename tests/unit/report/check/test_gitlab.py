import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.report.check.gitlab_report import render
from tests.unit.report.check.every_status import HOSTILE, assessment, hostile, plain, report, text

TEXT = {"type": "string", "minLength": 1}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""What GitLab asks of a code quality report."""


def issues(given: Report, language: Language = "en") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(render(given, language))
    Draft202012Validator(SCHEMA).validate(found)
    assert len({one["fingerprint"] for one in found}) == len(found)
    return found


def test_problems_have_a_severity_and_a_place() -> None:
    found = issues(plain())
    assert [(one["check_name"], one["severity"], one["location"]["lines"]["begin"]) for one in found] == [
        ("LAMP-1", "critical", 4),
        ("LAMP-3", "major", 3),
        ("LAMP-2", "minor", 3),
        ("LAMP-4", "info", 3),
    ]
    assert {one["location"]["path"] for one in found} == {"profiles/profile.yaml"}
    assert found[0]["description"] == (
        'LAMP-1 - burning; breach (violation): Art. 1, subject "Shop", since 2025-01-01, going on; '
        "yes: a lamp burns (Art. 1)"
    )


def test_paths_are_relative_to_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (path,) = {one["location"]["path"] for one in issues(report(assessment(text(), str(tmp_path / "a" / "b.yaml"))))}
    assert path == "a/b.yaml"


def test_fingerprints_differ_between_files_and_survive_an_unrelated_edit() -> None:
    first, second = assessment(text()), assessment(text(), "other.yaml")
    assert len(issues(report(first, second))) == 8
    edited = assessment(text(more="# a remark\n"))
    before, after = ([one["fingerprint"] for one in issues(report(one))] for one in (first, edited))
    assert before == after


def test_a_file_given_twice_counts_once() -> None:
    assert len(issues(report(assessment(text()), assessment(text())))) == 4


def test_a_profile_that_could_not_be_read_blocks() -> None:
    first = issues(hostile("script"))[0]
    assert (first["severity"], first["location"]["lines"]["begin"]) == ("blocker", 3)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_stays_text(kind: str, language: Language) -> None:
    found = issues(hostile(kind), language)
    assert len(found) == 5
    for one in found:
        assert one["description"].isprintable()
        assert one["location"]["path"].isprintable()
        assert len(one["description"]) < 1_000


def test_the_same_run_gives_the_same_bytes() -> None:
    assert render(plain(), "ja") == render(plain(), "ja")


def test_each_error_of_a_file_is_an_issue_and_a_file_given_twice_is_not() -> None:
    """The same key misspelt in two entries has the same words; the fingerprint still tells them apart."""

    def unread(line: int) -> InputError:
        return InputError("profile.unknown_key", Place("profiles/bad.yaml", line, 5), {"key": "x", "known": "name"})

    found = issues(replace(plain(), failures=(unread(3), unread(7), unread(3))))
    blockers = [one for one in found if one["severity"] == "blocker"]
    assert [one["location"]["lines"]["begin"] for one in blockers] == [3, 7]
    moved = issues(replace(plain(), failures=(unread(4), unread(8))))
    assert {one["fingerprint"] for one in blockers} <= {one["fingerprint"] for one in moved}
