"""rules/SEMANTICS.md, "From truths to a status": the decision table, as a table."""

from itertools import product

import pytest

from japan_ai_compliance.engine.decide import broken, decide, open_status, temper, worst
from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.language.values import Reason, ReasonKind, Truth, Unknown
from japan_ai_compliance.rulebook.kinds import Force

MISSING = Unknown((Reason("missing", "shop.lit", "shops[0].lit"),))
JUDGED = Unknown((Reason("judgement", "shop.unfair", "shops[0].unfair"),))
WEAK = Unknown((Reason("low_confidence", "doubtful", "doubtful"),))
OWN = Unknown((Reason("own_assessment", "plea.fair", "shops[0].plea.fair"),))

NAMES: dict[str, Truth] = {"T": True, "F": False, "missing": MISSING, "judged": JUDGED, "weak": WEAK, "own": OWN}

# applies, breach, exception -> status. "open": whatever is open, however; see REASONED for the kinds of reasons.
TABLE: list[tuple[str, str, str, Status]] = [
    # does not bind: whatever else
    *[("F", breach, excuse, "not_applicable") for breach, excuse in product(NAMES, NAMES)],
    # binds and is kept
    *[("T", "F", excuse, "compliant") for excuse in NAMES],
    *[("T", breach, "T", "compliant") for breach in NAMES],
    # binds and is broken
    ("T", "T", "F", "violation"),
    # a fact is missing that matters
    *[("T", "missing", excuse, "unknown") for excuse in NAMES if excuse != "T"],
    *[("T", breach, "missing", "unknown") for breach in NAMES if breach != "F"],
    # no fact is missing: legal judgement, or the source is not firm enough
    *[
        ("T", breach, excuse, "review")
        for breach, excuse in product(("judged", "weak"), ("F", "judged", "weak", "own"))
    ],
    *[("T", "T", excuse, "review") for excuse in ("judged", "weak", "own")],
    # it is open whether it binds
    *[("missing", breach, excuse, "unknown") for breach, excuse in product(NAMES, NAMES)],
    *[(kind, breach, "missing", "unknown") for kind, breach in product(("judged", "weak"), ("T", "judged", "weak"))],
    *[(kind, "missing", excuse, "unknown") for kind, excuse in product(("judged", "weak"), ("F", "judged", "own"))],
    *[(kind, "T", excuse, "review") for kind, excuse in product(("judged", "weak"), ("F", "judged", "weak", "own"))],
    *[(kind, "F", "F", "review") for kind in ("judged", "weak")],
]


@pytest.mark.parametrize(("applies", "breach", "excuse", "status"), TABLE)
def test_the_table(applies: str, breach: str, excuse: str, status: Status) -> None:
    assert decide(NAMES[applies], broken(NAMES[breach], NAMES[excuse]))[0] == status


@pytest.mark.parametrize(("applies", "breach", "excuse"), list(product(NAMES, NAMES, NAMES)))
def test_what_is_open_always_says_why(applies: str, breach: str, excuse: str) -> None:
    status, reasons = decide(NAMES[applies], broken(NAMES[breach], NAMES[excuse]))
    assert bool(reasons) == (status in ("unknown", "review"))


@pytest.mark.parametrize(("applies", "breach", "excuse"), list(product(NAMES, NAMES, NAMES)))
def test_reasons_are_those_that_matter(applies: str, breach: str, excuse: str) -> None:
    """Nothing that is not open itself is named, and every missing fact that is open is."""
    _, reasons = decide(NAMES[applies], broken(NAMES[breach], NAMES[excuse]))
    given = [NAMES[name] for name in (applies, breach, excuse)]
    assert set(reasons) <= {reason for one in given if isinstance(one, Unknown) for reason in one.reasons}


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("missing", "unknown"),
        ("start", "unknown"),
        ("law_date", "unknown"),
        ("judgement", "review"),
        ("low_confidence", "review"),
        ("own_assessment", "review"),
        ("none", "review"),
    ],
)
def test_the_status_of_a_reason(kind: ReasonKind, status: Status) -> None:
    assert open_status((Reason(kind, "a", "a"),)) == status


def test_one_missing_fact_makes_it_unknown_whatever_else_is_open() -> None:
    assert open_status((Reason("judgement", "a", "a"), Reason("missing", "b", "b"))) == "unknown"


@pytest.mark.parametrize("force", ["endeavour", "guidance"])
@pytest.mark.parametrize("status", ["compliant", "not_applicable", "unknown", "review", "due"])
def test_force_only_turns_breaches_into_review(force: Force, status: Status) -> None:
    assert temper("violation", force, low_confidence=False) == "review"
    assert temper(status, force, low_confidence=False) == status


@pytest.mark.parametrize("status", ["violation", "compliant", "due"])
def test_a_rule_of_low_confidence_decides_nothing(status: Status) -> None:
    assert temper(status, "binding", low_confidence=True) == "review"


@pytest.mark.parametrize("status", ["not_applicable", "unknown", "review"])
def test_a_rule_of_low_confidence_leaves_what_it_does_not_decide(status: Status) -> None:
    assert temper(status, "binding", low_confidence=True) == status


@pytest.mark.parametrize(
    ("statuses", "counts"),
    [
        (["compliant", "violation", "unknown"], "violation"),
        (["compliant", "unknown", "review"], "unknown"),
        (["compliant", "review", "not_applicable"], "review"),
        (["not_applicable", "compliant"], "compliant"),
        (["not_applicable"], "not_applicable"),
    ],
)
def test_the_worst_counts(statuses: list[Status], counts: Status) -> None:
    assert worst(statuses) == counts
