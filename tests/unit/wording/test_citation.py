"""Provisions in Japanese."""

import re

import pytest

from japan_ai_compliance import load_rulebook
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.rulebook.walk import exceptions
from japan_ai_compliance.wording.citation import citation

SOURCES = {"Act": "法", "Order": "令", "Rules": "規則", "Suppl.": "附則", "Trade Ordinance": "貿易外省令"}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Art. 8(i)", "第8条第1号"),
        ("Art. 8(i)(a)", "第8条第1号イ"),
        ("Art. 3(1), 3(4)", "第3条第1項、第3条第4項"),
        ("Art. 58(1)(ii)", "第58条第1項第2号"),
        ("Rules Art. 30(2)(ii)(i)", "規則第30条第2項第2号リ"),
        ("Rules Art. 29(i)(b), (ii)(b)", "規則第29条第1号ロ、第2号ロ"),
        ("Art. 8(ii)(a); Order Art. 3", "第8条第2号イ、令第3条"),
        ("Art. 19(1); Order Art. 7 to 10", "第19条第1項、令第7条から第10条まで"),
        ("Art. 7, proviso; Order Art. 2", "第7条ただし書、令第2条"),
        ("Art. 7 and 8, provisos", "第7条及び第8条各ただし書"),
        ("Rules Art. 31(1)(iii)(b), parenthesis", "規則第31条第1項第3号ロ括弧書"),
        ("Act Art. 55-8", "法第55条の8"),
        ("Art. 55-10(4)", "第55条の10第4項"),
        ("Art. 13; 2025 Suppl. Art. 4", "第13条、2025年附則第4条"),
        ("Art. 9(2)(i), (ii-2), (iii-3)", "第9条第2項第1号、第2号の2、第3号の3"),
        ("Rules Art. 29(i)(a), (b)", "規則第29条第1号イ、ロ"),
        ("Art. 3(2); Rules 2024 Suppl. (2)", "第3条第2項、規則2024年附則第2項"),
        ("Rules 2024 Suppl. (1) and (2)", "規則2024年附則第1項及び第2項"),
        ("Rules 2025 Suppl. Art. 4", "規則2025年附則第4条"),
        ("Suppl. (2)(i)", "附則第2項第1号"),
        ("Art. 9(xiv)", "第9条第14号"),
    ],
)
def test_what_follows_the_pattern_is_said_in_japanese(written: str, said: str) -> None:
    assert citation(written, "ja", SOURCES) == said
    assert citation(written, "en", SOURCES) == written


@pytest.mark.parametrize(
    "written",
    [
        "Act Art. 50-58",
        "Rules Suppl. Provisions (2024) 2",
        "Lamp Act",
        "Lamp Act (2)",
        "Lamp Act 2024 Suppl. (2)",
        "Rules 2024 Suppl. 2",
        "2024 (2)",
        "Art. 8(iiii)",
        "Art. 8(i)(2)",
        "Art. 8(b)",
        "Art. 8(1)(l)",
        "Art. 8(1)(c)",
        "Art. 8(xl)",
        "Art. 8(i)(a-2)",
        "Art. 8(i)(ab)",
        "Art.",
        "",
        "Art. 8, note",
        "Art. 8; and so on",
    ],
)
def test_anything_else_stays_as_it_is(written: str) -> None:
    assert citation(written, "ja", SOURCES) == written


def test_every_provision_of_the_bundled_rules_is_said_in_japanese() -> None:
    rulebook = load_rulebook()
    written: set[str] = set()
    for rule in rulebook.rules.values():
        uses = list(exceptions(rule.unless))
        elements = [*rule.applies, *rule.breach, *rule.requires, *rule.review_when]
        elements += [element for use in uses for element in use.elements]
        written |= {rule.provision, *(use.provision for use in uses), *(one.provision for one in elements)}
        written |= {one.provision for one in rule.consequences}
    assert [one for one in sorted(written) if re.search("[A-Za-z]", cited(one, rulebook))] == []


def cited(provision: str, rulebook: Rulebook) -> str:
    """The provision as a Japanese reader sees it."""
    return citation(provision, "ja", rulebook.citations)
