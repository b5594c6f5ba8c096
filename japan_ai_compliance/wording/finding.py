"""A finding in sentences, for formats that have a line or two for each. Plain text; each format escapes it."""

from japan_ai_compliance.assessment.model import Assessed
from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.engine.proof import Told
from japan_ai_compliance.wording.amounts import reason_label
from japan_ai_compliance.wording.assessments import remark_words
from japan_ai_compliance.wording.naming import about, period_words
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.proof import doubt_words, element_words, proof_lines, saved_words, truth, want_words
from japan_ai_compliance.wording.statuses import with_code
from japan_ai_compliance.wording.waived import waiver_words


def title(page: Page, finding: Finding) -> str:
    """Rule and title: ``R-1 - Title``."""
    return page.say("named", id=finding.rule.id, title=page.words(finding.rule.title))


def headline(page: Page, finding: Finding) -> str:
    """Status with its code, provision, what it is about, and its days, on one line."""
    subject = about(page, finding)
    said = [page.cited(finding.rule.provision), *([subject] if subject else []), *days(page, finding)]
    return page.say("formats.headline", status=with_code(finding.status, page.language), text=page.listed(said))


def joined(page: Page, lines: list[str]) -> str:
    """Lines as one, each without its full stop."""
    return page.say("semicolon").join(line.rstrip(".。") for line in lines)


def days(page: Page, finding: Finding) -> list[str]:
    """The periods of a breach, and the last day of a duty."""
    said = [period_words(page, period) for period in finding.periods]
    if finding.due is not None:
        said.append(page.say("was_due", day=finding.due))
    if finding.advised_by is not None and finding.status == "due":
        said.append(page.say("advised_by", day=finding.advised_by))
    return said


def explanation(page: Page, one: Assessed) -> list[str]:
    """Why: the elements that decide, or what is open; then the remarks. One line each."""
    finding = one.finding
    match finding.status:
        case "violation" | "compliant":
            said = [*saved_words(page, finding), *proof(page, finding)]
        case "not_applicable":
            said = outside(page, finding)
        case "waived":
            said = [waiver_words(page, one.waiver)]
        case _:
            said = reasons(page, finding)
    return [*said, *remarks(page, finding)]


def proof(page: Page, finding: Finding) -> list[str]:
    """What decides, a line each: ``yes: it is an app store (Art. 8(i))``."""
    lines = proof_lines(page, finding)
    return [page.say("formats.element", truth=page.say(line.truth), text=line.text) for line in lines]


def outside(page: Page, finding: Finding) -> list[str]:
    """The element for want of which a rule does not bind."""
    want = want_words(page, finding, cited=True)
    return [] if want is None else [want]


def reasons(page: Page, finding: Finding) -> list[str]:
    """What leaves it to review, then what is open, each point once."""
    said = doubt_words(page, finding)
    said += [page.say(f"reason_{reason.kind}", name=reason_label(page, reason)) for reason in finding.open]
    return list(dict.fromkeys(said))


def remarks(page: Page, finding: Finding) -> list[str]:
    """The notes of a finding, and its confidence where it is not high."""
    said = [" ".join(remark_words(page, finding, remark).split()) for remark in finding.notes]
    if finding.confidence != "high":
        said.append(page.say("confidence", level=page.say(f"confidence_{finding.confidence}")))
    return said


def element(page: Page, told: Told) -> str:
    """One step of the proof: ``yes: it is an app store (Art. 8(i))``."""
    return page.say("formats.element", truth=page.say(truth(told.step)), text=element_words(page, told))
