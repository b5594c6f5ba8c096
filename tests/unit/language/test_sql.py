"""Conditions as SQL: DuckDB gives the truth that ``evaluate`` gives, on every mixture of known, none and missing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from typing import get_args

import duckdb
import pytest
from sqlglot import exp

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.evaluate import evaluate
from japan_ai_compliance.language.parse import parse
from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.columns import Columns
from japan_ai_compliance.language.sql.compile import compile_node
from japan_ai_compliance.language.sql.expression import Sql
from japan_ai_compliance.language.sql.logic import NULL, TRUE, among, choose, conj, disj, is_null, neg
from japan_ai_compliance.language.sql.render import build
from japan_ai_compliance.language.sql.values import LEVELS, Level, NotCompilable, Value
from japan_ai_compliance.language.values import NONE, Reason, Unknown
from japan_ai_compliance.language.values import Value as Known
from tests.support.conditions import Here, Names

MISSING, UNJUDGED = object(), object()
D1, D2, D3 = date(2025, 1, 31), date(2025, 2, 28), date(2026, 2, 28)
CELLS: Mapping[str, Sequence[object]] = {
    "shop.open": (True, False, MISSING, UNJUDGED),
    "shop.lit": (True, False, MISSING, UNJUDGED),
    "shop.users": (0, 5, 40, NONE, MISSING),
    "shop.days": (3, NONE, MISSING),
    "shop.kind": ("app_store", "browser", NONE, MISSING),
    "shop.colour": ("red", "green", NONE, MISSING),
    "shop.opened": (D1, D2, NONE, MISSING),
    "shop.closed": (D2, D3, NONE, MISSING, UNJUDGED),
    "shop.name": ("x", NONE, MISSING),
}
PLAIN = [
    "shop.open and shop.lit",
    "shop.open or shop.lit",
    "not shop.open",
    "not (shop.open and not shop.lit) or shop.users > 4",
    "shop.users >= 5",
    "shop.users == 5 and shop.open",
    "shop.users != 5",
    "5 <= shop.users or shop.lit",
    "shop.users >= 0",
    "shop.users < 0",
    "shop.users > 0",
    'shop.kind == "app_store"',
    'shop.kind != "app_store" and shop.open',
    'shop.kind in {"app_store", "browser"}',
    'shop.kind not in {"browser"} or shop.lit',
    'shop.name == "x"',
    "shop.opened < shop.closed",
    "shop.opened == shop.closed or shop.open",
    "happened(shop.opened) and shop.opened <= day",
    "before_each(shop.opened, shop.closed, day)",
    "earliest(shop.opened, shop.closed) < day",
    "latest(shop.opened, shop.closed) >= day",
    "add_days(shop.opened, 30) >= shop.closed",
    "add_months(shop.opened, 1) == shop.closed",
    "add_years(shop.opened, 1) > shop.closed",
    "days_between(shop.opened, shop.closed) >= 28",
    "fiscal_year(shop.opened, 2) < 2025",
    "date_if(shop.open, shop.opened) < day",
    "within(shop.opened, shop.closed, day, shop.closed)",
    "days_between(shop.opened, shop.closed) + 2 * days_between(shop.opened, day) - 1 < 14",
    "greatest(days_between(shop.opened, shop.closed), 7) > 30",
    "least(days_between(shop.opened, shop.closed), 7) > 4",
    "known(days_between(shop.opened, day))",
]
DAY = date(2025, 2, 27)


@dataclass
class Rows:
    """Surroundings whose facts are columns."""

    columns: Columns = field(default_factory=Columns)

    def fact(self, node: nodes.Fact) -> Value:
        """A column, with one beside it that says why it is open and one for ``none``."""
        sql, none = self.columns.base(node.path), self.columns.base(f"{node.path} none")
        why = self.columns.base(f"{node.path} level")
        bits = ((Level.JUDGEMENT, neg(is_null(why))), (Level.FACT, among(why, ["FACT"])))
        bits = ((bits[0][0], bits[0][1]), (bits[1][0], conj([bits[0][1], bits[1][1]])))
        textual = node.type.kind in ("choice", "text")
        return Value(
            choose([(none, logic.text("none"))], sql) if textual else sql, bits, logic.FALSE if textual else none
        )

    def least(self, _: nodes.Fact) -> int | None:
        """No number is below nothing."""
        return 0

    def parameter(self, name: str) -> Value:
        """None is used."""
        raise AssertionError(name)

    def within_parameter(self, _: Value, name: str) -> Value:
        """None is used."""
        raise AssertionError(name)

    def local(self, _: str) -> Value:
        """The day."""
        return Value(logic.day(DAY))

    def look_up(self, table: str, _: Sequence[Value]) -> Value:
        """None is used."""
        raise AssertionError(table)

    def keep(self, value: Value, _: str) -> Value:
        """As it is."""
        return value

    def remember(self, _: nodes.Node, make: Callable[[], Value]) -> Value:
        """Every time anew."""
        return make()


def written(sql: Sql) -> str:
    return build(sql).sql("duckdb")


def open_on(path: str, cell: object) -> Unknown:
    kind = "missing" if cell is MISSING else "judgement"
    return Unknown((Reason(kind, path, path),))  # type: ignore[arg-type]


def expected(node: nodes.Node, row: Mapping[str, object]) -> tuple[bool | None, int | None]:
    """The truth, and where it is open at which level."""
    values: dict[str, Known] = {"day": DAY}
    for path, cell in row.items():
        values[path] = open_on(path, cell) if cell in (MISSING, UNJUDGED) else cell  # type: ignore[assignment]
    value = evaluate(node, Here(values))
    if isinstance(value, Unknown):
        return None, max((LEVELS[reason.kind] for reason in value.reasons), default=Level.EMPTY)
    assert isinstance(value, bool)
    return value, None


def literal(cell: object) -> str:
    if cell in (MISSING, UNJUDGED) or cell is NONE:
        return "NULL"
    if isinstance(cell, bool | int):
        return str(cell).upper()
    return exp.Literal.string(str(cell)).sql("duckdb")


TYPES = {
    "shop.open": "BOOLEAN",
    "shop.lit": "BOOLEAN",
    "shop.users": "DECIMAL(38, 0)",
    "shop.days": "INTEGER",
    "shop.opened": "DATE",
    "shop.closed": "DATE",
}


@pytest.mark.parametrize("text", PLAIN)
def test_the_same_truth_for_the_same_reasons(text: str) -> None:
    node = parse(text, Names(), None)
    paths = sorted({one.path for one in nodes.walk(node) if isinstance(one, nodes.Fact)})
    value = compile_node(node, Rows())
    level = choose([(value.at_least(one), logic.whole(int(one))) for one in reversed(Level)], NULL)
    rows = [dict(zip(paths, cells, strict=True)) for cells in product(*(CELLS[path] for path in paths))]
    with duckdb.connect() as connection:
        for row in rows:
            cells = [
                f'CAST({literal(cell)} AS {TYPES.get(path, "VARCHAR")}) AS "{path}", {cell is NONE} AS "{path} none",'
                f" {'NULL' if cell not in (MISSING, UNJUDGED) else repr('FACT' if cell is MISSING else 'OTHER')}"
                f'::VARCHAR AS "{path} level"'
                for path, cell in row.items()
            ]
            query = f"SELECT {written(value.sql)}, {written(level)} FROM (SELECT {', '.join(cells)})"
            assert connection.execute(query).fetchone() == expected(node, row), (text, row)


@pytest.mark.parametrize(
    "text",
    [
        "working_day(shop.opened, holidays) > day",
        "round_down(shop.sales, 1000) > 5",
        "prorate(shop.sales, 3, 4) > 5",
        "shop.users * shop.share > 5",
        "any(shop.lamps, lamp.broken)",
        "up_to(shop.sales) > 5",
    ],
)
def test_what_has_no_written_rule_is_refused(text: str) -> None:
    with pytest.raises((NotCompilable, AssertionError)):
        compile_node(parse(text, Names(), None), Rows())


def test_no_least_no_greatest_no_division_and_no_null_in_a_list() -> None:
    for text in PLAIN:
        value = compile_node(parse(text, Names(), None), Rows())
        for sql in (value.sql, *(bit for _, bit in value.bits)):
            tree = build(sql)
            assert not list(tree.find_all(exp.Least, exp.Greatest, exp.Div, exp.IntDiv)), text
            for one in tree.find_all(exp.In):
                assert not any(isinstance(option, exp.Null) for option in one.expressions), text


def test_constants_fold_away() -> None:
    column = logic.column("a")
    assert conj([TRUE, column]) is column
    assert conj([column, logic.FALSE]) is logic.FALSE
    assert disj([column, TRUE]) is TRUE
    assert neg(neg(column)) is column
    assert choose([(logic.FALSE, TRUE)], column) is column
    assert choose([(column, TRUE)], TRUE) is TRUE


@pytest.mark.parametrize(("left", "right"), [(D1, D2), (D2, D1), (D1, D1)])
def test_constants_that_are_compared_fold_away(left: date, right: date) -> None:
    truths = {
        "=": left == right,
        "<>": left != right,
        "<": left < right,
        "<=": left <= right,
        ">": left > right,
        ">=": left >= right,
    }
    for operation in get_args(logic.Comparison):
        assert logic.compared(operation, logic.day(left), logic.day(right)) is logic.boolean(truths[operation])


def test_a_name_or_a_value_cannot_leave_its_place() -> None:
    column = logic.column('a" OR 1=1 --')
    sql = written(among(column, ["'; DROP TABLE x; --", "b"]))
    assert sql == "\"a\"\" OR 1=1 --\" IN ('''; DROP TABLE x; --', 'b')"


@pytest.mark.parametrize("count", [0, 1, 2, 16, 17, 60])
def test_a_long_list_of_options_finds_each_of_them(count: int) -> None:
    options = [f"{number:03}" for number in range(count)]
    sql = written(among(logic.column("a"), options))
    values = ", ".join(f"('{one}')" for one in [*options, "zzz", "", "0005"])
    with duckdb.connect() as connection:
        rows = connection.execute(f"SELECT a, {sql} FROM (VALUES {values}, (NULL)) t(a)").fetchall()
    known = [row for row in rows if row[0] is not None]
    assert {row[0] for row in known if row[1]} == set(options)
    assert {row[0] for row in known if row[1] is False} == {"zzz", "", "0005"}
    assert (None, None) in rows
