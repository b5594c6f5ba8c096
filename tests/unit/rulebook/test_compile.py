"""A rulebook as the source of a module."""

from pathlib import Path

import pytest

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.engine.check import evaluate_profile
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.profile.build import build_profile
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.compile import module_source
from japan_ai_compliance.rulebook.model import Rulebook
from tests.support.toy import (
    TODAY,
    authorisation,
    consequence,
    deadline,
    element,
    exception,
    law,
    prohibition,
    requirement,
    scenario,
    shop,
    step,
    words,
    write,
)


@pytest.fixture
def rulebook(tmp_path: Path) -> Rulebook:
    """A rulebook with something of every kind."""
    content = law(
        prohibition(
            unless=[{"exception": "plea", "unless": ["wreck"]}],
            applies=[element('shop.colour in bright and toll("red", shop.shape)'), element("shop.big", "big")],
            consequences=[{"use": "surcharge", "with": {"item": "red"}}],
            time_bar="bar",
            notes=[words('it\'s "quoted" \\ and 日本語\nover lines {curly}')],
            bearer=words("somebody"),
        ),
        requirement(id="LAMP-2", requires=[element("count(shop.lamps, lamp.broken) < 3")]),
        deadline(id="LAMP-3", every="fiscal_year", by="working_day(year_end, holidays)", done="shop.report"),
        authorisation(id="LAMP-4", late="review", uncertain_until="act_date"),
        definitions={"shop.big": {"when": 'shop.staff > 5 or shop.colour in {"red", "green"}', **words()}},
        exceptions={
            "plea": exception(element("plea.safe", "safe"), claim="plea"),
            "wreck": exception(element("shop.lit", "lit"), confidence="low"),
        },
        consequences={
            "surcharge": consequence(
                "surcharge",
                scenarios=[
                    scenario("first", step("base", "episode.sales"), step("amount", "round_down(base * rate, unit)"))
                ],
                on=["late"],
            )
        },
        time_bars={"bar": {"until": "add_years(period_end, 5)", **words(), "provision": "Art. 5"}},
    )
    return load_rules(write(tmp_path, content))


def _executed(rulebook: Rulebook) -> Rulebook:
    names: dict[str, object] = {}
    exec(compile(module_source(rulebook), "compiled.py", "exec"), names)
    found = names["RULEBOOK"]
    assert isinstance(found, Rulebook)
    return found


def test_the_module_holds_an_equal_rulebook(rulebook: Rulebook) -> None:
    found = _executed(rulebook)
    assert found == rulebook
    assert list(found.rules) == list(rulebook.rules)
    assert list(found.facts) == list(rulebook.facts)


def test_the_source_is_the_same_every_time(rulebook: Rulebook) -> None:
    assert module_source(rulebook) == module_source(rulebook) == module_source(_executed(rulebook))


def test_a_change_in_the_rules_changes_the_source(rulebook: Rulebook, tmp_path: Path) -> None:
    other = load_rules(write(tmp_path / "other", law(prohibition())))
    assert _executed(other) != _executed(rulebook)


def test_texts_survive(rulebook: Rulebook) -> None:
    (note,) = _executed(rulebook).rules["LAMP-1"].notes
    assert note.ja == 'it\'s "quoted" \\ and 日本語\nover lines {curly}'


def test_the_compiled_rulebook_gives_the_same_findings(rulebook: Rulebook) -> None:
    text = shop("burning: {from: 2026-01-01, plea: {safe: true}}", "colour: red", "shape: square", "act: 2026-05-01")
    statuses = []
    for one in (rulebook, _executed(rulebook)):
        profile = build_profile(read_text(text, "p.yaml"), one, "p.yaml")
        statuses.append([found.status for found in evaluate_profile(one, profile, Dates(TODAY, TODAY))])
    assert statuses[0] == statuses[1]
    assert len(statuses[0]) >= 4


def test_the_module_needs_no_rule_files_and_no_pydantic(rulebook: Rulebook) -> None:
    imports = [line for line in module_source(rulebook).splitlines() if line.startswith(("from ", "import "))]
    assert imports
    assert not any("authoring" in line or "pydantic" in line for line in imports)
