"""Each breach: the provision, its days, the elements that matter, and the line of the profile it rests on."""

from japan_ai_compliance.assessment.model import Assessed, Assessment
from japan_ai_compliance.engine.model import Finding, Proven, Used
from japan_ai_compliance.escaping.visible import SENTENCE, for_line, for_path
from japan_ai_compliance.report.check.excerpt import excerpt
from japan_ai_compliance.wording.naming import about, period_words
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.proof import deciding, open_limbs, write_proof
from japan_ai_compliance.wording.statuses import write_title

_MOST_EXCERPTS = 2
_GUTTER = 5


def write_breaches(page: Page, assessment: Assessment) -> None:
    """The section; nothing where there is no breach."""
    broken = [one for one in assessment.findings if one.finding.status == "violation"]
    if not broken:
        return
    write_title(page, "violation", len(broken))
    for number, one in enumerate(broken, start=1):
        page.blank()
        _breach(page, f"{number:>2}. ", one, assessment)


def _breach(page: Page, mark: str, one: Assessed, assessment: Assessment) -> None:
    finding = one.finding
    indent = len(mark)
    title = page.say("named", id=finding.rule.id, title=page.words(finding.rule.title))
    page.put(title, 0, mark, style="red", mark_style="red")
    subject = about(page, finding)
    page.put(page.listed([page.cited(finding.rule.provision), *([subject] if subject else [])]), indent)
    days = [period_words(page, period) for period in finding.periods]
    if finding.due is not None:
        days.append(page.say("was_due", day=finding.due))
    if days:
        page.put(page.listed(days), indent)
    page.blank()
    write_proof(page, finding, indent)
    further = open_limbs(finding)
    if further:
        provisions = page.listed(list(dict.fromkeys(page.cited(proven.provision) for proven in further)))
        page.put(page.say("also_open", provisions=provisions), indent, style="faint")
    _notes(page, finding, indent)
    for used in _rests_on(finding):
        _excerpt(page, used, assessment, indent)


def _notes(page: Page, finding: Finding, indent: int) -> None:
    for remark in finding.notes:
        said = page.remark(remark)
        page.put(said, indent, "- ")
    if finding.confidence != "high":
        level = page.say(f"confidence_{finding.confidence}")
        page.put(page.say("confidence", level=level), indent, "- ")


def _rests_on(finding: Finding) -> list[Used]:
    """The stated facts whose lines are shown: the one the finding stands at, then those that defeat an exception."""
    all_used = [used for proven in finding.because for used in proven.facts]
    at = [used for used in all_used if (used.datum.line, used.datum.column) == (finding.line, finding.column)]
    lost = [used for proven in deciding(finding) if _defeats(proven) for used in proven.facts[:1]]
    found: dict[int, Used] = {}
    for used in [*at[:1], *lost]:
        found.setdefault(used.datum.line, used)
    return list(found.values())[:_MOST_EXCERPTS]


def _defeats(proven: Proven) -> bool:
    return (proven.role == "exception" and proven.truth is False) or (
        proven.role == "against_exception" and proven.truth is True
    )


def _excerpt(page: Page, used: Used, assessment: Assessment, indent: int) -> None:
    datum, profile = used.datum, assessment.profile
    page.blank()
    page.put(f"{for_path(profile.path)}:{datum.line}:{datum.column}", indent, "--> ", mark_style="blue")
    size = max(_GUTTER, len(str(datum.line)) + 1)
    room = page.columns - indent - size - len(" | ")
    for shown in excerpt(profile.text, datum.line, datum.column, datum.path, room):
        gutter = page.painted(f"{'' if shown.number is None else shown.number:>{size}} | ", "blue")
        text = page.painted(shown.text, "red" if shown.number is None else "")
        page.put_painted(" " * indent + gutter + text)
    if datum.source is not None:
        page.put(page.say("source", source=for_line(datum.source, SENTENCE)), indent + size + 3, style="faint")
