"""What the results do not show, as notifications of the run: facts older than the day of the check, what is kept by an
exception, and what is kept or does not apply on somebody's legal assessment."""

from collections.abc import Iterator

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.model import Finding, Note, Status
from japan_ai_compliance.escaping.visible import SENTENCE, for_line
from japan_ai_compliance.report.check.sarif.results import artifact
from japan_ai_compliance.report.check.sarif.texts import message
from japan_ai_compliance.rulebook.kinds import SETTLED
from japan_ai_compliance.wording.assessments import assessments, cautions, remark_words
from japan_ai_compliance.wording.facts_age import age_words, older
from japan_ai_compliance.wording.json_text import Json
from japan_ai_compliance.wording.locations import is_file
from japan_ai_compliance.wording.naming import crowded, tally
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.proof import saved_words
from japan_ai_compliance.wording.statuses import with_code


def aged(page: Page, assessment: Assessment) -> Iterator[Json]:
    """How old a company's facts are: a warning where rules began after them, else a note; none where they are new."""
    age = assessment.facts_age
    said = age_words(age, page.language)
    if said:
        named = page.say("formats.headline", status=for_line(assessment.profile.company, SENTENCE), text=said)
        yield {"level": "warning" if older(age) else "note", "message": message([named]), **_where(assessment)}


def assessed(page: Page, assessment: Assessment) -> Iterator[Json]:
    """One notification per company, status and author of the assessment: a warning where it is the company itself,
    else a note."""
    findings = [one.finding for one in assessment.findings]
    groups: dict[tuple[Status, Note], list[Finding]] = {}
    for finding in findings:
        if finding.status in SETTLED:
            for remark in assessments(finding):
                groups.setdefault((finding.status, remark), []).append(finding)
    where = _where(assessment)
    for (status, remark), group in groups.items():
        said = _headline(page, assessment, status, group)
        level = "warning" if cautions(group[0], remark) else "note"
        yield {"level": level, "message": message([said, remark_words(page, group[0], remark)]), **where}


def excused(page: Page, assessment: Assessment) -> Iterator[Json]:
    """A note for each exception by which something is kept."""
    groups: dict[str, list[Finding]] = {}
    for one in assessment.findings:
        for said in saved_words(page, one.finding):
            groups.setdefault(said, []).append(one.finding)
    for said, group in groups.items():
        lines = [_headline(page, assessment, "compliant", group), said]
        yield {"level": "note", "message": message(lines), **_where(assessment)}


def _headline(page: Page, assessment: Assessment, status: Status, group: list[Finding]) -> str:
    named = [for_line(assessment.profile.company, SENTENCE), with_code(status, page.language)]
    rules = page.listed(tally(group, crowded([one.finding for one in assessment.findings])))
    return page.say("formats.headline", status=page.listed(named), text=rules)


def _where(assessment: Assessment) -> Json:
    path = assessment.profile.path
    return {"locations": [{"physicalLocation": {"artifactLocation": artifact(path)}}]} if is_file(path) else {}
