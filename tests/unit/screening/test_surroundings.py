"""What the names in a condition stand for in a ledger: the statement and the engine give the same answers."""

from datetime import date
from pathlib import Path

import pytest

from tests.support.toy import (
    START,
    Section,
    authorisation,
    consequence,
    deadline,
    element,
    fact,
    parameter,
    requirement,
    subject,
    version,
    words,
)
from tests.unit.screening.own_law import OWN_FACTS, OWN_SUBJECTS, own_law

COMPANY = """{name: K.K., large: true, colour: red, markets: [red, blue], founded: 2026-02-15, sales: 5,
              licensed: {from: 2026-01-01, until: 2026-06-30}}"""


def asking(when: str) -> Section:
    """A requirement that ``when`` holds."""
    return requirement(subject="transfer", requires=[element(when)])


@pytest.mark.parametrize(
    ("when", "column", "statuses"),
    [
        ("company.large and transfer.open", "open", {"compliant", "violation", "unknown"}),
        ('company.colour == "red" and transfer.open', "open", {"compliant", "violation", "unknown"}),
        ("company.colour == transfer.colour", "colour", {"compliant", "violation", "unknown"}),
        ("company.colour in transfer.markets", "markets", {"compliant", "violation", "unknown"}),
        ("company.colour in bright and transfer.open", "open", {"compliant", "violation", "unknown"}),
        ('"red" in company.markets and transfer.open', "open", {"compliant", "violation", "unknown"}),
        ("company.founded < transfer.made", "made", {"compliant", "violation", "review", "unknown"}),
        ("company.sales > 5 or transfer.open", "open", {"compliant", "violation", "unknown"}),
    ],
)
def test_a_fact_of_the_company_is_the_same_on_every_row(
    tmp_path: Path, when: str, column: str, statuses: set[str]
) -> None:
    assert own_law(tmp_path, asking(when), company=COMPANY).statuses(column) == statuses


@pytest.mark.parametrize("said", ["", ", large: unknown, colour: unknown, sales: unknown, founded: unknown"])
@pytest.mark.parametrize(
    ("when", "column", "statuses"),
    [
        ("company.large or transfer.open", "open", {"compliant", "unknown"}),
        ("company.colour == transfer.colour", "colour", {"unknown"}),
        ("company.colour in bright and transfer.open", "open", {"violation", "unknown"}),
        ("company.founded < transfer.made", "made", {"unknown"}),
        ("company.sales > 5 and transfer.open", "open", {"violation", "unknown"}),
        ("company.sales >= 0 and transfer.open", "open", {"compliant", "violation", "unknown"}),
        ("company.debt >= -1000 and transfer.open", "open", {"compliant", "violation", "unknown"}),
    ],
)
def test_what_is_not_known_of_the_company_is_open_on_every_row(
    tmp_path: Path, said: str, when: str, column: str, statuses: set[str]
) -> None:
    assert own_law(tmp_path, asking(when), company=f"{{name: K.K.{said}}}").statuses(column) == statuses


@pytest.mark.parametrize(
    ("when", "column", "statuses"),
    [
        ("happened(company.founded) or transfer.open", "open", {"compliant", "violation", "unknown"}),
        ("company.founded < transfer.made", "made", {"review", "unknown"}),
        ("company.sales > 5 and transfer.open", "open", {"review", "violation", "unknown"}),
        ('company.colour == "red" or transfer.open', "open", {"compliant", "violation", "unknown"}),
        ("company.colour == transfer.colour", "colour", {"compliant", "violation", "unknown"}),
        ("company.colour in bright or transfer.open", "open", {"compliant", "violation", "unknown"}),
        ('company.motto != "light" and transfer.open', "open", {"compliant", "violation", "unknown"}),
        ('"red" in company.markets or transfer.open', "open", {"compliant", "violation", "unknown"}),
    ],
)
def test_what_the_company_says_there_is_none_of(tmp_path: Path, when: str, column: str, statuses: set[str]) -> None:
    company = "{name: K.K., founded: none, sales: none, colour: none, motto: none, markets: none}"
    assert own_law(tmp_path, asking(when), company=company).statuses(column) == statuses


def test_a_fact_of_the_company_over_time_is_read_on_the_day_of_each_row(tmp_path: Path) -> None:
    acts = {"act": "transfer.event", "by": "add_days(act_date, -1)", "done": "transfer.filed"}
    rule = authorisation(subject="transfer", applies=[element("company.licensed")], **acts)
    found = own_law(tmp_path, rule, company=COMPANY).agreed("event", "filed")
    bound = {row["event"] for row, answer in found if answer["LAMP-1"][0] in ("compliant", "violation")}
    assert bound == {"2026-06-01"}


@pytest.mark.parametrize(
    ("when", "reason"),
    [
        ("company.share > rate or transfer.open", "rate 1/5"),
        ("company.licensed or transfer.open", "period company.licensed"),
        ("transfer.burning", "period transfer.burning"),
        ("transfer.guarded", "period transfer.guarded"),
        ("transfer.staff > crew", "limits transfer.staff"),
        ("transfer.colour in transfer.markets", "set_alone"),
        ("any(transfer.boxes, box.sealed)", "list transfer.boxes"),
        ("any(company.orders, happened(order.made))", "list company.orders"),
        ("working_day(transfer.made, holidays) > transfer.event", "calendar"),
        ("fiscal_year(transfer.made, 4) * fiscal_year(transfer.event, 4) > 2024", "product"),
        ("narrowed(fiscal_year(transfer.made, 4), fiscal_year(transfer.event, 4)) > 2024", "function narrowed"),
        ("company.oddity == oddity", "option_none none"),
    ],
)
def test_a_rule_that_asks_for_what_no_column_holds_is_left_out(tmp_path: Path, when: str, reason: str) -> None:
    options = {name: words(name) for name in ("none", "even")}
    parameters = {
        "crew": parameter("number", version(10, confidence="low"), unit="persons"),
        "oddity": parameter("choice", version("none"), of="oddity"),
    }
    given = own_law(
        tmp_path,
        asking(when),
        company=COMPANY.replace("{name", "{share: 20%, oddity: even, name"),
        enumerations={"oddity": {"options": options}},
        facts={**OWN_FACTS, "company.oddity": fact("choice", of="oddity")},
        parameters=parameters,
    )
    assert given.left_out("open", "made", "event") == {"LAMP-1": reason}


@pytest.mark.parametrize(
    "when",
    [
        '"red" in transfer.markets',
        "days_between(transfer.made, transfer.event) + 3 > days",
        "add_days(transfer.made, 3) > transfer.event",
        "fiscal_year(transfer.made, 4) > 2024",
        "transfer.lit == True",
    ],
)
def test_what_no_column_states_is_unknown_on_every_row(tmp_path: Path, when: str) -> None:
    days = parameter("number", version(10), unit="days")
    assert own_law(tmp_path, asking(when), parameters={"days": days}).statuses("open") == {"unknown"}


def test_days_of_a_breach_are_not_told_from_a_row(tmp_path: Path) -> None:
    late = consequence("fine", maximum="fine_limit", basis="statutory_maximum", when="period_start > transfer.made")
    rule = requirement(subject="transfer", requires=[element("transfer.open")], consequences=["late"])
    assert own_law(tmp_path, rule, consequences={"late": late}).left_out("open") == {"LAMP-1": "local period_start"}


@pytest.mark.parametrize(
    ("when", "reason"),
    [
        ("company.start > transfer.made", "company_fact company.start"),
        ("transfer.start > transfer.made", "no_column transfer.start"),
        ("claim.safe", "other_subject claim.safe"),
    ],
)
def test_a_rule_that_asks_for_what_stands_in_no_row_is_left_out(tmp_path: Path, when: str, reason: str) -> None:
    lasting = {
        "company": subject(at="company", identified_by="name", over_time=True),
        "transfer": subject(at="transfers", many=True, identified_by="id", over_time=True),
    }
    given = own_law(tmp_path, asking(when), subjects={**OWN_SUBJECTS, **lasting})
    assert given.left_out("open", "claim.safe") == {"LAMP-1": reason}


@pytest.mark.parametrize("when", ["transfer.made <= as_of", "transfer.made < as_of or transfer.open"])
def test_the_day_of_the_check_is_known(tmp_path: Path, when: str) -> None:
    assert own_law(tmp_path, asking(when)).statuses("made", "open") >= {"compliant", "violation", "unknown"}


def test_a_set_of_the_law_changes_with_the_day_of_each_row(tmp_path: Path) -> None:
    shades = parameter(
        "choices", version(["red"], START, date(2026, 2, 28)), version(["green"], date(2026, 3, 1)), of="colour"
    )
    filed = {"by": "add_days(transfer.event, 30)", "done": "transfer.filed", "reference": "transfer.event"}
    rule = deadline(subject="transfer", applies=[element("transfer.colour in shades")], **filed)
    found = own_law(tmp_path, rule, parameters={"shades": shades}).agreed("colour", "event", "filed")
    bound = {(row["colour"], row["event"]) for row, answer in found if answer["LAMP-1"][0] == "violation"}
    assert bound == {("red", "2025-12-30"), ("green", "2026-06-01")}


@pytest.mark.parametrize("confidence", ["low", "high"])
def test_a_set_or_a_table_that_is_not_law_or_uncertain_leaves_it_open(tmp_path: Path, confidence: str) -> None:
    start = START if confidence == "low" else date(2027, 1, 1)
    shades = parameter("choices", version(["red"], start, confidence=confidence), of="colour")
    cells = [{"keys": ["red"], **version(True, start, confidence=confidence)}]
    rates: Section = {"keys": [{"of": "colour"}], "type": "boolean", "label": words(), "rows": cells}
    rules = [
        requirement(id=id_, subject="transfer", requires=[element(when)])
        for id_, when in (("LAMP-1", "transfer.colour in shades"), ("LAMP-2", "rates(transfer.colour)"))
    ]
    given = own_law(tmp_path, *rules, parameters={"shades": shades}, tables={"rates": rates})
    assert given.statuses("colour") <= {"review", "unknown"}


def test_a_cell_of_a_table_is_looked_up_by_what_a_row_says(tmp_path: Path) -> None:
    found = own_law(tmp_path, asking("toll(transfer.colour, transfer.shape)")).agreed("colour", "shape")
    kept = [(row["colour"], row["shape"]) for row, answer in found if answer["LAMP-1"][0] == "compliant"]
    assert kept == [("red", "round")]


def test_a_truth_or_a_number_may_be_the_key_of_a_table(tmp_path: Path) -> None:
    cells = [{"keys": [True, 2025], **version(True)}, {"keys": [False, 2026], **version(True)}]
    keys = [{"type": "boolean"}, {"type": "number"}]
    rates: Section = {"keys": keys, "type": "boolean", "label": words(), "rows": cells}
    when = "rates(transfer.open, fiscal_year(transfer.event, 4))"
    found = own_law(tmp_path, asking(when), tables={"rates": rates}).agreed("open", "event")
    kept = [(row["open"], row["event"]) for row, answer in found if answer["LAMP-1"][0] == "compliant"]
    assert kept == [("true", "2025-12-30"), ("false", "2026-06-01")]
