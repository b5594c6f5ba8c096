"""A ledger of any subject that its law declares as one: what a row is, who is told apart, what is asked."""

import csv
from pathlib import Path

import pytest

from japan_ai_compliance.engine.model import Case, Dates
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.report.screen.summary import as_data, as_text
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.screening.ledgers import ledger_of
from japan_ai_compliance.screening.request import Request
from japan_ai_compliance.screening.with_duckdb import screen
from tests.support.toy import (
    FACTS,
    SUBJECTS,
    TODAY,
    Section,
    element,
    fact,
    law,
    profile,
    requirement,
    subject,
    write,
)

DATES = Dates(TODAY, TODAY)
CLAIMS: Section = {
    "claim_received": {
        **subject(at="claims", many=True, identified_by="number", ledger=True),
        "label": {"en": "claim received", "ja": "受けた請求"},
    }
}
CLAIM_FACTS: Section = {
    "claim_received.number": fact("text"),
    "claim_received.answered": fact("boolean"),
}


def claims_law(folder: Path, *, ledgers: int = 1) -> Rulebook:
    """A made-up law on claims received; with two ledgers, one on lamps lent as well."""
    rules = [requirement(id="CLAIM-1", subject="claim_received", requires=[element("claim_received.answered")])]
    subjects: Section = {**SUBJECTS, **CLAIMS}
    facts: Section = {**FACTS, **CLAIM_FACTS}
    if ledgers > 1:
        subjects["loan"] = subject(at="loans", many=True, identified_by="id", ledger=True)
        facts |= {"loan.id": fact("text"), "loan.returned": fact("boolean")}
        rules.append(requirement(id="LOAN-1", subject="loan", requires=[element("loan.returned")]))
    return load_rules(write(folder / "law", law(*rules, subjects=subjects, facts=facts)))


def request(rulebook: Rulebook, ledger: Path, output: Path) -> Request:
    """A request for the ledger of claims."""
    rows = ledger_of(rulebook, (), "claim_received")
    case = Case(rulebook, profile(rulebook, "company: {name: K}"), DATES)
    return Request(case, str(ledger), rows, "en", output=str(output))


def test_its_rows_are_screened_under_their_own_name(tmp_path: Path) -> None:
    ledger, output = tmp_path / "claims.csv", tmp_path / "answer.csv"
    ledger.write_text("number,claim_received.answered\nC-7,true\nC-8,false\nC-9,\n")
    result = screen(request(claims_law(tmp_path), ledger, output))
    with output.open(newline="") as file:
        answers = {row["id"]: row["CLAIM-1_status"] for row in csv.DictReader(file)}
    assert answers == {"C-7": "compliant", "C-8": "violation", "C-9": "unknown"}
    assert result.subject.name == "claim_received"
    assert as_data(result, DATES, "en")["subject"] == "claim_received"
    assert "3 rows (claim received)" in as_text(result, DATES, "en")
    assert "3 件（受けた請求）" in as_text(result, DATES, "ja")


def test_of_several_ledgers_one_is_to_be_chosen(tmp_path: Path) -> None:
    rulebook = claims_law(tmp_path, ledgers=2)
    with pytest.raises(UsageError) as several:
        ledger_of(rulebook)
    assert several.value.key == "screening.several_ledgers"
    assert "claim_received (lamp); loan (lamp)" in several.value.message()
    assert ledger_of(rulebook, (), "loan").name == "loan"
    with pytest.raises(UsageError) as unknown:
        ledger_of(rulebook, (), "shop")
    assert unknown.value.key == "screening.unknown_ledger"


def test_a_subject_that_is_no_ledger_is_none(tmp_path: Path) -> None:
    rulebook = load_rules(write(tmp_path, law(requirement())))
    with pytest.raises(UsageError) as refused:
        ledger_of(rulebook, ("lamp",))
    assert refused.value.key == "screening.no_rules"
