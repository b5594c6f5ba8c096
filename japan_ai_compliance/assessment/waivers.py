"""Applying waivers: a breach somebody answers for, for a time. The date is passed in."""

from collections.abc import Sequence
from datetime import date

from japan_ai_compliance.assessment.model import Assessed, Assessment
from japan_ai_compliance.assessment.waiver import Applied, State, Waiver


def waive(assessment: Assessment, waivers: Sequence[Waiver], on: date) -> Assessment:
    """``assessment`` with the breaches that a waiver in force on ``on`` covers marked ``waived``.

    Waivers that speak of another company are left out; an expired one waives nothing.
    """
    company = assessment.profile.company
    concerned = [waiver for waiver in waivers if waiver.company in (None, company)]
    used: set[Waiver] = set()
    findings: list[Assessed] = []
    for one in assessment.findings:
        waiver = _covering(one, concerned, company, on)
        if waiver is None:
            findings.append(one)
        else:
            used.add(waiver)
            findings.append(one._replace(finding=one.finding._replace(status="waived"), waiver=waiver))
    states = tuple(Applied(waiver, _state(waiver, used, on)) for waiver in concerned)
    return assessment._replace(findings=tuple(findings), waivers=states)


def _covering(one: Assessed, waivers: Sequence[Waiver], company: str, on: date) -> Waiver | None:
    if one.finding.status != "violation":
        return None
    return next((waiver for waiver in waivers if on <= waiver.expires and waiver.fits(one.finding, company)), None)


def _state(waiver: Waiver, used: set[Waiver], on: date) -> State:
    if waiver in used:
        return "used"
    return "expired" if on > waiver.expires else "unused"
