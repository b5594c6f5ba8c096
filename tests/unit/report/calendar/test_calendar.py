"""Deadlines as text, data and iCalendar; a second library reads the last back."""

import json
from datetime import date, timedelta

import pytest
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event

from japan_ai_compliance.agenda.model import Agenda
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.report.calendar.data import as_data
from japan_ai_compliance.report.calendar.ics import render
from japan_ai_compliance.report.calendar.text import render as render_text
from japan_ai_compliance.wording.layout import width
from tests.conftest import MakeBench
from tests.support.toy import TODAY, shop
from tests.unit.agenda.agendas import FILING, agenda, filing

HOSTILE = "A\\r\\nEND:VEVENT\\nBEGIN:VEVENT; a, b\\\\n \\e[31m\\u202e\\u2028\\v" + "字" * 200


def read_back(text: str) -> list[Event]:
    """The events of an iCalendar text, as the second library sees them."""
    return list(IcsCalendarStream.calendar_from_ics(text).events)


@pytest.fixture
def ahead(lamp_law: MakeBench) -> Agenda:
    """A deadline ahead, with all three days."""
    return agenda(lamp_law(FILING), filing("2026-11-20"))


def test_text_lists_the_days_and_what_they_are(ahead: Agenda) -> None:
    text = render_text(ahead, "en")
    assert "AHEAD (3)" in text
    assert "2026-11-30  advised   LAMP-1" in text
    assert "2026-12-20  last day  LAMP-1" in text
    assert "2026-12-22  unclear   LAMP-1" in text
    assert "in 27 days" in text
    assert "the last day is 2026-12-20" in " ".join(text.split())


@pytest.mark.parametrize(
    ("event", "filed", "said"),
    [
        ("2026-09-01", "none", "OVERDUE: not done"),
        ("2026-09-01", "2026-11-01", "done late"),
        ("2026-09-01", "unknown", "if it binds and is not done: facts are missing"),
        ("2026-10-22", "none", "needs legal review"),
        ("2026-10-24", "none", "today"),
        ("2026-10-25", "none", "tomorrow"),
        ("2026-10-23", "none", "yesterday"),
    ],
)
def test_text_marks_what_a_reader_must_know(lamp_law: MakeBench, event: str, filed: str, said: str) -> None:
    text = " ".join(render_text(agenda(lamp_law(FILING), filing(event, filed)), "en").split())
    assert said in text


def test_text_without_deadlines_and_with_unknown_days(lamp_law: MakeBench) -> None:
    bench = lamp_law(FILING)
    assert "No deadline in these days." in render_text(agenda(bench, filing("2026-11-01", "2026-11-02")), "en")
    text = render_text(agenda(bench, shop("filed: none"), shop("filed: none", name="T")), "en")
    assert "LAST DAY NOT KNOWN (2)" in text
    assert 'subject "S"; subject "T"' in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_stays_on_its_line(lamp_law: MakeBench, language: Language) -> None:
    text = filing("2026-11-20", name=f'"{HOSTILE}"').replace("K.K.", f'"{HOSTILE}"')
    found = agenda(lamp_law(FILING), text)
    printed = render_text(found, language)
    assert printed.replace("\n", "").isprintable()
    assert max(map(width, printed.splitlines())) <= 80
    events = read_back(render(found, language))
    assert len(events) == 3
    for one in events:
        assert one.summary
        assert one.summary.isprintable()


def test_data(ahead: Agenda) -> None:
    data = json.loads(json.dumps(as_data(ahead, "en")))
    (one,) = data["deadlines"]
    assert (one["due"], one["advised_by"], one["due_uncertain_until"]) == ("2026-12-20", "2026-11-30", "2026-12-22")
    assert (one["rule"], one["status"], one["state"], one["days_left"]) == ("LAMP-1", "due", "ahead", 27)
    assert one["subject"] == {"kind": "shop", "id": "S"}
    assert (data["as_of"], data["from"], data["until"], data["undated"]) == ("2026-11-23", "2025-11-23", None, [])


def test_icalendar_reads_back_in_another_library(ahead: Agenda) -> None:
    events = read_back(render(ahead, "en"))
    assert [(one.dtstart, one.dtend) for one in events] == [
        (day, day + timedelta(days=1)) for day in (date(2026, 11, 30), date(2026, 12, 20), date(2026, 12, 22))
    ]
    assert [one.summary for one in events][1] == 'Last day: LAMP-1 - rule (subject "S") (K.K.)'
    assert events[1].description
    assert events[1].description.splitlines()[0] == "Art. 1"
    assert str(events[1].url) == "https://example.jp/lamp"
    assert events[1].categories == ["Lamp"]


def test_icalendar_is_the_same_on_every_run_and_its_ids_last(ahead: Agenda, lamp_law: MakeBench) -> None:
    assert render(ahead, "en") == render(ahead, "en")
    later = agenda(lamp_law(FILING), filing("2026-11-20"), as_of=date(2026, 11, 25))
    old, new, ja = read_back(render(ahead, "en")), read_back(render(later, "en")), read_back(render(ahead, "ja"))
    assert [one.uid for one in old] == [one.uid for one in new] == [one.uid for one in ja]
    assert len({one.uid for one in old}) == 3
    assert {f"{one.dtstamp:%Y-%m-%d}" for one in old} == {str(TODAY)}
    assert {f"{one.dtstamp:%Y-%m-%d}" for one in new} == {"2026-11-25"}


def test_two_companies_with_the_same_duty_have_ids_of_their_own(lamp_law: MakeBench) -> None:
    found = agenda(lamp_law(FILING), filing("2026-11-20"), filing("2026-11-20").replace("K.K.", "Other"))
    assert len({one.uid for one in read_back(render(found, "en"))}) == 6


def test_icalendar_lines_are_short_and_end_as_they_must(ahead: Agenda) -> None:
    text = render(ahead, "ja")
    lines = text.split("\r\n")
    assert lines[-1] == ""
    assert not any("\n" in line or "\r" in line for line in lines)
    assert max(len(line.encode()) for line in lines) <= 75


def test_an_alarm_is_set_only_where_it_is_asked_for(ahead: Agenda) -> None:
    assert "VALARM" not in render(ahead, "en")
    events = read_back(render(ahead, "en", 14))
    assert [alarm.trigger for one in events for alarm in one.alarm] == [timedelta(days=-14)] * 3


def test_what_may_not_bind_is_tentative(lamp_law: MakeBench) -> None:
    text = render(agenda(lamp_law(FILING), filing("2026-11-20", "unknown")), "en")
    assert "STATUS:TENTATIVE" in text
    assert "STATUS:CONFIRMED" not in text
