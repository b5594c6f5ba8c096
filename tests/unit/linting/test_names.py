"""Ids of rules and elements, and braces in texts."""

from pathlib import Path

import pytest

from tests.support.toy import element, prohibition
from tests.unit.linting.looking import findings, keys, line_of


@pytest.mark.parametrize(
    ("name", "provision", "wanted"),
    [
        ("LAMP-1", "Art. 1", []),
        ("LAMP-1-2-a", "Art. 1(2)(a)", []),
        ("LAMP-55-8", "Art. 55-8; Order Art. 3", []),
        ("LAMP-RECORDS", "Circular", []),
        ("LAMP-records", "Art. 4", []),
        ("LAMP-3-change", "Rules Art. 10(2)", []),
        ("lamp-1", "Art. 1", ["rule_id"]),
        ("LAMP1", "Art. 1", ["rule_id"]),
        ("LAMP-1.2", "Art. 1", ["rule_id"]),
        ("LAMP-2", "Art. 1", ["rule_id_article"]),
        ("LAMP-11", "Art. 1(1)", ["rule_id_article"]),
    ],
)
def test_ids_of_rules(tmp_path: Path, name: str, provision: str, wanted: list[str]) -> None:
    found = findings(tmp_path, "naming", prohibition(id=name, provision=provision))
    assert keys(found) == wanted
    assert [line_of(one) for one in found] == [f"- id: {name}" for _ in wanted]


def test_ids_of_elements(tmp_path: Path) -> None:
    found = findings(
        tmp_path, "naming", prohibition(applies=[element("shop.open", "isOpen"), element("shop.lit", "a-1")])
    )
    assert [(one.key, one.values["name"]) for one in found] == [("lint.element_id", "isOpen")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("at {threshold} and more", []),
        ("at {nothing}", ["no_parameter"]),
    ],
)
def test_placeholders(tmp_path: Path, text: str, wanted: list[str]) -> None:
    assert keys(findings(tmp_path, "placeholders", prohibition(notes=[{"en": text, "ja": "語"}]))) == wanted
