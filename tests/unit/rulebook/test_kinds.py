"""Every kind is known wherever kinds are told apart: each test goes through all of them."""

from pathlib import Path
from typing import get_args

import duckdb
import pytest
from jsonschema import Draft202012Validator

from japan_ai_compliance.assessment.model import assess
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.engine.model import Case, Dates
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.interview.answers import AnswerReader
from japan_ai_compliance.interview.written import flow
from japan_ai_compliance.messages import LANGUAGES, Language, say
from japan_ai_compliance.profile.questions import hint
from japan_ai_compliance.profile.schema import profile_schema
from japan_ai_compliance.report.check.json_report import as_data
from japan_ai_compliance.report.check.schema import report_schema
from japan_ai_compliance.report.explain.answer import as_data as explained
from japan_ai_compliance.report.explain.answer import as_text, find
from japan_ai_compliance.rulebook.authoring import schema
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.authoring.schema_parts import ConsequenceEntry
from japan_ai_compliance.rulebook.kinds import (
    CONSEQUENCE_KINDS,
    CONSEQUENCES,
    ELEMENT_LISTS,
    FACT_KINDS,
    FACTS,
    OPEN,
    RULE_KINDS,
    SCENARIO_ROLES,
    SETTLED,
    STATUS,
    STATUSES,
    ConsequenceKind,
    FactKind,
    RuleKind,
    ScenarioRole,
    Status,
)
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.screening.cells import check_cell
from japan_ai_compliance.screening.ledger_columns import possible_columns
from japan_ai_compliance.screening.ledgers import ledger_of
from japan_ai_compliance.screening.model import Given
from japan_ai_compliance.screening.statement import compose
from japan_ai_compliance.wording.statuses import status_heading, status_word
from tests.support.toy import (
    FACTS as LAMP_FACTS,
)
from tests.support.toy import (
    SUBJECTS,
    TODAY,
    Bench,
    Section,
    consequence,
    element,
    fact,
    law,
    profile,
    prohibition,
    scenario,
    step,
    subject,
    write,
)

DATES = Dates(TODAY, TODAY)
WRITTEN: dict[FactKind, tuple[str, str]] = {
    "boolean": ("true", "yes"),
    "judgement": ("{value: true, basis: counsel}", "yes"),
    "number": ("1_000", "1000"),
    "date": ("2026-01-31", "2026-01-31"),
    "text": ("any text", "any text"),
    "choice": ("red", "red"),
    "choices": ("[red, green]", "red, green"),
    "period": ("{from: 2026-01-31, until: 2026-02-01}", "2026-01-31"),
    "duty": ("false", "no"),
    "monthly_average": ("{FY2025: 12.5}", "12.5"),
}
"""A value of each kind, as a profile states it and as somebody types it."""


@pytest.fixture
def rulebook(tmp_path: Path) -> Rulebook:
    """A law with a ledger whose rows hold a fact of each kind."""
    facts: Section = {**LAMP_FACTS, "row.id": fact("text"), "row.open": fact("boolean")}
    for kind in FACT_KINDS:
        more: Section = {"of": "colour"} if FACTS[kind].has_options else {}
        facts[f"row.{kind}"] = fact(kind, yearly=FACTS[kind].yearly, **more)
    rows = subject(at="rows", many=True, identified_by="id", ledger=True)
    rule = prohibition(subject="row", breach=[element("row.open", "open")])
    return load_rules(write(tmp_path, law(rule, subjects={**SUBJECTS, "row": rows}, facts=facts)))


def test_the_examples_of_these_tests_are_complete() -> None:
    assert set(WRITTEN) == set(FACT_KINDS)


@pytest.mark.parametrize("kind", FACT_KINDS)
def test_a_profile_states_it(kind: FactKind, rulebook: Rulebook) -> None:
    stated, _ = WRITTEN[kind]
    found = profile(rulebook, f"rows: [{{id: R, {kind}: {stated}}}]").root.lists["row"]
    assert isinstance(found, tuple)
    assert kind in found[0].facts


@pytest.mark.parametrize("kind", FACT_KINDS)
def test_it_can_be_none_or_is_refused(kind: FactKind, rulebook: Rulebook) -> None:
    none = "{FY2025: none}" if FACTS[kind].yearly else "none"

    def build() -> None:
        profile(rulebook, f"rows: [{{id: R, {kind}: {none}}}]")

    if FACTS[kind].can_be_none:
        build()
    else:
        with pytest.raises(ComplianceError) as refused:
            build()
        assert refused.value.key == "profile.none_not_allowed"


@pytest.mark.parametrize("kind", FACT_KINDS)
def test_the_schema_of_a_profile_takes_what_a_profile_states(kind: FactKind, rulebook: Rulebook) -> None:
    validator = Draft202012Validator(profile_schema(rulebook, "en"))
    values: dict[FactKind, object] = {
        "boolean": True,
        "judgement": {"value": True, "basis": "counsel"},
        "number": 1000,
        "date": "2026-01-31",
        "text": "any text",
        "choice": "red",
        "choices": ["red"],
        "period": [{"from": "2026-01-31"}],
        "duty": False,
        "monthly_average": {"FY2025": 12.5},
    }
    assert validator.is_valid({"company": {"name": "K"}, "rows": [{kind: values[kind]}]})
    assert not validator.is_valid({"company": {"name": "K"}, "rows": [{kind: {"nonsense": []}}]})


@pytest.mark.parametrize("kind", FACT_KINDS)
def test_a_question_says_how_to_write_it(kind: FactKind, rulebook: Rulebook) -> None:
    assert hint(rulebook.facts[f"row.{kind}"], rulebook)


@pytest.mark.parametrize("kind", FACT_KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_interview_takes_an_answer(kind: FactKind, language: Language, rulebook: Rulebook) -> None:
    declared, (_, typed) = rulebook.facts[f"row.{kind}"], WRITTEN[kind]
    assert flow(AnswerReader(declared, rulebook).read(typed))
    asked = FACTS[kind].asked
    assert asked is None or say(f"interview.{asked}", language)


@pytest.mark.parametrize("kind", FACT_KINDS)
def test_a_ledger_states_it_or_says_why_not(kind: FactKind, rulebook: Rulebook) -> None:
    declared = rulebook.facts[f"row.{kind}"]
    columns = possible_columns(rulebook, "row")
    assert (kind in columns) is not FACTS[kind].yearly
    check_cell(
        {"choices": "red;green", "date": "2026-01-31", "number": "12", "choice": "red"}.get(kind, "true"),
        declared,
        rulebook,
    )
    case = Case(rulebook, profile(rulebook, "company: {name: K}"), DATES)
    wanted: tuple[str, ...] = ("id", "open", kind)
    given = {name: Given(name) for name in wanted if name in columns}
    statement = compose(case, "row", given, "id")
    assert [one.id for one in statement.rules] == ["LAMP-1"]
    listed = ", ".join(f'NULL::VARCHAR AS "{name}"' for name in given)
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE ledger AS SELECT {listed}")
        assert len(connection.execute(statement.sql("duckdb")).fetchall()) == 1


@pytest.mark.parametrize("kind", FACT_KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fact_is_explained(kind: FactKind, language: Language, rulebook: Rulebook) -> None:
    found = find(f"row.{kind}", rulebook, language)
    assert say(f"explain.type_{kind}", language) in as_text(found, rulebook, language, TODAY)
    assert explained(found, rulebook, language, TODAY)["type"] == kind


@pytest.mark.parametrize("kind", CONSEQUENCE_KINDS)
def test_a_consequence_is_reported_screened_and_explained(kind: ConsequenceKind, tmp_path: Path) -> None:
    fine = consequence(kind, maximum="fine_limit")
    rows = subject(at="rows", many=True, identified_by="id", ledger=True)
    rule = prohibition(subject="row", breach=[element("row.open", "open")], consequences=["fine"])
    made = load_rules(
        write(
            tmp_path,
            law(
                rule,
                subjects={**SUBJECTS, "row": rows},
                facts={**LAMP_FACTS, "row.id": fact("text"), "row.open": fact("boolean")},
                consequences={"fine": fine},
            ),
        )
    )
    read = profile(made, "company: {name: K}\nrows: [{id: R, open: true}]")
    report = Report("0", made, DATES, (), (assess(made, read, DATES),))
    data = as_data(report, "en")
    Draft202012Validator(report_schema("en")).validate(data)
    (item,) = data["profiles"][0]["exposure"]  # type: ignore[index]
    assert item["kind"] == kind
    statement = compose(Case(made, read, DATES), "row", {"id": Given("id"), "open": Given("open")}, "id")
    assert [one.id for one in statement.rules] == ["LAMP-1"]
    assert "fine" in statement.sql("duckdb")
    assert ledger_of(made).name == "row"
    assert kind in as_text(find("LAMP-1", made, "en"), made, "en", TODAY)


def test_each_consequence_has_a_gravity_of_its_own() -> None:
    assert sorted(CONSEQUENCES[kind].gravity for kind in CONSEQUENCE_KINDS) == list(
        range(1, len(CONSEQUENCE_KINDS) + 1)
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", RULE_KINDS)
def test_a_kind_of_rule_has_its_words(kind: RuleKind, language: Language) -> None:
    assert all(say(f"{where}.kind_{kind}", language) for where in ("explain", "history", "formats"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("status", STATUSES)
def test_a_status_has_its_words(status: Status, language: Language) -> None:
    assert status_word(status, language)
    assert status_heading(status, language)


def test_each_status_has_a_weight_and_is_open_settled_or_neither() -> None:
    assert sorted(STATUS[status].weight for status in STATUSES) == list(range(1, len(STATUSES) + 1))
    assert set(OPEN) == {"review", "unknown"}
    assert set(SETTLED) == {"compliant", "not_applicable"}


@pytest.mark.parametrize("role", SCENARIO_ROLES)
def test_a_scenario_has_a_colour_in_the_chart(role: ScenarioRole) -> None:
    styles = Path(schema.__file__).parents[2] / "report/check/html/templates/style.css"
    assert f".c-{role} " in styles.read_text(encoding="utf-8")


def test_every_list_of_elements_is_read(lamps: Bench) -> None:
    rule = lamps.rulebook.rules["LAMP-1"]
    assert [rule.elements(listed) for listed in ELEMENT_LISTS] == [getattr(rule, listed) for listed in ELEMENT_LISTS]


@pytest.fixture
def lamps(tmp_path: Path) -> Bench:
    """A rule with a scenario of each role."""
    taken = [scenario(role, step("amount", "1"), role=role) for role in SCENARIO_ROLES]
    fine = consequence("surcharge", basis="computed", scenarios=taken)
    made = law(
        prohibition(consequences=["fine"], review_when=[element("shop.lit", "lit")]), consequences={"fine": fine}
    )
    return Bench(load_rules(write(tmp_path, made)))


def test_the_format_of_a_rule_file_takes_its_words_from_the_kinds() -> None:
    assert get_args(schema.FactEntry.model_fields["type"].annotation) == FACT_KINDS
    assert get_args(get_args(schema.RuleEntry.model_fields["kind"].annotation)[0]) == RULE_KINDS
    assert get_args(ConsequenceEntry.model_fields["kind"].annotation) == CONSEQUENCE_KINDS
