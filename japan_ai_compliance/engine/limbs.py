"""The ways of breaking a rule, on one day: each limb by each entry, its exceptions taken off."""

from collections.abc import Iterable
from typing import NamedTuple

from japan_ai_compliance.engine import elements as weighing
from japan_ai_compliance.engine.decide import broken
from japan_ai_compliance.engine.elements import Weighed, least
from japan_ai_compliance.engine.instances import Instance
from japan_ai_compliance.engine.proof import ProofStep, Used, listed
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language.nodes import Fact as FactNode
from japan_ai_compliance.language.values import Truth, Unknown, all_of, negate
from japan_ai_compliance.profile.model import Datum, Entry
from japan_ai_compliance.rulebook.kinds import RULES, Confidence
from japan_ai_compliance.rulebook.model import Element, Rule


class Limb(NamedTuple):
    """One way of breaking the rule, by one entry: whether it is broken once exceptions are taken off."""

    id: str
    entry: Entry | None
    scope: Scope
    broken: Truth
    step: ProofStep
    confidence: Confidence

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same limb and entry on another day."""
        return self.id, self.entry.path if self.entry is not None else ""


def limbs_of(rule: Rule, instance: Instance, scope: Scope) -> list[Limb]:
    """All limbs of a rule that is law on the scope's day."""
    subject = scope.case.rulebook.subjects[rule.subject]
    holds: Truth = True
    if subject.over_time and instance.entry is not None:
        holds = weighing.activity(instance.entry, scope)
    if RULES[rule.kind].asks == "requires":
        kept = weighing.weigh_all(rule.requires, scope, "requires")
        unmet = all_of([holds, negate(all_of(one.truth for one in kept))])
        steps = tuple(step for one in kept for step in one.steps)
        duty = ProofStep("duty", rule, negate(unmet), False, scope.day, parts=steps)
        confidence = least(one.confidence for one in kept)
        return [_limb("requires", instance.entry, scope, rule, Weighed(unmet, (duty,), confidence))]
    found: list[Limb] = []
    for limb in weighing.in_force(rule.breach, scope):
        found.extend(_instances_of(limb, instance.entry, scope, rule, holds))
    return found


def _instances_of(limb: Element, entry: Entry | None, scope: Scope, rule: Rule, holds: Truth) -> list[Limb]:
    if limb.conduct is None:
        weighed = weighing.weigh(limb, scope, "breach", holds)
        return [_limb(limb.id, entry, scope, rule, weighed)]
    stated, entries = weighing.conduct_entries(limb.conduct, scope)
    if stated is None or not entries:
        inner = _plainly(limb.conduct, scope).traced()
        value = inner.fact(limb.conduct)
        also = value if isinstance(value, Unknown) else value is True
        weighed = weighing.weigh(limb, inner, "breach", all_of([holds, also]))
        return [_limb(limb.id, None, inner, rule, _resting_on(weighed, inner.trace.facts))]
    found: list[Limb] = []
    for one in entries:
        inner = scope.binding(one)
        weighed = weighing.weigh(limb, inner, "breach", all_of([holds, weighing.activity(one, inner)]))
        here = _resting_on(
            weighed, [Used(limb.conduct.path, stated._replace(path=one.path, line=one.line, column=one.column))]
        )
        found.append(_limb(limb.id, one, inner, rule, here))
    return found


def _plainly(conduct: FactNode, scope: Scope) -> Scope:
    """The scope for conduct stated without entries: going on, its details are what the entry would say."""
    owner = scope.bound.get(conduct.subject)
    record = scope.case.rulebook.facts[conduct.path].record
    stated = owner.facts.get(conduct.name) if owner is not None else None
    if record is None or not isinstance(stated, Datum):
        return scope
    return scope.binding(Entry(record, None, stated.path, stated.line, stated.column, owner))


def _resting_on(weighed: Weighed, facts: Iterable[Used]) -> Weighed:
    """The same with the period fact itself named first in the proof."""
    (step,) = weighed.steps
    known = tuple(dict.fromkeys([*facts, *step.facts]))
    return Weighed(weighed.truth, (step._replace(facts=known),), weighed.confidence)


def _limb(id_: str, entry: Entry | None, scope: Scope, rule: Rule, breach: Weighed) -> Limb:
    (step,) = breach.steps
    if breach.truth is False:
        return Limb(id_, entry, scope, False, step, breach.confidence)
    excuse = weighing.weigh_exceptions(rule.unless, scope)
    confidence = least([breach.confidence, excuse.confidence])
    tried = step._replace(parts=(*step.parts, *excuse.steps))
    return Limb(id_, entry, scope, broken(breach.truth, excuse.truth), tried, confidence)


def telling(limbs: list[Limb]) -> list[Limb]:
    """For each limb of the rule the entry that counts most: broken, else open, else kept by an exception."""
    best: dict[str, Limb] = {}
    for limb in limbs:
        if limb.id not in best or _weight(limb) > _weight(best[limb.id]):
            best[limb.id] = limb
    return list(best.values())


def _weight(limb: Limb) -> tuple[int, bool]:
    rank = 2 if limb.broken is True else 1 if isinstance(limb.broken, Unknown) else 0
    return rank, any(told.step.truth is True for told in listed([limb.step]))
