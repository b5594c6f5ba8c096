"""Lint as a whole."""

import json
from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.linting.model import LintResult, LintSettings
from japan_ai_compliance.linting.run import lint
from japan_ai_compliance.messages import LANGUAGES
from japan_ai_compliance.report.rules.lint import as_data, as_text
from tests.support.errors import error_of
from tests.support.toy import Section, element, law, parameter, prohibition, version, write
from tests.unit.linting.looking import AS_OF


def run(folder: Path, *laws: str, extra: tuple[Path, ...] = ()) -> LintResult:
    """Lint a folder."""
    return lint(folder, extra, AS_OF, laws, LintSettings())


def test_findings_come_by_file_and_line(tmp_path: Path) -> None:
    write(tmp_path / "lamp", law(prohibition()))
    outcome = run(tmp_path)
    lines = [one.place.line or 0 for one in outcome.findings]
    assert lines == sorted(lines)
    assert outcome.failed


@pytest.mark.parametrize(
    ("broken", "check"),
    [
        ({"breach": [element("shop.opne")]}, "unknown-name"),
        ({"breach": [element("brightness(shop.open)")]}, "unknown-name"),
        ({"unless": ["nothing"]}, "unknown-name"),
        ({"consequences": ["nothing"]}, "unknown-name"),
        ({"time_bar": "nothing"}, "unknown-name"),
        ({"breach": [element("shop.open +")]}, "format"),
        ({"kind": "ban"}, "format"),
        ({"in_force": {"from": date(2026, 1, 2), "until": date(2026, 1, 1)}}, "never-binds"),
    ],
)
def test_rules_that_do_not_load_are_one_error_with_its_place(
    tmp_path: Path, broken: dict[str, object], check: str
) -> None:
    write(tmp_path / "lamp", law(prohibition(**broken)))
    outcome = run(tmp_path)
    (found,) = outcome.findings
    assert (found.check, found.level) == (check, "error")
    assert found.place.line
    assert outcome.notes == ("lint.only_load",)
    for language in LANGUAGES:
        assert found.message(language) in as_text(outcome, language)


def test_missing_evidence_and_overlaps_are_told_apart(tmp_path: Path) -> None:
    bare = {key: value for key, value in law(prohibition()).items() if key != "defaults"}
    write(tmp_path / "a" / "lamp", bare)
    assert {one.check for one in run(tmp_path / "a").findings} == {"evidence"}
    twice: Section = {"twice": parameter("number", version(1), version(2))}
    write(tmp_path / "b" / "lamp", law(prohibition(), parameters=twice))
    assert [one.check for one in run(tmp_path / "b").findings] == ["dated-values"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    error: ComplianceError = error_of(lambda: run(tmp_path / "nowhere"))
    assert error.key == "rulebook.no_folder"


def test_only_the_laws_asked_for_or_those_of_the_own_folder(tmp_path: Path) -> None:
    write(tmp_path / "lamp", law(prohibition()))
    own = tmp_path / "own"
    content = {**law(), "law": {**law()["law"], "id": "torch"}, "rules": [prohibition(id="wrong")]}  # type: ignore[dict-item]
    for shared in ("subjects", "enumerations", "facts", "parameters", "tables", "year"):
        content.pop(shared)
    write(own / "torch", content, "torch.yaml")
    everything = {one.place.path for one in run(tmp_path, extra=(own,)).findings}
    assert everything == {str(own / "torch" / "torch.yaml")}
    assert {Path(one.place.path).name for one in run(tmp_path, "lamp", extra=(own,)).findings} == {"lamp.yaml"}
    assert error_of(lambda: run(tmp_path, "nothing")).key == "cli.unknown_law"


def test_text_and_data_say_the_same(tmp_path: Path) -> None:
    write(tmp_path / "lamp", law(prohibition(id="wrong")))
    outcome = run(tmp_path)
    data = as_data(outcome, "en")
    assert json.loads(json.dumps(data)) == data
    findings = data["findings"]
    assert isinstance(findings, list)
    assert set(findings[0]) == {"check", "level", "path", "line", "column", "message", "advice"}
    said = as_text(outcome, "en")
    assert all(one["message"] in said and one["advice"] in said for one in findings)
    assert as_text(LintResult(()), "en") == "Nothing found.\n"
