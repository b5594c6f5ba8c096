"""What is declared once and used by name: elements, lists, parts declared for one subject and used of others."""

from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.language import nodes
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.model import Rule, Rulebook, Span
from tests.support.errors import error_of
from tests.support.toy import (
    Section,
    because,
    bench,
    consequence,
    element,
    exception,
    law,
    prohibition,
    scenario,
    shop,
    step,
    words,
    write,
)

BIG: Section = {"when": "shop.staff > 10", "provision": "Art. 3", "en": "it is big", "ja": "大きい"}
LIT: Section = {"when": "shop.lit", "en": "it is lit", "ja": "明るい"}
ELEMENTS: Section = {"big": BIG, "lit-shop": {**LIT, "id": "lit"}}


def rulebook(folder: Path, *rules: Section, **sections: Section) -> Rulebook:
    """The made-up law with these rules and declarations."""
    return load_rules(write(folder, law(*rules, **sections)))


def rule(folder: Path, sections: dict[str, Section], **more: object) -> Rule:
    """The one rule of the made-up law."""
    return rulebook(folder, prohibition(**more), **sections).rules["LAMP-1"]


def test_an_element_stands_where_its_name_stands(tmp_path: Path) -> None:
    made = rule(tmp_path, {"elements": ELEMENTS}, applies=["big", element("shop.open", "open"), "lit-shop"])
    assert [one.id for one in made.applies] == ["big", "open", "lit"]
    assert [one.provision for one in made.applies] == ["Art. 3", "Art. 1", "Art. 1"]
    assert made.applies[0].text.ja == "大きい"


def test_who_uses_an_element_may_say_its_provision_words_dates_and_confidence(tmp_path: Path) -> None:
    use = {
        "element": "big",
        "provision": "Art. 9",
        "en": "big",
        "ja": "大",
        "until": date(2026, 1, 1),
        "confidence": "medium",
    }
    (made,) = rule(tmp_path, {"elements": ELEMENTS}, applies=[use]).applies
    assert (made.id, made.provision, made.text.en, made.text.ja) == ("big", "Art. 9", "big", "大")
    assert (made.span, made.confidence) == (Span(None, date(2026, 1, 1)), "medium")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_who_gives_other_words_gives_them_in_both_languages(tmp_path: Path, language: str) -> None:
    use = {"element": "big", language: "big"}
    error = error_of(lambda: rule(tmp_path, {"elements": ELEMENTS}, applies=[use]))
    assert error.key == "rulebook.missing_key"


@pytest.mark.parametrize("part", ["applies", "unless", "consequences"])
def test_another_subject_for_a_list_in_which_nothing_has_one_is_refused(tmp_path: Path, part: str) -> None:
    sections: dict[str, Section] = {
        "elements": ELEMENTS,
        "exceptions": {"plea": exception(element("shop.open", "open"))},
        "consequences": {"fine": consequence("fine", party="company", basis="statutory_maximum", maximum="fine_limit")},
        "lists": {"elements": {"all": ["big"]}, "exceptions": {"pleas": ["plea"]}, "consequences": {"dear": ["fine"]}},
    }
    use = {
        "applies": {"element": "all", "of": "nowhere"},
        "unless": {"exception": "pleas", "of": "nowhere"},
        "consequences": {"use": "dear", "of": "nowhere"},
    }[part]
    error = error_of(lambda: rule(tmp_path, sections, **{part: [use]}))
    assert "rulebook.no_subject_to_replace" in [one.key for one in error.each()]


def test_an_element_is_read_where_it_is_used(tmp_path: Path) -> None:
    """A condition names the subjects of the rule that uses it; where they are not there, its own place is named."""
    wick = prohibition(id="LAMP-2", subject="company", applies=["big"], breach=[element("company.large")])
    error = error_of(lambda: rulebook(tmp_path, prohibition(applies=["big"]), wick, elements=ELEMENTS))
    assert error.key.startswith("language.unknown_name")
    line = (tmp_path / "lamp.yaml").read_text("utf-8").split("\n").index("    when: shop.staff > 10") + 1
    assert (error.place.line if error.place else 0) == line


def test_a_list_stands_for_its_members_and_beside_names(tmp_path: Path) -> None:
    lists: Section = {"elements": {"usual": ["big", "more"], "more": ["lit-shop", element("shop.open", "open")]}}
    made = rule(tmp_path, {"elements": ELEMENTS, "lists": lists}, applies=["usual", element("shop.silent", "silent")])
    assert [one.id for one in made.applies] == ["big", "lit", "open", "silent"]


def test_lists_of_consequences_hand_on_their_constants(tmp_path: Path) -> None:
    parts: dict[str, Section] = {
        "consequences": {"fine": consequence(), "ban": consequence("ban"), "order": consequence("order")},
        "lists": {"consequences": {"usual": ["fine", "rest"], "rest": ["ban"]}},
    }
    made = rule(tmp_path, parts, consequences=["order", {"use": "usual", "with": {"item": "x"}}])
    assert [one.id for one in made.consequences] == ["order", "fine", "ban"]
    assert [dict(one.constants) for one in made.consequences] == [{}, {"item": "x"}, {"item": "x"}]


def test_what_is_put_to_a_list_of_exceptions_is_put_to_each(tmp_path: Path) -> None:
    parts: dict[str, Section] = {
        "exceptions": {name: exception(element(f"shop.{name}")) for name in ("open", "lit", "silent")},
        "lists": {"exceptions": {"pleas": ["open", {"exception": "lit"}]}},
    }
    made = rule(tmp_path, parts, unless=[{"exception": "pleas", "unless": ["silent"]}, "silent"])
    assert [(one.id, [other.id for other in one.unless]) for one in made.unless] == [
        ("open", ["silent"]),
        ("lit", ["silent"]),
        ("silent", []),
    ]


OF: dict[str, Section] = {
    "consequences": {"order": consequence("order", subject="shop", when="not shop.lit")},
    "exceptions": {"shut": exception(element("not shop.open"), subject="shop")},
    "time_bars": {"bar": {"until": "shop.event", "subject": "shop", "provision": "Art. 9", **words()}},
    "facts": {
        f"lamp.{name}": {"type": kind, "label": words(), "question": words()}
        for name, kind in (("lit", "boolean"), ("open", "boolean"), ("event", "date"))
    },
}
OF_LAMP: Section = {
    "subject": "lamp",
    "breach": [element("lamp.broken")],
    "consequences": [{"use": "order", "of": "lamp"}],
    "unless": [{"exception": "shut", "of": "lamp"}],
    "time_bar": {"use": "bar", "of": "lamp"},
}


def named_in(rule: Rule) -> set[str]:
    """The facts that what follows, the exceptions and the time bar of a rule name."""
    assert rule.time_bar is not None
    trees = [rule.consequences[0].when, rule.unless[0].elements[0].when, rule.time_bar.until]
    return {one.path for tree in trees if tree for one in nodes.walk(tree) if isinstance(one, nodes.Fact)}


def test_a_part_is_declared_for_one_subject_and_used_of_another(tmp_path: Path) -> None:
    usual = prohibition(consequences=["order"], unless=["shut"], time_bar="bar")
    made = rulebook(tmp_path, usual, prohibition(id="LAMP-2", **OF_LAMP), **OF)
    assert named_in(made.rules["LAMP-1"]) == {"shop.lit", "shop.open", "shop.event"}
    assert named_in(made.rules["LAMP-2"]) == {"lamp.lit", "lamp.open", "lamp.event"}


def test_a_list_is_used_of_another_subject_as_far_as_its_members_name_one(tmp_path: Path) -> None:
    parts = {**OF, "consequences": {**OF["consequences"], "fine": consequence()}}
    parts["lists"] = {"consequences": {"both": ["order", "fine"]}}
    made = rulebook(tmp_path, prohibition(**{**OF_LAMP, "consequences": [{"use": "both", "of": "lamp"}]}), **parts)
    assert named_in(made.rules["LAMP-1"]) == {"lamp.lit", "lamp.open", "lamp.event"}


def test_the_answer_is_that_of_elements_in_full(tmp_path: Path) -> None:
    given = {"applies": [element("shop.staff > 10", "big", provision="Art. 3")], "breach": [element("shop.lit", "lit")]}
    full = bench(tmp_path / "full", prohibition(**given))
    short = bench(tmp_path / "short", prohibition(applies=["big"], breach=["lit-shop"]), elements=ELEMENTS)
    text = shop("staff: 11", "lit: true")
    assert full.one(text).status == short.one(text).status == "violation"
    assert [one.step.provision for one in because(short.one(text))] == [
        one.step.provision for one in because(full.one(text))
    ]


@pytest.mark.parametrize(
    ("more", "sections", "key"),
    [
        ({"applies": ["none"]}, {}, "unknown_name"),
        ({"applies": [{"element": "none"}]}, {}, "unknown_name"),
        ({"applies": [{"element": "l", "id": "x"}]}, {"lists": {"elements": {"l": ["big"]}}}, "list_with_details"),
        ({"applies": ["l"]}, {"lists": {"elements": {"l": ["m"], "m": ["l"]}}}, "circular"),
        ({"applies": ["big", "big"]}, {}, "declared_twice"),
        ({"applies": ["big"]}, {"lists": {"elements": {"big": ["lit-shop"]}}}, "declared_twice"),
        ({"consequences": ["l"]}, {"lists": {"consequences": {"l": ["l"]}}}, "circular"),
        ({"unless": ["l"]}, {"lists": {"exceptions": {"l": ["l"]}}}, "circular"),
        ({"consequences": [{"use": "order", "of": "nobody"}]}, {}, "unknown_name"),
        ({"consequences": [{"use": "order", "of": "lamp"}]}, {}, "unknown_name"),
        ({"consequences": [{"use": "fine", "of": "company"}]}, {}, "no_subject_to_replace"),
    ],
)
def test_what_is_wrong_with_a_name_is_said_where_it_stands(
    tmp_path: Path, more: Section, sections: dict[str, Section], key: str
) -> None:
    parts: dict[str, Section] = {"elements": ELEMENTS, **OF, **sections}
    parts["consequences"] = {**OF["consequences"], "fine": consequence()}
    error = error_of(lambda: rule(tmp_path, parts, **more))
    assert error.key == f"rulebook.{key}"
    assert error.place is not None
    assert error.place.line


def test_an_element_too_is_used_of_another_subject_alone_or_in_a_list(tmp_path: Path) -> None:
    elements: Section = {"lit": {**LIT, "subject": "shop"}, "big": BIG}
    lists: Section = {"elements": {"both": ["lit", "big"]}}
    of_lamp = {"subject": "lamp", "breach": [element("lamp.broken")]}
    rules = [
        prohibition(applies=["both"]),
        prohibition(id="LAMP-2", applies=[{"element": "lit", "of": "lamp", "provision": "Art. 9"}], **of_lamp),
        prohibition(id="LAMP-3", applies=[{"element": "both", "of": "lamp"}], **of_lamp),
    ]
    made = rulebook(tmp_path, *rules, elements=elements, lists=lists, facts=OF["facts"]).rules
    read = [one.when.path for rule in made.values() for one in rule.applies if isinstance(one.when, nodes.Fact)]
    assert read == ["shop.lit", "lamp.lit", "lamp.lit"]
    assert made["LAMP-2"].applies[0].provision == "Art. 9"


def test_lists_of_steps_are_written_out(tmp_path: Path) -> None:
    lists: Section = {"steps": {"doubled": [step("double", "first * 2")]}}
    fine = consequence(steps=[step("first", "fine_limit"), "doubled"])
    fines = consequence(scenarios=[scenario("only", step("first", "fine_limit"), "doubled")])  # type: ignore[arg-type]
    parts: dict[str, Section] = {"lists": lists, "consequences": {"fine": fine, "fines": fines}}
    made = rule(tmp_path, parts, consequences=["fine", "fines"])
    assert [[one.id for one in each.scenarios[0].steps] for each in made.consequences] == [["first", "double"]] * 2


def test_a_list_of_steps_is_one_of_the_same_file(tmp_path: Path) -> None:
    error = error_of(
        lambda: rule(tmp_path, {"consequences": {"fine": consequence(steps=["none"])}}, consequences=["fine"])
    )
    assert error.key == "rulebook.unknown_name"


def test_lists_and_elements_that_nothing_uses_are_found(tmp_path: Path) -> None:
    from japan_ai_compliance.linting.book import open_book
    from japan_ai_compliance.linting.checks.unused import look
    from japan_ai_compliance.linting.model import Context

    lists: Section = {
        "elements": {"used": ["big"], "idle": ["lit-shop"]},
        "steps": {"alone": [step("a", "fine_limit")]},
    }
    write(tmp_path, law(prohibition(applies=["used"]), elements=ELEMENTS, lists=lists))
    found = look(Context(open_book(tmp_path), date(2026, 11, 1)))
    named = {one.values["name"] for one in found if one.key in ("lint.unused_elements", "lint.unused_lists")}
    assert named == {"lit-shop", "idle", "alone"}


def test_lint_names_the_place_where_an_element_is_declared(tmp_path: Path) -> None:
    from japan_ai_compliance.linting.book import open_book

    lists: Section = {"elements": {"usual": ["big", "lit-shop"]}}
    write(tmp_path, law(prohibition(applies=["usual"]), elements=ELEMENTS, lists=lists))
    lines = (tmp_path / "lamp.yaml").read_text("utf-8").split("\n")
    assert open_book(tmp_path).rules["LAMP-1"].place("applies", 1, "when").line == lines.index("    when: shop.lit") + 1
