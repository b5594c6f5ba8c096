"""What changed in the rules, in the words of the law."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from japan_ai_compliance.history.diff import diff
from japan_ai_compliance.history.model import Diff
from japan_ai_compliance.history.snapshot import snapshot
from japan_ai_compliance.report.rules.diff import as_data, as_text
from japan_ai_compliance.rulebook.authoring.build import load_rules
from tests.support.toy import (
    START,
    Section,
    consequence,
    deadline,
    element,
    exception,
    law,
    parameter,
    prohibition,
    scenario,
    step,
    version,
    words,
    write,
)

LATER = date(2026, 1, 1)


def between(folder: Path, old: dict[str, object], new: dict[str, object]) -> Diff:
    """What changed between two folders."""
    sides = [load_rules(write(folder / name / "lamp", one)) for name, one in (("old", old), ("new", new))]
    return diff(*(snapshot(one, (), None) for one in sides))


def on_days(folder: Path, first: date, second: date, *rules: Section, **sections: Mapping[str, object]) -> Diff:
    """What changed between two dates of one rulebook."""
    rulebook = load_rules(write(folder / "lamp", law(*rules, **{key: dict(one) for key, one in sections.items()})))
    return diff(*(snapshot(rulebook, (), day) for day in (first, second)))


def told(found: Diff) -> dict[tuple[str, str], tuple[str | None, str | None]]:
    """The changes of the one rule that changed, in English."""
    (rule,) = found.changed
    return {one.key: (one.old.en if one.old else None, one.new.en if one.new else None) for one in rule.changes}


def test_nothing_changed(tmp_path: Path) -> None:
    found = between(tmp_path, law(prohibition()), law(prohibition()))
    assert found.empty
    assert as_text(found, "en") == "Nothing changed.\n"


def test_rules_added_and_gone(tmp_path: Path) -> None:
    found = between(
        tmp_path, law(prohibition(), prohibition(id="LAMP-2")), law(prohibition(), prohibition(id="LAMP-3"))
    )
    assert ([one.id for one in found.added], [one.id for one in found.gone]) == (["LAMP-3"], ["LAMP-2"])
    assert not found.changed


def test_elements_with_their_words(tmp_path: Path) -> None:
    old = prohibition(applies=[element("shop.staff > 10", "large"), element("shop.open", "open")])
    new = prohibition(applies=[element("shop.staff >= 10", "large"), element("shop.lit", "lit")])
    assert told(between(tmp_path, law(old), law(new))) == {
        ("applies", "large"): ("words [label is above 10 persons]", "words [label is at least 10 persons]"),
        ("applies", "lit"): (None, 'words ["label" is the case]'),
        ("applies", "open"): ('words ["label" is the case]', None),
    }


def test_title_dates_kind_force_and_notes(tmp_path: Path) -> None:
    new = prohibition(
        title=words("another"), in_force={"from": START, "until": LATER}, force="endeavour", bearer=words("someone"),
        notes=[words("note")], provision="Art. 2",
    )  # fmt: skip
    assert told(between(tmp_path, law(prohibition()), law(new))) == {
        ("title", ""): ("rule", "another"),
        ("provision", ""): ("Art. 1", "Art. 2"),
        ("dates", ""): ("from 2025-01-01", "from 2025-01-01 until 2026-01-01"),
        ("force", ""): ("binding", "duty to endeavour"),
        ("bearer", ""): (None, "someone"),
        ("note", "1"): (None, "note"),
    }


def test_deadlines(tmp_path: Path) -> None:
    old, new = deadline(), deadline(by="add_days(shop.event, 31)", late="review")
    assert told(between(tmp_path, law(old), law(new))) == {
        ("by", ""): ("label plus 30 days", "label plus 31 days"),
        ("late", ""): ("a breach", "to be reviewed"),
    }


def test_exceptions_and_definitions_change_the_rules_that_use_them(tmp_path: Path) -> None:
    def sections(inner: str) -> dict[str, Section]:
        return {
            "exceptions": {"plea": exception(element("shop.calm", "calm"))},
            "definitions": {"shop.calm": {"when": inner, **words()}},
        }

    rule = prohibition(unless=["plea"])
    found = between(tmp_path, law(rule, **sections("shop.open")), law(rule, **sections("not shop.open")))
    assert told(found) == {
        ("unless_element", "plea / calm"): ('words ["label" is the case]', 'words ["label" is not the case]')
    }
    gone = between(tmp_path / "b", law(rule, **sections("shop.open")), law(prohibition()))
    assert set(told(gone)) == {("unless", "plea"), ("unless_element", "plea / calm")}


def test_consequences_and_their_steps(tmp_path: Path) -> None:
    def fine(value: str) -> Section:
        return {"fine": consequence(scenarios=[scenario("first", step("amount", value))])}

    rule = prohibition(consequences=["fine"])
    found = between(tmp_path, law(rule, consequences=fine("shop.debt")), law(rule, consequences=fine("shop.debt * 2")))
    assert told(found) == {("step", "fine / first / amount"): ("words [label]", "words [label times 2]")}


def test_when_consequences_and_scenarios_apply_and_until_when(tmp_path: Path) -> None:
    def sections(limit: int) -> dict[str, Section]:
        when = f"shop.debt > {limit}"
        fine = consequence(when=when, scenarios=[scenario("first", step("amount", "1"), when=when)])
        bar = {"until": f"add_days(period_end, {limit})", "provision": "Art. 9", **words("barred")}
        return {"consequences": {"fine": fine}, "time_bars": {"bar": bar}}

    rule = prohibition(consequences=["fine"], time_bar="bar")
    found = told(between(tmp_path, law(rule, **sections(1)), law(rule, **sections(2))))
    assert set(found) == {("consequence_when", "fine"), ("scenario_when", "fine / first"), ("time_bar", "")}
    assert found["consequence_when", "fine"] == ("label is above JPY 1", "label is above JPY 2")


def test_exceptions_to_exceptions(tmp_path: Path) -> None:
    def sections(inner: str) -> dict[str, Section]:
        outer = exception(element("shop.open", "open"), unless=["strict"])
        return {"exceptions": {"plea": outer, "strict": exception(element(inner, "strict"))}}

    rule = prohibition(unless=["plea"])
    found = between(tmp_path, law(rule, **sections("shop.lit")), law(rule, **sections("not shop.lit")))
    assert set(told(found)) == {("unless_element", "plea / strict / strict")}


def test_what_is_no_law_on_either_day_is_no_change(tmp_path: Path) -> None:
    rule = prohibition(
        applies=[element("shop.open", "early", until=date(2025, 6, 30)), element("shop.lit", "late", start=LATER)],
        unless=["plea"],
        consequences=["fine"],
    )
    found = on_days(
        tmp_path,
        date(2025, 7, 1),
        date(2025, 8, 1),
        rule,
        exceptions={"plea": exception(element("shop.open", "calm"), start=LATER)},
        consequences={"fine": consequence(maximum="fine_limit", start=LATER)},
    )
    assert found.empty


def test_values_with_their_dates(tmp_path: Path) -> None:
    sides: list[Section] = [
        {"threshold": parameter("number", *versions, unit="users")}
        for versions in ([version(100)], [version(100, START, date(2025, 12, 31)), version(90, LATER)])
    ]
    old, new = sides
    found = between(tmp_path, law(prohibition(), parameters=old), law(prohibition(), parameters=new))
    (value,) = found.values
    assert [one.en for one in value.old] == ["100 users (from 2025-01-01)"]
    assert [one.en for one in value.new] == [
        "100 users (from 2025-01-01 until 2025-12-31)", "90 users (from 2026-01-01)",
    ]  # fmt: skip
    assert not found.changed


def test_rows_of_tables(tmp_path: Path) -> None:
    rows = [{"keys": ["red", None], **version(False)}]
    tables: Section = {"toll": {**law()["tables"]["toll"], "rows": rows}}  # type: ignore[index]
    found = between(tmp_path, law(prohibition()), law(prohibition(), tables=tables))
    assert [(one.value.name, bool(one.old), bool(one.new)) for one in found.values] == [
        ("toll(red, round)", True, False)
    ]


def test_two_dates_of_one_rulebook(tmp_path: Path) -> None:
    rules = [
        prohibition(applies=[element("shop.open", "open", start=LATER)]),
        prohibition(id="LAMP-2", in_force={"from": LATER}),
        prohibition(id="LAMP-3", in_force={"from": START, "until": date(2025, 12, 31)}),
    ]
    limit = {"threshold": parameter("number", version(1, START, date(2025, 12, 31)), version(2, LATER))}
    found = on_days(tmp_path, date(2025, 12, 31), LATER, *rules, parameters=limit)
    assert ([one.id for one in found.added], [one.id for one in found.gone]) == (["LAMP-2"], ["LAMP-3"])
    assert list(told(found)) == [("applies", "open")]
    assert [one.value.name for one in found.values] == ["threshold"]


def test_texts_name_parameters_by_their_label(tmp_path: Path) -> None:
    new = prohibition(title={"en": "above {threshold}", "ja": "{threshold}超"})
    found = between(tmp_path, law(prohibition()), law(new))
    assert told(found)["title", ""] == ("rule", "above (parameter)")
    assert found.changed[0].rule.title.en == "above 100 users"


def test_values_in_text_and_data(tmp_path: Path) -> None:
    old, new = ({"rate": parameter("number", version(share), unit="rate")} for share in ("20%", "30%"))
    found = between(tmp_path, law(prohibition(), parameters=dict(old)), law(prohibition(), parameters=dict(new)))
    assert as_text(found, "en").splitlines() == [
        "Values changed: 1",
        "  ~ rate  parameter",
        "      was: 20 % (from 2025-01-01)",
        "      now: 30 % (from 2025-01-01)",
    ]
    assert as_data(found, "a", "b", "ja")["values"] == [
        {
            "name": "rate",
            "law": "lamp",
            "label": "parameter",
            "old": ["20 %（2025-01-01から）"],
            "new": ["30 %（2025-01-01から）"],
        }
    ]


def test_text_and_data_in_both_languages(tmp_path: Path) -> None:
    old = law(prohibition(), prohibition(id="LAMP-2"))
    new = law(prohibition(title=words("other")), prohibition(id="LAMP-3"))
    found = between(tmp_path, old, new)
    assert as_text(found, "en").splitlines() == [
        "Rules added: 1",
        "  + LAMP-3  rule",
        "Rules gone: 1",
        "  - LAMP-2  rule",
        "Rules changed: 1",
        "  ~ LAMP-1  other",
        "    title:",
        "      was: rule",
        "      now: other",
    ]
    assert "変更されたルール: 1" in as_text(found, "ja")
    data = as_data(found, "a", "b", "en")
    assert json.loads(json.dumps(data)) == data
    assert data["rules"] == {
        "added": [{"id": "LAMP-3", "law": "lamp", "title": "rule"}],
        "gone": [{"id": "LAMP-2", "law": "lamp", "title": "rule"}],
        "changed": [
            {
                "id": "LAMP-1",
                "law": "lamp",
                "title": "other",
                "changes": [{"part": "title", "name": None, "change": "changed", "old": "rule", "new": "other"}],
            }
        ],
    }


def test_a_renumbered_provision_is_told_whenever_it_changes(tmp_path: Path) -> None:
    renumbered = [{"value": "Art. 6", "until": date(2025, 12, 31)}, {"value": "Art. 7", "from": LATER}]
    rule = prohibition(consequences=["fine"], provision=renumbered)
    fine = {"fine": consequence(provision=renumbered, maximum="fine_limit")}
    found = told(on_days(tmp_path, date(2025, 12, 31), LATER, rule, consequences=fine))
    assert found["provision", ""] == ("Art. 6", "Art. 7")
    assert found["consequence_provision", "fine"] == ("Art. 6", "Art. 7")


def test_each_wording_of_a_consequence_is_told(tmp_path: Path) -> None:
    renamed = [{"value": words("old"), "until": date(2025, 12, 31)}, {"value": words("new"), "from": LATER}]
    sides = [
        law(prohibition(consequences=["fine"]), consequences={"fine": consequence(name=name)})
        for name in (words("old"), renamed)
    ]
    found = told(between(tmp_path, *sides))
    assert found["consequence", "fine"] == ("old", "old (until 2025-12-31)")
    assert found["consequence", "fine / 2026-01-01"] == (None, "new (from 2026-01-01)")


def test_an_open_question_has_no_value_to_change(tmp_path: Path) -> None:
    rule = prohibition(breach=[element("shop.lit and counts_twice", "lit")])
    weak: Section = {"counts_twice": parameter("boolean", version(False, None, confidence="low"))}
    sides = [law(rule, parameters=weak), law(rule, open_questions={"counts_twice": words("a lamp counts twice")})]
    (value,) = between(tmp_path, *sides).values
    assert [[one.en for one in side] for side in (value.old, value.new)] == [["no"], []]
