"""Cells to values, with the acceptance of ``profile.scalars``: what does not fit is told apart."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.columns import Columns
from japan_ai_compliance.language.sql.expression import Sql, make
from japan_ai_compliance.language.sql.logic import FALSE, NULL, TRUE, among, choose, conj, disj, is_null, neg
from japan_ai_compliance.language.sql.values import LIST_MARK, NONE_TEXT, Level, NotCompilable, Value
from japan_ai_compliance.profile.scalars import MAX_DIGITS
from japan_ai_compliance.rulebook.model import FactDeclaration, Rulebook
from japan_ai_compliance.screening.model import Column, Given, Read

UNKNOWN_WORDS = frozenset({"~", "null", "Null", "NULL", "unknown"})
"""What stands for "not known" in a cell that is not empty, as ``scalars.special`` has it."""

OWN = "own"
BASES = (OWN, "counsel", "authority")
WHOLE = "DECIMAL(38, 0)"
_INTEGER = r"^[-+]?[0-9]+(_[0-9]+)*\z"


@dataclass(frozen=True)
class Cell:
    """A cell as read: its value where it has one, whether it is ``none``, and whether it fits the declared type."""

    sql: Sql
    none: Sql
    fits: Sql


def read_cells(
    possible: Mapping[str, Column], given: Mapping[str, Given], rulebook: Rulebook, columns: Columns
) -> Read:
    """The facts of a row. A column that is not there is unknown everywhere; an empty cell has the declared meaning."""
    facts: dict[str, Value] = {}
    own: dict[str, Sql] = {}
    stated: dict[str, list[Sql]] = {}
    fits: list[Sql] = []
    for name, column in possible.items():
        level = Level.JUDGEMENT if column.fact.kind == "judgement" else Level.FACT
        if name not in given:
            if not column.basis:
                facts[column.fact.path] = Value(NULL, ((level, TRUE),))
            continue
        raw = columns.base(name)
        if column.basis:
            own[column.fact.path] = disj([is_null(raw), among(raw, [OWN])])
            fits.append(disj([is_null(raw), among(raw, BASES)]))
            continue
        cell = _Reader(column.fact, rulebook, columns, given[name].native, name).read(raw)
        sql, none = columns.name(cell.sql, name), columns.name(cell.none, f"{name}__none")
        gate = is_null(sql) if logic.fails(none) else conj([is_null(sql), neg(none)])
        facts[column.fact.path] = Value(sql, ((level, columns.name(gate, f"{name}__open")),), none)
        fits.append(cell.fits)
        if column.record is not None:
            stated.setdefault(column.record, []).append(neg(is_null(raw)))
    claims = {record: columns.name(disj(cells), f"{record}__stated") for record, cells in stated.items()}
    return Read(facts, own, claims, tuple(one for one in fits if not logic.holds(one)))


class _Reader:
    def __init__(self, fact: FactDeclaration, rulebook: Rulebook, columns: Columns, native: str, hint: str) -> None:
        self.fact = fact
        self.rulebook = rulebook
        self.columns = columns
        self.native = native
        self.hint = hint

    def read(self, raw: Sql) -> Cell:
        reader = _READERS.get(self.fact.kind)
        if reader is None:
            raise NotCompilable("fact_kind", self.fact.kind)
        return reader(self, raw)

    def fitting(self, raw: Sql, value: Sql, words: frozenset[str]) -> Sql:
        """Empty, or a value, or a word that stands for one that is not known or not there."""
        plain = disj([is_null(raw), neg(is_null(value))])
        return plain if self.native != "text" else choose([(plain, TRUE)], among(raw, words))

    def is_none(self, raw: Sql) -> Sql:
        """Whether the cell says that it does not exist, or says so by silence."""
        written = conj([neg(is_null(raw)), among(raw, [NONE_TEXT])]) if self.native == "text" else FALSE
        return disj([is_null(raw), written]) if self.fact.absent == NONE_TEXT else written

    def boolean(self, raw: Sql) -> Cell:
        default = [(is_null(raw), logic.boolean(bool(self.fact.absent)))] if self.fact.absent is not None else []
        if self.native == "boolean":
            return Cell(choose(default, raw), FALSE, TRUE)
        value = choose([(among(raw, ["true"]), TRUE), (among(raw, ["false"]), FALSE), *default], NULL)
        value = self.columns.name(value, self.hint)
        return Cell(value, FALSE, self.fitting(raw, value, UNKNOWN_WORDS))

    def choice(self, raw: Sql) -> Cell:
        enumeration = self.rulebook.enumerations[self.fact.type.of or ""]
        if NONE_TEXT in enumeration.options:
            raise NotCompilable("option_none", enumeration.name)
        options = frozenset(enumeration.options) - enumeration.missing
        words = UNKNOWN_WORDS | enumeration.missing
        default = [(is_null(raw), logic.text(str(self.fact.absent)))] if self.fact.absent is not None else []
        value = choose([(among(raw, options | {NONE_TEXT}), raw), *default], NULL)
        value = self.columns.name(value, self.hint)
        return Cell(value, FALSE, self.fitting(raw, value, words))

    def choices(self, raw: Sql) -> Cell:
        """Marked at both ends, so that a value is found with its marks; a list that is ``none`` is an empty one."""
        enumeration = self.rulebook.enumerations[self.fact.type.of or ""]
        known = "|".join(sorted(map(re.escape, frozenset(enumeration.options) - enumeration.missing)))
        every = "|".join(sorted(map(re.escape, enumeration.options)))
        marked = make("concat", logic.text(LIST_MARK), raw, logic.text(LIST_MARK))
        cases = [(among(raw, [NONE_TEXT]), logic.text(LIST_MARK)), (_matches(raw, known), marked)]
        value = self.columns.name(choose(cases, NULL), self.hint)
        others = disj([among(raw, UNKNOWN_WORDS), _matches(raw, every)])
        fits = choose([(disj([is_null(raw), neg(is_null(value))]), TRUE)], others)
        return Cell(value, FALSE, fits)

    def date(self, raw: Sql) -> Cell:
        if self.native == "date":
            inside = conj(
                [
                    logic.compared(">=", raw, logic.day(date.min)),
                    logic.compared("<=", raw, logic.day(date.max)),
                ]
            )
            return Cell(raw, self.is_none(raw), disj([is_null(raw), inside]))
        read = self.columns.name(make("try_cast", raw, "date"), f"{self.hint}__read")
        again = make("cast", read, "text")
        value = self.columns.name(choose([(make("=", again, raw), read)], NULL), self.hint)
        return Cell(value, self.is_none(raw), self.fitting(raw, value, UNKNOWN_WORDS | {NONE_TEXT}))

    def number(self, raw: Sql) -> Cell:
        if self.fact.type.unit == "rate":
            raise NotCompilable("rate", self.fact.path)
        if self.native == "number":
            value: Sql = make("cast", raw, WHOLE)
            return Cell(value, self.is_none(raw), disj([is_null(raw), self.enough(value)]))
        digits = make("replace", raw, logic.text("_"), logic.text(""))
        short = make("<=", make("length", raw), logic.whole(MAX_DIGITS))
        plain = make("matches", raw, logic.text(_INTEGER))
        read = choose([(conj([plain, short]), make("try_cast", digits, WHOLE))], NULL)
        read = self.columns.name(read, f"{self.hint}__read")
        said = isinstance(self.fact.absent, int)
        default = [(is_null(raw), logic.whole(int(self.fact.absent or 0)))] if said else []
        value = self.columns.name(choose([(self.enough(read), read), *default], NULL), self.hint)
        return Cell(value, self.is_none(raw), self.fitting(raw, value, UNKNOWN_WORDS | {NONE_TEXT}))

    def enough(self, value: Sql) -> Sql:
        least = self.fact.minimum
        return neg(is_null(value)) if least is None else logic.compared(">=", value, logic.whole(least))

    def text(self, raw: Sql) -> Cell:
        default = [(is_null(raw), logic.text(str(self.fact.absent)))] if self.fact.absent is not None else []
        return Cell(choose([(among(raw, UNKNOWN_WORDS), NULL), *default], raw), FALSE, TRUE)


def _matches(raw: Sql, options: str) -> Sql:
    """Whether a text lists some of ``options``, with a mark between."""
    pattern = rf"^({options})({LIST_MARK}({options}))*\z"
    return make("matches", raw, logic.text(pattern))


_READERS: dict[str, Callable[[_Reader, Sql], Cell]] = {
    "boolean": _Reader.boolean,
    "judgement": _Reader.boolean,
    "period": _Reader.boolean,
    "duty": _Reader.boolean,
    "choice": _Reader.choice,
    "choices": _Reader.choices,
    "date": _Reader.date,
    "number": _Reader.number,
    "text": _Reader.text,
}
