"""Deadlines and authorisations on the made-up law."""

from datetime import date, timedelta

import pytest

from japan_ai_compliance.engine.model import Case, Dates, Status
from japan_ai_compliance.engine.years import year_end, year_start, years
from tests.conftest import MakeBench
from tests.support.toy import (
    START,
    TODAY,
    Section,
    authorisation,
    codes,
    consequence,
    deadline,
    element,
    exception,
    missing_paths,
    parameter,
    periods,
    shop,
    version,
    words,
)

DUE = date(2026, 3, 31)
"""30 days after the event of these tests."""

EVENT = "event: 2026-03-01"


# Deadlines


@pytest.mark.parametrize(
    ("filed", "as_of", "status", "note"),
    [
        ("2026-03-31", TODAY, "compliant", None),
        ("2026-03-01", TODAY, "compliant", None),
        ("2026-04-01", TODAY, "violation", "late"),
        ("none", TODAY, "violation", "missing"),
        ("2026-11-24", TODAY, "violation", "missing"),
        ("unknown", TODAY, "unknown", None),
        ("none", DUE, "due", None),
        ("none", DUE + timedelta(days=1), "violation", "missing"),
        ("2026-03-30", date(2026, 3, 20), "due", None),
        ("unknown", date(2026, 3, 20), "unknown", None),
    ],
)
def test_was_it_done_by_the_day(lamp_law: MakeBench, filed: str, as_of: date, status: Status, note: str | None) -> None:
    found = lamp_law(deadline()).one(shop(EVENT, f"filed: {filed}"), as_of)
    assert (found.status, codes(found), found.due) == (status, {note} if note else set(), DUE)


def test_a_fact_that_is_not_written_is_named(lamp_law: MakeBench) -> None:
    found = lamp_law(deadline()).one(shop(EVENT))
    assert (found.status, missing_paths(found)) == ("unknown", {"shops[0].filed"})


@pytest.mark.parametrize("filed", ["none", "2026-03-10", "unknown"])
def test_the_event_that_starts_the_duty_is_unknown(lamp_law: MakeBench, filed: str) -> None:
    found = lamp_law(deadline()).one(shop(f"filed: {filed}"))
    assert found.status == "unknown"
    assert "shops[0].event" in missing_paths(found)


@pytest.mark.parametrize("by", ["add_days(shop.event, 30)", "shop.event"])
def test_the_event_that_starts_the_duty_has_not_happened(lamp_law: MakeBench, by: str) -> None:
    found = lamp_law(deadline(by=by)).one(shop("event: none", "filed: none"))
    assert (found.status, codes(found)) == ("not_applicable", {"not_happened"})


@pytest.mark.parametrize(
    ("filed", "true", "status", "note"),
    [
        ("2026-03-31", "true", "compliant", None),
        ("2026-03-31", "false", "violation", "false"),
        ("2026-03-31", "unknown", "unknown", None),
        ("none", "unknown", "violation", "missing"),
    ],
)
def test_a_false_filing(lamp_law: MakeBench, filed: str, true: str, status: Status, note: str | None) -> None:
    bench = lamp_law(deadline(accurate="shop.filing_true"))
    found = bench.one(shop(EVENT, f"filed: {filed}", f"filing_true: {true}"))
    assert (found.status, codes(found)) == (status, {note} if note else set())


@pytest.mark.parametrize(
    ("filed", "true", "status"),
    [("2026-04-05", "true", "review"), ("2026-04-05", "false", "violation"), ("none", "true", "violation")],
)
def test_where_late_is_review_falsity_and_failure_still_break_the_rule(
    lamp_law: MakeBench, filed: str, true: str, status: Status
) -> None:
    """FEFA-55-8 late is review because its penalty names failure and falsity, not lateness.

    See rules/SEMANTICS.md, "Deadlines".
    """
    bench = lamp_law(deadline(accurate="shop.filing_true", late="review"))
    assert bench.one(shop(EVENT, f"filed: {filed}", f"filing_true: {true}")).status == status


@pytest.mark.parametrize(
    ("as_of", "filed", "status"),
    [
        (date(2026, 3, 31), "none", "due"),
        (date(2026, 4, 1), "none", "review"),
        (date(2026, 4, 5), "none", "review"),
        (date(2026, 4, 6), "none", "violation"),
        (TODAY, "2026-03-31", "compliant"),
        (TODAY, "2026-04-01", "review"),
        (TODAY, "2026-04-05", "review"),
        (TODAY, "2026-04-06", "violation"),
    ],
)
def test_days_that_the_law_leaves_open(lamp_law: MakeBench, as_of: date, filed: str, status: Status) -> None:
    found = lamp_law(deadline(uncertain_until="add_days(shop.event, 35)")).one(shop(EVENT, f"filed: {filed}"), as_of)
    assert (found.status, found.due, found.due_uncertain_until) == (status, DUE, date(2026, 4, 5))


def test_no_uncertain_days_where_they_would_end_by_the_last_safe_day(lamp_law: MakeBench) -> None:
    found = lamp_law(deadline(uncertain_until="add_days(shop.event, 30)")).one(shop(EVENT, "filed: 2026-04-01"))
    assert (found.status, found.due_uncertain_until) == ("violation", None)


@pytest.mark.parametrize("filed", ["none", "2026-04-01"])
def test_uncertain_days_of_unknown_end_are_no_violation(lamp_law: MakeBench, filed: str) -> None:
    found = lamp_law(deadline(uncertain_until="shop.decided")).one(shop(EVENT, f"filed: {filed}"))
    assert found.status in ("unknown", "review")


def test_an_advised_day_is_said_and_decides_nothing(lamp_law: MakeBench) -> None:
    found = lamp_law(deadline(advised_by="add_days(shop.event, 20)")).one(shop(EVENT, "filed: 2026-03-25"))
    assert (found.status, found.advised_by) == ("compliant", date(2026, 3, 21))


def test_a_last_day_on_holidays_moves_only_where_the_law_says_so(lamp_law: MakeBench) -> None:
    text = shop("event: 2026-05-01", "filed: 2026-05-07")
    assert lamp_law(deadline(by="add_days(shop.event, 3)")).one(text).status == "violation"
    found = lamp_law(deadline(by="working_day(add_days(shop.event, 3), holidays)")).one(text)
    assert (found.status, found.due, codes(found)) == ("compliant", date(2026, 5, 7), set())


def test_beyond_the_last_listed_year_the_day_is_marked_assumed(lamp_law: MakeBench) -> None:
    bench = lamp_law(deadline(by="working_day(add_days(shop.event, 3), holidays)"))
    assert "assumed_day" in codes(bench.one(shop("event: 2027-05-01", "filed: none"), as_of=date(2027, 5, 2)))


def test_a_late_filing_is_a_violation_until_it_was_made(lamp_law: MakeBench) -> None:
    found = lamp_law(deadline()).one(shop(EVENT, "filed: 2026-04-10"))
    assert periods(found) == [(date(2026, 4, 1), date(2026, 4, 9))]


def test_one_day_late_is_still_a_period(lamp_law: MakeBench) -> None:
    found = lamp_law(deadline()).one(shop(EVENT, "filed: 2026-04-01"))
    ((start, end),) = periods(found)
    assert start is not None
    assert end is not None
    assert start <= end


def test_a_missing_filing_is_a_violation_that_goes_on(lamp_law: MakeBench) -> None:
    found = lamp_law(deadline()).one(shop(EVENT, "filed: none"))
    assert periods(found) == [(date(2026, 4, 1), None)]


def test_a_plan_is_not_proof(lamp_law: MakeBench) -> None:
    """rules/SEMANTICS.md, "Plans": dates after the as-of date are plans."""
    found = lamp_law(deadline()).one(shop(EVENT, "filed: 2026-03-30"), date(2026, 3, 20))
    assert [one.truth for one in found.because if one.id == "done"] != [True]


# What stands around a deadline


@pytest.mark.parametrize(
    ("open_", "filed", "status"),
    [
        ("true", "none", "violation"),
        ("false", "none", "not_applicable"),
        ("unknown", "none", "unknown"),
        ("unknown", "2026-03-10", "unknown"),
    ],
)
def test_whom_it_binds(lamp_law: MakeBench, open_: str, filed: str, status: Status) -> None:
    bench = lamp_law(deadline(applies=[element("shop.open", "open")]))
    assert bench.one(shop(EVENT, f"filed: {filed}", f"open: {open_}")).status == status


@pytest.mark.parametrize(
    ("open_", "excused", "filed", "status"),
    [
        ("true", "true", "none", "compliant"),
        ("true", "false", "none", "violation"),
        ("true", "unknown", "none", "unknown"),
        ("true", "unknown", "2026-03-10", "compliant"),
        ("false", "true", "none", "not_applicable"),
        ("unknown", "true", "none", "unknown"),
        ("unknown", "true", "2026-03-10", "unknown"),
    ],
)
def test_an_exception_to_a_deadline(lamp_law: MakeBench, open_: str, excused: str, filed: str, status: Status) -> None:
    bench = lamp_law(
        deadline(applies=[element("shop.open", "open")], unless=["lit"]),
        exceptions={"lit": exception(element("shop.lit", "lit"))},
    )
    assert bench.one(shop(EVENT, f"filed: {filed}", f"open: {open_}", f"lit: {excused}")).status == status


@pytest.mark.parametrize(("doubt", "status"), [("true", "review"), ("false", "violation"), ("unknown", "unknown")])
def test_what_must_be_reviewed_is(lamp_law: MakeBench, doubt: str, status: Status) -> None:
    bench = lamp_law(deadline(review_when=[element("shop.open", "doubt")]))
    assert bench.one(shop(EVENT, "filed: none", f"open: {doubt}")).status == status


@pytest.mark.parametrize(
    ("until", "status"),
    [("2026-03-31", "review"), ("2026-06-29", "review"), ("2026-06-30", "violation"), ("none", "violation")],
)
def test_a_yearly_duty_is_doubted_by_what_holds_on_its_last_day(
    lamp_law: MakeBench, until: str, status: Status
) -> None:
    """The elements are those of the year's last day; what follows it can only be a doubt."""
    bench = lamp_law(
        deadline(
            every="fiscal_year",
            by="add_months(year_end, 3)",
            done="shop.report",
            applies=[element("shop.designated", "designated")],
            review_when=[element("not shop.designated", "lifted")],
        )
    )
    text = shop(f"designated: {{from: 2025-04-01, until: {until}}}", "report: {FY2025: none, FY2026: none}")
    found = {one.instance: one for one in bench.all(text)}
    assert found["FY2025"].status == status
    doubt = next(proven for proven in found["FY2025"].because if proven.id == "lifted")
    assert (doubt.truth, doubt.day) == (status == "review", date(2026, 6, 30))
    if until == "none":
        assert found["FY2026"].status == "due"


def test_what_an_exception_saves_is_not_left_to_review(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        deadline(unless=["lit"], review_when=[element("shop.open", "doubt")]),
        exceptions={"lit": exception(element("shop.lit", "lit"))},
    )
    for doubt in ("true", "false", "unknown"):
        assert bench.one(shop(EVENT, "filed: none", f"open: {doubt}", "lit: true")).status == "compliant"


@pytest.mark.parametrize("more", [{"force": "endeavour"}, {"force": "guidance"}, {"confidence": "low"}])
def test_what_does_not_bind_costs_nothing(lamp_law: MakeBench, more: dict[str, str]) -> None:
    """rules/SEMANTICS.md, "Duties that do not bind": unmet and not binding gives review, no exposure."""
    bench = lamp_law(deadline(consequences=["fine"], **more), consequences={"fine": consequence(maximum="fine_limit")})
    (assessed,) = bench.assessed(shop(EVENT, "filed: none"))
    assert (assessed.finding.status, assessed.exposure) == ("review", ())
    assert (periods(assessed.finding), assessed.finding.breaches) == ([], ())


@pytest.mark.parametrize(
    ("filed", "kinds"),
    [("none", ["fine"]), ("2026-04-05", ["ban"]), ("2026-03-05", ["publication"])],
)
def test_a_penalty_can_name_what_went_wrong(lamp_law: MakeBench, filed: str, kinds: list[str]) -> None:
    bench = lamp_law(
        deadline(accurate="shop.filing_true", consequences=["a", "b", "c"]),
        consequences={
            "a": consequence("fine", on=["missing"]),
            "b": consequence("ban", on=["late"]),
            "c": consequence("publication", on=["false"]),
        },
    )
    (assessed,) = bench.assessed(shop(EVENT, f"filed: {filed}", "filing_true: false"))
    assert kinds[0] in [one.kind for one in assessed.exposure]
    if filed != "2026-04-05":
        assert [one.kind for one in assessed.exposure] == kinds


def test_the_time_bar_also_runs_for_a_filing_made_late(lamp_law: MakeBench) -> None:
    """Once the law's own time bar has run, the finding is review with the reason and no surcharge.

    See rules/SEMANTICS.md, "Time bars".
    """
    bench = lamp_law(
        deadline(time_bar="bar", in_force={"from": date(2010, 1, 1)}),
        time_bars={"bar": {"until": "add_years(period_end, 5)", **words(), "provision": "Art. 30"}},
    )
    found = bench.one(shop("event: 2012-03-01", "filed: 2012-06-01"))
    assert (found.status, "time_bar" in codes(found)) == ("review", True)


def test_confidence_is_that_of_the_weakest_element(lamp_law: MakeBench) -> None:
    bench = lamp_law(deadline(applies=[element("shop.open", "open", confidence="medium")]))
    assert bench.one(shop(EVENT, "filed: none", "open: true")).confidence == "medium"


def test_a_last_day_that_rests_on_a_weak_source_is_review(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        deadline(by="add_days(shop.event, grace)"),
        parameters={"grace": parameter("number", version(30, confidence="low"), unit="days")},
    )
    assert bench.one(shop(EVENT, "filed: none")).status == "review"


# The law of the day


@pytest.mark.parametrize(
    ("as_of", "law_as_of", "code"),
    [
        (date(2024, 12, 31), None, "not_yet_in_force"),
        (TODAY, date(2024, 12, 31), "hidden_by_law_date"),
    ],
)
def test_before_the_law_nothing_is_due(lamp_law: MakeBench, as_of: date, law_as_of: date | None, code: str) -> None:
    found = lamp_law(deadline()).one(shop(EVENT, "filed: none"), as_of, law_as_of)
    assert (found.status, codes(found)) == ("not_applicable", {code})


def test_a_deadline_after_the_repeal_binds_nobody(lamp_law: MakeBench) -> None:
    bench = lamp_law(deadline(in_force={"from": START, "until": date(2025, 12, 31)}))
    assert bench.one(shop("event: 2026-03-01", "filed: none")).status == "not_applicable"
    assert bench.one(shop("event: 2025-03-01", "filed: none")).status == "violation"


def test_a_last_day_before_the_law_began_binds_nobody(lamp_law: MakeBench) -> None:
    """rules/SEMANTICS.md, "The law of the act": the law of the act, here of the deadline."""
    assert lamp_law(deadline()).one(shop("event: 2020-03-01", "filed: none")).status == "not_applicable"
    assert lamp_law(deadline(reference="shop.event")).one(shop("event: 2020-03-01", "filed: none")).status == (
        "not_applicable"
    )


@pytest.mark.parametrize(
    ("day", "filed", "status"),
    [("2025-06-01", "2025-07-20", "violation"), ("2026-06-01", "2026-07-20", "compliant")],
)
def test_the_law_of_the_reference_date_counts(lamp_law: MakeBench, day: str, filed: str, status: Status) -> None:
    bench = lamp_law(
        deadline(by="add_days(shop.event, grace)", reference="shop.event"),
        parameters={
            "grace": parameter(
                "number", version(30, START, date(2025, 12, 31)), version(60, date(2026, 1, 1)), unit="days"
            )
        },
    )
    assert bench.one(shop(f"event: {day}", f"filed: {filed}")).status == status


def test_an_unknown_reference_date_decides_only_where_all_versions_agree(lamp_law: MakeBench) -> None:
    """Reference date unknown: decided only if all candidate versions agree.

    See rules/SEMANTICS.md, "The law of the act".
    """
    bench = lamp_law(
        deadline(by="add_days(shop.event, grace)", reference="shop.decided"),
        parameters={
            "grace": parameter(
                "number", version(30, START, date(2025, 12, 31)), version(60, date(2026, 1, 1)), unit="days"
            )
        },
    )
    assert bench.one(shop(EVENT, "filed: 2026-04-20")).status == "unknown"


# Years


def test_one_finding_per_ended_year_and_the_next(lamp_law: MakeBench) -> None:
    bench = lamp_law(deadline(every="fiscal_year", by="add_months(year_end, 3)", done="shop.report"))
    found = bench.all(shop("report: {FY2024: 2025-06-30, FY2025: 2026-07-01}"))
    assert [(one.instance, one.status, one.due) for one in found] == [
        ("FY2024", "compliant", date(2025, 6, 30)),
        ("FY2025", "violation", date(2026, 6, 30)),
        ("FY2026", "due", date(2027, 6, 30)),
    ]


@pytest.mark.parametrize(
    ("start", "as_of", "expected"),
    [
        (date(2025, 1, 1), date(2026, 11, 23), [2024, 2025, 2026]),
        (date(2025, 3, 31), date(2026, 3, 30), [2024, 2025]),
        (date(2025, 3, 31), date(2026, 3, 31), [2024, 2025, 2026]),
        (date(2025, 4, 1), date(2026, 3, 31), [2025, 2026]),
        (date(2025, 4, 1), date(2025, 4, 1), [2025]),
    ],
)
def test_years_ended_since_the_rule_began_and_the_next(
    lamp_law: MakeBench, start: date, as_of: date, expected: list[int]
) -> None:
    rule = deadline(every="fiscal_year", by="year_end", done="shop.report", in_force={"from": start})
    rulebook = lamp_law(rule).rulebook
    case = Case(rulebook, lamp_law(rule).profile(shop("open: true")), Dates(as_of, as_of))
    assert list(years(rulebook.rules["LAMP-1"], case)) == expected


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (date(2025, 3, 30), []),
        (date(2025, 3, 31), [2024]),
        (date(2026, 3, 30), [2024]),
        (date(2026, 3, 31), [2024, 2025]),
        (date(2028, 3, 31), [2024, 2025, 2026]),
    ],
)
def test_a_year_that_ends_after_the_law_is_none(lamp_law: MakeBench, until: date, expected: list[int]) -> None:
    rule = deadline(every="fiscal_year", by="year_end", done="shop.report", in_force={"from": START, "until": until})
    bench = lamp_law(rule)
    assert list(years(bench.rulebook.rules["LAMP-1"], bench.case(shop("open: true")))) == expected


def test_the_first_and_the_last_day_of_the_year_are_known(lamp_law: MakeBench) -> None:
    by = "add_days(year_start, days_between(year_start, year_end) + 10)"
    found = lamp_law(deadline(every="fiscal_year", by=by, done="shop.report")).all(shop("report: {FY2024: none}"))
    assert [one.due for one in found] == [date(2025, 4, 10), date(2026, 4, 10), date(2027, 4, 10)]


@pytest.mark.parametrize(
    ("rule", "code", "instances"),
    [
        ({"reference": "add_months(year_end, 3)"}, "act_outside_law", ["FY2025"]),
        ({}, "repealed", ["FY2025"]),
        ({"by": "add_days(shop.event, 30)"}, "not_happened", ["FY2024", "FY2025"]),
        ({"by": "add_days(year_start, 30)"}, "act_outside_law", ["FY2024"]),
    ],
)
def test_why_a_year_binds_nobody(lamp_law: MakeBench, rule: Section, code: str, instances: list[str]) -> None:
    given = {"by": "add_months(year_end, 3)", "in_force": {"from": START, "until": date(2026, 5, 31)}, **rule}
    found = lamp_law(deadline(every="fiscal_year", done="shop.report", **given)).all(shop("report: {}", "event: none"))
    assert [one.instance for one in found] == ["FY2024", "FY2025"]
    assert [one.instance for one in found if code in codes(one)] == instances
    assert {one.status for one in found if code in codes(one)} == {"not_applicable"}


def test_a_year_runs_as_the_law_counts_it(lamp_law: MakeBench) -> None:
    case = lamp_law(deadline()).case(shop("open: true"))
    assert (year_start(2025, case), year_end(2025, case)) == (date(2025, 4, 1), date(2026, 3, 31))


THRESHOLD = deadline(
    every="fiscal_year",
    by="add_months(year_end, 1)",
    done="shop.report",
    applies=[element("shop.users >= threshold", "big")],
)


def test_a_threshold_counts_the_figures_of_an_ended_year(lamp_law: MakeBench) -> None:
    found = lamp_law(THRESHOLD).all(shop("users: {FY2024: 99, FY2025: 100}", "report: {}"), as_of=date(2026, 4, 10))
    assert [(one.instance, one.status) for one in found] == [
        ("FY2024", "not_applicable"),
        ("FY2025", "unknown"),
        ("FY2026", "not_applicable"),
    ]
    assert "year_not_ended" in codes(found[2])


@pytest.mark.parametrize("users", [99, 100])
def test_a_year_not_ended_never_counts(lamp_law: MakeBench, users: int) -> None:
    """A year not ended never counts for a threshold, whatever is already stated of it.

    See rules/SEMANTICS.md, "Sums and averages".
    """
    found = lamp_law(THRESHOLD).all(shop(f"users: {{FY2026: {users}}}"))
    assert (found[-1].instance, found[-1].status) == ("FY2026", "not_applicable")


def test_missing_months_make_a_lower_bound(lamp_law: MakeBench) -> None:
    enough = "[600, 600, unknown, unknown, 0, 0, 0, 0, 0, 0, 0, 0]"
    found = lamp_law(THRESHOLD).all(shop(f"users: {{FY2025: {enough}}}", "report: {FY2025: none}"))
    assert (found[1].instance, found[1].status) == ("FY2025", "violation")
    short = "[600, 599, unknown, 0, 0, 0, 0, 0, 0, 0, 0, 0]"
    found = lamp_law(THRESHOLD).all(shop(f"users: {{FY2025: {short}}}", "report: {FY2025: none}"))
    assert (found[1].instance, found[1].status) == ("FY2025", "unknown")


def test_an_average_is_never_rounded(lamp_law: MakeBench) -> None:
    months = "[100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 99]"
    found = lamp_law(THRESHOLD).all(shop(f"users: {{FY2025: {months}}}", "report: {FY2025: none}"))
    assert found[1].status == "not_applicable"


def test_the_years_of_a_nested_subject_stay_apart(lamp_law: MakeBench) -> None:
    """A finding is identified by profile, rule, subject and instance."""
    bench = lamp_law(deadline(subject="lamp", every="fiscal_year", by="add_months(year_end, 3)", done="shop.report"))
    found = bench.all(shop("lamps: [{id: A}, {id: B}]"))
    identities = [(one.subject_id, one.instance) for one in found]
    assert len(set(identities)) == len(found) == 6


# Authorisations


@pytest.mark.parametrize(
    ("act", "licence", "status"),
    [
        ("2026-03-10", "2026-03-09", "compliant"),
        ("2026-03-10", "2026-03-10", "violation"),
        ("2026-03-10", "2026-03-11", "violation"),
        ("2026-03-10", "none", "violation"),
        ("2026-03-10", "unknown", "unknown"),
        ("2027-03-10", "none", "due"),
        ("2027-03-10", "2026-03-10", "compliant"),
        ("2027-03-10", "2027-03-01", "due"),
        ("2026-11-24", "none", "due"),
        ("2026-11-23", "none", "violation"),
        ("unknown", "2026-03-01", "unknown"),
        ("unknown", "none", "unknown"),
        ("none", "none", "not_applicable"),
        ("none", "2026-03-01", "not_applicable"),
    ],
)
def test_was_it_in_place_before_the_act(lamp_law: MakeBench, act: str, licence: str, status: Status) -> None:
    assert lamp_law(authorisation()).one(shop(f"act: {act}", f"licensed_on: {licence}")).status == status


def test_the_same_day_where_the_rule_allows_it(lamp_law: MakeBench) -> None:
    bench = lamp_law(authorisation(by="act_date"))
    assert bench.one(shop("act: 2026-03-10", "licensed_on: 2026-03-10")).status == "compliant"
    assert bench.one(shop("act: 2026-03-10", "licensed_on: 2026-03-11")).status == "violation"
    found = bench.one(shop("act: none", "licensed_on: none"))
    assert (found.status, codes(found)) == ("not_applicable", {"not_happened"})


def test_the_same_day_where_the_law_leaves_it_open(lamp_law: MakeBench) -> None:
    bench = lamp_law(authorisation(uncertain_until="act_date"))
    assert bench.one(shop("act: 2026-03-10", "licensed_on: 2026-03-09")).status == "compliant"
    assert bench.one(shop("act: 2026-03-10", "licensed_on: 2026-03-10")).status == "review"
    assert bench.one(shop("act: 2026-03-10", "licensed_on: 2026-03-11")).status == "violation"


@pytest.mark.parametrize("by", ["act_date", "add_days(act_date, -1)"])
def test_without_authorisation_the_act_itself_is_the_violation(lamp_law: MakeBench, by: str) -> None:
    found = lamp_law(authorisation(by=by)).one(shop("act: 2026-03-10", "licensed_on: none"))
    assert periods(found) == [(date(2026, 3, 10), None)]


def test_an_unknown_act_is_named(lamp_law: MakeBench) -> None:
    found = lamp_law(authorisation()).one(shop("licensed_on: none"))
    assert (found.status, missing_paths(found)) == ("unknown", {"shops[0].act"})


@pytest.mark.parametrize("act", ["2024-12-31", "2026-07-01"])
def test_an_act_before_the_law_or_after_its_repeal_needed_nothing(lamp_law: MakeBench, act: str) -> None:
    """rules/SEMANTICS.md, "The law of the act": the law of the act."""
    bench = lamp_law(authorisation(in_force={"from": START, "until": date(2026, 6, 30)}))
    assert bench.one(shop(f"act: {act}", "licensed_on: none")).status == "not_applicable"
    assert bench.one(shop("act: 2026-06-30", "licensed_on: none")).status == "violation"


@pytest.mark.parametrize(("act", "status"), [("2025-06-01", "not_applicable"), ("2026-06-01", "violation")])
def test_whom_it_binds_is_decided_by_the_law_of_the_act(lamp_law: MakeBench, act: str, status: Status) -> None:
    bench = lamp_law(
        authorisation(applies=[element("shop.colour in listed", "listed")]),
        parameters={
            "listed": parameter(
                "choices",
                version(["green"], START, date(2025, 12, 31)),
                version(["red"], date(2026, 1, 1)),
                of="colour",
            )
        },
    )
    assert bench.one(shop(f"act: {act}", "licensed_on: none", "colour: red")).status == status
