"""What is kept, waived, or does not apply, briefly."""

from japan_ai_compliance.assessment.model import Assessed, Assessment
from japan_ai_compliance.engine.model import Finding, Note, Proven, Status
from japan_ai_compliance.rulebook.model import ExceptionUse
from japan_ai_compliance.wording.assessments import assessments, cautions, is_assessment, remark_words
from japan_ai_compliance.wording.naming import called, crowded, tally
from japan_ai_compliance.wording.page import Page
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
        saved = saving(finding)
        if saved is not None:
            title_words = page.words(saved.title)
            said = page.say("saved_by", title=title_words, provision=page.cited(saved.provision))
            page.put(said, 4, style="green")
        for remark in finding.notes:
            _remark(page, finding, remark)


def _remark(page: Page, finding: Finding, remark: Note) -> None:
    style = "yellow" if cautions(finding, remark) else "faint"
    page.put(remark_words(page, finding, remark), 4, style=style)


def saving(finding: Finding) -> ExceptionUse | None:
    """The exception that saved what would otherwise be a breach."""
    if finding.status != "compliant" or not _would_be_broken(finding):
        return None
    held = {proven.id for proven in finding.because if proven.role == "exception" and proven.truth is True}
    for use in finding.rule.unless:
        if use.elements and {element.id for element in use.elements} & held:
            return use
    return None


def _would_be_broken(finding: Finding) -> bool:
    limbs = [proven for proven in finding.because if proven.role == "breach"]
    return any(proven.truth is True for proven in limbs) if limbs else True


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
    failing: Proven | None = next(
        (one for one in finding.because if one.truth is False and one.role in ("applies", "entry")), None
    )
    if failing is not None:
        return page.say("fails", text=page.words(failing.words, failing.day))
    others = (page.remark(remark) for remark in finding.notes if not is_assessment(remark))
    return next(others, page.say("no_reason"))
