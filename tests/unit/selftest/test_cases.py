"""Case files: what reads, and what does not, with its place."""

from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.documents.tree import view
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.selftest.cases import RuleCase, read_cases
from japan_ai_compliance.selftest.run import CaseOutcome, run_cases
from tests.support.errors import error_of
from tests.support.toy import law, prohibition, write

CASE = """\
profiles:
  burning:
    company: {name: K.K.}
    shops: [{name: S, burning: true}]
cases:
  - name: burning
    rule: LAMP-1
    as_of: 2026-11-23
    given: burning
    expect: {status: violation}
"""


def cases(folder: Path, text: str) -> list[RuleCase]:
    """The cases of one file."""
    (folder / "lamp.cases.yaml").write_text(text, encoding="utf-8")
    return read_cases(folder)


@pytest.fixture
def rulebook(tmp_path: Path) -> Rulebook:
    """The made-up law."""
    return load_rules(write(tmp_path / "lamp", law(prohibition())))


def run(rulebook: Rulebook, found: list[RuleCase]) -> list[CaseOutcome]:
    """Run cases."""
    return list(run_cases(rulebook, found))


def test_a_case(tmp_path: Path) -> None:
    (case,) = cases(tmp_path, CASE)
    assert (case.name, case.rule, case.as_of, case.law_as_of) == (
        "burning", "LAMP-1", date(2026, 11, 23), date(2026, 11, 23),
    )  # fmt: skip
    assert case.expect == ({"status": "violation"},)
    assert (case.place.path, case.place.line, case.place.column) == (str(tmp_path / "lamp.cases.yaml"), 6, 5)


def test_a_case_may_have_a_law_date_and_changes_and_a_profile_of_its_own(tmp_path: Path) -> None:
    text = CASE.replace("expect:", 'law_as_of: 2025-06-01\n    set: {"shops[0].burning": false}\n    expect:')
    (case,) = cases(tmp_path, text)
    assert case.law_as_of == date(2025, 6, 1)
    assert view(case.profile) == {"company": {"name": "K.K."}, "shops": [{"name": "S", "burning": "false"}]}
    (case,) = cases(tmp_path, CASE.replace("given: burning", "profile: {company: {name: X}}"))
    assert view(case.profile) == {"company": {"name": "X"}}


@pytest.mark.parametrize(
    ("old", "new", "line", "key"),
    [
        ("cases:", "caess:", 1, "not_a_case_file"),
        ("profiles:", "profile:", 1, "not_a_case_file"),
        ("    rule: LAMP-1\n", "", 6, "lacks_key"),
        ("    as_of: 2026-11-23\n", "", 6, "lacks_key"),
        ("    name: burning", "    nome: burning", 6, "unknown_key_near"),
        ("2026-11-23", "today", 8, "not_a_date"),
        ("2026-11-23", "2026-02-30", 8, "not_a_date"),
        ("given: burning", "given: nothing", 9, "no_profile"),
        ("    given: burning\n", "", 6, "given_or_profile"),
        ("given: burning", "given: burning\n    profile: {}", 6, "given_or_profile"),
        ("given: burning", "given: burning\n    zzz: 1", 10, "unknown_key"),
        ("given: burning", 'given: burning\n    set: {"shops[5].open": true}', 10, "set_no_entry"),
        ("given: burning", 'given: burning\n    set: {"shops[": true}', 10, "set_no_path"),
        ("given: burning", "given: burning\n    set: [true]", 10, "set_not_a_block"),
        ("given: burning", "given: burning\n    set: true", 10, "set_not_a_block"),
        ("expect: {status: violation}", "expect: violation", 10, "no_expectation"),
        ("expect: {status: violation}", "expect: []", 10, "no_expectation"),
        ("expect: {status: violation}", "expect: {}", 10, "no_expectation"),
        ("expect: {status: violation}", "expect: [{status: violation}, x]", 10, "no_expectation"),
        ("rule: LAMP-1", "rule: [LAMP-1]", 7, "not_a_text"),
    ],
)
def test_what_does_not_read(tmp_path: Path, old: str, new: str, line: int, key: str) -> None:
    text = CASE.replace(old, new) if old in CASE else CASE.replace(old.strip(), new.strip(), 1)
    (error,) = error_of(lambda: cases(tmp_path, text)).each()
    assert error.key == f"cases.{key}"
    assert error.place is not None
    assert error.place.path == str(tmp_path / "lamp.cases.yaml")
    assert error.place.line in (line, 6)


def test_a_file_that_is_no_document(tmp_path: Path) -> None:
    assert error_of(lambda: cases(tmp_path, "a: [")).key.startswith("documents.")
    assert error_of(lambda: cases(tmp_path, "- a")).key == "cases.not_a_case_file"


def test_a_case_that_passes(tmp_path: Path, rulebook: Rulebook) -> None:
    (outcome,) = run(rulebook, cases(tmp_path, CASE))
    assert outcome.problems == ()


def test_a_case_that_fails(tmp_path: Path, rulebook: Rulebook) -> None:
    (outcome,) = run(rulebook, cases(tmp_path, CASE.replace("status: violation", "status: compliant")))
    (problem,) = outcome.problems
    assert problem.text() == "status: expected compliant, found violation"
    assert problem.text("ja") == "status: 期待 compliant、結果 violation"


def test_the_law_date_of_a_case_counts(tmp_path: Path, rulebook: Rulebook) -> None:
    text = CASE.replace("expect:", "law_as_of: 2024-12-31\n    expect:").replace("violation", "not_applicable")
    assert run(rulebook, cases(tmp_path, text))[0].problems == ()


def test_a_profile_that_does_not_read_is_a_failure_with_its_place(tmp_path: Path, rulebook: Rulebook) -> None:
    (outcome,) = run(rulebook, cases(tmp_path, CASE.replace("burning: true", "burning: maybe")))
    assert len(outcome.problems) == 1
    assert "lamp.cases.yaml:4:32" in outcome.problems[0].text()
    assert "maybe" in outcome.problems[0].text("ja")


def test_a_case_of_a_rule_that_does_not_exist(tmp_path: Path, rulebook: Rulebook) -> None:
    found = cases(tmp_path, CASE.replace("LAMP-1", "LAMP-9"))
    error = error_of(lambda: run(rulebook, found))
    assert (error.key, error.values["near"]) == ("cases.no_rule_near", "LAMP-1")
    assert error.message() == "cases.burning: There is no rule `LAMP-9`."


def test_every_expected_finding_is_compared(tmp_path: Path, rulebook: Rulebook) -> None:
    text = CASE.replace("{status: violation}", "[{subject: S, status: violation}, {subject: T, status: violation}]")
    (outcome,) = run(rulebook, cases(tmp_path, text))
    assert len(outcome.problems) == 1


def test_cases_are_read_in_the_order_of_files(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.cases.yaml").write_text(CASE.replace("name: burning", f"name: {name}"), encoding="utf-8")
    assert [case.name for case in read_cases(tmp_path)] == ["a", "b"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    as_of:", '    "as\\t\\e[31mof":'),
        ("given: burning", 'given: "burn\\u202eing"'),
        ("expect:", 'set: {"shops[7].\\u202e": 1}\n    expect:'),
    ],
)
def test_what_is_written_in_a_case_is_shown_on_one_line_without_hidden_characters(
    tmp_path: Path, old: str, new: str
) -> None:
    error = error_of(lambda: cases(tmp_path, CASE.replace(old, new)))
    assert error.key.startswith("cases.")
    assert error.message("en").isprintable()


def test_a_rule_that_does_not_exist_is_shown_the_same_way(tmp_path: Path, rulebook: Rulebook) -> None:
    found = cases(tmp_path, CASE.replace("LAMP-1", '"LAMP\\t1"'))
    assert error_of(lambda: run(rulebook, found)).message("en").isprintable()


def test_all_mistakes_of_all_case_files_are_told_at_once_in_both_languages(tmp_path: Path) -> None:
    """In the order of files and lines, each with what it is in; what follows from another is left out."""
    (tmp_path / "a.cases.yaml").write_text(CASE.replace("as_of:", "as_off:"), encoding="utf-8")
    (tmp_path / "b.cases.yaml").write_text("- a", encoding="utf-8")
    broken = CASE.replace("LAMP-1", "[LAMP-1]").replace("2026-11-23", "soon").replace("given: burning", "given: burnin")
    error = error_of(lambda: cases(tmp_path, broken))
    found = [f"{one.place}: {one.message()} {one.advice()}".removeprefix(f"{tmp_path}/") for one in error.each()]
    assert found == [
        "a.cases.yaml:8:5: cases.burning: `as_off` is no key of a case. Did you mean `as_of`?",
        "b.cases.yaml:1:1: A case file has `profiles` and `cases`, and nothing else. "
        "rules/README.md describes case files.",
        "lamp.cases.yaml:7:11: cases.burning.rule: `rule` is no text. Write one word or text after it.",
        "lamp.cases.yaml:8:12: cases.burning.as_of: `soon` is not a date. Write a day of the calendar as YYYY-MM-DD.",
        "lamp.cases.yaml:9:12: cases.burning.given: There is no profile `burnin` in this file. Did you mean `burning`?",
    ]
    assert [f"{one.message('ja')}" for one in error.each()] == [
        "cases.burning: `as_off` という事例のキーはありません。",
        "事例ファイルには `profiles` と `cases` だけを書きます。",
        "cases.burning.rule: `rule` が文字列ではありません。",
        "cases.burning.as_of: `soon` は日付ではありません。",
        "cases.burning.given: このファイルにプロファイル `burnin` はありません。",
    ]
