"""A table of the law as cases: which of its rows fits the values of a ledger's row."""

from collections.abc import Callable, Sequence

from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.expression import Sql
from japan_ai_compliance.language.sql.logic import among, conj, disj, neg
from japan_ai_compliance.language.sql.values import Value
from japan_ai_compliance.rulebook.model import Row, Version


def row_cases(rows: Sequence[Row], keys: Sequence[Value], read: Callable[[Version], Value]) -> list[tuple[Sql, Value]]:
    """The rows of a table as cases; neighbours with the same value share one."""
    found: list[tuple[list[Sql], Value]] = []
    for row in rows:
        condition = conj(_fits(key, wanted) for key, wanted in zip(keys, row.keys, strict=True) if wanted is not None)
        if logic.fails(condition):
            continue
        value = read(row.version)
        if found and found[-1][1] == value:
            found[-1][0].append(condition)
        else:
            found.append(([condition], value))
    return [(_any(conditions), value) for conditions, value in found]


def _any(conditions: Sequence[Sql]) -> Sql:
    """Any of ``conditions``; equalities of one column become a list."""
    sides = {one.parts[0] for one in conditions if one.operation == "="}
    if len(sides) == 1 and all(one.operation == "=" and one.parts[1].operation == "text" for one in conditions):
        return among(sides.pop(), [one.parts[1].words()[0] for one in conditions])
    return disj(conditions)


def _fits(key: Value, wanted: str | int | bool) -> Sql:
    if isinstance(wanted, bool):
        return key.sql if wanted else neg(key.sql)
    if isinstance(wanted, int):
        return logic.compared("=", key.sql, logic.whole(wanted))
    return among(key.sql, [wanted])
