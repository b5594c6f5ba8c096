"""The JSON Schema of a profile accepts what the reader accepts, and refuses what it refuses."""

import json

import pytest
from jsonschema import Draft202012Validator

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.errors import InputError
from japan_ai_compliance.messages import LANGUAGES
from japan_ai_compliance.profile.build import build_profile
from japan_ai_compliance.profile.schema import profile_schema
from japan_ai_compliance.rulebook.model import Rulebook
from tests.conftest import MakeBench
from tests.support.toy import fact, prohibition

MONTHS = [1] * 12
GOOD: list[tuple[str, object]] = [
    ("open", True),
    ("open", "unknown"),
    ("open", None),
    ("open", {"value": False, "source": "letter", "as_of": "2026-01-01"}),
    ("unfair", {"value": True, "basis": "counsel"}),
    ("staff", 12),
    ("staff", "1_200"),
    ("staff", "+5"),
    ("staff", "none"),
    ("debt", -5),
    ("share", 0.5),
    ("share", "12.5%"),
    ("share", "7 %"),
    ("event", "2026-02-28"),
    ("event", "none"),
    ("event", {"value": "none"}),
    ("colour", "red"),
    ("colour", "not_assessed"),
    ("markets", ["red", "blue"]),
    ("markets", []),
    ("glow", True),
    ("glow", {"from": "2026-01-01"}),
    ("glow", [{"from": "2026-01-01", "until": "none"}, {"until": "2025-01-01", "source": "x"}]),
    ("burning", {"from": "unknown", "sales": 5, "plea": {"safe": True}}),
    ("burning", {"plea": "none"}),
    ("guarded", False),
    ("users", {"FY2025": 5, "FY2024": MONTHS}),
    ("users", {"FY2025": {"average": 1, "months": MONTHS}}),
    ("users", {"FY2025": [1, "unknown", "none", *MONTHS[3:]]}),
    ("users", "unknown"),
    ("conduct", {"deep": True}),
    ("conduct", "unknown"),
    ("lamps", [{"id": "a", "from": "2026-01-01", "wicks": []}]),
    ("lamps", "none"),
    ("lamps", {"value": [], "source": "letter"}),
]
BAD: list[tuple[str, object]] = [
    ("open", "true"),
    ("open", "none"),
    ("open", {"value": True, "basis": "own"}),
    ("unfair", {"value": True, "basis": "guess"}),
    ("staff", -1),
    ("staff", 1.5),
    ("staff", "1,000"),
    ("staff", "12%"),
    ("event", "2026-2-28"),
    ("event", 20260228),
    ("colour", "pink"),
    ("markets", "red"),
    ("glow", "none"),
    ("glow", {"start": "2026-01-01"}),
    ("users", 5),
    ("users", {"2025": 5}),
    ("users", {"FY2025": [1] * 11}),
    ("users", {"FY2025": {}}),
    ("conduct", {"deeper": True}),
    ("lamps", {"id": "a"}),
    ("lamps", [{"id": "a", "shade": 1}]),
    ("colours", "red"),
]


@pytest.fixture(scope="module")
def rulebook(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    """The made-up law."""
    from tests.support.toy import bench

    return bench(tmp_path_factory.mktemp("lamp"), prohibition()).rulebook


def both(rulebook: Rulebook, key: str, value: object) -> tuple[bool, bool]:
    """Whether the schema and the reader accept a shop that states ``value``."""
    text = json.dumps({"company": {"name": "K"}, "shops": [{"name": "S", key: value}]})
    valid = Draft202012Validator(profile_schema(rulebook, "en")).is_valid(json.loads(text))
    try:
        build_profile(read_text(text, "p.json"), rulebook, "p.json")
    except InputError:
        return valid, False
    return valid, True


@pytest.mark.parametrize(("key", "value"), GOOD)
def test_both_accept(rulebook: Rulebook, key: str, value: object) -> None:
    assert both(rulebook, key, value) == (True, True)


@pytest.mark.parametrize(("key", "value"), BAD)
def test_both_refuse(rulebook: Rulebook, key: str, value: object) -> None:
    assert both(rulebook, key, value) == (False, False)


def test_it_is_a_schema_in_both_languages_and_needs_the_company(rulebook: Rulebook) -> None:
    schemas = [profile_schema(rulebook, language) for language in LANGUAGES]
    for schema in schemas:
        Draft202012Validator.check_schema(schema)
        assert schema["required"] == ["company"]
        assert not Draft202012Validator(schema).is_valid({"shops": []})
        assert Draft202012Validator(schema).is_valid({"company": {}, "facts_as_of": "2026-01-01"})


def test_titles_are_in_the_language_asked_for(lamp_law: MakeBench) -> None:
    label = {"en": "shine", "ja": "光"}
    rulebook = lamp_law(prohibition(), facts={"shop.shine": {**fact("boolean"), "label": label}}).rulebook
    for language in LANGUAGES:
        shops = profile_schema(rulebook, language)["$defs"]["shop"]  # type: ignore[index]
        assert shops["properties"]["shine"]["title"] == label[language]
