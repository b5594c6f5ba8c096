"""Which mutants each part of a rule file has."""

from datetime import date
from pathlib import Path

from japan_ai_compliance.mutation.kinds import all_mutants
from tests.support.toy import (
    START,
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
from tests.unit.mutation.mutating import book, changes, mutant

IN_FORCE = ["in_force: from 2025-01-01 -> from 2024-12-31", "in_force: from 2025-01-01 -> from 2025-01-02"]
BINDS = "force: force: binding -> force: endeavour"


def test_a_rule_and_its_elements(tmp_path: Path) -> None:
    rule = prohibition(applies=[element("shop.open", "open")], breach=[limb("shop.burning", when="episode.wilful")])
    assert changes(book(tmp_path, rule), "LAMP-1") == [
        *IN_FORCE,
        "applies open: element open dropped",
        "applies open: shop.open -> not shop.open",
        "breach limb: element limb dropped",
        "breach limb: episode.wilful dropped",
        "breach limb: episode.wilful -> not episode.wilful",
        BINDS,
    ]


def test_dates_of_an_element_are_moved_where_the_rule_is_in_force(tmp_path: Path) -> None:
    rule = prohibition(applies=[element("shop.open", "open", start=START, until=date(2026, 1, 1))])
    found = [one for one in changes(book(tmp_path, rule), "LAMP-1") if one.startswith("applies open: ") and "20" in one]
    assert found == [
        "applies open: from 2025-01-01 -> from 2025-01-02",
        "applies open: until 2026-01-01 -> until 2025-12-31",
        "applies open: until 2026-01-01 -> until 2026-01-02",
    ]


def test_a_deadline(tmp_path: Path) -> None:
    rule = deadline(uncertain_until="shop.act", accurate="shop.filing_true")
    found = changes(book(tmp_path, rule), "LAMP-1")
    assert found == [
        *IN_FORCE,
        "by: 30 -> 29",
        "by: 30 -> 31",
        "uncertain_until: shop.act -> add_days(shop.act, -1)",
        "uncertain_until: shop.act -> add_days(shop.act, 1)",
        "uncertain_until: shop.act dropped",
        "accurate: shop.filing_true -> not shop.filing_true",
        "accurate: shop.filing_true dropped",
        "late: late: violation -> late: review",
        BINDS,
    ]
    assert "reference: shop.act dropped" in changes(book(tmp_path / "b", authorisation(reference="shop.act")), "LAMP-1")


def test_exceptions_are_removed_where_they_are_used(tmp_path: Path) -> None:
    exceptions = {
        "plain": exception(element("shop.lit", "lit"), unless=["inner"]),
        "inner": exception(element("shop.open", "open")),
    }
    rule = prohibition(unless=[{"exception": "plain", "unless": ["inner"]}])
    found = book(tmp_path, rule, exceptions=exceptions)
    assert [one for one in changes(found, "LAMP-1") if one.startswith("unless")] == [
        "unless: exception plain dropped",
        "unless: exception inner to plain dropped",
    ]
    assert changes(found, "exception plain") == [
        "elements lit: element lit dropped",
        "elements lit: shop.lit -> not shop.lit",
        "unless: exception inner dropped",
    ]
    removed = mutant(found, "LAMP-1 > unless > exception inner to plain dropped")
    (use,) = removed.edit(found.rulebook).rules["LAMP-1"].unless
    assert [one.id for one in use.unless] == ["inner"]
    own = mutant(found, "exception plain > unless > exception inner dropped")
    assert len(own.edit(found.rulebook).rules["LAMP-1"].unless[0].unless) == 1
    assert len(found.rulebook.rules["LAMP-1"].unless[0].unless) == 2


def test_the_days_of_an_exception_are_moved_in_every_rule_that_uses_it(tmp_path: Path) -> None:
    exceptions = {"plain": exception(element("shop.lit", "lit"), start=date(2026, 1, 1))}
    rules = [prohibition(unless=["plain"]), prohibition(id="LAMP-2", unless=["plain"])]
    found = book(tmp_path, *rules, exceptions=exceptions)
    moved = mutant(found, "exception plain > from 2026-01-01 -> from 2026-01-02")
    assert moved.rules == ("LAMP-1", "LAMP-2")
    changed = moved.edit(found.rulebook).rules
    assert [changed[name].unless[0].span.start for name in moved.rules] == [date(2026, 1, 2)] * 2


def test_definitions_are_mutated_once_for_all_rules(tmp_path: Path) -> None:
    definitions = {
        "shop.ready": {"when": "shop.open and shop.lit", **words()},
        "shop.busy": {"when": "shop.ready", **words()},
    }
    rules = [prohibition(breach=[element("shop.busy")]), prohibition(id="LAMP-2", breach=[element("shop.ready")])]
    found = book(tmp_path, *rules, definitions=definitions)
    swapped = mutant(found, "definition shop.ready > shop.open and shop.lit -> shop.open or shop.lit")
    assert swapped.rules == ("LAMP-1", "LAMP-2")
    changed = swapped.edit(found.rulebook).rules
    assert "or" in repr(changed["LAMP-1"].breach)
    assert "or" in repr(changed["LAMP-2"].breach)
    assert "'or'" not in repr(found.rulebook.rules["LAMP-1"].breach)


def test_values_of_every_type(tmp_path: Path) -> None:
    parameters = {
        "most": parameter("number", version(10)),
        "part": parameter("number", version("20%"), unit="rate"),
        "since": parameter("date", version(date(2025, 6, 1))),
        "strict": parameter("boolean", version(True)),
        "weak": parameter("boolean", version(True, confidence="low")),
        "tint": parameter("choice", version("red"), of="colour"),
    }
    condition = (
        "shop.staff > most and shop.share > part and shop.event > since and strict and weak and shop.colour == tint"
        " and shop.colour in bright"
    )
    found = book(tmp_path, prohibition(breach=[element(condition)]), parameters=parameters)

    def values(name: str) -> list[str]:
        return [one.partition(": ")[2] for one in changes(found, f"parameter {name}") if ": from" not in one]

    assert values("most") == ["10 -> 9", "10 -> 11"]
    assert values("part") == ["1/5 -> 99/500", "1/5 -> 101/500"]
    assert values("since") == ["2025-06-01 -> 2025-05-31", "2025-06-01 -> 2025-06-02"]
    assert values("strict") == ["true -> false"]
    assert values("weak") == []
    assert values("tint") == ["red -> green"]
    assert values("bright") == ["green dropped", "red dropped"]


def test_values_that_take_turns_are_moved_together(tmp_path: Path) -> None:
    versions = (version(10, START, date(2025, 12, 31)), version(20, date(2026, 1, 1)))
    found = book(
        tmp_path,
        prohibition(breach=[element("shop.staff > most")]),
        parameters={"most": parameter("number", *versions)},
    )
    dates = [one for one in changes(found, "parameter most") if "-> from" in one or "-> until" in one]
    assert dates == [
        "values 1 from 2025-01-01: from 2025-01-01 -> from 2025-01-02",
        "values 1 from 2025-01-01: until 2025-12-31 -> until 2025-12-30",
        "values 1 from 2025-01-01: until 2025-12-31 -> until 2026-01-01",
    ]
    later = mutant(found, "parameter most > values 1 from 2025-01-01 > until 2025-12-31 -> until 2026-01-01")
    spans = [one.span for one in later.edit(found.rulebook).parameters["most"].versions]
    assert [one.start for one in spans] == [START, date(2026, 1, 2)]


def test_tables_and_calendars(tmp_path: Path) -> None:
    rules = [
        prohibition(breach=[element("toll(shop.colour, shop.shape)")]),
        deadline(id="LAMP-2", by="working_day(add_days(shop.event, 30), holidays)"),
    ]
    found = book(tmp_path, *rules)
    assert "rows 1 from 2025-01-01: true -> false" in changes(found, "table toll")
    assert ": row red, any dropped" in changes(found, "table toll")
    days = [one.rpartition(": ")[2] for one in changes(found, "parameter holidays") if "dropped" in one]
    assert days == ["weekday 6 dropped", "weekday 7 dropped", "yearly 01-01 dropped", "yearly 12-31 dropped",
                    "days of 2026 dropped"]  # fmt: skip
    assert "by: working_day(add_days(shop.event, 30), holidays) -> add_days(shop.event, 30)" in changes(found, "LAMP-2")


def test_consequences_and_time_bars(tmp_path: Path) -> None:
    fine = consequence(
        "surcharge",
        when="shop.open",
        on=["late", "missing"],
        start=date(2025, 6, 1),
        steps=[step("base", "shop.debt + unit")],
        scenarios=[
            scenario("first", step("amount", "base * rate"), when="not shop.lit"),
            scenario("again", step("amount", "base")),
        ],
    )
    bar = {"until": "add_years(period_end, 4)", "provision": "Art. 1", **words()}
    rule = prohibition(consequences=["fine"], time_bar="bar")
    found = book(tmp_path, rule, consequences={"fine": fine}, time_bars={"bar": bar})
    assert changes(found, "consequence fine") == [
        "when: shop.open -> not shop.open",
        "on: late in on dropped",
        "on: missing in on dropped",
        ": from 2025-06-01 -> from 2025-05-31",
        ": from 2025-06-01 -> from 2025-06-02",
        "step base: shop.debt + unit -> shop.debt - unit",
        "scenario first when: not shop.lit -> shop.lit",
        "scenario first step amount: base * rate -> base",
    ]
    both = mutant(found, "consequence fine > step base > shop.debt + unit -> shop.debt - unit").edit(found.rulebook)
    assert all("'-'" in repr(one.steps[0]) for one in both.rules["LAMP-1"].consequences[0].scenarios)
    assert changes(found, "time bar bar")[:2] == ["until: 4 -> 3", "until: 4 -> 5"]


def test_every_mutant_has_its_place_and_is_named_alike_each_time(tmp_path: Path) -> None:
    rule = prohibition(applies=[element("shop.open", "open")], unless=["plain"])
    found = book(tmp_path, rule, exceptions={"plain": exception(element("shop.lit", "lit"))})
    mutants = all_mutants(found)
    lines = (tmp_path / "lamp" / "lamp.yaml").read_text(encoding="utf-8").splitlines()
    assert all(one.place.line for one in mutants)
    negated = mutant(found, "LAMP-1 > applies open > shop.open -> not shop.open")
    assert lines[(negated.place.line or 0) - 1].strip() == "when: shop.open"
    assert [one.id for one in mutants] == [one.id for one in all_mutants(found)]
    assert len({one.id for one in mutants}) == len(mutants)


def test_only_the_mutants_of_a_law(tmp_path: Path) -> None:
    found = book(tmp_path, prohibition())
    assert all_mutants(found, ["lamp"]) == [] or all_mutants(found, ["lamp"])[0].rules == ("LAMP-1",)
    assert all_mutants(found, ["torch"]) == []
