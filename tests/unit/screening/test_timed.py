"""Deadlines and authorisations in a ledger: the statement and the engine give the same answers."""

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
    exception,
    parameter,
    version,
)
from tests.unit.screening.own_law import OwnLaw, own_law

CONSEQUENCES: Section = {
    "small": consequence("fine", basis="statutory_maximum", maximum="fine_limit", on=["late"]),
    "large": consequence("surcharge", basis="statutory_maximum", maximum="fine_limit", on=["missing", "false"]),
}
FOLLOWS = {"consequences": ["small", "large"]}


def filing(**more: object) -> Section:
    """A deadline of 30 days from the event."""
    by = {"by": "add_days(transfer.event, 30)", "done": "transfer.filed"}
    return deadline(**{"subject": "transfer", **by, **more})


def licence(**more: object) -> Section:
    """A licence before the act."""
    act = {"act": "transfer.event", "by": "add_days(act_date, -1)", "done": "transfer.filed"}
    return authorisation(**{"subject": "transfer", **act, **more})


def with_consequences(folder: Path, rule: Section) -> OwnLaw:
    """The rule with a fine for what is late and a heavier one for what is missing or false."""
    return own_law(folder, {**rule, **FOLLOWS}, consequences=CONSEQUENCES)


def test_a_deadline_is_kept_missed_or_still_to_come(tmp_path: Path) -> None:
    found = with_consequences(tmp_path, filing()).agreed("event", "filed")
    answers = {(row["event"], row["filed"]): answer["LAMP-1"] for row, answer in found}
    assert answers["2025-12-30", "2026-01-15"] == ("compliant", date(2026, 1, 29), None)
    assert answers["2025-12-30", "2026-06-10"] == ("violation", date(2026, 1, 29), "small")
    assert answers["2025-12-30", "none"] == ("violation", date(2026, 1, 29), "large")
    assert answers["2025-12-30", None][0] == "unknown"
    assert answers["none", "none"][0] == "not_applicable"


@pytest.mark.parametrize("rule", [filing(), licence()])
def test_what_is_done_but_false_is_no_better_than_missing(tmp_path: Path, rule: Section) -> None:
    true = {**rule, "accurate": "transfer.filing_true"}
    found = with_consequences(tmp_path, true).agreed("event", "filed", "filing_true")
    assert {answer["LAMP-1"][2] for row, answer in found if row["filing_true"] == "false"} >= {"large"}
    assert {answer["LAMP-1"][0] for row, answer in found if row["filing_true"] is None} >= {"unknown"}


@pytest.mark.parametrize("accurate", [{}, {"accurate": "transfer.filing_true"}])
def test_what_is_late_may_be_left_to_review(tmp_path: Path, accurate: Section) -> None:
    found = own_law(tmp_path, filing(late="review", **accurate)).agreed("event", "filed", "filing_true")
    late = {
        answer["LAMP-1"][0]
        for row, answer in found
        if (row["event"], row["filed"], row["filing_true"]) == ("2025-12-30", "2026-06-10", "true")
    }
    assert late == {"review"}


def test_between_two_possible_last_days_it_is_left_to_review(tmp_path: Path) -> None:
    rule = filing(uncertain_until="transfer.doubtful_until")
    found = own_law(tmp_path, rule).agreed("event", "filed", "doubtful_until")
    answers = {(row["event"], row["filed"], row["doubtful_until"]): answer["LAMP-1"][0] for row, answer in found}
    assert answers["2025-12-30", "2026-06-10", "2026-07-20"] == "review"
    assert answers["2025-12-30", "none", "2026-12-24"] == "review"
    assert answers["2025-12-30", "none", "2026-07-20"] == "violation"
    assert answers["2025-12-30", "none", "2026-01-20"] == "violation"


@pytest.mark.parametrize(
    ("in_force", "bound"),
    [
        ({"from": START, "until": date(2026, 2, 1)}, {"2025-12-30"}),
        ({"from": date(2026, 2, 1)}, {"2026-06-01"}),
        ({}, {"2025-12-30", "2026-06-01"}),
        ({"from": date(2027, 1, 1)}, set()),
    ],
)
def test_a_last_day_outside_the_days_of_the_rule_binds_nobody(
    tmp_path: Path, in_force: Section, bound: set[str]
) -> None:
    found = own_law(tmp_path, filing(in_force=in_force)).agreed("event", "filed")
    assert {row["event"] for row, answer in found if answer["LAMP-1"][0] in ("compliant", "violation")} == bound


def test_the_law_of_the_day_that_the_rule_names_counts(tmp_path: Path) -> None:
    days = parameter("number", version(10, START, date(2026, 2, 28)), version(20, date(2026, 3, 1)), unit="days")
    rule = filing(by="add_days(transfer.event, days)", reference="transfer.made")
    found = own_law(tmp_path, rule, parameters={"days": days}).agreed("event", "filed", "made")
    last = {row["made"]: answer["LAMP-1"][1] for row, answer in found if row["event"] == "2026-06-01"}
    assert last["2025-02-01"] == date(2026, 6, 11)
    assert last["2026-03-01"] == date(2026, 6, 21)


@pytest.mark.parametrize("rule", [filing(reference="transfer.made"), licence(), licence(reference="transfer.made")])
@pytest.mark.parametrize("in_force", [{"from": START}, {"from": START, "until": date(2026, 2, 1)}, {}])
def test_where_that_day_is_not_known_all_versions_of_the_law_must_agree(
    tmp_path: Path, rule: Section, in_force: Section
) -> None:
    shades = parameter(
        "choices", version(["red"], START, date(2026, 2, 28)), version(["green"], date(2026, 3, 1)), of="colour"
    )
    applies = {"applies": [element("transfer.colour in shades")], "in_force": in_force}
    given = own_law(tmp_path, {**rule, **applies}, parameters={"shades": shades})
    assert given.statuses("colour", "event", "filed", "made") >= {"not_applicable", "unknown", "violation"}


def test_a_rule_that_binds_no_row_binds_none_whatever_it_says(tmp_path: Path) -> None:
    rule = licence(applies=[element("company.large")])
    given = own_law(tmp_path, rule, company="{name: K.K., large: false}")
    assert given.statuses("event", "filed") == {"not_applicable"}


def test_a_last_day_that_does_not_exist_binds_nobody(tmp_path: Path) -> None:
    rule = filing(by="company.founded")
    given = own_law(tmp_path, rule, company="{name: K.K., founded: none}")
    assert given.statuses("filed") == {"not_applicable"}


@pytest.mark.parametrize(
    ("applies", "excuse", "columns"),
    [
        ("transfer.lit", "transfer.unfair", ("lit", "unfair", "unfair.basis")),
        ("transfer.unfair", "transfer.lit", ("lit", "unfair")),
    ],
)
def test_an_open_condition_or_exception_is_weighed_with_what_was_done(
    tmp_path: Path, applies: str, excuse: str, columns: tuple[str, ...]
) -> None:
    rule = filing(applies=[element(applies)], unless=["excused"])
    given = own_law(tmp_path, rule, exceptions={"excused": exception(element(excuse))})
    assert given.statuses("event", "filed", *columns) == {
        "compliant",
        "violation",
        "review",
        "unknown",
        "not_applicable",
    }


@pytest.mark.parametrize(
    ("more", "statuses"),
    [
        ({"force": "endeavour"}, {"compliant", "review", "unknown", "not_applicable"}),
        ({"confidence": "low"}, {"review", "unknown", "not_applicable"}),
    ],
)
def test_a_rule_that_does_not_bind_or_is_uncertain_is_never_broken(
    tmp_path: Path, more: Section, statuses: set[str]
) -> None:
    given = with_consequences(tmp_path, filing(**more))
    assert given.statuses("event", "filed") == statuses
    assert {answer["LAMP-1"][2] for _, answer in given.agreed("event", "filed")} == {None}


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        (filing(by="year_end", every="fiscal_year"), "yearly"),
        (filing(time_bar="orders"), "time_bar"),
        (filing(by="working_day(transfer.event, holidays)"), "calendar"),
    ],
)
def test_a_rule_that_a_row_cannot_decide_is_left_out(tmp_path: Path, rule: Section, reason: str) -> None:
    bar = {"until": "add_years(period_end, 3)", "provision": "Art. 30", "en": "bar", "ja": "期間"}
    assert own_law(tmp_path, rule, time_bars={"orders": bar}).left_out("event") == {"LAMP-1": reason}
