"""Gaps of dated values, hidden rows, and values that rules miss."""

from datetime import date
from pathlib import Path

from tests.support.toy import Section, element, parameter, prohibition, version, words
from tests.unit.linting.looking import findings, keys, line_of


def values(*spans: tuple[date | None, date | None]) -> Section:
    """A parameter whose values have these dates."""
    return parameter("number", *(version(number, *span) for number, span in enumerate(spans)))


def test_values_that_follow_each_other(tmp_path: Path) -> None:
    dated = values((date(2025, 1, 1), date(2025, 6, 30)), (date(2025, 7, 1), None))
    assert findings(tmp_path, "dated-values", prohibition(), parameters={"dated": dated}) == []


def test_a_gap_is_told_with_its_days(tmp_path: Path) -> None:
    dated = values((date(2025, 1, 1), date(2025, 6, 29)), (date(2025, 7, 1), None))
    (found,) = findings(tmp_path, "dated-values", prohibition(), parameters={"dated": dated})
    assert (found.key, found.level) == ("lint.gap", "error")
    assert found.values == {"name": "dated", "first": date(2025, 6, 30), "last": date(2025, 6, 30)}
    assert line_of(found) == "from: 2025-07-01"


def table(*rows: Section) -> dict[str, Section]:
    """A table with these rows."""
    return {
        "duty": {"keys": [{"of": "colour"}], "type": "boolean", "label": words("duty"), "rows": list(rows)},
    }


def test_a_row_below_a_general_one_is_hidden(tmp_path: Path) -> None:
    rows = table({"keys": [None], **version(True)}, {"keys": ["red"], **version(False)})
    (found,) = findings(tmp_path, "dated-values", prohibition(), tables=rows)
    assert (found.key, found.values["row"], found.values["above"]) == ("lint.hidden_row", 2, 1)


def test_a_special_row_above_or_on_other_days_is_not(tmp_path: Path) -> None:
    above = table({"keys": ["red"], **version(False)}, {"keys": [None], **version(True)})
    assert findings(tmp_path / "a", "dated-values", prohibition(), tables=above) == []
    earlier = version(True, date(2025, 1, 1), date(2025, 12, 31))
    turns = table({"keys": ["red"], **earlier}, {"keys": ["red"], **version(False, date(2026, 1, 1))})
    assert findings(tmp_path / "b", "dated-values", prohibition(), tables=turns) == []


def test_a_gap_between_rows_of_the_same_keys(tmp_path: Path) -> None:
    earlier = version(True, date(2025, 1, 1), date(2025, 12, 30))
    turns = table({"keys": ["red"], **earlier}, {"keys": ["red"], **version(False, date(2026, 1, 1))})
    assert keys(findings(tmp_path, "dated-values", prohibition(), tables=turns)) == ["gap"]


def test_a_value_that_comes_after_the_rule_or_ends_before_it(tmp_path: Path) -> None:
    rule = prohibition(breach=[element("shop.staff > most")])
    late = {"most": values((date(2025, 1, 2), date(2026, 12, 31)))}
    found = findings(tmp_path, "value-missing", rule, parameters=late)
    assert keys(found) == ["value_too_late", "value_too_short"]
    assert {one.level for one in found} == {"warning"}
    assert findings(tmp_path, "value-missing", rule, parameters={"most": values((date(2025, 1, 1), None))}) == []


def test_one_warning_for_all_rules_that_rest_on_a_value(tmp_path: Path) -> None:
    rules = [prohibition(id=f"LAMP-{number}", breach=[element("shop.staff > most")]) for number in (1, 2)]
    (late,) = findings(tmp_path, "value-missing", *rules, parameters={"most": values((date(2025, 1, 2), None))})
    assert late.values["rule"] == "LAMP-1, LAMP-2"


def test_a_parameter_may_say_that_its_earlier_values_are_open(tmp_path: Path) -> None:
    rule = prohibition(breach=[element("shop.staff > most")])
    late = {"most": {**values((date(2025, 1, 2), None)), "earlier": "open"}}
    assert findings(tmp_path / "a", "value-missing", rule, parameters=late) == []
    early = {"most": {**values((date(2025, 1, 1), None)), "earlier": "open"}}
    found = findings(tmp_path / "b", "value-missing", rule, parameters=early)
    assert keys(found) == ["earlier_for_nothing"]
    assert line_of(found[0]) == "earlier: open"
