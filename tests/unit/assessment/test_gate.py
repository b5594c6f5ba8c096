"""Whether a profile makes a run fail."""

from datetime import date, timedelta

import pytest

from japan_ai_compliance.assessment.gate import decide, read_fail_on
from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.assessment.waiver import Waiver
from japan_ai_compliance.engine.model import STATUSES, Status
from japan_ai_compliance.errors import Place, UsageError
from tests.unit.report.check.every_status import assessment, text

DAY = date(2026, 11, 23)


def with_statuses(*statuses: Status) -> Assessment:
    """A profile with one finding of each status."""
    whole = assessment(text())
    one = whole.findings[0]
    findings = tuple(one._replace(finding=one.finding._replace(status=status)) for status in statuses)
    return whole._replace(findings=findings)


def fails(fail_on: str, *statuses: Status) -> bool:
    """Whether a profile with these statuses makes a run fail."""
    return decide(with_statuses(*statuses), [], read_fail_on(fail_on), DAY)[1]


@pytest.mark.parametrize("status", STATUSES)
def test_each_status_can_fail_a_run(status: Status) -> None:
    assert fails(status, "compliant" if status != "compliant" else "due", status)
    assert not fails(status, *(one for one in STATUSES if one != status))


def test_none_never_fails() -> None:
    assert not fails("none", *STATUSES)


@pytest.mark.parametrize(("after", "failing"), [(-1, False), (0, False), (1, True)])
def test_a_waiver_holds_to_its_last_day_and_the_day_is_the_one_passed_in(after: int, failing: bool) -> None:
    broken = with_statuses("violation")
    finding = broken.findings[0].finding
    waiver = Waiver(finding.rule.id, finding.subject_id or "", "moving", "legal", DAY, Place("waivers.yaml", 1, 1))
    judged, found = decide(broken, [waiver], read_fail_on("violation"), DAY + timedelta(days=after))
    assert found is failing
    assert judged.summary["waived"] == (not failing)


def test_a_list_of_statuses() -> None:
    assert read_fail_on("violation, due,unknown") == {"violation", "due", "unknown"}


@pytest.mark.parametrize("text", ["", "violations", "violation,", "none,violation", "Violation"])
def test_what_is_no_status_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_fail_on(text)
    assert "violation" in caught.value.advice()
