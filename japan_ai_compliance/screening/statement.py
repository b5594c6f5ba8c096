"""The one statement that screens a ledger: facts, then what they come to, then a status for each rule."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from sqlglot import exp

from japan_ai_compliance.engine.model import Case
from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.columns import Columns
from japan_ai_compliance.language.sql.expression import Sql, make
from japan_ai_compliance.language.sql.logic import conj
from japan_ai_compliance.language.sql.values import NotCompilable
from japan_ai_compliance.rulebook.kinds import RULES
from japan_ai_compliance.rulebook.model import Rule
from japan_ai_compliance.screening.cells import read_cells
from japan_ai_compliance.screening.dialects import written
from japan_ai_compliance.screening.ledger_columns import possible_columns
from japan_ai_compliance.screening.model import SOURCE, Given, RowOutcome, Unscreened
from japan_ai_compliance.screening.over_time import over_time_outcome
from japan_ai_compliance.screening.steps import query
from japan_ai_compliance.screening.surroundings import Rows
from japan_ai_compliance.screening.timed import timed_outcome

PARTS = ("status", "due", "exposure")
FITS = "fits"


@dataclass(frozen=True)
class Statement:
    """A statement over the table ``SOURCE``: its row id, then status, due and exposure of each rule in ``rules``.

    Its last column, ``FITS``, says whether all cells of the row fit; those that do not are what ``misfits`` selects,
    cell by cell as they were given.
    """

    query: Callable[[], exp.Select]
    misfits: Callable[[], exp.Select]
    rules: tuple[Rule, ...]
    unscreened: tuple[Unscreened, ...]
    absent: tuple[str, ...]

    def sql(self, dialect: str, *, pretty: bool = False) -> str:
        """The statement in a dialect, for a reader over several lines (``pretty``)."""
        return written(self.query(), dialect, pretty=pretty)

    def misfits_in(self, dialect: str) -> str:
        """The statement that selects the rows with a cell that does not fit."""
        return written(self.misfits(), dialect)


def rules_of_rows(case: Case, subject: str, laws: tuple[str, ...] = ()) -> list[Rule]:
    """The rules about the rows of a ledger."""
    rules = case.rulebook.rules.values()
    return [rule for rule in rules if rule.subject == subject and (not laws or rule.law in laws)]


def column_name(rule: Rule, part: str) -> str:
    """The name of a column of the answer."""
    return f"{rule.id}_{part}"


def compose(
    case: Case, subject: str, given: Mapping[str, Given], identity: str, laws: tuple[str, ...] = ()
) -> Statement:
    """The statement for the rules of ``case`` about ``subject``, over a ledger of it with the columns ``given``.

    ``identity`` names the column that tells rows apart.
    """
    columns = Columns()
    columns.base(identity)
    possible = possible_columns(case.rulebook, subject)
    rows = Rows(case, subject, read_cells(possible, given, case.rulebook, columns), columns)
    found: list[tuple[Rule, RowOutcome]] = []
    unscreened: list[Unscreened] = []
    for rule in rules_of_rows(case, subject, laws):
        try:
            found.append((rule, timed_outcome(rule, rows) if RULES[rule.kind].timed else over_time_outcome(rule, rows)))
        except NotCompilable as reason:
            unscreened.append(Unscreened(rule, reason.reason, reason.detail))
    fits = columns.name(conj(rows.read.fits), FITS)
    absent = tuple(name for name, column in possible.items() if name not in given and not column.basis)
    wanted = [("id", logic.column(identity)), *_answers(found), (FITS, fits)]
    answers = partial(query, columns, wanted, SOURCE)
    named = dict.fromkeys([identity, *given])
    cells = [(name, logic.column(name)) for name in named]
    screened = tuple(rule for rule, _ in found)
    misfits = partial(_misfits, columns, [*cells, (FITS, fits)])
    return Statement(answers, misfits, screened, tuple(unscreened), absent)


def _misfits(columns: Columns, cells: list[tuple[str, Sql]]) -> exp.Select:
    inner = query(columns, cells, SOURCE).subquery("cells")
    return exp.select("*").from_(inner, copy=False).where(exp.not_(exp.column(FITS, quoted=True)))


def _answers(found: list[tuple[Rule, RowOutcome]]) -> list[tuple[str, Sql]]:
    answers: list[tuple[str, Sql]] = []
    for rule, outcome in found:
        for part, expression in zip(PARTS, (outcome.status, outcome.due, outcome.exposure), strict=True):
            typed = make("cast", expression, "date" if part == "due" else "text")
            answers.append((column_name(rule, part), typed if logic.empty(expression) else expression))
    return answers
