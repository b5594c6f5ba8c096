"""JSON of every command shows invisible and direction-turning characters as escapes; the data is the same."""

import json
from pathlib import Path

import pytest

from tests.acceptance.conftest import Command

HOSTILE = "\u202egnirts\u2066 \u200f\u061c\u200b\x9b"
SAID = json.dumps(HOSTILE)
PROFILE = f"""\
company: {{name: {SAID}, designated_on: 2025-03-26}}
software:
  - name: {SAID}
    kind: app_store
    designated: {{from: 2025-03-26}}
    conduct:
      other_payment_services_excluded: {{from: 2025-12-18, relevant_sales: 1_000}}
"""
LAW = f"""\
law:
  id: own
  title: {{en: {SAID}, ja: {SAID}}}
  short: {{en: own act, ja: 自前の法律}}
  url: https://example.org/own
  scope: {{en: offices, ja: 事務所}}
  limits: {{en: nothing else, ja: その他は対象外}}
defaults:
  sources: [{{text: Own Act, url: "https://example.org/own"}}]
  checked_on: 2026-11-01
subjects:
  office:
    at: offices
    many: true
    identified_by: id
    label: {{en: office, ja: 事務所}}
    question: {{en: Which offices are there?, ja: どの事務所がありますか。}}
facts:
  office.id:
    type: text
    label: {{en: name, ja: 名称}}
    question: {{en: What is it called?, ja: 名称は何ですか。}}
  office.open:
    type: boolean
    label: {{en: {SAID}, ja: 営業}}
    question: {{en: {SAID}, ja: 営業していますか。}}
rules:
  - id: OWN-1
    provision: Art. 1
    title: {{en: {SAID}, ja: {SAID}}}
    kind: prohibition
    subject: office
    in_force: {{from: 2020-01-01}}
    breach:
      - {{id: open, when: office.open, en: {SAID}, ja: 営業している}}
"""
CASES = f"""\
profiles:
  one: {{company: {{name: One}}, offices: [{{id: O, open: true}}]}}
cases:
  - {{name: {SAID}, rule: OWN-1, as_of: 2026-11-23, given: one, expect: {{status: violation}}}}
"""
DAYS = ("--as-of", "2026-11-23", "--law", "msca")
COMMANDS = {
    "calendar": ("calendar", "p.yaml", *DAYS),
    "penalty": ("penalty", "p.yaml", *DAYS),
    "compare": ("compare", "p.yaml", "--from", "2025-12-01", "--to", "2026-11-23"),
    "check": ("check", "p.yaml", *DAYS),
    "explain a rule": ("explain", "OWN-1", "--rules", "own"),
    "explain a fact": ("explain", "office.open", "--rules", "own"),
    "rules list": ("rules", "list", "--rules", "own"),
    "rules lint": ("rules", "lint", "--rules", "own", "--law", "own"),
    "rules test": ("rules", "test", "--rules", "own", "--law", "own"),
    "rules diff": ("rules", "diff", "own", "changed"),
    "schema profile": ("schema", "profile", "--rules", "own"),
}
QUIET = "rules lint"
"""Says names of files and ids alone, not the words of the rules."""


@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_invisible_is_escaped(run: Command, tmp_path: Path, name: str) -> None:
    (tmp_path / "p.yaml").write_text(PROFILE, encoding="utf-8")
    for folder, law in (("own", LAW), ("changed", LAW.replace("2020-01-01", "2020-02-01"))):
        (tmp_path / folder / "own").mkdir(parents=True)
        (tmp_path / folder / "own/law.yaml").write_text(law, encoding="utf-8")
        (tmp_path / folder / "own/law.cases.yaml").write_text(CASES, encoding="utf-8")
    command = COMMANDS[name]
    ran = run(*command, *(() if name.startswith("schema") else ("--format", "json")))
    assert all(line.isprintable() for line in ran.out.split("\n"))
    assert ran.out.endswith("}\n"), ran.err
    said = json.dumps(json.loads(ran.out), ensure_ascii=False)
    assert (json.dumps(HOSTILE, ensure_ascii=False)[1:-1] in said) == (name != QUIET)
