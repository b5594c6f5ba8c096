"""``compare`` in its three forms, with the installed command."""

import json
from pathlib import Path
from typing import Any

import pytest

from japan_ai_compliance.wording.layout import width
from tests.acceptance.conftest import Command

TODAY = "2026-11-23"
BEFORE, START = "2025-12-17", "2025-12-18"
MSCA = ("--law", "msca")


@pytest.fixture
def breach(samples: Path) -> Path:
    """A made-up company that breaks two prohibitions."""
    return samples / "fictional/breach.yaml"


@pytest.fixture
def mended(breach: Path, tmp_path: Path) -> Path:
    """The same company: one breach ended for good, a new one, a fact withdrawn, other sales."""
    text = breach.read_text("utf-8")
    changes = {
        "own_sign_in_required: false": "own_sign_in_required: true",
        "relevant_sales: 12_345_678_901": "relevant_sales: 15_000_000_000",
        "    refusals: []\n": "",
    }
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / "mended.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def saved(run: Command, path: Path, *profiles: Path, as_of: str = TODAY, lang: str = "en") -> Path:
    """A JSON report saved to a file."""
    ran = run("check", *profiles, "--as-of", as_of, "--output", path, "--fail-on", "none", "--lang", lang)
    assert ran.status == 0, ran.err
    return path


def compared(run: Command, *arguments: str | Path, status: int) -> dict[str, Any]:
    """The only profile of a comparison in JSON."""
    ran = run("compare", *arguments, *MSCA, "--format", "json")
    assert ran.status == status, ran.err
    (profile,) = json.loads(ran.out)["profiles"]
    found: dict[str, Any] = profile
    return found


def rules(profile: dict[str, Any], category: str) -> list[str]:
    """The rules of one category."""
    return [change["rule"] for change in profile[category]]


def test_two_dates_name_the_law_that_started(run: Command, breach: Path) -> None:
    profile = compared(run, breach, "--from", BEFORE, "--to", START, status=1)
    new = {change["rule"]: change for change in profile["new"]}
    assert {"MSCA-8-1", "MSCA-8-2"} <= set(new)
    change = new["MSCA-8-1"]
    assert change["provision"] == "Art. 8(i)"
    assert change["status"] == {"from": "not_applicable", "to": "violation"}
    (law,) = change["because"]["law"]
    assert (law["what"], law["event"], law["on"]) == ("rule", "started", START)
    (limb,) = [one for one in change["because"]["elements"] if one["role"] == "breach"]
    line = breach.read_text("utf-8").splitlines()[limb["facts"]["to"][0]["line"] - 1]
    assert "other_payment_services_excluded" in line
    first = [one for one in change["exposure"] if one["kind"] == "surcharge" and one["scenario"] == "first"]
    assert [(one["from"], one["to"]["high"]) for one in first] == [(None, 2_469_130_000)]


def test_two_profiles(run: Command, breach: Path, mended: Path) -> None:
    profile = compared(run, breach, mended, "--as-of", TODAY, status=1)
    assert rules(profile, "new") == ["MSCA-8-4"]
    assert rules(profile, "newly_unknown") == ["MSCA-8-3"]
    assert rules(profile, "exposure_changed") == ["MSCA-8-1"]
    (sign_in,) = profile["new"]
    (fact,) = sign_in["because"]["facts"]
    assert (fact["from"]["value"], fact["to"]["value"]) == (False, True)
    assert "own_sign_in_required: true" in mended.read_text("utf-8").splitlines()[fact["to"]["line"] - 1]
    assert profile["newly_unknown"][0]["because"]["missing"][0]["fact"] == "software[0].refusals"


def test_backwards_the_same_findings_are_gone(run: Command, breach: Path, mended: Path) -> None:
    profile = compared(run, mended, breach, "--as-of", TODAY, status=0)
    assert rules(profile, "gone") == ["MSCA-8-3", "MSCA-8-4"]
    assert profile["new"] == []


def test_two_saved_reports_say_the_same_as_the_profiles(
    run: Command, breach: Path, mended: Path, tmp_path: Path
) -> None:
    old, new = saved(run, tmp_path / "old.json", breach), saved(run, tmp_path / "new.json", mended)
    from_reports = compared(run, old, new, status=1)
    from_profiles = compared(run, breach, mended, "--as-of", TODAY, status=1)
    for one in (from_reports, from_profiles):
        one.pop("from")
        one.pop("to")
    assert from_reports == from_profiles


def test_saved_reports_of_several_companies(
    run: Command, breach: Path, mended: Path, tmp_path: Path, samples: Path
) -> None:
    old = saved(run, tmp_path / "old.json", samples / "fictional", lang="ja")
    new = saved(run, tmp_path / "new.json", mended, samples / "fictional/justified.yaml", as_of="2026-12-23")
    ran = run("compare", old, new, *MSCA, "--format", "json")
    assert ran.status == 1, ran.err
    data = json.loads(ran.out)
    assert (data["form"], data["from"]["as_of"], data["to"]["as_of"]) == ("reports", TODAY, "2026-12-23")
    found = {one["company"]: one for one in data["profiles"]}
    assert rules(found["Example Platform K.K."], "new") == ["MSCA-8-4"]
    assert found["Careful Store K.K."]["new"] == []
    assert (found["Nearly There K.K."]["to"], found["Nearly There K.K."]["new"]) == (None, [])


def test_a_report_from_standard_input(run: Command, breach: Path, mended: Path, tmp_path: Path) -> None:
    old, new = saved(run, tmp_path / "old.json", breach), saved(run, tmp_path / "new.json", mended)
    ran = run("compare", old, "-", *MSCA, stdin=new.read_bytes())
    assert ran.status == 1, ran.err
    assert "MSCA-8-4" in ran.out


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_text_fits_eighty_columns(run: Command, breach: Path, mended: Path, lang: str) -> None:
    for arguments in ([breach, mended, "--as-of", TODAY], [breach, "--from", BEFORE, "--to", START]):
        ran = run("compare", *arguments, "--lang", lang)
        assert ran.status == 1, ran.err
        assert "MSCA-8-" in ran.out
        assert max(map(width, ran.out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("fail_on", "status"), [("violation", 1), ("none", 0), ("due", 0), ("unknown", 1), ("due,review", 0)]
)
def test_only_what_is_new_fails(run: Command, breach: Path, mended: Path, fail_on: str, status: int) -> None:
    assert run("compare", breach, mended, "--as-of", TODAY, *MSCA, "--fail-on", fail_on).status == status
    assert run("compare", breach, breach, "--as-of", TODAY, *MSCA, "--fail-on", fail_on).status == 0


def test_output_goes_to_files(run: Command, breach: Path, mended: Path, tmp_path: Path) -> None:
    ran = run("compare", breach, mended, "--output", tmp_path / "c.json", "--output", f"text:{tmp_path / 'c'}")
    assert (ran.status, ran.out) == (1, "")
    assert json.loads((tmp_path / "c.json").read_text("utf-8"))["form"] == "profiles"
    assert "MSCA-8-4" in (tmp_path / "c").read_text("utf-8")


def test_another_schema_version_exits_2(run: Command, breach: Path, tmp_path: Path) -> None:
    old = saved(run, tmp_path / "old.json", breach)
    other = tmp_path / "other.json"
    other.write_text(old.read_text("utf-8").replace('"schema_version": "1.0"', '"schema_version": "9.9"'), "utf-8")
    ran = run("compare", old, other)
    assert (ran.status, ran.out) == (2, "")
    assert "9.9" in ran.err


def test_what_is_no_report_exits_2_and_says_why(run: Command, breach: Path, tmp_path: Path) -> None:
    report = saved(run, tmp_path / "old.json", breach)
    broken = tmp_path / "broken.json"
    broken.write_text('{"schema_version": "1.0", "profiles": 3}', encoding="utf-8")
    listed = tmp_path / "list.json"
    listed.write_text("[1, 2]", encoding="utf-8")
    for arguments, said in (
        ([report, broken], "not a report of `check`"),
        ([listed, listed], "neither a profile nor a JSON report"),
        ([report, breach], "cannot be compared with a saved report"),
        ([report], "only be compared with another one"),
        ([report, report, "--as-of", TODAY], "saved reports have their dates already"),
        ([breach], "--from is missing"),
        ([breach, "--from", START, "--to", BEFORE], "is later than --to"),
        ([breach, "--from", "yesterday"], "is not a date"),
        ([breach, "--from", BEFORE, "--as-of", START], "--as-of has no meaning here"),
        ([breach, breach, "--from", BEFORE], "--from has no meaning here"),
        ([breach, breach, breach], "takes one profile"),
        ([breach, tmp_path / "none.yaml"], "does not exist"),
        ([breach, breach, "--format", "pdf"], "no format `pdf`"),
        ([breach, breach, "--fail-on", "never"], "not a status"),
        (["-", "-"], "read only once"),
    ):
        ran = run("compare", *arguments)
        assert (ran.status, ran.out) == (2, ""), arguments
        assert said in ran.err
        assert "Traceback" not in ran.err


def test_hostile_names_stay_on_their_line(run: Command, breach: Path, tmp_path: Path) -> None:
    text = breach.read_text("utf-8").replace("Example Platform K.K.", '"\\e[31mRed\\u202e\\nNEW (99)"')
    path = tmp_path / "hostile.yaml"
    path.write_text(text, encoding="utf-8")
    ran = run("compare", breach, path, "--as-of", TODAY)
    assert ran.status == 0, ran.err
    assert ran.out.replace("\n", "").isprintable()
    assert "NEW (99)" not in [line.strip() for line in ran.out.splitlines()]
