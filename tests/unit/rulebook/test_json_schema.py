"""The JSON Schema of a rule file accepts what the rules themselves are written in, and refuses what they refuse."""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from japan_ai_compliance.rulebook.authoring.json_schema import rules_schema
from japan_ai_compliance.rulebook.bundled import rules_folder
from tests.support.toy import Section, element, law, prohibition

OTHER_FILES = (".cases.yaml", ".mutants.yaml", ".inventory.yaml", ".coverage.yaml")
FILES = sorted(path for path in rules_folder().rglob("*.yaml") if not path.name.endswith(OTHER_FILES))


class CoreSchema(yaml.CSafeLoader):
    """Reads as an editor does that knows YAML 1.2: only true and false are truths, dates stay texts."""


CoreSchema.yaml_implicit_resolvers = {
    first: [one for one in resolvers if one[0] not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
CoreSchema.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


@cache
def validator() -> Draft202012Validator:
    """The schema, itself checked."""
    schema = rules_schema("en")
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(Path(path).relative_to(rules_folder())))
def test_every_rule_file_fits(path: Path) -> None:
    data = yaml.load(path.read_text("utf-8"), Loader=CoreSchema)
    assert [error.message for error in validator().iter_errors(data)] == []


@pytest.mark.parametrize(
    "change",
    [
        {"id": None},
        {"kind": "wish"},
        {"in_force": {"since": "2025-01-01"}},
        {"applies": [{**element("shop.lit"), "ja": ""}]},
        {"colour": "red"},
    ],
)
def test_what_the_loader_refuses_in_form_does_not_fit(change: Section) -> None:
    rule = {**prohibition(), "in_force": {"from": "2025-01-01"}}
    assert validator().is_valid({"rules": [rule]})
    assert not validator().is_valid({"rules": [{**rule, **change}]})
    assert not validator().is_valid({**law(), "laws": {}})


def test_the_schema_speaks_the_language_asked_for() -> None:
    english, japanese = rules_schema("en"), rules_schema("ja")
    assert english["title"] == "Rule file"
    assert japanese["title"] == "ルールファイル"
    assert re.search("[a-z] [a-z]+ [a-z]", str(english["$defs"]))
    assert "description" not in str(japanese["$defs"])


def test_keys_of_the_format_called_title_stay() -> None:
    definitions = rules_schema("en")["$defs"]
    assert isinstance(definitions, dict)
    assert {"title", "id", "kind"} <= set(definitions["RuleEntry"]["properties"])
