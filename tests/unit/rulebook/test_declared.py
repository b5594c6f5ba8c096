"""Declared facts, subjects and enumerations: what does not fit together is refused where it stands."""

import pytest

from tests.conftest import MakeBench
from tests.support.errors import error_of
from tests.support.toy import Section, fact, prohibition, subject, words

MARKS = {"options": {"red": words(), "none_yet": words()}, "missing": ["none_yet"]}


@pytest.mark.parametrize(
    ("declared", "key"),
    [
        (fact("boolean", of="colour"), "misplaced_key"),
        (fact("choice"), "missing_key"),
        (fact("choices", of="nothing"), "unknown_name"),
        (fact("text", unit="yen"), "misplaced_key"),
        (fact("number", unit="miles"), "unknown_unit"),
        (fact("boolean", record="episode"), "misplaced_key"),
        (fact("period", record="nothing"), "unknown_name"),
    ],
)
def test_a_fact_with_what_its_type_does_not_have(lamp_law: MakeBench, declared: Section, key: str) -> None:
    error = error_of(lambda: lamp_law(prohibition(), facts={"shop.mark": declared}))
    assert error.key == f"rulebook.{key}"
    assert error.place is not None
    assert error.place.line


@pytest.mark.parametrize(
    ("kind", "absent", "more"),
    [
        ("boolean", "none", {}),
        ("judgement", 1, {}),
        ("period", "yes", {}),
        ("text", True, {}),
        ("monthly_average", "none", {"unit": "users"}),
        ("number", -1, {}),
        ("number", True, {}),
        ("number", 4, {"minimum": 5}),
        ("number", "many", {}),
        ("choice", "purple", {"of": "mark"}),
        ("choice", "none_yet", {"of": "mark"}),
        ("choices", "red", {"of": "mark"}),
        ("date", "today", {}),
    ],
)
def test_silence_cannot_mean_what_the_fact_could_not_be(
    lamp_law: MakeBench, kind: str, absent: object, more: Section
) -> None:
    declared: Section = {"shop.mark": fact(kind, absent=absent, **more)}
    error = error_of(lambda: lamp_law(prohibition(), facts=declared, enumerations={"mark": MARKS}))
    assert error.key == "rulebook.wrong_value"
    assert (str(absent).lower() if isinstance(absent, bool) else str(absent)) in error.message()


@pytest.mark.parametrize(
    ("kind", "absent", "more"),
    [
        ("boolean", False, {}),
        ("duty", True, {}),
        ("text", "nothing", {}),
        ("date", "none", {}),
        ("number", 0, {}),
        ("number", 5, {"minimum": 5}),
        ("choice", "red", {"of": "mark"}),
        ("choices", "none", {"of": "mark"}),
    ],
)
def test_silence_means_a_value_that_the_fact_can_have(
    lamp_law: MakeBench, kind: str, absent: object, more: Section
) -> None:
    declared: Section = {"shop.mark": fact(kind, absent=absent, **more)}
    rulebook = lamp_law(prohibition(), facts=declared, enumerations={"mark": MARKS}).rulebook
    assert rulebook.facts["shop.mark"].absent == absent


def test_what_has_facts_below_it_is_no_fact_itself(lamp_law: MakeBench) -> None:
    """The made-up law has a fact ``shop.conduct.deep``."""
    error = error_of(lambda: lamp_law(prohibition(), facts={"shop.conduct": fact("boolean")}))
    assert (error.key, error.values["name"]) == ("rulebook.fact_in_fact", "shop.conduct")


def test_an_enumeration_knows_the_options_that_mean_nothing_yet(lamp_law: MakeBench) -> None:
    marks: Section = {"mark": {**MARKS, "missing": ["not_there"]}}
    error = error_of(lambda: lamp_law(prohibition(), enumerations=marks))
    assert (error.key, error.values["name"]) == ("rulebook.unknown_name", "not_there")


@pytest.mark.parametrize(
    ("declared", "key", "name"),
    [
        ({"till": subject(at="tills", **{"in": ["nowhere"]}, many=True)}, "unknown_name", "nowhere"),
        ({"till": subject(at="tills", **{"in": ["till"]}, many=True)}, "circular", "till"),
        (
            {
                "till": subject(at="tills", **{"in": ["box"]}, many=True),
                "box": subject(at="boxes", **{"in": ["till"]}, many=True),
            },
            "circular",
            "till",
        ),
        ({"till": subject(at="tills", many=True, identified_by="number")}, "unknown_name", "number"),
        ({"till": subject(at="lamps", **{"in": ["shop"]}, many=True)}, "declared_twice_in_all", "shop.lamps"),
        ({"till": subject(at="shops", many=True)}, "declared_twice_in_all", ".shops"),
    ],
)
def test_subjects_stand_in_others_each_at_a_place_of_its_own(
    lamp_law: MakeBench, declared: Section, key: str, name: str
) -> None:
    error = error_of(lambda: lamp_law(prohibition(), subjects=declared))
    assert (error.key, error.values["name"]) == (f"rulebook.{key}", name)
