import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.report.check.sarif_report import render
from tests.unit.report.check.every_status import HOSTILE, assessment, hostile, plain, report, text

SCHEMA = Path(__file__).parents[3] / "golden/schemas/sarif-schema-2.1.0.json"
Json = dict[str, Any]


def run(given: Report, language: Language = "en") -> Json:
    """The only run of a log that is valid against the published schema."""
    log: Json = json.loads(render(given, language))
    Draft4Validator(json.loads(SCHEMA.read_text())).validate(log)
    (only,) = log["runs"]
    assert isinstance(only, dict)
    return only


def physical(location: Json) -> Json:
    found: Json = location["physicalLocation"]
    return found


def texts(data: object) -> list[str]:
    """Every text in the data."""
    if isinstance(data, dict):
        return [found for value in data.values() for found in texts(value)]
    if isinstance(data, list):
        return [found for value in data for found in texts(value)]
    return [data] if isinstance(data, str) else []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_log_is_valid_in_both_languages(language: Language) -> None:
    assert run(plain(), language)["language"] == language


def test_only_problems_are_reported_worst_first_with_their_level() -> None:
    found = [(one["properties"]["status"], one["level"]) for one in run(plain())["results"]]
    assert found == [
        ("violation", "error"),
        ("review", "warning"),
        ("unknown", "warning"),
        ("due", "note"),
        ("waived", "error"),
    ]


def test_every_result_and_step_has_a_place_in_the_profile() -> None:
    for result in run(plain())["results"]:
        steps = [
            step["location"]
            for flow in result.get("codeFlows", [])
            for thread in flow["threadFlows"]
            for step in thread["locations"]
        ]
        (location,) = result["locations"]
        for place in (location, *steps):
            assert physical(place)["artifactLocation"] == {"uri": "profiles/profile.yaml", "uriBaseId": "%SRCROOT%"}
            assert physical(place)["region"]["startLine"] >= 1
            assert physical(place)["region"]["startColumn"] >= 1


def test_a_file_name_is_percent_encoded_and_relative_to_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    given = report(assessment(text(), str(tmp_path / "sub folder" / "会社:#1.yaml")))
    uris = {physical(one["locations"][0])["artifactLocation"]["uri"] for one in run(given)["results"]}
    assert uris == {"sub%20folder/%E4%BC%9A%E7%A4%BE%3A%231.yaml"}


def test_fingerprints_survive_an_unrelated_edit() -> None:
    edited = text(more="# a remark\n\nfacts_as_of: 2026-11-01\n").replace("staff: {value: 9", "staff: {value: 8")
    before, after = (run(report(assessment(one)))["results"] for one in (text(), edited))
    assert [one["partialFingerprints"] for one in before] == [one["partialFingerprints"] for one in after]
    assert [one["locations"] for one in before] != [one["locations"] for one in after]


def test_fingerprints_tell_findings_apart() -> None:
    second = text().partition("shops:\n")[2].replace('"Shop"', '"Second"')
    results = run(report(assessment(text() + second)))["results"]
    known = [one["partialFingerprints"]["primaryLocationLineHash"] for one in results]
    assert len(known) == 10
    assert len(set(known)) == len(known)


def test_the_proof_is_a_code_flow_with_a_step_per_element_that_rests_on_a_fact() -> None:
    found = plain().assessments[0].findings[0].finding
    (flow,) = run(plain())["results"][0]["codeFlows"]
    (thread,) = flow["threadFlows"]
    steps = [one["location"] for one in thread["locations"]]
    lines = [proven.facts[0].datum.line for proven in found.because if proven.facts]
    assert lines
    assert [physical(one)["region"]["startLine"] for one in steps] == lines
    assert steps[0]["message"]["text"] == "yes: a lamp burns (Art. 1)"


def test_rules_carry_what_they_ask_and_where_that_stands() -> None:
    rules = run(plain())["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == ["LAMP-1", "LAMP-2", "LAMP-3", "LAMP-4", "LAMP-7"]
    first = rules[0]
    assert first["name"] == first["shortDescription"]["text"] == "burning"
    assert "It is broken where any of this holds: a lamp burns." in first["fullDescription"]["text"]
    assert "[Lamp Act](<https://example.jp/lamp>)" in first["help"]["markdown"]
    assert "Lamp Act: https://example.jp/lamp" in first["help"]["text"]
    assert first["helpUri"] == "https://example.jp/lamp"
    assert first["properties"]["confidence"] == "high"
    assert first["properties"]["checked_on"] == "2026-11-01"


def test_rule_indices_point_at_their_rules() -> None:
    found = run(plain())
    rules = found["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in found["results"])


def test_a_waiver_suppresses_with_its_justification() -> None:
    results = run(plain())["results"]
    assert [one["suppressions"] for one in results if "suppressions" in one] == [
        [
            {
                "kind": "external",
                "status": "accepted",
                "justification": "Waived until 2027-03-31: repaired by March (owner: A. Keeper)",
            }
        ]
    ]


def test_a_profile_that_could_not_be_read_is_a_notification() -> None:
    (invocation,) = run(hostile("script"))["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert physical(notification["locations"][0])["region"] == {"startLine": 3}


def test_a_file_given_twice_is_one_artifact() -> None:
    assert len(run(report(assessment(text()), assessment(text())))["artifacts"]) == 1


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_stays_text(kind: str) -> None:
    found = run(hostile(kind))
    assert len(found["results"]) == 5
    for one in texts(found):
        assert one.replace("\n", "").isprintable(), one
    for result in found["results"]:
        message = result["message"]["text"]
        assert len(message) < 2_000
        assert "[text](1)" not in message
        assert "{0}" not in message.replace("{{0}}", "")
        uri = physical(result["locations"][0])["artifactLocation"]["uri"]
        assert uri.isascii()
        assert not set(uri) & set('<>"\\^`{|} \n')


def test_the_same_run_gives_the_same_bytes() -> None:
    assert render(plain(), "ja") == render(plain(), "ja")


def test_standard_input_keeps_its_name() -> None:
    found = plain().assessments[0].profile._replace(path="-")
    given = report(plain().assessments[0]._replace(profile=found))
    assert physical(run(given)["results"][0]["locations"][0])["artifactLocation"]["uri"] == "-"
