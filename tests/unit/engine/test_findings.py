"""What a finding says of itself: its place in the profile, its identity, its notes."""

import pytest

from japan_ai_compliance.engine.model import Finding, Note, Status
from japan_ai_compliance.messages import LANGUAGES
from japan_ai_compliance.wording.proof import step_text
from tests.conftest import MakeBench
from tests.support.toy import (
    Section,
    because,
    codes,
    deadline,
    element,
    exception,
    prohibition,
    requirement,
    shop,
    words,
)

FACTS = ("open: {open}", "lit: {lit}", "staff: 3")
OPEN, LIT, ENTRY = (4, 11), (5, 10), (3, 5)


def placed(found: Finding) -> tuple[Status, tuple[int, int]]:
    """Status with line and column."""
    return found.status, (found.line, found.column)


@pytest.mark.parametrize(
    ("open_", "lit", "status", "place"),
    [
        ("true", "true", "compliant", LIT),
        ("true", "false", "violation", LIT),
        ("false", "true", "not_applicable", OPEN),
        ("true", "unknown", "unknown", LIT),
        ("unknown", "false", "unknown", OPEN),
    ],
)
def test_a_requirement_stands_at_the_fact_that_decides(
    lamp_law: MakeBench, open_: str, lit: str, status: Status, place: tuple[int, int]
) -> None:
    bench = lamp_law(requirement(applies=[element("shop.open", "open")]))
    assert placed(bench.one(shop(f"open: {open_}", f"lit: {lit}"))) == (status, place)


@pytest.mark.parametrize(
    ("open_", "lit", "status", "place"),
    [
        ("true", "true", "violation", LIT),
        ("true", "false", "compliant", OPEN),
        ("false", "true", "not_applicable", OPEN),
        ("true", "unknown", "unknown", LIT),
    ],
)
def test_a_prohibition_stands_at_the_fact_that_decides(
    lamp_law: MakeBench, open_: str, lit: str, status: Status, place: tuple[int, int]
) -> None:
    """Kept, it stands at what binds: that nothing was done is no place."""
    bench = lamp_law(prohibition(applies=[element("shop.open", "open")], breach=[element("shop.lit", "lit")]))
    assert placed(bench.one(shop(f"open: {open_}", f"lit: {lit}"))) == (status, place)


def test_a_broken_requirement_stands_at_what_fails_not_at_what_holds(lamp_law: MakeBench) -> None:
    bench = lamp_law(requirement(requires=[element("shop.open", "open"), element("shop.lit", "lit")]))
    assert placed(bench.one(shop("open: true", "lit: false"))) == ("violation", LIT)
    assert placed(bench.one(shop("open: false", "lit: true"))) == ("violation", OPEN)


@pytest.mark.parametrize(
    ("filed", "status", "place"),
    [
        ("2026-03-02", "compliant", (5, 12)),
        ("2026-05-01", "violation", (5, 12)),
        ("unknown", "unknown", (5, 12)),
    ],
)
def test_a_deadline_stands_at_the_day_it_was_done(
    lamp_law: MakeBench, filed: str, status: Status, place: tuple[int, int]
) -> None:
    bench = lamp_law(deadline(applies=[element("shop.open", "open")]))
    assert placed(bench.one(shop("event: 2026-03-01", f"filed: {filed}", "open: true"))) == (status, place)


def test_what_saves_it_is_the_place_where_nothing_else_is(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        prohibition(breach=[element("as_of > day or as_of == day", "always")], unless=["lit"]),
        exceptions={"lit": exception(element("shop.lit", "lit"))},
    )
    assert placed(bench.one(shop("open: true", "lit: true"))) == ("compliant", LIT)


def test_where_no_fact_is_written_it_stands_at_the_entry_else_at_the_one_above(lamp_law: MakeBench) -> None:
    bench = lamp_law(requirement())
    assert placed(bench.one(shop("open: true"))) == ("unknown", ENTRY)
    assert placed(bench.one("company: {name: K.K.}\nshops: []")) == ("not_applicable", (1, 10))


def test_the_place_of_a_nested_entry_is_its_own(lamp_law: MakeBench) -> None:
    bench = lamp_law(requirement(subject="lamp", requires=[element("lamp.broken", "broken")]))
    found = bench.all(shop("lamps:", "  - id: A", "  - id: B"))
    assert [(one.subject_id, one.instance, one.line) for one in found] == [("S", "A", 5), ("S", "B", 6)]


def test_a_year_is_part_of_the_instance_after_the_entries(lamp_law: MakeBench) -> None:
    bench = lamp_law(deadline(subject="lamp", every="fiscal_year", by="year_end", done="shop.report"))
    found = bench.all(shop("lamps: [{id: A}]"))
    assert [(one.subject_kind, one.subject_id, one.instance) for one in found] == [
        ("shop", "S", "A / FY2024"),
        ("shop", "S", "A / FY2025"),
        ("shop", "S", "A / FY2026"),
    ]


def test_an_entry_of_its_own_has_no_instance(lamp_law: MakeBench) -> None:
    found = lamp_law(requirement()).one(shop("lit: true"))
    assert (found.subject_kind, found.subject_id, found.instance) == ("shop", "S", None)


@pytest.mark.parametrize(("open_", "said"), [("true", True), ("unknown", True), ("false", False)])
def test_notes_of_the_rule_are_said_where_it_can_bind(lamp_law: MakeBench, open_: str, said: bool) -> None:
    more: Section = {"bearer": words("the keeper"), "notes": [words("a remark"), words("another")]}
    found = lamp_law(requirement(applies=[element("shop.open", "open")], **more)).one(
        shop("lit: true", f"open: {open_}")
    )
    told = [(one.code, one.words.en if one.words else None) for one in found.notes]
    expected = [("bearer", "the keeper"), ("rule", "a remark"), ("rule", "another")]
    assert told == (expected if said else [])


@pytest.mark.parametrize("force", ["endeavour", "guidance"])
def test_a_duty_that_does_not_bind_says_so_where_it_is_unmet(lamp_law: MakeBench, force: str) -> None:
    bench = lamp_law(requirement(force=force))
    found = bench.one(shop("lit: false"))
    assert (found.status, found.notes) == ("review", (Note(f"force_{force}"),))
    assert bench.one(shop("lit: true")).notes == ()


@pytest.mark.parametrize(
    ("more", "text", "expected"),
    [
        ({"confidence": "low"}, "lit: true", {"low_confidence"}),
        ({"requires": [element("shop.staff > doubtful", "many")]}, "staff: 3", {"low_confidence"}),
        ({"requires": [element("shop.unfair", "fair")]}, "unfair: unknown", {"judgement_open"}),
    ],
)
def test_why_it_is_left_to_review(lamp_law: MakeBench, more: Section, text: str, expected: set[str]) -> None:
    found = lamp_law(requirement(**more)).one(shop(text))
    assert (found.status, codes(found)) == ("review", expected)


def test_an_assessment_that_is_not_known_is_nobodys(lamp_law: MakeBench) -> None:
    bench = lamp_law(requirement(requires=[element("shop.unfair", "fair")]))
    assert codes(bench.one(shop("unfair: {value: true, basis: counsel}"))) == {"assessed_by_counsel"}
    assert codes(bench.one(shop("unfair: true"))) == {"assessed_by_own"}
    assert "assessed_by_own" not in codes(bench.one(shop("unfair: unknown")))


def test_the_element_that_fails_where_there_is_no_entry(lamp_law: MakeBench) -> None:
    bench = lamp_law(requirement(subject="lamp", requires=[element("lamp.broken", "broken")]))
    found = bench.one(shop("lamps: []"))
    (proven,) = [one for one in because(found) if one.id == "entry"]
    assert (found.status, proven.role, proven.truth, proven.step.facts) == ("not_applicable", "entry", False, ())
    said = [step_text(proven.step, language, bench.rulebook) for language in LANGUAGES]
    assert (proven.step.provision, *said) == (
        "Art. 1",
        "there is at least one entry: subject",
        "該当するものがある: subject",
    )
