"""Mutants of dated values: parameters and the rows of tables."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import Type
from japan_ai_compliance.linting.book import Book, Home
from japan_ai_compliance.linting.uses import named
from japan_ai_compliance.mutation.model import Change, Edit, Mutant
from japan_ai_compliance.mutation.reach import Reach, of_name
from japan_ai_compliance.mutation.rewrite import in_parameter, in_table
from japan_ai_compliance.mutation.spans import moves, spans_of
from japan_ai_compliance.mutation.values import new_values
from japan_ai_compliance.mutation.window import standing, window
from japan_ai_compliance.rulebook.model import Row, Rule, Span, Table, Version


def mutants(book: Book) -> Iterator[Mutant]:
    """The mutants of every parameter that a rule rests on."""
    resting = _resting(book)
    for name, home in book.declared("parameters"):
        parameter = book.rulebook.parameters[name]
        rules = resting.get(("parameter", name), [])
        edit = _parameter_edit(book, name)
        is_named = partial(_is_parameter, name)
        reach = of_name(_rules(book, rules), is_named)
        within = window(standing(_rules(book, rules), is_named))
        values = _Values(
            f"parameter {name}", home, "values", parameter.versions, parameter.type, rules, reach, within, edit
        )
        yield from values.mutants(book)
        yield from values.moved([tuple(range(len(parameter.versions)))])


def mutants_of_tables(book: Book) -> Iterator[Mutant]:
    """The mutants of every table that a rule rests on; a row may also be gone."""
    resting = _resting(book)
    for name, home in book.declared("tables"):
        table = book.rulebook.tables[name]
        rules = resting.get(("table", name), [])
        versions = tuple(row.version for row in table.rows)
        edit = _table_edit(table)
        is_named = partial(_is_table, name)
        reach = of_name(_rules(book, rules), is_named)
        within = window(standing(_rules(book, rules), is_named))
        values = _Values(f"table {name}", home, "rows", versions, table.type, rules, reach, within, edit)
        yield from values.mutants(book)
        yield from values.moved(_alike(table))
        for index, row in enumerate(table.rows):
            fewer = table._replace(rows=(*table.rows[:index], *table.rows[index + 1 :]))
            gone = Change("dropped", f"row {_keys(row)}", "")
            yield Mutant(
                f"table {name}", "", gone, home.place("rows", index), tuple(rules), in_table(fewer), reach=reach
            )


@dataclass(frozen=True)
class _Values:
    thing: str
    home: Home
    key: str
    versions: tuple[Version, ...]
    type: Type
    rules: list[str]
    reach: Reach
    within: Span
    edit: Callable[[tuple[Version, ...]], Edit]

    def mutants(self, book: Book) -> Iterator[Mutant]:
        """The value of each version changed. One of low confidence is never read."""
        enumeration = book.rulebook.enumerations.get(self.type.of or "")
        for index, version in enumerate(self.versions):
            if version.confidence == "low":
                continue
            for new in new_values(version.value, self.type, enumeration):
                changed = version._replace(value=new.value)
                made = (*self.versions[:index], changed, *self.versions[index + 1 :])
                yield replace(self.mutant(index, new.change, "value", made), option=new.option)

    def moved(self, groups: Sequence[tuple[int, ...]]) -> Iterator[Mutant]:
        """The dates of each group of versions moved; those of a group take turns."""
        for group in groups:
            for moved in moves(spans_of([self.versions[index] for index in group]), self.within):
                made = list(self.versions)
                for index, span in zip(group, moved.spans, strict=True):
                    made[index] = made[index]._replace(span=span)
                yield self.mutant(group[moved.index], moved.change, moved.key, tuple(made))

    def mutant(self, index: int, change: Change, below: str, made: tuple[Version, ...]) -> Mutant:
        start = self.versions[index].span.start
        where = f"{self.key} {index + 1}" if start is None else f"{self.key} {index + 1} from {start}"
        place = self.home.place(self.key, index, below)
        return Mutant(self.thing, where, change, place, tuple(self.rules), self.edit(made), reach=self.reach)


def _parameter_edit(book: Book, name: str) -> Callable[[tuple[Version, ...]], Edit]:
    return lambda versions: in_parameter(book.rulebook.parameters[name]._replace(versions=versions))


def _table_edit(table: Table) -> Callable[[tuple[Version, ...]], Edit]:
    return lambda versions: in_table(
        table._replace(rows=tuple(Row(row.keys, one) for row, one in zip(table.rows, versions, strict=True)))
    )


def _alike(table: Table) -> list[tuple[int, ...]]:
    """The positions of rows with the same keys."""
    groups: dict[object, list[int]] = {}
    for index, row in enumerate(table.rows):
        groups.setdefault(row.keys, []).append(index)
    return [tuple(group) for group in groups.values()]


def _keys(row: Row) -> str:
    return ", ".join("any" if key is None else str(key) for key in row.keys)


def _rules(book: Book, names: list[str]) -> list[Rule]:
    return [book.rulebook.rules[name] for name in names]


def _is_parameter(name: str, node: nodes.Node) -> bool:
    return isinstance(node, nodes.Parameter) and node.name == name


def _is_table(name: str, node: nodes.Node) -> bool:
    return isinstance(node, nodes.Lookup) and node.table == name


def _resting(book: Book) -> dict[tuple[str, str], list[str]]:
    """The rules that rest on each parameter and table."""
    found: dict[tuple[str, str], list[str]] = {}
    for rule in book.rulebook.rules.values():
        nodes_of_rule = named(rule)
        for name in sorted({node.name for node in nodes_of_rule if isinstance(node, nodes.Parameter)}):
            found.setdefault(("parameter", name), []).append(rule.id)
        for name in sorted({node.table for node in nodes_of_rule if isinstance(node, nodes.Lookup)}):
            found.setdefault(("table", name), []).append(rule.id)
    return found
