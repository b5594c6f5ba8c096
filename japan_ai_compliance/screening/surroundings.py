"""What the names in a condition stand for in a ledger: columns, constants of the law, facts of the company."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from japan_ai_compliance.engine.in_force import in_force, version_on
from japan_ai_compliance.engine.model import Case
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.columns import Columns
from japan_ai_compliance.language.sql.days import Day, edges
from japan_ai_compliance.language.sql.expression import Sql
from japan_ai_compliance.language.sql.logic import NULL, TRUE, among, conj
from japan_ai_compliance.language.sql.values import (
    LIST_MARK,
    NONE_TEXT,
    Level,
    NotCompilable,
    Value,
    merged,
    open_value,
    select,
)
from japan_ai_compliance.language.values import NONE, Interval, Unknown
from japan_ai_compliance.profile.model import Datum, Entry, Periods
from japan_ai_compliance.rulebook.model import Span
from japan_ai_compliance.screening.constants import constant
from japan_ai_compliance.screening.model import Read
from japan_ai_compliance.screening.tables import row_cases

_NONE_AS_TEXT = {"choice": NONE_TEXT, "text": NONE_TEXT, "choices": LIST_MARK}
_NO_LAW = open_value(Level.FACT)


@dataclass(frozen=True)
class Rows:
    """What is the same for every rule: the rulebook and dates, what a row is, the company, the facts of a row, the
    columns so far."""

    case: Case
    subject: str
    read: Read
    columns: Columns
    memo: dict[tuple[int, Sql, frozenset[str], Sql, bool, str], tuple[nodes.Node, Value]] = field(default_factory=dict)

    def on(self, day: Day) -> "Where":
        """Surroundings on a day."""
        return Where(self, day)

    def company(self) -> dict[str, Entry | None]:
        """The single subjects of the profile; None where it states none."""
        found: dict[str, Entry | None] = {}
        for subject in self.case.rulebook.subjects.values():
            if subject.at and not subject.parents and not subject.many:
                record = self.case.profile.root.records.get(subject.name)
                found[subject.name] = record if isinstance(record, Entry) else None
        return found


@dataclass(frozen=True)
class Where:
    """The surroundings of a condition (``language.sql.compile.Surroundings``).

    ``claimed``: the records whose facts may be read. ``own_counts`` False: the company's own word on a legal question
    is no answer. ``variant`` tells apart locals of the same name. On rows where ``guard`` is not
    true nobody looks at the answers.
    """

    rows: Rows
    day: Day
    locals: Mapping[str, Value] = field(default_factory=dict)
    claimed: frozenset[str] = frozenset()
    own_counts: bool = True
    variant: str = ""
    guard: Sql = TRUE

    def guarded(self, guard: Sql) -> "Where":
        """The same where only the rows on which ``guard`` is true count."""
        return replace(self, guard=conj([self.guard, guard]))

    def knowing(self, variant: str, **more: Value) -> "Where":
        """The same with more locals."""
        return replace(self, locals={**self.locals, **more}, variant=variant)

    def keep(self, value: Value, hint: str) -> Value:
        """The value with its parts in columns."""
        return self.rows.columns.keep(value, hint, self.guard)

    def remember(self, node: nodes.Node, make: Callable[[], Value]) -> Value:
        """What ``make`` gives, once for each node, day and set of locals."""
        key = (
            id(node),
            self.day.sql,
            self.claimed,
            self.guard,
            self.own_counts,
            self.variant,
        )
        if key not in self.rows.memo:
            self.rows.memo[key] = (node, make())
        return self.rows.memo[key][1]

    def lasts(self, span: Span) -> Sql:
        """Whether what carries ``span`` is law on the day."""
        known = self.rows.case.dates.law_as_of
        days = edges(span.start, span.end)
        return self.day.pick(days, lambda day: Value(logic.boolean(in_force(span, day, known)))).sql

    # Surroundings

    def fact(self, node: nodes.Fact) -> Value:
        """A fact of the row, of a record in it that is claimed, or of the company."""
        if node.subject == self.rows.subject or node.subject in self.claimed:
            return self.stated(node.path)
        if node.subject in self.rows.company():
            return self.of_company(node)
        raise NotCompilable("other_subject", node.path)

    def least(self, node: nodes.Fact) -> int | None:
        """The declared minimum of a number."""
        return self.rows.case.rulebook.facts[node.path].minimum

    def stated(self, path: str) -> Value:
        """A fact of the row."""
        if path in self.rows.read.refused:
            raise self.rows.read.refused[path]
        value = self.rows.read.facts.get(path)
        if value is None:
            raise NotCompilable("no_column", path)
        if self.rows.case.rulebook.facts[path].traits.over_time is not None:
            raise NotCompilable("period", path)
        if self.own_counts or not self.rows.case.rulebook.facts[path].traits.judged:
            return value
        own = self.rows.read.own.get(path, logic.boolean(True))
        return select([(own, open_value(Level.JUDGEMENT))], value)

    def of_company(self, node: nodes.Fact) -> Value:
        """A fact of the company: the same for every row, on each day."""
        bound = self.rows.company()
        entry = bound[node.subject]
        stated = entry.facts.get(node.name) if entry is not None else None
        days = [self.rows.case.dates.as_of]
        if isinstance(stated, Datum) and isinstance(stated.value, Periods):
            for one in stated.value.entries:
                days += edges(one.start, one.end if isinstance(one.end, date) else None)
        fact = self.rows.case.rulebook.facts.get(node.path)
        if fact is None or fact.yearly:
            raise NotCompilable("company_fact", node.path)

        def of(day: date) -> Value:
            scope = Scope(self.rows.case, day, bound, own_counts=self.own_counts)
            value = scope.fact(node)
            if value is NONE and node.type.kind in _NONE_AS_TEXT:
                return Value(logic.text(_NONE_AS_TEXT[node.type.kind]))
            if isinstance(value, Interval) and value.high is None and value.low == fact.minimum:
                return open_value(Level.FACT)
            return constant(value)

        return self.day.pick(days, of)

    def parameter(self, name: str) -> Value:
        """A parameter on the day."""
        return self.day.pick(self.versions(name), lambda day: constant(self.version(name, day)))

    def within_parameter(self, item: Value, name: str) -> Value:
        """Whether a choice is in a set that is a parameter."""

        def of(day: date) -> Value:
            version = self.version(name, day)
            if isinstance(version, Unknown):
                return Value(NULL, merged([item, constant(version)], logic.boolean(True)))
            assert isinstance(version, frozenset)
            return self.rows.columns.keep(Value(among(item.sql, version), item.bits), f"in_{name}")

        return self.keep(self.day.pick(self.versions(name), of), f"in_{name}")

    def versions(self, name: str) -> list[date]:
        """The days on which a parameter may change."""
        versions = self.rows.case.rulebook.parameters[name].versions
        return [day for version in versions for day in edges(version.span.start, version.span.end)]

    def version(self, name: str, day: date) -> object:
        """The value of a parameter on a known day."""
        case = self.rows.case
        return Scope(case, day, {}).version(name, version_on(case.rulebook.parameters[name], day, case.dates.law_as_of))

    def local(self, name: str) -> Value:
        """A local."""
        if name == "as_of":
            return Value(logic.day(self.rows.case.dates.as_of))
        if name == "day":
            return Value(self.day.sql)
        if name not in self.locals:
            raise NotCompilable("local", name)
        return self.locals[name]

    def look_up(self, table: str, keys: Sequence[Value]) -> Value:
        """A cell of a table on the day: the first row that fits."""
        rows = self.rows.case.rulebook.tables[table].rows
        days = [day for row in rows for day in edges(row.version.span.start, row.version.span.end)]
        return self.keep(self.day.pick(days, lambda day: self.cell(table, keys, day)), table)

    def cell(self, table: str, keys: Sequence[Value], day: date) -> Value:
        """A cell of a table on a known day."""
        case = self.rows.case
        scope = Scope(case, day, {})
        rows = [
            row for row in case.rulebook.tables[table].rows if in_force(row.version.span, day, case.dates.law_as_of)
        ]
        return select(row_cases(rows, keys, lambda version: constant(scope.version(table, version))), _NO_LAW)
