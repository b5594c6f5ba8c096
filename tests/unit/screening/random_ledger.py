"""Random ledgers with a fixed seed, and what the engine says of each row: the two sides of the equality."""

import random
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import cast

from japan_ai_compliance.documents.tree import ScalarNode
from japan_ai_compliance.engine.check import evaluate_rule
from japan_ai_compliance.engine.model import Case, Dates, Finding
from japan_ai_compliance.language.values import NONE
from japan_ai_compliance.penalty.price import price
from japan_ai_compliance.profile import scalars
from japan_ai_compliance.profile.model import UNKNOWN, Datum, Entry, FactValue, Periods, Profile
from japan_ai_compliance.rulebook.kinds import CONSEQUENCES, Basis
from japan_ai_compliance.rulebook.model import Consequence, FactDeclaration, Rule, Rulebook
from japan_ai_compliance.screening.ledger_columns import possible_columns
from japan_ai_compliance.screening.model import Column

Row = Mapping[str, str | None]
Answer = tuple[str, date | None, str | None]

SUBJECT = "transfer"
FAVOURED = {
    "direction": ["outbound"] * 6 + ["domestic"] * 2,
    "provider.residency": ["resident"] * 5,
    "recipient.residency": ["non_resident"] * 5 + ["resident"] * 3,
    "recipient.country": ["VN", "CN", "DE", "KR", "SD", "JP", "AF", "SS"] * 4,
    "recipient.behind_country": ["CN", "US", "IQ"] * 4,
    "recipient.category": ["cat1", "none"] * 3,
    "place": ["VN", "CN", "DE", "KR", "SD", "JP", "SS"] * 4,
    "control_row": ["16"] * 12 + ["none"] * 6 + ["1", "4", "7"],
    "important_technology": ["imt_01", "imt_05", "none"] * 3,
    "enables_overseas_production": ["true"] * 4,
    "activities": ["manufacture", "design;manufacture", "use"],
    "report.accurate": ["true"] * 2,
    "licence.basis": ["25(1)"] * 2,
    "licence.conditional": ["true"],
    "written_or_sent": ["true"] * 2,
}
"""Cells that come up more often than the others, so that rules are met, broken and open on some rows."""

_ABROAD = {"direction": "outbound", "provider.residency": "resident", "recipient.residency": "non_resident"}
_GROUP_A = {**_ABROAD, "recipient.country": "DE", "place": "DE", "recipient.category": "none"}
_OUTSIDE = {**_ABROAD, "recipient.country": "VN", "place": "VN", "recipient.category": "none"}
_ROW_16 = {"control_row": "16", "row16_subgroup": "16(1)", "written_or_sent": "true", "end_use_concern": "wmd"}
_CLAIM = {"exemption.item": "x", "exemption.conditions_met": "true"}
STARTS: list[dict[str, str]] = [
    {},
    {**_OUTSIDE, **_ROW_16, "inform.received": "none", "end_user_concern": "none"},
    {**_GROUP_A, **_ROW_16, "inform.received": "2025-11-01", "inform.basis": "wmd", "licence.basis": "25(2)"},
    {
        **_GROUP_A,
        **_ROW_16,
        "inform.received": "2025-11-01",
        "inform.basis": "both",
        "dates.provision": "2026-03-01",
        "licence.valid_from": "none",
    },
    {**_OUTSIDE, "control_row": "7", **_CLAIM, "exemption.conditions_met.basis": "counsel"},
    {**_OUTSIDE, "control_row": "4", **_CLAIM},
    {**_OUTSIDE, "control_row": "7", "media_exported": "true", "licence.basis": "25(1)"},
    {
        **_OUTSIDE,
        "control_row": "7",
        "exemption.item": "xiv-a",
        "exemption.is_program": "true",
        "exemption.excluded_by_notice": "false",
        "exemption.sold_without_restriction": "true",
        "exemption.no_support_needed": "true",
    },
    {
        "direction": "domestic",
        "provider.residency": "resident",
        "recipient.residency": "resident",
        "recipient.category": "cat1",
        "recipient.category_carve_out": "false",
        "recipient.behind_country": "CN",
        "recipient.country": "JP",
        "place": "JP",
        "control_row": "8",
        "licence.basis": "25(1)",
    },
    {
        **_OUTSIDE,
        "control_row": "none",
        "important_technology": "imt_01",
        "activities": "manufacture",
        "enables_overseas_production": "true",
        "deal": "joint_venture",
        "public_extent": "none",
        "basic_research": "false",
        "existing_contract.date": "none",
        "licensed_after_inform": "false",
        "minimum_necessary_claimed": "false",
        "dates.decision": "2025-03-01",
        "dates.agreement": "none",
        "dates.contract": "2025-05-01",
        "report.accurate": "true",
    },
]
"""Rows from which others are varied, so that each rule is met, broken, kept and open on some."""

_VARIED = 0.12
_STATED = 0.8
_CLAIMED = 0.25


def ledger(rulebook: Rulebook, count: int, seed: int, columns: Iterable[str] = ()) -> list[dict[str, str | None]]:
    """``count`` rows; ``columns`` limits the columns there are. Every column is empty, unknown or odd in some."""
    dice = random.Random(seed)
    possible = possible_columns(rulebook, SUBJECT)
    kept = [name for name in possible if not columns or name in set(columns)]
    return [{"id": f"R-{index}", **_row(rulebook, possible, kept, dice)} for index in range(count)]


def _row(
    rulebook: Rulebook, possible: Mapping[str, Column], names: Iterable[str], dice: random.Random
) -> dict[str, str | None]:
    stated = dice.choice([0.5, _STATED, _STATED, 0.97, 1.0])
    claimed = dice.random() < _CLAIMED
    start = dice.choice(STARTS)
    claimed = claimed or any(name.startswith("exemption") for name in start)
    row: dict[str, str | None] = {}
    for name in names:
        column = possible[name]
        if name == "id":
            continue
        if name in start and dice.random() > _VARIED:
            row[name] = start[name]
            continue
        empty = dice.random() > stated or (column.record is not None and not claimed)
        row[name] = None if empty else _cell(rulebook, column, dice)
    return row


def _cell(rulebook: Rulebook, column: Column, dice: random.Random) -> str:
    fact = column.fact
    if column.basis:
        return dice.choice(["own", "counsel", "authority"])
    if dice.random() < 0.03:
        return dice.choice(["unknown", "~", "null"])
    if column.name in FAVOURED and dice.random() < 0.8:
        return dice.choice(FAVOURED[column.name])
    match fact.kind:
        case "boolean" | "judgement" | "period" | "duty":
            return dice.choice(["true", "false", "false"])
        case "choice":
            return dice.choice([*rulebook.enumerations[fact.type.of or ""].options, "none"])
        case "choices":
            options = list(rulebook.enumerations[fact.type.of or ""].options)
            return ";".join(dice.sample(options, dice.randint(1, len(options))))
        case "date":
            return _date(dice)
        case "number":
            return dice.choice(["0", "none", "1_000_000", str(dice.randint(0, 10**12))])
        case _:
            return dice.choice(["none", "text", "8532.24"])


def _date(dice: random.Random) -> str:
    kind = dice.random()
    if kind < 0.1:
        return "none"
    if kind < 0.12:
        return dice.choice(["0001-01-01", "9999-12-31", "9997-02-28"])
    if kind < 0.3:
        edges = ["2024-12-29", "2024-12-30", "2025-10-08", "2025-10-09", "2019-08-28", "2026-11-23", "2023-07-21"]
        return dice.choice(edges)
    return str(date(2016, 1, 1) + timedelta(days=dice.randint(0, 12 * 365)))


def profile_of(row: Row, rulebook: Rulebook, company: Profile | None = None) -> Profile:
    """A profile with the row as its only entry, read by the profile's own rules for scalars.

    A column that is not there is unknown, an empty cell is not written.
    """
    root = Entry("", None, "", 1, 1)
    if company is not None:
        root.records.update(company.root.records)
    entry = Entry(SUBJECT, row.get("id"), "row", 1, 1, root)
    root.lists[SUBJECT] = (entry,)
    possible = possible_columns(rulebook, SUBJECT)
    records: dict[str, Entry] = {}
    for name, column in possible.items():
        if column.record is not None and row.get(name) is not None and not column.basis:
            records.setdefault(column.record, Entry(column.record, None, column.record, 1, 1, entry))
    entry.records.update(records)
    for name, column in possible.items():
        home = entry if column.record is None else records.get(column.record)
        if column.basis or home is None:
            continue
        if name not in row:
            home.facts[column.fact.name] = Datum(UNKNOWN, name, 1, 1)
        elif (text := row[name]) is not None:
            basis = cast("Basis", row.get(f"{name}.basis") or "own")
            home.facts[column.fact.name] = Datum(_value(text, column.fact, rulebook), name, 1, 1, basis=basis)
    return Profile("-", "", root, None)


def _value(text: str, fact: FactDeclaration, rulebook: Rulebook) -> FactValue:
    scalar = ScalarNode(text, True, 1, 1)
    special = scalars.special(scalar)
    if special is NONE and fact.kind == "choices":
        return frozenset()
    if special is not None:
        return special
    match fact.kind:
        case "boolean" | "judgement":
            return scalars.boolean(scalar)
        case "period":
            return Periods("going_on" if scalars.boolean(scalar) else "never")
        case "choice" | "choices":
            enumeration = rulebook.enumerations[fact.type.of or ""]
            parts = [_option(one, enumeration.options) for one in text.split(";")]
            if enumeration.missing & set(parts):
                return UNKNOWN
            return parts[0] if fact.kind == "choice" else frozenset(parts)
        case "date":
            return scalars.day(scalar)
        case "number":
            return scalars.integer(scalar, fact.minimum)
        case _:
            return text


def answers(
    rows: Iterable[Row], rules: Iterable[Rule], rulebook: Rulebook, dates: Dates, company: Profile | None = None
) -> Iterator[dict[str, Answer]]:
    """What the engine says of each row: status, last day and gravest direct consequence, by rule."""
    wanted = list(rules)
    for row in rows:
        case = Case(rulebook, profile_of(row, rulebook, company), dates)
        found: dict[str, Answer] = {}
        for rule in wanted:
            (finding,) = evaluate_rule(rule, case)
            found[rule.id] = (finding.status, finding.due, _gravest(finding, case))
        yield found


def _gravest(finding: Finding, case: Case) -> str | None:
    ids = [one.id for one in rule_order(finding.rule)]
    priced = {item.id for item in price(finding, case) if item.stage == "direct"}
    return next((id_ for id_ in ids if id_ in priced), None)


def rule_order(rule: Rule) -> list[Consequence]:
    """The consequences of a rule, the gravest kind first."""
    return sorted(rule.consequences, key=lambda one: CONSEQUENCES[one.kind].gravity)


def _option(text: str, options: Mapping[str, object]) -> str:
    assert text in options, text
    return text
