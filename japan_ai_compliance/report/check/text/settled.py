"""What is kept, waived, or does not apply, briefly."""

from japan_ai_compliance.assessment.model import Assessed, Assessment
from japan_ai_compliance.engine.model import Finding, Note, Status
from japan_ai_compliance.wording.assessments import assessments, cautions, is_assessment, remark_words
from japan_ai_compliance.wording.naming import called, crowded, tally
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.proof import saved_words, want_words
from japan_ai_compliance.wording.statuses import write_title
from japan_ai_compliance.wording.waived import waiver_words


def write_settled(page: Page, assessment: Assessment) -> None:
    """The three sections, each only where it holds something."""
    findings = [one.finding for one in assessment.findings]
    _listed(page, "compliant", [one for one in assessment.findings if one.finding.status == "compliant"])
    _listed(page, "waived", [one for one in assessment.findings if one.finding.status == "waived"])
    _outside(page, [one for one in findings if one.status == "not_applicable"], crowded(findings))


def _listed(page: Page, status: Status, found: list[Assessed]) -> None:
    if not found:
        return
    write_title(page, status, len(found))
    for one in found:
        finding = one.finding
        page.put(called(page, finding), 2, "- ")
        if finding.status == "waived":
            page.put(waiver_words(page, one.waiver), 4)
        for said in saved_words(page, finding):
            page.put(said, 4, style="green")
        for remark in finding.notes:
            _remark(page, finding, remark)


def _remark(page: Page, finding: Finding, remark: Note) -> None:
    style = "yellow" if cautions(finding, remark) else "faint"
    page.put(remark_words(page, finding, remark), 4, style=style)


def _outside(page: Page, findings: list[Finding], several: frozenset[str]) -> None:
    """Grouped by the element that fails, and by whose assessment it is that it does."""
    if not findings:
        return
    write_title(page, "not_applicable", len(findings))
    groups: dict[tuple[str, tuple[Note, ...]], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((_why(page, finding), tuple(assessments(finding))), []).append(finding)
    for (why, assessed), group in groups.items():
        page.put(why, 2, "- ")
        for remark in assessed:
            _remark(page, group[0], remark)
        page.put(page.listed(tally(group, several)), 4, style="faint")


def _why(page: Page, finding: Finding) -> str:
    want = want_words(page, finding)
    if want is not None:
        return want
    others = (page.remark(remark) for remark in finding.notes if not is_assessment(remark))
    return next(others, page.say("no_reason"))
