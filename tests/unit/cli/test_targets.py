"""Where reports go: the values of --output."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

import pytest

from japan_ai_compliance.cli.targets import TEXT_OR_JSON, Target, check_apart, read_target, read_targets
from japan_ai_compliance.report.check.names import ENDINGS
from japan_ai_compliance.screening.sources import FORMATS as LEDGERS
from tests.support.errors import error_of


@pytest.mark.parametrize(
    ("output", "found"),
    [
        ("a.txt", ("text", "a.txt")),
        ("a.sarif", ("sarif", "a.sarif")),
        ("a.sarif.json", ("sarif", "a.sarif.json")),
        ("a.b.json", ("json", "a.b.json")),
        ("A.HTML", ("html", "A.HTML")),
        ("gitlab:a.json", ("gitlab", "a.json")),
        ("C:report.csv", ("csv", "C:report.csv")),
        ("a.sarif/b.md", ("markdown", "a.sarif/b.md")),
        ("json:text:a", ("json", "text:a")),
    ],
)
def test_an_output_names_its_format(output: str, found: tuple[str, str]) -> None:
    assert read_target(output, ENDINGS) == found


@pytest.mark.parametrize(
    ("output", "key"),
    [
        ("report", "unknown_format"),
        ("report.pdf", "unknown_format"),
        ("pdf:report", "unknown_format"),
        ("json:", "no_file"),
        ("folder.json/", "no_file"),
        ("json:folder/", "no_file"),
        ("", "unknown_format"),
    ],
)
def test_an_output_without_a_format_or_a_file_is_refused(output: str, key: str) -> None:
    assert error_of(lambda: read_target(output, ENDINGS)).key == f"cli.{key}"


def test_every_command_reads_them_alike() -> None:
    assert read_target("a.sarif.json", TEXT_OR_JSON) == Target("json", "a.sarif.json")
    assert read_target("csv:answers", LEDGERS) == Target("csv", "answers")
    assert read_target("a.pq", LEDGERS) == Target("parquet", "a.pq")


def test_standard_output_shows_what_is_asked_for_by_name_or_where_there_is_no_file() -> None:
    assert read_targets(None, [], ENDINGS) == [Target("text")]
    assert read_targets("json", [], ENDINGS) == [Target("json")]
    assert read_targets(None, ["a.json"], ENDINGS) == [Target("json", "a.json")]
    assert read_targets("github", ["a.sarif"], ENDINGS) == [Target("github"), Target("sarif", "a.sarif")]
    assert error_of(lambda: read_targets("xyz", [], ENDINGS)).key == "cli.unknown_format"


def refused(outputs: list[Path | str], inputs: list[Path | str] | None = None, rules: list[Path] | None = None) -> str:
    """Why the outputs are refused."""
    return error_of(lambda: check_apart(map(str, outputs), map(str, inputs or []), rules or [])).key


def test_an_output_over_an_input_is_refused_by_whatever_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    profile = tmp_path / "company.yaml"
    profile.write_text("company: {name: A}")
    (tmp_path / "link").symlink_to(profile)
    os.link(profile, tmp_path / "hard")
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    for name in ("company.yaml", "./company.yaml", "folder/../company.yaml", profile, "link", "hard"):
        assert refused([name], ["-", profile]) == "cli.read_and_written", name


def test_two_outputs_into_one_file_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link.json").symlink_to("a.json")
    for other in ("a.json", "./a.json", tmp_path / "a.json", "link.json"):
        assert refused(["a.json", other]) == "cli.written_twice", other


def test_a_rule_file_that_is_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "laws/lamp").mkdir(parents=True)
    for path in (tmp_path / "laws/common.yaml", tmp_path / "laws/lamp/law.yaml"):
        path.write_text("law: {}")
        assert refused([path], rules=[tmp_path / "laws"]) == "cli.read_and_written"


def test_what_keeps_apart_is_let_through(tmp_path: Path) -> None:
    profile = tmp_path / "company.yaml"
    profile.write_text("company: {name: A}")
    outputs = [str(tmp_path / "a.json"), str(tmp_path / "b.json"), "/dev/null", "/dev/null"]
    check_apart(outputs, ["-", str(profile), str(tmp_path / "gone.yaml")], [tmp_path / "laws"])


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="a folder of Linux")
def test_a_file_below_the_devices_is_not_written_over_where_it_is_read() -> None:
    with NamedTemporaryFile(dir="/dev/shm", suffix=".yaml") as file:
        assert error_of(lambda: check_apart([file.name], [file.name])).key == "cli.read_and_written"
