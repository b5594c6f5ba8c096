"""Prohibitions and requirements as columns, where the as-of date alone decides.

The engine looks at every stretch of days and lets the worst count (``engine.over_time``). For the rules compiled here
the last day is the worst: no law changes before it, nothing that binds later stops to, and conduct is said to go on or
not. Any other rule is not compiled.
"""

from collections.abc import Iterator

from japan_ai_compliance.engine.plan import plan_of
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.compile import joined
from japan_ai_compliance.language.sql.days import Day
from japan_ai_compliance.language.sql.expression import Sql
from japan_ai_compliance.language.sql.logic import NULL, choose, conj, disj, neg
from japan_ai_compliance.language.sql.values import NotCompilable, Value, merged
from japan_ai_compliance.rulebook.kinds import RULES
from japan_ai_compliance.rulebook.model import Element, ExceptionUse, Rule
from japan_ai_compliance.screening.decided import StandingStatus
from japan_ai_compliance.screening.elements import all_hold, excused, negated, statuses, weigh
from japan_ai_compliance.screening.exposure import Breaches, heaviest
from japan_ai_compliance.screening.model import RowOutcome
from japan_ai_compliance.screening.surroundings import Rows, Where


def over_time_outcome(rule: Rule, rows: Rows) -> RowOutcome:
    """What a prohibition or requirement says of each row. Raises NotCompilable."""
    dates = rows.case.dates
    first = rule.span.start
    if first is not None and first > min(dates.as_of, dates.law_as_of):
        return RowOutcome(logic.text("not_applicable"), NULL, NULL)
    _check_simple(rule, rows)
    where = rows.on(Day(dates.as_of))
    applies = where.keep(all_hold(rule.applies, where), f"{rule.id} applies")
    broken = where.keep(_broken(rule, where), f"{rule.id} broken")
    verdict = StandingStatus(rule, where)
    cases: list[tuple[Sql, Sql]] = [(neg(applies.sql), logic.text("not_applicable"))]
    gate = disj([applies.open, broken.open])
    if not logic.fails(gate):
        cases.append((gate, statuses(Value(NULL, merged([applies, broken], gate)))))
    cases.append((broken.sql, verdict.status("violation")))
    status = rows.columns.name(choose(cases, verdict.status("compliant")), f"{rule.id} status")
    violated = logic.compared("=", status, logic.text("violation"))
    breaches = Breaches(violated, logic.day(dates.as_of), {})
    exposure = NULL if rule.force != "binding" else heaviest(rule, where, breaches)
    return RowOutcome(status, NULL, rows.columns.name(exposure, f"{rule.id} exposure"))


def _broken(rule: Rule, where: Where) -> Value:
    """Whether a limb of the rule is broken and no exception saves it."""
    saved = negated(excused(rule.unless, where))
    if RULES[rule.kind].asks == "requires":
        return joined(conj, [negated(all_hold(rule.requires, where)), saved], where)
    limbs: list[Value] = []
    for limb in rule.breach:
        if logic.fails(where.lasts(limb.span)):
            continue
        conduct = None if limb.conduct is None else where.rows.read.facts[limb.conduct.path]
        limbs.append(joined(conj, [weigh(limb, where, conduct), saved], where))
    return joined(disj, limbs or [Value(logic.FALSE)], where)


def _check_simple(rule: Rule, rows: Rows) -> None:
    """Raise NotCompilable unless the as-of date alone decides."""
    as_of = rows.case.dates.as_of
    if rule.time_bar is not None:
        raise NotCompilable("time_bar")
    if rule.span.end is not None and rule.span.end < as_of:
        raise NotCompilable("repealed")
    first = rule.span.start
    later = [
        day for day in plan_of(rule, rows.case.rulebook).changes if day <= as_of and (first is None or day > first)
    ]
    if later:
        raise NotCompilable("law_changes", ", ".join(str(day) for day in sorted(set(later))))
    for element in rule.applies:
        for part in _parts(element.when):
            if not _begins_once(part):
                _check_still(part, rows)
    for element in _others(rule):
        if element.when is not None:
            _check_still(element.when, rows)
        conduct = element.conduct
        if conduct is not None and (
            conduct.subject != rows.subject or rows.case.rulebook.facts[conduct.path].traits.over_time != "conduct"
        ):
            raise NotCompilable("period", conduct.path)


def _others(rule: Rule) -> Iterator[Element]:
    yield from (*rule.breach, *rule.requires, *rule.review_when)
    waiting: list[ExceptionUse] = list(rule.unless)
    while waiting:
        use = waiting.pop()
        yield from use.elements
        waiting.extend(use.unless)


def _parts(node: nodes.Node | None) -> Iterator[nodes.Node]:
    """What all must hold for ``node`` to hold."""
    if isinstance(node, nodes.Definition):
        yield from _parts(node.body)
    elif isinstance(node, nodes.BooleanOperation) and node.operator == "and":
        for operand in node.operands:
            yield from _parts(operand)
    elif node is not None:
        yield node


def _begins_once(node: nodes.Node) -> bool:
    """Whether ``node`` says that a day of the row has come: false before it, true from then on."""
    if not isinstance(node, nodes.Comparison):
        return False
    early, late = (node.left, node.right) if node.operator in ("<", "<=") else (node.right, node.left)
    return node.operator in ("<", "<=", ">", ">=") and _is_day(late) and isinstance(early, nodes.Fact)


def _is_day(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Local) and node.name == "day"


def _check_still(node: nodes.Node, rows: Rows) -> None:
    """Raise NotCompilable where the truth of ``node`` may change from day to day."""
    facts = rows.case.rulebook.facts
    for part in nodes.walk(node):
        if _is_day(part):
            raise NotCompilable("day")
        if isinstance(part, nodes.Fact) and part.path in facts and facts[part.path].traits.over_time is not None:
            raise NotCompilable("period", part.path)
