"""The profiles of a run, assessed one after the other."""

from pathlib import Path

import pytest

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.options import Options
from japan_ai_compliance.cli.profiles import Assessed, Gate, assess_all
from japan_ai_compliance.cli.run import Invocation
from japan_ai_compliance.cli.targets import TEXT_OR_JSON
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.rulebook.model import Rulebook
from tests.support.assessing import BURNING

VIOLATION = Gate(frozenset({"violation"}))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a profile that breaks the law, one that does not read, and what is none."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in/burning.yaml").write_text(BURNING)
    (tmp_path / "in/typo.yaml").write_text("company: {name: A}\nshop: []\n")
    (tmp_path / "in/none.yaml").write_text("a: 1\n")
    return tmp_path


def assessed(rulebook: Rulebook, *paths: str, output: str = "a.json") -> tuple[Invocation, Assessed, list[Assessment]]:
    """What a run over profiles keeps, and what it hands on."""
    invocation = Invocation(Options(as_of="2026-11-23", output=[output]), TEXT_OR_JSON)
    invocation.begin(paths)
    invocation.__dict__["rulebook"] = rulebook
    taken: list[Assessment] = []
    return invocation, assess_all(invocation, paths, VIOLATION, taken.append), taken


def test_each_that_reads_is_handed_on_and_the_others_are_told(
    rulebook: Rulebook, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    invocation, kept, taken = assessed(rulebook, "in")
    assert [one.profile.path for one in taken] == ["in/burning.yaml"]
    assert (kept.skipped, kept.ending) == (["in/none.yaml"], Ending.FOUND)
    assert [one.place.path for one in kept.failures if one.place] == ["in/typo.yaml"]
    assert invocation.endings == {Ending.INVALID}
    assert capsys.readouterr().err.startswith("in/typo.yaml:2:1: ")


def test_where_no_profile_reads_nothing_was_evaluated(rulebook: Rulebook, folder: Path) -> None:
    for name in ("in/typo.yaml", "in/gone.yaml"):
        assert assessed(rulebook, name)[1].ending is Ending.NOTHING


def test_a_profile_without_a_breach_is_clean(rulebook: Rulebook, folder: Path) -> None:
    (folder / "clean.yaml").write_text(BURNING.replace("open: true", "open: false"))
    assert assessed(rulebook, "clean.yaml")[1].ending is Ending.CLEAN


@pytest.mark.parametrize("name", ["burning", "typo"])
def test_no_report_goes_over_a_profile_of_a_folder(rulebook: Rulebook, folder: Path, name: str) -> None:
    with pytest.raises(UsageError, match="read and written"):
        assessed(rulebook, "in", output=f"json:in/{name}.yaml")


def test_a_report_may_go_over_what_is_no_profile(rulebook: Rulebook, folder: Path) -> None:
    assert assessed(rulebook, "in", output="json:in/none.yaml")[1].ending is Ending.FOUND
