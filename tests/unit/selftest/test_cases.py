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
    ("old", "new", "line"),
    [
        ("cases:", "caess:", 1),
        ("profiles:", "profile:", 1),
        ("    rule: LAMP-1\n", "", 6),
        ("    as_of: 2026-11-23\n", "", 6),
        ("    name: burning", "    nome: burning", 6),
        ("2026-11-23", "today", 8),
        ("2026-11-23", "2026-02-30", 8),
        ("given: burning", "given: nothing", 9),
        ("    given: burning\n", "", 6),
        ("given: burning", "given: burning\n    profile: {}", 6),
        ("given: burning", "given: burning\n    zzz: 1", 10),
        ("given: burning", 'given: burning\n    set: {"shops[5].open": true}', 10),
        ("given: burning", 'given: burning\n    set: {"shops[": true}', 10),
        ("given: burning", "given: burning\n    set: [true]", 10),
        ("given: burning", "given: burning\n    set: true", 10),
        ("expect: {status: violation}", "expect: violation", 10),
        ("expect: {status: violation}", "expect: []", 10),
        ("expect: {status: violation}", "expect: {}", 10),
        ("expect: {status: violation}", "expect: [{status: violation}, x]", 10),
        ("rule: LAMP-1", "rule: [LAMP-1]", 7),
    ],
)
def test_what_does_not_read(tmp_path: Path, old: str, new: str, line: int) -> None:
    text = CASE.replace(old, new) if old in CASE else CASE.replace(old.strip(), new.strip(), 1)
    error = error_of(lambda: cases(tmp_path, text))
    assert error.key == "rulebook.bad_case"
    assert error.place is not None
    assert error.place.path == str(tmp_path / "lamp.cases.yaml")
    assert error.place.line in (line, 6)


def test_a_file_that_is_no_document(tmp_path: Path) -> None:
    assert error_of(lambda: cases(tmp_path, "a: [")).key.startswith("documents.")
    assert error_of(lambda: cases(tmp_path, "- a")).key == "rulebook.bad_case"


def test_a_case_that_passes(tmp_path: Path, rulebook: Rulebook) -> None:
    (outcome,) = run(rulebook, cases(tmp_path, CASE))
    assert outcome.problems == ()


def test_a_case_that_fails(tmp_path: Path, rulebook: Rulebook) -> None:
    (outcome,) = run(rulebook, cases(tmp_path, CASE.replace("status: violation", "status: compliant")))
    assert outcome.problems == ("expected compliant, found violation",)


def test_the_law_date_of_a_case_counts(tmp_path: Path, rulebook: Rulebook) -> None:
    text = CASE.replace("expect:", "law_as_of: 2024-12-31\n    expect:").replace("violation", "not_applicable")
    assert run(rulebook, cases(tmp_path, text))[0].problems == ()


def test_a_profile_that_does_not_read_is_a_failure_with_its_place(tmp_path: Path, rulebook: Rulebook) -> None:
    (outcome,) = run(rulebook, cases(tmp_path, CASE.replace("burning: true", "burning: maybe")))
    assert len(outcome.problems) == 1
    assert "lamp.cases.yaml:4:32" in outcome.problems[0]


def test_a_case_of_a_rule_that_does_not_exist(tmp_path: Path, rulebook: Rulebook) -> None:
    found = cases(tmp_path, CASE.replace("LAMP-1", "LAMP-9"))
    error = error_of(lambda: run(rulebook, found))
    assert error.key == "rulebook.bad_case"


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
    assert error.key == "rulebook.bad_case"
    assert error.message("en").isprintable()


def test_a_rule_that_does_not_exist_is_shown_the_same_way(tmp_path: Path, rulebook: Rulebook) -> None:
    found = cases(tmp_path, CASE.replace("LAMP-1", '"LAMP\\t1"'))
    assert error_of(lambda: run(rulebook, found)).message("en").isprintable()
