"""Prohibitions and requirements on the made-up law: whole findings, over days."""

from datetime import date
from itertools import product

import pytest

from japan_ai_compliance.engine.model import Period, Status
from japan_ai_compliance.engine.runs import union
from tests.conftest import MakeBench
from tests.support.toy import (
    START,
    TODAY,
    codes,
    consequence,
    element,
    exception,
    limb,
    missing_paths,
    parameter,
    periods,
    prohibition,
    requirement,
    scenario,
    shop,
    step,
    version,
    words,
)

DESIGNATED = element("shop.designated", "designated")
PLEA = exception(element("plea.safe", "safe"), claim="plea")


# The decision table, from a profile to a status

TRUTHS = {"T": "true", "F": "false", "?": "unknown"}
EXCUSES = {"T": "{safe: true}", "F": "{safe: false}", "?": "{safe: unknown}", "-": "none"}


def _expected(applies: str, breach: str, excuse: str) -> Status:
    if applies == "F":
        return "not_applicable"
    saved = excuse == "T"
    kept = breach == "F" or saved
    if applies == "T" and kept:
        return "compliant"
    if applies == "T" and breach == "T" and excuse in ("F", "-"):
        return "violation"
    return "unknown"


@pytest.mark.parametrize(("applies", "breach", "excuse"), list(product(TRUTHS, TRUTHS, EXCUSES)))
def test_the_decision_table_on_a_profile(lamp_law: MakeBench, applies: str, breach: str, excuse: str) -> None:
    bench = lamp_law(
        prohibition(
            applies=[element("shop.open", "open")],
            breach=[limb("shop.burning", when="episode.wilful")],
            unless=["plea"],
        ),
        exceptions={"plea": PLEA},
    )
    burning = f"{{from: 2025-01-01, wilful: {TRUTHS[breach]}, plea: {EXCUSES[excuse]}}}"
    found = bench.one(shop(f"open: {TRUTHS[applies]}", f"burning: {burning}"))
    assert found.status == _expected(applies, breach, excuse)


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        ("true", "false", "violation"),
        ("false", "true", "violation"),
        ("true", "unknown", "violation"),
        ("unknown", "false", "unknown"),
        ("false", "false", "compliant"),
    ],
)
def test_any_true_limb_is_enough(lamp_law: MakeBench, first: str, second: str, status: Status) -> None:
    bench = lamp_law(prohibition(breach=[element("shop.lit", "one"), element("shop.open", "two")]))
    assert bench.one(shop(f"lit: {first}", f"open: {second}")).status == status


def test_all_elements_of_a_requirement_must_hold(lamp_law: MakeBench) -> None:
    bench = lamp_law(requirement(requires=[element("shop.lit", "one"), element("shop.open", "two")]))
    assert bench.one(shop("lit: true", "open: true")).status == "compliant"
    assert bench.one(shop("lit: true", "open: false")).status == "violation"
    assert bench.one(shop("lit: unknown", "open: false")).status == "violation"
    found = bench.one(shop("lit: unknown", "open: true"))
    assert (found.status, missing_paths(found)) == ("unknown", {"shops[0].lit"})


def test_an_element_that_fails_is_named(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(applies=[element("shop.open", "open"), element("shop.lit", "lit")]))
    found = bench.one(shop("open: true", "lit: false", "burning: true"))
    assert found.status == "not_applicable"
    assert [one.id for one in found.because if one.truth is False] == ["lit"]


def test_not_bound_is_said_although_another_fact_is_missing(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(applies=[element("shop.open", "open"), element("shop.lit", "lit")]))
    assert bench.one(shop("lit: false")).status == "not_applicable"


def test_the_finding_stands_at_the_fact_that_decides(lamp_law: MakeBench) -> None:
    found = lamp_law(prohibition()).one(shop("burning: true"))
    assert (found.line, found.column) == (4, 14)


# Missing facts and judgements


def test_a_missing_fact_is_named_with_its_place(lamp_law: MakeBench) -> None:
    found = lamp_law(prohibition()).one(shop("open: true"))
    assert (found.status, missing_paths(found)) == ("unknown", {"shops[0].burning"})


def test_an_open_judgement_is_review(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("shop.unfair", "unfair")]))
    found = bench.one(shop("open: true"))
    assert (found.status, codes(found)) == ("review", {"judgement_open"})


@pytest.mark.parametrize("basis", ["own", "counsel", "authority"])
def test_an_answered_judgement_decides_and_says_whose_it_is(lamp_law: MakeBench, basis: str) -> None:
    bench = lamp_law(prohibition(breach=[element("shop.unfair", "unfair")]))
    found = bench.one(shop(f"unfair: {{value: true, basis: {basis}}}"))
    assert (found.status, codes(found)) == ("violation", {f"assessed_by_{basis}"})


def test_a_fact_with_a_value_for_silence_is_not_missing(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("shop.silent", "silent")]))
    assert bench.one(shop("open: true")).status == "compliant"
    assert bench.one(shop("silent: unknown")).status == "unknown"


def test_not_assessed_counts_as_missing(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element('shop.colour == "red"', "red")]))
    found = bench.one(shop("colour: not_assessed"))
    assert (found.status, missing_paths(found)) == ("unknown", {"shops[0].colour"})


# Force


@pytest.mark.parametrize("force", ["endeavour", "guidance"])
def test_what_does_not_bind_is_never_a_violation_and_costs_nothing(lamp_law: MakeBench, force: str) -> None:
    bench = lamp_law(
        prohibition(force=force, consequences=["fine"]),
        consequences={"fine": consequence(maximum="fine_limit")},
    )
    (assessed,) = bench.assessed(shop("burning: true"))
    assert (assessed.finding.status, assessed.exposure) == ("review", ())
    assert f"force_{force}" in codes(assessed.finding)
    assert bench.one(shop("burning: false")).status == "compliant"


# Confidence


@pytest.mark.parametrize(("other", "status"), [("true", "violation"), ("false", "review"), ("unknown", "unknown")])
def test_a_limb_of_low_confidence_stands_only_beside_another(lamp_law: MakeBench, other: str, status: Status) -> None:
    weak = element("shop.lit", "weak", confidence="low")
    bench = lamp_law(prohibition(breach=[weak, element("shop.open", "firm")]))
    for truth in ("true", "false"):
        assert bench.one(shop(f"lit: {truth}", f"open: {other}")).status == status


@pytest.mark.parametrize(
    ("applies", "burning", "status"),
    [
        ("true", "true", "review"),
        ("true", "false", "review"),
        ("false", "true", "review"),
    ],
)
def test_an_element_of_low_confidence_decides_nothing(
    lamp_law: MakeBench, applies: str, burning: str, status: Status
) -> None:
    bench = lamp_law(prohibition(applies=[element("shop.open", "weak", confidence="low")]))
    found = bench.one(shop(f"open: {applies}", f"burning: {burning}"))
    assert (found.status, "low_confidence" in codes(found)) == (status, True)


def test_beside_a_firm_element_that_fails_a_weak_one_does_not_matter(lamp_law: MakeBench) -> None:
    weak = element("shop.open", "weak", confidence="low")
    bench = lamp_law(prohibition(applies=[weak, element("shop.lit", "firm")]))
    assert bench.one(shop("open: true", "lit: false", "burning: true")).status == "not_applicable"


def test_a_parameter_of_low_confidence_decides_nothing(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("shop.staff > doubtful", "many")]))
    for staff in (5, 15):
        found = bench.one(shop(f"staff: {staff}"))
        assert (found.status, found.confidence) == ("review", "low")


@pytest.mark.parametrize("safe", ["true", "false"])
def test_an_exception_of_low_confidence_decides_nothing(lamp_law: MakeBench, safe: str) -> None:
    weak = exception(element("plea.safe", "safe"), claim="plea", confidence="low")
    bench = lamp_law(prohibition(unless=["plea"]), exceptions={"plea": weak})
    claimed = shop(f"burning: {{from: 2026-01-01, plea: {{safe: {safe}}}}}")
    assert bench.one(claimed).status == "review"
    assert bench.one(shop("burning: false")).status == "compliant"
    assert bench.one(shop("burning: {from: 2026-01-01}")).status == "violation"


def test_a_rule_of_low_confidence_is_review(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(confidence="low", applies=[element("shop.open", "open")]))
    assert bench.one(shop("open: true", "burning: true")).status == "review"
    assert bench.one(shop("open: true", "burning: false")).status == "review"
    assert bench.one(shop("open: false", "burning: true")).status == "not_applicable"


def test_medium_confidence_decides_and_is_shown(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("shop.lit", "lit", confidence="medium")]))
    found = bench.one(shop("lit: true"))
    assert (found.status, found.confidence) == ("violation", "medium")


def test_what_must_be_reviewed_is(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(review_when=[element("shop.open", "doubt")]))
    assert bench.one(shop("burning: true", "open: true")).status == "review"
    assert bench.one(shop("burning: true", "open: false")).status == "violation"
    assert bench.one(shop("burning: false", "open: true")).status == "review"
    found = bench.one(shop("burning: true"))
    assert (found.status, missing_paths(found)) == ("unknown", {"shops[0].open"})


def test_medium_confidence_of_a_limb_of_conduct_is_shown(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[limb("shop.burning", confidence="medium")]))
    for burning in ("true", "{from: 2026-01-01}"):
        found = bench.one(shop(f"burning: {burning}"))
        assert (found.status, found.confidence) == ("violation", "medium")


# Exceptions


def test_of_two_entries_the_one_that_an_exception_saved_is_told(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(unless=["plea"]), exceptions={"plea": PLEA})
    over = "{from: 2025-02-01, until: 2025-02-28, plea: {safe: true}}"
    saved = "{from: 2026-01-01, plea: {safe: true}}"
    for burning, place in ((f"[{over}, {saved}]", 1), (f"[{saved}, {over}]", 0)):
        found = bench.one(shop(f"burning: {burning}"))
        assert found.status == "compliant"
        assert [one.datum.path for proven in found.because if proven.role == "breach" for one in proven.facts] == [
            f"shops[0].burning[{place}]"
        ]


def test_an_exception_that_is_not_claimed_is_false(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(unless=["plea"]), exceptions={"plea": PLEA})
    assert bench.one(shop("burning: true")).status == "violation"
    assert bench.one(shop("burning: {from: 2026-01-01}")).status == "violation"
    assert bench.one(shop("burning: {from: 2026-01-01, plea: none}")).status == "violation"


def test_a_claimed_exception_with_a_missing_element_is_unknown(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(unless=["plea"]), exceptions={"plea": PLEA})
    found = bench.one(shop("burning: {from: 2026-01-01, plea: {}}"))
    assert (found.status, missing_paths(found)) == ("unknown", {"shops[0].burning.plea.safe"})
    found = bench.one(shop("burning: {from: 2026-01-01, plea: unknown}"))
    assert (found.status, missing_paths(found)) == ("unknown", {"shops[0].burning.plea"})


def test_the_exception_that_saved_it_is_named(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(unless=["plea"]), exceptions={"plea": PLEA})
    found = bench.one(shop("burning: {from: 2026-01-01, plea: {safe: true}}"))
    assert found.status == "compliant"
    assert [one.id for one in found.because if one.role == "exception" and one.truth is True] == ["safe"]


@pytest.mark.parametrize(("basis", "status"), [("own", "review"), ("counsel", "compliant"), ("authority", "compliant")])
def test_whose_word_a_justification_rests_on(lamp_law: MakeBench, basis: str, status: Status) -> None:
    fair = exception(element("plea.fair", "fair"), element("plea.safe", "safe"), claim="plea")
    bench = lamp_law(prohibition(unless=["plea"]), exceptions={"plea": fair})
    plea = f"{{safe: true, fair: {{value: true, basis: {basis}}}}}"
    found = bench.one(shop(f"burning: {{from: 2026-01-01, plea: {plea}}}"))
    assert (found.status, f"assessed_by_{basis}" in codes(found)) == (status, True)
    assert ("own_assessment" in codes(found)) == (basis == "own")


def test_the_companys_own_word_against_itself_counts(lamp_law: MakeBench) -> None:
    fair = exception(element("plea.fair", "fair"), claim="plea")
    bench = lamp_law(prohibition(unless=["plea"]), exceptions={"plea": fair})
    assert bench.one(shop("burning: {from: 2026-01-01, plea: {fair: false}}")).status == "violation"


@pytest.mark.parametrize(
    ("safe", "broken", "status"),
    [
        ("true", "true", "violation"),
        ("true", "false", "compliant"),
        ("true", "unknown", "unknown"),
        ("false", "false", "violation"),
        ("false", "unknown", "violation"),
        ("unknown", "true", "violation"),
        ("unknown", "false", "unknown"),
    ],
)
def test_an_exception_to_the_exception(lamp_law: MakeBench, safe: str, broken: str, status: Status) -> None:
    bench = lamp_law(
        prohibition(
            subject="lamp",
            breach=[element('lamp.colour == "red"', "red")],
            unless=[{"exception": "plea", "unless": ["wreck"]}],
        ),
        exceptions={"plea": PLEA, "wreck": exception(element("lamp.broken", "broken"))},
    )
    lamp = f"{{id: L, from: 2026-01-01, colour: red, broken: {broken}, plea: {{safe: {safe}}}}}"
    assert bench.one(shop(f"lamps: [{lamp}]")).status == status


@pytest.mark.parametrize(("basis", "status"), [("own", "review"), ("counsel", "compliant")])
def test_own_word_that_an_exception_to_the_exception_fails_is_own_word(
    lamp_law: MakeBench, basis: str, status: Status
) -> None:
    """A justification that rests on the company's own word alone gives review, never compliant.

    See rules/SEMANTICS.md, "Judgements".
    """
    bench = lamp_law(
        prohibition(unless=[{"exception": "plea", "unless": ["abroad"]}]),
        exceptions={"plea": PLEA, "abroad": exception(element("plea.abroad", "abroad"))},
    )
    plea = f"{{safe: true, abroad: {{value: false, basis: {basis}}}}}"
    assert bench.one(shop(f"burning: {{from: 2026-01-01, plea: {plea}}}")).status == status


def test_each_entry_has_its_own_justification(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(unless=["plea"]), exceptions={"plea": PLEA})
    found = bench.one(
        shop(
            "burning: [{from: 2025-02-01, until: 2025-02-28, plea: {safe: true}},"
            " {from: 2026-02-01, plea: {safe: false}}]"
        )
    )
    assert (found.status, periods(found)) == ("violation", [(date(2026, 2, 1), None)])


# Time


@pytest.mark.parametrize(
    ("burning", "status", "expected"),
    [
        ("false", "compliant", []),
        ("[]", "compliant", []),
        ("true", "violation", [(None, None)]),
        ("{from: 2026-02-01}", "violation", [(date(2026, 2, 1), None)]),
        ("{from: 2026-02-01, until: 2026-03-31}", "violation", [(date(2026, 2, 1), date(2026, 3, 31))]),
        ("{from: 2026-11-23}", "violation", [(TODAY, None)]),
        ("{from: 2026-11-24}", "compliant", []),
        ("{from: 2026-02-01, until: 2027-03-31}", "violation", [(date(2026, 2, 1), None)]),
        ("{from: 2020-01-01, until: 2024-12-31}", "compliant", []),
        ("{from: 2020-01-01, until: 2025-01-01}", "violation", [(START, START)]),
        ("{from: 2020-01-01}", "violation", [(START, None)]),
        ("{until: 2025-03-31}", "violation", [(None, date(2025, 3, 31))]),
        ("{until: 2024-03-31}", "compliant", []),
        ("{}", "violation", [(None, None)]),
        (
            "[{from: 2025-02-01, until: 2025-02-28}, {from: 2025-03-01, until: 2025-03-02}]",
            "violation",
            [(date(2025, 2, 1), date(2025, 3, 2))],
        ),
        (
            "[{from: 2026-02-01}, {from: 2025-02-01, until: 2025-02-28}]",
            "violation",
            [(date(2025, 2, 1), date(2025, 2, 28)), (date(2026, 2, 1), None)],
        ),
    ],
)
def test_conduct_over_time(
    lamp_law: MakeBench, burning: str, status: Status, expected: list[tuple[date | None, date | None]]
) -> None:
    found = lamp_law(prohibition()).one(shop(f"burning: {burning}"))
    assert (found.status, periods(found)) == (status, expected)


def test_an_unknown_end_is_not_taken_for_the_first_day(lamp_law: MakeBench) -> None:
    """It was broken at least on the first day; that it ended on that day, nobody said."""
    found = lamp_law(prohibition()).one(shop("burning: {from: 2026-02-01, until: unknown}"))
    assert found.status == "violation"
    assert periods(found) != [(date(2026, 2, 1), date(2026, 2, 1))]


def test_an_unknown_end_does_not_let_the_time_bar_run(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        prohibition(time_bar="bar", in_force={"from": date(2010, 1, 1)}),
        time_bars={"bar": {"until": "add_years(period_end, 5)", **words(), "provision": "Art. 30"}},
    )
    found = bench.one(shop("burning: {from: 2012-01-01, until: unknown}"))
    assert "time_bar" not in codes(found)


def test_the_period_is_the_overlap_of_conduct_force_and_designation(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(applies=[DESIGNATED], in_force={"from": START, "until": date(2026, 6, 30)}))
    found = bench.one(shop("burning: {from: 2024-01-01}", "designated: {from: 2025-03-26, until: 2026-03-31}"))
    assert periods(found) == [(date(2025, 3, 26), date(2026, 3, 31))]
    found = bench.one(shop("burning: {from: 2024-01-01}", "designated: {from: 2024-03-26}"))
    assert periods(found) == [(START, date(2026, 6, 30))]


def test_a_gap_in_designation_splits_the_period(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(applies=[DESIGNATED]))
    designated = "designated: [{from: 2025-02-01, until: 2025-03-31}, {from: 2025-06-01}]"
    found = bench.one(shop("burning: {from: 2024-01-01}", designated))
    assert periods(found) == [(date(2025, 2, 1), date(2025, 3, 31)), (date(2025, 6, 1), None)]


def test_conduct_before_designation_only_is_no_breach(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(applies=[DESIGNATED]))
    found = bench.one(shop("burning: {from: 2025-02-01, until: 2025-03-25}", "designated: {from: 2025-03-26}"))
    assert found.status == "compliant"


@pytest.mark.parametrize(
    ("as_of", "law_as_of", "status", "code"),
    [
        (date(2024, 12, 31), None, "not_applicable", "not_yet_in_force"),
        (START, None, "violation", None),
        (TODAY, date(2024, 12, 31), "not_applicable", "hidden_by_law_date"),
        (TODAY, START, "violation", None),
        (date(2024, 12, 31), TODAY, "not_applicable", "not_yet_in_force"),
    ],
)
def test_the_first_day_of_the_law(
    lamp_law: MakeBench, as_of: date, law_as_of: date | None, status: Status, code: str | None
) -> None:
    found = lamp_law(prohibition()).one(shop("burning: {from: 2020-01-01}"), as_of, law_as_of)
    assert (found.status, codes(found)) == (status, {code} if code else set())


def test_a_repealed_rule_keeps_its_violations_and_nothing_else(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(in_force={"from": START, "until": date(2025, 12, 31)}))
    found = bench.one(shop("burning: {from: 2025-06-01}"))
    assert (found.status, periods(found)) == ("violation", [(date(2025, 6, 1), date(2025, 12, 31))])
    found = bench.one(shop("burning: {from: 2026-01-01}"))
    assert (found.status, codes(found)) == ("not_applicable", {"repealed"})


@pytest.mark.parametrize(
    "later",
    [
        {"breach": [element("shop.lit", "new", start=date(2026, 6, 1))]},
        {"applies": [element("shop.open", "old", until=date(2026, 5, 31))], "breach": [element("shop.lit", "lit")]},
    ],
)
def test_elements_and_limbs_have_dates_of_their_own(lamp_law: MakeBench, later: dict[str, object]) -> None:
    found = lamp_law(prohibition(**later)).one(shop("lit: true", "open: false"))
    assert (found.status, periods(found)) == ("violation", [(date(2026, 6, 1), None)])


def test_the_law_date_hides_a_limb_that_starts_later(lamp_law: MakeBench) -> None:
    """rules/SEMANTICS.md, "Two dates": --law-as-of hides law that starts later; from/until may stand on a limb."""
    new = element("shop.lit", "new", start=date(2026, 6, 1))
    bench = lamp_law(prohibition(breach=[limb("shop.burning"), new]))
    found = bench.one(shop("lit: true", "burning: false"), law_as_of=date(2026, 5, 31))
    assert found.status == "compliant"


def test_the_law_date_hides_an_exception_that_starts_later(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        prohibition(unless=["closed"]),
        exceptions={"closed": exception(element("shop.open", "open"), start=date(2026, 6, 1))},
    )
    text = shop("burning: {from: 2026-07-01}", "open: true")
    assert bench.one(text).status == "compliant"
    assert bench.one(text, law_as_of=date(2026, 5, 31)).status == "violation"


def test_an_exception_has_dates_of_its_own(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        prohibition(unless=["closed"]),
        exceptions={"closed": exception(element("shop.open", "open"), start=date(2026, 6, 1))},
    )
    found = bench.one(shop("burning: {from: 2026-02-01}", "open: true"))
    assert periods(found) == [(date(2026, 2, 1), date(2026, 5, 31))]


def test_conduct_is_split_where_a_parameter_changes(lamp_law: MakeBench) -> None:
    bench = lamp_law(
        prohibition(breach=[element("shop.staff > staff_limit", "many")]),
        parameters={
            "staff_limit": parameter(
                "number", version(50, START, date(2026, 5, 31)), version(20, date(2026, 6, 1)), unit="persons"
            )
        },
    )
    found = bench.one(shop("staff: 30"))
    assert (found.status, periods(found)) == ("violation", [(date(2026, 6, 1), None)])
    assert bench.one(shop("staff: 30"), as_of=date(2026, 5, 31)).status == "compliant"
    assert bench.one(shop("staff: 30"), law_as_of=date(2026, 5, 31)).status != "violation"


def test_conduct_is_split_where_a_list_entrys_own_period_changes(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("any(shop.lamps, lamp.on)", "any")]))
    found = bench.one(shop("lamps: [{id: A, from: 2025-01-01, on: {from: 2026-03-01}}]"))
    assert (found.status, periods(found)) == ("violation", [(date(2026, 3, 1), None)])


def test_what_happened_and_ended_inside_a_list_entry_is_not_overlooked(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("any(shop.lamps, lamp.on)", "any")]))
    found = bench.one(shop("lamps: [{id: A, from: 2025-01-01, on: {from: 2026-03-01, until: 2026-03-31}}]"))
    assert (found.status, periods(found)) == ("violation", [(date(2026, 3, 1), date(2026, 3, 31))])


def test_conduct_is_split_at_a_date_that_a_condition_compares_with_the_day(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("day >= shop.event", "since")]))
    found = bench.one(shop("event: 2026-03-01"))
    assert periods(found) == [(date(2026, 3, 1), None)]


def test_conduct_is_split_at_a_date_that_is_computed_from_a_fact(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("day > add_days(shop.event, 30)", "since")]))
    found = bench.one(shop("event: 2026-03-01"))
    assert periods(found) == [(date(2026, 4, 1), None)]


@pytest.mark.parametrize(
    "when", ["days_between(shop.event, day) > 30", "add_days(day, -30) > shop.event", "day > add_days(shop.event, 30)"]
)
def test_conduct_is_split_wherever_a_condition_on_the_day_turns(lamp_law: MakeBench, when: str) -> None:
    found = lamp_law(prohibition(breach=[element(when, "since")])).one(shop("event: 2026-03-01"))
    assert (found.status, periods(found)) == ("violation", [(date(2026, 4, 1), None)])


def test_conduct_is_split_at_a_date_computed_inside_a_list(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("any(company.orders, day > add_days(order.made, 30))", "since")]))
    text = "company: {name: K.K., orders: [{id: O, made: 2026-03-01}]}\nshops: [{name: S}]"
    assert periods(bench.one(text)) == [(date(2026, 4, 1), None)]


def test_a_duty_kept_for_a_time_is_broken_outside_it(lamp_law: MakeBench) -> None:
    bench = lamp_law(requirement(requires=[element("shop.guarded", "guarded")]))
    assert bench.one(shop("guarded: true")).status == "compliant"
    found = bench.one(shop("guarded: false"))
    assert (found.status, periods(found)) == ("violation", [(None, None)])
    found = bench.one(shop("guarded: {from: 2025-03-01}"))
    assert (found.status, periods(found)) == ("violation", [(START, date(2025, 2, 28))])
    assert bench.one(shop("guarded: {from: 2020-03-01}")).status == "compliant"
    found = bench.one(shop("guarded: {from: 2020-03-01, until: 2025-12-31}"))
    assert periods(found) == [(date(2026, 1, 1), None)]


def test_limbs_join_in_one_period_and_stay_apart_as_breaches(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[limb("shop.burning", "a"), limb("shop.smoking", "b")]))
    found = bench.one(shop("burning: {from: 2026-01-01, until: 2026-01-31}", "smoking: {from: 2026-01-15}"))
    assert periods(found) == [(date(2026, 1, 1), None)]
    assert [(one.limb, one.period) for one in found.breaches] == [
        ("a", Period(date(2026, 1, 1), date(2026, 1, 31))),
        ("b", Period(date(2026, 1, 15), None)),
    ]


def test_what_is_open_in_the_past_is_not_settled_by_today(lamp_law: MakeBench) -> None:
    """Over time the worst segment counts: whether it was broken before is not answered by what holds now."""
    bench = lamp_law(prohibition(breach=[limb("shop.burning", when="episode.wilful")]))
    found = bench.one(shop("burning: {from: 2025-06-01, until: 2025-06-30}"))
    assert (found.status, missing_paths(found)) == ("unknown", {"shops[0].burning.wilful"})


def test_a_change_of_applicability_that_is_open_is_not_settled_by_today(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(applies=[DESIGNATED]))
    found = bench.one(shop("designated: {until: 2025-12-31}", "burning: {from: 2025-03-01, until: 2025-04-30}"))
    assert found.status == "unknown"


# Time bar

BAR = {"bar": {"until": "add_years(period_end, 5)", **words(), "provision": "Art. 30"}}
OLD_LAW = {"from": date(2010, 1, 1)}


@pytest.mark.parametrize(
    ("end", "status"),
    [("2021-11-23", "violation"), ("2021-11-22", "review"), ("2015-01-01", "review")],
)
def test_the_time_bar(lamp_law: MakeBench, end: str, status: Status) -> None:
    bench = lamp_law(
        prohibition(time_bar="bar", in_force=OLD_LAW, consequences=["fine"]),
        time_bars=BAR,
        consequences={"fine": consequence(maximum="fine_limit")},
        parameters={"fine_limit": parameter("number", version(5, None), unit="yen")},
    )
    (assessed,) = bench.assessed(shop(f"burning: {{from: 2012-01-01, until: {end}}}"))
    assert assessed.finding.status == status
    assert ("time_bar" in codes(assessed.finding)) == (status == "review")
    assert bool(assessed.exposure) == (status == "violation")
    assert periods(assessed.finding) == [(date(2012, 1, 1), date.fromisoformat(end))]


def test_conduct_that_goes_on_is_not_barred(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(time_bar="bar", in_force=OLD_LAW), time_bars=BAR)
    assert bench.one(shop("burning: {from: 2012-01-01}")).status == "violation"


def test_only_the_breach_that_is_barred_is_free(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(time_bar="bar", in_force=OLD_LAW), time_bars=BAR)
    found = bench.one(shop("burning: [{from: 2012-01-01, until: 2012-12-31}, {from: 2025-01-01, until: 2025-01-31}]"))
    assert found.status == "violation"
    assert [one.period.start for one in found.breaches] == [date(2025, 1, 1)]


def test_a_barred_breach_does_not_hide_what_is_not_known(lamp_law: MakeBench) -> None:
    """Unknown where a fact is missing, and only if none is missing review.

    See rules/SEMANTICS.md, "From truths to a status".
    """
    bench = lamp_law(
        prohibition(time_bar="bar", in_force=OLD_LAW, breach=[limb("shop.burning", "a"), limb("shop.smoking", "b")]),
        time_bars=BAR,
    )
    found = bench.one(shop("burning: {from: 2012-01-01, until: 2012-12-31}"))
    assert (found.status, missing_paths(found)) == ("unknown", {"shops[0].smoking"})


# Putting periods together


@pytest.mark.parametrize(
    ("given", "joined"),
    [
        ([], ()),
        (
            [Period(date(2025, 1, 1), date(2025, 1, 5)), Period(date(2025, 1, 6), None)],
            (Period(date(2025, 1, 1), None),),
        ),
        (
            [Period(date(2025, 1, 1), date(2025, 1, 5)), Period(date(2025, 1, 7), None)],
            (Period(date(2025, 1, 1), date(2025, 1, 5)), Period(date(2025, 1, 7), None)),
        ),
        ([Period(None, None), Period(date(2025, 1, 7), date(2025, 2, 1))], (Period(None, None),)),
        (
            [Period(None, date(2025, 1, 5)), Period(date(2025, 1, 3), date(2025, 2, 1))],
            (Period(None, date(2025, 2, 1)),),
        ),
        (
            [Period(date(2025, 1, 1), date(2025, 9, 1)), Period(date(2025, 2, 1), date(2025, 3, 1))],
            (Period(date(2025, 1, 1), date(2025, 9, 1)),),
        ),
    ],
)
def test_periods_are_joined_where_they_touch(given: list[Period], joined: tuple[Period, ...]) -> None:
    assert union(given) == joined
    assert union(reversed(given)) == joined


def test_a_scenario_is_priced_on_each_breach(lamp_law: MakeBench) -> None:
    fine = consequence(
        "surcharge", basis="computed", scenarios=[scenario("first", step("amount", "episode.sales * rate"))]
    )
    bench = lamp_law(prohibition(consequences=["surcharge"]), consequences={"surcharge": fine})
    (assessed,) = bench.assessed(
        shop("burning: [{from: 2025-02-01, until: 2025-02-28, sales: 100}, {from: 2026-01-01, sales: 200}]")
    )
    assert [(one.low, one.high) for one in assessed.exposure] == [(20, 20), (40, 40)]
