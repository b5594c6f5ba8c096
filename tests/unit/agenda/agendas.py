"""Agendas of profiles of the made-up law."""

from datetime import date

from japan_ai_compliance.agenda.collect import collect, recently
from japan_ai_compliance.agenda.model import Agenda
from japan_ai_compliance.assessment.model import assess
from japan_ai_compliance.engine.model import Dates
from tests.support.toy import TODAY, Bench, Section, deadline, profile, shop

FILING: Section = deadline(
    applies=[],
    by="add_days(shop.event, 30)",
    advised_by="add_days(shop.event, 10)",
    uncertain_until="add_days(shop.event, 32)",
)
"""To file within 30 days, better 10; whether the 31st and 32nd are in time is open."""


def filing(event: str, filed: str = "none", name: str = "S") -> str:
    """A shop with one event and what was filed on it."""
    return shop(f"event: {event}", f"filed: {filed}", name=name)


def agenda(
    bench: Bench, *texts: str, as_of: date = TODAY, since: date | None = None, until: date | None = None
) -> Agenda:
    """The agenda of profiles."""
    dates = Dates(as_of, as_of)
    read = [profile(bench.rulebook, text, f"{index}.yaml") for index, text in enumerate(texts)]
    assessments = [assess(bench.rulebook, one, dates) for one in read]
    return collect("0", bench.rulebook, dates, assessments, (since or recently(as_of), until))
