"""``--rules`` with a ``common/``: a copy of all rules answers as the bundled ones, a part replaces or extends, and that
is said."""

import json
import shutil
from pathlib import Path

import pytest

from tests.acceptance.conftest import Command

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples" / "fictional" / "breach.yaml"
AS_OF = ("--as-of", "2026-11-23")

HOLIDAY = """\
parameters:
  public_holidays:
    type: calendar
    label: {en: holidays, ja: 休日}
    values:
      - value:
          weekdays: [6, 7]
          yearly: ["12-31"]
          days: [2026-06-01]
          known_until: 2026-12-31
        from: 2026-01-01
        until: 2026-12-31
        checked_on: 2026-11-23
        sources: [{text: a decree, url: "https://example.jp"}]
"""
EARLIER = HOLIDAY.replace("[2026-06-01]", "[2020-01-01]").replace("from: 2026-01-01", "from: 2020-01-01").replace(
    "until: 2026-12-31\n        checked", "until: 2020-12-31\n        checked"
)  # fmt: skip


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of all rules."""
    return Path(shutil.copytree(ROOT / "rules", tmp_path_factory.mktemp("copy") / "rules"))


@pytest.fixture
def common(tmp_path: Path) -> Path:
    """A folder with a ``common/`` of one file."""
    (tmp_path / "mine" / "common").mkdir(parents=True)
    (tmp_path / "mine" / "common" / "calendar.yaml").write_text(HOLIDAY, encoding="utf-8")
    return tmp_path / "mine"


def answers(text: str) -> dict[str, object]:
    """A JSON report without what says which rulebook it comes from."""
    report: dict[str, object] = json.loads(text)
    report.pop("rulebook")
    return report


def test_a_copy_of_all_rules_gives_the_same_answers(run: Command, copy: Path) -> None:
    asked = ("check", SAMPLE, *AS_OF, "--format", "json")
    bundled, own = run(*asked), run(*asked, "--rules", copy)
    assert own.status == bundled.status == 1
    assert answers(own.out) == answers(bundled.out)
    (common, *laws) = json.loads(own.out)["rulebook"]["custom"]
    assert laws == ["fefa", "msca"]
    assert common.startswith("common (")
    assert "public_holidays" in common
    assert "public_holidays" in own.err


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("rules", "lint", *AS_OF), 0),
        (("rules", "test", "--law", "msca"), 0),
        (("rules", "coverage"), 0),
        (("rules", "list"), 0),
        (("rules", "sql"), 0),
    ],
)
def test_the_tools_of_the_rulebook_take_a_copy(
    run: Command, copy: Path, arguments: tuple[str, ...], status: int
) -> None:
    ran = run(*arguments, "--rules", copy)
    assert ran.status == status, ran.out[-2000:] + ran.err
    assert "Traceback" not in ran.err


def test_a_copy_does_not_differ_from_the_bundled_rules(run: Command, copy: Path) -> None:
    ran = run("rules", "diff", copy, ROOT / "rules", "--format", "json")
    assert ran.status == 0, ran.err
    assert json.loads(ran.out)["rules"] == {"added": [], "gone": [], "changed": []}


def test_own_holidays_move_a_last_day_and_that_is_said(run: Command, common: Path) -> None:
    explained = run("explain", "public_holidays", "--rules", common, *AS_OF)
    assert explained.status == 0
    assert "a decree" in explained.out
    assert "2025-12-31" in explained.out, "the bundled value lasts until the day before"
    ran = run("check", SAMPLE, *AS_OF, "--rules", common)
    assert "common (public_holidays)" in ran.err
    assert "common (public_holidays)" in ran.out
    assert "common (public_holidays)" in run("check", SAMPLE, *AS_OF, "--rules", common, "--lang", "ja").out
    report = json.loads(run("check", SAMPLE, *AS_OF, "--rules", common, "--format", "json").out)
    assert report["rulebook"]["custom"] == ["common (public_holidays)"]


def test_earlier_holidays_extend_the_bundled_ones(run: Command, common: Path) -> None:
    (common / "common" / "calendar.yaml").write_text(EARLIER, encoding="utf-8")
    explained = run("explain", "public_holidays", "--rules", common, *AS_OF)
    assert explained.status == 0, explained.err
    assert "2020-12-31" in explained.out
    assert "2021-01-01" in explained.out
    bundled, own = (
        run("check", SAMPLE, *AS_OF, "--format", "json"),
        run("check", SAMPLE, *AS_OF, "--format", "json", "--rules", common),
    )
    assert answers(own.out) == answers(bundled.out)
