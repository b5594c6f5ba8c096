"""A deadline or authorisation under the law of one day: its decision table, last day and exposure, as columns."""

from dataclasses import dataclass

from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.compile import compile_node
from japan_ai_compliance.language.sql.expression import Sql, make
from japan_ai_compliance.language.sql.logic import FALSE, NULL, TRUE, choose, conj, is_null, is_true, neg
from japan_ai_compliance.language.sql.values import Level, Value, merged, select
from japan_ai_compliance.rulebook.kinds import Lapse
from japan_ai_compliance.rulebook.model import Rule, Timing
from japan_ai_compliance.screening.decided import StandingStatus, not_bound
from japan_ai_compliance.screening.elements import all_hold, excused, statuses
from japan_ai_compliance.screening.exposure import Breaches, heaviest
from japan_ai_compliance.screening.model import RowOutcome
from japan_ai_compliance.screening.surroundings import Where

NOT_BOUND = RowOutcome(logic.text("not_applicable"), NULL, NULL)


@dataclass(frozen=True)
class Leaf:
    """What a deadline comes to where it applies and nothing excuses: a status with what went wrong, or open."""

    status: Status | Value
    outcomes: frozenset[Lapse] = frozenset()


class DeadlineRule:
    """The rule on one day whose law counts; ``act`` is the day of what must be reported or allowed, if any."""

    def __init__(self, rule: Rule, where: Where, act: Value | None) -> None:
        timing = rule.timing
        assert timing is not None
        self.rule = rule
        self.timing: Timing = timing
        self.where = where
        self.act = act
        self.as_of = logic.day(where.rows.case.dates.as_of)
        applies = where.keep(all_hold(rule.applies, where), f"{rule.id} applies")
        name = where.rows.columns.name
        bits = tuple((level, name(bit, f"{rule.id} {level.name}")) for level, bit in applies.bits)
        self.applies = Value(applies.sql, bits)

    def date(self, node: nodes.Node, hint: str) -> Value:
        """A day that the rule names, in a column."""
        return self.where.keep(compile_node(node, self.where), f"{self.rule.id} {hint}")

    def outcome(self) -> RowOutcome:
        """Status, last day and exposure."""
        if logic.fails(self.applies.sql):
            return NOT_BOUND
        by = self.date(self.timing.by, "by")
        only_none = conj([by.at_least(Level.NONE), neg(by.at_least(Level.JUDGEMENT))])
        out = [neg(self.applies.sql), by.none, only_none]
        if self.rule.span.end is not None:
            out.append(logic.compared(">", by.sql, logic.day(self.rule.span.end)))
        if self.rule.span.start is not None and self.timing.reference is None and self.timing.act is None:
            out.append(logic.compared("<", by.sql, logic.day(self.rule.span.start)))
        if any(logic.holds(one) for one in out):
            return NOT_BOUND
        leaves = self.numbered(self.leaves(by))
        excuse = excused(self.rule.unless, self.where)
        status = choose([*not_bound(*out), *self.weighed(leaves, excuse)], NULL)
        status = self.where.rows.columns.name(status, f"{self.rule.id} status")
        bound = choose([(logic.compared("<>", status, logic.text("not_applicable")), by.sql)], NULL)
        return RowOutcome(status, bound, self.exposure(status, leaves, by))

    def numbered(self, leaves: list[tuple[Sql, Leaf]]) -> list[tuple[Sql, Leaf]]:
        """The same with a column that says which of them it is, so that the conditions are computed once."""
        kept: list[tuple[Sql, Leaf]] = []
        for condition, leaf in leaves:
            if not (logic.fails(condition) or logic.empty(condition)):
                kept.append((condition, leaf))
            if logic.holds(condition):
                break
        if len(kept) == 1:
            return [(TRUE, kept[0][1])]
        numbers = [(condition, logic.whole(number)) for number, (condition, _) in enumerate(kept)]
        column = self.where.rows.columns.name(choose(numbers[:-1], numbers[-1][1]), f"{self.rule.id} case")
        return [(logic.compared("=", column, logic.whole(number)), leaf) for number, (_, leaf) in enumerate(kept)]

    def weighed(self, leaves: list[tuple[Sql, Leaf]], excuse: Value) -> list[tuple[Sql, Sql]]:
        """The decision table, for a duty with a last day."""
        verdict = StandingStatus(self.rule, self.where)
        beside = select(
            [
                (condition, Value(NULL, leaf.status.bits) if isinstance(leaf.status, Value) else Value(TRUE))
                for condition, leaf in leaves
            ],
            Value(TRUE),
        )
        kept = choose([(condition, logic.boolean(leaf.status == "compliant")) for condition, leaf in leaves], FALSE)
        cases: list[tuple[Sql, Sql]] = []
        if self.applies.bits:
            unexcused = neg(is_true(excuse.sql))
            missing = conj([self.applies.open, unexcused, beside.at_least(Level.FACT)])
            cases.append((missing, logic.text("unknown")))
            rest = [(level, bit) for level, bit in beside.bits if level < Level.FACT]
            counted = Value(NULL, tuple((level, conj([unexcused, bit])) for level, bit in rest))
            both = Value(NULL, merged([self.applies, counted], self.applies.open))
            cases.append((self.applies.open, statuses(both)))
        cases.append((excuse.sql, verdict.saved()))
        if excuse.bits:
            both = Value(NULL, merged([excuse, beside], excuse.open))
            cases.append((conj([excuse.open, neg(kept)]), statuses(both)))
        for condition, leaf in leaves:
            status = leaf.status
            cases.append((condition, statuses(status) if isinstance(status, Value) else verdict.status(status)))
        return cases

    def leaves(self, by: Value) -> list[tuple[Sql, Leaf]]:
        """What it comes to as if the rule applied and no exception did; the first case whose condition is true."""
        done, due, as_of = self.date(self.timing.done, "done"), by.sql, self.as_of
        unsure = None if self.timing.uncertain_until is None else self.date(self.timing.uncertain_until, "uncertain")
        in_time = logic.compared("<=", done.sql, due)
        found: list[tuple[Sql, Leaf]] = [(is_null(due), Leaf(by))]
        last = due
        if unsure is not None:
            last = choose([(logic.compared(">", unsure.sql, due), unsure.sql)], due)
            last = self.where.rows.columns.name(last, f"{self.rule.id} last")
            overdue = logic.compared(">", as_of, due)
            gate = conj([unsure.open, overdue, neg(is_true(in_time))])
            found.append((gate, Leaf(Value(NULL, merged([unsure, done], unsure.open)))))
        found += self.after(logic.compared("<=", done.sql, as_of), done.sql, due, last)
        found.append((done.open, Leaf(done)))
        found.append((logic.compared("<=", as_of, due), Leaf("due")))
        if last != due:
            found.append((logic.compared("<=", as_of, last), Leaf("review")))
        return [*found, (TRUE, Leaf("violation", frozenset({"missing"})))]

    def after(self, was_done: Sql, done: Sql, due: Sql, last: Sql) -> list[tuple[Sql, Leaf]]:
        """What was done on a known day."""
        late = logic.compared(">", done, last)
        found: list[tuple[Sql, Leaf]] = []
        accurate = None if self.timing.accurate is None else self.date(self.timing.accurate, "accurate")
        if accurate is not None:
            untrue = conj([was_done, neg(accurate.sql)])
            found.append((conj([untrue, late]), Leaf("violation", frozenset({"late", "false"}))))
            found.append((untrue, Leaf("violation", frozenset({"false"}))))
        if self.timing.late == "violation":
            found.append((conj([was_done, late]), Leaf("violation", frozenset({"late"}))))
        if accurate is not None and accurate.bits:
            found.append((conj([was_done, accurate.open]), Leaf(accurate)))
        if self.timing.late != "violation":
            found.append((conj([was_done, late]), Leaf("review")))
        if last != due:
            found.append((conj([was_done, logic.compared(">", done, due)]), Leaf("review")))
        return [*found, (was_done, Leaf("compliant"))]

    def exposure(self, status: Sql, leaves: list[tuple[Sql, Leaf]], by: Value) -> Sql:
        """The heaviest consequence of a violation."""
        if not any(leaf.status == "violation" for _, leaf in leaves):
            return NULL
        flags: dict[Lapse, Sql] = {
            outcome: choose([(condition, logic.boolean(outcome in leaf.outcomes)) for condition, leaf in leaves], FALSE)
            for outcome in ("late", "missing", "false")
        }
        day = self.where.rows.columns.name(self.law_day(leaves, by), f"{self.rule.id} law day")
        breaches = Breaches(logic.compared("=", status, logic.text("violation")), day, flags)
        return heaviest(self.rule, self.where, breaches)

    def law_day(self, leaves: list[tuple[Sql, Leaf]], by: Value) -> Sql:
        """The day whose law decides what follows: of the act where there is one, else the last day of the breach."""
        if self.act is not None and not self.act.bits and logic.fails(self.act.none):
            return self.act.sql
        done = self.date(self.timing.done, "done").sql
        ended = choose(
            [(condition, logic.boolean(leaf.outcomes == frozenset({"late"}))) for condition, leaf in leaves], FALSE
        )
        before = make("shift", done, logic.whole(-1), "DAY")
        day = choose([(conj([ended, logic.compared(">", done, by.sql)]), before)], self.as_of)
        if self.act is None:
            return day
        return choose([(neg(is_null(self.act.sql)), self.act.sql)], day)
