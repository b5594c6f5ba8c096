"""Cases of some bundled rules, one for each kind of rule and of time: what a changed engine has to get past."""

import pytest

from japan_ai_compliance.rulebook.bundled import rules_folder
from japan_ai_compliance.selftest.cases import read_cases
from japan_ai_compliance.selftest.run import run_cases
from tests.property.material import book

RULES = ("MSCA-3-2", "MSCA-8-1", "MSCA-14", "MSCA-13-full-refusal", "MSCA-12-1-a", "FEFA-55-8", "FEFA-25-1", "FEFA-67")


@pytest.mark.parametrize("rule", RULES)
def test_the_cases_of_the_rule_come_out(rule: str) -> None:
    cases = [case for case in read_cases(rules_folder() / book().rules[rule].law) if case.rule == rule]
    outcomes = list(run_cases(book(), cases))
    assert outcomes
    assert [(one.case.name, one.problems) for one in outcomes if one.problems] == []
