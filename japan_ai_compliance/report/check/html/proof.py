"""The elements of a finding in order, each with the facts it rests on."""

from dataclasses import dataclass

from markupsafe import Markup

from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.engine.proof import Told, Used, listed
from japan_ai_compliance.escaping.html import for_html
from japan_ai_compliance.profile.model import Entry, Periods, UnknownType
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.wording.proof import (
    distance_words,
    is_of,
    is_unmade,
    many_unclaimed,
    part_beside,
    sentence,
    truth,
)
from japan_ai_compliance.wording.values import phrase


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

    truth: str
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
    """Each element once. Of a breach, only exceptions to what is broken count as not claimed."""
    left = many_unclaimed(finding, every=finding.status != "violation")
    steps: dict[Step, None] = {}
    apart: dict[Step, None] = {}
    for told in listed(finding.proof):
        if is_of(told, left):
            continue
        if not is_unmade(told.step):
            steps[_step(voice, told)] = None
        elif told.step.decides or finding.status != "violation":
            apart[_step(voice, told)] = None
    apart.update(dict.fromkeys(_step(voice, Told("exception", step, step)) for step in left))
    return Proof(tuple(steps), tuple(apart))


def _step(voice: Voice, told: Told) -> Step:
    step = told.step
    distance = step.distance if step.distance is not None and step.distance.threshold else None
    return Step(
        truth=truth(step),
        text=sentence(voice.page, step),
        role=voice.say(f"role_{part}") if (part := part_beside(told)) else None,
        nested=told.within is not None,
        provision=voice.cited(step.provision),
        distance=Markup.escape(distance_words(voice.page, distance)) if distance else None,
        facts=tuple(_fact(voice, used) for used in step.facts),
    )


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
