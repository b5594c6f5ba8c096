"""Ledgers in every format: what reads, what is rejected, what is written."""

import csv
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import duckdb
import pytest

from japan_ai_compliance.documents.tree import ScalarNode
from japan_ai_compliance.engine.model import Case, Dates
from japan_ai_compliance.profile import scalars
from japan_ai_compliance.report.screen.summary import as_data, as_text, beside
from japan_ai_compliance.rulebook.bundled import load_bundled
from japan_ai_compliance.screening.cells import UNKNOWN_WORDS
from japan_ai_compliance.screening.mapping import read_mapping
from japan_ai_compliance.screening.request import Request, ScreeningResult
from japan_ai_compliance.screening.with_duckdb import screen
from tests.support.errors import error_of
from tests.unit.screening.in_duckdb import NOBODY

DATES = Dates(date(2026, 11, 23), date(2026, 11, 23))
ROW = {
    "id": "T-1",
    "direction": "outbound",
    "provider.residency": "resident",
    "recipient.residency": "non_resident",
    "recipient.country": "VN",
    "place": "VN",
    "control_row": "7",
    "dates.provision": "2026-05-01",
    "licence.valid_from": "none",
    "licence.basis": "25(1)",
    "value": "1_000_000",
    "activities": "design;use",
    "basic_research": "false",
}
BROKEN = {"FEFA-25-1": "violation"}


@cache
def case() -> Case:
    return Case(load_bundled(), NOBODY, DATES)


def request(ledger: Path, **more: object) -> Request:
    return replace(Request(case(), str(ledger), case().rulebook.subjects["transfer"], "en"), **more)  # type: ignore[arg-type]


def write_csv(path: Path, *rows: Mapping[str, str], encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf-8")
    return path


def status(result: ScreeningResult, rule: str) -> list[str]:
    return list(result.counts[rule])


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv(tmp_path: Path) -> None:
    output = tmp_path / "answer.csv"
    result = screen(request(write_csv(tmp_path / "ledger.csv", ROW), output=str(output)))
    assert (result.rows, result.rejected, status(result, "FEFA-25-1")) == (1, 0, ["violation"])
    (answer,) = read_csv(output)
    assert answer["id"] == "T-1"
    assert answer["FEFA-25-1_status"] == "violation"
    assert answer["FEFA-25-1_due"] == "2026-05-01"
    assert answer["FEFA-25-1_exposure"] == "unlicensed_imprisonment"
    assert result.first[0].row == "T-1"
    assert "FEFA-25-1" in result.first[0].violations


def test_json_lines(tmp_path: Path) -> None:
    row = {**ROW, "value": 1_000_000, "activities": ["design", "use"], "basic_research": False, "place": None}
    result = screen(request(write_lines(tmp_path / "ledger.jsonl", row, {"id": "T-2", "deal": "nda_only"})))
    assert (result.rows, result.rejected) == (2, 0)
    assert set(status(result, "FEFA-25-1")) == {"violation", "unknown"}


def test_parquet_with_types(tmp_path: Path) -> None:
    path = tmp_path / "ledger.parquet"
    types = {"dates.provision": "DATE", "value": "DOUBLE", "basic_research": "BOOLEAN"}
    values = ", ".join(f"CAST('{value}' AS {types.get(name, 'VARCHAR')}) AS \"{name}\"" for name, value in ROW.items())
    values = values.replace("1_000_000", "1000000").replace("CAST('design;use' AS VARCHAR)", "['design', 'use']")
    duckdb.sql(f"COPY (SELECT {values}, TIMESTAMP '2026-05-02' AS \"dates.sent\") TO '{path}' (FORMAT parquet)")
    result = screen(request(path, output=str(tmp_path / "answer.jsonl")))
    assert (result.rows, result.rejected, status(result, "FEFA-25-1")) == (1, 0, ["violation"])
    (line,) = (tmp_path / "answer.jsonl").read_text().splitlines()
    assert json.loads(line)["FEFA-25-1_status"] == "violation"


def test_cells_that_do_not_fit_go_to_the_reject_file(tmp_path: Path) -> None:
    wrong = {
        "direction": "upwards",
        "dates.provision": "2026-02-30",
        "licence.valid_from": "2026-2-3",
        "value": "12.5",
        "activities": "design;dance",
        "basic_research": "none",
        "recipient.country": "vn",
    }
    rows = [ROW, *({**ROW, "id": f"bad {name}", name: cell} for name, cell in wrong.items())]
    rejects = tmp_path / "rejects.csv"
    result = screen(request(write_csv(tmp_path / "ledger.csv", *rows), rejects=str(rejects)))
    assert (result.rows, result.rejected, result.rejects) == (1, len(wrong), str(rejects))
    found = {one["id"]: one for one in read_csv(rejects)}
    assert {(f"bad {name}", name, cell) for name, cell in wrong.items()} == {
        (id_, one["column"], one["value"]) for id_, one in found.items()
    }
    assert all(one["reason"] for one in found.values())
    assert found["bad dates.provision"]["reason"] == "There is no such day as `2026-02-30`."


def test_lines_that_do_not_read_go_to_the_reject_file(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.csv"
    ledger.write_text("id,direction\nT-1,outbound\nT-2,outbound,too,many\nT-3,domestic\n")
    rejects = tmp_path / "rejects.csv"
    result = screen(request(ledger, rejects=str(rejects)))
    assert (result.rows, result.rejected) == (2, 1)
    (reject,) = read_csv(rejects)
    assert reject["id"] == "line 3"
    assert reject["value"] == "T-2,outbound,too,many"
    lines = tmp_path / "ledger.jsonl"
    lines.write_text('{"id": "T-1"}\nnot json\n\n[1]\n{"id": "T-2"}\n')
    result = screen(request(lines, rejects=str(rejects)))
    assert (result.rows, result.rejected) == (2, 2)
    assert [one["id"] for one in read_csv(rejects)] == ["line 2", "line 4"]


def test_cp932(tmp_path: Path) -> None:
    row = {**ROW, "recipient.name": "株式会社ベトナム"}
    ledger = write_csv(tmp_path / "ledger.csv", row, {**row, "id": "T-2"}, encoding="cp932")
    with ledger.open("ab") as file:
        file.write(b"T-3,\x81\xad\xff\r\n")
    result = screen(request(ledger, encoding="cp932", rejects=str(tmp_path / "rejects.csv")))
    assert (result.rows, result.rejected) == (2, 1)
    assert error_of(lambda: screen(request(ledger, encoding="klingon"))).key == "screening.unknown_encoding"


def test_an_unknown_column_is_refused_with_the_near_match(tmp_path: Path) -> None:
    ledger = write_csv(tmp_path / "ledger.csv", {"id": "T-1", "directoin": "outbound"})
    error = error_of(lambda: screen(request(ledger)))
    assert (error.key, error.values["near"]) == ("screening.unknown_column_near", "direction")
    assert screen(request(ledger, renamed={"directoin": "direction"})).rows == 1
    assert "direction" in screen(request(ledger, renamed={"directoin": "none"})).absent


def test_two_columns_for_one_fact_are_refused(tmp_path: Path) -> None:
    ledger = write_csv(tmp_path / "ledger.csv", {"dates.sent": "none", "dates_sent": "none"})
    assert error_of(lambda: screen(request(ledger))).key == "screening.column_twice"


def test_a_mapping_file(tmp_path: Path) -> None:
    path = tmp_path / "mapping.yaml"
    path.write_text("相手国: recipient.country\n備考: none\n", encoding="utf-8")
    assert read_mapping(str(path)) == {"相手国": "recipient.country", "備考": "none"}
    for wrong in ("- a\n", "place: [place]\n"):
        path.write_text(wrong)
        assert error_of(lambda: read_mapping(str(path))).key == "screening.bad_mapping"


def test_an_absent_column_is_unknown_and_said_once(tmp_path: Path) -> None:
    rows = [{"id": f"T-{number}", "direction": "outbound"} for number in range(3)]
    result = screen(request(write_csv(tmp_path / "ledger.csv", *rows)))
    assert status(result, "FEFA-25-1") == ["unknown"]
    said = beside(result, "en")
    assert sum("control_row" in line for line in said) == 1
    assert result.unclaimed == ("exemption",)


def test_rows_without_an_id_are_numbered(tmp_path: Path) -> None:
    output = tmp_path / "answer.csv"
    screen(request(write_csv(tmp_path / "ledger.csv", {"place": "VN"}, {"place": "DE"}), output=str(output)))
    assert [row["id"] for row in read_csv(output)] == ["1", "2"]


def test_a_run_that_fails_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = write_csv(tmp_path / "ledger.csv", ROW)
    output = tmp_path / "answer.csv"
    output.write_text("before")

    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("japan_ai_compliance.screening.with_duckdb._Run.count", broken)
    with pytest.raises(KeyboardInterrupt):
        screen(request(ledger, output=str(output)))
    assert output.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answer.csv", "ledger.csv"]


def test_files_that_cannot_be_read_or_written(tmp_path: Path) -> None:
    assert error_of(lambda: screen(request(tmp_path / "none.csv"))).key == "screening.no_file"
    ledger = write_csv(tmp_path / "ledger.csv", ROW)
    assert (
        error_of(lambda: screen(request(ledger, output=str(tmp_path / "no" / "answer.csv")))).key == "cli.cannot_write"
    )
    assert error_of(lambda: screen(request(ledger, output=str(tmp_path / "answer.xlsx")))).key == "cli.unknown_format"
    torn = tmp_path / "torn.parquet"
    torn.write_bytes(b"PAR1")
    assert error_of(lambda: screen(request(torn))).key == "screening.unreadable"


def test_the_summary_in_both_languages(tmp_path: Path) -> None:
    result = screen(request(write_csv(tmp_path / "ledger.csv", ROW)))
    assert "T-1: violation of" in as_text(result, DATES, "en")
    assert "の違反" in as_text(result, DATES, "ja")
    data = as_data(result, DATES, "en")
    assert data["rows"] == 1
    assert json.loads(json.dumps(data)) == data


@pytest.mark.parametrize("word", sorted(UNKNOWN_WORDS))
def test_words_for_what_is_not_known_are_those_of_a_profile(word: str) -> None:
    assert scalars.special(ScalarNode(word, True, 1, 1)) is scalars.special(ScalarNode("unknown", True, 1, 1))
