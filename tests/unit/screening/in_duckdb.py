"""The statement, run by DuckDB over rows held in memory."""

from collections.abc import Iterable, Sequence
from datetime import date

import duckdb
import pyarrow

from japan_ai_compliance.engine.model import Case, Dates
from japan_ai_compliance.profile.model import Entry, Profile
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.screening.model import Given
from japan_ai_compliance.screening.statement import PARTS, Statement, column_name, compose
from tests.unit.screening.random_ledger import SUBJECT, Answer, Row

NOBODY = Profile("", "", Entry("", None, "", 1, 1), None)


def statement_for(rows: Sequence[Row], rulebook: Rulebook, dates: Dates, company: Profile = NOBODY) -> Statement:
    """The statement over the columns that ``rows`` have."""
    given = {name: Given(name) for name in rows[0]}
    return compose(Case(rulebook, company, dates), SUBJECT, given, "id")


def screened(
    rows: Sequence[Row], rulebook: Rulebook, dates: Dates, company: Profile = NOBODY
) -> Iterable[dict[str, Answer]]:
    """Status, last day and exposure of each row, by rule."""
    statement = statement_for(rows, rulebook, dates, company)
    names = list(rows[0])
    with duckdb.connect() as connection:
        connection.execute("SET disabled_optimizers = 'in_clause'")
        table = pyarrow.table({name: pyarrow.array([row[name] for row in rows], pyarrow.string()) for name in names})
        connection.register("ledger", table)
        found = connection.execute(statement.sql("duckdb"))
        heads = [column[0] for column in found.description or ()]
        by_id = {row[0]: dict(zip(heads, row, strict=True)) for row in found.fetchall()}
    assert len(by_id) == len(rows)
    for row in rows:
        answer = by_id[row["id"]]
        assert answer["fits"] is True, row
        yield {rule.id: _answer([answer[column_name(rule, part)] for part in PARTS]) for rule in statement.rules}


def _answer(parts: Sequence[object]) -> Answer:
    status, due, exposure = parts
    assert isinstance(status, str)
    return status, due if isinstance(due, date) else None, exposure if isinstance(exposure, str) else None
