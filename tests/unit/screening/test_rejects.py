"""Cells that do not fit, each with the reason that ``check`` would give."""

from functools import cache

import pytest

from japan_ai_compliance.rulebook.bundled import load_bundled
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.screening.ledger_columns import possible_columns
from japan_ai_compliance.screening.model import Given
from japan_ai_compliance.screening.rejects import Reject, misfits


@cache
def rulebook() -> Rulebook:
    """The bundled rules."""
    return load_bundled()


def rejected(**cells: str | None) -> list[Reject]:
    """What is said of a row; columns with a dot are written with two underscores."""
    row = {name.replace("__", "."): cell for name, cell in cells.items()}
    given = {name: Given(f"[{name}]") for name in row}
    return list(misfits({"id": "R-1", **row}, "id", given, possible_columns(rulebook(), "transfer"), rulebook(), "en"))


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("exemption__conditions_met__basis", "friend"),
        ("basic_research", "none"),
        ("basic_research", "yes"),
        ("dates__sent", "2026-13-01"),
        ("value", "12.5"),
        ("place", "vn"),
        ("activities", "design;dance"),
    ],
)
def test_a_cell_that_does_not_fit_is_named_with_its_column_as_the_ledger_has_it(column: str, cell: str) -> None:
    (found,) = rejected(**{"direction": "outbound", column: cell})
    assert (found.row, found.column, found.value) == ("R-1", f"[{column.replace('__', '.')}]", cell)
    assert cell.rpartition(";")[2] in found.reason or "none" in found.reason


def test_what_fits_is_not_blamed_for_its_neighbour() -> None:
    fine = {"exemption__conditions_met__basis": "counsel", "dates__sent": "none", "value": "unknown", "deal": None}
    assert [one.column for one in rejected(direction="upwards", place="", **fine)] == ["[direction]"]


def test_a_row_without_a_cell_to_blame_is_still_told() -> None:
    (found,) = rejected(direction="outbound")
    assert (found.row, found.column, found.reason) == ("R-1", "", "A value does not fit its column.")
