"""What every statement of law carries: its sources, the day it was last checked, how far it can be relied on, and the
days on which it is law."""

from datetime import date
from typing import Protocol

from japan_ai_compliance.rulebook.authoring import schema_base as schema
from japan_ai_compliance.rulebook.authoring.files import Loaded, Location
from japan_ai_compliance.rulebook.kinds import Confidence
from japan_ai_compliance.rulebook.model import Source, Span, Words


class Dated(Protocol):
    """An entry with ``from`` and ``until``."""

    @property
    def start(self) -> date | None:
        """The first day."""

    @property
    def until(self) -> date | None:
        """The last day."""


def words(entry: schema.Bilingual) -> Words:
    """A text in both languages."""
    return Words(entry.en, entry.ja)


def span(file: Loaded, entry: Dated, location: Location) -> Span:
    """The days of ``entry``; that the last comes before the first is told. Raises EnoughError."""
    if entry.start is not None and entry.until is not None and entry.until < entry.start:
        file.tell((*location, "until"), "reversed_dates", start=entry.start, end=entry.until)
    return Span(entry.start, entry.until)


def evidence(file: Loaded, entry: schema.Evidence, location: Location) -> tuple[tuple[Source, ...], date, Confidence]:
    """Sources, date of the last check and confidence of ``entry``, from the defaults of its file or law
    where it is silent.

    That a statement of law has neither is told. Raises EnoughError.
    """
    defaults = file.defaults
    sources = entry.sources or defaults.sources
    checked_on = entry.checked_on or defaults.checked_on
    if not sources or checked_on is None:
        missing = "sources" if not sources else "checked_on"
        file.tell(location, "no_evidence", missing=missing)
        return (), date.min, "high"
    confidence = entry.confidence or defaults.confidence or "high"
    return tuple(Source(source.text, source.url) for source in sources), checked_on, confidence
