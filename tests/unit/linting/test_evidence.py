"""When statements of law were checked."""

from datetime import date
from pathlib import Path

from japan_ai_compliance.linting.book import open_book
from japan_ai_compliance.linting.evidence import statements
from japan_ai_compliance.linting.model import Context, LintSettings
from tests.support.toy import (
    BASE,
    Section,
    consequence,
    element,
    law,
    parameter,
    prohibition,
    version,
    words,
    write,
)
from tests.unit.linting.looking import findings, line_of, looked_at

CHECKED = date(2026, 11, 1)


def test_within_the_limit_nothing_is_said(tmp_path: Path) -> None:
    assert findings(tmp_path, "stale", prohibition(), as_of=date(2027, 4, 30)) == []


def test_beyond_it_the_date_of_the_file_is_named_once(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, "stale", prohibition(), as_of=date(2027, 5, 1))
    assert (found.level, found.values["days"]) == ("warning", 181)
    assert line_of(found) == "checked_on: 2026-11-01"


def test_the_date_of_a_law_is_named_once_where_the_law_says_it(tmp_path: Path) -> None:
    of_law = {**BASE["law"], "defaults": BASE["defaults"]}
    write(tmp_path / "lamp", {**law(prohibition()), "law": of_law, "defaults": {}})
    write(tmp_path / "lamp", {"rules": [prohibition(id="LAMP-2")]}, "more.yaml")
    (found,) = looked_at(tmp_path, "stale", date(2027, 5, 1))
    assert found.values["what"] == "lamp.yaml"
    assert line_of(found) == "checked_on: 2026-11-01"


def test_a_date_of_its_own_is_named_at_its_place(tmp_path: Path) -> None:
    old = parameter("number", version(1, checked_on=date(2025, 1, 1)))
    found = findings(tmp_path, "stale", prohibition(checked_on=date(2025, 2, 1)), parameters={"old": old})
    assert {one.values["what"] for one in found} == {"old", "LAMP-1"}
    assert {line_of(one) for one in found} == {"checked_on: 2025-01-01", "checked_on: 2025-02-01"}


def test_rows_and_consequences_that_are_used_have_dates_of_their_own(tmp_path: Path) -> None:
    day = date(2025, 1, 1)
    rule = prohibition(applies=[element("gate(shop.colour)", "gated")], consequences=["fine"])
    gate: Section = {
        "keys": [{"of": "colour"}],
        "type": "boolean",
        "label": words("gate"),
        "rows": [{"keys": ["red"], **version(True, checked_on=day)}, {"keys": ["blue"], **version(False)}],
    }
    fine = consequence(maximum="fine_limit", checked_on=day)
    found = findings(tmp_path, "stale", rule, tables={"gate": gate}, consequences={"fine": fine})
    assert [one.values["what"] for one in found] == ["gate", "fine"]


def test_only_the_laws_asked_for_are_looked_at(tmp_path: Path) -> None:
    """The date of the file is that of its law, too."""
    write(tmp_path / "lamp", law(prohibition(checked_on=date(2025, 1, 1))))
    book = open_book(tmp_path)
    named = [
        [one.name for one in statements(Context(book, date(2026, 11, 23), frozenset({name})))]
        for name in ("lamp", "other")
    ]
    assert named == [["lamp.yaml", "LAMP-1"], []]


def test_the_limit_is_a_setting(tmp_path: Path) -> None:
    write(tmp_path / "lamp", law(prohibition()))
    assert looked_at(tmp_path, "stale", settings=LintSettings(stale_after=22)) == []
    assert len(looked_at(tmp_path, "stale", settings=LintSettings(stale_after=21))) == 1


def test_a_check_that_lies_ahead(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, "evidence", prohibition(), as_of=date(2026, 10, 31))
    assert found.level == "warning"
    assert findings(tmp_path, "evidence", prohibition(), as_of=CHECKED) == []
