"""What a deadline says of its breach: days, outcomes, and the values of its notes."""

from datetime import date

import pytest

from japan_ai_compliance.engine.model import Breach, Finding, Note, Outcome, Period
from japan_ai_compliance.messages import LANGUAGES
from japan_ai_compliance.wording.proof import step_text
from tests.conftest import MakeBench
from tests.support.toy import (
    START,
    TODAY,
    Proven,
    Section,
    authorisation,
    because,
    deadline,
    element,
    exception,
    missing_paths,
    parameter,
    shop,
    version,
    words,
)

EVENT = "event: 2026-03-01"
LATE = Note("late", (("done", "2026-04-10"), ("due", "2026-03-31"), ("days", "10")))


def breach(found: Finding) -> Breach:
    """The only breach."""
    (one,) = found.breaches
    return one


def done(found: Finding) -> Proven:
    """The element of the day."""
    (one,) = [each for each in because(found) if each.id == "done"]
    return one


@pytest.mark.parametrize(
    ("filed", "true", "notes"),
    [
        ("2026-04-10", "true", (LATE,)),
        ("2026-04-10", "false", (LATE, Note("false", (("done", "2026-04-10"),)))),
        ("2026-03-10", "false", (Note("false", (("done", "2026-03-10"),)),)),
        ("2026-03-31", "false", (Note("false", (("done", "2026-03-31"),)),)),
        ("none", "true", (Note("missing", (("due", "2026-03-31"),)),)),
        ("2026-04-10", "unknown", (LATE,)),
        ("2026-03-31", "unknown", ()),
    ],
)
def test_notes_carry_the_days(lamp_law: MakeBench, filed: str, true: str, notes: tuple[Note, ...]) -> None:
    bench = lamp_law(deadline(accurate="shop.filing_true"))
    assert bench.one(shop(EVENT, f"filed: {filed}", f"filing_true: {true}")).notes == notes


@pytest.mark.parametrize("true", ["true", "unknown"])
def test_where_late_is_review_the_note_says_how_late(lamp_law: MakeBench, true: str) -> None:
    bench = lamp_law(deadline(accurate="shop.filing_true", late="review"))
    found = bench.one(shop(EVENT, "filed: 2026-04-10", f"filing_true: {true}"))
    assert (found.status, found.notes) == ("review" if true == "true" else "unknown", (LATE,))


def test_within_the_uncertain_days_nothing_is_late(lamp_law: MakeBench) -> None:
    bench = lamp_law(deadline(accurate="shop.filing_true", uncertain_until="add_days(shop.event, 35)"))
    last = shop(EVENT, "filed: 2026-04-05", "filing_true: false")
    assert bench.one(last).notes == (Note("false", (("done", "2026-04-05"),)),)
    assert bench.one(shop(EVENT, "filed: 2026-04-05", "filing_true: true")).notes == (Note("uncertain_day"),)
    assert bench.one(shop(EVENT, "filed: none"), date(2026, 4, 5)).notes == (Note("uncertain_day"),)


@pytest.mark.parametrize(
    ("filed", "true", "outcomes", "days"),
    [
        ("none", "true", {"missing"}, (date(2026, 4, 1), None)),
        ("2026-04-10", "true", {"late"}, (date(2026, 4, 1), date(2026, 4, 9))),
        ("2026-03-10", "false", {"false"}, (date(2026, 3, 10), None)),
        ("2026-04-10", "false", {"late", "false"}, (date(2026, 4, 1), None)),
    ],
)
def test_what_went_wrong_and_on_which_days(
    lamp_law: MakeBench, filed: str, true: str, outcomes: set[Outcome], days: tuple[date, date | None]
) -> None:
    bench = lamp_law(deadline(accurate="shop.filing_true"))
    found = breach(bench.one(shop(EVENT, f"filed: {filed}", f"filing_true: {true}")))
    assert (found.limb, set(found.outcomes), found.period) == ("done", outcomes, Period(*days))
    assert (found.act, found.year, sorted(found.entries)) == (None, None, ["company", "shop"])


def test_after_uncertain_days_the_violation_begins_when_they_end(lamp_law: MakeBench) -> None:
    bench = lamp_law(deadline(uncertain_until="add_days(shop.event, 35)"))
    assert breach(bench.one(shop(EVENT, "filed: none"))).period.start == date(2026, 4, 6)


def test_the_breach_of_a_year_names_it(lamp_law: MakeBench) -> None:
    bench = lamp_law(deadline(every="fiscal_year", by="add_months(year_end, 3)", done="shop.report"))
    found = bench.all(shop("report: {FY2024: 2025-07-01, FY2025: 2026-06-30}"))
    assert breach(found[0]).year == 2024
    assert [one.status for one in found] == ["violation", "compliant", "due"]


@pytest.mark.parametrize(
    ("licence", "outcomes", "end"), [("none", {"missing"}, None), ("2026-03-20", {"late"}, date(2026, 3, 19))]
)
def test_the_law_of_the_act_decides_what_follows(
    lamp_law: MakeBench, licence: str, outcomes: set[Outcome], end: date | None
) -> None:
    found = breach(lamp_law(authorisation()).one(shop("act: 2026-03-10", f"licensed_on: {licence}")))
    assert (found.act, set(found.outcomes), found.period) == (
        date(2026, 3, 10),
        outcomes,
        Period(date(2026, 3, 10), end),
    )
    assert found.law_day(TODAY) == date(2026, 3, 10)


@pytest.mark.parametrize(
    ("filed", "en", "ja", "truth"),
    [
        ("2026-03-31", "done on 2026-03-31, last day 2026-03-31", "2026-03-31に実施、期限は2026-03-31", True),
        ("2026-04-01", "done on 2026-04-01, last day 2026-03-31", "2026-04-01に実施、期限は2026-03-31", False),
        ("none", "done by 2026-03-31", "期限2026-03-31までに実施", False),
    ],
)
def test_the_proof_says_both_days(lamp_law: MakeBench, filed: str, en: str, ja: str, truth: bool) -> None:
    bench = lamp_law(deadline())
    proven = done(bench.one(shop(EVENT, f"filed: {filed}")))
    said = [step_text(proven.step, language, bench.rulebook) for language in LANGUAGES]
    assert (said, proven.truth) == ([en, ja], truth)
    assert (proven.role, proven.step.provision) == ("timing", "Art. 1")
    assert [one.fact for one in proven.step.facts] == ["shop.filed"]


@pytest.mark.parametrize(
    ("filed", "en", "ja"),
    [
        ("none", "done in time", "期限までに実施"),
        ("2026-04-01", "done on 2026-04-01, last day not known", "2026-04-01に実施、期限は不明"),
    ],
)
def test_the_proof_of_a_day_that_nobody_knows(lamp_law: MakeBench, filed: str, en: str, ja: str) -> None:
    bench = lamp_law(deadline())
    proven = done(bench.one(shop("event: unknown", f"filed: {filed}")))
    assert [step_text(proven.step, language, bench.rulebook) for language in LANGUAGES] == [en, ja]
    assert proven.truth not in (True, False)


def test_exceptions_and_doubts_stand_in_the_proof_after_the_day(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        deadline(applies=[element("shop.open", "open")], unless=["lit"], review_when=[element("shop.silent", "doubt")]),
        exceptions={"lit": exception(element("shop.lit", "lit"))},
    )
    found = bench.one(shop(EVENT, "filed: none", "open: true", "lit: false", "silent: true"))
    assert (found.status, [(one.id, one.role) for one in because(found)]) == (
        "review",
        [("open", "applies"), ("done", "timing"), ("lit", "exception"), ("doubt", "review_when")],
    )


def test_the_note_of_a_time_bar_names_its_provision(lamp_law: MakeBench) -> None:
    bar: Section = {"until": "add_years(period_end, 5)", **words("too late"), "provision": "Art. 30"}
    rule = deadline(time_bar="bar", in_force={"from": date(2010, 1, 1)})
    found = lamp_law(rule, time_bars={"bar": bar}).one(shop("event: 2012-03-01", "filed: 2012-06-01"))
    (note,) = [one for one in found.notes if one.code == "time_bar"]
    assert (note.values, note.words and note.words.en) == ((("provision", "Art. 30"),), "too late")
    assert (len(found.periods), found.breaches) == (1, ())


@pytest.mark.parametrize(
    ("rule", "text", "note"),
    [
        (
            deadline(in_force={"from": START, "until": date(2025, 12, 31)}),
            EVENT,
            Note("repealed", (("day", "2025-12-31"),)),
        ),
        (deadline(), "event: 2020-03-01", Note("act_outside_law", (("day", "2020-03-31"),))),
        (deadline(reference="shop.event"), "event: 2020-03-01", Note("act_outside_law", (("day", "2020-03-01"),))),
        (deadline(in_force={"from": date(2027, 1, 1)}), EVENT, Note("not_yet_in_force", (("day", "2027-01-01"),))),
    ],
)
def test_why_a_deadline_binds_nobody(lamp_law: MakeBench, rule: Section, text: str, note: Note) -> None:
    found = lamp_law(rule).one(shop(text, "filed: none"))
    assert (found.status, found.notes) == ("not_applicable", (note,))


def test_a_last_day_on_the_last_day_of_the_law_still_binds(lamp_law: MakeBench) -> None:
    bench = lamp_law(deadline(in_force={"from": START, "until": date(2026, 3, 31)}))
    assert bench.one(shop(EVENT, "filed: none")).status == "violation"
    bench = lamp_law(deadline(in_force={"from": date(2026, 3, 31)}))
    assert bench.one(shop(EVENT, "filed: none")).status == "violation"


def test_a_day_is_assumed_only_after_the_last_listed_day(lamp_law: MakeBench) -> None:
    bench = lamp_law(deadline(by="working_day(shop.event, holidays)"))
    assert bench.one(shop("event: 2026-12-30", "filed: none")).notes == ()
    (note,) = bench.one(shop("event: 2027-01-05", "filed: none")).notes
    assert note == Note("assumed_day")


def test_an_unknown_reference_date_is_what_is_asked_for(lamp_law: MakeBench) -> None:
    grace = parameter("number", version(30, START, date(2025, 12, 31)), version(60, date(2026, 1, 1)), unit="days")
    bench = lamp_law(deadline(by="add_days(shop.event, grace)", reference="shop.decided"), parameters={"grace": grace})
    found = bench.one(shop(EVENT, "filed: none"))
    assert (found.status, [one.path for one in found.open]) == ("unknown", ["shops[0].decided"])
    assert (found.periods, found.breaches) == ((), ())
    assert bench.one(shop(EVENT, "filed: 2026-03-30")).status == "unknown"  # kept under both, but by which day?
    assert lamp_law(deadline(reference="shop.decided")).one(shop(EVENT, "filed: none")).status == "violation"


@pytest.mark.parametrize(
    ("filed", "lit", "asked"),
    [
        ("unknown", "false", {"shops[0].open", "shops[0].filed"}),
        ("unknown", "true", {"shops[0].open"}),
        ("2026-03-10", "false", {"shops[0].open"}),
        ("none", "false", {"shops[0].open"}),
    ],
)
def test_where_it_is_open_whom_it_binds_all_that_matters_is_asked_for(
    lamp_law: MakeBench, filed: str, lit: str, asked: set[str]
) -> None:
    bench = lamp_law(
        deadline(applies=[element("shop.open", "open")], unless=["lit"]),
        exceptions={"lit": exception(element("shop.lit", "lit"))},
    )
    found = bench.one(shop(EVENT, f"filed: {filed}", "open: unknown", f"lit: {lit}"))
    assert (found.status, missing_paths(found), found.notes) == ("unknown", asked, ())


@pytest.mark.parametrize(
    ("filed", "asked"), [("none", {"shops[0].lit"}), ("unknown", {"shops[0].lit", "shops[0].filed"})]
)
def test_where_it_is_open_what_saves_it_all_that_matters_is_asked_for(
    lamp_law: MakeBench, filed: str, asked: set[str]
) -> None:
    bench = lamp_law(deadline(unless=["lit"]), exceptions={"lit": exception(element("shop.lit", "lit"))})
    found = bench.one(shop(EVENT, f"filed: {filed}", "lit: unknown"))
    assert (found.status, missing_paths(found)) == ("unknown", asked)
    assert [one.code for one in found.notes] == (["missing"] if filed == "none" else [])


def test_whom_it_binds_is_told_as_of_the_day_that_is_outside_the_law(lamp_law: MakeBench) -> None:
    bench = lamp_law(deadline(applies=[element("shop.open", "open")], reference="shop.event"))
    (proven,) = because(bench.one(shop("event: 2020-03-01", "filed: none", "open: true")))
    assert (proven.id, proven.role, proven.truth, proven.step.day) == ("open", "applies", True, date(2020, 3, 1))
