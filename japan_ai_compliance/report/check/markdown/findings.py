"""Breaches with their proof, what falls due, what is open, and the rest in a line each."""

from datetime import date

from japan_ai_compliance.assessment.model import Assessed, Assessment
from japan_ai_compliance.engine.missing import ASKED
from japan_ai_compliance.engine.model import Finding, Status
from japan_ai_compliance.escaping.markdown import for_markdown, for_markdown_link
from japan_ai_compliance.report.check.markdown.outside import outside_lines
from japan_ai_compliance.report.check.markdown.table import table
from japan_ai_compliance.wording.finding import days, reasons, remarks, title
from japan_ai_compliance.wording.locations import place, relative
from japan_ai_compliance.wording.naming import about, called, marked, tally
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.proof import proof_lines, saved_words
from japan_ai_compliance.wording.statuses import code_beside, counted_heading, open_heading, uncertain_words
from japan_ai_compliance.wording.waived import waiver_words

_SETTLED: tuple[Status, ...] = ("waived", "compliant")
_DUE_HEAD = ("due", "rule", "provision", "remark")


def breach_lines(page: Page, assessment: Assessment) -> list[str]:
    """Each breach: where, since when, the elements that decide, the sources."""
    broken = _with(assessment, "violation")
    if not broken:
        return []
    lines = [_title(page, "violation", len(broken))]
    for finding in broken:
        subject = about(page, finding)
        where = f"{relative(assessment.profile.path)}:{place(finding)[0]}"
        said = [page.cited(finding.rule.provision), *([subject] if subject else []), *days(page, finding), where]
        lines += ["", f"#### {for_markdown(title(page, finding))}", "", for_markdown(page.listed(said)), ""]
        lines += [
            f"- **{for_markdown(page.say(one.truth))}:** {for_markdown(one.text)}" for one in proof_lines(page, finding)
        ]
        lines += [f"- {for_markdown(said)}" for said in remarks(page, finding)]
        sources = page.say("semicolon").join(
            for_markdown_link(source.text, source.url) for source in finding.rule.sources
        )
        lines.append(f"- {for_markdown(page.say('formats.sources'))} {sources}")
    return lines


def due_lines(page: Page, assessment: Assessment) -> list[str]:
    """Duties with a day that has not passed, in the order of the days."""
    found = sorted(_ahead(assessment), key=lambda one: (one[0], one[1].rule.id))
    if not found:
        return []
    rows = [
        [
            str(day),
            for_markdown(called(page, finding)),
            for_markdown(page.cited(finding.rule.provision)),
            for_markdown(_remark(page, finding)),
        ]
        for day, finding in found
    ]
    head = [for_markdown(page.say(f"formats.column_{name}")) for name in _DUE_HEAD]
    return [_title(page, "due", len(found)), "", *table(head, rows)]


def _ahead(assessment: Assessment) -> list[tuple[date, Finding]]:
    found = []
    for finding in _with(assessment, "due", "unknown", "review"):
        last = finding.due_uncertain_until or finding.due
        if finding.due is None or last is None:
            continue
        if finding.status == "due" or last >= assessment.dates.as_of:
            found.append((finding.due, finding))
    return found


def _remark(page: Page, finding: Finding) -> str:
    said = []
    if finding.advised_by is not None:
        said.append(page.say("advised_by", day=finding.advised_by))
    if finding.due_uncertain_until is not None:
        said.append(page.say("uncertain_until", day=finding.due_uncertain_until))
    if finding.status != "due":
        said.append(uncertain_words(finding.status, page.language))
    return page.say("semicolon").join(said)


def open_lines(page: Page, assessment: Assessment) -> list[str]:
    """What needs a lawyer, each with its reasons; what waits for facts, by rule."""
    if not assessment.open_points:
        return []
    title = page.say("formats.open", count=assessment.open_points)
    lines = [f"### {for_markdown(title)}", ""]
    review, unknown = _with(assessment, "review"), _with(assessment, "unknown")
    if review:
        lines.append(f"- {for_markdown(open_heading(page, 'for_review'))}")
        lines += [f"  - **{for_markdown(called(page, finding))}**{_open_for(page, finding)}" for finding in review]
    waiting = [finding for finding in unknown if any(reason.kind in ASKED for reason in finding.open)]
    if waiting:
        lines.append(f"- {for_markdown(open_heading(page, 'for_facts'))}")
        lines.append(f"  - {for_markdown(page.listed(tally(waiting)))}")
    others = [finding for finding in unknown if finding not in waiting]
    if others:
        lines.append(f"- {for_markdown(open_heading(page, 'for_other'))}")
        lines += [f"  - {for_markdown(marked(finding))}{_open_for(page, finding)}" for finding in others]
    return lines


def _open_for(page: Page, finding: Finding) -> str:
    """What a finding is open for, behind its name."""
    said = [*reasons(page, finding), *remarks(page, finding)]
    return f": {for_markdown(page.say('semicolon').join(said))}" if said else ""


def settled_lines(page: Page, assessment: Assessment) -> list[str]:
    """What is kept or waived, a line each; folded away what does not apply, by the element that fails."""
    lines: list[str] = []
    for status in _SETTLED:
        found = [one for one in assessment.findings if one.finding.status == status]
        if found:
            lines += ["", _title(page, status, len(found)), "", *(_settled(page, one) for one in found)]
    outside_it = _with(assessment, "not_applicable")
    if outside_it:
        summary = for_markdown(_counted(page, "not_applicable", len(outside_it)))
        lines += ["", f"<details><summary>{summary}</summary>", "", *outside_lines(page, outside_it), "", "</details>"]
    return lines[1:]


def _settled(page: Page, one: Assessed) -> str:
    said = remarks(page, one.finding)
    if one.finding.status == "waived":
        said = [waiver_words(page, one.waiver), *said]
    told = [*saved_words(page, one.finding), *([" ".join(said)] if said else [])]
    detail = f": {for_markdown(page.say('semicolon').join(told))}" if told else ""
    return f"- {for_markdown(called(page, one.finding))}{detail}"


def _with(assessment: Assessment, *statuses: Status) -> list[Finding]:
    return [one.finding for one in assessment.findings if one.finding.status in statuses]


def _title(page: Page, status: Status, count: int) -> str:
    return f"### {for_markdown(_counted(page, status, count))}"


def _counted(page: Page, status: Status, count: int) -> str:
    """The heading of a status with its count, and the code beside it."""
    return counted_heading(status, count, page.language) + code_beside(status, page.language)
