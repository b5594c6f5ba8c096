"""The law on technology transfers, with the installed command: what a company can act on."""

import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import duckdb
import pytest

from japan_ai_compliance.rulebook.bundled import load_bundled
from tests.acceptance.conftest import ROOT, Command
from tests.support.ledger import as_profile, rows

TODAY = "2026-11-23"
DOSSIER_CASES = frozenset({1, 2, 4, 5, 7, 8, 10, 11, 12, 14, 16, 18, 19, 20, 21, 22, 23, 26, 27, 29, 30})
LICENCES = {"FEFA-25-1", "FEFA-25-1-deemed", "FEFA-25-1-16", "FEFA-25-2", "FEFA-25-3"}
Finding = dict[str, Any]


def check(run: Command, profile: Path | str, *more: str, stdin: str = "") -> list[Finding]:
    """The findings of this law on one profile, or on several."""
    ran = run("check", profile, "--law", "fefa", "--as-of", TODAY, "--format", "json", *more, stdin=stdin.encode())
    assert ran.status in (0, 1), ran.err
    return [finding for one in json.loads(ran.out)["profiles"] for finding in one["findings"]]


def of(findings: list[Finding], rule: str, transfer: str) -> Finding:
    """The finding of a rule on a transfer."""
    (found,) = [one for one in findings if one["rule"] == rule and one["subject"]["id"] == transfer]
    return found


def failing(finding: Finding) -> set[str]:
    """The conditions that keep a duty from binding."""
    return {one["element"] for one in finding["because"] if one["role"] == "applies" and one["truth"] == "false"}


@pytest.fixture
def component_maker(samples: Path) -> Path:
    """A maker of parts with plants and partners abroad."""
    return samples / "fictional/component-maker.yaml"


def test_what_must_be_reported_and_by_when(run: Command, component_maker: Path) -> None:
    findings = check(run, component_maker)
    reports = {one["subject"]["id"]: one for one in findings if one["rule"] == "FEFA-55-8" and one["status"] == "due"}
    assert {name: (one["due"], one["advised_by"]) for name, one in reports.items()} == {
        "mlcc-to-vietnam": ("2027-01-14", "2026-12-16"),
        "mlcc-to-listed-end-user": ("2027-02-09", "2027-01-11"),
    }
    assert reports["mlcc-to-vietnam"]["due_uncertain_until"] == "2027-01-15"
    assert of(findings, "FEFA-55-8", "mlcc-extension")["status"] == "compliant"


def test_what_needs_a_licence(run: Command, component_maker: Path) -> None:
    findings = check(run, component_maker)
    needed = {
        (one["rule"], one["subject"]["id"]): (one["status"], one["due"])
        for one in findings
        if one["rule"] in LICENCES and one["status"] in ("due", "review", "violation")
    }
    assert needed == {
        ("FEFA-25-1", "high-voltage-to-china"): ("due", "2027-03-01"),
        ("FEFA-25-3", "high-voltage-to-china"): ("due", "2027-03-01"),
        ("FEFA-25-1-16", "mlcc-to-listed-end-user"): ("review", "2027-03-15"),
        ("FEFA-25-3", "mlcc-to-listed-end-user"): ("review", "2027-03-15"),
    }
    assert of(findings, "FEFA-16-5", "high-voltage-to-china")["due"] == "2027-03-31"


@pytest.mark.parametrize(
    ("transfer", "why"),
    [
        ("mlcc-to-germany", {"outside-group-a"}),
        ("microscope-training", {"on-the-notice", "enables-production"}),
        ("filter-papers", {"not-public"}),
        ("high-voltage-to-china", {"not-listed"}),
    ],
)
def test_what_is_out_of_scope_and_why(run: Command, component_maker: Path, transfer: str, why: set[str]) -> None:
    findings = check(run, component_maker)
    report = of(findings, "FEFA-55-8", transfer)
    assert report["status"] == "not_applicable"
    assert failing(report) == why
    if transfer != "high-voltage-to-china":
        assert {of(findings, rule, transfer)["status"] for rule in LICENCES} == {"not_applicable"}


def test_what_is_open_comes_with_its_question(run: Command, component_maker: Path) -> None:
    findings = check(run, component_maker)
    open_ = [one for one in findings if one["status"] == "unknown"]
    assert {one["subject"]["id"] for one in open_ if one["subject"]["kind"] == "transfer"} == {"foil-to-philippines"}
    for one in open_:
        assert one["missing"], one["rule"]
        assert all(missing["question"].strip() for missing in one["missing"])
    asked = {missing["fact"] for missing in of(findings, "FEFA-55-8", "foil-to-philippines")["missing"]}
    assert {"transfers[7].control_row", "transfers[7].dates.decision"} <= asked
    later = of(findings, "FEFA-55-8", "electrolyte-to-thailand")
    assert (later["status"], later["confidence"]) == ("review", "low")


def test_late_and_missing_reports_are_told_apart(run: Command, component_maker: Path) -> None:
    findings = check(run, component_maker)
    late = of(findings, "FEFA-55-8", "powder-to-malaysia")
    missing = of(findings, "FEFA-55-8", "film-to-mexico")
    assert (late["status"], missing["status"]) == ("review", "violation")
    assert any(note.startswith("late") for note in late["notes"])
    assert any(note.startswith("missing") for note in missing["notes"])
    assert late["exposure"] == []
    assert {(one["kind"], one["party"], one["low"], one["high"], one["provision"]) for one in missing["exposure"]} == {
        ("imprisonment", "individual", 0, 6, "Art. 71(ix)"),
        ("fine", "individual", 0, 500_000, "Art. 71(ix)"),
        ("fine", "company", 0, 500_000, "Art. 72(1)(v)"),
    }


@pytest.mark.parametrize(("language", "words"), [("en", "advised by 2026-12-16"), ("ja", "2026-12-16")])
def test_a_reader_finds_the_days(run: Command, component_maker: Path, language: str, words: str) -> None:
    said = run("check", component_maker, "--law", "fefa", "--as-of", TODAY, "--lang", language).out
    (start,) = [match.start() for match in re.finditer(r"2027-01-14  FEFA-55-8", said)]
    assert "mlcc-to-vietnam" in said[start : start + 400]
    assert words in " ".join(said[start : start + 400].split())


@pytest.mark.parametrize("step", ["decision", "agreement", "contract", "provision"])
def test_an_unknown_date_is_unknown_and_none_is_not(run: Command, component_maker: Path, step: str) -> None:
    text = component_maker.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if "decision: 2027-01-15" in line)

    def with_step(said: str) -> Finding:
        changed = re.sub(rf"\b{step}: [^,}}]+", f"{step}: {said}", line)
        return of(check(run, "-", stdin=text.replace(line, changed)), "FEFA-55-8", "mlcc-to-vietnam")

    unknown, none = with_step("unknown"), with_step("none")
    assert unknown["status"] == "unknown"
    assert f"transfers[0].dates.{step}" in {missing["fact"] for missing in unknown["missing"]}
    assert none["status"] == "due"


def test_nothing_of_low_confidence_decides(run: Command, samples: Path, tmp_path: Path) -> None:
    (tmp_path / "ledger.yaml").write_text(as_profile(samples / "ledger/transfers.csv"), encoding="utf-8")
    findings = check(run, samples) + check(run, tmp_path / "ledger.yaml")
    low = [one for one in findings if one["confidence"] == "low"]
    assert low
    assert [one for one in low if one["status"] in ("violation", "compliant")] == []


def test_every_worked_case_is_a_case_of_a_rule() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "rules/fefa").glob("*.cases.yaml")]
    named = {int(number) for text in texts for number in re.findall(r"name: \"?FEFA case (\d+)", text)}
    assert named == DOSSIER_CASES


def test_a_university(run: Command, samples: Path) -> None:
    findings = check(run, samples / "fictional/university.yaml")
    physics = of(findings, "FEFA-55-8", "titanate-physics")
    assert (physics["status"], failing(physics)) == ("not_applicable", {"not-basic-research"})
    assert of(findings, "FEFA-25-1", "resist-theory")["status"] == "compliant"
    fellow = of(findings, "FEFA-25-1-deemed", "lithography-fellow")
    assert (fellow["status"], fellow["due"]) == ("due", "2027-01-12")
    student = of(findings, "FEFA-25-1-deemed", "lithography-student")
    assert student["status"] == "unknown"
    assert [missing["fact"] for missing in student["missing"]] == ["transfers[3].recipient.category"]
    assert of(findings, "FEFA-25-1", "visiting-scholar")["status"] == "compliant"


def test_access_to_stored_data_counts_on_the_day_it_is_given(run: Command, samples: Path) -> None:
    findings = check(run, samples / "fictional/cloud-access.yaml")
    drawings = of(findings, "FEFA-55-8", "column-drawings")
    assert (drawings["status"], drawings["due"]) == ("due", "2027-01-11")
    unopened = of(findings, "FEFA-55-8", "stage-drawings")
    assert (unopened["status"], unopened["due"]) == ("violation", "2026-08-31")
    assert of(findings, "FEFA-25-1", "chip-imaging-to-oregon")["status"] == "compliant"


@pytest.mark.parametrize("name", ["nothing-to-report", "below-threshold", "breach", "justified"])
def test_a_company_without_transfers_has_nothing_to_report(run: Command, samples: Path, name: str) -> None:
    findings = check(run, samples / f"fictional/{name}.yaml")
    assert findings
    assert {one["status"] for one in findings} == {"not_applicable"}


@pytest.fixture(scope="module")
def remade(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger, made once more."""
    folder = tmp_path_factory.mktemp("ledger")
    subprocess.run([sys.executable, str(ROOT / "samples/ledger/make_ledger.py"), str(folder)], check=True)
    return folder


def test_the_ledger_is_what_its_script_makes(remade: Path, samples: Path) -> None:
    kept = samples / "ledger"
    assert (remade / "transfers.csv").read_bytes() == (kept / "transfers.csv").read_bytes()
    with duckdb.connect() as connection:
        new, old = (
            connection.execute("SELECT * FROM read_parquet(?)", [str(folder / "transfers.parquet")]).fetchall()
            for folder in (remade, kept)
        )
    assert new == old
    written = [tuple(cell or None for cell in row.values()) for row in rows(kept / "transfers.csv")]
    assert old == written


def test_the_ledger_has_every_fact_and_every_answer(run: Command, samples: Path, tmp_path: Path) -> None:
    ledger = samples / "ledger/transfers.csv"
    entries = rows(ledger)
    assert len(entries) >= 200
    facts = [fact for fact in load_bundled().facts if fact.startswith("transfer.")]
    assert {fact.removeprefix("transfer.") for fact in facts} <= set(entries[0])
    (tmp_path / "ledger.yaml").write_text(as_profile(ledger), encoding="utf-8")
    seen: dict[str, set[str]] = defaultdict(set)
    for one in check(run, tmp_path / "ledger.yaml"):
        if one["subject"]["kind"] == "transfer":
            seen[one["rule"]].add(one["status"])
    assert len(seen) == len(LICENCES) + 4
    for rule, statuses in seen.items():
        assert {"not_applicable", "unknown"} <= statuses, rule
        assert statuses & {"violation", "due", "compliant"}, rule
    choices = {entry["important_technology"] for entry in entries} | {entry["recipient.country"] for entry in entries}
    assert {f"imt_{number:02}" for number in range(1, 12)} | {"DE", "VN", "LB", "JP", ""} <= choices
