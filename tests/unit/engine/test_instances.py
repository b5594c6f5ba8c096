"""No rule vanishes: every list, whether written, empty or unknown, gives a finding."""

import pytest

from japan_ai_compliance.engine.instances import instances
from japan_ai_compliance.engine.model import Status
from tests.conftest import MakeBench
from tests.support.toy import (
    Section,
    codes,
    deadline,
    element,
    missing_paths,
    prohibition,
    requirement,
    shop,
    subject,
)

BROKEN = prohibition(subject="lamp", breach=[element("lamp.broken", "broken")])
WHOLE = requirement(subject="lamp", requires=[element("not lamp.broken", "whole")])
FILED = deadline(subject="lamp", by="add_days(shop.event, 30)", done="shop.filed")


@pytest.mark.parametrize("rule", [BROKEN, WHOLE])
@pytest.mark.parametrize("lamps", ["open: true", "lamps: unknown"])
def test_a_list_that_is_not_known_is_the_missing_fact(lamp_law: MakeBench, rule: Section, lamps: str) -> None:
    found = lamp_law(rule).one(shop(lamps))
    assert (found.status, missing_paths(found)) == ("unknown", {"shops[0].lamps"})


@pytest.mark.parametrize("rule", [BROKEN, WHOLE])
def test_where_the_outer_list_is_not_known_it_is_the_missing_fact(lamp_law: MakeBench, rule: Section) -> None:
    found = lamp_law(rule).one("company: {name: K.K.}")
    assert (found.status, missing_paths(found)) == ("unknown", {"shops"})


@pytest.mark.parametrize(
    ("rule", "status"), [(BROKEN, "compliant"), (WHOLE, "not_applicable"), (FILED, "not_applicable")]
)
@pytest.mark.parametrize("lamps", ["lamps: []", "lamps: none"])
def test_an_empty_list_says_that_none_occurred(lamp_law: MakeBench, rule: Section, status: Status, lamps: str) -> None:
    found = lamp_law(rule).one(shop(lamps, "event: 2026-01-01", "filed: none"))
    assert found.status == status


def test_an_empty_list_is_said_in_the_notes(lamp_law: MakeBench) -> None:
    assert "none_exist" in codes(lamp_law(BROKEN).one(shop("lamps: []")))


@pytest.mark.parametrize("when", ["lamp.broken", 'lamp.colour == "red"', 'lamp.broken or lamp.colour == "red"'])
def test_an_empty_list_is_never_asked_for(lamp_law: MakeBench, when: str) -> None:
    """What a rule asks of an entry before it binds cannot be missing where there is no entry."""
    found = lamp_law(prohibition(subject="lamp", applies=[element(when)], breach=[element("lamp.price > 5")])).one(
        shop("lamps: []")
    )
    assert found.status in ("compliant", "not_applicable")


@pytest.mark.parametrize("rule", [BROKEN, WHOLE])
def test_an_empty_outer_list_leaves_nothing_open(lamp_law: MakeBench, rule: Section) -> None:
    bench = lamp_law({**rule, "applies": [element("shop.open", "open")]})
    assert bench.one("company: {name: K.K.}\nshops: []").status in ("compliant", "not_applicable")


def test_one_finding_per_entry_each_with_its_own_answer(lamp_law: MakeBench) -> None:
    found = lamp_law(BROKEN).all(
        shop("lamps: [{id: A, from: 2026-01-01, broken: true}, {id: B, broken: false}, {id: C}]")
    )
    assert [(one.subject_id, one.instance, one.status) for one in found] == [
        ("S", "A", "violation"),
        ("S", "B", "compliant"),
        ("S", "C", "unknown"),
    ]
    assert missing_paths(found[2]) >= {"shops[0].lamps[2].broken"}


def test_entries_of_several_parents(lamp_law: MakeBench) -> None:
    found = lamp_law(BROKEN).all(
        """\
        company: {name: K.K.}
        shops:
          - {name: S, lamps: [{id: A, broken: false}]}
          - {name: T, lamps: []}
          - {name: U}
        """
    )
    assert [(one.subject_id, one.instance, one.status) for one in found] == [
        ("S", "A", "compliant"),
        ("T", None, "compliant"),
        ("U", None, "unknown"),
    ]


def test_three_levels(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(subject="wick", breach=[element("wick.dry and lamp.broken", "dry")]))
    text = "lamps: [{id: A, broken: true, wicks: [{id: W, dry: true}]}, {id: B, wicks: []}, {id: C, broken: true}]"
    found = bench.all(shop(text))
    assert [(one.instance, one.status) for one in found] == [
        ("A / W", "violation"),
        ("B", "compliant"),
        ("C", "unknown"),
    ]
    assert missing_paths(found[2]) == {"shops[0].lamps[2].wicks"}


def test_an_entry_without_a_name_is_known_by_its_place(lamp_law: MakeBench) -> None:
    found = lamp_law(BROKEN).all(shop("lamps: [{broken: false}, {broken: false}]"))
    assert [one.instance for one in found] == ["shops[0].lamps[0]", "shops[0].lamps[1]"]


def test_entries_over_time_break_the_rule_while_they_last(lamp_law: MakeBench) -> None:
    found = lamp_law(BROKEN).one(shop("lamps: [{id: A, from: 2026-02-01, until: 2026-02-28, broken: true}]"))
    assert [(str(one.start), str(one.end)) for one in found.periods] == [("2026-02-01", "2026-02-28")]


def test_entries_that_are_plans_break_nothing_yet(lamp_law: MakeBench) -> None:
    assert lamp_law(BROKEN).one(shop("lamps: [{id: A, from: 2027-02-01, broken: true}]")).status == "compliant"


def test_a_rule_about_the_company_itself(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(subject="company", breach=[element("company.large", "large")]))
    found = bench.one("company: {name: K.K., large: true}")
    assert (found.status, found.subject_kind, found.subject_id) == ("violation", "company", "K.K.")


def test_a_rule_on_shops_knows_the_company(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("company.large and shop.lit", "large")]))
    text = "company: {name: K.K., large: true}\nshops: [{name: S, lit: true}]"
    assert bench.one(text).status == "violation"


def test_a_record_inside_a_record_is_read(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(subject="company", breach=[element("desk.wide", "wide")]))
    assert bench.one("company: {name: K.K., office: {desk: {wide: true}}}").status == "violation"


@pytest.mark.parametrize("rule_subject", ["office", "desk"])
def test_a_record_that_does_not_exist_leaves_nothing_open(lamp_law: MakeBench, rule_subject: str) -> None:
    when = {"office": "office.size > 5", "desk": "desk.wide"}[rule_subject]
    bench = lamp_law(prohibition(subject=rule_subject, breach=[element(when, "big")]))
    assert bench.one("company: {name: K.K., office: none}").status in ("compliant", "not_applicable")


def test_a_record_that_is_not_written_is_the_missing_fact(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(subject="office", breach=[element("office.size > 5", "big")]))
    found = bench.one("company: {name: K.K.}")
    assert (found.status, missing_paths(found)) == ("unknown", {"company.office"})


def test_a_subject_that_stands_in_two_places_is_looked_for_in_both(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        prohibition(subject="fire", breach=[element("fire.big", "big")]),
        subjects={"fire": subject(at="fires", many=True, identified_by="id", **{"in": ["company", "shop"]})},
        facts={
            name: {"type": kind, "label": {"en": "a", "ja": "a"}, "question": {"en": "a", "ja": "a"}}
            for name, kind in (("fire.id", "text"), ("fire.big", "boolean"))
        },
    )
    text = "company: {name: K.K., fires: []}\nshops: [{name: S, fires: [{id: F, big: true}]}]"
    assert "violation" in [one.status for one in bench.all(text)]


@pytest.mark.parametrize(
    ("company", "path"),
    [("name: K.K.", "company.office"), ("name: K.K., office: {size: 3}", "company.office.desk")],
)
def test_where_a_single_subject_is_not_written_the_outermost_is_asked_for(
    lamp_law: MakeBench, company: str, path: str
) -> None:
    bench = lamp_law(requirement(subject="desk", requires=[element("desk.wide", "wide")]))
    found = bench.one(f"company: {{{company}}}")
    assert (found.status, missing_paths(found)) == ("unknown", {path})


def test_the_instances_of_a_subject_are_the_same_for_every_rule(lamp_law: MakeBench) -> None:
    bench = lamp_law(BROKEN, {**WHOLE, "id": "LAMP-2"}, prohibition(id="LAMP-3"))
    case = bench.case(shop("lamps: [{id: A}]"))
    broken, whole, of_shop = (instances(rule, case) for rule in bench.rulebook.rules.values())
    assert broken is whole
    assert [one.entry and one.entry.subject for one in (*broken, *of_shop)] == ["lamp", "shop"]
