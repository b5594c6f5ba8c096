"""What counts as new, gone or changed, and what made it so."""

from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.assessment.model import assess
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.comparison.compare import compare, newly_in
from japan_ai_compliance.comparison.model import CATEGORIES, Side
from japan_ai_compliance.comparison.record import made_side, read_side
from japan_ai_compliance.engine.model import Dates, Status
from japan_ai_compliance.report.check.json_report import as_data
from tests.support.toy import (
    TODAY,
    Bench,
    Section,
    bench,
    consequence,
    deadline,
    element,
    exception,
    limb,
    parameter,
    prohibition,
    requirement,
    scenario,
    shop,
    step,
    version,
)
from tests.unit.comparison.sides import against, between, changes, only, report, side

BURNING = shop("burning: {from: 2025-02-01, sales: 1_000_000}")
VIOLATION: frozenset[Status] = frozenset({"violation"})
SURCHARGE: Section = {
    "surcharge": consequence(
        "surcharge",
        party="company",
        basis="computed",
        scenarios=[scenario("first", step("base", "episode.sales"), step("amount", "base * rate"))],
    )
}


@pytest.fixture
def lamps(tmp_path: Path) -> Bench:
    """One prohibition with a surcharge."""
    return bench(tmp_path / "lamp", prohibition(consequences=["surcharge"]), consequences=SURCHARGE)


def test_nothing_changes_between_the_same(lamps: Bench) -> None:
    comparison = against(lamps, BURNING, BURNING)
    assert [profile.changes for profile in comparison.profiles] == [()]
    assert comparison.profiles[0].unchanged == 1
    assert newly_in(comparison, VIOLATION) == []


@pytest.mark.parametrize(
    ("old", "new", "category"),
    [
        ("burning: false", "burning: true", "new"),
        ("burning: unknown", "burning: true", "new"),
        ("burning: false", "burning: unknown", "newly_unknown"),
        ("burning: true", "burning: unknown", "newly_unknown"),
        ("burning: true", "burning: false", "gone"),
        ("burning: unknown", "burning: false", "gone"),
    ],
)
def test_categories_of_a_prohibition(lamps: Bench, old: str, new: str, category: str) -> None:
    change = only(against(lamps, shop(old), shop(new)))
    assert change.category == category
    assert change.old is not None
    assert change.new is not None


def test_what_only_one_side_has_appears_or_goes(lamps: Bench) -> None:
    two = BURNING + "  - name: T\n    burning: true\n"
    appeared = only(against(lamps, BURNING, two))
    assert (appeared.category, appeared.old, appeared.shown.subject_id) == ("new", None, "T")
    went = only(against(lamps, two, BURNING))
    assert (went.category, went.new, went.shown.subject_id) == ("gone", None, "T")
    kept = only(against(lamps, BURNING, BURNING + "  - name: T\n    burning: false\n"))
    assert kept.category == "changed"


def test_entries_are_matched_by_name_wherever_they_stand(lamps: Bench) -> None:
    first, second = "  - name: S\n    burning: true\n", "  - name: T\n    burning: false\n"
    head = "company: {name: K.K.}\nshops:\n"
    assert not against(lamps, head + first + second, head + second + first).profiles[0].changes


def test_a_change_names_the_element_and_the_line_of_the_fact(tmp_path: Path) -> None:
    lit = bench(tmp_path / "lamp", requirement())
    change = only(against(lit, shop("lit: true"), shop("open: true", "lit: false")))
    (moved,) = change.causes.elements
    assert moved.old is not None
    assert moved.new is not None
    assert (moved.new.id, moved.old.truth, moved.new.truth) == ("lit", "true", "false")
    (stated,) = change.causes.facts
    assert stated.old is not None
    assert stated.new is not None
    assert (stated.old.value, stated.old.line) == (True, 4)
    assert (stated.new.path, stated.new.value, stated.new.line) == ("shops[0].lit", False, 5)


def test_what_is_newly_unknown_comes_with_its_question(lamps: Bench) -> None:
    change = only(against(lamps, shop("burning: false"), shop("open: true")))
    assert [(one.fact, one.question) for one in change.causes.missing] == [("shops[0].burning", "question")]


def test_an_amount_that_changes_is_told_with_its_steps(lamps: Bench) -> None:
    change = only(against(lamps, BURNING, BURNING.replace("1_000_000", "2_000_000")))
    assert change.category == "exposure_changed"
    (amount,) = change.amounts
    assert amount.old is not None
    assert amount.new is not None
    assert (amount.old.high, amount.new.high) == (200_000, 400_000)
    assert [one.steps[0].value for one in (amount.old, amount.new)] == [1_000_000, 2_000_000]
    assert newly_in(against(lamps, BURNING, BURNING.replace("1_000_000", "2_000_000")), VIOLATION) == []


def test_a_breach_that_ends_has_other_dates(lamps: Bench) -> None:
    ended = BURNING.replace("2025-02-01,", "2025-02-01, until: 2025-03-01,")
    change = only(against(lamps, BURNING, ended))
    assert change.category == "dates_moved"
    assert change.new is not None
    assert [(one.start, one.end) for one in change.new.periods] == [(date(2025, 2, 1), date(2025, 3, 1))]


# Between two dates


def test_a_rule_that_starts_is_the_cause(lamps: Bench) -> None:
    change = only(between(lamps, BURNING, date(2024, 12, 31), date(2025, 2, 1)))
    assert change.category == "new"
    assert [(one.what, one.event, one.on) for one in change.causes.law] == [("rule", "started", date(2025, 1, 1))]
    assert change.causes.facts == ()
    assert [one.shown.id for one in change.causes.elements] == ["limb"]
    assert [(one.old, one.new and one.new.high) for one in change.amounts] == [(None, 200_000)]


def test_a_rule_that_ends_is_the_cause(tmp_path: Path) -> None:
    ending = bench(tmp_path / "lamp", requirement(in_force={"from": date(2025, 1, 1), "until": date(2025, 12, 31)}))
    change = only(between(ending, shop("lit: true"), date(2025, 12, 31), date(2026, 1, 1)))
    assert [(one.event, one.on) for one in change.causes.law] == [("ended", date(2026, 1, 1))]


def test_a_parameter_that_changes_is_named_with_both_values(tmp_path: Path) -> None:
    versions = [version(100, until=date(2025, 12, 31)), version(50, date(2026, 1, 1))]
    crowded = bench(
        tmp_path / "lamp",
        prohibition(breach=[element("shop.staff >= crowd", "crowded")]),
        parameters={"crowd": parameter("number", *versions, unit="persons")},
    )
    change = only(between(crowded, shop("staff: 70"), date(2025, 12, 31), date(2026, 1, 1)))
    assert change.category == "new"
    (law,) = change.causes.law
    assert (law.what, law.event, law.id, law.on) == ("parameter", "changed", "crowd", date(2026, 1, 1))
    assert (law.old_value, law.new_value, law.provision) == (100, 50, "Lamp Act")


def test_a_limb_an_exception_and_a_consequence_that_start_are_named(tmp_path: Path) -> None:
    later = {"from": date(2026, 1, 1)}
    made = bench(
        tmp_path / "lamp",
        prohibition(
            breach=[limb("shop.burning", "burning"), limb("shop.smoking", "smoking", **later)],
            unless=["plea"],
            consequences=["ban"],
        ),
        exceptions={"plea": exception(element("plea.safe", "safe"), claim="plea", **later)},
        consequences={
            "ban": {"kind": "ban", "name": {"en": "b", "ja": "b"}, "stage": "direct", "provision": "Art. 2", **later}
        },
    )
    change = only(between(made, shop("burning: false", "smoking: true"), date(2025, 12, 31), date(2026, 1, 1)))
    found = {(one.what, one.id, one.event) for one in change.causes.law}
    assert {
        ("element", "smoking", "started"),
        ("exception", "plea", "started"),
        ("consequence", "ban", "started"),
    } <= found


def test_a_last_day_that_goes_by_is_the_cause(tmp_path: Path) -> None:
    filing = bench(tmp_path / "lamp", deadline())
    change = only(between(filing, shop("event: 2026-03-01", "filed: none"), date(2026, 3, 31), date(2026, 4, 1)))
    assert change.category == "new"
    assert change.causes.passed == date(2026, 3, 31)


def test_another_last_day(tmp_path: Path) -> None:
    filing = bench(tmp_path / "lamp", deadline())
    old, new = (shop(f"event: 2026-11-{day}", "filed: none") for day in ("01", "02"))
    assert only(against(filing, old, new)).category == "dates_moved"


# Profiles and rulebooks


def test_profiles_pair_by_company_and_what_is_alone_is_new_or_gone(lamps: Bench) -> None:
    old = side(lamps, BURNING, BURNING.replace("K.K.", "Gone Ltd"))
    new = side(lamps, BURNING.replace("K.K.", "New Ltd"), BURNING)
    comparison = compare("reports", old, new, lamps.rulebook)
    assert [profile.company for profile in comparison.profiles] == ["New Ltd", "K.K.", "Gone Ltd"]
    assert [[name for name in CATEGORIES if profile.of(name)] for profile in comparison.profiles] == [
        ["new"],
        [],
        ["gone"],
    ]
    assert [change.shown.rule for change in newly_in(comparison, VIOLATION)] == ["LAMP-1"]


def test_single_profiles_pair_whatever_the_company_is_called(lamps: Bench) -> None:
    (profile,) = against(lamps, BURNING, BURNING.replace("K.K.", "Other Ltd")).profiles
    assert (profile.changes, profile.company) == ((), "Other Ltd")


def test_several_profiles_of_one_company_pair_in_their_order(lamps: Bench) -> None:
    quiet = shop("burning: false")
    comparison = compare("reports", side(lamps, BURNING, quiet), side(lamps, BURNING, quiet), lamps.rulebook)
    assert [profile.changes for profile in comparison.profiles] == [(), ()]


def test_other_rules_are_said_and_their_law_is_not_guessed(lamps: Bench, tmp_path: Path) -> None:
    other = bench(tmp_path / "other", prohibition(title={"en": "other", "ja": "other"}))
    old, new = side(other, BURNING, as_of=date(2024, 12, 31)), side(other, BURNING)
    comparison = compare("reports", old, new, lamps.rulebook)
    assert not comparison.law_known
    assert not comparison.rules_differ
    assert only(comparison).causes.law == ()
    assert compare("reports", side(lamps, BURNING), new, other.rulebook).rules_differ


def test_only_the_laws_asked_for(lamps: Bench) -> None:
    old, new = side(lamps, shop("burning: false")), side(lamps, BURNING)
    assert compare("profiles", old, new, lamps.rulebook, ("lamp",)).profiles[0].changes
    assert not compare("profiles", old, new, lamps.rulebook, ("other",)).profiles[0].changes


@pytest.mark.parametrize(
    ("old", "new", "statuses", "count"),
    [
        ("burning: false", "burning: true", {"violation"}, 1),
        ("burning: false", "burning: true", set(), 0),
        ("burning: false", "burning: unknown", {"violation"}, 0),
        ("burning: false", "burning: unknown", {"violation", "unknown"}, 1),
        ("burning: true", "burning: unknown", {"violation", "unknown"}, 0),
        ("burning: true", "burning: false", {"violation"}, 0),
    ],
)
def test_what_counts_as_newly_failing(lamps: Bench, old: str, new: str, statuses: set[Status], count: int) -> None:
    found = newly_in(against(lamps, shop(old), shop(new)), frozenset(statuses))
    assert len(found) == count


def test_the_newer_side_may_be_the_earlier_one(lamps: Bench) -> None:
    comparison = between(lamps, BURNING, date(2025, 2, 1), date(2024, 12, 31))
    assert only(comparison).category == "gone"
    assert changes(comparison, "gone")[0].causes.law == ()


# The exception behind a status

TWINS: Section = {
    name: exception(element(when, "same"), title={"en": name, "ja": name}, provision=f"Art. 9({name})")
    for name, when in (("first", "shop.lit"), ("second", "shop.open"))
}


def twins(folder: Path) -> Bench:
    """One prohibition with two exceptions whose elements have the same id."""
    return bench(folder, prohibition(unless=["first", "second"]), exceptions=TWINS)


@pytest.mark.parametrize(
    ("old", "new", "ids"),
    [
        (("lit: true", "open: false"), ("lit: false", "open: true"), ["first", "second"]),
        (("burning: false", "lit: true"), ("lit: true",), [None, "first"]),
        (("lit: true",), ("burning: false", "lit: true"), ["first", None]),
    ],
)
def test_another_exception_behind_the_same_status_is_a_change(
    tmp_path: Path, old: tuple[str, ...], new: tuple[str, ...], ids: list[str | None]
) -> None:
    burning = "burning: {from: 2026-01-01}"
    before, after = (shop(*facts) if "burning: false" in facts else shop(burning, *facts) for facts in (old, new))
    change = only(against(twins(tmp_path), before, after))
    saving = change.causes.saving
    assert saving is not None
    assert change.category == "changed"
    assert [one and one.id for one in (saving.old, saving.new)] == ids


def test_the_same_exception_is_no_change_whatever_else_is_stated(tmp_path: Path) -> None:
    burning = "burning: {from: 2026-01-01}"
    comparison = against(twins(tmp_path), shop(burning, "lit: true", "open: false"), shop(burning, "lit: true"))
    assert [profile.changes for profile in comparison.profiles] == [()]


def test_a_report_that_names_no_exceptions_says_nothing_of_them(tmp_path: Path) -> None:
    lamps = twins(tmp_path)
    data = report(lamps, shop("burning: {from: 2026-01-01}", "lit: true", "open: false"))
    data["schema_version"] = "1.0"
    for finding in data["profiles"][0]["findings"]:
        del finding["exception"]
    new = side(lamps, shop("burning: {from: 2026-01-01}", "lit: false", "open: true"))
    old = read_side(data, "old.json")
    assert [profile.changes for profile in compare("reports", old, new, lamps.rulebook).profiles] == [()]


def test_what_only_one_side_has_is_told_where_it_decides(tmp_path: Path) -> None:
    lamps = bench(
        tmp_path,
        prohibition(breach=[limb("shop.burning", "burns"), limb("shop.smoking", "smokes")], unless=["plea"]),
        exceptions={"plea": exception(element("plea.safe", "safe"), claim="plea")},
    )
    neither = shop("burning: false", "smoking: false")
    saved = "burning: {from: 2026-01-01, plea: {safe: true}}"
    for new, told in (
        (shop(saved, "smoking: {from: 2026-01-01}"), ["burns", "smokes"]),
        (shop(saved, "smoking: false"), ["burns", "safe"]),
    ):
        change = only(compare("profiles", now(lamps, neither), now(lamps, new), lamps.rulebook))
        assert [one.shown.id for one in change.causes.elements] == told


def now(made: Bench, text: str) -> Side:
    """A side made just now, in which what decides is marked."""
    dates = Dates(TODAY, TODAY)
    assessment = assess(made.rulebook, made.profile(text), dates)
    return made_side(as_data(Report("0", made.rulebook, dates, (), (assessment,)), "en"), (assessment,), "now")
