from pathlib import Path

import pytest

from japan_ai_compliance.rulebook.coverage.extract import extract
from japan_ai_compliance.rulebook.coverage.files import read_texts
from japan_ai_compliance.rulebook.coverage.inventory import main

STATUTE = """---
last_updated: "2031-04-01"
source: "https://example.jp/law/1"
---
### 第一章　総則

**第一条**　甲

**第二条**　削除

**第三条**　乙

- 一　丙
  - イ　丁

- 二　戊

**２**　己

### 第二章　補則

**第四条**　庚

- 一　辛

## 附則

**１**　壬

**２**　癸

## 附則

**第一条**　子
"""
WHOLE = """source: https://example.jp/law/1
version: 2031-04-01
main:
  - chapter: "1"
    articles:
      "1": [1]
      "2": deleted
      "3": {1: {i: [a], ii: []}, 2: []}
  - chapter: "2"
    articles:
      "4": {1: [i]}
supplementary:
  - paragraphs: [1, 2]
  - articles:
      "1": [1]
"""
LIMITED = """source: https://example.jp/law/1
version: 2031-04-01
only: [4]
main:
  - chapter: "1"
    others: 2
  - chapter: "2"
    articles:
      "4": {1: [i]}
supplementary:
  - others: 2
"""


@pytest.mark.parametrize(("only", "expected"), [([], WHOLE), (["4"], LIMITED)])
def test_prints_numbers_that_read_back_as_they_were(
    only: list[str], expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "text.md"
    text.write_text(STATUTE, encoding="utf-8")
    assert main([str(text), *only]) == 0
    printed = capsys.readouterr().out
    assert printed == expected

    (tmp_path / "act.inventory.yaml").write_text(printed, encoding="utf-8")
    (read,) = read_texts(tmp_path)
    assert read.inventory == extract(STATUTE, only)


def test_without_a_file_it_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "TEXT.md" in capsys.readouterr().err
