"""The library's public face."""

import ast
import subprocess
import sys
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

import japan_ai_compliance
from japan_ai_compliance import (
    Assessed,
    Assessment,
    Dates,
    Exposure,
    Finding,
    InputError,
    Missing,
    Profile,
    Rulebook,
    ScreeningResult,
    UsageError,
    check,
    load_profile,
    load_rulebook,
    screen,
)
from tests.support.toy import BASE, element, fact, requirement, write

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
TODAY = date(2026, 11, 23)


def test_a_file_is_checked() -> None:
    assessment = check(SAMPLES / "fictional/breach.yaml", TODAY)
    assert assessment.summary["violation"] == 2


def test_a_loaded_profile_is_checked_against_the_laws_asked_for() -> None:
    rulebook = load_rulebook()
    profile = load_profile(SAMPLES / "fictional/breach.yaml", rulebook)
    assessment = check(profile, TODAY, rulebook=rulebook, laws=["msca"])
    assert {one.finding.rule.law for one in assessment.findings} == {"msca"}


def test_a_folder_adds_a_law_of_ones_own(tmp_path: Path) -> None:
    rule = requirement(subject="company", requires=[element("company.lamps")])
    facts = {"company.lamps": fact("boolean")}
    content = {"law": BASE["law"], "defaults": BASE["defaults"], "facts": facts, "rules": [rule]}
    rulebook = load_rulebook(write(tmp_path / "lamp", content))
    assert {"fefa", "msca", "lamp"} <= set(rulebook.laws)
    assert rulebook.custom == ("lamp",)


def test_the_law_date_defaults_to_the_date_of_the_facts() -> None:
    day = date(2025, 12, 17)
    assert check(SAMPLES / "fictional/breach.yaml", day).dates.law_as_of == day


def test_a_file_that_does_not_fit_raises(tmp_path: Path) -> None:
    path = tmp_path / "company.yaml"
    path.write_text("company: {name: A}\nsoftwar: []\n")
    with pytest.raises(InputError) as caught:
        check(path, TODAY)
    assert "software" in caught.value.advice()
    assert str(caught.value).startswith(f"{path}:2:1: ")


@pytest.mark.parametrize("far", [date.min, date(1867, 12, 31), date(3000, 1, 1), date(9999, 12, 30), date.max])
def test_a_day_too_far_away_is_refused(far: date) -> None:
    for name, as_of, law_as_of in (("as_of", far, None), ("law_as_of", TODAY, far)):
        with pytest.raises(UsageError) as caught:
            check(SAMPLES / "fictional/breach.yaml", as_of, law_as_of=law_as_of)
        assert caught.value.message().startswith(f"{name}: {far} ")
        assert "1868 to 2999" in caught.value.advice()
        assert "1868年から2999年まで" in caught.value.advice("ja")


@pytest.mark.parametrize("day", [date(1868, 1, 1), date(2999, 12, 31)])
def test_the_first_and_the_last_day_are_reckoned_with(day: date) -> None:
    assert check(SAMPLES / "fictional/breach.yaml", day).dates.as_of == day


def test_importing_the_package_loads_nothing_else() -> None:
    script = (
        "import sys, japan_ai_compliance as own; "
        "print('yaml' in sys.modules, [name for name in sys.modules if name.startswith(own.__name__ + '.')])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False []\n"


def test_everything_that_is_offered_is_there() -> None:
    """And once for each name: what is listed, what is imported for type checkers, what is found."""
    offered = {name: getattr(japan_ai_compliance, name) for name in japan_ai_compliance.__all__}
    assert set(offered) <= set(dir(japan_ai_compliance))
    for name in offered.keys() - {
        "__version__",
        *(one.__name__ for one in (check, load_profile, load_rulebook, screen)),
    }:
        assert isinstance(offered[name], type), name
        assert (offered[name].__doc__ or "").strip(), name
    tree = ast.parse(Path(japan_ai_compliance.__file__).read_text("utf-8"))
    (checked,) = (node for node in tree.body if isinstance(node, ast.If))
    imported = {
        alias.asname or alias.name: (node.module, alias.name)
        for node in checked.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert {"__version__", *imported} == set(offered)
    for name, (module, own) in imported.items():
        assert getattr(import_module(str(module)), own) is offered[name]


def test_what_is_answered_is_what_is_offered(tmp_path: Path) -> None:
    assessment = check(SAMPLES / "fictional/breach.yaml", TODAY)
    assert isinstance(assessment, Assessment)
    assert isinstance(assessment.profile, Profile)
    assert isinstance(assessment.rulebook, Rulebook)
    assert isinstance(assessment.dates, Dates)
    assert {type(one) for one in assessment.findings} == {Assessed}
    assert {type(one.finding) for one in assessment.findings} == {Finding}
    assert {type(item) for one in assessment.findings for item in one.exposure} == {Exposure}
    assert {type(one) for one in assessment.missing} == {Missing}
    result = screen(SAMPLES / "ledger/transfers.csv", TODAY, output=tmp_path / "answers.csv")
    assert isinstance(result, ScreeningResult)


def test_unknown_names_are_attribute_errors() -> None:
    with pytest.raises(AttributeError):
        getattr(japan_ai_compliance, "noth" + "ing")


def test_a_ledger_is_screened(tmp_path: Path) -> None:
    answers = tmp_path / "answers.csv"
    result = screen(SAMPLES / "ledger/transfers.csv", TODAY, output=answers, rejects=tmp_path / "rejects.csv")
    assert result.rows > 200
    assert result.total("violation") > 0
    assert len(answers.read_text("utf-8").splitlines()) == result.rows + 1 - result.rejected


@pytest.mark.parametrize(("engine", "extra"), [("duckdb", "screen"), ("spark", "spark")])
def test_without_its_extra_screening_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, engine: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, "sqlglot", None)
    with pytest.raises(UsageError) as caught:
        screen(SAMPLES / "ledger/transfers.csv", TODAY, engine=engine)
    assert caught.value.values["extra"] == extra
    assert '"sqlglot' in str(caught.value.values["command"])


def test_an_unknown_engine_is_named() -> None:
    with pytest.raises(UsageError) as caught:
        screen(SAMPLES / "ledger/transfers.csv", TODAY, engine="abacus")
    assert "duckdb" in caught.value.advice()


def test_the_same_question_has_an_equal_answer(tmp_path: Path) -> None:
    content = (SAMPLES / "fictional/breach.yaml").read_text("utf-8")
    path = tmp_path / "company.yaml"
    path.write_text(content, "utf-8")
    first, second = check(path, TODAY), check(path, TODAY)
    assert first == second
    assert first.findings == second.findings
    assert hash(first.profile.root) == hash(second.profile.root)
    assert first != check(path, date(2026, 11, 24))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("relevant_sales: 12_345_678_901", "relevant_sales: 12_345_678_902"),
        ("from: 2025-01-01", "from: 2025-01-02"),
        ("designated: {from: 2025-03-26}", "designated: {from: 2025-03-25}"),
    ],
)
def test_entries_of_other_facts_are_not_equal(tmp_path: Path, old: str, new: str) -> None:
    """Beside the digest of the file: what is inside is compared."""
    content = (SAMPLES / "fictional/breach.yaml").read_text("utf-8")
    assert old in content
    path = tmp_path / "company.yaml"
    path.write_text(content, "utf-8")
    first = load_profile(path)
    path.write_text(content.replace(old, new, 1), "utf-8")
    assert first.root != load_profile(path).root


def test_what_the_library_answers_has_a_short_name() -> None:
    assessment = check(SAMPLES / "fictional/breach.yaml", TODAY)
    finding = next(one.finding for one in assessment.findings if one.finding.rule.id == "MSCA-8-1")
    assert repr(finding) == "<Finding MSCA-8-1: violation, software / Example Store>"
    assert repr(finding.rule) == "<Rule MSCA-8-1>"
    assert repr(assessment.profile).startswith("<Profile Example Platform K.K., ")
    assert repr(assessment.rulebook).startswith("<Rulebook fefa, msca: ")
    assert repr(assessment).startswith("<Assessment of Example Platform K.K. as of 2026-11-23: 2 violation, ")
    assert max(len(repr(one)) for one in (assessment, *assessment.findings)) < 2_000
