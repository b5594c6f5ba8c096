"""Reports are written where they go, each whether or not the others can be."""

from pathlib import Path

import pytest

from japan_ai_compliance.cli.delivery import Output, Outputs, deliver
from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.options import Options
from japan_ai_compliance.cli.run import Invocation
from japan_ai_compliance.cli.targets import TEXT_OR_JSON
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.report.check.names import ENDINGS
from tests.unit.report.check.every_status import assessment, plain, text


@pytest.fixture(autouse=True)
def working(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder in no repository."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return tmp_path


def begun(*outputs: str, shown: str | None = None) -> Invocation:
    """A run that writes these."""
    invocation = Invocation(Options(format=shown, output=list(outputs)), ENDINGS)
    invocation.begin(())
    return invocation


def test_one_that_cannot_be_written_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    invocation = Invocation(Options(output=["gone/a.txt", "b.json"], format="text"), TEXT_OR_JSON)
    invocation.begin(())
    deliver(invocation, lambda name: f"{name}\n")
    assert (tmp_path / "b.json").read_text() == "json\n"
    assert invocation.endings == {Ending.INVALID}
    said = capsys.readouterr()
    assert said.out == "text\n"
    assert said.err.startswith("gone/a.txt cannot be written")


def test_a_report_on_profiles_that_cannot_be_written_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    invocation = begun("gone/a.json", "b.md", shown="csv")
    outputs = Outputs(invocation, plain())
    outputs.add(assessment(text("First")))
    outputs.deliver(())
    assert "First" in (tmp_path / "b.md").read_text(encoding="utf-8")
    said = capsys.readouterr()
    assert "First" in said.out
    assert "gone/a.json cannot be written" in said.err
    assert invocation.endings == {Ending.INVALID}


def test_a_report_that_fails_on_the_way_is_given_up_and_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    invocation = begun("a.json", "b.md")
    outputs = Outputs(invocation, plain())

    def full(_: object) -> None:
        raise UsageError("cli.cannot_write", None, {"path": "/tmp", "reason": "full"})

    monkeypatch.setattr(outputs.open[0].writer, "add", full)
    for name in ("First", "Second"):
        outputs.add(assessment(text(name)))
    outputs.deliver(())
    assert [one.name for one in tmp_path.iterdir()] == ["b.md"]
    assert "Second" in (tmp_path / "b.md").read_text(encoding="utf-8")
    assert capsys.readouterr().err.count("cannot be written") == 1
    assert invocation.endings == {Ending.INVALID}


def test_what_github_caps_is_also_added_to_the_summary_of_the_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "summary.md").write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    outputs = Outputs(begun("c.sarif", shown="github"), plain())
    outputs.add(assessment(text("First")))
    outputs.deliver(())
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("before\n")
    assert "First" in summary
    assert "::" in capsys.readouterr().out
    assert (tmp_path / "c.sarif").exists()
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "gone/summary.md"))
    invocation = begun(shown="github")
    Outputs(invocation, plain()).deliver(())
    assert invocation.endings == {Ending.INVALID}


def test_text_for_a_file_is_that_of_80_columns_without_colour(tmp_path: Path) -> None:
    outputs = Outputs(begun("a.txt"), plain())
    assert isinstance(outputs.open[0], Output)
    outputs.add(assessment(text("First")))
    outputs.deliver(())
    lines = (tmp_path / "a.txt").read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) == 80
    assert not any("\x1b" in line for line in lines)
