"""The lines of the profile that a finding rests on, with the words that matter marked."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from japan_ai_compliance.engine.model import Finding, Proven, Used
from japan_ai_compliance.escaping.html import for_html
from japan_ai_compliance.profile.model import Profile
from japan_ai_compliance.report.check.excerpt import Shown, excerpt
from japan_ai_compliance.wording.layout import width
from japan_ai_compliance.wording.proof import deciding

_MOST = 3
_COLUMNS = 100


@dataclass(frozen=True, slots=True)
class Line:
    """A line in three parts; the middle one is what matters."""

    number: int
    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A place in the profile, and its lines."""

    place: Markup
    lines: tuple[Line, ...]


def excerpts(finding: Finding, profile: Profile) -> Iterator[Excerpt]:
    """The place the finding stands at, then those that defeat an exception, each line once."""
    for used in _rests_on(finding):
        datum = used.datum
        lines = _lines(excerpt(profile.text, datum.line, datum.column, datum.path, _COLUMNS))
        if lines:
            yield Excerpt(for_html(f"{profile.path}:{datum.line}:{datum.column}"), tuple(lines))


def _rests_on(finding: Finding) -> list[Used]:
    every = [used for proven in finding.because for used in proven.facts]
    at = [used for used in every if (used.datum.line, used.datum.column) == (finding.line, finding.column)]
    lost = [used for proven in deciding(finding) if _defeats(proven) for used in proven.facts[:1]]
    found: dict[int, Used] = {}
    for used in [*(at or every)[:1], *lost]:
        found.setdefault(used.datum.line, used)
    return list(found.values())[:_MOST]


def _defeats(proven: Proven) -> bool:
    return (proven.role, proven.truth) in (("exception", False), ("against_exception", True))


def _lines(shown: list[Shown]) -> Iterator[Line]:
    """The last line stands above its carets, which say what is marked."""
    for one, below in pairwise(shown):
        if one.number is None:
            continue
        start, end = _carets(one.text, below.text) if below.number is None else (0, 0)
        yield Line(one.number, one.text[:start], one.text[start:end], one.text[end:])


def _carets(text: str, carets: str) -> tuple[int, int]:
    lead = len(carets) - len(carets.lstrip(" "))
    start = _characters(text, lead)
    return start, _characters(text, len(carets))


def _characters(text: str, columns: int) -> int:
    """How many characters of ``text`` fill ``columns``."""
    return next((index for index in range(len(text)) if width(text[:index]) >= columns), len(text))
