"""The rulebook's own tools, and laws of one's own."""

import json
from pathlib import Path

import pytest

from tests.acceptance.conftest import Command

LAW = """
law:
  id: parasol
  title: {en: Parasol Act, ja: 日傘法}
  short: {en: Parasol, ja: 日傘}
  url: https://example.org/parasol
  scope: {en: parasols, ja: 日傘}
  limits: {en: umbrellas are not covered, ja: 雨傘は対象外}
defaults:
  sources: [{text: Parasol Act, url: https://example.org/parasol}]
  checked_on: 2026-11-01
subjects:
  parasol:
    at: parasols
    many: true
    identified_by: id
    label: {en: parasol, ja: 日傘}
    question: {en: Which parasols does the company make?, ja: どの日傘を作っていますか。}
facts:
  parasol.id:
    type: text
    label: {en: mark, ja: 識別名}
    question: {en: What is it called?, ja: 名称は何ですか。}
  parasol.width:
    type: number
    unit: percent
    label: {en: width, ja: 幅}
    question: {en: How wide is it?, ja: 幅はどれくらいですか。}
parameters:
  widest:
    type: number
    unit: percent
    label: {en: widest parasol, ja: 最大幅}
    values: [{value: 150, from: 2020-01-01}]
rules:
  - id: PARASOL-1
    provision: Art. 1
    title: {en: No wide parasols, ja: 広い日傘の禁止}
    kind: prohibition
    subject: parasol
    in_force: {from: 2020-01-01}
    breach:
      - {id: wide, when: parasol.width > widest, en: "wider than {widest}", ja: "{widest}より広い"}
"""
CASES = """
profiles:
  shop: {company: {name: Shop}, parasols: [{id: P, width: 150}]}
cases:
  - {name: as wide as allowed, rule: PARASOL-1, as_of: 2026-01-01, given: shop, expect: {status: compliant}}
  - name: too wide
    rule: PARASOL-1
    as_of: 2026-01-01
    given: shop
    set: {"parasols[0].width": 151}
    expect: {status: violation}
"""


@pytest.fixture
def law(tmp_path: Path) -> Path:
    folder = tmp_path / "laws" / "parasol"
    folder.mkdir(parents=True)
    (folder / "law.yaml").write_text(LAW)
    (folder / "law.cases.yaml").write_text(CASES)
    return folder.parent


def test_a_law_of_ones_own_is_checked(run: Command, law: Path, tmp_path: Path) -> None:
    profile = tmp_path / "shop.yaml"
    profile.write_text("company: {name: Shop}\nsoftware: []\nparasols:\n  - {id: P, width: 151}\n")
    ran = run("check", profile, "--rules", law, "--law", "parasol", "--format", "json")
    assert ran.status == 1, ran.err
    data = json.loads(ran.out)
    assert data["rulebook"]["custom"] == ["parasol"]
    (finding,) = data["profiles"][0]["findings"]
    assert (finding["rule"], finding["status"]) == ("PARASOL-1", "violation")
    assert finding["location"]["line"] == 4
    assert "parasol" in ran.err


def test_its_cases_are_run(run: Command, law: Path) -> None:
    ran = run("rules", "test", "--rules", law, "--law", "parasol", "--format", "json")
    assert ran.status == 0, ran.err
    assert [case["passed"] for case in json.loads(ran.out)["cases"]] == [True, True]


def test_a_failing_case_fails(run: Command, law: Path) -> None:
    cases = law / "parasol/law.cases.yaml"
    cases.write_text(CASES.replace("status: compliant", "status: violation"))
    ran = run("rules", "test", "--rules", law, "--law", "parasol")
    assert ran.status == 1
    assert "as wide as allowed" in ran.out


@pytest.mark.parametrize(
    ("right", "wrong", "column"),
    [
        ("parasol.width > widest", "parasol.widht > widest", 26),
        ("parasol.width > widest", "parasol.width > open('x')", 42),
        ("parasol.width > widest", "parasol.width > 'wide'", 42),
        ("parasol.width > widest", "parasol.width and widest", 26),
    ],
)
def test_a_wrong_condition_is_refused_with_its_place(
    run: Command, law: Path, tmp_path: Path, right: str, wrong: str, column: int
) -> None:
    path = law / "parasol/law.yaml"
    path.write_text(LAW.replace(right, wrong))
    (tmp_path / "shop.yaml").write_text("company: {name: Shop}\n")
    ran = run("check", tmp_path / "shop.yaml", "--rules", law)
    line = next(number for number, text in enumerate(path.read_text().splitlines(), 1) if wrong in text)
    assert ran.status == 2
    assert ran.err.startswith(f"{path}:{line}:{column}: "), ran.err


def test_the_bundled_cases_pass(run: Command) -> None:
    ran = run("rules", "test")
    assert ran.status == 0, ran.out
    assert "passed" in ran.out


def test_the_list_has_the_keys_of_the_contract(run: Command) -> None:
    ran = run("rules", "list", "--format", "json")
    rules = json.loads(ran.out)["rules"]
    keys = {"id", "law", "provision", "title", "kind", "force", "in_force", "confidence", "checked_on"}
    assert all(set(rule) == keys for rule in rules)
    assert {"MSCA-3-2", "MSCA-5-1", "MSCA-6", "MSCA-7-2", "MSCA-8-1", "MSCA-8-4", "MSCA-9"} <= {
        rule["id"] for rule in rules
    }


def test_the_list_cites_provisions_in_its_language(run: Command) -> None:
    def line(*options: str) -> str:
        return next(one for one in run("rules", "list", *options).out.splitlines() if one.startswith("FEFA-25-1 "))

    assert "Art. 25(1); Foreign Exchange Order Art. 17(1)" in line()
    assert "第25条第1項、外為令第17条第1項" in line("--lang", "ja")


def test_every_rule_can_be_explained_in_both_languages(run: Command) -> None:
    rules = json.loads(run("rules", "list", "--format", "json").out)["rules"]
    for language in ("en", "ja"):
        ran = run("explain", rules[0]["id"], "--lang", language)
        assert ran.status == 0, ran.err
        assert rules[0]["id"] in ran.out
