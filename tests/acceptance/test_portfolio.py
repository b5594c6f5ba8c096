"""Thirty companies in one run: worst first, one line each, and a bar on a terminal while it works."""

import csv
import io
import json
import re
import sys
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path
from typing import Any

import pexpect
import pytest

from japan_ai_compliance.cli import progress as module
from japan_ai_compliance.cli.progress import MANY, progress
from japan_ai_compliance.wording.layout import width
from tests.acceptance.conftest import Command
from tests.support.portfolio import COMPANIES, write_portfolio

AS_OF = ("--as-of", "2026-11-23")
LARGEST = {"report.txt": 2_000_000, "report.html": 20_000_000, "report.csv": 5_000_000}


@pytest.fixture(scope="module")
def portfolio(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A folder of profiles, and the names of the companies."""
    folder = tmp_path_factory.mktemp("portfolio")
    return folder, write_portfolio(folder / "profiles")


@pytest.fixture
def written(run: Command, portfolio: tuple[Path, list[str]]) -> Path:
    """The folder with every report of one run in it."""
    folder, _ = portfolio
    if not (folder / "report.json").exists():
        outputs = [part for name in (*LARGEST, "report.json") for part in ("--output", name)]
        ran = run("check", "profiles", *AS_OF, *outputs, cwd=folder)
        assert ran.status == 1, ran.err
        assert ran.out == ""
    return folder


def summaries(folder: Path) -> dict[str, dict[str, int]]:
    """The number of findings per status, by company."""
    data: dict[str, Any] = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return {profile["company"]: profile["summary"] for profile in data["profiles"]}


def worst_first(folder: Path) -> list[str]:
    """The companies by breaches, then by what is open, then by what falls due."""
    found = summaries(folder)

    def rank(name: str) -> tuple[int, int, int, str]:
        count = found[name]
        return -count["violation"], -count["unknown"] - count["review"], -count["due"], name

    return sorted(found, key=rank)


def test_the_text_has_one_line_per_company_worst_first(written: Path, portfolio: tuple[Path, list[str]]) -> None:
    lines = (written / "report.txt").read_text(encoding="utf-8").splitlines()
    rows = [found for line in lines if (found := re.fullmatch(r"  (\S.*?) {2,}(\d+) +(\d+) +(\d+) +(\d+)", line))]
    assert len(rows) == COMPANIES == len(portfolio[1])
    expected = worst_first(written)
    assert [row[1] for row in rows] == [name[: len(row[1])] for row, name in zip(rows, expected, strict=True)]
    counts = summaries(written)
    for row, name in zip(rows, expected, strict=True):
        one = counts[name]
        assert [int(row[index]) for index in (2, 3, 4, 5)] == [
            one["violation"],
            one["unknown"] + one["review"],
            one["due"],
            one["compliant"],
        ]
    assert len({width(row[0]) for row in rows}) == 1, "the columns do not line up"
    assert max(width(row[0]) for row in rows) <= 80


@pytest.mark.parametrize("name", LARGEST)
def test_no_company_name_is_cut(written: Path, portfolio: tuple[Path, list[str]], name: str) -> None:
    """Whole where the company begins, and again in the overview or in further rows; in text numbers stand between."""
    least = 1 if name == "report.txt" else 2
    squeezed = "".join((written / name).read_text(encoding="utf-8").split())
    assert [one for one in portfolio[1] if squeezed.count("".join(one.split())) < least] == []


def test_the_portfolio_is_varied(written: Path) -> None:
    found = summaries(written).values()
    assert {one["violation"] for one in found} >= {0, 1, 2}
    assert any(one["due"] for one in found)
    assert any(one["unknown"] for one in found)
    assert any(not one["violation"] and not one["unknown"] and not one["review"] for one in found)


def test_the_csv_names_the_company_in_every_row(written: Path, portfolio: tuple[Path, list[str]]) -> None:
    text = (written / "report.csv").read_bytes().decode("utf-8-sig")
    header, *rows = csv.reader(io.StringIO(text))
    assert {len(row) for row in rows} == {len(header)}
    in_blocks = [company for company, _ in groupby(row[0] for row in rows)]
    assert sorted(in_blocks) == sorted(portfolio[1])
    total = sum(sum(one.values()) for one in summaries(written).values())
    assert len(rows) == total


class _Headings(HTMLParser):
    """The texts of the headings of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        if tag in ("h1", "h2"):
            self.inside = True
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("h1", "h2"):
            self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.found[-1] += data


def test_the_page_has_one_part_per_company_worst_first(written: Path, portfolio: tuple[Path, list[str]]) -> None:
    page = _Headings()
    page.feed((written / "report.html").read_text(encoding="utf-8"))
    expected = worst_first(written)
    assert [text.strip() for text in page.found if text.strip() in expected] == expected


@pytest.mark.parametrize("name", LARGEST)
def test_a_report_stays_of_a_size_that_opens(written: Path, name: str) -> None:
    assert (written / name).stat().st_size < LARGEST[name]


# The bar


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A standard error that is a terminal; the totals of the bars that were begun."""
    begun: list[int] = []

    class Bar:
        task_ids = (0,)

        def update(self, _task: int, completed: int) -> None:
            assert completed <= begun[0]

        def stop(self) -> None:
            begun.append(-1)

    def start(total: int) -> Bar:
        begun.append(total)
        return Bar()

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(module, "_start", start)
    return begun


def test_many_items_show_a_bar_that_is_taken_away(terminal: list[int]) -> None:
    with progress(range(MANY + 1)) as items:
        assert list(items) == list(range(MANY + 1))
    assert terminal == [MANY + 1, -1]


def test_few_quick_items_show_none(terminal: list[int]) -> None:
    with progress(range(MANY), lambda: 0.0) as items:
        assert list(items) == list(range(MANY))
    assert terminal == []


def test_few_slow_items_show_one(terminal: list[int]) -> None:
    times = iter([0.0, 0.1, 2.0])
    with progress("ab", lambda: next(times)) as items:
        assert list(items) == ["a", "b"]
    assert terminal == [2, -1]


def test_the_bar_goes_where_the_work_fails(terminal: list[int]) -> None:
    def fail() -> None:
        with progress(range(MANY + 1)) as items:
            raise LookupError(next(items))

    with pytest.raises(LookupError):
        fail()
    assert terminal == [MANY + 1, -1]


def test_there_is_no_bar_off_a_terminal(terminal: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False, raising=False)
    with progress(range(MANY + 1)) as items:
        assert len(list(items)) == MANY + 1
    assert terminal == []


def test_a_run_over_many_companies_shows_a_bar_and_a_pipe_gets_none_of_it(
    portfolio: tuple[Path, list[str]], installed: Path, tmp_path: Path
) -> None:
    """Standard error is the terminal, standard output a file."""
    out = tmp_path / "out.json"
    command = (
        f"exec {sys.executable} -m japan_ai_compliance check {portfolio[0]}/profiles --law msca --format json > {out}"
    )
    environment = {"PATH": "/usr/bin:/bin", "TERM": "xterm", "PYTHONPATH": str(installed), "PYTHONUTF8": "1"}
    child = pexpect.spawn("/bin/sh", ["-c", command], env=environment, encoding="utf-8", timeout=120)
    child.expect(rf"\d+/{COMPANIES}")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 1
    assert len(json.loads(out.read_text(encoding="utf-8"))["profiles"]) == COMPANIES
