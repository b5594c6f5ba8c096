"""The gate in CI: waivers and the settings of a repository."""

import json
from pathlib import Path

import pytest

from tests.acceptance.conftest import Command

TODAY = ["--as-of", "2026-11-23", "--law", "msca"]


def waiver(rule: str, expires: str, subject: str = "Example Store", **more: str) -> str:
    extra = "".join(f", {key}: {value}" for key, value in more.items())
    return f"  - {{rule: {rule}, subject: {subject}, reason: moving, owner: legal, expires: {expires}{extra}}}\n"


@pytest.fixture
def breach(samples: Path, tmp_path: Path) -> Path:
    path = tmp_path / "company.yaml"
    path.write_bytes((samples / "fictional/breach.yaml").read_bytes())
    return path


def test_waived_breaches_do_not_fail_and_are_said(run: Command, breach: Path, tmp_path: Path) -> None:
    (tmp_path / "w.yaml").write_text("waivers:\n" + waiver("MSCA-8-1", "2027-01-31") + waiver("MSCA-8-2", "2026-11-23"))
    ran = run("check", breach, *TODAY, "--waivers", "w.yaml", "--format", "json")
    assert ran.status == 0, ran.err
    (profile,) = json.loads(ran.out)["profiles"]
    assert profile["summary"]["waived"] == 2
    assert profile["summary"]["violation"] == 0
    assert [one["state"] for one in profile["waivers"]] == ["used", "used"]
    assert "waived" in profile["verdict"]


def test_an_expired_waiver_waives_nothing_and_is_printed(run: Command, breach: Path, tmp_path: Path) -> None:
    (tmp_path / "w.yaml").write_text("waivers:\n" + waiver("MSCA-8-1", "2026-11-22") + waiver("MSCA-8-2", "2027-01-01"))
    ran = run("check", breach, *TODAY, "--waivers", "w.yaml", "--format", "json")
    assert ran.status == 1
    (profile,) = json.loads(ran.out)["profiles"]
    assert [one["state"] for one in profile["waivers"]] == ["expired", "used"]
    assert "2026-11-22" in ran.err
    assert "w.yaml:2:5" in ran.err


def test_an_unused_waiver_is_printed(run: Command, breach: Path, tmp_path: Path) -> None:
    (tmp_path / "w.yaml").write_text(
        "waivers:\n" + waiver("MSCA-8-1", "2027-01-31", subject="Other Store") + waiver("MSCA-9", "2027-01-31")
    )
    ran = run("check", breach, *TODAY, "--waivers", "w.yaml")
    assert ran.status == 1
    assert "Other Store" in ran.err
    assert "MSCA-9" in ran.err


def test_a_waiver_of_another_company_is_left_out(run: Command, breach: Path, tmp_path: Path) -> None:
    (tmp_path / "w.yaml").write_text("waivers:\n" + waiver("MSCA-8-1", "2027-01-31", company="Other K.K."))
    ran = run("check", breach, *TODAY, "--waivers", "w.yaml", "--format", "json")
    assert ran.status == 1
    assert json.loads(ran.out)["profiles"][0]["waivers"] == []


def test_a_wrong_waiver_file_is_status_2(run: Command, breach: Path, tmp_path: Path) -> None:
    (tmp_path / "w.yaml").write_text("waivers:\n" + waiver("MSCA-8-1", "2037-01-31"))
    ran = run("check", breach, *TODAY, "--waivers", "w.yaml")
    assert ran.status == 2
    assert ran.err.startswith("w.yaml:2:")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("japan-ai-compliance.toml", 'fail-on = "none"\n'),
        ("pyproject.toml", '[tool.japan-ai-compliance]\nfail-on = "none"\n'),
    ],
)
def test_settings_are_defaults(run: Command, breach: Path, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    assert run("check", breach, *TODAY).status == 0
    assert run("check", breach, *TODAY, "--fail-on", "violation").status == 1


def test_the_language_and_waivers_of_the_settings(run: Command, breach: Path, tmp_path: Path) -> None:
    (tmp_path / "w.yaml").write_text("waivers:\n" + waiver("MSCA-8-1", "2027-01-31") + waiver("MSCA-8-2", "2027-01-31"))
    (tmp_path / "pyproject.toml").write_text(
        '[tool.japan-ai-compliance]\nlang = "ja"\nwaivers = "w.yaml"\nlongest-waiver-days = 90\n'
    )
    ran = run("check", breach, *TODAY)
    assert ran.status == 0, ran.err
    assert "未確定" in ran.out


@pytest.mark.parametrize(
    "text",
    [
        'fail_on = "none"',
        "fail-on = 3",
        'longest-waiver-days = "long"',
        "longest-waiver-days = 0",
        "fail-on =",
        'lang = "fr"',
    ],
)
def test_wrong_settings_are_status_2(run: Command, breach: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "japan-ai-compliance.toml").write_text(text + "\n")
    ran = run("check", breach, *TODAY)
    assert ran.status == 2
    assert "Traceback" not in ran.err
    assert len(ran.err.splitlines()) == 2
