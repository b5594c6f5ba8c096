"""A consequence whose provision was renumbered, or whose name changed, is declared once."""

from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.model import Consequence, Span
from tests.support.errors import error_of
from tests.support.toy import (
    Section,
    bench,
    consequence,
    deadline,
    element,
    exception,
    law,
    prohibition,
    scenario,
    shop,
    step,
    words,
    write,
)

CHANGE = date(2026, 6, 5)
LAST = date(2026, 6, 4)
RENUMBERED = [{"value": "Art. 6", "until": LAST}, {"value": "Art. 7", "from": CHANGE}]
RENAMED = [{"value": words("old"), "until": date(2025, 5, 31)}, {"value": words("new"), "from": date(2025, 6, 1)}]


def made(folder: Path, **more: object) -> tuple[Consequence, ...]:
    """What a rule with one consequence has."""
    rule = prohibition(consequences=["fine"])
    return load_rules(write(folder, law(rule, consequences={"fine": consequence(**more)}))).rules["LAMP-1"].consequences


def test_the_provision_is_that_of_the_day(tmp_path: Path) -> None:
    found = made(tmp_path, provision=RENUMBERED, maximum="fine_limit")
    assert [(one.id, one.span, one.provision) for one in found] == [
        ("fine", Span(None, LAST), "Art. 6"),
        ("fine", Span(CHANGE, None), "Art. 7"),
    ]
    assert [one.scenarios[0].steps[0].provision for one in found] == ["Art. 6", "Art. 7"]


def test_name_and_provision_change_on_days_of_their_own(tmp_path: Path) -> None:
    found = made(tmp_path, name=RENAMED, provision=RENUMBERED, **{"from": date(2024, 1, 1)})
    assert [(one.span.start, one.name.en, one.provision) for one in found] == [
        (date(2024, 1, 1), "old", "Art. 6"),
        (date(2025, 6, 1), "new", "Art. 6"),
        (CHANGE, "new", "Art. 7"),
    ]
    assert [one.span.end for one in found] == [date(2025, 5, 31), LAST, None]


def test_a_step_has_its_own_provision_over_time(tmp_path: Path) -> None:
    steps = [{**step("first", "fine_limit"), "provision": RENUMBERED}, step("last", "first * 2")]
    found = made(tmp_path, provision="Art. 1", scenarios=[scenario("only", *steps)])
    assert [[one.provision for one in each.scenarios[0].steps] for each in found] == [
        ["Art. 6", "Art. 1"],
        ["Art. 7", "Art. 1"],
    ]


def test_the_report_names_the_provision_of_the_day_of_the_act(tmp_path: Path) -> None:
    rule = prohibition(breach=[element("shop.lit")], consequences=["fine"])
    found = bench(tmp_path, rule, consequences={"fine": consequence(provision=RENUMBERED, maximum="fine_limit")})
    for day, provision in ((LAST, "Art. 6"), (CHANGE, "Art. 7")):
        (one,) = found.assessed(shop("lit: true"), day, day)
        assert [(each.id, each.provision) for each in one.exposure] == [("fine", provision)]


def test_steps_alone_are_those_of_one_scenario(tmp_path: Path) -> None:
    (found,) = made(tmp_path, steps=[step("fixed", "fine_limit"), step("ceiling", "fixed * 2")])
    (only,) = found.scenarios
    assert (only.id, only.when, [one.id for one in only.steps]) == ("statutory", None, ["fixed", "ceiling"])


def test_steps_alone_end_in_an_amount(tmp_path: Path) -> None:
    error = error_of(lambda: made(tmp_path, steps=[step("first", "shop.event")]))
    assert error.key == "language.wrong_type"


GAP = [{"value": "Art. 6", "until": date(2026, 6, 3)}, {"value": "Art. 7", "from": CHANGE}]
OVERLAP = [{"value": "Art. 6", "until": CHANGE}, {"value": "Art. 7", "from": CHANGE}]
NO_END = [{"value": "Art. 6"}, {"value": "Art. 7", "from": CHANGE}]
EARLY_END = [{"value": "Art. 6", "until": LAST}]
LATE_START = [{"value": "Art. 6", "from": CHANGE}]


@pytest.mark.parametrize("dated", [GAP, OVERLAP, NO_END, EARLY_END, LATE_START])
def test_each_day_has_one_provision(tmp_path: Path, dated: list[Section]) -> None:
    error = error_of(lambda: made(tmp_path, provision=dated))
    assert error.key == "rulebook.not_every_day"
    assert error.place is not None


def test_the_first_and_last_days_may_be_those_of_the_consequence(tmp_path: Path) -> None:
    start, end = date(2026, 1, 1), date(2026, 12, 31)
    dated = [{"value": "Art. 6", "from": start, "until": LAST}, {"value": "Art. 7", "from": CHANGE, "until": end}]
    found = made(tmp_path, provision=dated, **{"from": start, "until": end})
    assert [one.span for one in found] == [Span(start, LAST), Span(CHANGE, end)]


@pytest.mark.parametrize(("day", "provision"), [(LAST, "Art. 6"), (CHANGE, "Art. 7")])
def test_rules_elements_and_exceptions_too_are_cited_as_on_the_day(tmp_path: Path, day: date, provision: str) -> None:
    lit, big = element("shop.lit", "lit", provision=RENUMBERED), element("shop.staff > 1", "big")
    plea = exception(element("shop.open", "open"), provision=RENUMBERED)
    rule = prohibition(provision=RENUMBERED, applies=[big], breach=[lit], unless=["plea"])
    found = bench(tmp_path, rule, exceptions={"plea": plea}).one(shop("staff: 5", "lit: true", "open: true"), day, day)
    assert found.status == "compliant"
    assert found.rule.provision == provision
    assert {one.id: one.provision for one in found.because} == dict.fromkeys(("big", "lit", "open"), provision)


def test_a_duty_is_cited_as_on_the_day_whose_law_counts(tmp_path: Path) -> None:
    made = bench(tmp_path, deadline(provision=RENUMBERED, reference="add_days(shop.event, 30)"))
    for event, provision in (("2026-04-30", "Art. 6"), ("2026-05-10", "Art. 7")):
        found = made.one(shop(f"event: {event}", "filed: none"), date(2026, 8, 1), date(2026, 8, 1))
        assert (found.status, found.rule.provision) == ("violation", provision)


def test_undated_the_latest_is_named(tmp_path: Path) -> None:
    rules = load_rules(write(tmp_path, law(prohibition(provision=RENUMBERED, breach=[element("shop.lit", "lit")]))))
    made = rules.rules["LAMP-1"]
    assert (made.provision, made.breach[0].provision) == ("Art. 7", "Art. 7")


def test_every_day_of_a_rule_has_its_provision(tmp_path: Path) -> None:
    error = error_of(lambda: load_rules(write(tmp_path, law(prohibition(provision=GAP)))))
    assert error.key == "rulebook.not_every_day"
