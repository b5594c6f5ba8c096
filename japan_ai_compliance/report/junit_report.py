"""JUnit XML, for CI: a suite per profile, a case per finding.

A violation is a failure. Unknown and review are errors, and a duty still due is a failure, where the gate asks for them
(``Report.fail_on``). Waived is skipped with its reason; so is what is open without the gate asking, and what does not
apply, since neither has passed. Only what is kept, or can still be done in time, passes.
"""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from japan_ai_compliance.assessment import Assessed, Assessment
from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.finding_words import explanation, headline, title
from japan_ai_compliance.report.fingerprint import IDENTIFIED, identities
from japan_ai_compliance.report.locations import place, relative
from japan_ai_compliance.report.model import Report
from japan_ai_compliance.report.problems import BROKEN, OPEN, WAIVED
from japan_ai_compliance.report.safe import printable, safe
from japan_ai_compliance.report.text.naming import about
from japan_ai_compliance.report.text.page import Page
from japan_ai_compliance.report.verdict import verdict
from japan_ai_compliance.report.waived import waiver_words

_COUNTED = ("failure", "error", "skipped")
_TOTALS = ("tests", "failures", "errors", "skipped")
_PASSED = ("compliant", "due")


def render(report: Report, language: Language) -> str:
    """The report as an XML document, ending in a newline."""
    page = Page(language, report.rulebook, report.dates.as_of)
    root = Element("testsuites", {"name": "japan-ai-compliance"})
    for assessment in report.assessments:
        _suite(root, page, assessment, report)
    for failure in report.failures:
        _unread(root, failure, language)
    _count(root, list(root))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(root: Element, page: Page, assessment: Assessment, report: Report) -> None:
    profile = assessment.profile
    suite = SubElement(root, "testsuite", {"name": safe(profile.company)})
    suite.set("timestamp", f"{report.dates.as_of.isoformat()}T00:00:00")
    properties = SubElement(suite, "properties")
    for name, value in (
        ("path", relative(profile.path)),
        ("sha256", profile.sha256),
        ("as_of", report.dates.as_of.isoformat()),
        ("law_as_of", report.dates.law_as_of.isoformat()),
        ("rulebook_digest", report.rulebook.digest),
        ("verdict", verdict(assessment, page.language)),
    ):
        SubElement(properties, "property", {"name": name, "value": value})
    cases = [
        _case(suite, page, one, identity[IDENTIFIED:], report, profile.path) for one, identity in identities(assessment)
    ]
    _count(suite, cases)


def _case(suite: Element, page: Page, one: Assessed, count: tuple[str, ...], report: Report, path: str) -> Element:
    finding = one.finding
    subject = about(page, finding)
    name = page.say("bracketed", text=title(page, finding), detail=subject) if subject else title(page, finding)
    attributes = {
        "classname": relative(path),
        "name": printable(" ".join([name, *count])),
        "file": relative(path),
        "line": str(place(finding)[0]),
        "time": "0",
    }
    case = SubElement(suite, "testcase", attributes)
    outcome = _outcome(finding, report)
    if outcome is not None:
        said = [printable(line) for line in [headline(page, finding), *explanation(page, one)]]
        message = printable(waiver_words(page, one.waiver)) if finding.status == WAIVED else said[0]
        SubElement(case, outcome, {"message": message, "type": finding.status}).text = "\n".join(said)
    return case


def _outcome(finding: Finding, report: Report) -> str | None:
    """What becomes of a case; None: it passes."""
    status = finding.status
    if status == BROKEN:
        return "failure"
    if status in report.fail_on:
        return "error" if status in OPEN else "failure"
    return None if status in _PASSED else "skipped"


def _unread(root: Element, failure: ComplianceError, language: Language) -> None:
    """A suite with one error, for a profile that could not be read."""
    path = relative(failure.place.path) if failure.place else ""
    suite = SubElement(root, "testsuite", {"name": path})
    case = SubElement(suite, "testcase", {"classname": path, "name": path, "file": path, "time": "0"})
    message = printable(failure.message(language))
    text = "\n".join([message, printable(failure.advice(language))])
    SubElement(case, "error", {"message": message, "type": type(failure).__name__}).text = text
    _count(suite, [case])


def _count(element: Element, below: list[Element]) -> None:
    """The totals of a suite over its cases, or of all suites."""
    if element.tag == "testsuites":
        totals = [sum(int(suite.get(name, "0")) for suite in below) for name in _TOTALS]
    else:
        totals = [len(below), *(sum(case.find(tag) is not None for case in below) for tag in _COUNTED)]
    for name, total in zip(_TOTALS, totals, strict=True):
        element.set(name, str(total))
    element.set("time", "0")
