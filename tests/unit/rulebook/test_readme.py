"""``rules/README.md`` is complete and true: every key of the format, and its examples."""

import re
from pathlib import Path
from typing import get_args

import pytest
import yaml

from japan_ai_compliance.rulebook.authoring import schema
from japan_ai_compliance.rulebook.authoring.strict import Strict
from japan_ai_compliance.rulebook.coverage import schema as coverage
from japan_ai_compliance.rulebook.coverage.files import read_texts
from japan_ai_compliance.rulebook.coverage.inventory import written
from japan_ai_compliance.rulebook.kinds import SCENARIO_ROLES
from japan_ai_compliance.wording.citation import citation

ROOT = Path(__file__).parents[3] / "rules"
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
SOURCES = {"Act": "法", "Order": "令", "Trade Ordinance": "貿易外省令", "Rules": "規則", "Suppl.": "附則"}


def section(name: str) -> str:
    return TEXT.partition(f"\n## {name}\n")[2].partition("\n## ")[0]


def yaml_blocks(text: str) -> list[str]:
    return re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def keys() -> list[tuple[str, str]]:
    """Every key that a rule file, an inventory or a coverage file may have, with what has it."""
    models = {
        one
        for module in (schema, coverage)
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, Strict)
    }
    found = ((model.__name__, field.alias or name) for model in models for name, field in model.model_fields.items())
    return sorted(found)


@pytest.mark.parametrize(("model", "key"), keys(), ids=str)
def test_every_key_is_described(model: str, key: str) -> None:
    assert re.search(rf"\b{key}\b", TEXT), f"{model}: {key}"


def test_every_unit_and_reason_is_named() -> None:
    declared = yaml.safe_load((ROOT / "common/units.yaml").read_text(encoding="utf-8"))["units"]
    assert [unit for unit in declared if f"`{unit}`" not in section("Units")] == []
    assert [role for role in SCENARIO_ROLES if f"`{role}`" not in section("Consequences")] == []
    reasons = get_args(coverage.Reason)
    assert [one for one in reasons if f"`{one}`" not in section("Inventories and coverage")] == []


def test_the_inventory_and_the_coverage_read(tmp_path: Path) -> None:
    inventory, covered = yaml_blocks(section("Inventories and coverage"))
    (tmp_path / "act.inventory.yaml").write_text(inventory, encoding="utf-8")
    (tmp_path / "made.coverage.yaml").write_text(covered, encoding="utf-8")
    (text,) = read_texts(tmp_path)
    assert text.inventory is not None
    assert written(text.inventory).startswith("source: https://laws.e-gov.go.jp/")
    assert set(text.entries) == {"1", "8(i)", "19", "ch. 5", "suppl 1"}


@pytest.mark.parametrize("example", re.findall(r"`([^`]*\bArt\. [^`]*|Rules 2024[^`]*)`", section("Citations")))
def test_citations_are_put_into_japanese(example: str) -> None:
    said = citation(example, "ja", SOURCES)
    assert said != example
    assert "Art." not in said


def test_there_are_examples_of_citations() -> None:
    assert len(re.findall(r"`[^`]*\bArt\. [^`]*`", section("Citations"))) >= 8
