"""``check`` on the samples: what a reader acts on."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.conftest import ROOT, Command

TODAY = "2026-11-23"


def report(run: Command, *arguments: str | Path, status: int | None = None, **more: Any) -> dict[str, Any]:
    ran = run("check", *arguments, "--format", "json", **more)
    assert status is None or ran.status == status, ran.err
    data: dict[str, Any] = json.loads(ran.out)
    return data


def findings(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [finding for profile in data["profiles"] for finding in profile["findings"]]


def one(data: dict[str, Any], rule: str, **identity: object) -> dict[str, Any]:
    found = [one for one in findings(data) if one["rule"] == rule and all(one[k] == v for k, v in identity.items())]
    assert len(found) == 1, found
    return found[0]


def test_the_fictional_breach_is_a_violation_with_its_period_and_exact_surcharge(run: Command, samples: Path) -> None:
    data = report(run, samples / "fictional/breach.yaml", "--as-of", TODAY, status=1)
    breach = one(data, "MSCA-8-1")
    assert breach["status"] == "violation"
    assert breach["periods"] == [{"from": "2025-12-18", "until": None}]
    first = [item for item in breach["exposure"] if item["kind"] == "surcharge" and item["scenario"] == "first"]
    assert [(item["low"], item["high"], item["unit"]) for item in first] == [(2_469_130_000, 2_469_130_000, "JPY")]
    line = (samples / "fictional/breach.yaml").read_text().splitlines()[breach["location"]["line"] - 1]
    assert "from: 2025-01-01" in line or "other_payment_services_excluded" in line


@pytest.mark.parametrize("provider", ["apple", "google", "itunes"])
def test_no_violation_is_invented_for_a_real_provider(run: Command, samples: Path, provider: str) -> None:
    data = report(run, samples / f"providers/{provider}.yaml", "--as-of", TODAY, status=0)
    assert {finding["status"] for finding in findings(data)} <= {
        "unknown",
        "review",
        "due",
        "not_applicable",
        "compliant",
    }
    still_open = [finding for finding in findings(data) if finding["status"] == "unknown"]
    assert still_open
    for finding in still_open:
        assert finding["missing"], finding["rule"]
        assert all(missing["question"].strip() for missing in finding["missing"])
    assert "No breach found" in data["profiles"][0]["verdict"]
    assert "open" in data["profiles"][0]["verdict"]


def test_every_public_fact_of_a_real_provider_has_a_source(samples: Path) -> None:
    for path in (samples / "providers").glob("*.yaml"):
        for line in path.read_text().splitlines():
            states = ("kind:", "designated", "filed:")
            if line.strip().startswith(states):
                assert "source:" in line, f"{path}: {line}"


@pytest.mark.parametrize(("as_of", "broken"), [("2025-12-17", False), ("2025-12-18", True)])
def test_the_prohibitions_start_when_the_act_does(run: Command, samples: Path, as_of: str, broken: bool) -> None:
    data = report(run, samples / "fictional/breach.yaml", "--as-of", as_of, status=int(broken))
    prohibitions = [f for f in findings(data) if f["rule"].startswith(tuple(f"MSCA-{n}" for n in range(5, 10)))]
    assert len(prohibitions) == 11
    assert any(finding["status"] == "violation" for finding in prohibitions) is broken


def test_a_counsels_assessment_justifies(run: Command, samples: Path) -> None:
    data = report(run, samples / "fictional/justified.yaml", "--as-of", TODAY, status=0)
    kept = one(data, "MSCA-8-2")
    assert kept["status"] == "compliant"
    assert any("counsel" in note for note in kept["notes"])


def test_one_user_short_of_the_threshold_is_below_it(run: Command, samples: Path) -> None:
    data = report(run, samples / "fictional/below-threshold.yaml", "--as-of", TODAY, status=0)
    finding = one(data, "MSCA-3-2", instance="FY2025")
    assert finding["status"] == "not_applicable"
    element = next(one for one in finding["because"] if one["element"] == "threshold")
    assert element["truth"] == "false"
    assert element["distance"] == {
        "value": "479999999/12",
        "threshold": 40_000_000,
        "unit": "users",
        "percent": "99.9",
    }


def test_the_report_has_every_key_of_the_contract(run: Command, samples: Path) -> None:
    data = report(run, samples / "fictional/breach.yaml", "--as-of", TODAY)
    profile = data["profiles"][0]
    finding = one(data, "MSCA-8-1")
    item = next(item for item in finding["exposure"] if item["kind"] == "surcharge")
    parts: dict[str, dict[str, Any]] = {
        "report": data,
        "tool": data["tool"],
        "rulebook": data["rulebook"],
        "profile": profile,
        "profile exposure": profile["exposure"][0],
        "missing": profile["missing"][0],
        "summary": profile["summary"],
        "finding": finding,
        "subject": finding["subject"],
        "period": finding["periods"][0],
        "element": finding["because"][0],
        "fact": finding["because"][0]["facts"][0],
        "location": finding["location"],
        "exposure": item,
        "step": item["steps"][0],
    }
    contract = json.loads((ROOT / "tests/acceptance/contract.json").read_text())
    assert set(contract) == set(parts)
    for name, keys in contract.items():
        assert set(keys) <= set(parts[name]), name


def test_every_profile_of_a_folder_stands_in_one_report(run: Command, samples: Path) -> None:
    ran = run("check", samples, "--as-of", TODAY, "--format", "json")
    assert ran.status == 1
    read = [Path(one["path"]).relative_to(samples) for one in json.loads(ran.out)["profiles"]]
    expected = sorted(path for folder in ("fictional", "providers") for path in (samples / folder).glob("*.yaml"))
    assert read == [path.relative_to(samples) for path in expected]
    assert "ci/gitlab.yml" in ran.err


def test_standard_input_is_a_profile(run: Command, samples: Path) -> None:
    given = (samples / "fictional/breach.yaml").read_bytes()
    data = report(run, "-", "--as-of", TODAY, status=1, stdin=given)
    assert data["profiles"][0]["path"] == "-"


def test_the_same_input_gives_the_same_bytes(run: Command, samples: Path) -> None:
    for name in ("json", "text"):
        first, second = (run("check", samples, "--as-of", TODAY, "--format", name).out for _ in range(2))
        assert first
        assert first == second


def test_output_goes_to_files_before_the_status_is_decided(run: Command, samples: Path, tmp_path: Path) -> None:
    ran = run(
        "check",
        samples / "fictional/breach.yaml",
        "--as-of",
        TODAY,
        "--output",
        tmp_path / "report.json",
        "--output",
        f"text:{tmp_path / 'report.out'}",
    )
    assert (ran.status, ran.out) == (1, "")
    assert json.loads((tmp_path / "report.json").read_text())["profiles"]
    assert "MSCA-8-1" in (tmp_path / "report.out").read_text()


@pytest.mark.parametrize(
    ("fail_on", "status"), [("violation", 1), ("none", 0), ("due", 1), ("waived", 0), ("unknown,review", 1)]
)
def test_fail_on_decides_the_status(run: Command, samples: Path, fail_on: str, status: int) -> None:
    ran = run("check", samples / "fictional/breach.yaml", "--as-of", TODAY, "--fail-on", fail_on)
    assert ran.status == status
    assert "points open" in ran.err


def test_japanese_leaves_no_english_sentence(run: Command, samples: Path) -> None:
    ran = run("check", samples / "fictional", "--as-of", TODAY, "--lang", "ja")
    names = set(json.loads((ROOT / "tests/acceptance/names.json").read_text()))
    assert ran.out
    for line in ran.out.splitlines():
        if " | " in line or "unknown  #" in line:
            continue  # a line of the profile itself, or one to paste into it
        words = [word for word in line.split() if word.isascii() and word.isalpha() and word not in names]
        assert len(words) < 3, line
