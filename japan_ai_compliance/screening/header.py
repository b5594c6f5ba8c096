"""The first line of a CSV ledger: without an end to it a whole file would be read as the names of columns."""

from pathlib import Path

from japan_ai_compliance.errors import InputError, Place

MOST_BYTES = 1 << 18
"""More than any header takes: every fact of an entry with its basis stays below a fiftieth of it."""


def refuse_endless_header(path: str) -> None:
    """Raise InputError where the first line of a file does not end within ``MOST_BYTES`` bytes."""
    with Path(path).open("rb") as file:
        start = file.read(MOST_BYTES + 1)
    if len(start) > MOST_BYTES and b"\n" not in start and b"\r" not in start:
        raise InputError("screening.endless_header", Place(path, 1), {"size": f"{MOST_BYTES:,}"})
