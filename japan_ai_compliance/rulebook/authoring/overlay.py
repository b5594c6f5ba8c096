"""A shared folder of one's own over the bundled one: what has a name that is there replaces it, and dated values are
laid over those of other days."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from japan_ai_compliance.language.values import Calendar
from japan_ai_compliance.rulebook.authoring.files import Folder
from japan_ai_compliance.rulebook.model import Span, Version

SHARED = (
    "units",
    "subjects",
    "enumerations",
    "facts",
    "parameters",
    "tables",
    "open_questions",
    "definitions",
    "elements",
    "exceptions",
    "consequences",
    "time_bars",
)
"""The keys of a rule file under which a shared folder declares by name."""

_DAY = timedelta(days=1)


def laid_over_folder(own: Folder) -> Folder:
    """A shared folder of the user's, marked as one that may declare again what the bundled ones declare."""
    return replace(own, files=tuple(replace(file, over=True) for file in own.files))


def declared_again(own: Folder, bundled: Iterable[Folder]) -> list[str]:
    """The names that ``own`` and a shared folder of ``bundled`` both declare, in the order of ``own``."""
    known = {name for folder in bundled if folder.law is None for name in _names(folder)}
    return [name for name in dict.fromkeys(_names(own)) if name in known]


def _names(folder: Folder) -> list[str]:
    names = [name for file in folder.files for key in SHARED for name in getattr(file.content, key)]
    return [*names, *("year" for file in folder.files if file.content.year is not None)]


def laid_over(below: Sequence[Version], above: Sequence[Version]) -> tuple[Version, ...]:
    """The values of ``above``, and those of ``below`` on the days that these leave.

    A deadline may end on a day of another value than the one whose law counts: each calendar lists the days of all.
    """
    left = list(below)
    for value in above:
        left = [part for one in left for part in _outside(one, value.span)]
    return _with_all_days([*above, *left])


def _with_all_days(values: Sequence[Version]) -> tuple[Version, ...]:
    """``values``, where they are calendars each with the single days that any of them lists for its own time."""
    calendars = [(value.span, value.value) for value in values if isinstance(value.value, Calendar)]
    days = frozenset(day for span, calendar in calendars for day in calendar.days if span.holds(day))
    last = max((min(one.known_until, span.end or date.max) for span, one in calendars), default=date.max)
    return tuple(
        value._replace(value=value.value._replace(days=days, known_until=max(last, value.value.known_until)))
        if isinstance(value.value, Calendar)
        else value
        for value in values
    )


def _outside(value: Version, span: Span) -> list[Version]:
    """``value`` on its days before ``span``, and on those after it."""
    start, end = value.span.start or date.min, value.span.end or date.max
    first, last = span.start or date.min, span.end or date.max
    parts: list[Version] = []
    if start < first:
        parts.append(value._replace(span=Span(value.span.start, min(end, first - _DAY))))
    if end > last:
        parts.append(value._replace(span=Span(max(start, last + _DAY), value.span.end)))
    return [value] if end < first or start > last else parts
