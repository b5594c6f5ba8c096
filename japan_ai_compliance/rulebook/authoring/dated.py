"""Names and provisions that change over time: what something is called, and what it rests on, by days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from japan_ai_compliance.rulebook.authoring.evidence import span, words
from japan_ai_compliance.rulebook.authoring.files import Loaded, Location
from japan_ai_compliance.rulebook.authoring.schema_base import DatedCitation, DatedName
from japan_ai_compliance.rulebook.authoring.schema_parts import ConsequenceEntry, StepEntry
from japan_ai_compliance.rulebook.authoring.steps import steps_of
from japan_ai_compliance.rulebook.model import DatedProvision, Span, Words

_DAY = timedelta(days=1)


class Citation(NamedTuple):
    """A provision as it is called last, and where it was renumbered, on the days of each number."""

    text: str
    dated: tuple[DatedProvision, ...] = ()


def cited(file: Loaded, here: Location, provision: str | Sequence[DatedCitation], whole: Span) -> Citation:
    """The provision that stands at ``here``, of what is law on the days of ``whole``. Raises RuleError."""
    if isinstance(provision, str):
        return Citation(provision)
    _check(file, here, whole, provision)
    return Citation(
        provision[-1].value, tuple(DatedProvision(one.value, Span(one.start, one.until)) for one in provision)
    )


@dataclass(frozen=True)
class Wording:
    """What a consequence is called and rests on, on the days of ``span``: nothing of it changes within them."""

    span: Span
    name: Words
    provision: str

    def citation(self, own: str | Sequence[DatedCitation] | None) -> str:
        """The provision of a part of the consequence on these days: its ``own``, or that of the consequence."""
        return self.provision if own is None else _citation(own, self.span)


def wordings(file: Loaded, here: Location, entry: ConsequenceEntry) -> Iterator[Wording]:
    """The days of a consequence, cut where its name, its provision or that of a step changes. Raises RuleError."""
    whole = span(file, entry, here)
    edges: set[date] = set()
    for at, listed in _over_time(entry):
        _check(file, (*here, *at), whole, listed)
        edges |= {one.start for one in listed[1:] if one.start is not None}
    starts = [whole.start, *sorted(edges)]
    ends = [*(day - _DAY for day in sorted(edges)), whole.end]
    for days in map(Span, starts, ends):
        name = entry.name
        said = next(one.value for one in name if _holds(one, days)) if isinstance(name, list) else name
        yield Wording(days, words(said), _citation(entry.provision, days))


def _citation(provision: str | Sequence[DatedCitation], days: Span) -> str:
    if isinstance(provision, str):
        return provision
    return next(one.value for one in provision if _holds(one, days))


def _holds(one: DatedCitation | DatedName, days: Span) -> bool:
    """Whether a wording is that of the first of ``days``, and so of all of them."""
    return Span(one.start, one.until).holds(days.start or date.min)


def _over_time(entry: ConsequenceEntry) -> Iterator[tuple[Location, Sequence[DatedCitation | DatedName]]]:
    """Every list of dated wordings of a consequence, with its place."""
    if isinstance(entry.name, list):
        yield ("name",), entry.name
    if isinstance(entry.provision, list):
        yield ("provision",), entry.provision
    scenarios = [(("scenarios", index, "steps"), steps_of(one)) for index, one in enumerate(entry.scenarios)]
    listed: list[tuple[Location, Sequence[StepEntry]]] = [(("steps",), steps_of(entry)), *scenarios]
    for at, steps in listed:
        for index, step in enumerate(steps):
            if isinstance(step.provision, list):
                yield (*at, index, "provision"), step.provision


def _check(file: Loaded, here: Location, whole: Span, listed: Sequence[DatedCitation | DatedName]) -> None:
    """One wording for each day of ``whole``: each begins the day after the one before ends."""
    for index, one in enumerate(listed):
        span(file, one, (*here, index))
        before = listed[index - 1] if index else None
        expected = whole.start if before is None else before.until and before.until + _DAY
        first, last = before is None, index == len(listed) - 1
        opens = one.start in (None, expected) if first else one.start is not None and one.start == expected
        closes = one.until in (None, whole.end) if last else one.until is not None
        if not opens or not closes:
            file.refuse((*here, index), "not_every_day")
