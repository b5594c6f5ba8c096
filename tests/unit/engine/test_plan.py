"""What stays the same of a rule whatever the profile says."""

from datetime import date

from japan_ai_compliance.engine.plan import Plan, conditions, plan_of
from japan_ai_compliance.language import nodes
from japan_ai_compliance.rulebook.model import Rule
from tests.conftest import MakeBench
from tests.support.toy import START, Bench, Section, deadline, element, exception, limb, parameter, prohibition, version


def planned(lamp_law: MakeBench, rule: Section, **sections: Section) -> tuple[Plan, Rule]:
    """The plan of the only rule."""
    bench: Bench = lamp_law(rule, **sections)
    found = bench.rulebook.rules["LAMP-1"]
    return plan_of(found, bench.rulebook), found


def paths(plan: Plan) -> list[str]:
    """The facts of a plan."""
    return [node.path for node in plan.facts]


def test_every_condition_is_gone_through(lamp_law: MakeBench) -> None:
    rule = prohibition(
        applies=[element("shop.open", "open")],
        breach=[limb("shop.burning", when="shop.lit"), element("shop.staff > 1", "many")],
        review_when=[element("shop.unfair", "doubt")],
        unless=["excused"],
    )
    excused = exception(element("shop.silent", "silent"), element("shop.open", "again"), unless=["not_excused"])
    against = exception(element('shop.colour == "red"', "red"))
    plan, found = planned(lamp_law, rule, exceptions={"excused": excused, "not_excused": against})
    assert paths(plan) == [
        "shop.burning",
        "shop.colour",
        "shop.lit",
        "shop.open",
        "shop.silent",
        "shop.staff",
        "shop.unfair",
    ]
    assert len(list(conditions(found))) == 8


def test_the_dates_of_a_deadline_are_among_its_conditions(lamp_law: MakeBench) -> None:
    rule = deadline(uncertain_until="add_days(shop.decided, 3)", accurate="shop.filing_true")
    plan, found = planned(lamp_law, rule)
    assert paths(plan) == ["shop.decided", "shop.event", "shop.filed", "shop.filing_true"]
    assert len(list(conditions(found))) == 4
    assert len(plan.computed) == 2


def test_a_date_is_computed_beforehand_only_where_nothing_of_the_day_is_in_it(lamp_law: MakeBench) -> None:
    def computed(condition: str) -> int:
        plan, _ = planned(lamp_law, prohibition(breach=[element(condition)]))
        return len(plan.computed)

    assert computed("add_days(shop.event, 30) <= as_of") == 1
    assert computed("add_days(as_of, 30) <= shop.event") == 1
    assert computed("add_days(day, 30) <= shop.event") == 0
    assert computed("shop.staff > 3") == 0


def test_only_conditions_that_read_the_day_turn_daily(lamp_law: MakeBench) -> None:
    breach = [element("shop.event <= day", "a"), element("shop.event <= as_of", "b"), element("shop.lit", "c")]
    plan, found = planned(lamp_law, prohibition(breach=breach))
    assert plan.daily == (found.breach[0].when,)


def test_lists_that_conditions_go_through(lamp_law: MakeBench) -> None:
    plan, _ = planned(lamp_law, prohibition(breach=[element("any(shop.lamps, lamp.broken)")]))
    (entered,) = plan.entered
    assert isinstance(entered, nodes.Quantifier)
    assert (entered.entry, paths(plan)) == ("lamp", ["lamp.broken", "shop.lamps"])


def test_the_law_changes_with_the_rule_its_elements_its_exceptions_and_its_parameters(lamp_law: MakeBench) -> None:
    rule = prohibition(
        applies=[element("shop.staff > grade", "many", start=date(2025, 2, 1))],
        breach=[element("shop.lit", "lit", until=date(2025, 2, 28))],
        review_when=[element("shop.open", "doubt", start=date(2025, 4, 1))],
        unless=["excused"],
        in_force={"from": START, "until": date(2026, 12, 31)},
    )
    excused = exception(element("shop.silent", "silent", start=date(2025, 6, 1)), start=date(2025, 5, 1))
    grade = parameter("number", version(5, until=date(2025, 6, 30)), version(6, date(2025, 7, 1)), unit="persons")
    plan, _ = planned(lamp_law, rule, exceptions={"excused": excused}, parameters={"grade": grade})
    months = {date(2025, month, 1) for month in range(1, 8)}
    assert plan.changes == {*months, date(2027, 1, 1)}


def test_it_is_worked_out_once(lamp_law: MakeBench) -> None:
    bench: Bench = lamp_law(prohibition())
    rule = bench.rulebook.rules["LAMP-1"]
    assert plan_of(rule, bench.rulebook) is plan_of(rule, bench.rulebook)
