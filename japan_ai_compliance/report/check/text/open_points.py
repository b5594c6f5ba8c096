"""What is open: what needs a lawyer, what waits for facts, and what cannot be decided for another reason."""

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.missing import ASKED
from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.wording.amounts import reason_label
from japan_ai_compliance.wording.naming import called, crowded, marked, tally
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.proof import write_doubts
from japan_ai_compliance.wording.statuses import open_heading


def write_open(page: Page, assessment: Assessment) -> None:
    """The section; nothing where nothing is open."""
    if not assessment.open_points:
        return
    findings = [one.finding for one in assessment.findings]
    page.title(page.say("open_points", count=assessment.open_points))
    review = [one for one in findings if one.status == "review"]
    if review:
        page.put(open_heading(page, "for_review"), 2)
        for finding in review:
            _review(page, finding)
    unknown = [one for one in findings if one.status == "unknown"]
    waiting = [one for one in unknown if any(reason.kind in ASKED for reason in one.open)]
    if waiting:
        page.put(open_heading(page, "for_facts"), 2)
        page.put(page.listed(tally(waiting, crowded(findings))), 4, style="faint")
    others = [one for one in unknown if one not in waiting]
    if others:
        page.put(open_heading(page, "for_other"), 2)
        for finding in others:
            page.put(_because(page, finding), 4, f"{marked(finding)}: ")


def _review(page: Page, finding: Finding) -> None:
    page.put(called(page, finding), 4, "- ", style="yellow")
    write_doubts(page, finding, 6)
    for remark in finding.notes:
        page.put(page.remark(remark), 6, style="faint")
    reasons = _because(page, finding)
    if reasons:
        page.put(reasons, 6, style="faint")


def _because(page: Page, finding: Finding) -> str:
    """Every reason of an open finding, in words."""
    said = [page.say(f"reason_{reason.kind}", name=reason_label(page, reason)) for reason in finding.open]
    return page.say("semicolon").join(dict.fromkeys(said))
