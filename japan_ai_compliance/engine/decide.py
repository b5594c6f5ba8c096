"""The decision table: from truths to a status, what it rests on, and whether the time to pursue a breach has run."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from japan_ai_compliance.engine.model import Breach, Status
from japan_ai_compliance.engine.proof import BINDS, BREAKS, Proof, ProofStep
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language.evaluate import evaluate
from japan_ai_compliance.language.values import Reason, Truth, Unknown, all_of, merge, negate
from japan_ai_compliance.rulebook.kinds import STATUS, Force
from japan_ai_compliance.rulebook.model import Rule

_FACTS_MISSING = ("missing", "start", "law_date")


def broken(breach: Truth, exception: Truth) -> Truth:
    """A breach that no exception saves."""
    return all_of([breach, negate(exception)])


def decide(applies: Truth, breach: Truth) -> tuple[Status, tuple[Reason, ...]]:
    """The status of a prohibition or requirement at one time, and what is open.

    ``breach`` is the breach with its exceptions already taken off. Not bound: ``not_applicable``. Bound and kept:
    ``compliant``; bound and broken: ``violation``. Anything open that matters: ``unknown``, and only if no fact is
    missing ``review``.
    """
    if applies is False:
        return "not_applicable", ()
    if applies is True and not isinstance(breach, Unknown):
        return ("violation" if breach else "compliant"), ()
    reasons = merge([applies, breach])
    return open_status(reasons), reasons


def open_status(reasons: tuple[Reason, ...]) -> Status:
    """``unknown`` where a fact is missing, else ``review``."""
    return "unknown" if not reasons or any(reason.kind in _FACTS_MISSING for reason in reasons) else "review"


def downgrade(status: Status, force: Force, low_confidence: bool) -> Status:
    """A duty that does not bind in law, or a rule whose source is not firm enough, decides nothing: ``review``."""
    if status == "violation" and force != "binding":
        return "review"
    if low_confidence and status in ("violation", "compliant", "due"):
        return "review"
    return status


def worst(statuses: list[Status]) -> Status:
    """The status that counts over time."""
    return min(statuses, key=lambda status: STATUS[status].weight)


def barred(rule: Rule, scope: Scope, breach: Breach) -> bool:
    """Whether the time in which an ended breach can be pursued has run."""
    if rule.time_bar is None or breach.period.end is None:
        return False
    start = breach.period.start or breach.period.end
    inner = (
        scope.with_entries(breach.entries)
        .at(breach.period.end)
        .knowing(period_start=start, period_end=breach.period.end)
    )
    until = evaluate(rule.time_bar.until, inner)
    return isinstance(until, date) and until < scope.case.dates.as_of


# What a status rests on

_OPEN = Unknown(())


def marked(proof: Sequence[ProofStep], bound: bool = True) -> Proof:
    """``proof`` with what the status rests on marked; ``bound`` False: the status is that the rule does not bind.

    Where a rule does not bind, that is what fails of the elements that make it bind; where a doubt counts, the doubt;
    where something is open, what is open; else all that makes it bind, with what is broken or, where nothing is, what
    keeps it.
    """
    binding = _all([step.truth for step in proof if step.kind in BINDS])
    if binding is False or not bound:
        return tuple([_decisive(step) if step.truth is False and step.kind in BINDS else step for step in proof])
    doubt = _any([step.truth for step in proof if step.kind == "review_when"])
    if doubt is not False:
        return tuple([_if(step, step.kind == "review_when" and _same(step.truth, doubt)) for step in proof])
    outcomes = [_outcome(step) for step in proof if step.kind in BREAKS]
    broken = _any([one.broken for one in outcomes])
    settled = not _is_open(binding) and not _is_open(broken)
    found, following = [], iter(outcomes)
    for step in proof:
        if step.kind in BINDS:
            found.append(_if(step, settled or _is_open(step.truth)))
        elif step.kind in BREAKS:
            came = next(following)
            counts = (settled or _is_open(broken)) and _same(came.broken, broken)
            found.append(_breaking(step, came) if counts else step)
        else:
            found.append(step)
    return tuple(found)


class _Outcome(NamedTuple):
    """What a breach or duty came to: broken of itself, saved by an exception, broken once these are taken off."""

    own: Truth
    saved: Truth
    broken: Truth


def _outcome(step: ProofStep) -> _Outcome:
    own = step.truth if step.kind == "breach" else negate(step.truth)
    saved = _any([part.truth for part in step.parts if part.kind == "exception"])
    return _Outcome(own, saved, _all([own, negate(saved)]))


def _breaking(step: ProofStep, came: _Outcome) -> ProofStep:
    """A breach or duty that counts, with its marks."""
    own, saved, broken = came
    if broken is False and own is not False:
        decides, wanted = own is True, True
    else:
        decides, wanted = _same(own, broken), own is not False and (_is_open(saved) or not _is_open(broken))
    parts = []
    for part in step.parts:
        if part.kind == "exception":
            parts.append(_conjunction(part) if wanted and _same(part.truth, saved) else part)
        else:
            parts.append(_if(part, decides and (part.kind == "timing" or _same(part.truth, step.truth))))
    return _remade(step, decides, parts)


def _conjunction(step: ProofStep) -> ProofStep:
    """An exception that decides, with what decides of it: all of it where it holds, else what fails or is open."""
    parts = []
    for part in step.parts:
        against = part.kind == "against_exception"
        if _same(negate(part.truth) if against else part.truth, step.truth):
            parts.append(_conjunction(part) if against else _if(part, True))
        else:
            parts.append(part)
    return _remade(step, True, parts)


def _remade(step: ProofStep, decides: bool, parts: list[ProofStep]) -> ProofStep:
    return ProofStep(step.kind, step.of, step.truth, decides, step.day, step.facts, step.distance, tuple(parts))


def _if(step: ProofStep, decides: bool) -> ProofStep:
    return _decisive(step) if decides else step


def _decisive(step: ProofStep) -> ProofStep:
    return ProofStep(step.kind, step.of, step.truth, True, step.day, step.facts, step.distance, step.parts)


def _all(truths: list[Truth]) -> Truth:
    """Strong Kleene conjunction, without the reasons of what is open."""
    if False in truths:
        return False
    return truths.count(True) == len(truths) or _OPEN


def _any(truths: list[Truth]) -> Truth:
    """Strong Kleene disjunction, without the reasons of what is open."""
    if True in truths:
        return True
    return _OPEN if truths.count(False) < len(truths) else False


def _same(one: Truth, other: Truth) -> bool:
    return one is other or (isinstance(one, Unknown) and isinstance(other, Unknown))


def _is_open(truth: Truth) -> bool:
    return isinstance(truth, Unknown)


def unmarked(proof: Iterable[ProofStep]) -> Proof:
    """``proof`` where the status rests on nothing in it."""
    return tuple([step._replace(decides=False, parts=unmarked(step.parts)) for step in proof])
