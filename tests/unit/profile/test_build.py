"""From a document to a profile: every key declared, every value of its type, every error at its place."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from textwrap import dedent

import pytest

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.language.values import NONE, Interval
from japan_ai_compliance.messages.profile import TEXTS
from japan_ai_compliance.profile.build import build_profile
from japan_ai_compliance.profile.model import UNKNOWN, Datum, Entry, Monthly, Periods, Profile
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.model import Rulebook
from tests.support.errors import error_of
from tests.support.toy import law, prohibition, shop, write


@pytest.fixture(scope="module")
def rulebook(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    """The made-up law, once for all tests of this module."""
    return load_rules(write(tmp_path_factory.mktemp("lamp"), law(prohibition())))


def built(rulebook: Rulebook, text: str, path: str = "profile.yaml") -> Profile:
    """A profile from text."""
    return build_profile(read_text(dedent(text), path), rulebook, path)


def first_shop(profile: Profile) -> Entry:
    """The first shop."""
    shops = profile.root.lists["shop"]
    assert isinstance(shops, tuple)
    return shops[0]


def stated(rulebook: Rulebook, line: str, name: str | None = None) -> Datum:
    """The datum of a fact of a shop, written as ``line``."""
    found = first_shop(built(rulebook, shop(line))).facts[name or line.partition(":")[0]]
    assert isinstance(found, Datum)
    return found


def averaged(rulebook: Rulebook, text: str) -> Monthly:
    """The users of FY2025."""
    found = first_shop(built(rulebook, shop(f"users: {{FY2025: {text}}}"))).facts["users"]
    assert not isinstance(found, Datum)
    value = found[2025].value
    assert isinstance(value, Monthly)
    return value


# Every error, at its line and column. A shop's keys stand in line 4, column 5.

TWELVE = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]"

ERRORS: list[tuple[str, str, int, int]] = [
    ("company: K.K.", "not_a_mapping", 1, 10),
    ("- a", "not_a_mapping", 1, 1),
    ("company: [a]", "not_a_mapping", 1, 10),
    ("compny: {name: K.K.}", "unknown_key_near", 1, 1),
    ("company: {name: K.K.}\nzzzz: 1", "unknown_key", 2, 1),
    ("company: {nmae: K.K.}", "unknown_key_near", 1, 11),
    ("company: {qqqqqqq: K.K.}", "unknown_key", 1, 11),
    ("facts_as_of: today\ncompany: {}", "not_a_date", 1, 14),
    ("facts_as_of: 2025-02-30\ncompany: {}", "impossible_date", 1, 14),
    ("shops: {name: S}", "not_a_list", 1, 8),
    ("shops: true", "not_a_list", 1, 8),
    ("shops: [S]", "not_a_mapping", 1, 9),
    ("shops: [{name: S}, {name: T}, {name: S}]", "duplicate_entry", 1, 31),
    (shop("opne: true"), "unknown_key_near", 4, 5),
    (shop("open: maybe"), "not_boolean", 4, 11),
    (shop('open: "true"'), "not_boolean", 4, 11),
    (shop("open: no"), "not_boolean", 4, 11),
    (shop("open: none"), "none_not_allowed", 4, 11),
    (shop("open: [true]"), "not_a_value", 4, 11),
    (shop("open: {a: b}"), "not_a_value", 4, 11),
    (shop("unfair: none"), "none_not_allowed", 4, 13),
    (shop("unfair: {value: true, basis: friend}"), "unknown_basis", 4, 34),
    (shop("unfair: {value: true, basis: [own]}"), "not_a_value", 4, 34),
    (shop("unfair: {value: true, basos: own}"), "unknown_key_near", 4, 27),
    (shop("open: {value: true, basis: own}"), "unknown_key", 4, 25),
    (shop("open: {value: true, as_of: 2025-13-01}"), "impossible_date", 4, 32),
    (shop("staff: 40 million"), "not_a_number", 4, 12),
    (shop("staff: ４０"), "not_a_number", 4, 12),
    (shop('staff: "40"'), "not_a_number", 4, 12),
    (shop("staff: 1e7"), "not_a_number", 4, 12),
    (shop("staff: 0x10"), "not_a_number", 4, 12),
    (shop("staff: 1.5"), "not_a_number", 4, 12),
    (shop("staff: 20%"), "not_a_number", 4, 12),
    (shop("staff: -1"), "below_minimum", 4, 12),
    (shop("debt: -1001"), "below_minimum", 4, 11),
    (shop("staff: " + "9" * 31), "number_too_long", 4, 12),
    (shop("event: soon"), "not_a_date", 4, 12),
    (shop("event: 2025-2-3"), "not_a_date", 4, 12),
    (shop("event: 2025-02-30"), "impossible_date", 4, 12),
    (shop("event: [2025-02-03]"), "not_a_value", 4, 12),
    (shop("colour: grene"), "unknown_option_near", 4, 13),
    (shop("colour: zzzz"), "unknown_option", 4, 13),
    (shop("colour: [red]"), "not_a_value", 4, 13),
    (shop("markets: red"), "not_a_list", 4, 14),
    (shop("markets: [red, grene]"), "unknown_option_near", 4, 20),
    (shop("conduct: true"), "not_a_mapping", 4, 14),
    (shop("conduct: {depe: true}"), "unknown_key_near", 4, 15),
    (shop("glow: sometimes"), "not_over_time", 4, 11),
    (shop("glow: none"), "none_not_allowed", 4, 11),
    (shop("guarded: none"), "none_not_allowed", 4, 14),
    (shop("glow: {from: 2025-02-30}"), "impossible_date", 4, 18),
    (shop("glow: {since: 2025-01-01}"), "unknown_key_near", 4, 12),
    (shop("glow: {from: 2025-03-02, until: 2025-03-01}"), "ends_before_start", 4, 37),
    (shop("glow: [{from: 2025-01-01}, {from: 2025-03-02, until: 2025-03-01}]"), "ends_before_start", 4, 58),
    (shop("glow: [true]"), "not_a_mapping", 4, 12),
    (shop("glow: {form: 2025-01-01}"), "unknown_key_near", 4, 12),
    (shop("glow: {from: 2025-01-01, sales: 5}"), "unknown_key", 4, 30),
    (shop("burning: {from: 2025-01-01, sales: many}"), "not_a_number", 4, 40),
    (shop("burning: {from: 2025-01-01, plea: {saef: true}}"), "unknown_key_near", 4, 40),
    (shop("users: 5"), "not_by_year", 4, 12),
    (shop("report: 2026-01-01"), "not_by_year", 4, 13),
    (shop("users: {2025: 5}"), "not_a_year", 4, 13),
    (shop("users: {FY25: 5}"), "not_a_year", 4, 13),
    (shop("users: {fy2025: 5}"), "not_a_year", 4, 13),
    (shop("users: {FY２０２５: 5}"), "not_a_year", 4, 13),
    (shop("users: {FY2025: -5}"), "below_minimum", 4, 21),
    (shop("users: {FY2025: many}"), "not_a_number", 4, 21),
    (shop("users: {FY2025: none}"), "none_not_allowed", 4, 21),
    (shop("users: {FY2025: {}}"), "no_figures", 4, 21),
    (shop("users: {FY2025: {avrage: 5}}"), "unknown_key_near", 4, 22),
    (shop("users: {FY2025: [1, 2]}"), "not_twelve", 4, 21),
    (shop("users: {FY2025: {months: 5}}"), "not_twelve", 4, 30),
    (shop("users: {FY2025: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, twelve]}"), "not_a_number", 4, 57),
    (shop("users: {FY2025: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1.5]}"), "not_a_number", 4, 57),
    (shop("users: {FY2025: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, -1]}"), "below_minimum", 4, 57),
    (shop(f"users: {{FY2025: {{average: 8, months: {TWELVE}}}}}"), "figures_disagree", 4, 21),
    (shop("lamps: [{id: A, wicks: [{id: W}, {id: W}]}]"), "duplicate_entry", 4, 38),
    (shop("lamps: [{id: A, from: 2025-02-02, until: 2025-02-01}]"), "ends_before_start", 4, 46),
]


@pytest.mark.parametrize(
    ("text", "key", "line", "column"), ERRORS, ids=[f"{at}-{one[1]}" for at, one in enumerate(ERRORS)]
)
def test_errors(rulebook: Rulebook, text: str, key: str, line: int, column: int) -> None:
    error = error_of(lambda: built(rulebook, text))
    assert error.place is not None
    assert (error.key, error.place.path, error.place.line, error.place.column) == (
        f"profile.{key}", "profile.yaml", line, column,
    )  # fmt: skip


def test_every_message_is_exercised() -> None:
    """``no_company`` belongs to finding profiles, see ``test_load``; ``more_errors`` to ``test_many_errors``."""
    keys = {key for key in TEXTS if not key.endswith("_advice")}
    assert keys - {key for _, key, _, _ in ERRORS} == {"no_company", "more_errors"}
    assert {f"{key}_advice" for key in keys} <= set(TEXTS)


def test_the_near_match_is_named(rulebook: Rulebook) -> None:
    assert error_of(lambda: built(rulebook, shop("opne: true"))).values["near"] == "open"
    assert error_of(lambda: built(rulebook, shop("colour: grene"))).values["near"] == "green"


def test_an_error_shows_hostile_text_safely(rulebook: Rulebook) -> None:
    error = error_of(lambda: built(rulebook, shop('"op\\e[31men": true')))
    assert "\x1b" not in str(error)


# What is read


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("open: true", True),
        ("unfair: false", False),
        ("staff: 46_000_000", 46_000_000),
        ("staff: 010", 10),
        ("debt: -1000", -1000),
        ("share: 20%", Fraction(1, 5)),
        ("share: 0.2", Fraction(1, 5)),
        ("event: 2025-02-28", date(2025, 2, 28)),
        ("event: none", NONE),
        ("staff: none", NONE),
        ("colour: red", "red"),
        ('colour: "red"', "red"),
        ("colour: none", NONE),
        ("colour: not_assessed", UNKNOWN),
        ("markets: [red, green, red]", frozenset({"red", "green"})),
        ("markets: []", frozenset()),
        ("markets: none", NONE),
        ("markets: [red, not_assessed]", UNKNOWN),
        ("open: unknown", UNKNOWN),
        ("open:", UNKNOWN),
        ("open: null", UNKNOWN),
        ("event: ~", UNKNOWN),
        ("glow: true", Periods("going_on")),
        ("glow: false", Periods("never")),
        ("glow: []", Periods("never")),
        ("guarded: true", Periods("always")),
        ("guarded: false", Periods("not_now")),
        ("guarded: []", Periods("not_now")),
    ],
)
def test_values(rulebook: Rulebook, line: str, value: object) -> None:
    found = stated(rulebook, line).value
    assert (found, type(found)) == (value, type(value))


def test_texts_are_read_as_written(rulebook: Rulebook) -> None:
    for text, value in (("no", "no"), ("2025-01-01", "2025-01-01"), ("'none'", "none"), ("010", "010")):
        record = built(rulebook, f"company: {{name: K.K., motto: {text}}}").root.records["company"]
        assert isinstance(record, Entry)
        datum = record.facts["motto"]
        assert isinstance(datum, Datum)
        assert datum.value == value


def test_a_datum_knows_where_it_stands(rulebook: Rulebook) -> None:
    found = stated(rulebook, "staff: 5")
    assert (found.path, found.line, found.column) == ("shops[0].staff", 4, 12)


def test_a_wrapped_value(rulebook: Rulebook) -> None:
    found = stated(rulebook, "staff: {value: 5, source: Annual report, as_of: 2026-03-31}")
    assert (found.value, found.source, found.as_of) == (5, "Annual report", date(2026, 3, 31))
    assert (found.line, found.column) == (4, 20)


@pytest.mark.parametrize("basis", ["own", "counsel", "authority"])
def test_whose_judgement_it_is(rulebook: Rulebook, basis: str) -> None:
    assert stated(rulebook, f"unfair: {{value: true, basis: {basis}}}").basis == basis


def test_a_judgement_is_the_companys_own_unless_it_says_otherwise(rulebook: Rulebook) -> None:
    assert stated(rulebook, "unfair: true").basis == "own"


def test_names_with_several_parts(rulebook: Rulebook) -> None:
    assert stated(rulebook, "conduct: {deep: true}", "conduct.deep").value is True
    assert "conduct.deep" not in first_shop(built(rulebook, shop("conduct: unknown"))).facts


def test_facts_as_of(rulebook: Rulebook) -> None:
    assert built(rulebook, "facts_as_of: 2026-03-31\ncompany: {name: K.K.}").facts_as_of == date(2026, 3, 31)


@pytest.mark.parametrize(
    ("written", "lists"), [("shops: unknown", UNKNOWN), ("shops: none", ()), ("shops: []", ()), ("shops:", UNKNOWN)]
)
def test_lists(rulebook: Rulebook, written: str, lists: object) -> None:
    assert built(rulebook, f"company: {{}}\n{written}").root.lists["shop"] == lists


def test_a_list_that_is_not_written_is_absent(rulebook: Rulebook) -> None:
    assert "shop" not in built(rulebook, "company: {name: K.K.}").root.lists


def test_a_wrapped_list(rulebook: Rulebook) -> None:
    found = built(rulebook, "company: {}\nshops: {value: [{name: S}], source: register}")
    assert first_shop(found).id == "S"


@pytest.mark.parametrize(
    ("written", "record"), [("office: none", NONE), ("office: unknown", UNKNOWN), ("office:", UNKNOWN)]
)
def test_records(rulebook: Rulebook, written: str, record: object) -> None:
    company = built(rulebook, f"company:\n  {written}").root.records["company"]
    assert isinstance(company, Entry)
    assert company.records["office"] is record


def test_the_company_is_named(rulebook: Rulebook) -> None:
    assert built(rulebook, "company: {name: K.K.}").company == "K.K."
    assert built(rulebook, "company: {}").company == "profile.yaml"


# Periods


def only_entry(rulebook: Rulebook, text: str) -> Entry:
    """The only entry of a period."""
    value = stated(rulebook, f"burning: {text}").value
    assert isinstance(value, Periods)
    (entry,) = value.entries
    return entry


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("{from: 2025-01-01, until: 2025-02-01}", date(2025, 1, 1), date(2025, 2, 1)),
        ("{from: 2025-01-01, until: 2025-01-01}", date(2025, 1, 1), date(2025, 1, 1)),
        ("{from: 2025-01-01}", date(2025, 1, 1), None),
        ("{from: 2025-01-01, until: none}", date(2025, 1, 1), None),
        ("{from: 2025-01-01, until: unknown}", date(2025, 1, 1), UNKNOWN),
        ("{from: 2025-01-01, until: }", date(2025, 1, 1), UNKNOWN),
        ("{from: unknown, until: 2025-01-01}", None, date(2025, 1, 1)),
        ("{until: 2025-01-01}", None, date(2025, 1, 1)),
        ("{}", None, None),
        ("[{from: 2025-01-01}]", date(2025, 1, 1), None),
        ("{value: {from: 2025-01-01}, source: minutes}", date(2025, 1, 1), None),
    ],
)
def test_periods(rulebook: Rulebook, text: str, start: object, end: object) -> None:
    entry = only_entry(rulebook, text)
    assert (entry.start, entry.end) == (start, end)


def test_an_entry_carries_the_facts_and_records_of_its_subject(rulebook: Rulebook) -> None:
    entry = only_entry(rulebook, "{from: 2025-01-01, sales: 5, plea: {safe: true}}")
    sales, plea = entry.facts["sales"], entry.records["plea"]
    assert isinstance(sales, Datum)
    assert sales.value == 5
    assert isinstance(plea, Entry)
    assert isinstance(plea.facts["safe"], Datum)


def test_the_source_of_a_period(rulebook: Rulebook) -> None:
    assert stated(rulebook, "burning: {from: 2025-01-01, source: minutes}").source == "minutes"


@pytest.mark.parametrize("text", ["as_of: tomorrow", "as_of: 2025-02-30", "as_of: [2025-01-01]", "source: {a: b}"])
def test_what_is_said_beside_a_period_is_checked_too(rulebook: Rulebook, text: str) -> None:
    """design.md, section 4: refused are impossible dates and wrong types, wherever they stand."""
    error_of(lambda: built(rulebook, shop(f"burning: {{from: 2025-01-01, {text}}}")))


# Years and months


def test_figures_by_year(rulebook: Rulebook) -> None:
    found = first_shop(built(rulebook, shop("report: {FY2024: 2025-04-30, FY2025: none}"))).facts["report"]
    assert not isinstance(found, Datum)
    assert {year: datum.value for year, datum in found.items()} == {2024: date(2025, 4, 30), 2025: NONE}
    assert found[2024].path == "shops[0].report.FY2024"


def test_a_wrapped_yearly_figure(rulebook: Rulebook) -> None:
    found = first_shop(built(rulebook, shop("users: {FY2025: {value: 5, source: count}}"))).facts["users"]
    assert not isinstance(found, Datum)
    assert (found[2025].value, found[2025].source) == (Monthly(5), "count")


@pytest.mark.parametrize("name", ["report", "users"])
def test_none_for_all_years_is_not_silently_unknown(rulebook: Rulebook, name: str) -> None:
    """Either it is refused, or every year says none; it must not vanish."""
    try:
        found = first_shop(built(rulebook, shop(f"{name}: none"))).facts[name]
    except ComplianceError:
        return
    assert found


@pytest.mark.parametrize(
    ("text", "average"),
    [
        ("46_000_000", 46_000_000),
        ("39_999_999.92", Fraction(3_999_999_992, 100)),
        (TWELVE, Fraction(13, 2)),
        ("[4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]", 4),
        ("{average: 5}", 5),
        (f"{{months: {TWELVE}}}", Fraction(13, 2)),
        (f"{{average: 6.5, months: {TWELVE}}}", Fraction(13, 2)),
        (f"{{average: 6, months: {TWELVE}}}", Fraction(13, 2)),
        (f"{{average: 7, months: {TWELVE}}}", Fraction(13, 2)),
    ],
)
def test_averages(rulebook: Rulebook, text: str, average: object) -> None:
    assert averaged(rulebook, text).average == average


@pytest.mark.parametrize("missing", ["unknown", "null", "~"])
def test_missing_months_leave_a_lower_bound(rulebook: Rulebook, missing: str) -> None:
    found = averaged(rulebook, f"[12, 12, {missing}, 0, 0, 0, 0, 0, 0, 0, 0, {missing}]").average
    assert isinstance(found, Interval)
    assert (found.low, found.high) == (2, None)
    assert [(one.kind, one.path) for one in found.reasons] == [("missing", "shops[0].users.FY2025")]


def test_all_months_missing(rulebook: Rulebook) -> None:
    found = averaged(rulebook, "[" + ", ".join(["unknown"] * 12) + "]").average
    assert isinstance(found, Interval)
    assert (found.low, found.high) == (0, None)


def test_a_stated_average_completes_missing_months(rulebook: Rulebook) -> None:
    assert averaged(rulebook, "{average: 5, months: [12, unknown, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}").average == 5


def test_a_stated_average_below_what_the_known_months_prove_never_counts(rulebook: Rulebook) -> None:
    """A sum over missing months is a lower bound; figures that disagree are an input error.

    See rules/SEMANTICS.md, "Sums and averages".
    """
    months = ", ".join(["43_636_364"] * 11)
    text = f"{{average: 39_999_999.5, months: [{months}, unknown]}}"
    assert error_of(lambda: averaged(rulebook, text)).key == "profile.figures_disagree"


@pytest.mark.parametrize("text", ["5%", "4_000_000_000%", "[5%, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"])
def test_an_average_of_users_is_no_percentage(rulebook: Rulebook, text: str) -> None:
    assert error_of(lambda: averaged(rulebook, text)).key == "profile.not_a_number"


# JSON


def _lines() -> Iterator[tuple[str, object]]:
    yield '"staff": 5', 5
    yield '"open": true', True
    yield '"event": "2025-02-28"', date(2025, 2, 28)
    yield '"event": "none"', NONE
    yield '"event": "unknown"', UNKNOWN
    yield '"open": null', UNKNOWN
    yield '"open": "unknown"', UNKNOWN
    yield '"colour": "red"', "red"
    yield '"colour": "unknown"', UNKNOWN
    yield '"share": "20%"', Fraction(1, 5)
    yield '"share": 0.2', Fraction(1, 5)
    yield '"staff": "46_000_000"', 46_000_000


@pytest.mark.parametrize(("line", "value"), list(_lines()))
def test_json_can_say_what_yaml_can(rulebook: Rulebook, line: str, value: object) -> None:
    """The JSON Schema accepts what we accept; in JSON a word can only stand in quotes."""
    text = f'{{"company": {{"name": "K.K."}}, "shops": [{{"name": "S", {line}}}]}}'
    found = first_shop(built(rulebook, text, "profile.json")).facts[line.split('"')[1]]
    assert isinstance(found, Datum)
    assert found.value == value


def test_json_in_a_file(rulebook: Rulebook, tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    path.write_text('{"company": {"name": "K.K."}, "shops": "unknown"}', encoding="utf-8")
    assert built(rulebook, path.read_text(encoding="utf-8"), "profile.json").root.lists["shop"] is UNKNOWN
