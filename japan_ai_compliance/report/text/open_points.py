"""What is open: what needs a lawyer, what waits for facts, and the questions that decide most."""

from japan_ai_compliance.assessment import Assessment
from japan_ai_compliance.engine.missing import ASKED, Missing
from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.report.phrases import note
from japan_ai_compliance.report.safe import SENTENCE, safe
from japan_ai_compliance.report.text.amounts import reason_label
from japan_ai_compliance.report.text.naming import called, marked, tally
from japan_ai_compliance.report.text.page import Page
from japan_ai_compliance.report.text.pasting import Paste, paste

MOST_QUESTIONS = 10
_MOST_RULES = 8


def write_open(page: Page, assessment: Assessment) -> None:
    """The section; nothing where nothing is open."""
    if not assessment.open_points:
        return
    findings = [one.finding for one in assessment.findings]
    page.title(page.say("open_points", count=assessment.open_points))
    review = [one for one in findings if one.status == "review"]
    if review:
        page.put(page.say("for_review"), 2)
        for finding in review:
            _review(page, finding, assessment)
    unknown = [one for one in findings if one.status == "unknown"]
    waiting = [one for one in unknown if any(reason.kind in ASKED for reason in one.open)]
    if waiting:
        page.put(page.listed(tally(waiting)), 2, page.say("for_facts"))
    others = [one for one in unknown if one not in waiting]
    if others:
        page.put(page.say("for_other"), 2)
        for finding in others:
            page.put(_because(page, finding, assessment), 4, f"{marked(finding)}: ")
    _questions(page, assessment)


def _review(page: Page, finding: Finding, assessment: Assessment) -> None:
    page.put(called(page, finding, assessment.rulebook), 4, "- ", style="yellow")
    day = assessment.dates.as_of
    for remark in finding.notes:
        page.put(note(remark, page.language, assessment.rulebook, day), 6, style="faint")
    reasons = _because(page, finding, assessment)
    if reasons:
        page.put(reasons, 6, style="faint")


def _because(page: Page, finding: Finding, assessment: Assessment) -> str:
    """Every reason of an open finding, in words."""
    said = [
        page.say(f"reason_{reason.kind}", name=reason_label(page, reason, assessment.rulebook))
        for reason in finding.open
    ]
    return page.say("semicolon").join(dict.fromkeys(said))


def _questions(page: Page, assessment: Assessment) -> None:
    if not assessment.missing:
        return
    page.title(page.say("questions"))
    page.put(page.say("questions_rule"), 2, style="faint")
    for number, missing in enumerate(assessment.missing[:MOST_QUESTIONS], start=1):
        page.blank()
        _question(page, f"{number:>2}. ", missing, assessment)
    more = len(assessment.missing) - MOST_QUESTIONS
    if more > 0:
        page.blank()
        page.put(page.say("more_one" if more == 1 else "more_many", count=more), 2)


def _question(page: Page, mark: str, missing: Missing, assessment: Assessment) -> None:
    rules = [*missing.decides[:_MOST_RULES], *(["…"] if len(missing.decides) > _MOST_RULES else [])]
    page.put(page.filled(missing.question, assessment.rulebook, assessment.dates.as_of), 0, mark)
    indent = len(mark)
    key = "decides_one" if len(missing.decides) == 1 else "decides_many"
    decides = page.say(key, count=len(missing.decides), rules=page.listed(rules))
    page.put(f"{safe(missing.path, SENTENCE)} - {decides}", indent, style="faint")
    where = paste(missing, assessment)
    page.put(_place(page, where), indent, style="faint")
    page.put_raw(" " * (indent + 2) + where.yaml, style="bold")


def _place(page: Page, where: Paste) -> str:
    if not where.place:
        return page.say("paste_top")
    key = "paste_new" if where.line is None else "paste_at"
    return page.say(key, place=safe(where.place, SENTENCE), line=where.line)
