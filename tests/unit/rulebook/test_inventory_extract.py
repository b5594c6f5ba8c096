"""The inventory of a statute that was made up for these tests."""

import pytest

from japan_ai_compliance.rulebook.coverage.extract import extract
from japan_ai_compliance.rulebook.coverage.provisions import article_count, provisions
from japan_ai_compliance.rulebook.coverage.schema import Inventory

HEAD = "---\nsource: https://example.jp/law/2\nlast_updated: 2031-04-01\n---\n"
STATUTE = """---
title: "湯呑みの取扱いに関する法律"
last_updated: "2031-04-01"
source: "https://example.jp/law/1"
extra:
  category: "第九条（無関係）"
---

前文は数えない。

### 第一章　総則

**第一条（目的）**　この法律は、第三条第二項及び附則第四条の湯呑みを守る。

**第二条から第四条まで**　削除

**第五条（定義（第七条において同じ。））**　湯呑み（第六条第一項第一号イのものを含む。）をいう。

- 一　次に掲げる湯呑み
  - イ　青いもの
    - （１）　小さいもの
  - ロ　白いもの

- 一の二　前号に準ずるもの

- 二　削除

- 三及び四　削除

- 五　その他（第八条の二に規定するもの）

**２**　前項の湯呑みは、第一号に限る。

**３**　削除

**１１**　十一番目の項

- 一　ひとつ

| 第十条 | 表の中は数えない |
| --- | --- |

### 第一章の二　補則

**第二十五条**　見出しのない条

**第二十五条の二（枝番号）**　本文

**第二十五条の二の三**　枝番号の枝番号

**第二十五条の四及び第二十五条の五**　削除

**第百二十条**　大きな番号

## 附則

この法律は、公布の日から施行する。

二行目も同じ項に属する。

## 附則

**１**　この政令は、公布の日から施行する。

**４**　四番目

- 一　号

## 附則

**第一条（施行期日）**　公布の日から施行する。

**２**　ただし書

**別表第一**

- 一　別表の中は数えない

**様式第１号**
"""


@pytest.fixture(scope="module")
def inventory() -> Inventory:
    """The inventory of the whole statute."""
    return extract(STATUTE)


def test_source_and_version_come_from_the_head(inventory: Inventory) -> None:
    assert (inventory.source, inventory.version) == ("https://example.jp/law/1", "2031-04-01")


def test_articles_stand_under_their_chapters(inventory: Inventory) -> None:
    chapters = {block.chapter: list(block.articles) for block in inventory.main}
    assert chapters == {"1": ["1", "2", "3", "4", "5"], "1-2": ["25", "25-2", "25-2-3", "25-4", "25-5", "120"]}


def test_only_what_begins_a_line_counts(inventory: Inventory) -> None:
    assert inventory.main[0].articles["5"] == {1: {"i": ["a", "b"], "i-2": [], "v": []}, 2: {}, 11: {"i": []}}


def test_deleted_articles_are_kept_empty_and_not_counted(inventory: Inventory) -> None:
    assert [number for number, one in inventory.main[0].articles.items() if not one] == ["2", "3", "4"]
    assert [number for number, one in inventory.main[1].articles.items() if not one] == ["25-4", "25-5"]
    assert article_count(inventory) == 6


def test_supplementary_provisions_with_and_without_numbers(inventory: Inventory) -> None:
    plain, numbered, articles = inventory.supplementary
    assert (plain.paragraphs, plain.articles) == ({1: {}}, {})
    assert numbered.paragraphs == {1: {}, 4: {"i": []}}
    assert (articles.paragraphs, articles.articles) == ({}, {"1": {1: {}, 2: {}}})


def test_keys_in_the_order_of_the_text(inventory: Inventory) -> None:
    assert [one.key for one in provisions(inventory)] == [
        "1",
        "5(1)",
        "5(1)(i)",
        "5(1)(i)(a)",
        "5(1)(i)(b)",
        "5(1)(i-2)",
        "5(1)(v)",
        "5(2)",
        "5(11)",
        "5(11)(i)",
        "25",
        "25-2",
        "25-2-3",
        "120",
        "suppl 1",
        "suppl 2(1)",
        "suppl 2(4)",
        "suppl 2(4)(i)",
        "suppl 3/1(1)",
        "suppl 3/1(2)",
    ]


def test_wider_keys_run_from_the_whole_text_to_the_next_above(inventory: Inventory) -> None:
    found = {one.key: one for one in provisions(inventory)}
    assert found["5(1)(i)(a)"].wider == ("main", "ch. 1", "5", "5(1)", "5(1)(i)")
    assert found["25-2"].wider == ("main", "ch. 1-2")
    assert found["suppl 3/1(2)"].wider == ("suppl", "suppl 3", "suppl 3/1")
    assert found["suppl 3/1(2)"].citation == "Art. 1(2)"


def test_limited_to_some_articles_the_rest_is_a_number_per_chapter() -> None:
    limited = extract(STATUTE, ["25-2"])
    first, second = limited.main
    assert (first.others, first.articles) == (2, {})
    assert (second.others, list(second.articles)) == (3, ["25-2"])
    assert limited.only == ["25-2"]
    assert [(one.key, one.others) for one in provisions(limited)] == [
        ("ch. 1", 2),
        ("25-2", 0),
        ("ch. 1-2", 3),
        ("suppl", 3),
    ]
    assert article_count(limited) == article_count(extract(STATUTE))


def test_a_text_without_chapters_has_one_rest() -> None:
    limited = extract(f"{HEAD}**第一条**　甲\n\n**第二条**　乙\n", ["1"])
    assert [(one.key, one.wider) for one in provisions(limited)] == [("1", ("main",)), ("main", ())]


def test_a_text_without_articles_is_refused() -> None:
    with pytest.raises(ValueError, match="no articles"):
        extract(f"{HEAD}## 附則\n\n**第一条**　甲\n")


def test_a_sub_item_outside_an_item_is_refused() -> None:
    with pytest.raises(ValueError, match="outside an item"):
        extract(f"{HEAD}**第一条**　甲\n\n  - イ　乙\n")


def test_a_text_without_source_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks source"):
        extract("**第一条**　甲\n")
