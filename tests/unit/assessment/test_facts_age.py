"""How old the facts are, and which rules have begun since."""

from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.assessment.facts_age import FactsAge, facts_age
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.rulebook.model import Rule, Span
from tests.support.toy import bench, prohibition

DAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def rule(tmp_path_factory: pytest.TempPathFactory) -> Rule:
    folder: Path = tmp_path_factory.mktemp("rules")
    return next(iter(bench(folder, prohibition()).rulebook.rules.values()))


def begun(rule: Rule, start: date | None, id_: str = "R-1") -> Rule:
    return rule._replace(id=id_, span=Span(start, None))


def age(stated: date, *rules: Rule, as_of: date = DAY, law_as_of: date = DAY) -> FactsAge:
    found = facts_age(stated, Dates(as_of, law_as_of), rules)
    assert found is not None
    return found


def test_facts_without_a_day_have_no_age(rule: Rule) -> None:
    assert facts_age(None, Dates(DAY, DAY), [begun(rule, DAY)]) is None


@pytest.mark.parametrize(("stated", "days"), [(date(2026, 11, 25), 0), (date(2026, 11, 23), 2), (date(2026, 12, 1), 0)])
def test_days_before_the_day_of_the_check(rule: Rule, stated: date, days: int) -> None:
    assert age(stated, begun(rule, date(2020, 1, 1))) == FactsAge(stated, days, ())


@pytest.mark.parametrize(
    ("start", "since"),
    [
        (None, False),
        (date(2023, 12, 31), False),
        (date(2024, 1, 1), False),
        (date(2024, 1, 2), True),
        (DAY, True),
        (date(2026, 11, 26), False),
    ],
)
def test_a_rule_began_after_the_facts_where_its_first_day_lies_between(
    rule: Rule, start: date | None, since: bool
) -> None:
    assert age(date(2024, 1, 1), begun(rule, start)).rules_since == (("R-1",) if since else ())


def test_law_that_is_hidden_has_not_begun(rule: Rule) -> None:
    found = age(date(2024, 1, 1), begun(rule, date(2025, 6, 1)), law_as_of=date(2025, 5, 31))
    assert found.rules_since == ()


def test_a_rule_with_several_findings_counts_once(rule: Rule) -> None:
    first, second = begun(rule, DAY), begun(rule, DAY, "R-2")
    assert age(date(2026, 1, 1), first, second, first).rules_since == ("R-1", "R-2")
