"""Units are what the rules declare: how a number with one is written, and what the program does with it."""

from fractions import Fraction
from pathlib import Path

import pytest

from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.language.types import Type
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.wording.values import number, phrase
from tests.support.toy import FACTS, UNITS, Section, element, fact, law, requirement, write

OIL: Section = {
    "kL": {
        "label": {"en": "kilolitres of crude oil", "ja": "原油換算キロリットル"},
        "many": {"en": "{number} kL", "ja": "{number} kL"},
    }
}


def oil_law(folder: Path, units: Section, when: str = "shop.oil > 1_500") -> Rulebook:
    """A law that counts oil."""
    facts: Section = {**FACTS, "shop.oil": fact("number", unit="kL")}
    rule = requirement(requires=[element(when)])
    return load_rules(write(folder, law(rule, units=units, facts=facts)))


def test_a_law_declares_one_of_its_own(tmp_path: Path) -> None:
    rulebook = oil_law(tmp_path, OIL)
    assert rulebook.facts["shop.oil"].type == Type("number", unit="kL")
    assert number(1_500, "kL", "en", rulebook) == number(1_500, "kL", "ja", rulebook) == "1,500 kL"
    assert phrase(Fraction(13, 2), Type("number", unit="kL"), "en", rulebook) == "6.5 kL"


def test_one_and_many_are_told_apart(tmp_path: Path) -> None:
    rulebook = oil_law(tmp_path, OIL)
    assert [number(count, "days", "en", rulebook) for count in (1, 2)] == ["1 day", "2 days"]
    assert number(Fraction(1, 5), "rate", "en", rulebook) == "20 %"
    assert number(5, rulebook.amount_unit("JPY"), "ja", rulebook) == "5円"
    assert number(5, rulebook.amount_unit("months"), "en", rulebook) == "5 months"


def test_a_unit_of_its_own_name_is_what_it_measures(tmp_path: Path) -> None:
    renamed = {"jours" if name == "days" else name: entry for name, entry in UNITS.items()}
    content = law(requirement(requires=[element("days_between(shop.event, shop.filed) < shop.delay")]))
    content["units"] = renamed
    content["facts"] = {**FACTS, "shop.delay": fact("number", unit="jours")}
    rulebook = load_rules(write(tmp_path, content))
    assert rulebook.units["days"].name == "jours"
    assert number(2, rulebook.facts["shop.delay"].type.unit, "en", rulebook) == "2 days"


def test_it_is_not_compared_with_another(tmp_path: Path) -> None:
    with pytest.raises(ComplianceError) as refused:
        oil_law(tmp_path, OIL, "shop.oil > shop.staff")
    assert refused.value.key == "language.not_comparable"


def test_two_laws_may_declare_it_in_the_same_words_only(tmp_path: Path) -> None:
    def both(second: Section) -> Rulebook:
        folder = write(tmp_path, law(requirement(), units=OIL))
        write(folder, {"units": second}, "second.yaml")
        return load_rules(folder)

    assert "kL" in both(OIL).units
    other: Section = {"kL": {**OIL["kL"], "many": {"en": "{number} kl", "ja": "{number} kl"}}}  # type: ignore[dict-item]
    with pytest.raises(ComplianceError) as refused:
        both(other)
    assert refused.value.key == "rulebook.declared_twice"


@pytest.mark.parametrize("key", ["measure", "currency"])
def test_what_the_program_does_with_a_unit_it_does_with_one(key: str, tmp_path: Path) -> None:
    second: Section = {"sen": {**OIL["kL"], key: {"measure": "days", "currency": "JPY"}[key]}}  # type: ignore[dict-item]
    with pytest.raises(ComplianceError) as refused:
        oil_law(tmp_path, {**OIL, **second})
    assert refused.value.key == "rulebook.declared_twice"
