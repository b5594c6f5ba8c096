"""Stretches of days on which nothing changes, and how a prohibition or requirement stands on each."""

from datetime import date
from typing import NamedTuple

from japan_ai_compliance.engine import elements as weighing
from japan_ai_compliance.engine.decide import decide, open_status, temper
from japan_ai_compliance.engine.elements import Weighed, least
from japan_ai_compliance.engine.findings import no_entry
from japan_ai_compliance.engine.instances import Instance
from japan_ai_compliance.engine.limbs import Limb, limbs_of, telling
from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.engine.proof import Proof
from japan_ai_compliance.language.values import Reason, Truth, Unknown, all_of, any_of, merge
from japan_ai_compliance.rulebook.kinds import OPEN, RULES, Confidence
from japan_ai_compliance.rulebook.model import Rule


class Moment(NamedTuple):
    """A stretch of days on which nothing changes."""

    start: date
    end: date
    status: Status
    reasons: tuple[Reason, ...]
    applies: Truth
    broken: Truth
    limbs: tuple[Limb, ...]
    proof: Proof
    confidence: Confidence

    def counts_beside(self, last: "Moment") -> bool:
        """Whether this stretch can matter beside the last one.

        Not where it is open only in whether the rule bound, and nothing was broken; and not where it adds to what is
        broken or open at the end only the question since when.
        """
        if self.status not in OPEN:
            return True
        if self.broken is False:
            return False
        new = {reason for reason in self.reasons if reason.kind != "start"} - set(last.reasons)
        return bool(new) or last.status not in ("violation", "unknown", "review")


def moment_of(rule: Rule, instance: Instance, start: date, end: date, on: date | None = None) -> Moment:
    """How ``rule`` stands for one entry from ``start`` to ``end``, looked at ``on`` one of these days.

    None: on the first.
    """
    scope = instance.scope.at(on or start)
    binding = weighing.weigh_all(rule.applies, scope, "applies")
    applies = all_of(one.truth for one in binding)
    limbs = [] if instance.none_exist or applies is False else limbs_of(rule, instance, scope)
    breach = any_of(limb.broken for limb in limbs)
    of_no_entry = isinstance(applies, Unknown) and all(reason.kind == "none" for reason in applies.reasons)
    if instance.none_exist and (RULES[rule.kind].asks == "requires" or of_no_entry):
        binding.append(Weighed(False, (no_entry(scope, rule),)))
        applies = False
    status, reasons = decide(applies, breach)
    doubts = weighing.weigh_all(rule.review_when, scope, "review_when") if status in ("violation", "compliant") else []
    doubt = any_of(one.truth for one in doubts)
    if doubt is True:
        status = "review"
    elif isinstance(doubt, Unknown):
        status, reasons = open_status(doubt.reasons), merge([doubt])
    shown = telling(limbs)
    proof = [step for one in (*binding, *doubts) for step in one.steps]
    proof[len(binding) : len(binding)] = [limb.step for limb in shown]
    decisive = [limb for limb in shown if limb.broken is True] or shown
    confidence = least(
        [rule.confidence, *(one.confidence for one in (*binding, *doubts)), *(limb.confidence for limb in decisive)]
    )
    status = temper(status, rule.force, rule.confidence == "low")
    return Moment(start, end, status, reasons, applies, breach, tuple(limbs), tuple(proof), confidence)
