"""Deadlines as a table: what has passed, what lies ahead, and what has no known day."""

from japan_ai_compliance.agenda.model import Agenda, Deadline, Event
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.messages import Language
from japan_ai_compliance.wording.layout import padded, width
from japan_ai_compliance.wording.naming import about, called
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.statuses import status_word

_COLUMNS = 80
_INDENT = 2
_TOLD = ("assumed_day",)


def render(agenda: Agenda, language: Language, *, columns: int = _COLUMNS) -> str:
    """The table as text, ending in a newline."""
    page = Page(language, agenda.rulebook, agenda.dates.as_of, columns)
    days = {"day": agenda.dates.as_of, "since": agenda.since, "until": agenda.until}
    page.put(page.say("calendar.heading" if agenda.until is None else "calendar.heading_until", **days), style="bold")
    events = agenda.events()
    passed = [event for event in events if event.day < agenda.dates.as_of]
    ahead = [event for event in events if event.day >= agenda.dates.as_of]
    if not events:
        page.put(page.say("calendar.none"))
    for name, found in (("passed", passed), ("ahead", ahead)):
        if found:
            page.title(page.say(f"calendar.{name}", count=len(found)))
        for event in found:
            _row(page, event, agenda)
    _undated(page, agenda)
    return str(page)


def mark(page: Page, deadline: Deadline) -> str:
    """What a reader must know of the status; empty for a duty that is simply due."""
    status = deadline.finding.status
    if status == "violation" and deadline.outcome:
        return page.say(f"calendar.mark_{deadline.outcome}")
    if status == "unknown":
        return page.say("calendar.mark_unknown")
    return status_word(status, page.language) if status in ("violation", "review") else ""


def explained(page: Page, event: Event) -> str:
    """What kind of day it is, where it is not the last day itself."""
    if event.occasion == "due":
        return ""
    return page.say(f"calendar.explained_{event.occasion}", due=event.deadline.due)


def _row(page: Page, event: Event, agenda: Agenda) -> None:
    occasions = [page.say(f"calendar.occasion_{name}") for name in ("advised", "due", "uncertain_until")]
    occasion = page.say(f"calendar.occasion_{event.occasion}")
    head = f"{event.day}  {padded(occasion, max(map(width, occasions)))}  "
    finding = event.deadline.finding
    page.put(called(page, finding), _INDENT, head, style="bold")
    details = [
        for_line(event.deadline.profile.company),
        page.cited(finding.rule.provision),
        explained(page, event),
        _distance(page, (event.day - agenda.dates.as_of).days),
        mark(page, event.deadline),
        *(page.remark(remark) for remark in finding.notes if remark.code in _TOLD),
    ]
    page.put(page.say("semicolon").join(one for one in details if one), _INDENT + width(head))


def _distance(page: Page, days: int) -> str:
    """How far away the day is, in words."""
    special = {0: "today", 1: "in_one_day", -1: "one_day_ago"}.get(days)
    return page.say(f"calendar.{special or ('in_days' if days > 0 else 'days_ago')}", count=abs(days))


def _undated(page: Page, agenda: Agenda) -> None:
    """Duties whose last day is not known: a paragraph per rule, with all it is open for."""
    if not agenda.undated:
        return
    page.title(page.say("calendar.undated", count=len(agenda.undated)))
    page.put(page.say("calendar.undated_rule"), _INDENT)
    several = len({profile.company for profile, _ in agenda.undated}) > 1
    subjects: dict[str, dict[str, None]] = {}
    for profile, finding in agenda.undated:
        named = [about(page, finding), for_line(profile.company) if several else ""]
        said = page.listed([one for one in named if one])
        subjects.setdefault(finding.rule.id, {}).update({said: None} if said else {})
    for rule_id, names in subjects.items():
        rule = agenda.rulebook.rules[rule_id]
        text = page.say("calendar.row", title=page.words(rule.title), provision=page.cited(rule.provision))
        page.put(page.say("semicolon").join([f"{rule_id} {text}", *names]), _INDENT * 2, "- ")
