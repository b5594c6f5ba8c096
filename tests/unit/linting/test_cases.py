"""Answers that no case shows."""

from pathlib import Path

import pytest

from tests.support.toy import Section, law, prohibition, write
from tests.unit.linting.looking import looked_at

CASES = """
profiles:
  shop: {company: {name: K.K.}, shops: [{name: S, burning: true}]}
cases:
  - {name: burning, rule: LAMP-1, as_of: 2026-01-01, given: shop, expect: {status: violation}}
  - {name: two, rule: LAMP-1, as_of: 2026-01-01, given: shop, expect: [{subject: S, status: compliant}]}
"""


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        (prohibition(), ["not_applicable", "unknown"]),
        (prohibition(id="LAMP-2"), ["violation", "compliant", "not_applicable", "unknown"]),
        (prohibition(id="LAMP-2", force="endeavour"), ["compliant", "not_applicable", "unknown"]),
        (prohibition(id="LAMP-2", confidence="low"), ["not_applicable", "unknown"]),
    ],
)
def test_answers_without_a_case(tmp_path: Path, rule: Section, wanted: list[str]) -> None:
    folder = write(tmp_path / "lamp", law(rule))
    (folder / "lamp.cases.yaml").write_text(CASES, encoding="utf-8")
    found = looked_at(tmp_path, "cases")
    assert [one.values["status"] for one in found] == wanted
    assert {one.level for one in found} == {"warning"}
