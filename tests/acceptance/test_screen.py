"""``screen`` and ``rules sql``, as a user runs them."""

import csv
import json
import os
from pathlib import Path

from tests.acceptance.conftest import Command

HEAD = "id,direction,provider.residency,recipient.residency,place,control_row,dates.provision,licence.valid_from\n"
BROKEN = "T-1,outbound,resident,non_resident,VN,7,2026-05-01,none\n"


def ledger(folder: Path, *lines: str) -> Path:
    path = folder / "ledger.csv"
    path.write_text(HEAD + "".join(lines), encoding="utf-8")
    return path


def test_the_sample_ledger(run: Command, samples: Path, tmp_path: Path) -> None:
    ran = run("screen", samples / "ledger/transfers.csv", "--as-of", "2026-11-23", "--output", "answer.csv")
    assert ran.status == 1, ran.err
    with (samples / "ledger/transfers.csv").open(encoding="utf-8", newline="") as file:
        ids = {row["id"] for row in csv.DictReader(file)}
    with (tmp_path / "answer.csv").open(encoding="utf-8", newline="") as file:
        answers = list(csv.DictReader(file))
    assert {row["id"] for row in answers} == ids
    again = run("screen", samples / "ledger/transfers.parquet", "--as-of", "2026-11-23", "--fail-on", "none")
    assert (again.status, again.out) == (0, ran.out)


def test_a_violation_decides_the_exit_status(run: Command, tmp_path: Path) -> None:
    path = ledger(tmp_path, BROKEN)
    ran = run("screen", path, "--as-of", "2026-11-23", "--format", "json")
    assert ran.status == 1, ran.err
    data = json.loads(ran.out)
    (rule,) = (one for one in data["rules"] if one["rule"] == "FEFA-25-1")
    assert rule["summary"]["violation"] == 1
    assert run("screen", path, "--as-of", "2026-11-23", "--fail-on", "none").status == 0
    assert run("screen", path, "--as-of", "2026-11-23", "--fail-on", "due").status == 0


def test_a_law_without_rules_about_transfers_is_refused_with_those_that_have_some(run: Command, tmp_path: Path) -> None:
    ran = run("screen", ledger(tmp_path, BROKEN), "--law", "msca")
    assert (ran.status, ran.out) == (2, "")
    assert "No rule of msca is about the rows of a ledger." in ran.err
    assert "Laws with such rules: fefa." in ran.err


def test_a_rejected_row_is_an_invalid_input(run: Command, tmp_path: Path) -> None:
    path = ledger(tmp_path, BROKEN, "T-2,sideways,,,,,,\n")
    ran = run("screen", path, "--as-of", "2026-11-23", "--rejects", "rejects.csv")
    assert ran.status == 2
    assert "T-2,direction,sideways" in (tmp_path / "rejects.csv").read_text("utf-8-sig")
    assert "1 rows could not be read: rejects.csv" in ran.err
    assert "FEFA-25-1" in ran.out


def test_an_empty_ledger_evaluates_nothing(run: Command, tmp_path: Path) -> None:
    assert run("screen", ledger(tmp_path)).status == 3


def test_usage(run: Command, tmp_path: Path) -> None:
    path = ledger(tmp_path, BROKEN)
    for arguments in (("--engine", "abacus"), ("--format", "xml"), ("--output", path), ("--encoding", "klingon")):
        ran = run("screen", path, *arguments)
        assert ran.status == 2, arguments
        assert "Traceback" not in ran.err
    assert run("screen", tmp_path / "none.csv").status == 2


def test_the_statement_is_printed(run: Command) -> None:
    for dialect in ("duckdb", "spark"):
        ran = run("rules", "sql", "--dialect", dialect, "--as-of", "2026-11-23")
        assert ran.status == 0, ran.err
        assert ran.out.startswith("WITH step_1 AS (")
        again = run("rules", "sql", "--dialect", dialect, "--as-of", "2026-11-23", PYTHONHASHSEED="5")
        assert ran.out == again.out
        assert run("rules", "sql", "--dialect", dialect, "--as-of", "2026-11-23", PYTHONHASHSEED="6").out == ran.out
    ran = run("rules", "sql", "--dialect", "postgres")
    assert ran.out.startswith("-- Not verified")
    assert run("rules", "sql", "--dialect", "cobol").status == 2
    data = json.loads(run("rules", "sql", "--format", "json").out)
    assert data["verified"] is True
    assert data["not_screened"] == {}


def test_a_ledger_in_cp932_and_every_row_accounted_for(run: Command, tmp_path: Path) -> None:
    head = "識別,方向,相手方,提供日\r\n"
    good = "T-1,outbound,株式会社ベトナム①,2026-05-01\r\nT-2,domestic,髙橋,none\r\n"
    bad = "T-3,上向き,能,2026-05-01\r\nT-4,outbound,表,2026-02-30\r\nT-5,outbound\r\n"
    path = tmp_path / "台帳.csv"
    path.write_bytes((head + good + bad).encode("cp932") + b"T-6,outbound,\x81\xad\xff,none\r\n")
    mapping = "識別: id\n方向: direction\n相手方: recipient.name\n提供日: dates.provision\n"
    (tmp_path / "mapping.yaml").write_text(mapping, encoding="utf-8")
    written = ("--output", "answer.csv", "--rejects", "rejects.csv", "--as-of", "2026-11-23")
    ran = run("screen", path, "--encoding", "cp932", "--mapping", "mapping.yaml", *written, "--lang", "ja")
    assert ran.status == 2, ran.err
    with (tmp_path / "answer.csv").open(encoding="utf-8", newline="") as file:
        assert {row["id"] for row in csv.DictReader(file)} == {"T-1", "T-2"}
    with (tmp_path / "rejects.csv").open(encoding="utf-8-sig", newline="") as file:
        rejects = {row["id"]: row for row in csv.DictReader(file)}
    assert set(rejects) == {"T-3", "T-4", "line 6", "line 7"}
    assert (rejects["T-3"]["column"], rejects["T-3"]["value"]) == ("方向", "上向き")
    assert all(row["reason"] for row in rejects.values())


def test_without_the_extra_it_exits_2_and_says_what_to_install(
    run: Command, installed: Path, samples: Path, tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['sqlglot'] = sys.modules['duckdb'] = None\n")
    path = os.pathsep.join([str(tmp_path), str(installed)])
    ran = run("screen", samples / "ledger/transfers.csv", "--as-of", "2026-11-23", PYTHONPATH=path)
    assert ran.status == 2, ran.err
    assert 'pip install "duckdb' in ran.err
    assert "Traceback" not in ran.err
