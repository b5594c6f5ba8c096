"""What falls due, in the order of the dates."""

from datetime import date

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.rulebook.kinds import OPEN
from japan_ai_compliance.wording.naming import called
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.statuses import uncertain_words, write_title

_WIDEST_DAY = len("YYYY-MM-DD") + 2


def write_deadlines(page: Page, assessment: Assessment) -> None:
    """The section; nothing where nothing falls due."""
    found = sorted(_ahead(assessment), key=lambda one: (one[0], one[1].rule.id))
    if not found:
        return
    write_title(page, "due", len(found))
    for day, finding in found:
        page.put(called(page, finding), 2, f"{day}  ", mark_style="yellow")
        page.put(page.say("semicolon").join(_details(page, finding)), 2 + _WIDEST_DAY, style="faint")


def _ahead(assessment: Assessment) -> list[tuple[date, Finding]]:
    """Duties to be done, and open ones that may have to be, with their last day."""
    today = assessment.dates.as_of
    found = []
    for one in assessment.findings:
        finding = one.finding
        last = finding.due_uncertain_until or finding.due
        if finding.due is None or last is None:
            continue
        if finding.status == "due" or (finding.status in OPEN and last >= today):
            found.append((finding.due, finding))
    return found


def _details(page: Page, finding: Finding) -> list[str]:
    said = [page.cited(finding.rule.provision)]
    if finding.advised_by is not None:
        said.append(page.say("advised_by", day=finding.advised_by))
    if finding.due_uncertain_until is not None:
        said.append(page.say("uncertain_until", day=finding.due_uncertain_until))
    if finding.status != "due":
        said.append(uncertain_words(finding.status, page.language))
    return said
