import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from japan_ai_compliance.assessment.schema_version import SCHEMA_VERSION
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.report.check.json_report import as_data
from japan_ai_compliance.report.check.schema import report_schema
from tests.unit.report.check.every_status import HOSTILE, hostile, plain

CONTRACT = Path(__file__).parents[3] / "acceptance/contract.json"
PLACES = {
    "report": [],
    "tool": ["tool"],
    "rulebook": ["rulebook"],
    "profile": ["$defs", "profile"],
    "finding": ["$defs", "finding"],
    "element": ["$defs", "element"],
    "exposure": ["$defs", "exposure"],
}


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    """Every object that the schema describes."""
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for value in schema.values():
            yield from objects(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from objects(value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_a_schema_with_its_version(language: Language) -> None:
    schema = report_schema(language)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:japan-ai-compliance:report:{SCHEMA_VERSION}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_valid_in_both_languages(language: Language) -> None:
    Draft202012Validator(report_schema(language)).validate(as_data(plain(), language))


@pytest.mark.parametrize("kind", HOSTILE)
def test_the_report_on_hostile_text_is_valid(kind: str) -> None:
    data = json.loads(json.dumps(as_data(hostile(kind), "en")))
    Draft202012Validator(report_schema("en")).validate(data)


def test_every_key_is_required_described_and_no_other_is_allowed() -> None:
    found = list(objects(report_schema("en")))
    assert len(found) > 15
    for one in found:
        assert one["additionalProperties"] is False
        assert one["required"] == list(one["properties"])
        assert all(described.get("description") for described in one["properties"].values())


def test_a_key_that_is_not_known_is_refused() -> None:
    data = as_data(plain(), "en")
    assert not Draft202012Validator(report_schema("en")).is_valid({**data, "more": 1})


def test_the_contract_is_kept() -> None:
    contract = json.loads(CONTRACT.read_text())
    for name, place in PLACES.items():
        schema: Any = report_schema("en")
        for key in place:
            schema = schema[key] if key in schema else schema["properties"][key]
        assert set(contract[name]) <= set(schema["properties"]), name
