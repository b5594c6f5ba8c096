"""What a rule file says to the tests of the rulebook: accepted in form, and without a trace in the rulebook."""

from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.authoring.schema import RuleFile
from japan_ai_compliance.rulebook.model import Rulebook
from tests.support.errors import error_of
from tests.support.toy import Section, element, exception, law, prohibition, words, write

GONE: Section = {"mutant": "LAMP-1 > element lit dropped", "reason": "nobody can tell"}
NEVER: Section = {"never": {"unknown": "it is always stated"}}
CIRCLE: Section = {"mutants": {"justified": [GONE]}}


def loaded(folder: Path, never: Section, sections: Section, definition: Section | None = None) -> Rulebook:
    """The rulebook of a law with an element of each home, and a definition, that carry ``never``."""
    rule = prohibition(
        applies=[element("shop.dark", "dark", **never)], breach=[element("shop.lit", "lit", **never)], unless=["plea"]
    )
    parts: Section = {
        "definitions": {"shop.dark": {"when": "not shop.lit", **words(), **(definition or never)}},
        "exceptions": {"plea": exception(element("shop.open", "open", **never))},
        **sections,
    }
    return load_rules(write(folder / "lamp", {**law(rule), **parts}).parent)


def test_excuses_leave_no_trace_in_the_rulebook(tmp_path: Path) -> None:
    plain = loaded(tmp_path / "plain", {}, {})
    excused = loaded(tmp_path / "excused", NEVER, CIRCLE)
    assert replace(excused, digest=plain.digest) == plain
    assert excused.digest != plain.digest, "the digest is over the files as they are"


@pytest.mark.parametrize(
    ("never", "key"),
    [
        ({"never": {"perhaps": "why"}}, "not_a_choice"),
        ({"never": {"unknown": ""}}, "empty_text"),
        ({"never": {"unknown": 1}}, "not_a_text"),
        ({"never": {}}, "nothing_listed"),
        ({"never": {"true": "a", "false": "b", "unknown": "c"}}, "too_many_listed"),
        ({"never": "unknown"}, "not_a_block"),
    ],
    ids=["no-truth", "no-reason", "not-a-text", "nothing", "everything", "no-mapping"],
)
def test_never_names_truths_with_reasons(tmp_path: Path, never: Section, key: str) -> None:
    """The element of the exception, that of the rule and its limb carry it, so it is told of each."""
    error = error_of(lambda: loaded(tmp_path, never, {}, {"type": "boolean"}))
    found = [(one.key, str(one.values["within"]).removesuffix(".unknown")) for one in error.each()]
    wanted = ["LAMP-1.applies.dark", "LAMP-1.breach.lit", "exceptions.plea.elements.open"]
    assert sorted(found) == [(f"rulebook.{key}", f"{where}.never") for where in wanted]


@pytest.mark.parametrize(
    ("mutants", "key", "where"),
    [
        ({"justified": [{"mutant": "a"}]}, "lacks_key", "mutants.justified[0]"),
        ({"justified": [{"mutant": "", "reason": "b"}]}, "empty_text", "mutants.justified[0].mutant"),
        ({"justified": [{**GONE, "by": "me"}]}, "unknown_key", "mutants.justified[0]"),
        ({"justified": []}, "nothing_listed", "mutants.justified"),
        ({}, "lacks_key", "mutants"),
        ({"justified": [GONE], "most": 5}, "unknown_key", "mutants"),
    ],
    ids=["no-reason", "no-name", "another-key", "nothing", "empty", "another-rate"],
)
def test_justified_mutants_have_a_name_and_a_reason(tmp_path: Path, mutants: Section, key: str, where: str) -> None:
    (error,) = error_of(lambda: loaded(tmp_path, {}, {"mutants": mutants})).each()
    assert (error.key, error.values["within"]) == (f"rulebook.{key}", where)


def test_a_definition_that_is_no_truth_has_none_to_excuse(tmp_path: Path) -> None:
    date = {"type": "date", "when": "shop.event", **NEVER}
    error = error_of(lambda: loaded(tmp_path, {}, {}, date))
    assert (error.key, error.values["within"]) == ("rulebook.never_without_truth", "definitions.shop.dark")


def test_the_format_as_a_json_schema_knows_them() -> None:
    parts = TypeAdapter(RuleFile).json_schema()["$defs"]
    assert parts["JustifiedMutant"]["required"] == ["mutant", "reason"]
    for name in ("ElementEntry", "DefinitionEntry"):
        never = parts[name]["properties"]["never"]["anyOf"][0]
        assert never["propertyNames"]["enum"] == ["true", "false", "unknown"]
        assert (never["minProperties"], never["maxProperties"]) == (1, 2)
