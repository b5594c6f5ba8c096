"""The proof of a finding in words: what decides, the exceptions that save it or that nobody claims, what is doubted."""

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.engine.proof import (
    AnyEntry,
    Distance,
    LastDay,
    ProofStep,
    Told,
    Used,
    deciding,
    defeating,
    doubts,
    failing,
    listed,
    met,
    unclaimed,
)
from japan_ai_compliance.language.types import Type
from japan_ai_compliance.language.values import Unknown
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.rulebook.model import Element, Rulebook
from japan_ai_compliance.wording.layout import padded, width
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.values import decimal, filled

MOST_APART = 3
"""So many exceptions that nobody claims are still told one by one."""

EXCEPTIONS = ("exception", "against_exception")

_TRUTHS = ("true", "false", "open")
_IDLE = (("breach", False), ("requires", True))


class Line(NamedTuple):
    """A step as a reader is told of it: whether it holds (``true``, ``false``, ``open``), and its words."""

    truth: str
    text: str


def proof_lines(page: Page, finding: Finding, form: str = "bracketed") -> list[Line]:
    """What a decided finding rests on, each once: why it binds, what is broken, what saves it or why nothing does.

    Exceptions that nobody claims share a line where they are many. Of what is kept without one, the ways in which it is
    not broken are left out. ``form`` is the text that sets provision and numbers beside the words.
    """
    left = many_unclaimed(finding)
    told = (one for one in deciding(finding.proof) if not _is_idle(one) and not is_of(one, left))
    found = dict.fromkeys(Line(truth(one.step), element_words(page, one, form)) for one in told)
    if left:
        named = (page.say("element", text=sentence(page, one), detail=page.cited(one.provision)) for one in left)
        text = page.say("exceptions_unclaimed", text=page.say("semicolon").join(named))
        found[Line("false", text)] = None
    return list(found)


def write_proof(page: Page, finding: Finding, indent: int) -> None:
    """One line per element that decides: whether it holds, its words, its provision."""
    widest = max(width(page.say(truth)) for truth in _TRUTHS)
    for line in proof_lines(page, finding, "element"):
        page.put(line.text, indent, padded(page.say(line.truth), widest) + "  ", mark_style="bold")
    further = met(finding.proof)
    if finding.status == "violation" and further:
        page.put(page.say("also_met_one" if further == 1 else "also_met", count=further), indent, style="faint")


def write_doubts(page: Page, finding: Finding, indent: int) -> None:
    """One line per doubt that leaves a finding to review."""
    for said in doubt_words(page, finding, "element"):
        page.put(said, indent, style="faint")


def doubt_words(page: Page, finding: Finding, form: str = "bracketed") -> list[str]:
    """The doubts that leave a finding to review."""
    return [element_words(page, Told("review_when", step), form) for step in doubts(finding.proof)]


def saved_words(page: Page, finding: Finding) -> list[str]:
    """The exceptions by which a finding is kept, each with its provision."""
    return [
        page.say("saved_by", title=page.words(use.title), provision=page.cited(use.provision))
        for use in finding.exceptions
    ]


def want_words(page: Page, finding: Finding, cited: bool = False) -> str | None:
    """The element for want of which a rule does not bind; None where that is no element."""
    step = failing(finding.proof)
    if step is None:
        return None
    return page.say("fails", text=element_words(page, Told("applies", step)) if cited else sentence(page, step))


def many_unclaimed(finding: Finding, *, every: bool = False) -> list[ProofStep]:
    """The exceptions that nobody claims, where they are too many to be told one by one; without ``every`` of those that
    decide."""
    left = unclaimed(finding.proof, every=every)
    return left if len(left) > MOST_APART else []


def is_of(told: Told, exceptions: Iterable[ProofStep]) -> bool:
    """Whether a step stands in one of these exceptions."""
    return told.within is not None and any(told.within.of is one.of for one in exceptions)


def rests_on(finding: Finding, most: int) -> list[Used]:
    """The stated facts whose lines are shown, one for each line: where the finding stands (the first that decides,
    where no fact stands there), then what defeats an exception."""
    stated = [used for told in listed(finding.proof) for used in told.step.facts]
    at = [used for used in stated if (used.datum.line, used.datum.column) == (finding.line, finding.column)]
    at = at or [used for told in deciding(finding.proof) for used in told.step.facts]
    lost = [used for step in defeating(finding.proof) for used in step.facts[:1]]
    found: dict[int, Used] = {}
    for used in [*at[:1], *lost]:
        found.setdefault(used.datum.line, used)
    return list(found.values())[:most]


def element_words(page: Page, told: Told, form: str = "bracketed") -> str:
    """The words of a step with its role where it is no part of the duty itself, its provision and its numbers."""
    step, words = told.step, sentence(page, told.step)
    if told.role in EXCEPTIONS:
        words = page.say(told.role, text=words)
    elif told.role == "review_when":
        words = page.say("doubt", text=words)
    detail = [page.cited(step.provision)]
    if is_unmade(step):
        detail.append(page.say("not_claimed"))
    if step.distance is not None and step.distance.threshold:
        detail.append(distance_words(page, step.distance))
    return page.say(form, text=words, detail=page.say("semicolon").join(detail))


def part_beside(told: Told) -> str | None:
    """What a step is part of, where that is not the duty itself: an exception, what stands against one, a doubt."""
    return told.role if told.role in (*EXCEPTIONS, "review_when") else None


def is_unmade(step: ProofStep) -> bool:
    """Whether a step is a claim that nobody makes."""
    return step.kind == "claim" and step.truth is False


def sentence(page: Page, step: ProofStep) -> str:
    """The words of a step, on one line."""
    return " ".join(step_text(step, page.language, page.rulebook).split())


def step_text(step: ProofStep, language: Language, rulebook: Rulebook) -> str:
    """The words of a step, with the values of its day."""
    of = step.of
    if isinstance(of, LastDay):
        known = {name: day for name, day in (("done", of.done), ("due", of.due)) if day is not None}
        return say(f"notes.step_{'_'.join(known) or 'in_time'}", language, **known)
    if isinstance(of, AnyEntry):
        return say("notes.step_entry", language, label=filled(of.subject.label, language, rulebook, step.day))
    return filled(of.text if isinstance(of, Element) else of.title, language, rulebook, step.day)


def truth(step: ProofStep) -> str:
    """Whether a step holds: ``true``, ``false`` or ``open``."""
    return "open" if isinstance(step.truth, Unknown) else "true" if step.truth else "false"


def distance_words(page: Page, distance: Distance) -> str:
    """A measured number beside what it is compared with."""
    percent = decimal(Fraction(distance.value) * 100 / Fraction(distance.threshold), 1)
    counted = Type("number", unit=distance.unit)
    value, threshold = (page.value(one, counted) for one in (distance.value, distance.threshold))
    return page.say("distance", value=value, threshold=threshold, percent=percent)


def _is_idle(told: Told) -> bool:
    """Whether a step says no more than that nothing is broken."""
    return (told.role, told.step.truth) in _IDLE
