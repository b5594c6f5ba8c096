"""What screening works on and answers with."""

from collections.abc import Mapping
from dataclasses import dataclass

from japan_ai_compliance.language.sql.expression import Sql
from japan_ai_compliance.language.sql.values import NotCompilable, Value
from japan_ai_compliance.rulebook.model import FactDeclaration, Rule

SOURCE = "ledger"
"""What the statement calls the table it reads."""


@dataclass(frozen=True)
class Column:
    """A fact that a ledger may state in a column.

    ``name`` is the fact's path below the subject, ``record`` the single record it stands in (None: the row itself).
    ``basis``: the column says who made the assessment that the fact is.
    """

    name: str
    fact: FactDeclaration
    record: str | None = None
    basis: bool = False


@dataclass(frozen=True)
class Given:
    """A column of the ledger at hand: its own name, and what its values are without any reading."""

    source: str
    native: str = "text"


@dataclass(frozen=True)
class RowOutcome:
    """What a rule says of a row: status, last day, and the heaviest consequence, each as an expression."""

    status: Sql
    due: Sql
    exposure: Sql


@dataclass(frozen=True)
class Unscreened:
    """A rule that no statement can decide, with the reason (a key of the messages and a detail)."""

    rule: Rule
    reason: str
    detail: str


@dataclass(frozen=True)
class Read:
    """What the columns of a ledger come to: the facts by path, whether records are stated, whether all cells fit.

    ``refused``: facts that have a column which is not read, with the reason.
    """

    facts: Mapping[str, Value]
    own: Mapping[str, Sql]
    stated: Mapping[str, Sql]
    fits: tuple[Sql, ...]
    refused: Mapping[str, NotCompilable]
