"""Where conditions are evaluated: entries bound by subject, a day, and a record of what was read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from japan_ai_compliance.engine.in_force import row_on, version_on
from japan_ai_compliance.engine.memory import Answer, Memory, Trace
from japan_ai_compliance.engine.model import Case
from japan_ai_compliance.engine.periods import holds
from japan_ai_compliance.engine.proof import Distance, Used
from japan_ai_compliance.engine.reads import reads_of
from japan_ai_compliance.engine.silence import edge, entries_below, silence, unanswered, unbound
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.evaluate import evaluate
from japan_ai_compliance.language.values import Interval, Reason, Unknown, Value
from japan_ai_compliance.profile.model import Datum, Entry, Monthly, Periods, UnknownType
from japan_ai_compliance.rulebook.model import FactDeclaration, Version

_Inner = tuple[Mapping[str, Entry | None], Memory, object]


@dataclass(slots=True, eq=False)
class Scope:
    """The surroundings of a condition (``language.evaluate.Surroundings``). Nothing but ``trace`` changes once made.

    ``bound`` binds subjects to entries; a subject bound to None is one whose list is not known. ``year`` is the year
    of a yearly instance; ``year_ended`` False where it has not ended on the as-of date. ``own_counts`` False: the
    company's own word on a legal question is no answer. ``memory`` belongs to ``bound``.
    """

    case: Case
    day: date
    bound: Mapping[str, Entry | None]
    locals: Mapping[str, Value] = field(default_factory=dict)
    year: int | None = None
    year_ended: bool = True
    own_counts: bool = True
    trace: Trace = field(default_factory=Trace)
    memory: Memory = field(default_factory=Memory)

    def _with(
        self,
        *,
        day: date | None = None,
        local: Mapping[str, Value] | None = None,
        trace: Trace | None = None,
        within: _Inner | None = None,
    ) -> "Scope":
        bound, memory = (self.bound, self.memory) if within is None else within[:2]
        return Scope(
            self.case,
            day or self.day,
            bound,
            self.locals if local is None else local,
            self.year,
            self.year_ended,
            self.own_counts,
            self.trace if trace is None else trace,
            memory,
        )

    def at(self, day: date) -> "Scope":
        """The same on another day."""
        return self if day == self.day else self._with(day=day)

    def binding(self, entry: Entry) -> "Scope":
        """The same with an entry, and the single records inside it, bound to their subjects."""
        within = self.memory.inner.get(id(entry))
        if within is None:
            found: dict[str, Entry | None] = {**self.bound, entry.subject: entry}
            waiting = list(entry.records.items())
            for name, record in waiting:
                if isinstance(record, Entry):
                    found[name] = record
                    waiting.extend(record.records.items())
            within = self.memory.inner[id(entry)] = (found, Memory(), entry)
        return self._with(within=within)

    def without(self, subject: str) -> "Scope":
        """The same with a subject whose entry is not known."""
        within = self.memory.inner.get(subject)
        if within is None:
            within = self.memory.inner[subject] = ({**self.bound, subject: None}, Memory(), None)
        return self._with(within=within)

    def with_entries(self, entries: Mapping[str, Entry]) -> "Scope":
        """The same with these entries bound as they stand."""
        return self._with(within=({**self.bound, **entries}, Memory(), None))

    def traced(self) -> "Scope":
        """The same with a fresh record of what is read."""
        return self._with(trace=Trace())

    def knowing(self, **more: Value) -> "Scope":
        """The same with more locals."""
        return self._with(local={**self.locals, **more})

    def in_year(self, year: int, *, ended: bool) -> "Scope":
        """The same for a year."""
        return Scope(
            self.case, self.day, self.bound, self.locals, year, ended, self.own_counts, self.trace, self.memory
        )

    def beyond_own_word(self) -> "Scope":
        """The same, with a fresh record, where the company's own assessment is no answer."""
        return Scope(
            self.case, self.day, self.bound, self.locals, self.year, self.year_ended, False, Trace(), self.memory
        )

    # What was read before

    def key(self, node: nodes.Node) -> int | tuple[object, ...]:
        """What has to be the same for ``node`` to have the same value, of the same entries."""
        reads = reads_of(node, self.case.rulebook)
        if reads.steady and self.year is None and self.own_counts:
            return id(node)
        local = tuple([self.locals.get(name) for name in reads.locals]) if reads.locals else ()
        return id(node), reads.stretch(self.day), self.year, self.year_ended, self.own_counts, local

    def answer(self, node: nodes.Node) -> Answer:
        """The value of ``node`` with what is read for it."""
        key = self.key(node)
        known = self.memory.answers.get(key)
        if known is None:
            trace = Trace()
            value = evaluate(node, self._with(trace=trace))
            facts = tuple(dict.fromkeys(trace.facts))
            known = Answer(value, facts, trace.distance, trace.confidence, trace.unfinished_year)
            self.memory.answers[key] = known
        return known

    # Surroundings

    def defined(self, node: nodes.Definition) -> Value:
        """The value of a definition."""
        answer = self.answer(node.body)
        self.trace.add(answer)
        return answer.value

    def fact(self, node: nodes.Fact) -> Value:
        """The value of a fact on this day."""
        known = self.memory.facts.get(id(node))
        if known is None:
            known = self.read(node)
        value, used = known
        if used is not None:
            self.trace.facts.append(used)
        return value

    def read(self, node: nodes.Fact) -> tuple[Value, Used | None]:
        """The value of a fact on this day with where it is stated; kept where it is the same on any day."""
        entry = self.bound.get(node.subject)
        if entry is None:
            return self.kept(node, self.nowhere(node.subject))
        declaration = self.case.rulebook.facts.get(node.path)
        if declaration is None:
            return self.kept(node, edge(entry, node.name, self.case.dates.as_of))
        if declaration.yearly:
            return self.read_year(entry, declaration)
        stated = entry.facts.get(node.name)
        if stated is None:
            return self.kept(node, silence(declaration, f"{entry.path}.{node.name}"))
        assert isinstance(stated, Datum)
        used = self.used(declaration, stated)
        value = self.value(declaration, stated)
        if isinstance(stated.value, Periods) or declaration.traits.judged:
            return value, used
        return self.kept(node, value, used)

    def nowhere(self, subject: str) -> Unknown:
        """The value of any fact of a subject whose entry is not known."""
        known = self.memory.nowhere.get(subject)
        if known is None:
            known = self.memory.nowhere[subject] = unbound(self.case, self.bound, subject)
        return known

    def read_year(self, entry: Entry, declaration: FactDeclaration) -> tuple[Value, Used | None]:
        """The value of a fact of the scope's year. A number of a year not ended never counts."""
        if not self.year_ended and declaration.type.kind == "number":
            self.trace.unfinished_year = True
            return Unknown(()), None
        years = entry.facts.get(declaration.name)
        stated = years.get(self.year or 0) if isinstance(years, Mapping) else None
        if stated is None:
            label = f"{self.case.rulebook.year.mark}{self.year}"
            return silence(declaration, f"{entry.path}.{declaration.name}.{label}"), None
        return self.value(declaration, stated), self.used(declaration, stated)

    def kept(self, node: nodes.Fact, value: Value, used: Used | None = None) -> tuple[Value, Used | None]:
        """Keep the value of a fact for all days."""
        known = self.memory.facts[id(node)] = (value, used)
        return known

    def used(self, declaration: FactDeclaration, stated: Datum) -> Used:
        """A stated fact as the proof names it."""
        return Used(declaration.path, stated)

    def value(self, declaration: FactDeclaration, stated: Datum) -> Value:
        """The value of a stated fact on this day."""
        value = stated.value
        if isinstance(value, UnknownType):
            return unanswered(declaration, stated.path)
        if isinstance(value, Periods):
            return holds(value, self.day, self.case.dates.as_of, Reason("missing", declaration.path, stated.path))
        if isinstance(value, Monthly):
            return value.average
        if declaration.traits.judged and stated.basis == "own" and not self.own_counts:
            return Unknown((Reason("own_assessment", declaration.path, stated.path),))
        return value

    def parameter(self, name: str) -> Value:
        """The value of a parameter on this day."""
        return self.version(name, version_on(self.case.rulebook.parameters[name], self.day, self.case.dates.law_as_of))

    def look_up(self, table: str, keys: Sequence[Value]) -> Value:
        """The value of a table for these keys on this day."""
        return self.version(
            table, row_on(self.case.rulebook.tables[table], tuple(keys), self.day, self.case.dates.law_as_of)
        )

    def version(self, name: str, version: Version | None) -> Value:
        """A dated value: open where there is none on this day, or where its source is weak."""
        if version is None:
            return Unknown((Reason("law_date", name, name),))
        if version.confidence == "low":
            return Unknown((Reason("low_confidence", name, name),))
        self.trace.rests_on(version.confidence)
        return version.value

    def local(self, name: str) -> Value:
        """A local; the as-of date and the day are always there."""
        if name == "as_of":
            return self.case.dates.as_of
        if name == "day":
            return self.day
        return self.locals[name]

    def entries(self, node: nodes.Fact) -> "Sequence[Scope] | Unknown":
        """One scope per entry of a list."""
        parent = self.bound.get(node.subject) if node.subject else self.case.profile.root
        found = entries_below(self.case, parent, node.type.of or "")
        return found if isinstance(found, Unknown) else [self.binding(entry) for entry in found]

    def measured(self, left: Value, right: Value, node: nodes.Comparison) -> None:
        """Keep the distance of a measured number from what it is compared with."""
        measured = (left.low or None) if isinstance(left, Interval) else left
        if isinstance(measured, int | Fraction) and isinstance(right, int | Fraction) and right:
            self.trace.distance = Distance(measured, right, node.left.type.unit or node.right.type.unit)
