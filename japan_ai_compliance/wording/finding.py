"""A finding in sentences, for formats that have a line or two for each. Plain text; each format escapes it."""

from fractions import Fraction

from japan_ai_compliance.assessment.model import Assessed
from japan_ai_compliance.engine.model import Distance, Finding, Proven
from japan_ai_compliance.language.values import Unknown
from japan_ai_compliance.wording.amounts import reason_label
from japan_ai_compliance.wording.assessments import remark_words
from japan_ai_compliance.wording.naming import about, period_words
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.proof import deciding, doubts, unclaimed_words
from japan_ai_compliance.wording.statuses import with_code
from japan_ai_compliance.wording.values import decimal, number
from japan_ai_compliance.wording.waived import waiver_words

_EXCEPTIONS = ("exception", "against_exception")


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
            said = [*(element(page, proven) for proven in deciding(finding)), *unclaimed(page, finding)]
        case "not_applicable":
            said = outside(page, finding)
        case "waived":
            said = [waiver_words(page, one.waiver)]
        case _:
            said = reasons(page, finding)
    return [*said, *remarks(page, finding)]


def outside(page: Page, finding: Finding) -> list[str]:
    """The element for want of which a rule does not bind."""
    failing = (one for one in finding.because if one.truth is False and one.role in ("applies", "entry"))
    return [page.say("fails", text=element_words(page, one)) for one in failing][:1]


def reasons(page: Page, finding: Finding) -> list[str]:
    """What leaves it to review, then what is open, each point once."""
    said = [element_words(page, proven) for proven in doubts(finding)]
    said += [page.say(f"reason_{reason.kind}", name=reason_label(page, reason)) for reason in finding.open]
    return list(dict.fromkeys(said))


def remarks(page: Page, finding: Finding) -> list[str]:
    """The notes of a finding, and its confidence where it is not high."""
    said = [" ".join(remark_words(page, finding, remark).split()) for remark in finding.notes]
    if finding.confidence != "high":
        said.append(page.say("confidence", level=page.say(f"confidence_{finding.confidence}")))
    return said


def element(page: Page, proven: Proven) -> str:
    """One element of the proof: ``yes: it is an app store (Art. 8(i))``."""
    return page.say("formats.element", truth=truth(page, proven), text=element_words(page, proven))


def unclaimed(page: Page, finding: Finding) -> list[str]:
    """The exceptions that nobody claims, in one line where they are many: ``no: claim of any of ...``."""
    left = unclaimed_words(page, finding)
    return [] if left is None else [page.say("formats.element", truth=page.say("false"), text=left)]


def truth(page: Page, proven: Proven) -> str:
    """Whether an element holds."""
    return page.say("open" if isinstance(proven.truth, Unknown) else "true" if proven.truth else "false")


def element_words(page: Page, proven: Proven) -> str:
    """The words of an element with its role where it is no part of the duty itself, its numbers, and its provision."""
    words = page.words(proven.words, proven.day)
    if proven.role in _EXCEPTIONS:
        words = page.say(proven.role, text=words)
    elif proven.role == "review_when":
        words = page.say("doubt", text=words)
    detail = [page.cited(proven.provision)]
    if proven.distance is not None and proven.distance.threshold:
        detail.append(_distance(page, proven.distance))
    return page.say("bracketed", text=words, detail=page.say("semicolon").join(detail))


def _distance(page: Page, distance: Distance) -> str:
    percent = decimal(Fraction(distance.value) * 100 / Fraction(distance.threshold), 1)
    value, threshold = (number(one, distance.unit, page.language) for one in (distance.value, distance.threshold))
    return page.say("distance", value=value, threshold=threshold, percent=percent)
