"""English and Japanese side by side."""

from pathlib import Path

import pytest

from japan_ai_compliance.linting.model import LintFinding
from japan_ai_compliance.linting.numbers import english, japanese
from tests.support.toy import prohibition
from tests.unit.linting.looking import findings, keys, line_of

ALIKE = [
    ("40,000,000 users", "4000万人"),
    ("40 million users", "４，０００万人"),
    ("1.2 billion yen", "12億円"),
    ("¥10,000", "1万円"),
    ("20 %", "20％"),
    ("three months", "3か月"),
    ("30 days", "三十日"),
    ("within ten years", "10年以内"),
    ("Act No. 228 of 1949", "昭和二十四年法律第二百二十八号"),
    ("from 18 December 2025", "2025年12月18日から"),
    ("from December 18, 2025", "2025年12月18日から"),
    ("in December 2025", "2025年12月に"),
    ("by 2025-12-18", "2025年12月18日まで"),
    ("Art. 8(i), 36(2)(ii)", "8条1号、36条2項2号"),
    ("(iii-2) inspectors", "3号の2（査察官）"),
    ("in fiscal year 2023", "2023年度の"),
    ("FY2023", "2023年度"),
    ("April to March", "4月から翌年3月"),
    ("half of the votes", "議決権の50％"),
    ("a quarter of income", "所得の4分の1"),
    ("at least once a month", "月1回以上"),
    ("the first of three", "三つのうち第一"),
    ("some", "一部"),
]
APART = [
    ("40,000,000 users", "5000万人", "number_only_en number_only_ja"),
    ("30 days", "三十一日", "number_only_en"),
    ("some days", "30日", "number_only_ja"),
    ("from 18 December 2025", "2025年12月19日から", "number_only_en number_only_ja"),
    ("20 %", "割合", "number_only_en"),
    ("No. 12 of 1950", "昭和二十五年第十三号", "number_only_en"),
]


@pytest.mark.parametrize(("en", "ja"), ALIKE)
def test_the_same_numbers(en: str, ja: str) -> None:
    first, second = english(en), japanese(ja)
    assert second.lacks(first) == []
    assert first.lacks(second) == []


def of_note(folder: Path, en: str, ja: str) -> list[LintFinding]:
    """What is found of one text. The other texts of the made-up law are the same in both languages."""
    found = findings(folder, "languages", prohibition(notes=[{"en": en, "ja": ja}]))
    lines = (folder / "lamp" / "lamp.yaml").read_text(encoding="utf-8").splitlines()
    start = lines.index("  notes:")
    return [one for one in found if (one.place.line or 0) > start]


@pytest.mark.parametrize(("en", "ja", "wanted"), APART)
def test_other_numbers(tmp_path: Path, en: str, ja: str, wanted: str) -> None:
    assert keys(of_note(tmp_path, en, ja)) == wanted.split()


@pytest.mark.parametrize(
    ("en", "ja", "wanted"),
    [
        ("below {threshold}", "{threshold}未満", ""),
        ("below {threshold}", "未満", "placeholder_only_en"),
        ("below", "{threshold}未満", "placeholder_only_ja"),
        ("same words", "same words ", "other_language"),
        ("言葉", "言葉", "other_language"),
        ("16(2)", "１６(2)", ""),
        (" ", "語", "empty_text"),
    ],
)
def test_words_and_parameters(tmp_path: Path, en: str, ja: str, wanted: str) -> None:
    assert keys(of_note(tmp_path, en, ja)) == wanted.split()


def test_the_place_is_that_of_the_japanese_text(tmp_path: Path) -> None:
    (found,) = of_note(tmp_path, "30 days", "数日")
    assert line_of(found) == "ja: 数日"
