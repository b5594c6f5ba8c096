from pathlib import Path
from typing import get_args

import pytest

from japan_ai_compliance.errors import Place
from japan_ai_compliance.messages import LANGUAGES, Language, say
from japan_ai_compliance.report.rules.coverage import as_data, as_text
from japan_ai_compliance.rulebook.coverage.check import (
    CoverageProblem,
    CoveredProvision,
    LawCoverage,
    ProblemKind,
    TextCoverage,
)
from japan_ai_compliance.rulebook.coverage.extract import extract
from japan_ai_compliance.rulebook.coverage.provisions import provisions
from japan_ai_compliance.rulebook.coverage.schema import Entry, Reason
from japan_ai_compliance.rulebook.model import Words

STATUTE = """---
source: "https://example.jp/law/1"
last_updated: "2031-01-01"
---
### 第一章　総則

**第五条の二**　甲

**２**　乙

- 一　丙
  - イ　丁

### 第二章　補則

**第二条**　戊

## 附則

**第一条**　己

**２**　庚
"""
ENTRIES = {"5-2(1)": Entry(rules=["CUP-1"]), "5-2(2)": Entry(reason="definition")}


def law(*problems: CoverageProblem, only: tuple[str, ...] = ()) -> LawCoverage:
    """A law with one text, of which the first two paragraphs are covered."""
    inventory = extract(STATUTE, only)
    covered = tuple(
        CoveredProvision(one, ENTRIES.get(one.key), one.key if one.key in ENTRIES else None)
        for one in provisions(inventory)
    )
    text = TextCoverage("act", Words("Act", "法"), inventory.source, inventory.version, 2, covered)
    return LawCoverage("cups", (text,), problems, ("CUP-2",))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_and_every_problem_has_its_words(language: Language) -> None:
    reasons = [say(f"coverage.reason_{reason}", language) for reason in get_args(Reason)]
    assert len(set(reasons)) == len(reasons)
    for kind in get_args(ProblemKind):
        assert "NAME" in say(f"coverage.{kind}", language, name="NAME", key="KEY")


def test_counts_and_what_is_uncovered_in_english() -> None:
    lines = as_text([law()], {"cups": "cups"}, "en").splitlines()
    assert lines == [
        "cups",
        "  Act (version of 2031-01-01): 2 articles, 7 provisions",
        "        1  encoded by rules",
        "        1  defines terms",
        "        5  covered by nothing",
        "  Act Art. 5-2(2)(i): neither a rule nor a reason",
        "  Act Art. 5-2(2)(i)(a): neither a rule nor a reason",
        "  Act Art. 2: neither a rule nor a reason",
        "  Act Suppl. 1 Art. 1(1): neither a rule nor a reason",
        "  Act Suppl. 1 Art. 1(2): neither a rule nor a reason",
        "  Rules that cover no provision: CUP-2",
        "  The coverage is incomplete.",
    ]


def test_citations_in_japanese() -> None:
    text = as_text([law()], {"cups": "湯呑み"}, "ja")
    assert "法 第5条の2第2項第1号イ: " in text
    assert "法 附則（1）第1条第2項: " in text


@pytest.mark.parametrize(
    ("language", "chapter", "supplement"),
    [("en", "Ch. 2, the other 1 articles", "of 1 enactments"), ("ja", "第2章のその他1か条", "附則（1件の制定・改正）")],
)
def test_what_is_not_listed_one_by_one(language: Language, chapter: str, supplement: str) -> None:
    text = as_text([law(only=("5-2",))], {"cups": "cups"}, language)
    assert chapter in text
    assert supplement in text


def test_problems_come_with_their_place() -> None:
    problem = CoverageProblem("unknown_rule", "CUP-7", "1", Place(str(Path("a.yaml")), 4, 2))
    assert "a.yaml:4:2: `1` names the rule `CUP-7`" in as_text([law(problem)], {"cups": "cups"}, "en")


def test_data_holds_every_provision() -> None:
    problem = CoverageProblem("no_inventory", "cups")
    (data,) = as_data([law(problem)], "en")["laws"]
    assert (data["law"], data["complete"], data["rules_not_named"]) == ("cups", False, ["CUP-2"])
    assert data["problems"] == [
        {
            "kind": "no_inventory",
            "entry": None,
            "name": "cups",
            "message": "There is no inventory of the texts of `cups`, so its coverage is not known.",
            "path": None,
            "line": None,
        }
    ]
    texts = data["texts"]
    assert isinstance(texts, list)
    (text,) = texts
    assert (text["text"], text["provisions"], text["by_rules"], text["by_reason"]) == ("act", 7, 1, {"definition": 1})
    assert text["uncovered"] == ["5-2(2)(i)", "5-2(2)(i)(a)", "2", "suppl 1/1(1)", "suppl 1/1(2)"]
    assert text["covered"][0] == {
        "provision": "5-2(1)",
        "citation": "Art. 5-2(1)",
        "entry": "5-2(1)",
        "rules": ["CUP-1"],
        "reason": None,
        "consequences": [],
    }
