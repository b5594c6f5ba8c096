"""An expectation is worth something only where it can fail."""

from collections.abc import Sequence
from datetime import date

import pytest

from japan_ai_compliance.assessment.model import Assessed
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.selftest.expectations import differences
from tests.conftest import MakeBench
from tests.support.toy import (
    consequence,
    deadline,
    element,
    prohibition,
    scenario,
    shop,
    step,
)

Expectation = dict[str, object]


@pytest.fixture
def violation(lamp_law: MakeBench) -> Sequence[Assessed]:
    """A violation with a period and a surcharge."""
    bench = lamp_law(
        prohibition(applies=[element("shop.open", "open")], consequences=["surcharge"]),
        consequences={
            "surcharge": consequence(
                "surcharge", basis="computed", scenarios=[scenario("first", step("amount", "episode.sales"))]
            )
        },
    )
    return bench.assessed(shop("open: true", "burning: {from: 2026-01-01, until: 2026-02-01, sales: 7}"))


@pytest.fixture
def unknown(lamp_law: MakeBench) -> Sequence[Assessed]:
    """A finding that lacks a fact."""
    bench = lamp_law(prohibition(applies=[element("shop.open", "open")]))
    return bench.assessed(shop("open: true"))


@pytest.fixture
def due(lamp_law: MakeBench) -> Sequence[Assessed]:
    """A deadline that was missed, with days that the law leaves open."""
    bench = lamp_law(deadline(uncertain_until="add_days(shop.event, 35)", advised_by="add_days(shop.event, 20)"))
    return bench.assessed(shop("event: 2026-03-01", "filed: 2026-05-01"))


OF_VIOLATION: list[tuple[Expectation, Expectation]] = [
    ({"status": "violation"}, {"status": "compliant"}),
    ({"confidence": "high"}, {"confidence": "medium"}),
    ({"due": None}, {"due": date(2026, 3, 31)}),
    (
        {"periods": [{"from": date(2026, 1, 1), "until": date(2026, 2, 1)}]},
        {"periods": [{"from": date(2026, 1, 1), "until": None}]},
    ),
    ({"periods": [{"from": date(2026, 1, 1), "until": date(2026, 2, 1)}]}, {"periods": []}),
    ({"because": {"open": True}}, {"because": {"open": False}}),
    ({"because": {"limb": True}}, {"because": {"nothing": True}}),
    ({"because": {"limb": True}}, {"because": {"open": "unknown"}}),
    ({"because": {"limb": True}}, {"because": ["open"]}),
    ({"exposure": [{"name": "surcharge", "low": 7, "high": 7}]}, {"exposure": [{"name": "surcharge", "low": 8}]}),
    ({"exposure": {"scenario": "first", "unit": "JPY"}}, {"exposure": {"scenario": "repeat"}}),
    ({"exposure": {"kind": "surcharge"}}, {"exposure": {"kind": "fine"}}),
    ({"exposure": {"stage": "direct", "party": "company"}}, {"exposure": {"stage": "after_order"}}),
    ({"exposure": {"basis": "computed", "combine": None}}, {"exposure": {"basis": "estimated"}}),
    ({"exposure": {"provision": "Art. 20"}}, {"exposure": {"provision": "Art. 21"}}),
    ({"exposure": {"called": "surcharge"}}, {"exposure": {"called": "fine"}}),
    ({"exposure": {"high": 7}}, {"exposure": {"high": None}}),
    ({"exposure": {"high": 7}}, {"exposure": []}),
    ({"exposure": {"high": 7}}, {"exposure": {"nmae": "surcharge"}}),
    ({"exposure": {"high": 7}}, {"exposure": "surcharge"}),
    ({"no_exposure": ["fine"]}, {"no_exposure": ["surcharge"]}),
    ({"no_exposure": "fine"}, {"no_exposure": "surcharge"}),
    ({"no_exposure": {"name": "surcharge", "high": 8}}, {"no_exposure": [{"name": "surcharge", "high": 7}]}),
    ({"no_exposure": [{"kind": "fine"}]}, {"no_exposure": [{}]}),
    ({"subject": "S", "status": "violation"}, {"subject": "T", "status": "violation"}),
    ({"instance": None, "status": "violation"}, {"instance": "FY2025", "status": "violation"}),
    ({"status": "violation"}, {"statsu": "violation"}),
    ({"missing": []}, {"missing": ["shops[0].burning"]}),
    ({"notes": []}, {"notes": ["late"]}),
]


@pytest.mark.parametrize(("fits", "fails"), OF_VIOLATION)
def test_what_is_expected_of_a_violation(violation: Sequence[Assessed], fits: Expectation, fails: Expectation) -> None:
    assert list(differences(fits, violation)) == []
    assert list(differences(fails, violation)) != []


OF_UNKNOWN: list[tuple[Expectation, Expectation]] = [
    ({"status": "unknown"}, {"status": "review"}),
    ({"missing": ["shops[0].burning"]}, {"missing": ["shops[0].open"]}),
    ({"missing": "shops[0].burning"}, {"missing": "shops[0].open"}),
    ({"missing": ["shops[0].burning"]}, {"missing": []}),
    ({"because": {"limb": "unknown"}}, {"because": {"limb": False}}),
    ({"exposure": []}, {"exposure": {"kind": "surcharge"}}),
    ({"periods": []}, {"periods": [{"from": None, "until": None}]}),
]


@pytest.mark.parametrize(("fits", "fails"), OF_UNKNOWN)
def test_what_is_expected_of_an_unknown(unknown: Sequence[Assessed], fits: Expectation, fails: Expectation) -> None:
    assert list(differences(fits, unknown)) == []
    assert list(differences(fails, unknown)) != []


OF_DEADLINE: list[tuple[Expectation, Expectation]] = [
    ({"due": date(2026, 3, 31)}, {"due": date(2026, 3, 30)}),
    ({"due": date(2026, 3, 31)}, {"due": None}),
    ({"due_uncertain_until": date(2026, 4, 5)}, {"due_uncertain_until": None}),
    ({"advised_by": date(2026, 3, 21)}, {"advised_by": date(2026, 3, 22)}),
    ({"notes": ["late"]}, {"notes": ["missing"]}),
    ({"notes": "late"}, {"notes": "missing"}),
    ({"notes": ["late"]}, {"notes": []}),
]


@pytest.mark.parametrize(("fits", "fails"), OF_DEADLINE)
def test_what_is_expected_of_a_deadline(due: Sequence[Assessed], fits: Expectation, fails: Expectation) -> None:
    assert list(differences(fits, due)) == []
    assert list(differences(fails, due)) != []


def test_an_expectation_must_fit_exactly_one_finding(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(subject="lamp", breach=[element("lamp.broken", "broken")]))
    found = bench.assessed(shop("lamps: [{id: A, broken: true}, {id: B, broken: true}]"))
    assert list(differences({"status": "violation"}, found)) != []
    assert list(differences({"instance": "A", "subject": "S", "status": "violation"}, found)) == []
    assert list(differences({"instance": "C", "status": "violation"}, found)) != []


def test_findings_that_could_be_meant_are_named_as_a_case_writes_them(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(subject="lamp", breach=[element("lamp.broken", "broken")]))
    found = bench.assessed(shop("lamps: [{id: A, broken: true}, {id: B, broken: true}]"))
    (none,) = differences({"subject": "S/A", "status": "violation"}, found)
    assert none.text() == "expect: no finding fits; there are: subject: S, instance: A; subject: S, instance: B"
    assert none.text("ja") == "expect: 合う判定がありません。あるもの: subject: S, instance: A; subject: S, instance: B"
    (many,) = differences({"status": "violation"}, found)
    assert many.text() == "expect: 2 findings fit; name one of them: subject: S, instance: A; subject: S, instance: B"
    (empty,) = differences({"status": "violation"}, [])
    assert empty.text() == "expect: the rule has no finding for this profile"


def test_an_expectation_that_is_misspelled_names_the_near_match(violation: Sequence[Assessed]) -> None:
    (misspelled,) = differences({"statsu": "violation"}, violation)
    assert misspelled.text() == "expect: `statsu` is no expectation; did you mean `status`?"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_difference_reads_in_both_languages(violation: Sequence[Assessed], language: Language) -> None:
    for _, fails in OF_VIOLATION:
        for difference in differences(fails, violation):
            text = difference.text(language)
            assert text.isprintable()
            assert "None" not in text
            assert "Finding(" not in text
