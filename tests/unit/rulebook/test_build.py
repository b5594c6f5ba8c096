"""Rule folders to a rulebook: every error at its file, line and column."""

import shutil
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.language.values import Calendar
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.model import Rulebook, Span
from tests.support.errors import error_of
from tests.support.toy import (
    START,
    Section,
    consequence,
    deadline,
    element,
    exception,
    fact,
    law,
    limb,
    parameter,
    prohibition,
    scenario,
    step,
    subject,
    version,
    words,
    write,
)

HEAD = """\
law:
  id: lamp
  title: {en: a, ja: b}
  short: {en: a, ja: b}
  url: https://example.jp
  scope: {en: a, ja: b}
  limits: {en: a, ja: b}
defaults: {sources: [{text: Act, url: https://example.jp}], checked_on: 2026-11-01}
subjects:
  shop: {at: shops, many: true, identified_by: name, label: {en: a, ja: b}, question: {en: a, ja: b}}
  burst: {record: true, over_time: true, label: {en: a, ja: b}, question: {en: a, ja: b}}
enumerations:
  colour: {options: {red: {en: a, ja: b}, green: {en: a, ja: b}}}
facts:
  shop.name: {type: text, label: {en: a, ja: b}, question: {en: a, ja: b}}
  shop.colour: {type: choice, of: colour, label: {en: a, ja: b}, question: {en: a, ja: b}}
  shop.open: {type: boolean, label: {en: a, ja: b}, question: {en: a, ja: b}}
  shop.staff: {type: number, unit: persons, label: {en: a, ja: b}, question: {en: a, ja: b}}
  shop.burning: {type: period, record: burst, label: {en: a, ja: b}, question: {en: a, ja: b}}
"""
"""19 lines; what a test adds begins in line 20."""

RULE = """\
rules:
  - id: LAMP-1
    provision: Art. 1
    title: {en: a, ja: b}
    kind: prohibition
    subject: shop
    in_force: {from: 2025-01-01}
    breach:
      - {id: one, when: shop.open, en: a, ja: b}
"""


UNITS = 'units: {persons: {label: {en: a, ja: b}, many: {en: "{number} p", ja: "{number} q"}}}'


def loaded(folder: Path, text: str, name: str = "lamp.yaml") -> Rulebook:
    """The rulebook of one file."""
    folder.mkdir(exist_ok=True)
    (folder / "units.yaml").write_text(UNITS, encoding="utf-8")
    (folder / name).write_text(text, encoding="utf-8")
    return load_rules(folder)


def test_the_law_of_these_tests_is_sound(tmp_path: Path) -> None:
    assert set(loaded(tmp_path, HEAD + RULE).rules) == {"LAMP-1"}


def _rule(old: str, new: str) -> str:
    assert old in RULE
    return HEAD + RULE.replace(old, new)


def _parameter(value: str, kind: str = "type: number") -> str:
    return HEAD + f"parameters:\n  limit: {{{kind}, label: {{en: a, ja: b}}, values: [{value}]}}\n" + RULE


WORDS = "{en: a, ja: b}"
NO_NUMBER = ("rulebook.unit_without_number", 20, 67)
_FINE = """\
consequences:
  fine:
    kind: fine
    name: {en: a, ja: b}
    unit: JPY
    stage: direct
    provision: Art. 9
"""
_SCENARIOS = """\
consequences:
  fine:
    kind: fine
    name: {en: a, ja: b}
    stage: direct
    scenarios:
      - {id: one, name: {en: a, ja: b}, steps: [{id: x, value: "1", en: a, ja: b}]}
      - {id: two, steps: [{id: x, value: "1", en: a, ja: b}]}
    provision: Art. 9
"""
_PLEA = """\
exceptions:
  plea:
    title: {en: a, ja: b}
    provision: Art. 9
    unless: [plea]
    elements: [{id: one, when: shop.open, en: a, ja: b}]
"""
_COUNT = """\
  shop.count: {type: number, unit: persons, yearly: true, label: {en: a, ja: b}, question: {en: a, ja: b}}
"""

# What stands wrong, the message, and the place of the error in the file.
ERRORS: list[tuple[str, str, int, int]] = [
    ("- a\n", "rulebook.not_a_mapping", 1, 1),
    (HEAD + "zzz: 1\n" + RULE, "rulebook.unknown_key", 20, 1),
    (_rule("kind: prohibition", "kind: ban"), "rulebook.not_a_choice", 24, 11),
    (_rule("id: LAMP-1", "id: LAMP 1"), "rulebook.bad_id", 21, 9),
    (_rule("title: {en: a, ja: b}", "title: {en: a}"), "rulebook.lacks_key", 23, 12),
    (_rule("2025-01-01", "2025-02-30"), "rulebook.not_a_date", 26, 22),
    (HEAD.replace("  url: https", "  uri: https") + RULE, "rulebook.unknown_key_near", 5, 3),
    (_rule("subject: shop", "subject: shp"), "rulebook.unknown_name_near", 25, 14),
    (HEAD.replace("of: colour", "of: color") + RULE, "rulebook.unknown_name_near", 16, 35),
    (HEAD.replace("record: burst", "record: brst") + RULE, "rulebook.unknown_name_near", 19, 40),
    (HEAD.replace("shop.open:", "shp.open:") + RULE, "rulebook.unknown_name_near", 17, 13),
    (_rule("in_force", "unless: [nothing]\n    in_force"), "rulebook.unknown_name", 26, 14),
    (_rule("in_force", "consequences: [nothing]\n    in_force"), "rulebook.unknown_name", 26, 20),
    (_rule("in_force", "time_bar: nothing\n    in_force"), "rulebook.unknown_name", 26, 15),
    (_rule("kind: prohibition", "kind: requirement"), "rulebook.missing_key", 21, 5),
    (_rule("when: shop.open, ", ""), "rulebook.missing_key", 28, 9),
    (_rule("in_force", "done: shop.open\n    in_force"), "rulebook.misplaced_key", 26, 11),
    (_rule("when: shop.open", "conduct: shop.open"), "rulebook.not_a_period", 28, 28),
    (_parameter("{value: many}"), "rulebook.not_a_number", 21, 65),
    (_parameter("{value: 1, from: 2025-01-01}, {value: 2, from: 2026-01-01}"), "rulebook.overlapping_values", 21, 56),
    (
        HEAD.replace("defaults: {sources", "defaults: {confidence: high, sources").replace(
            ", checked_on: 2026-11-01", ""
        )
        + RULE,
        "rulebook.no_evidence",
        2,
        3,
    ),
    (HEAD + RULE + RULE.removeprefix("rules:\n"), "rulebook.declared_twice", 29, 9),
    (HEAD + RULE + "      - {id: one, when: shop.open, en: a, ja: b}\n", "rulebook.declared_twice", 29, 14),
    (_rule("from: 2025-01-01", "from: 2025-01-01, until: 2024-12-31"), "rulebook.reversed_dates", 26, 41),
    (_rule("when: shop.open, en: a", 'when: shop.open, en: "{a!r}"'), "rulebook.bad_placeholder", 28, 40),
    (_rule("in_force", "unless: [plea]\n    in_force") + _PLEA, "rulebook.circular", 34, 14),
    (HEAD.replace("unit: persons", "unit: prsons") + RULE, "rulebook.unknown_unit", 18, 36),
    (HEAD + 'units: {kL: {label: *, many: {en: "{number} kL", ja: kL}}}\n'.replace("*", WORDS) + RULE, *NO_NUMBER),
    (_rule("in_force", "consequences: [fine]\n    in_force") + _FINE, "rulebook.currency_without_unit", 34, 11),
    (_rule("in_force", "consequences: [fine]\n    in_force") + _SCENARIOS, "rulebook.scenario_without_name", 37, 9),
    (
        HEAD + _COUNT + RULE.replace("when: shop.open", "when: shop.open and shop.count > 5"),
        "rulebook.yearly_fact",
        29,
        39,
    ),
    (_rule("when: shop.open", "when: shop.opne"), "language.unknown_name_near", 28, 25),
    (_rule("when: shop.open", "when: shop.open and nope.nope"), "language.unknown_name", 28, 39),
    (_rule("when: shop.open", 'when: "shop.open and nope.nope"'), "language.unknown_name", 28, 40),
    (_rule("when: shop.open", "when: shop.staff"), "language.wrong_type", 28, 25),
    (_rule("when: shop.open", "when: shop.staff > True"), "language.not_comparable", 28, 38),
    (_rule("when: shop.open", "when: shop.open > True"), "language.not_ordered", 28, 25),
    (_rule("when: shop.open", 'when: shop.colour == "gren"'), "language.unknown_option", 28, 40),
    (_rule("when: shop.open", "when: shop.staff ** 2 > 1"), "language.no_power", 28, 25),
    (_rule("when: shop.open", "when: shop.staff > 1234567890123456789"), "language.too_large", 28, 38),
    (_rule("when: shop.open", "when: shop.open and and"), "language.ends_early", 28, 39),
    (_rule("when: shop.open", "when: opne(shop.open)"), "language.unknown_function", 28, 25),
    (_rule("when: shop.open", "when: happened()"), "language.argument_count", 28, 25),
    (_rule("when: shop.open", "when: count(shop.staff) > 1"), "language.not_a_list", 28, 31),
    (_rule("when: shop.open", 'when: "distinct(shops, shops) > 1"'), "language.list_alone", 28, 42),
    (_rule("when: shop.open", "when: " + "not " * 50 + "shop.open"), "language.too_deep", 28, 189),
    (_rule("when: shop.open", "when: shop.open" + " and shop.open" * 200), "language.too_long", 28, 25),
]


@pytest.mark.parametrize(
    ("text", "key", "line", "column"), ERRORS, ids=[f"{at}-{one[1]}" for at, one in enumerate(ERRORS)]
)
def test_errors(tmp_path: Path, text: str, key: str, line: int, column: int) -> None:
    error = error_of(lambda: loaded(tmp_path, text))
    assert error.place is not None
    assert (error.key, error.place.path, error.place.line, error.place.column) == (
        key, str(tmp_path / "lamp.yaml"), line, column,
    )  # fmt: skip


def test_the_place_of_an_error_in_a_folded_condition(tmp_path: Path) -> None:
    text = _rule(
        "      - {id: one, when: shop.open, en: a, ja: b}",
        "      - id: one\n        when: >-\n          shop.open\n          and nope.nope\n        en: a\n        ja: b",
    )
    error = error_of(lambda: loaded(tmp_path, text))
    assert error.place is not None
    assert error.key == "language.unknown_name"
    assert (error.place.line, error.place.column) == (31, 15)


def test_a_capital_letter_in_a_key_does_not_move_the_place(tmp_path: Path) -> None:
    text = HEAD.replace("green: {en: a, ja: b}", "green: {en: a, ja: b}, JP: {en: a}") + RULE
    error = error_of(lambda: loaded(tmp_path, text))
    assert error.place is not None
    assert (error.key, error.place.line, error.place.column) == ("rulebook.lacks_key", 13, 70)


def test_there_is_no_such_folder(tmp_path: Path) -> None:
    assert error_of(lambda: load_rules(tmp_path / "nowhere")).key == "rulebook.no_folder"


def test_a_folder_without_files(tmp_path: Path) -> None:
    assert error_of(lambda: load_rules(tmp_path)).key == "rulebook.no_rules"


def test_a_law_without_rules(tmp_path: Path) -> None:
    assert error_of(lambda: loaded(tmp_path, HEAD)).key == "rulebook.no_rules"


def test_rules_without_a_law(tmp_path: Path) -> None:
    text = HEAD[HEAD.index("defaults:") :] + RULE
    assert error_of(lambda: loaded(tmp_path, text)).key == "rulebook.no_law"


def _refused(folder: Path, *rules: Section, **sections: Section) -> str:
    return error_of(lambda: load_rules(write(folder, law(*rules, **sections)))).key


TOLL: Section = {"keys": [{"of": "colour"}], "type": "number", "label": words()}


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ({"keys": ["red", "green"], **version(1)}, "rulebook.wrong_key_count"),
        ({"keys": [], **version(1)}, "rulebook.wrong_key_count"),
        ({"keys": ["gren"], **version(1)}, "rulebook.unknown_name_near"),
        ({"keys": ["zzz"], **version(1)}, "rulebook.unknown_name"),
        ({"keys": ["red"], **version("many")}, "rulebook.not_a_number"),
    ],
)
def test_rows_of_a_table(tmp_path: Path, row: Section, key: str) -> None:
    assert _refused(tmp_path, prohibition(), tables={"toll": {**TOLL, "rows": [row]}}) == key


@pytest.mark.parametrize(
    "sections",
    [
        {"tables": {"toll": {**TOLL, "type": "choice", "of": "nothing", "rows": [{"keys": ["red"], **version("a")}]}}},
        {"parameters": {"p": parameter("number", version(1), of="nothing")}},
        {"parameters": {"p": parameter("choice", version("red"), of="nothing")}},
        {"facts": {"shop.x": fact("choice", of="nothing")}},
        {"subjects": {"stray": subject(at="strays", many=True, **{"in": ["nowhere"]})}},
        {"exceptions": {"plea": exception(element("shop.open"), claim="nothing")}},
    ],
)
def test_names_that_are_not_declared(tmp_path: Path, sections: dict[str, Section]) -> None:
    rule = prohibition(unless=["plea"]) if "exceptions" in sections else prohibition()
    assert _refused(tmp_path, rule, **sections) == "rulebook.unknown_name"


def test_a_subject_cannot_stand_in_itself(tmp_path: Path) -> None:
    circle: Section = {
        "one": subject(at="ones", many=True, **{"in": ["two"]}),
        "two": subject(at="twos", many=True, **{"in": ["one"]}),
    }
    _refused(tmp_path, prohibition(), subjects=circle)


def _calendar(**changes: object) -> Section:
    return {"weekdays": [], "yearly": [], "days": [], "known_until": date(2026, 1, 1), **changes}


@pytest.mark.parametrize(
    ("kind", "value", "key"),
    [
        ("number", "many", "not_a_number"),
        ("number", "1/0", "not_a_number"),
        ("number", "1/0%", "not_a_number"),
        ("number", "x%", "not_a_number"),
        ("number", True, "wrong_value"),
        ("boolean", 1, "wrong_value"),
        ("boolean", "yes", "wrong_value"),
        ("date", "2025-02-30", "wrong_value"),
        ("date", 5, "wrong_value"),
        ("text", 5, "wrong_value"),
        ("calendar", [], "wrong_value"),
        ("calendar", {"weekdays": [6, 7]}, "calendar_keys"),
        ("calendar", _calendar(weekdays=[8]), "calendar_weekdays"),
        ("calendar", _calendar(yearly=["1-1"]), "calendar_yearly"),
        ("calendar", _calendar(days=["x"]), "calendar_dates"),
        ("calendar", _calendar(known_until="x"), "calendar_dates"),
        ("calendar", _calendar(weekdays=6), "calendar_lists"),
        ("calendar", _calendar(weekdays=[1, 2, 3, 4, 5, 6, 7]), "calendar_no_workday"),
    ],
)
def test_values_that_do_not_fit(tmp_path: Path, kind: str, value: object, key: str) -> None:
    assert _refused(tmp_path, prohibition(), parameters={"p": parameter(kind, version(value))}) == f"rulebook.{key}"


@pytest.mark.parametrize(
    ("kind", "value", "read"),
    [
        ("number", 5, 5),
        ("number", "20%", Fraction(1, 5)),
        ("number", "7.5%", Fraction(3, 40)),
        ("number", "100%", 1),
        ("number", "1/3", Fraction(1, 3)),
        ("boolean", False, False),
        ("date", date(2025, 1, 1), date(2025, 1, 1)),
        ("text", "a", "a"),
        (
            "calendar",
            {"weekdays": [6, 7], "yearly": ["12-31"], "days": [date(2026, 5, 5)], "known_until": date(2026, 12, 31)},
            Calendar(frozenset({6, 7}), frozenset({"12-31"}), frozenset({date(2026, 5, 5)}), date(2026, 12, 31)),
        ),
    ],
)
def test_values(tmp_path: Path, kind: str, value: object, read: object) -> None:
    rulebook = load_rules(write(tmp_path, law(prohibition(), parameters={"p": parameter(kind, version(value))})))
    assert rulebook.parameters["p"].versions[0].value == read
    assert rulebook.parameters["p"].versions[0].span == Span(START, None)


@pytest.mark.parametrize(
    ("kind", "absent"), [("boolean", "maybe"), ("number", "many"), ("choice", "zzz"), ("date", "soon"), ("period", 5)]
)
def test_what_silence_means_must_fit_the_fact(tmp_path: Path, kind: str, absent: object) -> None:
    declared = fact(kind, absent=absent, **({"of": "colour"} if kind == "choice" else {}))
    _refused(tmp_path, prohibition(), facts={"shop.x": declared})


def test_a_unit_must_be_known(tmp_path: Path) -> None:
    _refused(tmp_path, prohibition(), facts={"shop.x": fact("number", unit="furlongs")})


def test_a_yearly_fact_is_used_in_yearly_rules_only(tmp_path: Path) -> None:
    """README: ``yearly: true`` facts may be used in rules with ``every: fiscal_year`` only."""
    _refused(tmp_path, prohibition(applies=[element("shop.users >= threshold")]))


def test_a_yearly_fact_in_a_yearly_rule(tmp_path: Path) -> None:
    rule = deadline(every="fiscal_year", by="year_end", done="shop.report", applies=[element("shop.users >= 5")])
    assert load_rules(write(tmp_path, law(rule))).rules["LAMP-1"].yearly


@pytest.mark.parametrize(
    "rule",
    [
        prohibition(in_force={"from": date(2026, 1, 1), "until": date(2025, 1, 1)}),
        prohibition(breach=[limb("shop.burning", start=date(2026, 1, 1), until=date(2025, 1, 1))]),
    ],
)
def test_no_rule_vanishes_between_reversed_dates(tmp_path: Path, rule: Section) -> None:
    _refused(tmp_path, rule)


def test_an_exception_cannot_hold_itself(tmp_path: Path) -> None:
    _refused(
        tmp_path,
        prohibition(unless=["plea"]),
        exceptions={"plea": exception(element("shop.open"), unless=["plea"])},
    )


@pytest.mark.parametrize(
    "definitions",
    [
        {"shop.a": {"when": "shop.a", **words()}},
        {"shop.a": {"when": "shop.b", **words()}, "shop.b": {"when": "shop.a", **words()}},
        {"shop.open": {"when": "shop.lit", **words()}},
        {"shop.a": {"when": "shop.nope", **words()}},
    ],
)
def test_definitions_that_cannot_be(tmp_path: Path, definitions: Section) -> None:
    _refused(tmp_path, prohibition(), definitions=definitions)


def test_the_order_of_definitions_does_not_matter(tmp_path: Path) -> None:
    definitions: Section = {
        "shop.a": {"when": "shop.b and shop.lit", **words()},
        "shop.b": {"when": "shop.open", **words()},
    }
    rulebook = load_rules(write(tmp_path, law(prohibition(applies=[element("shop.a")]), definitions=definitions)))
    assert rulebook.rules["LAMP-1"].applies[0].when is not None


SHARED: dict[str, Section] = {
    "definitions": {"shop.x": {"when": "shop.open", **words()}},
    "exceptions": {"x": exception(element("shop.open"))},
    "consequences": {"x": consequence(maximum="fine_limit")},
    "time_bars": {"x": {"until": "add_years(period_end, 5)", **words(), "provision": "Art. 1"}},
    "parameters": {"x": parameter("number", version(1))},
    "enumerations": {"x": {"options": {"a": words()}}},
    "facts": {"shop.x": fact("boolean")},
    "subjects": {"x": subject(at="xs", many=True)},
}


@pytest.mark.parametrize("section", SHARED)
def test_nothing_is_declared_twice_in_two_files(tmp_path: Path, section: str) -> None:
    write(tmp_path, law(prohibition(), **{section: SHARED[section]}))
    defaults = law()["defaults"]
    write(tmp_path, {"defaults": defaults, section: SHARED[section]}, "second.yaml")
    error = error_of(lambda: load_rules(tmp_path))
    own = section in ("exceptions", "consequences", "time_bars")
    assert error.key == ("rulebook.declared_twice" if own else "rulebook.declared_twice_in_all")
    assert error.place is not None
    assert error.place.path == str(tmp_path / "second.yaml")
    assert str(error.values["first"]).startswith(f"{tmp_path / 'lamp.yaml'}:")
    assert str(error.values["first"]) in error.message()
    assert str(error.values["first"]) in error.message("ja")


def test_the_last_step_of_a_computation_is_a_number(tmp_path: Path) -> None:
    fine = consequence(scenarios=[scenario("first", step("amount", "period_end"))])
    assert _refused(tmp_path, prohibition(consequences=["fine"]), consequences={"fine": fine}) == "language.wrong_type"


def test_a_step_is_no_list(tmp_path: Path) -> None:
    fine = consequence(scenarios=[scenario("first", step("all", "shops"), step("amount", "count(shops)"))])
    assert _refused(tmp_path, prohibition(consequences=["fine"]), consequences={"fine": fine}) == "language.list_alone"


# Folders


def _second_law(folder: Path, law_id: str, rule_id: str) -> Path:
    content = law(prohibition(id=rule_id))
    content["law"] = {**law()["law"], "id": law_id}  # type: ignore[dict-item]
    for shared in ("subjects", "enumerations", "facts", "parameters", "tables", "year"):
        content.pop(shared)
    return write(folder, content, "second.yaml")


def test_an_extra_folder_adds_a_law(tmp_path: Path) -> None:
    write(tmp_path / "rules" / "lamp", law(prohibition()))
    extra = _second_law(tmp_path / "mine", "torch", "TORCH-1")
    rulebook = load_rules(tmp_path / "rules", [extra])
    assert set(rulebook.rules) == {"LAMP-1", "TORCH-1"}
    assert rulebook.custom == ("torch",)
    assert [rule.id for rule in rulebook.of_law("torch")] == ["TORCH-1"]


def test_an_extra_folder_replaces_the_law_of_its_id(tmp_path: Path) -> None:
    shared = law()
    for own in ("law", "rules"):
        shared.pop(own)
    write(tmp_path / "rules" / "common", shared, "shared.yaml")
    _second_law(tmp_path / "rules" / "torch", "torch", "TORCH-1")
    _second_law(tmp_path / "rules" / "other", "other", "OTHER-1")
    extra = _second_law(tmp_path / "mine", "torch", "TORCH-2")
    rulebook = load_rules(tmp_path / "rules", [extra])
    assert set(rulebook.rules) == {"OTHER-1", "TORCH-2"}
    assert rulebook.custom == ("torch",)


def test_without_extra_folders_nothing_is_custom(tmp_path: Path) -> None:
    assert load_rules(write(tmp_path, law(prohibition()))).custom == ()


def test_the_digest_does_not_depend_on_the_place(tmp_path: Path) -> None:
    first = write(tmp_path / "rules" / "lamp", law(prohibition()))
    shutil.copytree(tmp_path / "rules", tmp_path / "elsewhere" / "rules")
    assert load_rules(tmp_path / "rules").digest == load_rules(tmp_path / "elsewhere" / "rules").digest
    shutil.copytree(first, tmp_path / "flat")
    shutil.copytree(first, tmp_path / "other")
    assert load_rules(tmp_path / "flat").digest == load_rules(tmp_path / "other").digest


def test_the_digest_sees_every_change(tmp_path: Path) -> None:
    folder = write(tmp_path / "lamp", law(prohibition()))
    before = load_rules(folder).digest
    (folder / "lamp.cases.yaml").write_text("cases: []\n", encoding="utf-8")
    with_cases = load_rules(folder).digest
    (folder / "lamp.yaml").write_text((folder / "lamp.yaml").read_text(encoding="utf-8") + "# x\n", encoding="utf-8")
    assert len({before, with_cases, load_rules(folder).digest}) == 3


def test_case_files_are_not_rules(tmp_path: Path) -> None:
    folder = write(tmp_path, law(prohibition()))
    (folder / "lamp.cases.yaml").write_text(yaml.safe_dump({"cases": []}), encoding="utf-8")
    assert set(load_rules(folder).rules) == {"LAMP-1"}


def test_an_error_names_the_file_it_is_in(tmp_path: Path) -> None:
    write(tmp_path, law(prohibition()))
    (tmp_path / "second.yaml").write_text("zzz: 1\n", encoding="utf-8")
    with pytest.raises(ComplianceError) as raised:
        load_rules(tmp_path)
    assert raised.value.place is not None
    assert raised.value.place.path == str(tmp_path / "second.yaml")
