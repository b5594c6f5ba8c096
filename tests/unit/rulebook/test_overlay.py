"""A shared folder of one's own over that of the rulebook: replaces by name, day by day for values."""

from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.language.values import Calendar
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.authoring.overlay import laid_over
from japan_ai_compliance.rulebook.model import Span, Version
from tests.support.errors import error_of
from tests.support.toy import Section, element, fact, law, parameter, prohibition, version, words, write


def value(number: int, start: date | None, end: date | None) -> Version:
    """A value on these days."""
    return Version(number, Span(start, end), (), date(2026, 1, 1), "high")


def days(versions: tuple[Version, ...]) -> list[tuple[object, date | None, date | None]]:
    """The values with their days."""
    return [(one.value, one.span.start, one.span.end) for one in versions]


@pytest.mark.parametrize(
    ("above", "left"),
    [
        ((date(2019, 1, 1), date(2020, 12, 31)), [(1, date(2021, 1, 1), None)]),
        ((date(2021, 1, 1), None), []),
        ((None, None), []),
        ((date(2022, 1, 1), None), [(1, date(2021, 1, 1), date(2021, 12, 31))]),
        (
            (date(2022, 1, 1), date(2022, 1, 31)),
            [(1, date(2021, 1, 1), date(2021, 12, 31)), (1, date(2022, 2, 1), None)],
        ),
        ((None, date(2021, 6, 30)), [(1, date(2021, 7, 1), None)]),
    ],
)
def test_a_value_is_laid_over_the_others_day_by_day(
    above: tuple[date | None, date | None], left: list[tuple[object, date | None, date | None]]
) -> None:
    found = laid_over([value(1, date(2021, 1, 1), None)], [value(2, *above)])
    assert days(found) == [(2, *above), *left]


def rules(folder: Path) -> Path:
    """A shared folder and a law that rests on it."""
    shared = {key: one for key, one in law().items() if key not in ("law", "rules")}
    write(folder / "common", {**shared, "parameters": {"most": parameter("number", version(5))}}, "shared.yaml")
    own = law(prohibition(breach=[element("shop.staff > most")]))
    for key in ("subjects", "enumerations", "facts", "parameters", "tables", "year"):
        own.pop(key)
    write(folder / "lamp", own)
    return folder


def own(folder: Path, **sections: object) -> Path:
    """A shared folder of the user's."""
    write(folder / "common", {"defaults": law()["defaults"], **sections}, "own.yaml")
    return folder


def test_calendars_of_other_days_list_each_others_days() -> None:
    """A deadline may end in a year whose calendar is not that of the day whose law counts."""

    def calendar(*listed: date) -> Calendar:
        return Calendar(frozenset({6, 7}), frozenset(), frozenset(listed), max(listed))

    old, moved, new = date(2026, 5, 4), date(2027, 5, 3), date(2027, 5, 6)
    bundled = value(0, None, None)._replace(value=calendar(old, moved))
    own = value(0, date(2027, 1, 1), None)._replace(value=calendar(new))
    made = laid_over([bundled], [own])
    assert [one.span for one in made] == [Span(date(2027, 1, 1), None), Span(None, date(2026, 12, 31))]
    assert [one.value for one in made] == [
        Calendar(frozenset({6, 7}), frozenset(), frozenset({old, new}), new) for _ in made
    ]


def test_earlier_values_extend_those_that_are_there(tmp_path: Path) -> None:
    more = own(
        tmp_path / "own", parameters={"most": parameter("number", version(3, date(2020, 1, 1), date(2024, 12, 31)))}
    )
    rulebook = load_rules(rules(tmp_path / "rules"), [more])
    assert days(rulebook.parameters["most"].versions) == [
        (3, date(2020, 1, 1), date(2024, 12, 31)),
        (5, date(2025, 1, 1), None),
    ]
    assert rulebook.custom == ("common (most)",)
    assert rulebook.own_laws == ()


def test_what_has_the_same_name_is_replaced_and_the_rest_stays(tmp_path: Path) -> None:
    other = {**fact("number", unit="persons"), "label": words("heads")}
    root = rules(tmp_path / "rules")
    rulebook = load_rules(root, [own(tmp_path / "own", facts={"shop.staff": other, "shop.cats": fact("boolean")})])
    assert rulebook.facts["shop.staff"].label.en == "heads"
    assert set(rulebook.facts) == {*load_rules(root).facts, "shop.cats"}
    assert rulebook.custom == ("common (shop.staff)",)


def test_a_folder_that_only_adds_says_its_name_alone(tmp_path: Path) -> None:
    more = own(tmp_path / "own", facts={"shop.cats": fact("boolean")})
    assert load_rules(rules(tmp_path / "rules"), [more]).custom == ("common",)


def test_an_exception_for_all_laws_is_replaced_too(tmp_path: Path) -> None:
    root = rules(tmp_path / "rules")
    plea: Section = {"title": words(), "provision": "Art. 9", "elements": [element("shop.open")]}
    write(root / "common", {"exceptions": {"plea": plea}}, "plea.yaml")
    lamp = law(prohibition(unless=["plea"]))
    for key in ("subjects", "enumerations", "facts", "parameters", "tables", "year"):
        lamp.pop(key)
    write(root / "lamp", lamp)
    rulebook = load_rules(root, [own(tmp_path / "own", exceptions={"plea": {**plea, "provision": "Art. 10"}})])
    assert rulebook.rules["LAMP-1"].unless[0].provision == "Art. 10"


def test_within_the_own_folder_a_name_is_declared_once(tmp_path: Path) -> None:
    more = own(tmp_path / "own", facts={"shop.staff": fact("number")})
    write(more / "common", {"facts": {"shop.staff": fact("number")}}, "twice.yaml")
    error = error_of(lambda: load_rules(rules(tmp_path / "rules"), [more]))
    assert error.key == "rulebook.declared_twice_in_all"
    assert str(error.values["first"]).startswith(str(more / "common" / "own.yaml"))


def test_a_replaced_option_that_a_rule_needs_is_missed_at_its_place(tmp_path: Path) -> None:
    root = rules(tmp_path / "rules")
    lamp = law(prohibition(breach=[element('shop.colour == "red"')]))
    for key in ("subjects", "enumerations", "facts", "parameters", "tables", "year"):
        lamp.pop(key)
    write(root / "lamp", lamp)
    more = own(tmp_path / "own", enumerations={"colour": {"options": {"blue": words()}}})
    error = error_of(lambda: load_rules(root, [more]))
    assert "language.unknown_option" in [one.key for one in error.each()]


def test_a_copy_of_the_whole_folder_is_the_same_rulebook(tmp_path: Path) -> None:
    root = rules(tmp_path / "rules")
    copy = rules(tmp_path / "copy")
    found, bundled = load_rules(root, [copy]), load_rules(root)
    assert (found.rules, found.facts, found.parameters) == (bundled.rules, bundled.facts, bundled.parameters)
    assert found.own_laws == ("lamp",)
