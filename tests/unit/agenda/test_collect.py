"""Which findings become deadlines, in which order, and within which days."""

from datetime import date

import pytest

from tests.conftest import MakeBench
from tests.support.toy import prohibition, shop
from tests.unit.agenda.agendas import FILING, agenda, filing


@pytest.mark.parametrize(
    ("event", "filed", "status", "state", "outcome"),
    [
        ("2026-11-01", "none", "due", "ahead", None),
        ("2026-10-24", "none", "due", "ahead", None),
        ("2026-10-23", "none", "review", "unclear", None),
        ("2026-10-22", "none", "review", "unclear", None),
        ("2026-10-21", "none", "violation", "passed", "missing"),
        ("2026-03-01", "2026-05-01", "violation", "passed", "late"),
        ("2026-03-01", "unknown", "unknown", "passed", None),
        ("2026-11-01", "unknown", "unknown", "ahead", None),
    ],
)
def test_states(lamp_law: MakeBench, event: str, filed: str, status: str, state: str, outcome: str | None) -> None:
    (found,) = agenda(lamp_law(FILING), filing(event, filed)).deadlines
    assert (found.finding.status, found.state, found.outcome) == (status, state, outcome)


def test_what_is_done_in_time_is_no_deadline_any_more(lamp_law: MakeBench) -> None:
    assert agenda(lamp_law(FILING), filing("2026-11-01", "2026-11-02")).deadlines == ()


def test_other_rules_have_no_deadline(lamp_law: MakeBench) -> None:
    found = agenda(lamp_law(prohibition()), shop("burning: unknown"))
    assert (found.deadlines, found.undated) == ((), ())


def test_the_days_of_a_deadline_stand_in_order(lamp_law: MakeBench) -> None:
    found = agenda(lamp_law(FILING), filing("2026-11-20"), filing("2026-11-10")).events()
    assert [(str(one.day), one.occasion, one.deadline.profile.path) for one in found] == [
        ("2026-11-20", "advised", "1.yaml"),
        ("2026-11-30", "advised", "0.yaml"),
        ("2026-12-10", "due", "1.yaml"),
        ("2026-12-12", "uncertain_until", "1.yaml"),
        ("2026-12-20", "due", "0.yaml"),
        ("2026-12-22", "uncertain_until", "0.yaml"),
    ]


def test_a_window_of_days(lamp_law: MakeBench) -> None:
    bench = lamp_law(FILING)
    found = agenda(bench, filing("2026-11-10"), since=date(2026, 12, 1), until=date(2026, 12, 11))
    assert [one.occasion for one in found.events()] == ["due"]
    assert agenda(bench, filing("2026-11-10"), since=date(2027, 1, 1)).deadlines == ()


@pytest.mark.parametrize(("filed", "listed"), [("none", True), ("2024-12-01", False), ("unknown", False)])
def test_long_ago_only_what_is_still_not_done_stays(lamp_law: MakeBench, filed: str, listed: bool) -> None:
    found = agenda(lamp_law(FILING), filing("2025-01-01", filed))
    assert bool(found.deadlines) is listed
    assert [one.occasion for one in found.events()] == (["due"] if listed else [])


def test_a_last_day_that_is_not_known_is_said(lamp_law: MakeBench) -> None:
    found = agenda(lamp_law(FILING), shop("filed: none"))
    assert found.deadlines == ()
    assert [finding.rule.id for _, finding in found.undated] == ["LAMP-1"]


def test_findings_that_share_everything_are_told_apart(lamp_law: MakeBench) -> None:
    found = agenda(lamp_law(FILING), filing("2026-11-10"), filing("2026-11-10"))
    assert len({one.identity for one in found.deadlines}) == 2
