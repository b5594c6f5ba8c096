"""What all rules of a file, or of a law, share is written once."""

from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.model import Rulebook, Span
from tests.support.errors import error_of
from tests.support.toy import BASE, Section, consequence, element, law, prohibition, words, write

ELEMENTS: Section = {"lit": {"when": "shop.lit", **words()}, "open": {"when": "shop.open", **words()}}
CONSEQUENCES: Section = {"fine": consequence(), "order": consequence("order")}
BARE: Section = {"id": "LAMP-2", "provision": "Art. 2", "title": words("bare"), "breach": [element("shop.lit")]}
SHARED: Section = {
    "kind": "prohibition",
    "subject": "shop",
    "in_force": {"from": date(2025, 6, 1)},
    "applies": ["lit"],
    "consequences": ["fine"],
}
OF_FILE: Section = {**BASE["defaults"], **SHARED}


def rulebook(folder: Path, *rules: Section, defaults: Section, **sections: Section) -> Rulebook:
    """The made-up law with defaults for its first file."""
    given = law(*rules, elements=ELEMENTS, consequences=CONSEQUENCES, **sections)
    return load_rules(write(folder, {**given, "defaults": defaults}))


def test_a_rule_takes_what_it_does_not_say_from_its_file(tmp_path: Path) -> None:
    made = rulebook(tmp_path, BARE, defaults=OF_FILE).rules["LAMP-2"]
    assert (made.kind, made.subject, made.span) == ("prohibition", "shop", Span(date(2025, 6, 1), None))
    assert [one.id for one in made.applies] == ["lit"]
    assert [one.id for one in made.consequences] == ["fine"]


def test_what_a_rule_says_takes_the_place_of_the_default(tmp_path: Path) -> None:
    own = {**BARE, "applies": [], "consequences": ["order"], "in_force": {"until": date(2026, 1, 1)}}
    made = rulebook(tmp_path, own, defaults=OF_FILE).rules["LAMP-2"]
    assert made.applies == ()
    assert [one.id for one in made.consequences] == ["order"]
    assert made.span == Span(None, date(2026, 1, 1))


def test_the_defaults_of_a_law_hold_in_all_its_files_and_those_of_a_file_come_first(tmp_path: Path) -> None:
    of_law = {**BASE["law"], "defaults": {**BASE["defaults"], **SHARED, "checked_on": date(2026, 10, 10)}}
    write(tmp_path, {**law(elements=ELEMENTS, consequences=CONSEQUENCES), "law": of_law, "defaults": {}})
    write(tmp_path, {"rules": [BARE]}, "second.yaml")
    third = {"consequences": ["order"], "checked_on": date(2026, 11, 11)}
    write(tmp_path, {"defaults": third, "rules": [{**BARE, "id": "LAMP-3"}]}, "third.yaml")
    made = load_rules(tmp_path).rules
    assert [one.id for one in made["LAMP-2"].consequences] == ["fine"]
    assert [one.id for one in made["LAMP-3"].consequences] == ["order"]
    assert [made[name].checked_on.month for name in ("LAMP-2", "LAMP-3")] == [10, 11]
    assert made["LAMP-3"].subject == "shop"


def test_a_time_bar_may_be_shared_and_left_out(tmp_path: Path) -> None:
    bars: Section = {"bar": {"until": "period_end", "provision": "Art. 9", **words()}}
    rules = [BARE, {**BARE, "id": "LAMP-3", "time_bar": None}]
    made = rulebook(tmp_path, *rules, defaults={**OF_FILE, "time_bar": "bar"}, time_bars=bars).rules
    assert made["LAMP-2"].time_bar is not None
    assert made["LAMP-3"].time_bar is None


@pytest.mark.parametrize("missing", ["kind", "subject", "in_force"])
def test_what_neither_says_is_missing(tmp_path: Path, missing: str) -> None:
    some = {key: value for key, value in OF_FILE.items() if key != missing}
    error = error_of(lambda: rulebook(tmp_path, BARE, defaults=some))
    assert error.key == "rulebook.missing_key"
    assert error.values["key"] == missing


def test_a_default_names_what_is_declared(tmp_path: Path) -> None:
    error = error_of(lambda: rulebook(tmp_path, BARE, defaults={**OF_FILE, "applies": ["dark"]}))
    assert error.key == "rulebook.unknown_name"


def test_an_authorisation_without_a_last_day_is_due_on_the_day_of_the_act(tmp_path: Path) -> None:
    own = {"kind": "authorisation", "act": "shop.act", "done": "shop.licensed_on", "subject": "shop"}
    rules = [
        {**prohibition(), **own, "id": name, "breach": [], **more}
        for name, more in (("LAMP-1", {}), ("LAMP-2", {"by": "act_date"}))
    ]
    made = load_rules(write(tmp_path, law(*rules))).rules
    assert made["LAMP-1"].timing == made["LAMP-2"].timing
