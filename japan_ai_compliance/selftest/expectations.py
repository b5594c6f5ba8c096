"""Comparing findings with what a case expects."""

from collections.abc import Callable, Iterator, Sequence

from japan_ai_compliance.assessment.model import Assessed
from japan_ai_compliance.engine.proof import listed
from japan_ai_compliance.language.values import Truth, Unknown
from japan_ai_compliance.penalty.model import Exposure

_FIELDS = ("kind", "scenario", "low", "high", "party", "stage", "unit", "basis", "combine", "provision")


def differences(expected: dict[str, object], found: Sequence[Assessed]) -> Iterator[str]:
    """What differs between one expected finding and those that came out; nothing where it fits."""
    unknown = set(expected) - set(_CHECKS) - {"subject", "instance"}
    if unknown:
        yield f"unknown expectation: {', '.join(sorted(unknown))}"
    named = [
        one
        for one in found
        if ("subject" not in expected or one.finding.subject_id == expected["subject"])
        and ("instance" not in expected or one.finding.instance == expected["instance"])
    ]
    if len(named) != 1:
        instances = ", ".join(f"{one.finding.subject_id}/{one.finding.instance}" for one in found)
        yield f"{len(named)} findings fit, expected one of: {instances}"
        return
    for key, check in _CHECKS.items():
        if key in expected:
            yield from check(expected[key], named[0])


def _simple(read: Callable[[Assessed], object]) -> Callable[[object, Assessed], Iterator[str]]:
    def check(expected: object, found: Assessed) -> Iterator[str]:
        value = read(found)
        if value != expected:
            yield f"expected {expected}, found {value}"

    return check


def _periods(expected: object, found: Assessed) -> Iterator[str]:
    value = [{"from": one.start, "until": one.end} for one in found.finding.periods]
    if value != expected:
        yield f"periods: expected {expected}, found {value}"


def _missing(expected: object, found: Assessed) -> Iterator[str]:
    yield from _among("missing", expected, {reason.path for reason in found.finding.open})


def _among(what: str, expected: object, found: set[str]) -> Iterator[str]:
    """Each one expected is there; an empty list expects none at all."""
    wanted = expected if isinstance(expected, list) else [expected]
    if not wanted and found:
        yield f"{what}: expected none, found {sorted(found)}"
    for one in wanted:
        if one not in found:
            yield f"{what}: {one} is not among {sorted(found)}"


def _because(expected: object, found: Assessed) -> Iterator[str]:
    if not isinstance(expected, dict) or not expected:
        yield "because: expected elements with their truth"
        return
    for element, truth in expected.items():
        told = (one.step for one in listed(found.finding.proof))
        values = [_shown(step.truth) for step in told if step.of.id == element]
        if truth not in values:
            yield f"because: {element} expected {truth}, found {values or 'nothing'}"


def _shown(truth: Truth) -> bool | str:
    return "unknown" if isinstance(truth, Unknown) else truth


def _exception(expected: object, found: Assessed) -> Iterator[str]:
    """The exceptions by which it is kept."""
    yield from _among("exception", expected, {use.id for use in found.finding.exceptions})


def _notes(expected: object, found: Assessed) -> Iterator[str]:
    yield from _among("notes", expected, {note.code for note in found.finding.notes})


def _exposure(expected: object, found: Assessed) -> Iterator[str]:
    wanted = expected if isinstance(expected, list) else [expected]
    if not wanted and found.exposure:
        yield f"exposure: expected none, found {[one.id for one in found.exposure]}"
    for item in wanted:
        if not any(_fits(item, one) for one in found.exposure):
            seen = [(one.id, one.scenario, one.low, one.high, _taken(one)) for one in found.exposure]
            yield f"exposure: {item} is not among {seen}"


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


def _no_exposure(expected: object, found: Assessed) -> Iterator[str]:
    unwanted = expected if isinstance(expected, list) else [expected]
    if not unwanted or {} in unwanted:
        yield "no_exposure: expected a name, kind or scenario, or an item as under exposure"
    for one in unwanted:
        if any(_is(one, exposure) for exposure in found.exposure):
            yield f"no_exposure: {one} came out"


def _is(unwanted: object, exposure: Exposure) -> bool:
    if isinstance(unwanted, dict):
        return _fits(unwanted, exposure)
    return unwanted in (exposure.id, exposure.kind, exposure.scenario)


_CHECKS: dict[str, Callable[[object, Assessed], Iterator[str]]] = {
    "status": _simple(lambda one: one.finding.status),
    "due": _simple(lambda one: one.finding.due),
    "advised_by": _simple(lambda one: one.finding.advised_by),
    "due_uncertain_until": _simple(lambda one: one.finding.due_uncertain_until),
    "confidence": _simple(lambda one: one.finding.confidence),
    "periods": _periods,
    "missing": _missing,
    "because": _because,
    "exception": _exception,
    "notes": _notes,
    "exposure": _exposure,
    "no_exposure": _no_exposure,
}
