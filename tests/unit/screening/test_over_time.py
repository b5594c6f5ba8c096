"""Prohibitions and requirements in a ledger: decided where the as-of date alone decides, left out elsewhere."""

from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.engine.model import Dates
from tests.support.toy import START, Section, element, exception, limb, prohibition, requirement, words
from tests.unit.screening.own_law import own_law

LICENSED = "{name: K.K., licensed: {from: 2026-01-01, until: 2026-06-30}}"
LIT = element("transfer.open", "open")


def lit(**more: object) -> Section:
    """A requirement that the transfer is open."""
    return requirement(subject="transfer", **{"requires": [LIT], **more})


def test_conduct_that_goes_on_breaks_a_prohibition(tmp_path: Path) -> None:
    found = own_law(tmp_path, prohibition(subject="transfer", breach=[limb("transfer.burning")])).agreed("burning")
    assert [answer["LAMP-1"][0] for _, answer in found] == ["violation", "compliant", "unknown"]


def test_a_limb_may_narrow_conduct_or_stand_alone(tmp_path: Path) -> None:
    breach = [limb("transfer.burning", "burning", when="transfer.open"), element("transfer.lit", "lit")]
    found = own_law(tmp_path, prohibition(subject="transfer", breach=breach)).agreed("burning", "open", "lit")
    broken = {(row["burning"], row["open"]) for row, answer in found if answer["LAMP-1"][0] == "violation"}
    assert ("true", "true") in broken
    assert {row["lit"] for row, answer in found if answer["LAMP-1"][0] == "compliant"} == {"false"}


def test_a_limb_that_is_no_longer_law_breaks_nothing(tmp_path: Path) -> None:
    past = limb("transfer.burning", "past", until=date(2024, 12, 31))
    rules = [
        prohibition(subject="transfer", breach=[past]),
        prohibition(id="LAMP-2", subject="transfer", breach=[past, element("transfer.lit", "lit")]),
    ]
    found = own_law(tmp_path, *rules).agreed("burning", "lit")
    assert {answer["LAMP-1"][0] for _, answer in found} == {"compliant"}
    assert {row["lit"]: answer["LAMP-2"][0] for row, answer in found} == {
        "true": "violation",
        "false": "compliant",
        None: "unknown",
    }


def test_a_rule_that_has_not_begun_binds_no_row(tmp_path: Path) -> None:
    assert own_law(tmp_path, lit(in_force={"from": date(2027, 1, 1)})).statuses("open") == {"not_applicable"}
    known = Dates(date(2026, 11, 23), date(2024, 12, 31))
    assert own_law(tmp_path, lit(), dates=known).statuses("open") == {"not_applicable"}


def test_a_rule_that_was_always_law_is_screened(tmp_path: Path) -> None:
    assert own_law(tmp_path, lit(in_force={})).statuses("open") == {"compliant", "violation", "unknown"}


@pytest.mark.parametrize("when", ["transfer.made <= day", "day >= transfer.made", "day > transfer.made"])
def test_a_duty_may_begin_on_a_day_of_the_row(tmp_path: Path, when: str) -> None:
    started = f"happened(transfer.made) and {when}"
    found = own_law(tmp_path, lit(applies=[element(started)])).agreed("made", "open")
    bound = {row["made"] for row, answer in found if answer["LAMP-1"][0] != "not_applicable"}
    assert bound == {"2025-02-01", "2026-03-01", None}


def test_a_duty_may_begin_as_a_definition_says(tmp_path: Path) -> None:
    begun = {"when": "transfer.lit and transfer.made <= day", **words()}
    given = own_law(tmp_path, lit(applies=[element("transfer.begun")]), definitions={"transfer.begun": begun})
    assert given.statuses("made", "open", "lit") == {
        "compliant",
        "violation",
        "review",
        "unknown",
        "not_applicable",
    }


@pytest.mark.parametrize(
    "rule",
    [
        lit(applies=[element("day < transfer.made")]),
        lit(applies=[element("not (transfer.made <= day)")]),
        lit(requires=[element("transfer.made <= day")]),
        lit(unless=["claimed"]),
        lit(unless=[{"exception": "other", "unless": ["claimed"]}]),
        lit(review_when=[element("transfer.made <= day")]),
    ],
)
def test_what_changes_from_day_to_day_is_left_out(tmp_path: Path, rule: Section) -> None:
    exceptions = {"claimed": exception(element("transfer.made < day")), "other": exception(element("transfer.lit"))}
    assert own_law(tmp_path, rule, exceptions=exceptions).left_out() == {"LAMP-1": "day"}


@pytest.mark.parametrize(
    "rule",
    [
        lit(requires=[element("transfer.open or not company.licensed")]),
        lit(applies=[element("company.licensed")]),
        lit(unless=["claimed"]),
    ],
)
def test_a_fact_of_the_company_over_time_may_have_been_otherwise_before(tmp_path: Path, rule: Section) -> None:
    exceptions = {"claimed": exception(element("not company.licensed"))}
    given = own_law(tmp_path, rule, company=LICENSED, exceptions=exceptions)
    assert given.left_out("open") == {"LAMP-1": "period company.licensed"}


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        (lit(requires=[element("transfer.open", start=date(2026, 1, 1))]), "law_changes 2026-01-01"),
        (lit(in_force={"from": START, "until": date(2026, 1, 1)}), "repealed"),
        (lit(time_bar="orders"), "time_bar"),
        (prohibition(subject="transfer", breach=[limb("company.licensed")]), "period company.licensed"),
    ],
)
def test_a_rule_that_more_than_the_last_day_decides_is_left_out(tmp_path: Path, rule: Section, reason: str) -> None:
    bar = {"until": "add_years(period_end, 3)", "provision": "Art. 30", **words()}
    given = own_law(tmp_path, rule, time_bars={"orders": bar})
    assert given.left_out("open") == {"LAMP-1": reason}


def test_a_change_of_the_law_still_to_come_changes_nothing(tmp_path: Path) -> None:
    soon = lit(requires=[LIT, element("transfer.lit", "lit", start=date(2026, 12, 1))])
    found = own_law(tmp_path, soon).agreed("open", "lit")
    assert {row["lit"] for row, answer in found if answer["LAMP-1"][0] == "compliant"} == {"true", "false", None}
