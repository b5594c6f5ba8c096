"""Deadlines and authorisations as columns, and the day whose law counts: the counterpart of ``engine.timed``."""

from datetime import date

from japan_ai_compliance.engine.model import Case
from japan_ai_compliance.engine.plan import plan_of
from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.compile import compile_node
from japan_ai_compliance.language.sql.days import Day
from japan_ai_compliance.language.sql.expression import Sql, make
from japan_ai_compliance.language.sql.logic import FALSE, NULL, TRUE, choose, conj, disj, is_null, neg
from japan_ai_compliance.language.sql.values import NotCompilable, Value
from japan_ai_compliance.rulebook.model import Rule
from japan_ai_compliance.screening.deadline import NOT_BOUND, DeadlineRule
from japan_ai_compliance.screening.model import RowOutcome
from japan_ai_compliance.screening.surroundings import Rows, Where

ACT = "act_date"


def timed_outcome(rule: Rule, rows: Rows) -> RowOutcome:
    """What a deadline or authorisation says of each row. Raises NotCompilable."""
    timing, dates = rule.timing, rows.case.dates
    assert timing is not None
    if rule.span.start is not None and rule.span.start > min(dates.as_of, dates.law_as_of):
        return NOT_BOUND
    if rule.yearly:
        raise NotCompilable("yearly")
    if rule.time_bar is not None:
        raise NotCompilable("time_bar")
    today = rows.on(Day(dates.as_of))
    act = None if timing.act is None else today.keep(compile_node(timing.act, today), "act")
    named = timing.reference or timing.act
    if named is None:
        return _named(DeadlineRule(rule, today, None).outcome(), rule, rows)
    reference = today.keep(compile_node(named, today), "reference")
    same = timing.reference is None
    known = _known(rule, rows, reference, act, same)
    cases: list[tuple[Sql, RowOutcome]] = [(neg(is_null(reference.sql)), known)]
    if not logic.fails(reference.none):
        given = Value(NULL, (), TRUE) if same else act
        cases.append((reference.none, DeadlineRule(rule, _with(today, given, "none"), given).outcome()))
    otherwise = _open(rule, rows, reference, act, same) if reference.bits else cases.pop()[1]
    return _named(_selected(cases, otherwise), rule, rows)


def _named(outcome: RowOutcome, rule: Rule, rows: Rows) -> RowOutcome:
    name = rows.columns.name
    return RowOutcome(
        name(outcome.status, f"{rule.id} status"),
        name(outcome.due, f"{rule.id} due"),
        name(outcome.exposure, f"{rule.id} exposure"),
    )


def _selected(cases: list[tuple[Sql, RowOutcome]], default: RowOutcome) -> RowOutcome:
    return RowOutcome(
        choose([(condition, one.status) for condition, one in cases], default.status),
        choose([(condition, one.due) for condition, one in cases], default.due),
        choose([(condition, one.exposure) for condition, one in cases], default.exposure),
    )


def _with(where: Where, act: Value | None, variant: str) -> Where:
    return where if act is None else where.knowing(variant, **{ACT: act})


def _known(rule: Rule, rows: Rows, reference: Value, act: Value | None, same: bool) -> RowOutcome:
    """Where the day whose law counts is known."""
    given = Value(reference.sql) if same else act
    where = _with(rows.on(Day(None, reference.sql)), given, "known")
    outcome = _named(DeadlineRule(rule, where, given).outcome(), rule, rows)
    past = logic.compared("<=", reference.sql, logic.day(rows.case.dates.as_of))
    return _selected([(conj([neg(where.lasts(rule.span)), past]), NOT_BOUND)], outcome)


def _open(rule: Rule, rows: Rows, reference: Value, act: Value | None, same: bool) -> RowOutcome:
    """Where it is not known: decided only if all versions of the law agree."""
    given = act
    if same:
        (lowest, _), *rest = reference.bits
        given = Value(NULL, ((lowest, TRUE), *rest))
    found: list[RowOutcome] = []
    for day in candidates(rule, rows.case):
        where = _with(rows.on(Day(day)), given, "open")
        one = _named(DeadlineRule(rule, where, given).outcome(), rule, rows)
        if one not in found:
            found.append(one)
        elif one != found[-1]:
            found.remove(one)
            found.append(one)
    last = found[-1]
    differ = [disj([logic.compared("<>", one.status, last.status), _distinct(one.due, last.due)]) for one in found[:-1]]
    agree = neg(disj(differ))
    return RowOutcome(
        choose([(agree, last.status)], logic.text("unknown")), last.due, choose([(agree, last.exposure)], NULL)
    )


def _distinct(one: Sql, other: Sql) -> Sql:
    if one == other:
        return FALSE
    return make("differs", one, other)


def candidates(rule: Rule, case: Case) -> list[date]:
    """Days on which versions of what the rule rests on begin, up to the as-of date, and that date."""
    first, last = rule.span.start, case.dates.as_of
    days = {day for day in plan_of(rule, case.rulebook).changes if day <= last and (first is None or day >= first)}
    return sorted({*days, *([first] if first is not None and first <= last else []), last})
