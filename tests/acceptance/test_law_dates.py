"""One profile on the days on which the law starts, on the days before, and today."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.conftest import Command

# The conduct is older than the prohibitions; the operating system never notified its numbers, the store did in time.
PROFILE = """\
company: {name: Example Platform K.K., designated_on: 2025-03-26, earlier_orders: []}
software:
  - name: Example OS
    kind: operating_system
    designated: {from: 2025-03-26}
    monthly_users: {FY2024: 51_000_000, FY2025: 50_000_000}
    users_before_start: 52_000_000
    notified_at_start: none
  - name: Example Store
    kind: app_store
    designated: {from: 2025-03-26}
    monthly_users: {FY2024: 46_000_000, FY2025: 46_000_000}
    users_before_start: 45_000_000
    notified_at_start: 2025-01-17
    notification_at_start_accurate: true
    conduct:
      other_payment_services_excluded:
        from: 2025-01-01
        relevant_sales: 12_345_678_901
        investigation_started: none
"""
BEFORE_THE_ORDER = "2024-12-18"
NOTIFICATION_STARTS = "2024-12-19"
BEFORE_THE_DUTIES = "2025-12-17"
DUTIES_START = "2025-12-18"
TODAY = "2026-11-23"
EVERY_DAY = (BEFORE_THE_ORDER, NOTIFICATION_STARTS, BEFORE_THE_DUTIES, DUTIES_START, TODAY)
OS, STORE = "Example OS", "Example Store"


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """The profile in a file."""
    path = tmp_path / "profile.yaml"
    path.write_text(PROFILE, encoding="utf-8")
    return path


def check(run: Command, profile: Path, as_of: str, *more: str) -> dict[str, Any]:
    """The profile's report on one day."""
    ran = run("check", profile, "--as-of", as_of, "--law", "msca", "--format", "json", "--fail-on", "none", *more)
    assert ran.status == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)["profiles"][0]
    return found


def starts(run: Command) -> dict[str, str]:
    """The first day of every rule."""
    ran = run("rules", "list", "--law", "msca", "--format", "json")
    return {rule["id"]: rule["in_force"]["from"] for rule in json.loads(ran.out)["rules"]}


def statuses(report: dict[str, Any], rule: str, subject: str | None = None) -> list[str]:
    """The statuses of a rule's findings, of one subject where it is named."""
    return [
        one["status"]
        for one in report["findings"]
        if one["rule"] == rule and (subject is None or one["subject"]["id"] == subject)
    ]


@pytest.mark.parametrize("day", EVERY_DAY)
def test_law_not_yet_in_force_decides_nothing(run: Command, profile: Path, day: str) -> None:
    report, started = check(run, profile, day), starts(run)
    assert {one["rule"] for one in report["findings"]} == set(started)
    early = [one for one in report["findings"] if started[one["rule"]] > day]
    for one in early:
        assert one["status"] == "not_applicable", one["rule"]
        assert one["notes"] == [f"Not in force yet: applies from {started[one['rule']]}."]
        assert (one["because"], one["exposure"], one["due"], one["missing"]) == ([], [], None, [])
    assert bool(early) is (day < DUTIES_START)


def test_the_day_before_the_order_nothing_binds(run: Command, profile: Path) -> None:
    report = check(run, profile, BEFORE_THE_ORDER)
    assert Counter(one["status"] for one in report["findings"]) == {"not_applicable": len(report["findings"])}
    assert len(report["findings"]) >= len(starts(run))


def test_the_notification_falls_due_when_its_law_starts(run: Command, profile: Path) -> None:
    report = check(run, profile, NOTIFICATION_STARTS)
    due = [one for one in report["findings"] if one["status"] == "due"]
    assert [(one["rule"], one["subject"]["id"], one["due"]) for one in due] == [
        ("MSCA-3-2-transitional", OS, "2025-01-19"),
        ("MSCA-3-2-transitional", STORE, "2025-01-19"),
    ]
    assert report["summary"]["violation"] == 0


def test_the_day_before_the_duties_only_the_notification_counts(run: Command, profile: Path) -> None:
    report = check(run, profile, BEFORE_THE_DUTIES)
    assert statuses(report, "MSCA-3-2-transitional", OS) == ["violation"]
    assert statuses(report, "MSCA-3-2-transitional", STORE) == ["compliant"]
    assert statuses(report, "MSCA-8-1") == ["not_applicable", "not_applicable"]
    assert report["summary"]["violation"] == 1
    decided = {one["rule"] for one in report["findings"] if one["status"] != "not_applicable"}
    assert decided <= {rule for rule, start in starts(run).items() if start <= BEFORE_THE_DUTIES}
    assert not [item for item in report["exposure"] if item["kind"] == "surcharge"]


@pytest.mark.parametrize("day", [DUTIES_START, TODAY])
def test_from_the_first_day_of_the_duties_old_conduct_is_a_breach_from_that_day_on(
    run: Command, profile: Path, day: str
) -> None:
    report = check(run, profile, day)
    (breach,) = [one for one in report["findings"] if one["rule"] == "MSCA-8-1" and one["subject"]["id"] == STORE]
    assert breach["status"] == "violation"
    assert breach["periods"] == [{"from": DUTIES_START, "until": None}]
    assert statuses(report, "MSCA-8-1", OS) == ["not_applicable"]
    assert report["summary"]["violation"] == 2
    first = [item for item in breach["exposure"] if item["kind"] == "surcharge" and item["scenario"] == "first"]
    assert [(item["low"], item["high"]) for item in first] == [(2_469_130_000, 2_469_130_000)]


def test_the_years_of_the_yearly_report_come_one_by_one(run: Command, profile: Path) -> None:
    found = {
        day: [
            (one["instance"], one["status"], one["due"])
            for one in check(run, profile, day)["findings"]
            if one["rule"] == "MSCA-14"
        ]
        for day in (BEFORE_THE_DUTIES, DUTIES_START, TODAY)
    }
    assert found == {
        BEFORE_THE_DUTIES: [(None, "not_applicable", None)],
        DUTIES_START: [("FY2025", "due", "2026-06-01")],
        TODAY: [("FY2025", "unknown", "2026-06-01"), ("FY2026", "due", "2027-05-31")],
    }


def test_the_law_date_hides_law_whatever_the_date_of_the_facts(run: Command, profile: Path) -> None:
    report = check(run, profile, TODAY, "--law-as-of", BEFORE_THE_DUTIES)
    assert statuses(report, "MSCA-8-1") == ["not_applicable", "not_applicable"]
    hidden = [one for one in report["findings"] if one["rule"] == "MSCA-8-1"]
    assert all(one["notes"] == [f"Starts on {DUTIES_START}, after the law date."] for one in hidden)
    assert report["summary"]["violation"] == 1
