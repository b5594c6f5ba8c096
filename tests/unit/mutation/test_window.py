"""The days on which a part of a rule is looked at."""

from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.engine.check import evaluate_rule
from japan_ai_compliance.engine.model import Case, Dates
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.values import Unknown
from japan_ai_compliance.mutation.window import Part, standing, window
from japan_ai_compliance.profile.build import build_profile
from japan_ai_compliance.rulebook.model import Rule, Span
from tests.support.toy import TODAY, Section, authorisation, deadline, element, parameter, prohibition, version
from tests.unit.mutation.mutating import book, case, changes

FORCE = {"from": date(2025, 6, 1), "until": date(2026, 6, 1)}
FIRST, LAST = FORCE["from"], FORCE["until"]


def rule(folder: Path, *rules: Section) -> Rule:
    """The first of these rules, in force for a year."""
    return book(folder, *({**one, "in_force": FORCE} for one in rules)).rulebook.rules["LAMP-1"]


@pytest.mark.parametrize("part", ["applies", "decision", "consequences", "time_bar"])
def test_conduct_is_looked_at_while_the_rule_is_in_force(tmp_path: Path, part: Part) -> None:
    assert window([(rule(tmp_path, prohibition()), part)]) == Span(FIRST, LAST)


def _starts(made: Rule) -> dict[str, date | None]:
    parts: tuple[Part, ...] = ("applies", "decision", "consequences", "time_bar")
    return {part: window([(made, part)]).start for part in parts}


def test_a_deadline_is_looked_at_on_later_days_too(tmp_path: Path) -> None:
    made = rule(tmp_path, deadline())
    assert window([(made, "decision")]).end is None
    assert set(_starts(made).values()) == {FIRST}


def test_a_rule_that_names_its_day_shows_what_made_it_bind_before_it_was_in_force(tmp_path: Path) -> None:
    named = rule(tmp_path / "a", deadline(reference="shop.event"))
    assert _starts(named) == {"applies": None, "decision": FIRST, "consequences": None, "time_bar": None}
    last = rule(tmp_path / "c", deadline(by="shop.event", reference="shop.event"))
    assert _starts(last) == {"applies": None, "decision": FIRST, "consequences": FIRST, "time_bar": FIRST}
    act = rule(tmp_path / "b", authorisation())
    assert _starts(act) == {"applies": None, "decision": FIRST, "consequences": FIRST, "time_bar": None}


def test_several_parts_are_looked_at_on_the_days_of_any(tmp_path: Path) -> None:
    found = book(
        tmp_path,
        {**prohibition(), "in_force": FORCE},
        {**prohibition(id="LAMP-2"), "in_force": {"from": date(2025, 1, 1), "until": date(2025, 12, 1)}},
        {**prohibition(id="LAMP-3"), "in_force": {"from": date(2025, 1, 1)}},
    ).rulebook.rules

    def days(*names: str) -> Span:
        return window((found[name], "decision") for name in names)

    assert days("LAMP-1", "LAMP-2") == Span(date(2025, 1, 1), LAST)
    assert days("LAMP-1", "LAMP-3") == Span(date(2025, 1, 1), None)
    assert window([]) == Span()


def test_where_something_stands(tmp_path: Path) -> None:
    most = {"most": parameter("number", version(10, FIRST))}
    made = book(
        tmp_path,
        {
            **deadline(applies=[element("shop.staff > most", "many")], by="add_days(shop.event, most)"),
            "in_force": FORCE,
        },
        {**deadline(id="LAMP-2"), "in_force": FORCE},
        parameters=most,
    )

    def is_most(node: nodes.Node) -> bool:
        return isinstance(node, nodes.Parameter) and node.name == "most"

    found = [(rule.id, part) for rule, part in standing(made.rulebook.rules.values(), is_most)]
    assert found == [("LAMP-1", "applies"), ("LAMP-1", "decision")]


NOTICE: Section = {"by": "add_days(shop.event, most)", "reference": "shop.event", "in_force": FORCE}
EVENT: Section = {"event": date(2025, 5, 31), "staff": 20}


@pytest.mark.parametrize("applied", [False, True])
def test_the_first_day_of_a_value_is_moved_back_only_where_the_proof_shows_it(tmp_path: Path, applied: bool) -> None:
    more: Section = {"applies": [element("shop.staff > most", "many")]} if applied else {}
    parts = {"parameters": {"most": parameter("number", version(10, FIRST))}}
    before = case("the day before", "not_applicable", EVENT)
    found = book(tmp_path, deadline(**NOTICE, **more), cases=[before], **parts)
    back = ": from 2025-06-01 -> from 2025-05-31"
    assert any(change.endswith(back) for change in changes(found, "parameter most")) == applied
    (read,) = found.cases()
    profile = build_profile(read.profile, found.rulebook, "lamp")
    (finding,) = evaluate_rule(found.rulebook.rules["LAMP-1"], Case(found.rulebook, profile, Dates(TODAY, TODAY)))
    assert finding.status == "not_applicable"
    assert [isinstance(proven.truth, Unknown) for proven in finding.because] == ([True] if applied else [])
