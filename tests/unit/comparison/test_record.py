"""Reading reports: what is none is refused with the key that is wrong."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from japan_ai_compliance.comparison.model import Side
from japan_ai_compliance.comparison.record import read_side
from japan_ai_compliance.comparison.sources import ProfileSource, read_source
from japan_ai_compliance.errors import InputError
from tests.support.errors import error_of
from tests.support.toy import Bench, bench, prohibition, shop
from tests.unit.comparison.sides import report


@pytest.fixture
def lamps(tmp_path: Path) -> Bench:
    """One prohibition."""
    return bench(tmp_path / "lamp", prohibition())


@pytest.fixture
def data(lamps: Bench) -> Any:
    """A report with one finding, as it comes back from a file."""
    return report(lamps, shop("burning: {from: 2025-02-01, sales: 123}"))


def test_a_report_reads_back(data: Any) -> None:
    side = read_side(data, "r.json")
    (profile,) = side.profiles
    (finding,) = profile.findings
    assert (side.path, profile.company, finding.rule, finding.status) == ("r.json", "K.K.", "LAMP-1", "violation")
    assert finding.elements[0].facts[0].path == "shops[0].burning"


def test_a_report_saved_to_a_file_reads_as_it_was(data: Any, tmp_path: Path) -> None:
    data["profiles"][0]["company"] = '"\u65e5\u672c\\\U0001f600 \u202e'
    path = tmp_path / "r.json"
    path.write_text(json.dumps(data, indent=2), encoding="utf-8")
    assert read_source(str(path)) == read_side(data, str(path))


def test_keys_that_are_not_known_are_passed_over(data: Any) -> None:
    expected = read_side(data, "r.json")
    data["later"] = data["profiles"][0]["later"] = data["profiles"][0]["findings"][0]["later"] = {"x": 1}
    assert read_side(data, "r.json") == expected


@pytest.mark.parametrize("version", ["0.9", "1.1", "2.0", "\x1b[31m"])
def test_another_schema_version_is_refused(data: Any, version: str) -> None:
    data["schema_version"] = version
    error = error_of(lambda: read_side(data, "r.json"))
    assert error.key == "compare.other_schema"
    assert "\x1b" not in error.message()


def _profile(data: Any) -> Any:
    return data["profiles"][0]


def _finding(data: Any) -> Any:
    return data["profiles"][0]["findings"][0]


@pytest.mark.parametrize(
    ("spoil", "where"),
    [
        (lambda data: data.pop("schema_version"), "schema_version"),
        (lambda data: data.update(schema_version=1.0), "schema_version"),
        (lambda data: data.pop("profiles"), "profiles"),
        (lambda data: data.update(profiles={}), "profiles"),
        (lambda data: data.update(profiles=[1]), "profiles[0].company"),
        (lambda data: data.update(as_of="2026-13-01"), "as_of"),
        (lambda data: data.update(rulebook=None), "rulebook.digest"),
        (lambda data: _profile(data).update(company=None), "profiles[0].company"),
        (lambda data: _profile(data).update(findings=None), "profiles[0].findings"),
        (lambda data: _finding(data).update(status="fine"), "profiles[0].findings[0].status"),
        (lambda data: _finding(data).update(due="soon"), "profiles[0].findings[0].due"),
        (lambda data: _finding(data)["location"].update(line=True), "profiles[0].findings[0].location.line"),
        (lambda data: _finding(data)["because"][0].update(truth="maybe"), "profiles[0].findings[0].because[0].truth"),
        (lambda data: _finding(data)["subject"].pop("id"), "profiles[0].findings[0].subject.id"),
    ],
)
def test_what_is_no_report_is_refused_with_the_key(data: Any, spoil: Callable[[Any], object], where: str) -> None:
    spoil(data)
    error = error_of(lambda: read_side(data, "r.json"))
    assert (error.key, error.values["where"]) == ("compare.not_a_report", where)


@pytest.mark.parametrize("data", [None, [], "text", 1])
def test_a_document_of_another_kind_is_refused(data: object) -> None:
    with pytest.raises(InputError):
        read_side(data, "r.json")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[1, 2]", "compare.neither"),
        ('"just text"', "compare.neither"),
        ('{"schema_version": "1.0"}', "compare.not_a_report"),
        ('{"profiles": []}', "compare.not_a_report"),
        ("", "documents.empty"),
        ('{"profiles": [', "documents.json_unclosed"),
        ('{"profiles": ' + "[" * 1000, "documents.too_deep"),
        ('{"schema_version": "1.0", "as_of": 1' + "0" * 5000 + "}", "compare.not_a_report"),
    ],
)
def test_files_that_are_neither(tmp_path: Path, text: str, key: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    assert error_of(lambda: read_source(str(path))).key == key


def test_a_profile_is_told_from_a_report(tmp_path: Path) -> None:
    path = tmp_path / "profile.yaml"
    path.write_text(shop("burning: true"), encoding="utf-8")
    assert read_source(str(path)) == ProfileSource(str(path))


def test_a_file_that_is_missing(tmp_path: Path) -> None:
    assert error_of(lambda: read_source(str(tmp_path / "none.json"))).key == "documents.missing"


def test_values_of_facts_keep_their_kind(data: Any, tmp_path: Path) -> None:
    values = [True, False, None, 0, -12, "12", "true", 1.5, [1, {"from": None}]]
    facts = _finding(data)["because"][0]["facts"]
    facts[:] = [{**facts[0], "value": value} for value in values]
    path = tmp_path / "r.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    side = read_source(str(path))
    assert isinstance(side, Side)
    read = [fact.value for fact in side.profiles[0].findings[0].elements[0].facts]
    assert read == [True, False, None, 0, -12, "12", "true", "1.5", [1, {"from": None}]]
