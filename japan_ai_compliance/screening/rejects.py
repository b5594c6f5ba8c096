"""Rows that cannot be read: each cell that does not fit, with the reason that ``check`` would give."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.language.sql.values import NONE_TEXT
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.profile.scalars import MismatchError
from japan_ai_compliance.rulebook.kinds import BASES
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.screening.cells import UNKNOWN_WORDS, check_cell
from japan_ai_compliance.screening.model import Column, Given

HEADER = ("id", "column", "value", "reason")


@dataclass(frozen=True)
class Reject:
    """A cell, or a whole line, that cannot be read: ``row`` is the row's id, or its line in the file.

    The text of a line, which may go on for long, can be given in pieces.
    """

    row: str
    column: str
    value: str | Iterable[str]
    reason: str


class _NoNoneError(Exception):
    key = "none_not_allowed"

    def __init__(self, column: str) -> None:
        super().__init__(column)
        self.values: dict[str, object] = {"key": column}


def misfits(
    cells: Mapping[str, object],
    identity: str,
    given: Mapping[str, Given],
    possible: Mapping[str, Column],
    rulebook: Rulebook,
    language: Language,
) -> Iterator[Reject]:
    """The cells of a row that do not fit."""
    row = cells.get(identity)
    found = False
    for name, one in given.items():
        value = cells[name]
        if value is None or value == "":
            continue
        text = str(value)
        try:
            _check(text, possible[name], rulebook)
        except (MismatchError, _NoNoneError) as problem:
            found = True
            said = {key: for_line(part) if isinstance(part, str) else part for key, part in problem.values.items()}
            yield Reject(str(row), one.source, text, say(f"profile.{problem.key}", language, **said))
    if not found:
        yield Reject(str(row), "", "", say("screening.row_unreadable", language))


def _check(text: str, column: Column, rulebook: Rulebook) -> None:
    """Raise MismatchError, or _NoNoneError, unless a cell fits its fact."""
    fact = column.fact
    if column.basis:
        if text not in BASES:
            raise MismatchError("unknown_basis", text=text)
        return
    if text in UNKNOWN_WORDS:
        return
    if text == NONE_TEXT:
        if not fact.traits.can_be_none:
            raise _NoNoneError(column.name)
        return
    check_cell(text, fact, rulebook)


def write_rejects(path: Path, rejects: Iterable[Reject]) -> int:
    """Write a reject file, with a byte-order mark; how many lines it has."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for one in rejects:
            if isinstance(one.value, str):
                writer.writerow((one.row, one.column, one.value, one.reason))
            else:
                _write_in_pieces(file, one.row, one.column, one.value, one.reason)
            count += 1
    return count


def _write_in_pieces(file: TextIO, row: str, column: str, value: Iterable[str], reason: str) -> None:
    """What the writer of CSV would write, which needs many times the memory that a value takes."""
    csv.writer(file, lineterminator=",").writerow((row, column))
    file.write('"')
    file.writelines(piece.replace('"', '""') for piece in value)
    file.write('",')
    csv.writer(file).writerow((reason,))
