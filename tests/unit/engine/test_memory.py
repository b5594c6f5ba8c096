"""What one rule found of an entry serves the next, and only where it is the same."""

from datetime import date

import pytest

from japan_ai_compliance.engine.instances import instances
from japan_ai_compliance.engine.memory import Trace
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language import nodes
from japan_ai_compliance.rulebook.model import Confidence
from tests.conftest import MakeBench
from tests.support.toy import Section, element, parameter, prohibition, shop, version

CHANGE = date(2026, 4, 1)
DATED: Section = {
    "threshold": parameter(
        "number", version(100, until=date(2026, 3, 31), confidence="medium"), version(50, start=CHANGE), unit="users"
    )
}


def asked(lamp_law: MakeBench, condition: str, *facts: str, **sections: Section) -> tuple[nodes.Node, Scope]:
    """The condition of the only element, and the scope of the only shop."""
    bench = lamp_law(prohibition(applies=[element(condition)]), **sections)
    case = bench.case(shop(*facts))
    rule = bench.rulebook.rules["LAMP-1"]
    when = rule.applies[0].when
    assert when is not None
    return when, instances(rule, case)[0].scope


def test_an_answer_is_kept_for_days_under_the_same_law(lamp_law: MakeBench) -> None:
    node, scope = asked(lamp_law, "shop.staff > 5 and threshold > 60", "staff: 9", parameters=DATED)
    before, later, after = (scope.at(day).answer(node) for day in (date(2026, 1, 1), date(2026, 3, 31), CHANGE))
    assert before is later
    assert (before.value, before.confidence) == (True, "medium")
    assert (after.value, after.confidence) == (False, "high")


def test_an_answer_says_what_was_read_also_the_second_time(lamp_law: MakeBench) -> None:
    big: Section = {"shop.big": {"when": "shop.staff >= 40", "en": "big", "ja": "大"}}
    node, scope = asked(lamp_law, "shop.big or shop.big and shop.lit", "staff: 38", "lit: true", definitions=big)
    for _ in range(2):
        found = scope.answer(node)
        assert [used.fact for used in found.facts] == ["shop.staff", "shop.lit"]
        assert found.distance is not None
        assert (found.distance.value, found.distance.threshold) == (38, 40)


def test_the_companys_own_word_is_remembered_apart(lamp_law: MakeBench) -> None:
    node, scope = asked(lamp_law, "shop.unfair", "unfair: true")
    assert scope.answer(node).value is True
    assert scope.beyond_own_word().answer(node).value is not True
    assert scope.answer(node).value is True


def test_entries_have_memories_of_their_own(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(applies=[element("shop.lit")]))
    case = bench.case("company: {name: K.K.}\nshops: [{name: A, lit: true}, {name: B, lit: false}]\n")
    rule = bench.rulebook.rules["LAMP-1"]
    when = rule.applies[0].when
    assert when is not None
    assert [one.scope.answer(when).value for one in instances(rule, case)] == [True, False]


@pytest.mark.parametrize(
    ("levels", "weakest"),
    [(["high"], "high"), (["medium", "high"], "medium"), (["high", "low", "medium"], "low")],
)
def test_the_weakest_source_counts(levels: list[Confidence], weakest: Confidence) -> None:
    trace = Trace()
    for level in levels:
        trace.rests_on(level)
    assert trace.confidence == weakest
