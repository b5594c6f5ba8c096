import csv
from io import BytesIO, TextIOWrapper

import pytest

from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.report.check.csv_report import COLUMNS, render
from japan_ai_compliance.wording.values import number
from tests.unit.report.check.every_status import HOSTILE, assessment, hostile, plain, report, text

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
Row = dict[str, str]


def rows(given: Report, language: Language = "en") -> tuple[list[str], list[Row]]:
    """Headers, and rows by column, as a spreadsheet reads the file."""
    content = TextIOWrapper(BytesIO(render(given, language).encode()), encoding="utf-8-sig", newline="")
    head, *body = list(csv.reader(content, strict=True))
    assert all(len(row) == len(COLUMNS) for row in (head, *body))
    return head, [dict(zip(COLUMNS, row, strict=True)) for row in body]


def test_it_begins_with_a_byte_order_mark_and_ends_lines_as_spreadsheets_do() -> None:
    content = render(plain(), "en").encode()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\n") == content.count(b"\r\n") == 8
    assert content.endswith(b"\r\n")


def test_a_row_per_finding_with_the_company_in_each() -> None:
    _, found = rows(report(plain().assessments[0], assessment(text(company="Second"))))
    assert [row["company"] for row in found] == ["K.K."] * 7 + ["Second"] * 7
    assert [row["status"] for row in found[:7]] == [
        "violation",
        "unknown",
        "review",
        "due",
        "not_applicable",
        "compliant",
        "waived",
    ]


def test_a_breach_has_its_days_amounts_and_reasons() -> None:
    _, (breach, *_) = rows(plain())
    assert breach["from"] == "2025-01-01"
    assert breach["until"] == "going on"
    assert (breach["lowest"], breach["highest"]) == ("0", "1000000")
    assert breach["amounts"] == f"fine: up to {number(1_000_000, 'yen', 'en', plain().rulebook)}"
    assert breach["why"] == "yes: a lamp burns (Art. 1)"
    assert (breach["profile"], breach["line"]) == ("profiles/profile.yaml", "4")


def test_what_is_due_open_or_waived_says_so() -> None:
    _, found = rows(plain())
    assert found[1]["questions"] == "question"
    assert found[3]["due"] == "2026-12-20"
    assert found[6]["why"] == "Waived until 2027-03-31: repaired by March (owner: A. Keeper)"


def test_headers_are_in_the_language_and_the_columns_the_same() -> None:
    english, japanese = (rows(plain(), language)[0] for language in LANGUAGES)
    assert english[:4] == ["company", "status", "status in words", "rule"]
    assert japanese[:4] == ["会社", "状態コード", "状態", "ルール"]
    assert len(set(english)) == len(set(japanese)) == len(COLUMNS)


def test_a_profile_that_could_not_be_read_has_a_row() -> None:
    _, found = rows(hostile("table"))
    assert found[-1]["status"] == found[-1]["status_words"] == "not read"
    assert found[-1]["company"] == found[-1]["profile"] == "profiles/a | b | c.yaml"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_stays_text(kind: str, language: Language) -> None:
    _, found = rows(hostile(kind), language)
    assert len(found) == 8
    for row in found:
        assert row["company"]
        for one in row.values():
            assert one.isprintable()
            assert not one.lstrip().startswith(FORMULA)
            assert len(one) < 1_000


def test_the_same_run_gives_the_same_bytes() -> None:
    assert render(plain(), "ja") == render(plain(), "ja")
