"""The sample ledger as a profile: what a row of a ledger says, written as an entry of ``transfers``."""

import csv
import json
from pathlib import Path
from typing import Any

NUMBERS = frozenset({"value"})
LISTS = frozenset({"activities"})
TRUTHS = {"true": True, "false": False}


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a ledger in CSV."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def as_profile(path: Path) -> str:
    """A profile, in YAML, with every row of the ledger; an empty cell is left out."""
    profile = {"company": {"name": "Example Ledger K.K."}, "transfers": [entry(row) for row in rows(path)]}
    return json.dumps(profile, indent=1).replace('"none"', "none")


def entry(row: dict[str, str]) -> dict[str, Any]:
    """One row, its dotted columns as nested keys."""
    nested: dict[str, Any] = {}
    for column, cell in row.items():
        if cell:
            *above, last = column.split(".")
            inner = nested
            for key in above:
                inner = inner.setdefault(key, {})
            inner[last] = value(column, cell)
    return nested


def value(column: str, cell: str) -> Any:
    """What a cell says."""
    if column in LISTS and cell != "none":
        return cell.split(";")
    if column in NUMBERS and cell != "none":
        return int(cell)
    return TRUTHS.get(cell, cell)
