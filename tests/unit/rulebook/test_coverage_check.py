"""The check of a law that was made up for these tests."""

from collections.abc import Callable
from pathlib import Path

import pytest

from japan_ai_compliance.errors import RuleError
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.coverage.check import LawCoverage, check_coverage
from japan_ai_compliance.rulebook.model import Rulebook

LAW = """
defaults: {sources: [{text: Art. 1, url: "https://example.jp"}], checked_on: 2031-01-01, confidence: high}
law:
  {id: cups, title: {en: Cup Act, ja: 湯呑み法}, short: {en: cups, ja: 湯呑み}, url: "https://example.jp",
   scope: {en: cups, ja: 湯呑み}, limits: {en: none, ja: なし}}
subjects: {maker: {at: maker, label: {en: maker, ja: 製造者}, question: {en: Who?, ja: 誰ですか。}}}
facts: {maker.blue: {type: boolean, label: {en: blue, ja: 青}, question: {en: Blue?, ja: 青いですか。}}}
consequences: {fine: {kind: fine, name: {en: fine, ja: 罰金}, stage: direct, provision: Art. 9}}
rules:
  - {id: CUP-1, provision: Art. 2, title: {en: Blue, ja: 青}, kind: requirement, subject: maker, in_force: {},
     requires: [{id: blue, when: maker.blue, en: it is blue, ja: 青い}], consequences: [fine]}
  - {id: CUP-2, provision: Art. 3, title: {en: Not blue, ja: 青以外}, kind: requirement, subject: maker, in_force: {},
     requires: [{id: blue, when: not maker.blue, en: it is not blue, ja: 青くない}]}
"""
INVENTORY = """
source: https://example.jp/law/1
version: 2031-01-01
main:
  - chapter: "1"
    articles: {"1": [1], "2": {1: {i: [a, b], ii: []}, 2: []}, "3": deleted}
  - {chapter: "2", others: 4, articles: {"9": [1]}}
supplementary: [{paragraphs: [1, 2]}]
"""
COMPLETE = {
    "1": "{reason: purpose}",
    "2": "{rules: [CUP-1]}",
    "2(1)(i)": "{rules: [CUP-1, CUP-2]}",
    "2(1)(i)(b)": "{reason: definition}",
    "ch. 2": "{reason: court}",
    "9": "{reason: criminal_provision, consequences: [fine]}",
    "suppl": "{reason: transitional}",
}
Check = Callable[..., LawCoverage]


@pytest.fixture(scope="module")
def rulebook(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    """The rules of the law; its inventory and coverage stand elsewhere."""
    folder = tmp_path_factory.mktemp("rules") / "cups"
    folder.mkdir()
    (folder / "law.yaml").write_text(LAW, encoding="utf-8")
    return load_rules(folder.parent)


@pytest.fixture
def check(rulebook: Rulebook, tmp_path: Path) -> Check:
    """Check the coverage that consists of these entries."""

    def call(entries: dict[str, str], inventory: str | None = INVENTORY) -> LawCoverage:
        lines = ["texts:", "  act:", "    label: {en: Act, ja: 法}", "    provisions:"]
        lines += [f'      "{key}": {entry}' for key, entry in entries.items()]
        (tmp_path / "cups.coverage.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        if inventory is not None:
            (tmp_path / "act.inventory.yaml").write_text(inventory, encoding="utf-8")
        return check_coverage(rulebook, "cups", tmp_path)

    return call


def without(*keys: str) -> dict[str, str]:
    """The complete entries but these."""
    return {key: entry for key, entry in COMPLETE.items() if key not in keys}


def problems(coverage: LawCoverage) -> list[tuple[str, str, str | None]]:
    """Kind, name and key of each problem."""
    return [(one.kind, one.name, one.key) for one in coverage.problems]


def test_the_narrowest_entry_covers_a_provision(check: Check) -> None:
    coverage = check(COMPLETE)
    (text,) = coverage.texts
    assert coverage.complete
    assert {one.provision.key: one.key for one in text.provisions} == {
        "1": "1",
        "2(1)": "2",
        "2(1)(i)": "2(1)(i)",
        "2(1)(i)(a)": "2(1)(i)",
        "2(1)(i)(b)": "2(1)(i)(b)",
        "2(1)(ii)": "2",
        "2(2)": "2",
        "9": "9",
        "ch. 2": "ch. 2",
        "suppl 1(1)": "suppl",
        "suppl 1(2)": "suppl",
    }
    assert (text.articles, text.by_rules) == (7, 5)
    assert text.by_reason == {"purpose": 1, "definition": 1, "court": 1, "criminal_provision": 1, "transitional": 2}


def test_what_no_entry_covers_is_found(check: Check) -> None:
    coverage = check(without("2", "ch. 2"))
    assert [one.provision.key for one in coverage.texts[0].uncovered] == ["2(1)", "2(1)(ii)", "2(2)", "ch. 2"]
    assert problems(coverage) == []
    assert not coverage.complete


@pytest.mark.parametrize(
    ("key", "entry", "problem"),
    [
        ("1", "{rules: [CUP-1, CUP-7]}", ("unknown_rule", "CUP-7", "1")),
        ("9", "{reason: criminal_provision, consequences: [prison]}", ("unknown_consequence", "prison", "9")),
        ("4", "{reason: purpose}", ("unused_entry", "act", "4")),
        ("3", "{reason: purpose}", ("unused_entry", "act", "3")),
        ("suppl 2", "{reason: transitional}", ("unused_entry", "act", "suppl 2")),
    ],
)
def test_what_names_nothing_is_a_problem_with_its_place(
    key: str, entry: str, problem: tuple[str, str, str], check: Check
) -> None:
    coverage = check({**COMPLETE, key: entry})
    assert problems(coverage) == [problem]
    place = coverage.problems[0].place
    assert place is not None
    assert place.line == 5 + list({**COMPLETE, key: entry}).index(key)
    assert not any(text.uncovered for text in coverage.texts)
    assert not coverage.complete


def test_an_entry_that_narrower_ones_replace_wholly_is_a_problem(check: Check) -> None:
    assert problems(check({**COMPLETE, "ch. 1": "{reason: scope}"})) == [("unused_entry", "act", "ch. 1")]


def test_rules_that_cover_nothing_are_named_but_no_failure(check: Check) -> None:
    coverage = check({**COMPLETE, "2(1)(i)": "{rules: [CUP-1]}"})
    assert coverage.unnamed == ("CUP-2",)
    assert coverage.complete


def test_a_law_without_inventory_is_not_complete(rulebook: Rulebook, tmp_path: Path) -> None:
    coverage = check_coverage(rulebook, "cups", tmp_path)
    assert problems(coverage) == [("no_inventory", "cups", None)]
    assert not coverage.complete


def test_a_text_without_inventory_is_not_complete(check: Check) -> None:
    coverage = check(COMPLETE, inventory=None)
    assert problems(coverage) == [("text_without_inventory", "act", None)]
    assert not coverage.complete


def test_an_inventory_without_coverage_is_not_covered(rulebook: Rulebook, tmp_path: Path) -> None:
    (tmp_path / "order.inventory.yaml").write_text(INVENTORY, encoding="utf-8")
    (text,) = check_coverage(rulebook, "cups", tmp_path).texts
    assert (text.name, len(text.uncovered)) == ("order", 11)


@pytest.mark.parametrize(
    ("entry", "key"),
    [
        ("{reason: other}", "not_a_choice"),
        ("{rules: [CUP-1], reason: purpose}", "rules_or_reason"),
        ("{rules: []}", "rules_or_reason"),
        ("{consequences: [fine]}", "rules_or_reason"),
        ("{reason: criminal_provision}", "needs_consequences"),
        ("{reason: sanction}", "needs_consequences"),
        ("{reason: civil_claim}", "needs_consequences"),
        ("{reason: purpose, note: because}", "unknown_key"),
    ],
)
def test_an_entry_has_rules_or_one_of_the_reasons(entry: str, key: str, check: Check) -> None:
    with pytest.raises(RuleError) as raised:
        check({**COMPLETE, "9": entry})
    assert raised.value.key == f"rulebook.{key}"
    assert raised.value.place is not None
    assert raised.value.place.line == 10


@pytest.mark.parametrize(
    ("broken", "key"),
    [
        ('{"1": [0]}', "too_small"),
        ('{"1": {1: [4]}}', "not_a_text"),
        ('{"1": {1: {i: [イ]}}}', "bad_provision"),
        ('{"one": [1]}', "bad_provision"),
        ('{"1": 1}', "not_a_block"),
        ('{"1": {1: {i: 2}}}', "not_a_list"),
        ('{"1": {1: [{i: a}]}}', "not_a_block"),
    ],
)
def test_an_inventory_holds_numbers_only(broken: str, key: str, check: Check) -> None:
    inventory = f"{{source: 'https://example.jp', version: 2031-01-01, main: [{{articles: {broken}}}]}}"
    with pytest.raises(RuleError) as raised:
        check(COMPLETE, inventory=inventory)
    assert raised.value.key == f"rulebook.{key}"


def test_a_text_is_covered_in_one_file_only(rulebook: Rulebook, tmp_path: Path) -> None:
    for name in ("a", "b"):
        content = 'texts: {act: {label: {en: Act, ja: 法}, provisions: {"1": {reason: purpose}}}}'
        (tmp_path / f"{name}.coverage.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(RuleError) as raised:
        check_coverage(rulebook, "cups", tmp_path)
    assert raised.value.key == "rulebook.declared_twice"
