"""The proof as a tree: what the engine marks in it, and the views that reports read."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.engine.proof import ProofStep, deciding, defeating, failing, open_beside, saved_by, unclaimed
from tests.conftest import MakeBench
from tests.support.toy import (
    Bench,
    Section,
    because,
    bench,
    deadline,
    element,
    exception,
    fact,
    limb,
    prohibition,
    requirement,
    shop,
    words,
)

EVENT = "event: 2026-03-01"
"""The last day is 2026-03-31."""


def decided(found: Finding) -> list[tuple[str, str, object]]:
    """Role, id and truth of what decides."""
    return [(one.role, one.step.of.id, one.step.truth) for one in deciding(found.proof)]


def every(steps: Sequence[ProofStep]) -> list[ProofStep]:
    """All steps of a tree."""
    return [one for step in steps for one in (step, *every(step.parts))]


# Two exceptions whose elements share their ids


def twins(folder: Path) -> Bench:
    """A prohibition with two exceptions: they differ in the item that is claimed, not in the ids of their elements."""
    elements = {
        name: [element(f'plea.item == "{name}"', "claimed", en="that item is claimed"), element("plea.safe", "safe")]
        for name in ("first", "second")
    }
    return bench(
        folder,
        prohibition(unless=list(elements)),
        exceptions={
            name: exception(*inner, claim="plea", title=words(f"the {name}"), provision=f"Art. 9({name})")
            for name, inner in elements.items()
        },
        facts={"plea.item": fact("choice", of="item")},
        enumerations={"item": {"options": {name: words(name) for name in elements}}},
    )


@pytest.mark.parametrize("item", ["first", "second"])
def test_what_saves_is_the_exception_itself_whatever_the_ids_of_its_elements(tmp_path: Path, item: str) -> None:
    found = twins(tmp_path).one(shop(f"burning: {{from: 2026-01-01, plea: {{item: {item}, safe: true}}}}"))
    assert found.status == "compliant"
    assert [(use.id, use.provision) for use in found.exceptions] == [(item, f"Art. 9({item})")]
    assert {one.within.of.id for one in deciding(found.proof) if one.within is not None} == {item}


@pytest.mark.parametrize(("item", "other"), [("first", "second"), ("second", "first")])
def test_the_one_that_the_claim_does_not_name_is_not_claimed(tmp_path: Path, item: str, other: str) -> None:
    found = twins(tmp_path).one(shop(f"burning: {{from: 2026-01-01, plea: {{item: {item}, safe: false}}}}"))
    assert found.status == "violation"
    assert [step.of.id for step in unclaimed(found.proof)] == [other]
    told = [(one.within and one.within.of.id, one.step.of.id) for one in deciding(found.proof)]
    assert (item, "safe") in told
    assert (item, "claimed") not in told


def test_one_that_another_entry_claims_is_not_among_those_that_nobody_claims(lamp_law: MakeBench) -> None:
    made = lamp_law(
        prohibition(breach=[limb("shop.burning", "burns"), limb("shop.smoking", "smokes")], unless=["plea"]),
        exceptions={"plea": exception(element("plea.safe", "safe"), claim="plea")},
    )
    found = made.one(shop("burning: {from: 2026-01-01, plea: {safe: false}}", "smoking: {from: 2026-01-01}"))
    assert (found.status, unclaimed(found.proof)) == ("violation", [])
    neither = made.one(shop("burning: {from: 2026-01-01}", "smoking: {from: 2026-01-01}"))
    assert [step.of.id for step in unclaimed(neither.proof)] == ["plea"]


# Marks

LAW: Section = {
    "excused": exception(element("shop.lit", "lit"), element("shop.open", "open"), unless=["loud"]),
    "loud": exception(element("not shop.silent", "loud")),
}
BREACH: Section = {"breach": [element("shop.filing_true", "broken"), element("shop.conduct.deep", "deep")]}


@pytest.mark.parametrize(
    ("facts", "status", "expected"),
    [
        (
            ("filing_true: true", "conduct: {deep: false}", "lit: false", "open: true", "silent: true"),
            "violation",
            [("breach", "broken", True), ("exception", "lit", False)],
        ),
        (
            ("filing_true: true", "conduct: {deep: false}", "lit: true", "open: true", "silent: false"),
            "violation",
            [("breach", "broken", True), ("against_exception", "loud", True)],
        ),
        (
            ("filing_true: true", "conduct: {deep: false}", "lit: true", "open: true", "silent: true"),
            "compliant",
            [
                ("breach", "broken", True),
                ("exception", "lit", True),
                ("exception", "open", True),
                ("against_exception", "loud", False),
                ("breach", "deep", False),
            ],
        ),
        (
            ("filing_true: false", "conduct: {deep: false}", "lit: true"),
            "compliant",
            [("breach", "broken", False), ("breach", "deep", False)],
        ),
    ],
)
def test_what_decides_a_prohibition(
    lamp_law: MakeBench, facts: tuple[str, ...], status: str, expected: list[tuple[str, str, object]]
) -> None:
    found = lamp_law(prohibition(unless=["excused"], **BREACH), exceptions=LAW).one(shop(*facts))
    assert (found.status, decided(found)) == (status, expected)


def test_an_exception_keeps_its_elements_and_what_stands_against_it(lamp_law: MakeBench) -> None:
    made = lamp_law(prohibition(unless=["excused"], **BREACH), exceptions=LAW)
    found = made.one(shop("filing_true: true", "lit: true", "open: true", "silent: false"))
    (tried,) = found.proof[0].parts
    (use,) = found.rule.unless
    assert (tried.kind, tried.of is use, tried.truth) == ("exception", True, False)
    assert [(part.kind, part.of.id, part.truth) for part in tried.parts] == [
        ("element", "lit", True),
        ("element", "open", True),
        ("against_exception", "loud", True),
    ]
    assert tried.parts[-1].of is use.unless[0]
    assert [step.of.id for step in defeating(found.proof)] == ["loud"]


def test_a_limb_that_an_exception_saves_decides_no_violation(lamp_law: MakeBench) -> None:
    made = lamp_law(
        prohibition(breach=[limb("shop.burning", "burns"), limb("shop.smoking", "smokes")], unless=["plea"]),
        exceptions={"plea": exception(element("plea.safe", "safe"), claim="plea")},
    )
    found = made.one(shop("burning: {from: 2026-01-01, plea: {safe: true}}", "smoking: {from: 2026-02-01}"))
    assert (found.status, found.exceptions) == ("violation", ())
    assert decided(found) == [("breach", "smokes", True), ("exception", "plea", False)]
    assert found.line == 5


def test_what_is_open_is_saved_by_an_exception_too(lamp_law: MakeBench) -> None:
    found = lamp_law(prohibition(unless=["excused"], **BREACH), exceptions=LAW).one(
        shop("filing_true: unknown", "conduct: {deep: false}", "lit: true", "open: true", "silent: true")
    )
    assert (found.status, [use.id for use in found.exceptions]) == ("compliant", ["excused"])
    assert "broken" not in [id_ for _, id_, _ in decided(found)]


@pytest.mark.parametrize(
    ("facts", "status", "expected"),
    [
        (("filing_true: unknown", "conduct: {deep: false}"), "unknown", ["broken"]),
        (("filing_true: true", "conduct: {deep: unknown}", "lit: unknown", "open: true"), "unknown", ["deep", "lit"]),
    ],
)
def test_where_something_is_open_that_decides(
    lamp_law: MakeBench, facts: tuple[str, ...], status: str, expected: list[str]
) -> None:
    more: Section = {"unless": ["excused"]} if "lit: unknown" in facts else {}
    exceptions: Section = {"excused": exception(element("shop.lit", "lit"), element("shop.open", "open"))}
    found = lamp_law(prohibition(**BREACH, **more), exceptions=exceptions).one(shop(*facts))
    assert found.status == status
    assert sorted({id_ for _, id_, _ in decided(found)}) == expected


def test_the_own_word_leaves_an_exception_open_with_its_reason(lamp_law: MakeBench) -> None:
    made = lamp_law(prohibition(unless=["fair"], **BREACH), exceptions={"fair": exception(element("shop.unfair", "f"))})
    found = made.one(shop("filing_true: true", "conduct: {deep: false}", "unfair: true"))
    (tried,) = found.proof[0].parts
    assert found.status == "review"
    assert (tried.decides, tried.parts[0].truth) == (True, True)
    assert [reason.kind for reason in tried.truth.reasons] == ["own_assessment"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("lit", "status", "expected"),
    [
        ("true", "compliant", [("requires", "lit", True), ("requires", "open", True)]),
        ("false", "violation", [("requires", "lit", False)]),
        ("unknown", "unknown", None),
    ],
)
def test_what_decides_a_requirement(
    lamp_law: MakeBench, lit: str, status: str, expected: list[tuple[str, str, object]] | None
) -> None:
    made = lamp_law(requirement(requires=[element("shop.lit", "lit"), element("shop.open", "open")]))
    found = made.one(shop(f"lit: {lit}", "open: true"))
    assert found.status == status
    if expected is not None:
        assert decided(found) == expected
    else:
        assert [step.of.id for step in open_beside(found.proof)] == ["lit"]
        assert [id_ for _, id_, _ in decided(found)] == ["lit"]


def test_a_requirement_that_an_exception_saves_rests_on_what_is_not_met(lamp_law: MakeBench) -> None:
    made = lamp_law(
        requirement(requires=[element("shop.lit", "lit"), element("shop.open", "open")], unless=["quiet"]),
        exceptions={"quiet": exception(element("shop.silent", "quiet"))},
    )
    found = made.one(shop("lit: false", "open: true", "silent: true"))
    assert (found.status, [use.id for use in found.exceptions]) == ("compliant", ["quiet"])
    assert decided(found) == [("requires", "lit", False), ("exception", "quiet", True)]
    assert found.line == 6


@pytest.mark.parametrize(
    ("filed", "status", "saved"),
    [("2026-03-10", "compliant", []), ("none", "compliant", ["lit"]), ("2026-04-10", "compliant", ["lit"])],
)
def test_an_exception_saves_no_duty_that_was_done_in_time(
    lamp_law: MakeBench, filed: str, status: str, saved: list[str]
) -> None:
    made = lamp_law(deadline(unless=["lit"]), exceptions={"lit": exception(element("shop.lit", "lit"))})
    found = made.one(shop(EVENT, f"filed: {filed}", "lit: true"))
    assert (found.status, [use.id for use in found.exceptions]) == (status, saved)
    assert ("timing", "done", not saved) in decided(found)


def test_what_fails_of_what_makes_a_rule_bind_is_named(lamp_law: MakeBench) -> None:
    made = lamp_law(prohibition(applies=[element("shop.open", "open"), element("shop.lit", "lit")]))
    found = made.one(shop("burning: true", "open: true", "lit: false"))
    step = failing(found.proof)
    assert step is not None
    assert (found.status, step.of, decided(found)) == (
        "not_applicable",
        found.rule.applies[1],
        [("applies", "lit", False)],
    )


def test_a_doubt_alone_decides_a_review(lamp_law: MakeBench) -> None:
    found = lamp_law(prohibition(review_when=[element("shop.lit", "doubt")])).one(shop("burning: true", "lit: true"))
    assert (found.status, decided(found)) == ("review", [("review_when", "doubt", True)])


def test_where_the_day_whose_law_counts_decides_no_step_does(lamp_law: MakeBench) -> None:
    made = lamp_law(
        deadline(
            reference="shop.decided",
            applies=[element("shop.open", "open"), element("shop.lit", "lit", start=date(2026, 6, 1))],
        )
    )
    found = made.one(shop(EVENT, "filed: none", "open: true", "lit: false", "decided: unknown"))
    assert found.status == "unknown"
    assert because(found)
    assert not any(step.decides for step in every(found.proof))


def test_nothing_saves_where_nothing_is_proved() -> None:
    assert saved_by(()) == ()
