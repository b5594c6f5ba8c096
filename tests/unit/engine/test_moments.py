"""Which stretches of days count beside the last one, and what a finding over time says of them."""

from datetime import date

import pytest

from japan_ai_compliance.engine.model import Finding, Note, Status
from japan_ai_compliance.engine.moments import Moment
from japan_ai_compliance.language.values import Reason, ReasonKind, Truth, Unknown
from tests.conftest import MakeBench
from tests.support.toy import START, TODAY, Section, element, limb, periods, prohibition, requirement, shop, words

DAY = date(2026, 1, 1)


def moment(status: Status, broken: Truth, *reasons: Reason) -> Moment:
    """A stretch of one day."""
    return Moment(DAY, DAY, status, reasons, True, broken, (), (), "high")


def why(kind: ReasonKind, name: str = "shop.lit") -> Reason:
    """A reason for which something is open."""
    return Reason(kind, name, name)


MISSING, START_OPEN, OTHER = why("missing"), why("start"), why("missing", "shop.open")


@pytest.mark.parametrize("status", ["violation", "compliant", "due", "not_applicable"])
def test_what_is_decided_counts(status: Status) -> None:
    assert moment(status, False).counts_beside(moment("violation", True))
    assert moment(status, True).counts_beside(moment("unknown", True))


@pytest.mark.parametrize("status", ["unknown", "review"])
@pytest.mark.parametrize("last", ["violation", "unknown", "review", "compliant", "not_applicable"])
def test_what_is_open_only_in_whether_the_rule_bound_counts_for_nothing(status: Status, last: Status) -> None:
    assert not moment(status, False, MISSING).counts_beside(moment(last, False))


@pytest.mark.parametrize("status", ["unknown", "review"])
@pytest.mark.parametrize(
    ("last", "counts"),
    [("violation", False), ("unknown", False), ("review", False), ("compliant", True), ("not_applicable", True)],
)
def test_since_when_matters_only_where_it_is_not_broken_or_open_at_the_end(
    status: Status, last: Status, counts: bool
) -> None:
    ended = moment(last, True, MISSING)
    assert moment(status, Unknown((START_OPEN,)), START_OPEN).counts_beside(ended) is counts
    assert moment(status, Unknown((MISSING,)), MISSING, START_OPEN).counts_beside(ended) is counts


@pytest.mark.parametrize("last", ["violation", "unknown", "review", "compliant"])
def test_another_question_always_counts(last: Status) -> None:
    assert moment("unknown", True, MISSING, OTHER).counts_beside(moment(last, True, MISSING))


def noted(found: Finding) -> tuple[Status, tuple[Note, ...]]:
    """Status and notes."""
    return found.status, found.notes


def test_before_the_law_and_after_it_the_days_are_said(lamp_law: MakeBench) -> None:
    text = shop("burning: {from: 2025-06-01}")
    later = lamp_law(prohibition(in_force={"from": date(2026, 12, 1)}))
    assert noted(later.one(text)) == ("not_applicable", (Note("not_yet_in_force", (("day", "2026-12-01"),)),))
    known = lamp_law(prohibition()).one(text, TODAY, date(2024, 12, 31))
    assert noted(known) == ("not_applicable", (Note("hidden_by_law_date", (("day", "2025-01-01"),)),))
    repealed = lamp_law(prohibition(in_force={"from": START, "until": date(2026, 5, 31)}))
    assert noted(repealed.one(shop("burning: false"))) == (
        "not_applicable",
        (Note("repealed", (("day", "2026-05-31"),)),),
    )
    assert repealed.one(shop("burning: false"), date(2026, 5, 31)).status == "compliant"


def test_a_law_without_a_beginning_is_hidden_until_something_happens(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(in_force={}))
    found = bench.one(shop("burning: {from: 2026-02-01}"), TODAY, date(2026, 1, 1))
    assert noted(found) == ("not_applicable", (Note("hidden_by_law_date", (("day", str(TODAY)),)),))


def test_where_nothing_exists_it_is_said(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(subject="lamp", breach=[element("lamp.broken", "broken")]))
    assert noted(bench.one(shop("lamps: []"))) == ("compliant", (Note("none_exist"),))
    required = lamp_law(requirement(subject="lamp", requires=[element("lamp.broken", "broken")]))
    assert noted(required.one(shop("lamps: []"))) == ("not_applicable", (Note("none_exist"),))


def test_the_note_of_a_time_bar_names_its_provision_and_the_periods_stay(lamp_law: MakeBench) -> None:
    bar: Section = {"until": "add_years(period_end, 1)", **words("too late"), "provision": "Art. 30"}
    rule = prohibition(time_bar="bar", in_force={"from": date(2010, 1, 1)})
    found = lamp_law(rule, time_bars={"bar": bar}).one(shop("burning: {from: 2012-03-01, until: 2012-03-31}"))
    (note,) = found.notes
    assert (found.status, note.code, note.values) == ("review", "time_bar", (("provision", "Art. 30"),))
    assert note.words is not None
    assert note.words.en == "too late"
    assert (periods(found), found.breaches) == ([(date(2012, 3, 1), date(2012, 3, 31))], ())


def test_the_entry_that_counts_most_is_shown_with_its_own_place(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[limb("shop.burning", "burns", when="episode.wilful")]))
    found = bench.one(shop("burning:", "  - {from: 2026-01-01, wilful: false}", "  - {from: 2026-02-01, wilful: true}"))
    (proven,) = found.because
    assert (found.status, proven.id, [one.fact for one in proven.facts]) == (
        "violation",
        "burns",
        ["shop.burning", "episode.wilful"],
    )
    assert [one.datum.line for one in proven.facts] == [6, 6]
    assert proven.facts[0].datum.path == "shops[0].burning[1]"
    (breach,) = found.breaches
    assert (breach.limb, breach.entries["episode"].path, list(breach.entries)) == (
        "burns",
        "shops[0].burning[1]",
        ["company", "shop", "episode"],
    )


def test_what_is_stated_plainly_is_the_place_of_its_details(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[limb("shop.burning", "burns", when="episode.wilful")]))
    found = bench.one(shop("burning: true"))
    assert (found.status, [one.path for one in found.open]) == ("unknown", ["shops[0].burning.wilful"])
    assert bench.one(shop("burning: false")).status == "compliant"
