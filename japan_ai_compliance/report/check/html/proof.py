"""The elements of a finding in order, each with the facts it rests on."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from markupsafe import Markup

from japan_ai_compliance.engine.model import Distance, Finding, Proven, Used
from japan_ai_compliance.escaping.html import for_html
from japan_ai_compliance.language.values import Unknown
from japan_ai_compliance.profile.model import Entry, Periods, UnknownType
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.rulebook.model import ExceptionUse
from japan_ai_compliance.wording.unclaimed import part
from japan_ai_compliance.wording.values import decimal, number, phrase

_EXCEPTIONS = ("exception", "against_exception")
_NAMED_ROLES = (*_EXCEPTIONS, "review_when")


@dataclass(frozen=True, slots=True)
class Fact:
    """A stated fact: its label, its value, its place, and what the profile says of its origin."""

    label: str
    value: Markup
    line: int
    path: Markup
    origin: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One element. ``nested``: an exception to the limb above."""

    truth: Literal["true", "false", "open"]
    text: str
    role: Markup | None
    nested: bool
    provision: str
    distance: Markup | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """The elements, and apart from them the exceptions that nobody claims."""

    steps: tuple[Step, ...]
    unclaimed: tuple[Step, ...]


def proof(voice: Voice, finding: Finding) -> Proof:
    """Each element once. Where a limb is broken, only exceptions to such limbs count as not claimed."""
    limbs = {one.truth is True for one in finding.because if one.role == "breach"}
    steps: dict[Step, None] = {}
    unclaimed: dict[Step, None] = {}
    matters = True
    mattering: list[Proven] = []
    for proven in finding.because:
        if proven.role == "breach":
            matters = True not in limbs or proven.truth is True
        if matters or not _unclaimed(proven):
            mattering.append(proven)
    parted = part(finding.rule, mattering)
    for proven in parted.shown:
        (unclaimed if _unclaimed(proven) else steps)[_step(voice, proven)] = None
    return Proof(tuple(steps), (*unclaimed, *(_left(voice, use) for use in parted.unclaimed)))


def _unclaimed(proven: Proven) -> bool:
    return proven.role == "exception" and proven.truth is False and not proven.facts


def _left(voice: Voice, use: ExceptionUse) -> Step:
    """An exception that nobody claims, one of many."""
    role = voice.say("role_exception")
    return Step("false", voice.words(use.title), role, True, voice.cited(use.provision), None, ())


def _step(voice: Voice, proven: Proven) -> Step:
    distance = proven.distance if proven.distance is not None and proven.distance.threshold else None
    return Step(
        truth=_truth(proven),
        text=voice.words(proven.words, proven.day),
        role=voice.say(f"role_{proven.role}") if proven.role in _NAMED_ROLES else None,
        nested=proven.role in _EXCEPTIONS,
        provision=voice.cited(proven.provision),
        distance=_distance(voice, distance) if distance else None,
        facts=tuple(_fact(voice, used) for used in proven.facts),
    )


def _truth(proven: Proven) -> Literal["true", "false", "open"]:
    return "open" if isinstance(proven.truth, Unknown) else "true" if proven.truth else "false"


def _distance(voice: Voice, distance: Distance) -> Markup:
    percent = decimal(Fraction(distance.value) * 100 / Fraction(distance.threshold), 1)
    value, threshold = (number(one, distance.unit, voice.language) for one in (distance.value, distance.threshold))
    return voice.say("report.distance", value=value, threshold=threshold, percent=percent)


def _fact(voice: Voice, used: Used) -> Fact:
    datum = used.datum
    origin = []
    if datum.basis != "own":
        origin.append(voice.say(f"basis_{datum.basis}"))
    if datum.source is not None:
        origin.append(voice.say("fact_source", source=for_html(datum.source)))
    if datum.as_of is not None:
        origin.append(voice.say("fact_as_of", day=datum.as_of))
    declared = voice.rulebook.facts.get(used.fact)
    return Fact(
        label=voice.words(declared.label) if declared else used.fact,
        value=_value(voice, used),
        line=datum.line,
        path=for_html(datum.path),
        origin=tuple(origin),
    )


def _value(voice: Voice, used: Used) -> Markup:
    value = used.datum.value
    if isinstance(value, Periods) and value.answer is None:
        return voice.say("report.semicolon").join(_entry(voice, entry) for entry in value.entries)
    declared = voice.rulebook.facts.get(used.fact)
    said = phrase(value, declared.type if declared else None, voice.language, voice.rulebook)
    return Markup("<bdi>{}</bdi>").format(said)


def _entry(voice: Voice, entry: Entry) -> Markup:
    if isinstance(entry.end, UnknownType):
        start = voice.say("report.going_on") if entry.start is None else voice.say("span_from", start=entry.start)
        return voice.listed([start, voice.say("endless")])
    if entry.start is None:
        return voice.say("report.going_on") if entry.end is None else voice.say("report.until", end=entry.end)
    if entry.end is None:
        return voice.say("report.since", start=entry.start)
    return voice.say("report.from_until", start=entry.start, end=entry.end)
