"""Writes the sample ledger: ``python samples/ledger/make_ledger.py [FOLDER]``.

Every row is a made-up technology transfer as of 2026-11-23. Columns are the keys of a profile's ``transfers`` entry,
with dots between levels; ``none`` says that something does not exist, an empty cell that it is not known; several
values are joined by ``;``. The seed is fixed: transfers.csv comes out the same to the byte. transfers.parquet holds
the same cells, as texts.
"""

import csv
import random
import sys
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import duckdb

SEED = 20261123
ROWS = 260
AS_OF = date(2026, 11, 23)
COLUMNS = (
    "id",
    "direction",
    "provider.residency",
    "recipient.name",
    "recipient.relationship",
    "recipient.residency",
    "recipient.country",
    "recipient.category",
    "recipient.category_carve_out",
    "recipient.behind_country",
    "place",
    "control_row",
    "row_1_lesser",
    "row16_subgroup",
    "goods_hs",
    "important_technology",
    "activities",
    "enables_overseas_production",
    "deal",
    "public_extent",
    "basic_research",
    "minimum_necessary_claimed",
    "licensed_after_inform",
    "existing_contract.date",
    "existing_contract.adds_technology",
    "dates.decision",
    "dates.agreement",
    "dates.contract",
    "dates.provision",
    "dates.sent",
    "dates.payment",
    "report.filed",
    "report.accurate",
    "report.reference",
    "inform.received",
    "inform.basis",
    "end_use_concern",
    "end_user_concern",
    "clearly_not_of_concern",
    "written_or_sent",
    "media_exported",
    "sent_from_japan",
    "licence.basis",
    "licence.valid_from",
    "licence.valid_until",
    "licence.number",
    "licence.conditional",
    "licence.conditions_breached",
    "value",
    "records_kept_until",
    "exemption.item",
    "exemption.public_route",
    "exemption.wholly_public",
    "exemption.for_one_recipient",
)
# What is blanked here and there: the facts that decide most.
OFTEN_MISSING = (
    "recipient.country",
    "recipient.residency",
    "place",
    "control_row",
    "row16_subgroup",
    "important_technology",
    "activities",
    "enables_overseas_production",
    "dates.decision",
    "dates.provision",
    "dates.sent",
    "dates.payment",
    "report.filed",
    "inform.received",
    "end_use_concern",
    "end_user_concern",
    "written_or_sent",
    "licence.valid_from",
    "licence.conditions_breached",
    "records_kept_until",
)
# Customs heading of the goods, and the row of the control list for what lies above its limits.
TECHNOLOGIES = {
    "imt_01": ("8532.24", "7"),
    "imt_02": ("8541.60", "7"),
    "imt_03": ("7410.11", "16"),
    "imt_04": ("3920.20", "16"),
    "imt_05": ("2841.90", "16"),
    "imt_06": ("6815.11", "5"),
    "imt_07": ("6815.99", "5"),
    "imt_08": ("3707.90", "7"),
    "imt_09": ("8112.99", "16"),
    "imt_10": ("9012.10", "7"),
    "imt_11": ("8507.90", "7"),
    "later_addition": ("8486.90", "7"),
    "prepreg": ("6815.13", "5"),
    "none": ("8456.11", "6"),
    "not_assessed": ("8466.93", "6"),
}
PLACES = {
    "VN": "Hanoi",
    "DE": "Dresden",
    "CN": "Suzhou",
    "US": "Oregon",
    "IN": "Pune",
    "TW": "Hsinchu",
    "KR": "Suwon",
    "TH": "Rayong",
    "MY": "Penang",
    "LB": "Beirut",
    "SG": "Jurong",
    "FR": "Grenoble",
    "MX": "Monterrey",
    "NO": "Bergen",
    "PH": "Manila",
    "ID": "Bekasi",
    "AE": "Dubai",
    "IQ": "Basra",
    "TR": "Izmir",
    "RO": "Cluj",
    "BR": "Manaus",
    "HU": "Debrecen",
    "IL": "Haifa",
    "LY": "Tripoli",
}
OTHER_ROWS = ("1", "2", "3", "3-2", "4", "8", "9", "10", "11", "12", "13", "14", "15")
RELATIONSHIPS = ("wholly_owned", "majority", "joint_venture", "minority", "third_party")
DEALS = (
    "overseas_manufacture",
    "joint_venture",
    "licence",
    "contract_manufacturing",
    "equity_investment",
    "cloud_access",
)

Row = dict[str, str]
One = TypeVar("One")


class Chance:
    """Choices from a fixed seed. Only ``random()`` is used, which gives the same numbers on every version of Python."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def one(self, options: Sequence[One]) -> One:
        """One of ``options``."""
        return options[int(self._random.random() * len(options))]

    def hit(self, share: float) -> bool:
        """True in ``share`` of all calls."""
        return self._random.random() < share

    def days(self, first: int, last: int) -> timedelta:
        """A number of days between ``first`` and ``last``."""
        return timedelta(days=first + int(self._random.random() * (last - first + 1)))


def ahead(row: Row, chance: Chance) -> None:
    """Decided, contracted and provided later."""
    decision = AS_OF + chance.days(2, 200)
    dated(row, decision, chance)


def past(row: Row, chance: Chance) -> None:
    """All done since the report duty began; nothing was reported."""
    dated(row, date(2025, 1, 6) + chance.days(0, 500), chance)


def dated(row: Row, decision: date, chance: Chance) -> None:
    """The usual order of days from the decision on."""
    contract = decision + chance.days(7, 40)
    provision = contract + chance.days(5, 90)
    row["dates.decision"], row["dates.contract"] = decision.isoformat(), contract.isoformat()
    row["dates.agreement"] = "none" if chance.hit(0.8) else (decision - timedelta(days=3)).isoformat()
    row["dates.provision"] = provision.isoformat()
    sends = row["media_exported"] == "true" or row["sent_from_japan"] == "true"
    row["dates.sent"] = provision.isoformat() if sends else "none"
    row["dates.payment"] = "none" if chance.hit(0.3) else (provision + chance.days(10, 60)).isoformat()
    if provision <= AS_OF:
        years = 5 if chance.hit(0.6) else 8
        until = provision.replace(day=1, year=provision.year + years)
        row["records_kept_until"] = "none" if chance.hit(0.1) else until.isoformat()


def reported(row: Row, chance: Chance) -> None:
    """Reported in time."""
    past(row, chance)
    first = min(row[f"dates.{step}"] for step in ("decision", "agreement", "contract", "provision"))
    filed(row, date.fromisoformat(first) - chance.days(1, 60), chance)


def late(row: Row, chance: Chance) -> None:
    """Reported on the day of the decision or after it."""
    past(row, chance)
    filed(row, date.fromisoformat(row["dates.decision"]) + chance.days(0, 30), chance)


def filed(row: Row, day: date, chance: Chance) -> None:
    """A report of ``day``, nine out of ten of them true."""
    row["report.filed"] = day.isoformat()
    row["report.accurate"] = "true" if chance.hit(0.9) else "false"
    row["report.reference"] = f"R-{day.year}-{day.timetuple().tm_yday:03d}"


def planned_and_reported(row: Row, chance: Chance) -> None:
    """Reported already, decided later."""
    ahead(row, chance)
    filed(row, AS_OF - chance.days(0, 30), chance)


def old(row: Row, chance: Chance) -> None:
    """Over before the report duty began, or an older contract that goes on."""
    dated(row, date(2023, 5, 8) + chance.days(0, 300), chance)
    if chance.hit(0.5):
        row["existing_contract.date"] = row["dates.contract"]
        row["existing_contract.adds_technology"] = chance.one(("true", "false"))
        dated(row, date(2026, 1, 12) + chance.days(0, 400), chance)


def listed(row: Row, chance: Chance) -> None:
    """Above the limits of the control list, with and without a licence."""
    row["control_row"] = chance.one((TECHNOLOGIES[row["important_technology"]][1], chance.one(OTHER_ROWS)))
    row["row16_subgroup"] = row["row16_subgroup"] if row["control_row"] == "16" else ""
    if row["control_row"] == "1":
        row["row_1_lesser"] = chance.one(("true", "false", ""))
    (past if chance.hit(0.6) else ahead)(row, chance)
    if chance.hit(0.6):
        licensed(row, "25(1)", chance)


def licensed(row: Row, basis: str, chance: Chance) -> None:
    """A licence, most of them given before the provision; conditions on some."""
    given = date.fromisoformat(row["dates.provision"]) - chance.days(-20, 90)
    row["licence.basis"] = basis if chance.hit(0.9) else "25(3)"
    row["licence.valid_from"] = given.isoformat()
    row["licence.valid_until"] = (given + timedelta(days=182)).isoformat()
    row["licence.number"] = f"L-{given.year}-{given.timetuple().tm_yday:03d}"
    if chance.hit(0.6):
        row["licence.conditional"] = "true"
        row["licence.conditions_breached"] = chance.one(("true", "false", "false"))


def concern(row: Row, chance: Chance) -> None:
    """Row 16 with a use or an end user of concern."""
    (past if chance.hit(0.5) else ahead)(row, chance)
    row["row16_subgroup"] = chance.one(("16(1)", "16(2)"))
    who = chance.one(("end_use_concern", "end_user_concern"))
    row[who] = chance.one(("wmd", "conventional", "both", "not_assessed"))
    row["clearly_not_of_concern"] = chance.one(("true", "false", ""))
    if chance.hit(0.3):
        licensed(row, "25(1)", chance)


def informed(row: Row, chance: Chance) -> None:
    """After an inform letter, half of them to Group A."""
    (past if chance.hit(0.6) else ahead)(row, chance)
    if chance.hit(0.5):
        located(row, chance.one(("DE", "US", "KR", "FR", "NO", "HU")))
    row["inform.received"] = (date.fromisoformat(row["dates.provision"]) - chance.days(-15, 60)).isoformat()
    row["inform.basis"] = chance.one(("wmd", "conventional", "both"))
    row["written_or_sent"] = "true" if chance.hit(0.8) else "false"
    if chance.hit(0.5):
        licensed(row, chance.one(("25(1)", "25(2)")), chance)


def deemed(row: Row, chance: Chance) -> None:
    """In Japan, to a resident who may be under a foreign influence."""
    (past if chance.hit(0.5) else ahead)(row, chance)
    row.update({"direction": "domestic", "deal": "joint_research", "place": "JP", "dates.sent": "none"})
    row.update({"recipient.relationship": "third_party", "recipient.residency": "resident"})
    row["recipient.behind_country"], row["recipient.country"] = row["recipient.country"], "JP"
    row["recipient.category"] = chance.one(("cat1", "cat2", "cat3", "none", "not_assessed"))
    row["recipient.category_carve_out"] = "true" if chance.hit(0.15) else "false"
    row["control_row"] = chance.one(("7", "7", "5", "16"))
    row["row16_subgroup"] = "16(2)" if row["control_row"] == "16" else ""
    if chance.hit(0.3):
        licensed(row, "25(1)", chance)


def inbound(row: Row, chance: Chance) -> None:
    """Taken in from abroad."""
    past(row, chance)
    row.update({"direction": "inbound", "provider.residency": "non_resident", "recipient.residency": "resident"})
    row.update({"recipient.country": "JP", "place": "JP", "recipient.name": "Example Components K.K."})


def public(row: Row, chance: Chance) -> None:
    """Published technology, listed or not; some of it in part only."""
    past(row, chance)
    row["public_extent"] = "all" if chance.hit(0.7) else "part"
    row["control_row"] = chance.one(("7", "16"))
    row["row16_subgroup"] = "16(2)" if row["control_row"] == "16" else ""
    row["exemption.item"] = "ix"
    row["exemption.public_route"] = chance.one(("already_published", "obtainable", "submission", "none"))
    row["exemption.wholly_public"] = "true" if row["public_extent"] == "all" else "false"
    row["exemption.for_one_recipient"] = chance.one(("false", "false", "true"))


def left_out(row: Row, chance: Chance) -> None:
    """What may be left out of the report: use, basic research, a minimum, nothing enabled, an NDA."""
    (past if chance.hit(0.5) else ahead)(row, chance)
    reason = chance.one(("use", "basic", "minimum", "licensed", "nothing", "nda"))
    if reason == "use":
        row.update({"activities": "use", "deal": "training"})
    elif reason == "basic":
        row.update({"basic_research": "true", "deal": "joint_research"})
    elif reason == "minimum":
        row.update({"minimum_necessary_claimed": "true", "deal": "sale_support"})
    elif reason == "licensed":
        row["licensed_after_inform"] = "true"
    elif reason == "nothing":
        row.update({"enables_overseas_production": "false", "deal": "sale_support"})
    else:
        row.update({"deal": "nda_only", "dates.provision": "none", "dates.sent": "none", "dates.payment": "none"})


def spoken(row: Row, chance: Chance) -> None:
    """Shown or told, nothing handed over; by a subsidiary, or in Japan to a visitor."""
    (past if chance.hit(0.5) else ahead)(row, chance)
    row.update(dict.fromkeys(("written_or_sent", "media_exported", "sent_from_japan"), "false"))
    row["dates.sent"] = "none"
    if chance.hit(0.4):
        row["provider.residency"] = chance.one(("non_resident", "branch_in_japan"))
    else:
        row["place"] = "JP"


def given_up(row: Row, chance: Chance) -> None:
    """A plan that came to nothing, or of which nothing is known yet."""
    state = chance.one(("none", ""))
    for step in ("decision", "agreement", "contract", "provision", "sent", "payment"):
        row[f"dates.{step}"] = state
    row["control_row"] = chance.one(("pending", "16"))


STORIES: tuple[Callable[[Row, Chance], None], ...] = (
    ahead,
    listed,
    past,
    concern,
    reported,
    informed,
    late,
    deemed,
    planned_and_reported,
    old,
    left_out,
    public,
    spoken,
    given_up,
    listed,
    ahead,
    inbound,
)


def located(row: Row, country: str) -> None:
    """A recipient in ``country``."""
    row["recipient.country"] = row["place"] = country
    row["recipient.name"] = f"Example {PLACES[country]} {row['id'][-3:]}"


def transfer(number: int, chance: Chance) -> Row:
    """One row: each technology and destination in turn, then what befell it, then what nobody knows."""
    technology = tuple(TECHNOLOGIES)[number % len(TECHNOLOGIES)]
    row = dict.fromkeys(COLUMNS, "")
    row["id"] = f"T-{number + 1:03d}"
    located(row, tuple(PLACES)[number % len(PLACES)])
    row.update({"direction": "outbound", "provider.residency": "resident", "recipient.residency": "non_resident"})
    row["recipient.relationship"] = chance.one(RELATIONSHIPS)
    row.update({"control_row": "16", "row16_subgroup": "16(2)", "goods_hs": TECHNOLOGIES[technology][0]})
    row["important_technology"] = technology
    row["activities"] = chance.one(("manufacture", "design;manufacture", "design", "manufacture;use"))
    row.update({"enables_overseas_production": "true", "deal": chance.one(DEALS)})
    nothing = ("report.filed", "inform.received", "end_use_concern", "end_user_concern", "licence.valid_from")
    row.update(dict.fromkeys((*nothing, "public_extent"), "none"))
    row["written_or_sent"] = "true"
    row["media_exported"] = chance.one(("true", "false"))
    row["sent_from_japan"] = chance.one(("true", "false"))
    row["value"] = chance.one(("0", "1200000", "18500000", "75000000", "240000000", "1500000000", ""))
    STORIES[number % len(STORIES)](row, chance)
    if chance.hit(0.05) and row["direction"] == "outbound":
        row["place"] = chance.one(("DE", "VN"))  # not where the recipient is at home
    if chance.hit(0.3):
        for _ in range(int(chance.one("112"))):
            row[chance.one(OFTEN_MISSING)] = ""
    return row


def ledger() -> list[Row]:
    """All rows."""
    chance = Chance(SEED)
    return [transfer(number, chance) for number in range(ROWS)]


def write(folder: Path) -> None:
    """Write the ledger as CSV, and the same cells as Parquet (an empty cell as NULL)."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = ledger()
    with (folder / "transfers.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    with duckdb.connect() as connection:
        connection.execute("SET threads = 1")
        columns = ", ".join(f'"{column}" VARCHAR' for column in COLUMNS)
        connection.execute(f"CREATE TABLE transfers ({columns})")
        marks = ", ".join("?" * len(COLUMNS))
        cells = [[row[column] or None for column in COLUMNS] for row in rows]
        connection.executemany(f"INSERT INTO transfers VALUES ({marks})", cells)
        target = str(folder / "transfers.parquet").replace("'", "''")
        connection.execute(f"COPY transfers TO '{target}' (FORMAT parquet, COMPRESSION zstd)")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
