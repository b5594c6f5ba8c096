"""Columns put into steps: each step makes its columns of those of the one before, and hands on what later ones read."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlglot import exp

from japan_ai_compliance.language.sql.columns import Columns
from japan_ai_compliance.language.sql.expression import Sql, make
from japan_ai_compliance.language.sql.render import build

Named = list[tuple[str, Sql]]


@dataclass(frozen=True)
class Step:
    """The columns that are handed on, and those that are made."""

    passed: list[str]
    made: Named


def query(columns: Columns, wanted: Named, source: str) -> exp.Select:
    """The columns ``wanted``, each made in steps from the table ``source``."""
    made, last = _inlined(_needed(columns, wanted), wanted)
    found = _selecting(Step([], last))
    for number, step in enumerate(_steps(made, last), 1):
        found = found.with_(f"step_{number}", as_=_selecting(step).from_(source, copy=False), copy=False)
        source = f"step_{number}"
    return found.from_(source, copy=False)


def _needed(columns: Columns, wanted: Named) -> Named:
    """The columns that the answer rests on, each after those it reads."""
    needed = {name for _, expression in wanted for name in expression.columns}
    found: Named = []
    for layer in reversed(columns.layers):
        kept = [(name, expression) for name, expression in layer if name in needed]
        needed = needed.union(*(expression.columns for _, expression in kept))
        found = [*kept, *found]
    return found


def _inlined(made: Named, wanted: Named) -> tuple[Named, Named]:
    """The same with a column that is read once written where it is read."""
    uses: Counter[str] = Counter()
    for _, expression in (*made, *wanted):
        _count(expression, uses)
    single: dict[str, Sql] = {}
    kept: Named = []
    for name, expression in made:
        written = _written(expression, single)
        if uses[name] == 1:
            single[name] = written
        else:
            kept.append((name, written))
    return kept, [(name, _written(expression, single)) for name, expression in wanted]


def _count(expression: Sql, uses: Counter[str]) -> None:
    if expression.operation == "column":
        uses[expression.words()[0]] += 1
    for part in expression.parts:
        _count(part, uses)


def _written(expression: Sql, single: Mapping[str, Sql]) -> Sql:
    if expression.columns.isdisjoint(single):
        return expression
    if expression.operation == "column":
        return single[expression.words()[0]]
    return make(
        expression.operation,
        *(_written(one, single) if isinstance(one, Sql) else one for one in expression.arguments),
    )


def _steps(made: Named, wanted: Named) -> list[Step]:
    """Steps in which each column is made as soon as those it reads are there, handing on nothing in vain."""
    depth: dict[str, int] = {}
    layers: list[Named] = []
    for name, expression in made:
        depth[name] = 1 + max((depth.get(one, 0) for one in expression.columns), default=0)
        while len(layers) < depth[name]:
            layers.append([])
        layers[depth[name] - 1].append((name, expression))
    needed = {name for _, expression in wanted for name in expression.columns}
    found: list[Step] = []
    for layer in reversed(layers):
        passed = needed - {name for name, _ in layer}
        needed = set(passed).union(*(expression.columns for _, expression in layer))
        found.insert(0, Step(sorted(passed), layer))
    return found


def _selecting(step: Step) -> exp.Select:
    named = [exp.alias_(build(expression), name, quoted=True, copy=False) for name, expression in step.made]
    return exp.select(*(exp.column(name, quoted=True) for name in step.passed), *named, copy=False)
