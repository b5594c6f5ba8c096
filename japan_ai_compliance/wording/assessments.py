"""Whose legal assessment a finding rests on. The company's own word stands out where it frees the company."""

from japan_ai_compliance.engine.model import Finding, Note
from japan_ai_compliance.rulebook.kinds import SETTLED
from japan_ai_compliance.wording.page import Page

_ASSESSED, _OWN = "assessed_by_", "assessed_by_own"


def assessments(finding: Finding) -> list[Note]:
    """The remarks on whose assessment it is: the company's, counsel's, the authority's."""
    return [remark for remark in finding.notes if is_assessment(remark)]


def is_assessment(remark: Note) -> bool:
    """Whether a remark says whose assessment a finding rests on."""
    return remark.code.startswith(_ASSESSED)


def cautions(finding: Finding, remark: Note) -> bool:
    """Whether a remark warns that a finding frees the company on the company's own word."""
    return remark.code == _OWN and finding.status in SETTLED


def remark_words(page: Page, finding: Finding, remark: Note) -> str:
    """A remark on a finding in words, with a word of warning before it where it cautions."""
    said = page.remark(remark)
    return page.say("caution", text=said) if cautions(finding, remark) else said


def rests_on(page: Page, finding: Finding) -> tuple[str, ...]:
    """Whose assessment a finding rests on, each in a sentence; empty where it rests on none."""
    return tuple(remark_words(page, finding, remark) for remark in assessments(finding))
