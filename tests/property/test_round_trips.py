"""What is written is read back as the same: profiles in either format, and reports by those who read them."""

import csv
import json
from dataclasses import replace
from io import StringIO

from hypothesis import given, note, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from junitparser import JUnitXml

from japan_ai_compliance.assessment.model import Assessment, assess
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.comparison.compare import compare
from japan_ai_compliance.comparison.record import read_side
from japan_ai_compliance.comparison.sources import REPORT_LIMITS, plain
from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.profile.schema import profile_schema
from japan_ai_compliance.report.check import csv_report, json_report, junit_report
from japan_ai_compliance.report.check.schema import report_schema
from tests.property import editing
from tests.property.material import Situation, book
from tests.property.strategies import changed, slots, varied, varied_sample
from tests.property.test_order import gist

WHOLE = settings(max_examples=6)

languages = st.sampled_from(LANGUAGES)


def assessed(situation: Situation) -> Assessment:
    """Everything the rulebook says of a profile."""
    return assess(book(), situation.profile(), situation.dates)


def report(situation: Situation) -> Report:
    """A report on one profile."""
    return Report("0", book(), situation.dates, (), (assessed(situation),))


@given(varied(changes=4))
def test_a_profile_says_the_same_in_yaml_and_json(situation: Situation) -> None:
    note(f"{situation.name}: {situation.rule} {situation.dates} {editing.shown(situation.document)}")
    before = [gist(one) for one in situation.findings()]
    as_yaml = read_text(editing.as_yaml(situation.document), "profile.yaml")
    as_json = read_text(editing.as_json(situation.document), "profile.json")
    assert editing.shown(as_yaml) == editing.shown(situation.document)
    assert before == [gist(one) for one in situation.with_document(as_yaml).findings()]
    assert before == [gist(one) for one in situation.with_document(as_json).findings()]


@given(varied(changes=4))
def test_the_schema_accepts_every_profile_that_is_read(situation: Situation) -> None:
    note(f"{situation.name}: {editing.as_json(situation.document)}")
    validator = Draft202012Validator(profile_schema(book(), "en"))
    problems = [str(one.message) for one in validator.iter_errors(json.loads(editing.as_json(situation.document)))]
    root = editing.shown(situation.document)
    assert not problems or ("company" not in root and problems == ["'company' is a required property"])


@given(varied(), st.data())
def test_a_value_says_the_same_with_its_source_beside_it(situation: Situation, data: st.DataObject) -> None:
    stated = [slot for slot in slots(situation) if slot.stated is not None and slot.fact.kind not in ("judgement",)]
    if not stated:
        return
    slot = data.draw(st.sampled_from(stated))
    written = editing.look(situation.document, slot.path)
    if not editing.is_scalar(written):
        return
    value = json.loads(editing.as_json(written))  # type: ignore[arg-type]
    wrapped = {"value": value, "source": "a letter", "as_of": "2026-11-01"}
    other = situation.with_document(changed(situation, slot.path, wrapped))
    note(f"{situation.rule} {slot.path} {editing.shown(situation.document)}")
    assert [gist(one) for one in situation.findings()] == [gist(one) for one in other.findings()]


@WHOLE
@given(varied_sample(), languages)
def test_a_json_report_fits_its_schema_and_equals_itself(situation: Situation, language: Language) -> None:
    text = json_report.render(report(situation), language)
    Draft202012Validator(report_schema(language)).validate(json.loads(text))
    side = read_side(plain(read_text(text, "report.json", REPORT_LIMITS)), "report.json")
    compared = compare("reports", side, side, book())
    assert not [change for profile in compared.profiles for change in profile.changes]
    statuses = [one.status for one in side.profiles[0].findings]
    assert statuses == [one.finding.status for one in report(situation).assessments[0].findings]


@WHOLE
@given(varied_sample(), languages)
def test_csv_reads_back(situation: Situation, language: Language) -> None:
    given_report = report(situation)
    text = csv_report.render(given_report, language).removeprefix(csv_report.MARK)
    _, *rows = list(csv.reader(StringIO(text, newline=""), strict=True))
    found = given_report.assessments[0].findings
    assert [row[csv_report.COLUMNS.index("rule")] for row in rows] == [one.finding.rule.id for one in found]
    assert [row[csv_report.COLUMNS.index("due")] for row in rows] == [str(one.finding.due or "") for one in found]
    assert {len(row) for row in rows} == {len(csv_report.COLUMNS)}


@WHOLE
@given(varied_sample(), languages)
def test_junit_reads_back(situation: Situation, language: Language) -> None:
    given_report = replace(report(situation), fail_on=frozenset({"violation", "unknown", "review"}))
    found = JUnitXml.fromstring(junit_report.render(given_report, language).encode())
    (suite,) = list(found)
    summary = given_report.assessments[0].summary
    cases = list(suite)
    assert len(cases) == len(given_report.assessments[0].findings)
    assert len({str(case.name) for case in cases}) == len(cases)
    assert (suite.failures, suite.errors) == (summary["violation"], summary["unknown"] + summary["review"])
    assert suite.skipped == summary["not_applicable"]
