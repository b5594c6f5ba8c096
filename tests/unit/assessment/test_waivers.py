"""What a waiver covers, and what becomes of it."""

from datetime import date

import pytest

from japan_ai_compliance.assessment.model import Assessment, assess
from japan_ai_compliance.assessment.waiver import Waiver
from japan_ai_compliance.assessment.waivers import waive
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.errors import Place
from tests.conftest import MakeBench
from tests.support.toy import TODAY, prohibition

PROFILE = """
company: {name: K.K.}
shops: [{name: One, burning: true}, {name: Two, burning: true}, {name: Three, burning: false}]
"""
LATER = date(2027, 1, 31)


def waiver(subject: object = "One", **changes: object) -> Waiver:
    """A waiver of the one rule for a shop."""
    given: dict[str, object] = {"rule": "LAMP-1", "reason": "moving", "owner": "legal", "expires": LATER}
    return Waiver(place=Place("waivers.yaml", 2, 3), **{**given, "subject": subject, **changes})  # type: ignore[arg-type]


@pytest.fixture
def assessment(lamp_law: MakeBench) -> Assessment:
    """Two breaches, and a shop that is in order."""
    bench = lamp_law(prohibition())
    return assess(bench.rulebook, bench.profile(PROFILE), Dates(TODAY, TODAY))


def outcome(assessment: Assessment, *waivers: Waiver, on: date = TODAY) -> tuple[list[str], list[str]]:
    """The statuses of the shops, and the states of the waivers."""
    found = waive(assessment, waivers, on)
    return [one.finding.status for one in found.findings], [one.state for one in found.waivers]


def test_a_breach_is_waived_for_its_subject_alone(assessment: Assessment) -> None:
    assert outcome(assessment, waiver()) == (["waived", "violation", "compliant"], ["used"])
    found = waive(assessment, [waiver()], TODAY)
    assert found.findings[0].waiver == waiver()
    assert (found.findings[1].waiver, found.findings[2].waiver) == (None, None)
    assert found.summary["waived"] == 1


@pytest.mark.parametrize(
    ("on", "status", "state"), [(LATER, "waived", "used"), (date(2027, 2, 1), "violation", "expired")]
)
def test_a_waiver_lasts_to_the_end_of_its_last_day(assessment: Assessment, on: date, status: str, state: str) -> None:
    statuses, states = outcome(assessment, waiver(), on=on)
    assert (statuses[0], states) == (status, [state])


@pytest.mark.parametrize("other", [{"rule": "LAMP-2"}, {"subject": "Four"}, {"subject": ""}, {"instance": "FY2025"}])
def test_what_speaks_of_something_else_waives_nothing(assessment: Assessment, other: dict[str, object]) -> None:
    assert outcome(assessment, waiver(**other)) == (["violation", "violation", "compliant"], ["unused"])


def test_only_a_breach_is_waived(assessment: Assessment) -> None:
    assert outcome(assessment, waiver("Three")) == (["violation", "violation", "compliant"], ["unused"])


def test_a_waiver_may_name_its_company_and_is_left_out_for_another(assessment: Assessment) -> None:
    assert outcome(assessment, waiver(company="K.K.")) == (["waived", "violation", "compliant"], ["used"])
    assert outcome(assessment, waiver(company="Other")) == (["violation", "violation", "compliant"], [])


def test_the_first_waiver_in_force_counts(assessment: Assessment) -> None:
    waivers = (waiver(expires=date(2026, 1, 1)), waiver(owner="first"), waiver(owner="second"))
    assert outcome(assessment, *waivers) == (["waived", "violation", "compliant"], ["expired", "used", "unused"])
    assert waive(assessment, waivers, TODAY).findings[0].waiver == waivers[1]
