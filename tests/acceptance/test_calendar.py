"""``calendar`` with the installed command: table, JSON and a file that a second library reads back."""

import json
from pathlib import Path

import pytest
from ical.calendar_stream import IcsCalendarStream

from japan_ai_compliance.wording.layout import width
from tests.acceptance.conftest import Command

TODAY = "2026-11-23"
MSCA = ("--law", "msca")
TRANSFER = """\
company: {name: Example K.K.}
transfers:
  - id: T
    direction: outbound
    provider: {residency: resident}
    recipient: {residency: non_resident, country: VN, category: none, relationship: wholly_owned}
    place: VN
    control_row: 16
    row16_subgroup: 16(2)
    important_technology: imt_01
    activities: [manufacture]
    enables_overseas_production: true
    deal: overseas_manufacture
    dates: {decision: 2027-01-15, agreement: none, contract: none, provision: none, sent: none, payment: none}
    report: {filed: none}
    inform: {received: none}
"""


@pytest.fixture
def apple(samples: Path) -> Path:
    """A designated provider."""
    return samples / "providers/apple.yaml"


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_a_table_by_day_within_eighty_columns(run: Command, apple: Path, lang: str) -> None:
    ran = run("calendar", apple, "--as-of", TODAY, *MSCA, "--lang", lang)
    assert (ran.status, ran.err) == (0, "")
    days = [line.split()[0] for line in ran.out.splitlines() if line.startswith("  20")]
    assert days == sorted(days)
    assert "2027-05-31" in days
    assert max(map(width, ran.out.splitlines())) <= 80


def test_json_has_the_yearly_report_and_the_day_on_which_the_law_is_unclear(run: Command, apple: Path) -> None:
    data = json.loads(run("calendar", apple, "--as-of", TODAY, *MSCA, "--format", "json").out)
    found = {(one["rule"], one["instance"]): one for one in data["deadlines"]}
    yearly = found["MSCA-14", "FY2026"]
    assert (yearly["due"], yearly["status"], yearly["state"], yearly["days_left"]) == (
        "2027-05-31",
        "due",
        "ahead",
        189,
    )
    screens = found["MSCA-12-1-b-existing", None]
    assert (screens["due"], screens["due_uncertain_until"]) == ("2026-12-17", "2026-12-18")
    assert found["MSCA-14", "FY2025"]["state"] == "passed"
    assert "MSCA-13-spec-change" in {one["rule"] for one in data["undated"]}
    assert [one["due"] for one in data["deadlines"]] == sorted(one["due"] for one in data["deadlines"])


def test_what_is_no_profile_is_skipped_and_the_rest_told(run: Command, apple: Path, tmp_path: Path) -> None:
    folder = tmp_path / "profiles"
    folder.mkdir()
    (folder / "apple.yaml").write_bytes(apple.read_bytes())
    (folder / "pipeline.yaml").write_text("steps: []\n")
    ran = run("calendar", folder, "--as-of", TODAY, *MSCA)
    assert ran.status == 0
    assert "Skipped, not a profile: " in ran.err
    assert "pipeline.yaml" in ran.err
    assert ran.out == run("calendar", folder / "apple.yaml", "--as-of", TODAY, *MSCA).out


def test_an_advance_report_has_its_last_and_its_advised_day(run: Command, tmp_path: Path) -> None:
    path = tmp_path / "transfer.yaml"
    path.write_text(TRANSFER, encoding="utf-8")
    ran = run("calendar", path, "--as-of", TODAY, "--format", "json")
    assert ran.status == 0, ran.err
    (report,) = [one for one in json.loads(ran.out)["deadlines"] if one["rule"] == "FEFA-55-8"]
    assert (report["due"], report["advised_by"], report["status"]) == ("2027-01-14", "2026-12-16", "due")
    written = run("calendar", path, "--as-of", TODAY, "--format", "ics", "--law", "fefa").out
    days = {str(one.dtstart): one.summary or "" for one in IcsCalendarStream.calendar_from_ics(written).events}
    assert days["2026-12-16"].startswith("Advised day: FEFA-55-8")
    assert days["2027-01-14"].startswith("Last day: FEFA-55-8")


def test_a_calendar_file_that_another_library_reads(run: Command, apple: Path, samples: Path, tmp_path: Path) -> None:
    path = tmp_path / "deadlines.ics"
    arguments = [apple, samples / "fictional", "--as-of", TODAY, *MSCA, "--alarm", "14"]
    assert run("calendar", *arguments, "--output", path).status == 0
    events = IcsCalendarStream.calendar_from_ics(path.read_bytes().decode()).events
    assert len({one.uid for one in events}) == len(events) > 5
    listed = {(str(one.dtstart), (one.summary or "").split(" - ")[0]) for one in events}
    assert ("2027-05-31", "Last day: MSCA-14") in listed
    assert ("2026-12-18", "Unclear whether still in time: MSCA-12-1-b-existing") in listed
    again = run("calendar", *arguments, "--format", "ics")
    assert again.out.replace("\r\n", "\n") == path.read_bytes().decode().replace("\r\n", "\n")


def test_a_window_of_days(run: Command, apple: Path) -> None:
    ran = run("calendar", apple, "--as-of", TODAY, *MSCA, "--from", "2027-01-01", "--until", "2027-12-31")
    assert [line.split()[0] for line in ran.out.splitlines() if line.startswith("  20")] == ["2027-05-31"]


def test_without_the_extra_it_says_how_to_install_it(
    run: Command, apple: Path, installed: Path, tmp_path: Path
) -> None:
    stub = tmp_path / "without"
    stub.mkdir()
    (stub / "icalendar.py").write_text("raise ImportError", encoding="utf-8")
    path = f"{stub}:{installed}"
    ran = run("calendar", apple, "--format", "ics", PYTHONPATH=path)
    assert (ran.status, ran.out) == (2, "")
    assert 'pip install "icalendar' in ran.err
    assert run("calendar", apple, "--as-of", TODAY, PYTHONPATH=path).status == 0


def test_one_bad_file_does_not_stop_the_rest(run: Command, apple: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("company: {name: [", encoding="utf-8")
    ran = run("calendar", bad, apple, "--as-of", TODAY)
    assert ran.status == 2
    assert "bad.yaml" in ran.err
    assert "2027-05-31" in ran.out


def test_nothing_to_list_and_wrong_options(run: Command, apple: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert run("calendar", empty).status == 3
    for arguments in (
        ["--format", "pdf"],
        ["--from", "2027-01-01", "--until", "2026-01-01"],
        ["--until", "soon"],
        ["--output", "x.pdf"],
        ["--law", "no-such-law"],
    ):
        ran = run("calendar", apple, *arguments)
        assert (ran.status, ran.out) == (2, ""), arguments
        assert "Traceback" not in ran.err


def test_hostile_names_reach_neither_the_table_nor_the_file(run: Command, samples: Path, tmp_path: Path) -> None:
    text = (samples / "fictional/breach.yaml").read_text("utf-8")
    hostile = text.replace("Example Platform K.K.", '"K\\r\\nEND:VEVENT\\nBEGIN:VEVENT\\e[31m\\u202e"')
    path = tmp_path / "hostile.yaml"
    path.write_text(hostile, encoding="utf-8")
    table = run("calendar", path, "--as-of", TODAY)
    assert table.out.replace("\n", "").isprintable()
    written = run("calendar", path, "--as-of", TODAY, "--format", "ics").out
    plain = run("calendar", samples / "fictional/breach.yaml", "--as-of", TODAY, "--format", "ics").out
    assert written.count("\nBEGIN:VEVENT") == plain.count("\nBEGIN:VEVENT") > 0
    assert IcsCalendarStream.calendar_from_ics(written).events
