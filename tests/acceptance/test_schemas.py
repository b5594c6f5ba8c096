"""``schema`` of the installed command: schemas that validators take, and that fit what the program writes."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.acceptance.conftest import Command


def schema(run: Command, *arguments: str) -> Any:
    """A schema as printed."""
    ran = run("schema", *arguments)
    assert ran.status == 0, ran.err
    return json.loads(ran.out)


@pytest.mark.parametrize("name", ["profile", "rules", "report"])
def test_each_is_a_schema_in_both_languages(run: Command, name: str) -> None:
    english, japanese = (schema(run, name, "--lang", language) for language in ("en", "ja"))
    for one in (english, japanese):
        Draft202012Validator.check_schema(one)
    assert english.keys() == japanese.keys()
    assert name == "rules" or english != japanese


def test_a_report_fits_the_schema_of_reports(run: Command, samples: Path) -> None:
    ran = run("check", samples / "fictional/breach.yaml", "--as-of", "2026-11-23", "--format", "json")
    Draft202012Validator(schema(run, "report")).validate(json.loads(ran.out))


def test_a_profile_fits_the_schema_of_profiles_and_a_misspelt_one_does_not(run: Command) -> None:
    validator = Draft202012Validator(schema(run, "profile"))
    validator.validate({"company": {"name": "A"}, "software": []})
    assert not validator.is_valid({"company": {"name": "A"}, "softwares": []})


def test_a_rule_file_needs_what_every_rule_has(run: Command) -> None:
    validator = Draft202012Validator(schema(run, "rules"))
    assert not validator.is_valid({"rules": [{"id": "LAMP-1"}]})
