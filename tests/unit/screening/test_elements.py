"""Elements and exceptions in a ledger: the statement and the engine give the same answers."""

from datetime import date
from pathlib import Path

import pytest

from tests.support.toy import Section, element, exception, limb, prohibition, requirement
from tests.unit.screening.own_law import own_law

EVERY = {"compliant", "violation", "review", "unknown"}
LIT = exception(element("transfer.lit"))
SAFE = exception(element("claim.safe"), claim="claim")
FAIR = exception(element("claim.fair", "fair"), element("claim.safe", "safe"), claim="claim")


def lit(*unless: object, **more: object) -> Section:
    """A requirement that the transfer is open, with exceptions."""
    return requirement(subject="transfer", requires=[element("transfer.open", "open")], unless=list(unless), **more)


def test_an_exception_saves_the_conduct(tmp_path: Path) -> None:
    found = own_law(tmp_path, lit("lit"), exceptions={"lit": LIT}).agreed("open", "lit")
    broken = [(row["open"], row["lit"]) for row, answer in found if answer["LAMP-1"][0] == "violation"]
    assert broken == [("false", "false")]


def test_an_exception_that_no_cell_claims_saves_nothing(tmp_path: Path) -> None:
    found = own_law(tmp_path, lit("safe"), exceptions={"safe": SAFE}).agreed("open", "claim.safe")
    of_closed = {row["claim.safe"]: answer["LAMP-1"][0] for row, answer in found if row["open"] == "false"}
    assert of_closed == {"true": "compliant", "false": "violation", None: "violation"}


def test_an_exception_that_no_column_can_claim_saves_nothing(tmp_path: Path) -> None:
    given = own_law(tmp_path, lit("safe"), exceptions={"safe": SAFE})
    assert given.statuses("open") == {"compliant", "violation", "unknown"}


def test_the_company_s_own_word_on_a_legal_question_is_no_exception(tmp_path: Path) -> None:
    given = own_law(tmp_path, lit("fair"), exceptions={"fair": FAIR})
    found = given.agreed("open", "claim.fair", "claim.fair.basis", "claim.safe")
    words = {
        row["claim.fair.basis"]: answer["LAMP-1"][0]
        for row, answer in found
        if (row["open"], row["claim.fair"], row["claim.safe"]) == ("false", "true", "true")
    }
    assert words == {"counsel": "compliant", None: "review"}
    assert given.statuses("open", "claim.fair", "claim.safe") == EVERY


@pytest.mark.parametrize("use", [LIT, SAFE])
def test_an_exception_of_low_confidence_decides_nothing(tmp_path: Path, use: Section) -> None:
    doubtful = {"doubtful": {**use, "confidence": "low"}}
    column = "lit" if use is LIT else "claim.safe"
    found = own_law(tmp_path, lit("doubtful"), exceptions=doubtful).agreed("open", column)
    closed = {row[column]: answer["LAMP-1"][0] for row, answer in found if row["open"] == "false"}
    assert closed == {"true": "review", "false": "review", None: "unknown" if use is LIT else "violation"}


@pytest.mark.parametrize(
    ("against", "columns"),
    [
        (LIT, ("unfair", "unfair.basis", "lit")),
        (SAFE, ("unfair", "unfair.basis", "claim.safe")),
        (SAFE, ("unfair", "unfair.basis")),
        (exception(element("reply.harm"), claim="reply"), ("unfair", "unfair.basis", "reply.harm")),
        ({**LIT, "from": date(2024, 1, 1), "until": date(2024, 12, 31)}, ("unfair", "unfair.basis", "lit")),
    ],
)
def test_an_exception_may_have_exceptions(tmp_path: Path, against: Section, columns: tuple[str, ...]) -> None:
    exceptions = {"unfair": exception(element("transfer.unfair")), "against": against}
    rule = lit({"exception": "unfair", "unless": ["against"]})
    assert own_law(tmp_path, rule, exceptions=exceptions).statuses("open", *columns) == EVERY


def test_an_exception_against_a_claim_is_weighed_where_it_is_claimed(tmp_path: Path) -> None:
    exceptions = {"fair": FAIR, "harm": exception(element("reply.harm"), claim="reply")}
    rule = lit({"exception": "fair", "unless": ["harm"]})
    columns = ("open", "claim.fair", "claim.fair.basis", "claim.safe", "reply.harm")
    wanted = {"open": "false", "claim.fair": "true", "claim.fair.basis": "counsel", "claim.safe": "true"}
    found = own_law(tmp_path, rule, exceptions=exceptions).agreed(*columns)
    answers = {row["reply.harm"]: answer["LAMP-1"][0] for row, answer in found if wanted.items() <= row.items()}
    assert answers == {"true": "violation", "false": "review", None: "compliant"}


@pytest.mark.parametrize(
    "use",
    [
        {**LIT, "until": date(2024, 12, 31)},
        {**LIT, "from": date(2026, 12, 1)},
    ],
)
def test_an_exception_that_is_not_law_on_the_day_saves_nothing(tmp_path: Path, use: Section) -> None:
    found = own_law(tmp_path, lit("other"), exceptions={"other": use}).agreed("open", "lit")
    assert {answer["LAMP-1"][0] for row, answer in found if row["open"] == "false"} == {"violation"}


def test_an_element_that_is_not_law_yet_is_not_asked_of_an_exception(tmp_path: Path) -> None:
    use = exception(element("transfer.lit", start=date(2026, 12, 1)))
    assert own_law(tmp_path, lit("other"), exceptions={"other": use}).statuses("open", "lit") == {"compliant"}


@pytest.mark.parametrize(
    "rule",
    [
        prohibition(subject="transfer", breach=[limb("transfer.burning", confidence="low")]),
        requirement(subject="transfer", requires=[element("transfer.open", confidence="low")]),
        requirement(
            subject="transfer",
            applies=[element("transfer.open", confidence="low")],
            requires=[element("transfer.lit")],
        ),
    ],
)
def test_an_element_of_low_confidence_decides_nothing(tmp_path: Path, rule: Section) -> None:
    assert own_law(tmp_path, rule).statuses("burning", "open", "lit") == {"review", "unknown"}


@pytest.mark.parametrize(
    ("doubt", "column"),
    [
        ("transfer.lit", "lit"),
        ("transfer.unfair", "unfair"),
        ("add_days(transfer.made, 3) > add_days(transfer.made, 4)", "made"),
    ],
)
def test_a_doubt_of_the_rule_leaves_it_to_review(tmp_path: Path, doubt: str, column: str) -> None:
    assert own_law(tmp_path, lit(review_when=[element(doubt)])).statuses("open", column) == EVERY
