"""One run over the samples writes every format; each is read back by what consumes it, and they agree."""

import csv
import io
import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from junitparser import JUnitXml

from japan_ai_compliance.report.check.formats import FORMATS
from tests.acceptance.conftest import Command, Ran
from tests.acceptance.readers import FILES, OUTPUTS, read, statuses

AS_OF = ("--as-of", "2026-11-23")
PROBLEMS = ("violation", "review", "unknown", "due")


def bytes_of(folder: Path) -> dict[str, bytes]:
    """What was written, by format."""
    return {name: (folder / file).read_bytes() for name, file in FILES.items()}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The one run, once it was made."""
    return {"folder": tmp_path_factory.mktemp("deep") / "in" / "a" / "folder"}


@pytest.fixture
def written(run: Command, samples: Path, shared: dict[str, Any]) -> tuple[Ran, dict[str, bytes]]:
    """The one run over the samples, and what it wrote."""
    if "ran" not in shared:
        shutil.copytree(samples, shared["folder"] / "samples")
        ran = run("check", "samples", *AS_OF, *OUTPUTS, cwd=shared["folder"], PYTHONHASHSEED="1")
        shared.update(ran=ran, written=bytes_of(shared["folder"]))
    return shared["ran"], shared["written"]


def test_the_formats_are_all_there_are() -> None:
    assert list(FILES) == list(FORMATS)


def test_the_run_fails_on_the_breaches_and_prints_nothing_else(written: tuple[Ran, dict[str, bytes]]) -> None:
    ran, _ = written
    assert ran.status == 1, ran.err
    assert ran.out == ""
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("name", FILES)
def test_each_is_read_back_by_its_consumer(written: tuple[Ran, dict[str, bytes]], name: str) -> None:
    assert read(name, written[1][name])


def test_they_say_the_same(written: tuple[Ran, dict[str, bytes]]) -> None:
    found = written[1]
    count = statuses(json.loads(found["json"]))
    assert all(count[status] for status in PROBLEMS)
    problems = sum(count[status] for status in PROBLEMS)
    sarif = json.loads(found["sarif"])["runs"][0]["results"]
    assert Counter(one["properties"]["status"] for one in sarif) == {one: count[one] for one in PROBLEMS}
    assert len(json.loads(found["gitlab"])) == problems
    rows = list(csv.DictReader(io.StringIO(found["csv"].decode("utf-8-sig"))))
    assert len(rows) == sum(count.values())
    assert Counter(row["status"] for row in rows)["violation"] == count["violation"]
    suites = JUnitXml.fromstring(found["junit"])
    assert (suites.tests, suites.failures) == (sum(count.values()), count["violation"])
    assert found["html"].decode().count('<details class="finding s-violation"') == count["violation"]
    assert found["markdown"].decode().count("\n#### ") == count["violation"]
    assert f"of {problems} findings are annotated" in found["github"].decode()
    companies = {profile["company"] for profile in json.loads(found["json"])["profiles"]}
    for name in ("text", "html", "csv", "junit"):
        assert all(company in found[name].decode() for company in companies), name


def test_the_same_input_gives_the_same_bytes_elsewhere_and_with_another_hash(
    run: Command, written: tuple[Ran, dict[str, bytes]], samples: Path, tmp_path: Path
) -> None:
    shutil.copytree(samples, tmp_path / "samples")
    again = run("check", "samples", *AS_OF, *OUTPUTS, cwd=tmp_path, PYTHONHASHSEED="2", TZ="Asia/Tokyo", LANG="C")
    assert (again.status, again.err) == (written[0].status, written[0].err)
    differing = [name for name, data in bytes_of(tmp_path).items() if data != written[1][name]]
    assert differing == []


@pytest.mark.parametrize(
    ("fail_on", "broken", "status"),
    [("none", False, 0), ("waived", False, 0), ("due", False, 1), ("none", True, 2), ("violation", True, 2)],
)
def test_every_format_is_written_before_the_status_is_decided(
    run: Command, samples: Path, tmp_path: Path, fail_on: str, broken: bool, status: int
) -> None:
    folder = tmp_path / "profiles"
    folder.mkdir()
    shutil.copy(samples / "fictional/breach.yaml", folder)
    if broken:
        (folder / "broken.yaml").write_text("company: {name: Broken}\nsoftware: [\n", encoding="utf-8")
    ran = run("check", "profiles", *AS_OF, "--law", "msca", "--fail-on", fail_on, *OUTPUTS)
    assert ran.status == status, ran.err
    for name, data in bytes_of(tmp_path).items():
        assert read(name, data), name
        if name not in ("json", "sarif"):
            assert ("broken.yaml" in data.decode()) is broken, name
