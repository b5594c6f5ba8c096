"""Comparing findings with what a case expects."""

from collections.abc import Callable, Iterator, Sequence

from japan_ai_compliance.assessment.model import Assessed
from japan_ai_compliance.engine.proof import listed
from japan_ai_compliance.language.values import Truth, Unknown
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.rulebook.authoring.near import near_name
from japan_ai_compliance.selftest.difference import Difference

Check = Callable[[object, Assessed], Iterator[Difference]]

_WHICH = ("subject", "instance")
_FIELDS = ("kind", "scenario", "low", "high", "party", "stage", "unit", "basis", "combine", "provision")


def differences(expected: dict[str, object], found: Sequence[Assessed]) -> Iterator[Difference]:
    """What differs between one expected finding and those that came out; nothing where it fits."""
    known = [*_WHICH, *_CHECKS]
    for key in expected:
        if key not in known:
            near = near_name(key, known)
            name = "unknown_expectation_near" if near else "unknown_expectation"
            yield Difference(name, {"key": key, "near": near, "known": ", ".join(known)})
    named = [
        one
        for one in found
        if ("subject" not in expected or one.finding.subject_id == expected["subject"])
        and ("instance" not in expected or one.finding.instance == expected["instance"])
    ]
    if len(named) != 1:
        there = "; ".join(_called(one) for one in found)
        name = "many_fit" if named else "none_fits" if found else "no_findings"
        yield Difference(name, {"count": len(named), "found": there})
        return
    for key, check in _CHECKS.items():
        if key in expected:
            yield from check(expected[key], named[0])


def _called(one: Assessed) -> str:
    """A finding as a case names it: ``subject: Store, instance: FY2025``."""
    parts = {"subject": one.finding.subject_id, "instance": one.finding.instance}
    return ", ".join(f"{key}: {value}" for key, value in parts.items() if value is not None)


def _simple(key: str, read: Callable[[Assessed], object]) -> Check:
    def check(expected: object, found: Assessed) -> Iterator[Difference]:
        value = read(found)
        if value != expected:
            yield Difference("expected", {"key": key, "expected": expected, "found": value})

    return check


def _periods(expected: object, found: Assessed) -> Iterator[Difference]:
    value = [{"from": one.start, "until": one.end} for one in found.finding.periods]
    if value != expected:
        yield Difference("expected", {"key": "periods", "expected": expected, "found": value})


def _missing(expected: object, found: Assessed) -> Iterator[Difference]:
    yield from _among("missing", expected, {reason.path for reason in found.finding.open})


def _among(what: str, expected: object, found: set[str]) -> Iterator[Difference]:
    """Each one expected is there; an empty list expects none at all."""
    wanted = expected if isinstance(expected, list) else [expected]
    if not wanted and found:
        yield Difference("expected_none", {"key": what, "found": sorted(found)})
    for one in wanted:
        if one not in found:
            yield Difference("not_among", {"key": what, "one": one, "found": sorted(found)})


def _because(expected: object, found: Assessed) -> Iterator[Difference]:
    if not isinstance(expected, dict) or not expected:
        yield Difference("because_block")
        return
    for element, truth in expected.items():
        told = (one.step for one in listed(found.finding.proof))
        values = [_shown(step.truth) for step in told if step.of.id == element]
        if truth not in values:
            yield Difference("expected", {"key": f"because.{element}", "expected": truth, "found": values})


def _shown(truth: Truth) -> bool | str:
    return "unknown" if isinstance(truth, Unknown) else truth


def _exception(expected: object, found: Assessed) -> Iterator[Difference]:
    """The exceptions by which it is kept."""
    yield from _among("exception", expected, {use.id for use in found.finding.exceptions})


def _notes(expected: object, found: Assessed) -> Iterator[Difference]:
    yield from _among("notes", expected, {note.code for note in found.finding.notes})


def _exposure(expected: object, found: Assessed) -> Iterator[Difference]:
    wanted = expected if isinstance(expected, list) else [expected]
    if not wanted and found.exposure:
        yield Difference("expected_none", {"key": "exposure", "found": [one.id for one in found.exposure]})
    for item in wanted:
        if not any(_fits(item, one) for one in found.exposure):
            seen = [(one.id, one.scenario, one.low, one.high, _taken(one)) for one in found.exposure]
            yield Difference("not_among", {"key": "exposure", "one": item, "found": seen})


def _taken(exposure: Exposure) -> dict[str, str]:
    return {step.id: str(step.value) for step in exposure.steps}


def _fits(expected: object, exposure: Exposure) -> bool:
    if not isinstance(expected, dict) or not expected:
        return False
    if "name" in expected and expected["name"] != exposure.id:
        return False
    if "called" in expected and expected["called"] not in exposure.name:
        return False
    taken = {step.id: step.value for step in exposure.steps}
    steps = expected.get("steps", {})
    if not isinstance(steps, dict) or any(taken.get(step) != value for step, value in steps.items()):
        return False
    fields = {key: value for key, value in expected.items() if key not in ("name", "called", "steps")}
    return all(key in _FIELDS and getattr(exposure, key) == value for key, value in fields.items())


def _no_exposure(expected: object, found: Assessed) -> Iterator[Difference]:
    unwanted = expected if isinstance(expected, list) else [expected]
    if not unwanted or {} in unwanted:
        yield Difference("no_exposure_item")
    for one in unwanted:
        if any(_is(one, exposure) for exposure in found.exposure):
            yield Difference("came_out", {"key": "no_exposure", "one": one})


def _is(unwanted: object, exposure: Exposure) -> bool:
    if isinstance(unwanted, dict):
        return _fits(unwanted, exposure)
    return unwanted in (exposure.id, exposure.kind, exposure.scenario)


_CHECKS: dict[str, Check] = {
    "status": _simple("status", lambda one: one.finding.status),
    "due": _simple("due", lambda one: one.finding.due),
    "advised_by": _simple("advised_by", lambda one: one.finding.advised_by),
    "due_uncertain_until": _simple("due_uncertain_until", lambda one: one.finding.due_uncertain_until),
    "confidence": _simple("confidence", lambda one: one.finding.confidence),
    "periods": _periods,
    "missing": _missing,
    "because": _because,
    "exception": _exception,
    "notes": _notes,
    "exposure": _exposure,
    "no_exposure": _no_exposure,
}
