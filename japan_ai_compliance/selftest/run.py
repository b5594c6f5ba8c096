"""Running cases."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from japan_ai_compliance.assessment.model import Assessed
from japan_ai_compliance.engine.check import evaluate_rule
from japan_ai_compliance.engine.model import Case, Dates
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.penalty.price import price
from japan_ai_compliance.profile.build import build_profile
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.selftest.cases import RuleCase, check_rules
from japan_ai_compliance.selftest.difference import Problem, Unread
from japan_ai_compliance.selftest.expectations import differences


@dataclass(frozen=True, slots=True)
class CaseOutcome:
    """A case that was run; ``problems`` is empty where it passed."""

    case: RuleCase
    problems: tuple[Problem, ...]


def run_cases(rulebook: Rulebook, cases: Iterable[RuleCase]) -> Iterator[CaseOutcome]:
    """Run each case on its own rule. Raises RuleError where cases name rules that do not exist."""
    listed = list(cases)
    check_rules(listed, rulebook.rules)
    for case in listed:
        yield CaseOutcome(case, tuple(_problems(rulebook, case)))


def _problems(rulebook: Rulebook, case: RuleCase) -> Iterator[Problem]:
    try:
        profile = build_profile(case.profile, rulebook, case.place.path)
    except ComplianceError as error:
        yield from map(Unread, error.each())
        return
    where = Case(rulebook, profile, Dates(case.as_of, case.law_as_of))
    findings = evaluate_rule(rulebook.rules[case.rule], where)
    found = [Assessed(finding, tuple(price(finding, where))) for finding in findings]
    for expected in case.expect:
        yield from differences(expected, found)
