"""All findings of a profile."""

from collections.abc import Iterable

from japan_ai_compliance.engine.instances import instances
from japan_ai_compliance.engine.model import Case, Dates, Finding
from japan_ai_compliance.engine.over_time import evaluate_over_time
from japan_ai_compliance.engine.timed import evaluate_timed
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.profile.model import Profile
from japan_ai_compliance.rulebook.kinds import RULES
from japan_ai_compliance.rulebook.model import Rule, Rulebook


def evaluate_rule(rule: Rule, case: Case) -> list[Finding]:
    """The findings of one rule: at least one."""
    found: list[Finding] = []
    for instance in instances(rule, case):
        if RULES[rule.kind].timed:
            found.extend(evaluate_timed(rule, instance))
        else:
            found.append(evaluate_over_time(rule, instance))
    return found


def evaluate_profile(rulebook: Rulebook, profile: Profile, dates: Dates, laws: Iterable[str] = ()) -> list[Finding]:
    """The findings of all rules, or of those of ``laws``, in the order of the rulebook.

    Raises UsageError where that is no rule at all: evaluating nothing is no answer.
    """
    wanted = frozenset(laws)
    case = Case(rulebook, profile, dates)
    rules = [rule for rule in rulebook.rules.values() if not wanted or rule.law in wanted]
    if not rules:
        raise UsageError("cli.unknown_law", None, {"law": ", ".join(sorted(wanted)), "known": ", ".join(rulebook.laws)})
    return [finding for rule in rules for finding in evaluate_rule(rule, case)]
