"""Cells of a law of one's own: what a column cannot hold exactly is not read, and stops nothing else."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from japan_ai_compliance.screening.ledger_columns import possible_columns
from japan_ai_compliance.screening.model import Given
from japan_ai_compliance.screening.rejects import misfits
from tests.support.toy import Section, element, exception, fact, requirement, words
from tests.unit.screening.in_duckdb import screened
from tests.unit.screening.own_law import DATES, OWN_FACTS, OwnLaw, own_law

ODD: Section = {"odd": {"options": {"none": words(), "even": words()}}}
FACTS: Section = {
    **OWN_FACTS,
    "transfer.odd": fact("choice", of="odd"),
    "transfer.share": fact("number", unit="rate"),
    "claim.share": fact("number", unit="rate"),
}
KEPT = requirement(subject="transfer", requires=[element("transfer.open")])


def with_odd_facts(folder: Path, *rules: Section, exceptions: Mapping[str, object] | None = None) -> OwnLaw:
    """A law whose transfers state what no column holds."""
    return own_law(folder, *rules, facts=FACTS, enumerations=ODD, exceptions=exceptions or {})


@pytest.mark.parametrize(
    ("when", "column", "reason"),
    [
        ("transfer.share > rate", "share", "rate 1/5"),
        ('transfer.odd == "even"', "odd", "option_none odd"),
    ],
)
def test_only_rules_that_read_it_are_left_out(tmp_path: Path, when: str, column: str, reason: str) -> None:
    reading = requirement(id="LAMP-2", subject="transfer", requires=[element(when)])
    statement = with_odd_facts(tmp_path, KEPT, reading).statement("open", column)
    assert [rule.id for rule in statement.rules] == ["LAMP-1"]
    assert [f"{one.reason} {one.detail}" for one in statement.unscreened] == [reason]


def test_a_cell_that_is_not_read_rejects_no_row(tmp_path: Path) -> None:
    given = with_odd_facts(tmp_path, KEPT)
    rows = [{"id": "R-1", "open": "true", "share": "20%", "odd": "uneven"}]
    assert [answer["LAMP-1"][0] for answer in screened(rows, given.rulebook, DATES)] == ["compliant"]


def rejected(given: OwnLaw, cells: Mapping[str, object]) -> list[tuple[str, object]]:
    """The cells of a row that do not fit."""
    columns = {name: Given(name) for name in cells if name != "id"}
    found = misfits(cells, "id", columns, possible_columns(given.rulebook, "transfer"), given.rulebook, "en")
    return [(one.column, one.value) for one in found]


def test_a_cell_that_is_not_read_is_not_blamed(tmp_path: Path) -> None:
    given = with_odd_facts(tmp_path, KEPT)
    assert rejected(given, {"id": "R-1", "open": "maybe", "share": "20%"}) == [("open", "maybe")]


def test_a_record_is_claimed_by_a_cell_that_is_not_read(tmp_path: Path) -> None:
    plea = exception(element("transfer.lit"), claim="claim")
    rule = {**KEPT, "unless": ["plea"]}
    given = with_odd_facts(tmp_path, rule, exceptions={"plea": plea})
    rows = [{"id": f"R-{share}", "open": "false", "lit": "true", "claim.share": share} for share in ("20%", None)]
    answers = screened(rows, given.rulebook, DATES)
    assert [answer["LAMP-1"][0] for answer in answers] == ["compliant", "violation"]
