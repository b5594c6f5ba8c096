from dataclasses import replace
from xml.etree.ElementTree import fromstring

import junitparser
import pytest
from junitparser import Error, Failure, JUnitXml, Skipped
from junitparser.junitparser import FinalResult

from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.report.check.junit_report import render
from tests.unit.report.check.every_status import HOSTILE, assessment, hostile, plain, report, text


def suites(given: Report, language: Language = "en") -> list[junitparser.TestSuite]:
    """What a JUnit library reads; its own count of the outcomes must be that of the file."""
    found = JUnitXml.fromstring(render(given, language).encode())
    stated = (found.tests, found.failures, found.errors, found.skipped)
    found.update_statistics()  # type: ignore[no-untyped-call]
    assert stated == (found.tests, found.failures, found.errors, found.skipped)
    return list(found)


def outcomes(given: Report) -> dict[str, FinalResult | None]:
    """The outcome of each case by the id of its rule; None where it passed."""
    (suite,) = suites(given)
    return {str(case.name).split(" ")[0]: outcome(case) for case in suite}


def outcome(case: junitparser.TestCase) -> FinalResult | None:
    assert len(case.result) <= 1
    return case.result[0] if case.result else None


def kinds(given: Report) -> dict[str, type[FinalResult] | None]:
    return {rule: None if one is None else type(one) for rule, one in outcomes(given).items()}


def test_a_suite_per_profile_and_a_case_per_finding() -> None:
    second = assessment(text(company="Second"), "profiles/second.yaml")
    found = suites(report(plain().assessments[0], second))
    assert [suite.name for suite in found] == ["K.K.", "Second"]
    assert [len(list(suite)) for suite in found] == [7, 7]
    case = next(iter(found[1]))
    assert case.name == 'LAMP-1 - burning (subject "Shop")'
    assert case.classname == "profiles/second.yaml"
    assert (case._elem.get("file"), case._elem.get("line")) == ("profiles/second.yaml", "4")


def test_what_is_broken_fails_and_what_is_not_decided_is_skipped() -> None:
    assert kinds(plain()) == {
        "LAMP-1": Failure,
        "LAMP-2": Skipped,
        "LAMP-3": Skipped,
        "LAMP-4": None,
        "LAMP-5": Skipped,
        "LAMP-6": None,
        "LAMP-7": Skipped,
    }


@pytest.mark.parametrize(
    ("fail_on", "expected"),
    [
        ({"unknown"}, {"LAMP-1": Failure, "LAMP-2": Error, "LAMP-3": Skipped, "LAMP-4": None}),
        ({"review", "violation"}, {"LAMP-1": Failure, "LAMP-2": Skipped, "LAMP-3": Error, "LAMP-4": None}),
        ({"due"}, {"LAMP-1": Failure, "LAMP-2": Skipped, "LAMP-3": Skipped, "LAMP-4": Failure}),
        (set(), {"LAMP-1": Failure, "LAMP-2": Skipped, "LAMP-3": Skipped, "LAMP-4": None}),
    ],
)
def test_the_gate_says_what_else_is_an_error(
    fail_on: set[Status], expected: dict[str, type[FinalResult] | None]
) -> None:
    found = kinds(replace(plain(), fail_on=frozenset(fail_on)))
    assert {rule: found[rule] for rule in expected} == expected


def test_a_failure_holds_the_proof() -> None:
    failure = outcomes(plain())["LAMP-1"]
    assert failure is not None
    assert failure.type == "violation"
    assert failure.message == 'breach (violation): Art. 1, subject "Shop", since 2025-01-01, going on'
    assert "yes: a lamp burns (Art. 1)" in str(failure.text)


def test_a_waived_case_is_skipped_with_its_reason() -> None:
    skipped = outcomes(plain())["LAMP-7"]
    assert skipped is not None
    assert (skipped.type, skipped.message) == (
        "waived",
        "Waived until 2027-03-31: repaired by March (owner: A. Keeper)",
    )


def test_a_profile_that_could_not_be_read_is_an_error() -> None:
    unread = suites(hostile("list"))[1]
    assert [type(one) for case in unread for one in case.result] == [Error]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_stays_text(kind: str, language: Language) -> None:
    read, unread = suites(hostile(kind), language)
    assert len(list(read)) == 7
    assert len(list(unread)) == 1
    for element in fromstring(render(hostile(kind), language)).iter():
        for one in (*element.attrib.values(), element.text or ""):
            assert one.replace("\n", "").isprintable(), one
            assert len(one) < 2_000


def test_the_same_run_gives_the_same_bytes() -> None:
    assert render(plain(), "ja") == render(plain(), "ja")
