"""The dates of a run, as the command line gives them."""

from datetime import date, datetime, timedelta, timezone

from japan_ai_compliance.calendar_range import check_range
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.errors import UsageError

JAPAN = timezone(timedelta(hours=9))


def read_dates(as_of: str | None, law_as_of: str | None) -> Dates:
    """The dates of a run: today in Japan where none is given, and law as known on that day.

    Raises UsageError for what is no date, or one too far away to reckon with.
    """
    facts = today() if as_of is None else read_date("--as-of", as_of)
    return Dates(facts, facts if law_as_of is None else read_date("--law-as-of", law_as_of))


def today() -> date:
    """The day that it is in Japan."""
    return datetime.now(JAPAN).date()


def read_date(option: str, text: str) -> date:
    """A date given on the command line. Raises UsageError for what is none, or is too far away to reckon with."""
    try:
        day = date.fromisoformat(text)
        if day.isoformat() != text:  # a week, or without hyphens
            raise ValueError
    except ValueError:
        raise UsageError("cli.bad_date", None, {"option": option, "text": text}) from None
    return check_range(option, day)
