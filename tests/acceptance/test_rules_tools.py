"""``rules lint``, ``rules test --elements --mutate`` and ``rules diff`` of the installed command."""

import json
import shutil
from pathlib import Path

import pytest

from tests.acceptance.conftest import ROOT, Command
from tests.acceptance.test_rules import CASES, LAW

AS_OF = ("--as-of", "2026-11-23")


@pytest.fixture
def law(tmp_path: Path) -> Path:
    """A law of one's own in a folder."""
    folder = tmp_path / "laws" / "parasol"
    folder.mkdir(parents=True)
    (folder / "law.yaml").write_text(LAW, encoding="utf-8")
    (folder / "law.cases.yaml").write_text(CASES, encoding="utf-8")
    return folder.parent


def edit(law: Path, old: str, new: str) -> None:
    """Change the law."""
    path = law / "parasol" / "law.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


# Lint


def test_lint_of_the_own_folder_says_nothing_of_the_bundled_laws(run: Command, law: Path) -> None:
    ran = run("rules", "lint", "--rules", law, *AS_OF, "--format", "json")
    assert ran.status == 0, ran.out
    found = json.loads(ran.out)["findings"]
    assert {one["level"] for one in found} == {"warning"}
    assert {one["check"] for one in found} == {"cases"}
    assert {Path(one["path"]).name for one in found} == {"law.yaml"}


@pytest.mark.parametrize(
    ("old", "new", "check"),
    [
        ("parasol.width > widest", "parasol.widht > widest", "unknown-name"),
        ("\nrules:", "\n  idle: {type: number, label: {en: idle, ja: 未使用}, values: [{value: 1}]}\nrules:", "unused"),
        ("parasol.width > widest", "parasol.width > widest and False", "never-binds"),
        ('ja: "{widest}より広い"', 'ja: "150％より広い"', "languages"),
        ('en: "wider than {widest}"', 'en: "wider than {widset}"', "placeholders"),
        ("id: PARASOL-1", "id: parasol-1", "naming"),
        ("  checked_on: 2026-11-01\n", "", "evidence"),
        (
            "[{value: 150, from: 2020-01-01}]",
            "[{value: 150, from: 2020-01-01, until: 2020-12-30}, {value: 160, from: 2021-01-01}]",
            "dated-values",
        ),
    ],
)
def test_an_error_is_named_with_its_place_and_ends_with_one(
    run: Command, law: Path, old: str, new: str, check: str
) -> None:
    edit(law, old, new)
    (law / "parasol" / "law.cases.yaml").unlink()
    ran = run("rules", "lint", "--rules", law, *AS_OF)
    assert ran.status == 1, ran.out + ran.err
    (line,) = [one for one in ran.out.splitlines() if ": error: " in one and f"[{check}]" in one][:1]
    place = line.split(":")
    assert place[0].endswith("law.yaml")
    assert place[1].isdigit()
    assert place[2].isdigit()


def test_what_was_not_checked_for_long_is_a_warning(run: Command, law: Path) -> None:
    ran = run("rules", "lint", "--rules", law, "--as-of", "2027-06-01", "--lang", "ja")
    assert ran.status == 0
    assert "[stale]" in ran.out
    assert "[stale]" not in run("rules", "lint", "--rules", law, "--as-of", "2027-06-01", "--stale-after", "365").out


def test_warnings_end_with_one_where_lint_is_strict(run: Command, law: Path) -> None:
    asked = ("rules", "lint", "--rules", law, "--as-of", "2028-01-01")
    assert run(*asked).status == 0
    assert run(*asked, "--strict").status == 1


def test_lint_refuses_what_it_does_not_know(run: Command, law: Path) -> None:
    for arguments in (("--law", "nothing"), ("--format", "xml"), ("--rules", "nowhere"), ("--as-of", "today")):
        ran = run("rules", "lint", *arguments)
        assert ran.status == 2, arguments
        assert "Traceback" not in ran.err


def test_lint_of_the_bundled_laws_runs(run: Command) -> None:
    ran = run("rules", "lint", *AS_OF, "--format", "json")
    assert ran.status in (0, 1), ran.err
    data = json.loads(ran.out)
    assert all(
        set(one) == {"check", "level", "path", "line", "column", "message", "advice"} for one in data["findings"]
    )


# Elements and mutants


def test_elements_and_mutants_that_no_case_holds(run: Command, law: Path) -> None:
    ran = run("rules", "test", "--rules", law, "--law", "parasol", "--elements", "--mutate")
    assert ran.status == 1
    assert "PARASOL-1 > breach > wide: no case has seen it unknown." in ran.out
    assert "no case notices: PARASOL-1 > in_force > from 2020-01-01 -> from 2020-01-02" in ran.out
    assert "mutants of the law" in ran.out.splitlines()[-1]


def test_a_boundary_without_a_case_is_listed_with_its_line(run: Command, law: Path) -> None:
    cases = law / "parasol" / "law.cases.yaml"
    cases.write_text(CASES.replace("width: 150", "width: 100"), encoding="utf-8")
    ran = run("rules", "test", "--rules", law, "--law", "parasol", "--mutate", "--format", "json")
    found = {one["mutant"]: one for one in json.loads(ran.out)["mutants"]["survivors"]}
    survivor = found["PARASOL-1 > breach wide > parasol.width > widest -> parasol.width >= widest"]
    line = (law / "parasol" / "law.yaml").read_text(encoding="utf-8").splitlines()[survivor["line"] - 1]
    assert "parasol.width > widest" in line


def test_the_same_mutants_come_out_each_time(run: Command, law: Path) -> None:
    first, second = (
        run("rules", "test", "--rules", law, "--law", "parasol", "--mutate", "--format", "json").out for _ in range(2)
    )
    assert first == second


def test_mutants_are_not_made_where_a_case_fails(run: Command, law: Path) -> None:
    cases = law / "parasol" / "law.cases.yaml"
    cases.write_text(CASES.replace("status: compliant", "status: violation"), encoding="utf-8")
    ran = run("rules", "test", "--rules", law, "--law", "parasol", "--mutate")
    assert ran.status == 1
    assert "mutants of the law" not in ran.out


# Change over time


def test_a_changed_law_in_its_words(run: Command, law: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer"
    shutil.copytree(law, newer)
    edit(newer, "value: 150", "value: 160")
    edit(newer, "parasol.width > widest", "parasol.width >= widest")
    ran = run("rules", "diff", law, newer)
    assert ran.status == 0, ran.err
    assert "width is above widest parasol" in ran.out
    assert "width is at least widest parasol" in ran.out
    assert "150" in ran.out
    assert "160" in ran.out
    assert "MSCA" not in ran.out
    data = json.loads(run("rules", "diff", law, newer, "--format", "json", "--lang", "ja").out)
    assert [one["id"] for one in data["rules"]["changed"]] == ["PARASOL-1"]
    assert [one["name"] for one in data["values"]] == ["widest"]
    assert run("rules", "diff", law, law).out == "Nothing changed.\n"


def test_two_dates_of_the_bundled_rulebook(run: Command) -> None:
    ran = run("rules", "diff", "2024-12-18", "2026-11-23", "--format", "json")
    assert ran.status == 0, ran.err
    assert "MSCA-8-1" in [one["id"] for one in json.loads(ran.out)["rules"]["added"]]


def test_whole_folders(run: Command, tmp_path: Path) -> None:
    newer = tmp_path / "rules"
    shutil.copytree(ROOT / "rules", newer)
    assert run("rules", "diff", ROOT / "rules", newer).out == "Nothing changed.\n"


def test_diff_refuses_what_does_not_go_together(run: Command, law: Path) -> None:
    for arguments in (
        (law, "2026-11-23"),
        ("2026-11-23", "2026-13-01"),
        (law, "nowhere"),
        (law, law, "--rules", law),
        (law, law, "--format", "xml"),
        ("2026-01-01", "2026-11-23", "--law", "nothing"),
    ):
        ran = run("rules", "diff", *arguments)
        assert ran.status == 2, arguments
        assert ran.err.strip()
        assert "Traceback" not in ran.err


# Hostile rules


@pytest.mark.parametrize(
    "condition",
    [
        "parasol.__class__",
        "open('x')",
        "[x for x in parasols]",
        "lambda: True",
        "parasol.width > 9 ** 9 ** 9",
        f"parasol.width > {'9' * 40}",
        "(" * 300 + "True" + ")" * 300,
        "f'{parasol.width}' == '1'",
    ],
)
def test_a_hostile_condition_is_refused(run: Command, law: Path, condition: str) -> None:
    edit(law, "when: parasol.width > widest", f'when: "{condition}"')
    ran = run("rules", "test", "--rules", law)
    assert ran.status == 2
    assert f"{law / 'parasol' / 'law.yaml'}:" in ran.err
    assert "Traceback" not in ran.err
    assert run("rules", "lint", "--rules", law).status == 1
