"""Cells to values, with the acceptance of ``profile.scalars``: what does not fit is told apart.

A cell is looked up once in the list of what it may say; everything else works on its place there. The place is NULL
where the cell does not fit, so all cells of a row fit where the OR of all places is not NULL.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from typing import assert_never

from japan_ai_compliance.documents.tree import ScalarNode
from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.columns import Columns
from japan_ai_compliance.language.sql.expression import Sql, make
from japan_ai_compliance.language.sql.logic import FALSE, NULL, TRUE, among, choose, compared, conj, disj, is_null, neg
from japan_ai_compliance.language.sql.values import LIST_MARK, NONE_TEXT, Level, NotCompilable, Value
from japan_ai_compliance.language.types import RATE
from japan_ai_compliance.profile import scalars
from japan_ai_compliance.profile.scalars import MAX_DIGITS, MismatchError
from japan_ai_compliance.rulebook.kinds import BASES
from japan_ai_compliance.rulebook.model import FactDeclaration, Rulebook
from japan_ai_compliance.screening.model import Column, Given, Read

UNKNOWN_WORDS = frozenset({"~", "null", "Null", "NULL", "unknown"})
"""What stands for "not known" in a cell that is not empty, as ``scalars.special`` has it."""

WHOLE = "DECIMAL(38, 0)"
_INTEGER = r"^[-+]?[0-9]+(_[0-9]+)*\z"
_EMPTY = ""
_SHOWN_OPTIONS = 12
_FEW = 4
"""Lists of so few options are looked up in all their orders; longer ones are matched."""

_WORDS = sorted(UNKNOWN_WORDS)


@dataclass(frozen=True)
class Cell:
    """A cell as read: its value, a number that is NULL where the cell does not fit, and whether it is not empty."""

    value: Value
    place: Sql
    stated: Sql


def read_cells(
    possible: Mapping[str, Column], given: Mapping[str, Given], rulebook: Rulebook, columns: Columns
) -> Read:
    """The facts of a row. A column that is not there is unknown everywhere; an empty cell has the declared meaning.

    What a column cannot hold exactly is not read: rules that ask for it are left out.
    """
    facts: dict[str, Value] = {}
    own: dict[str, Sql] = {}
    stated: dict[str, list[Sql]] = {}
    places: list[Sql] = []
    refused: dict[str, NotCompilable] = {}
    for name, column in possible.items():
        if name not in given:
            if not column.basis:
                facts[column.fact.path] = Value(NULL, ((_level(column.fact), TRUE),))
            continue
        raw = columns.base(name)
        if column.basis:
            place = columns.name(make("place", raw, BASES[0], _EMPTY, *BASES[1:]), f"{name}__place")
            own[column.fact.path] = compared("<=", place, logic.whole(2))
            places.append(place)
            continue
        try:
            cell = _Reader(column.fact, rulebook, columns, given[name].native, name).read(raw)
        except NotCompilable as reason:
            refused[column.fact.path] = reason
            filled = _filled(raw) if given[name].native == "text" else neg(is_null(raw))
        else:
            facts[column.fact.path] = cell.value
            filled = cell.stated
            if cell.place.columns:
                places.append(cell.place)
        if column.record is not None:
            stated.setdefault(column.record, []).append(filled)
    claims = {record: columns.name(disj(cells), f"{record}__stated") for record, cells in stated.items()}
    fits = (neg(is_null(make("|", *places) if len(places) > 1 else places[0])),) if places else ()
    return Read(facts, own, claims, fits, refused)


def _level(fact: FactDeclaration) -> Level:
    return Level.JUDGEMENT if fact.traits.judged else Level.FACT


def _filled(raw: Sql) -> Sql:
    """Whether a text is there."""
    return conj([neg(is_null(raw)), compared("<>", raw, logic.text(_EMPTY))])


class _Reader:
    def __init__(self, fact: FactDeclaration, rulebook: Rulebook, columns: Columns, native: str, hint: str) -> None:
        self.fact = fact
        self.rulebook = rulebook
        self.columns = columns
        self.native = native
        self.hint = hint
        self.level = _level(fact)

    def read(self, raw: Sql) -> Cell:
        """The cell. Raises NotCompilable for a fact that no column holds exactly."""
        match self.fact.kind:
            case "boolean" | "judgement" | "period" | "duty":
                return self.boolean(raw)
            case "choice":
                return self.choice(raw)
            case "choices":
                return self.choices(raw)
            case "date":
                return self.date(raw)
            case "number":
                return self.number(raw)
            case "text":
                return self.text(raw)
            case "monthly_average":
                raise NotCompilable("yearly", self.fact.path)
            case _:
                assert_never(self.fact.kind)

    def place(self, raw: Sql, texts: Sequence[str]) -> Sql:
        return self.columns.name(make("place", raw, *texts), f"{self.hint}__place")

    def boolean(self, raw: Sql) -> Cell:
        default = [] if self.fact.absent is None else [(is_null(raw), logic.boolean(bool(self.fact.absent)))]
        if self.native == "boolean":
            return self.cell(choose(default, raw), FALSE, logic.whole(1), neg(is_null(raw)))
        place = self.place(raw, ["true", "false", _EMPTY, *_WORDS])
        default = [(compared("=", place, logic.whole(3)), value) for _, value in default]
        truths = [(compared("=", place, logic.whole(1)), TRUE), (compared("=", place, logic.whole(2)), FALSE)]
        return self.cell(choose([*truths, *default], NULL), FALSE, place, compared("<>", place, logic.whole(3)))

    def choice(self, raw: Sql) -> Cell:
        enumeration = self.rulebook.enumerations[self.fact.type.of or ""]
        if NONE_TEXT in enumeration.options:
            raise NotCompilable("option_none", enumeration.name)
        known = [*(one for one in enumeration.options if one not in enumeration.missing), NONE_TEXT]
        words = sorted(UNKNOWN_WORDS | enumeration.missing)
        place = self.place(raw, [*known, _EMPTY, *words])
        silent = logic.whole(len(known) + 1)
        default = (
            [] if self.fact.absent is None else [(compared("=", place, silent), logic.text(str(self.fact.absent)))]
        )
        value = choose([(compared("<", place, silent), raw), *default], NULL)
        return self.cell(value, FALSE, place, compared("<>", place, silent))

    def choices(self, raw: Sql) -> Cell:
        """Marked at both ends, so that a value is found with its marks; a list that is ``none`` is an empty one."""
        enumeration = self.rulebook.enumerations[self.fact.type.of or ""]
        known = [one for one in enumeration.options if one not in enumeration.missing]
        name = self.columns.name
        marked = make("concat", logic.text(LIST_MARK), raw, logic.text(LIST_MARK))
        words = (NONE_TEXT, _EMPTY, *_WORDS)
        orders = self.orders(known)
        place = self.place(raw, [*words, *(LIST_MARK.join(order) for order in orders)])
        others = [(_matches(raw, known), logic.whole(-1)), (_matches(raw, enumeration.options), logic.whole(-2))]
        place = name(choose([(neg(is_null(place)), place), *others], NULL), f"{self.hint}__place")
        cases = [
            (compared("=", place, logic.whole(1)), logic.text(LIST_MARK)),
            (disj([compared(">", place, logic.whole(len(words))), compared("=", place, logic.whole(-1))]), marked),
        ]
        return self.cell(choose(cases, NULL), FALSE, place, compared("<>", place, logic.whole(2)))

    def orders(self, known: Sequence[str]) -> list[tuple[str, ...]]:
        """Every list of some of ``known``; none where they are many."""
        if len(known) > _FEW:
            return []
        return [order for length in range(1, len(known) + 1) for order in permutations(known, length)]

    def measured(self, raw: Sql, value: Sql) -> Cell:
        """A date or number whose text was read: what is left is ``none``, not known, or does not fit."""
        place = self.place(raw, [NONE_TEXT, _EMPTY, *_WORDS])
        none = [1, 2] if self.fact.absent == NONE_TEXT else [1]
        read = [(neg(is_null(value)), logic.whole(0))]
        known = self.columns.name(choose(read, place), f"{self.hint}__known")
        is_none = conj([compared(">=", known, logic.whole(1)), compared("<=", known, logic.whole(none[-1]))])
        is_none = compared("=", known, logic.whole(1)) if none == [1] else is_none
        return self.cell(value, is_none, known, _filled(raw))

    def typed(self, raw: Sql, value: Sql, inside: Sql) -> Cell:
        """A column that is a date or number already."""
        none = is_null(raw) if self.fact.absent == NONE_TEXT else FALSE
        fits = choose([(disj([is_null(raw), inside]), logic.whole(1))], NULL)
        return self.cell(value, none, fits, neg(is_null(raw)))

    def cell(self, value: Sql, none: Sql, place: Sql, stated: Sql) -> Cell:
        """The value with its parts in columns."""
        name = self.columns.name
        sql, none = name(value, self.hint), name(none, f"{self.hint}__none")
        gate = is_null(sql) if logic.fails(none) else conj([is_null(sql), neg(none)])
        bits = ((self.level, name(gate, f"{self.hint}__open")),)
        return Cell(Value(sql, bits, none), place, stated)

    def date(self, raw: Sql) -> Cell:
        if self.native == "date":
            inside = [compared(">=", raw, logic.day(date.min)), compared("<=", raw, logic.day(date.max))]
            return self.typed(raw, raw, conj(inside))
        read = self.columns.name(make("try_cast", raw, "date"), f"{self.hint}__read")
        again = make("cast", read, "text")
        return self.measured(raw, self.columns.name(choose([(make("=", again, raw), read)], NULL), self.hint))

    def number(self, raw: Sql) -> Cell:
        if self.fact.type.unit == RATE.unit:
            raise NotCompilable("rate", self.fact.path)
        if self.native == "number":
            value: Sql = make("cast", raw, WHOLE)
            return self.typed(raw, value, self.enough(value))
        digits = make("replace", raw, logic.text("_"), logic.text(""))
        short = make("<=", make("length", raw), logic.whole(MAX_DIGITS))
        plain = make("matches", raw, logic.text(_INTEGER))
        read = choose([(conj([plain, short]), make("try_cast", digits, WHOLE))], NULL)
        read = self.columns.name(read, f"{self.hint}__read")
        said = isinstance(self.fact.absent, int)
        default = int(self.fact.absent or 0) if said else None
        silent = [] if default is None else [(neg(_filled(raw)), logic.whole(default))]
        value = self.columns.name(choose([(self.enough(read), read), *silent], NULL), self.hint)
        return self.measured(raw, value)

    def enough(self, value: Sql) -> Sql:
        least = self.fact.minimum
        return neg(is_null(value)) if least is None else compared(">=", value, logic.whole(least))

    def text(self, raw: Sql) -> Cell:
        silent = NULL if self.fact.absent is None else logic.text(str(self.fact.absent))
        value = choose([(neg(_filled(raw)), silent), (among(raw, UNKNOWN_WORDS), NULL)], raw)
        return self.cell(value, FALSE, logic.whole(1), _filled(raw))


def _matches(raw: Sql, options: Iterable[str]) -> Sql:
    """Whether a text lists some of ``options``, with a mark between."""
    either = "|".join(sorted(map(re.escape, options)))
    return make("matches", raw, logic.text(rf"^({either})({LIST_MARK}({either}))*\z"))


def check_cell(text: str, fact: FactDeclaration, rulebook: Rulebook) -> None:
    """Raise MismatchError unless a cell that says something fits its fact: what ``read_cells`` tells in SQL, with the
    reason."""
    scalar = ScalarNode(text, True, 1, 1)
    match fact.kind:
        case "boolean" | "judgement" | "period" | "duty":
            scalars.boolean(scalar)
        case "date":
            scalars.day(scalar)
        case "number":
            if fact.type.unit != RATE.unit:  # a rate is not read
                scalars.integer(scalar, fact.minimum)
        case "choice":
            _check_options([text], fact, rulebook)
        case "choices":
            _check_options(text.split(LIST_MARK), fact, rulebook)
        case "text" | "monthly_average":
            return
        case _:
            assert_never(fact.kind)


def _check_options(chosen: Iterable[str], fact: FactDeclaration, rulebook: Rulebook) -> None:
    options = rulebook.enumerations[fact.type.of or ""].options
    for one in chosen:
        if one not in options:
            raise MismatchError("unknown_option", text=one, known=", ".join(list(options)[:_SHOWN_OPTIONS]))
