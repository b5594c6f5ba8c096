"""Deadlines as an iCalendar file (RFC 5545): all-day events, the same text on every run."""

import hashlib
from datetime import UTC, datetime, time, timedelta

import icalendar

from japan_ai_compliance.agenda.model import Agenda, Event
from japan_ai_compliance.escaping.visible import SENTENCE, for_line
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.calendar.text import explained, mark
from japan_ai_compliance.wording.naming import about, called
from japan_ai_compliance.wording.page import Page

_PRODUCT = "-//japan-ai-compliance//calendar//EN"
_DOMAIN = "japan-ai-compliance"
_DAY = timedelta(days=1)


def render(agenda: Agenda, language: Language, alarm: int | None = None) -> str:
    """The file's text, with the line ends the standard asks for; ``alarm``: remind so many days before."""
    page = Page(language, agenda.rulebook, agenda.dates.as_of)
    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", page.say("calendar.name"))
    for event in agenda.events():
        calendar.add_component(_event(event, agenda, page, alarm))
    written: bytes = calendar.to_ical()
    return written.decode("utf-8")


def _event(event: Event, agenda: Agenda, page: Page, alarm: int | None) -> icalendar.Event:
    finding = event.deadline.finding
    company = for_line(event.deadline.profile.company)
    summary = page.say(f"calendar.summary_{event.occasion}", title=called(page, finding), company=company)
    made = icalendar.Event()
    made.add("uid", f"{_digest(event)}@{_DOMAIN}")
    made.add("dtstamp", datetime.combine(agenda.dates.as_of, time(), UTC))
    made.add("dtstart", event.day)
    made.add("dtend", event.day + _DAY)
    made.add("summary", summary)
    made.add("description", _description(event, agenda, page))
    made.add("categories", [page.words(agenda.rulebook.laws[finding.rule.law].short)])
    made.add("status", "CONFIRMED" if finding.status in ("due", "violation") else "TENTATIVE")
    made.add("transp", "TRANSPARENT")
    if finding.rule.sources:
        made.add("url", finding.rule.sources[0].url)
    if alarm is not None:
        reminder = icalendar.Alarm()
        reminder.add("action", "DISPLAY")
        reminder.add("description", summary)
        reminder.add("trigger", -timedelta(days=alarm))
        made.add_component(reminder)
    return made


def _description(event: Event, agenda: Agenda, page: Page) -> str:
    """Provision, what it is about, what to know of the day, remarks, and where the profile says it: a line each."""
    finding, profile = event.deadline.finding, event.deadline.profile
    remarks = map(page.remark, finding.notes)
    lines = [
        page.cited(finding.rule.provision),
        about(page, finding),
        explained(page, event),
        mark(page, event.deadline),
        *(for_line(remark, SENTENCE) for remark in remarks),
        for_line(f"{profile.path}:{finding.line}", SENTENCE),
        page.say("calendar.as_of", day=agenda.dates.as_of),
    ]
    return "\n".join(line for line in lines if line)


def _digest(event: Event) -> str:
    """The same for the same duty on every run, so that a calendar updates what it has."""
    parts = "\0".join((*event.deadline.identity, event.occasion))
    return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()
