"""What of the law began, ended or changed between two days, behind one rule."""

from datetime import date

import pytest

from japan_ai_compliance.comparison.law import law_changes
from tests.conftest import MakeBench
from tests.support.toy import (
    START,
    Section,
    authorisation,
    consequence,
    deadline,
    element,
    exception,
    limb,
    parameter,
    prohibition,
    scenario,
    step,
    version,
    words,
)

TURN = date(2026, 1, 1)
BEFORE, AFTER = date(2025, 12, 31), date(2026, 1, 1)

Said = list[tuple[str, str, str, date | None]]


def changes(make: MakeBench, rule: Section, old: date = BEFORE, new: date = AFTER, **sections: Section) -> Said:
    """What changed, in short."""
    rulebook = make(rule, **sections).rulebook
    found = law_changes(rulebook.rules["LAMP-1"], rulebook, old, new)
    return [(one.what, one.event, one.id, one.on) for one in found]


@pytest.mark.parametrize(
    ("rule", "sections", "said"),
    [
        (prohibition(in_force={"from": TURN}), {}, ("rule", "started", "LAMP-1", TURN)),
        (prohibition(in_force={"from": START, "until": BEFORE}), {}, ("rule", "ended", "LAMP-1", TURN)),
        (prohibition(breach=[limb("shop.burning", start=TURN)]), {}, ("element", "started", "limb", TURN)),
        (
            prohibition(unless=["plea"]),
            {"exceptions": {"plea": exception(element("plea.safe", "safe", until=BEFORE), claim="plea")}},
            ("element", "ended", "safe", TURN),
        ),
        (
            prohibition(unless=["plea"]),
            {"exceptions": {"plea": exception(element("plea.safe"), claim="plea", start=TURN)}},
            ("exception", "started", "plea", TURN),
        ),
        (
            prohibition(consequences=["fine"]),
            {"consequences": {"fine": consequence(maximum="fine_limit", start=TURN)}},
            ("consequence", "started", "fine", TURN),
        ),
    ],
)
def test_what_begins_or_ends(lamp_law: MakeBench, rule: Section, sections: dict[str, Section], said: object) -> None:
    assert changes(lamp_law, rule, BEFORE, AFTER, **sections) == [said]


STAFF: Section = {"staff_limit": parameter("number", version(5, until=BEFORE), version(6, TURN), unit="persons")}
NEW: Section = {"staff_limit": parameter("number", version(5, TURN), unit="persons")}
OLD: Section = {"staff_limit": parameter("number", version(5, until=BEFORE), unit="persons")}
SAME: Section = {"staff_limit": parameter("number", version(5, until=BEFORE), version(5, TURN), unit="persons")}


@pytest.mark.parametrize(("declared", "event"), [(STAFF, "changed"), (NEW, "started"), (OLD, "ended"), (SAME, None)])
def test_a_value_that_a_condition_rests_on(lamp_law: MakeBench, declared: Section, event: str | None) -> None:
    rule = prohibition(applies=[element("shop.staff > staff_limit", "staffed")])
    wanted = [] if event is None else [("parameter", event, "staff_limit", TURN)]
    assert changes(lamp_law, rule, parameters=declared) == wanted


def test_a_value_that_a_day_or_an_amount_rests_on(lamp_law: MakeBench) -> None:
    days: Section = {"days": parameter("number", version(5, until=BEFORE), version(6, TURN), unit="days")}
    timed = deadline(by="add_days(shop.event, days)")
    assert changes(lamp_law, timed, parameters=days) == [("parameter", "changed", "days", TURN)]
    cost: Section = {"cost": parameter("number", version(5, until=BEFORE), version(6, TURN), unit="yen")}
    priced: Section = {"fine": consequence(scenarios=[scenario("first", step("amount", "cost"))])}
    rule = prohibition(consequences=["fine"])
    found = changes(lamp_law, rule, parameters=cost, consequences=priced)
    assert found == [("parameter", "changed", "cost", TURN)]


DAYS: Section = {"days": parameter("number", version(5, until=BEFORE), version(6, TURN), unit="days")}
LIMIT: Section = {"limit": parameter("number", version(5, until=BEFORE), version(6, TURN), unit="yen")}


@pytest.mark.parametrize(
    "timing",
    [
        {"by": "add_days(shop.event, days)"},
        {"done": "add_days(shop.filed, days)"},
        {"reference": "add_days(shop.event, days)"},
        {"uncertain_until": "add_days(shop.event, days)"},
        {"advised_by": "add_days(shop.event, days)"},
        {"accurate": "shop.filed > add_days(shop.event, days)"},
    ],
)
def test_a_value_that_any_day_of_a_deadline_rests_on(lamp_law: MakeBench, timing: Section) -> None:
    assert changes(lamp_law, deadline(**timing), parameters=DAYS) == [("parameter", "changed", "days", TURN)]


def test_a_value_that_the_act_rests_on(lamp_law: MakeBench) -> None:
    rule = authorisation(act="add_days(shop.act, days)")
    assert changes(lamp_law, rule, parameters=DAYS) == [("parameter", "changed", "days", TURN)]


@pytest.mark.parametrize(
    "fine",
    [
        consequence(when="shop.debt > limit"),
        consequence(scenarios=[scenario("first", step("amount", "1"), when="shop.debt > limit")]),
        consequence(
            scenarios=[
                scenario("first", step("amount", "1"), assumptions=[{"when": "shop.debt > limit", **words("said")}])
            ]
        ),
    ],
)
def test_a_value_that_decides_what_follows(lamp_law: MakeBench, fine: Section) -> None:
    rule = prohibition(consequences=["fine"])
    found = changes(lamp_law, rule, parameters=LIMIT, consequences={"fine": fine})
    assert found == [("parameter", "changed", "limit", TURN)]


def test_a_value_that_the_time_bar_rests_on(lamp_law: MakeBench) -> None:
    bar: Section = {"bar": {"until": "add_days(period_end, days)", "provision": "Art. 9", **words("barred")}}
    found = changes(lamp_law, prohibition(time_bar="bar"), parameters=DAYS, time_bars=bar)
    assert found == [("parameter", "changed", "days", TURN)]


def test_a_row_of_a_table(lamp_law: MakeBench) -> None:
    rule = prohibition(applies=[element("gate(shop.colour)", "gated")])
    rows = [{"keys": ["red"], **version(True, until=BEFORE)}, {"keys": ["red"], **version(False, TURN)}]
    table: Section = {
        "gate": {"keys": [{"of": "colour"}], "type": "boolean", "label": {"en": "gate", "ja": "門"}, "rows": rows}
    }
    assert changes(lamp_law, rule, tables=table) == [("table", "changed", "gate", TURN)]


def test_between_days_on_which_nothing_turns_nothing_changed(lamp_law: MakeBench) -> None:
    rule = prohibition(in_force={"from": TURN})
    assert changes(lamp_law, rule, date(2026, 2, 1), date(2026, 3, 1)) == []
