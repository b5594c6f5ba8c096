"""What every statement of law carries: its sources, the day it was last checked, how far it can be relied on."""

from datetime import date

from japan_ai_compliance.errors import RuleError
from japan_ai_compliance.rulebook.authoring import schema
from japan_ai_compliance.rulebook.authoring.files import Loaded
from japan_ai_compliance.rulebook.model import Confidence, Source, Words


def words(entry: schema.Bilingual) -> Words:
    """A text in both languages."""
    return Words(entry.en, entry.ja)


def evidence(
    file: Loaded, entry: schema.Evidence, location: tuple[int | str, ...]
) -> tuple[tuple[Source, ...], date, Confidence]:
    """Sources, date of the last check and confidence of ``entry``, from the file's defaults where it is silent.

    Raises RuleError where a statement of law has neither.
    """
    defaults = file.content.defaults
    sources = entry.sources or defaults.sources
    checked_on = entry.checked_on or defaults.checked_on
    if not sources or checked_on is None:
        missing = "sources" if not sources else "checked_on"
        raise RuleError("rulebook.no_evidence", file.place(*location), {"missing": missing})
    confidence = entry.confidence or defaults.confidence or "high"
    return tuple(Source(source.text, source.url) for source in sources), checked_on, confidence
