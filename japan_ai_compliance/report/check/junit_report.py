"""JUnit XML, for CI: a suite per profile, a case per finding.

A violation is a failure. Unknown and review are errors, and a duty still due is a failure, where the gate asks for them
(``Run.fail_on``). Waived is skipped with its reason; so is what is open without the gate asking, and what does not
apply, since neither has passed. Only what is kept, or can still be done in time, passes;
what an exception keeps says which.
"""

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from japan_ai_compliance.assessment.model import Assessed, Assessment
from japan_ai_compliance.assessment.run import Report, Run
from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.escaping.visible import SENTENCE, for_line
from japan_ai_compliance.escaping.xml import for_xml
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.check.fingerprint import IDENTIFIED, identities
from japan_ai_compliance.report.check.problems import BROKEN, WAIVED
from japan_ai_compliance.report.check.spool import Piece, Spool
from japan_ai_compliance.report.check.writer import rendered
from japan_ai_compliance.rulebook.kinds import OPEN
from japan_ai_compliance.wording.finding import explanation, headline, title
from japan_ai_compliance.wording.locations import place, relative
from japan_ai_compliance.wording.naming import about
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.verdict import verdict
from japan_ai_compliance.wording.waived import waiver_words

_OUTCOMES = ("failure", "error", "skipped")
_TOTALS = ("tests", "failures", "errors", "skipped")
_PASSED = ("compliant", "due")


class JunitWriter:
    """The suites follow each other in the order of the run, those that did not read last."""

    def __init__(self, run: Run, language: Language) -> None:
        self._run = run
        self._page = Page(language, run.rulebook, run.dates.as_of)
        self._spool = Spool()
        self._pieces: list[Piece] = []
        self._totals = dict.fromkeys(_TOTALS, 0)

    def add(self, assessment: Assessment) -> None:
        """Take one assessment."""
        self._put(_suite(self._page, assessment, self._run))

    def close(self, failures: Sequence[ComplianceError]) -> Iterator[str]:
        """The pieces of the document."""
        for failure in failures:
            self._put(_unread(failure, self._page.language))
        root = Element("testsuites", {"name": "japan-ai-compliance"})
        _count(root, self._totals)
        root.text = "\n"
        opening, closing, _ = tostring(root, encoding="unicode").partition("</testsuites>")
        yield f'<?xml version="1.0" encoding="UTF-8"?>\n{opening}'
        yield from self._spool.drain(self._pieces)
        yield f"{closing}\n"

    def _put(self, suite: Element) -> None:
        for name in _TOTALS:
            self._totals[name] += int(suite.get(name, "0"))
        indent(suite, level=1)
        suite.tail = "\n"
        self._pieces.append(self._spool.put(f"  {tostring(suite, encoding='unicode')}"))


def writer(run: Run, language: Language) -> JunitWriter:
    """A writer of JUnit XML."""
    return JunitWriter(run, language)


def render(report: Report, language: Language) -> str:
    """The report as an XML document, ending in a newline."""
    return rendered(JunitWriter(report, language), report)


def _suite(page: Page, assessment: Assessment, run: Run) -> Element:
    profile = assessment.profile
    suite = Element("testsuite", {"name": for_line(profile.company, SENTENCE)})
    suite.set("timestamp", f"{run.dates.as_of.isoformat()}T00:00:00")
    properties = SubElement(suite, "properties")
    for name, value in (
        ("path", relative(profile.path)),
        ("sha256", profile.sha256),
        ("as_of", run.dates.as_of.isoformat()),
        ("law_as_of", run.dates.law_as_of.isoformat()),
        ("rulebook_digest", run.rulebook.digest),
        ("verdict", verdict(assessment, page.language)),
    ):
        SubElement(properties, "property", {"name": name, "value": value})
    for one, identity in identities(assessment):
        _case(suite, page, one, identity[IDENTIFIED:], run, profile.path)
    _count(suite, _counted(suite))
    return suite


def _case(suite: Element, page: Page, one: Assessed, count: tuple[str, ...], run: Run, path: str) -> None:
    finding = one.finding
    subject = about(page, finding)
    name = page.say("bracketed", text=title(page, finding), detail=subject) if subject else title(page, finding)
    attributes = {
        "classname": relative(path),
        "name": for_xml(" ".join([name, *count])),
        "file": relative(path),
        "line": str(place(finding)[0]),
        "time": "0",
    }
    case = SubElement(suite, "testcase", attributes)
    outcome = _outcome(finding, run)
    if outcome is not None:
        said = [for_xml(line) for line in [headline(page, finding), *explanation(page, one)]]
        message = for_xml(waiver_words(page, one.waiver)) if finding.status == WAIVED else said[0]
        SubElement(case, outcome, {"message": message, "type": finding.status}).text = "\n".join(said)
    elif finding.exceptions:
        said = [for_xml(line) for line in [headline(page, finding), *explanation(page, one)]]
        SubElement(case, "system-out").text = "\n".join(said)


def _outcome(finding: Finding, run: Run) -> str | None:
    """What becomes of a case; None: it passes."""
    status = finding.status
    if status == BROKEN:
        return "failure"
    if status in run.fail_on:
        return "error" if status in OPEN else "failure"
    return None if status in _PASSED else "skipped"


def _unread(failure: ComplianceError, language: Language) -> Element:
    """A suite with one error, for a profile that could not be read."""
    path = relative(failure.place.path) if failure.place else ""
    suite = Element("testsuite", {"name": path})
    case = SubElement(suite, "testcase", {"classname": path, "name": path, "file": path, "time": "0"})
    message = for_xml(failure.message(language))
    text = "\n".join([message, for_xml(failure.advice(language))])
    SubElement(case, "error", {"message": message, "type": type(failure).__name__}).text = text
    _count(suite, _counted(suite))
    return suite


def _counted(suite: Element) -> dict[str, int]:
    """The totals of a suite over its cases."""
    cases = suite.findall("testcase")
    below = [sum(case.find(tag) is not None for case in cases) for tag in _OUTCOMES]
    return dict(zip(_TOTALS, [len(cases), *below], strict=True))


def _count(element: Element, totals: Mapping[str, int]) -> None:
    for name, total in totals.items():
        element.set(name, str(total))
    element.set("time", "0")
