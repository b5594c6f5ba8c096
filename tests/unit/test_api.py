"""The library's public face."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import japan_ai_compliance
from japan_ai_compliance import check, load_profile, load_rulebook, screen
from japan_ai_compliance.errors import InputError, UsageError
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
    script = "import sys, japan_ai_compliance; print('yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


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
