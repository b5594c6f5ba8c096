"""The proof of a finding says the same as its status (the table of statuses is the specification)."""

from hypothesis import given, note

from japan_ai_compliance.assessment.model import Assessed
from japan_ai_compliance.engine.model import Proven
from japan_ai_compliance.language.values import Unknown
from tests.property import editing
from tests.property.material import Situation
from tests.property.strategies import varied

OVER_TIME = ("prohibition", "requirement")
WITHOUT_PROOF = ("not_yet_in_force", "hidden_by_law_date", "repealed", "no_year", "act_outside_law", "none_exist")
WITHOUT_PROOF_TIMED = ("not_happened", "year_not_ended")
FACTS = ("missing", "start", "law_date")


def of(one: Assessed, *roles: str) -> list[Proven]:
    """The elements of the proof with one of these roles."""
    return [proven for proven in one.finding.because if proven.role in roles]


def codes(one: Assessed) -> set[str]:
    """The codes of the notes."""
    return {note.code for note in one.finding.notes}


def binds(one: Assessed) -> bool:
    """Whether every element of what binds holds."""
    return all(proven.truth is True for proven in of(one, "applies", "entry"))


def check_violation(one: Assessed) -> None:
    assert binds(one)
    assert one.finding.periods
    assert one.finding.breaches
    if one.finding.rule.kind == "prohibition":
        assert any(proven.truth is True for proven in of(one, "breach"))
        limbs = [proven for proven in of(one, "breach") if proven.truth is True]
        excused = [proven for proven in of(one, "exception") if proven.truth is True]
        assert len(limbs) > 1 or not excused
    elif one.finding.rule.kind == "requirement":
        assert any(proven.truth is False for proven in of(one, "requires"))
    else:
        assert any(proven.truth is False for proven in of(one, "timing")) or "false" in codes(one)


def check_compliant(one: Assessed) -> None:
    excused = any(proven.truth is True for proven in of(one, "exception"))
    if one.finding.rule.kind == "prohibition" and "none_exist" not in codes(one):
        assert binds(one)
        assert excused or all(proven.truth is False for proven in of(one, "breach"))
    elif one.finding.rule.kind == "requirement":
        assert binds(one)
        assert excused or all(proven.truth is True for proven in of(one, "requires"))
    elif one.finding.rule.kind not in OVER_TIME:
        assert binds(one)
        assert excused or all(proven.truth is True for proven in of(one, "timing"))


def check_not_applicable(one: Assessed) -> None:
    fails = any(proven.truth is False for proven in of(one, "applies", "entry"))
    assert fails or codes(one) & {*WITHOUT_PROOF, *WITHOUT_PROOF_TIMED}


def check_unknown(one: Assessed) -> None:
    assert any(reason.kind in FACTS for reason in one.finding.open)
    assert all(reason.path for reason in one.finding.open)


def check_review(one: Assessed) -> None:
    assert not any(reason.kind in FACTS for reason in one.finding.open) or "time_bar" in codes(one)


def check_due(one: Assessed, situation: Situation) -> None:
    assert binds(one)
    assert one.finding.due is not None
    assert one.finding.due >= situation.dates.as_of
    assert not any(proven.truth is True for proven in of(one, "timing"))


CHECKS = {
    "violation": check_violation,
    "compliant": check_compliant,
    "not_applicable": check_not_applicable,
    "unknown": check_unknown,
    "review": check_review,
}


@given(varied(changes=4))
def test_the_proof_agrees_with_the_status(situation: Situation) -> None:
    for one in situation.findings():
        note(f"{situation.name}: {situation.rule} {situation.dates} {one.finding.status} {one.finding.open}")
        note(f"{[(proven.role, proven.id, proven.truth) for proven in one.finding.because]} {codes(one)}")
        note(str(editing.shown(situation.document)))
        if one.finding.status == "due":
            check_due(one, situation)
        else:
            CHECKS[one.finding.status](one)
        if one.finding.status != "violation":
            assert not one.exposure
        if one.finding.status in ("violation", "compliant", "due", "not_applicable"):
            assert not one.finding.open
        for proven in one.finding.because:
            assert proven.truth in (True, False) or isinstance(proven.truth, Unknown)
