"""The days of a violation lie within the conduct, the force of the rule, and what makes it apply."""

from datetime import date, timedelta
from random import Random
from unittest.mock import patch

from hypothesis import given, note

from japan_ai_compliance.engine import timeline
from japan_ai_compliance.engine.check import evaluate_rule
from japan_ai_compliance.engine.model import Breach, Case, Finding
from japan_ai_compliance.engine.timeline import named
from japan_ai_compliance.language import nodes
from japan_ai_compliance.profile.model import Datum, Entry, Periods
from japan_ai_compliance.rulebook.model import Rule
from tests.property import editing
from tests.property.material import Situation, book, situations
from tests.property.strategies import varied
from tests.support.toy import because


def held(entry: Entry, name: str, day: date, as_of: date) -> bool:
    """Whether a period fact, as it is written, can hold on a day."""
    stated = entry.facts.get(name)
    if not isinstance(stated, Datum) or not isinstance(stated.value, Periods):
        return False
    if stated.value.answer is not None:
        return stated.value.answer == "always" or (stated.value.answer == "going_on" and day >= as_of)
    return any(covers(one, day) for one in stated.value.entries)


def covers(entry: Entry, day: date) -> bool:
    """Whether an entry over time, as it is written, can hold on a day."""
    ended = isinstance(entry.end, date) and day > entry.end
    return not ended and (entry.start is None or entry.start <= day)


def periods_needed(rule: Rule) -> list[nodes.Fact]:
    """Period facts that a rule needs as they are: designation and the like."""
    return [
        element.when
        for element in rule.applies
        if isinstance(element.when, nodes.Fact)
        and (declared := book().facts.get(element.when.path)) is not None
        and declared.kind == "period"
    ]


def edges(breach: Breach, as_of: date) -> list[date]:
    """The first and last day that are known."""
    last = breach.period.end or as_of
    return [last] if breach.period.start is None else [breach.period.start, last]


@given(varied(changes=4))
def test_a_period_lies_within_conduct_force_and_designation(situation: Situation) -> None:
    as_of = situation.dates.as_of
    for one in situation.findings():
        rule = one.finding.rule
        note(f"{situation.name}: {rule.id} {situation.dates} {one.finding.periods}")
        note(str(editing.shown(situation.document)))
        for period in one.finding.periods:
            assert period.start is None or period.end is None or period.start <= period.end
            assert (period.start or period.end or as_of) <= as_of
            assert period.end is None or period.end <= as_of
        for earlier, later in zip(one.finding.periods, one.finding.periods[1:], strict=False):
            assert earlier.end is not None
            assert later.start is not None
            assert earlier.end < later.start
        if rule.kind not in ("prohibition", "requirement"):
            continue
        for breach in one.finding.breaches:
            for day in edges(breach, as_of):
                assert rule.span.holds(day)
                for fact in periods_needed(rule):
                    assert held(breach.entries[fact.subject], fact.name, day, as_of)
                for name, entry in breach.entries.items():
                    declared = book().subjects.get(name)
                    if (declared is None or not declared.at) and entry.start is not None:
                        assert covers(entry, day)


@given(varied(changes=4))
def test_to_look_at_the_as_of_date_apart_changes_nothing_where_nothing_speaks_of_it_alone(situation: Situation) -> None:
    profile, rule = situation.profile(), book().rules[situation.rule]
    found = evaluate_rule(rule, Case(book(), profile, situation.dates))
    with patch.object(timeline, "speaks_of_today", return_value=True):
        apart = evaluate_rule(rule, Case(book(), profile, situation.dates))
    note(f"{situation.name}: {situation.dates} {editing.shown(situation.document)}")
    assert found == apart


def test_one_more_day_to_look_at_changes_no_answer() -> None:
    """Every case of the bundled laws, with a day of its own that nothing in it speaks of."""
    drawn = Random(1)
    for situation in situations():
        profile, rule = situation.profile(), book().rules[situation.rule]
        day = date(2025, 10, 1) + timedelta(days=drawn.randrange(450))
        edge = Entry("", None, "", 1, 1, start=day, end=day)
        found = evaluate_rule(rule, Case(book(), profile, situation.dates))
        with patch.object(timeline, "named", lambda *given, edge=edge: [*named(*given), edge]):
            more = evaluate_rule(rule, Case(book(), profile, situation.dates))
        said = [answer(one) for one in found]
        assert said == [answer(one) for one in more], (situation.name, rule.id, situation.dates, day)


def answer(finding: Finding) -> tuple[object, ...]:
    """What a finding says, without the days on which its elements were looked at."""
    proof = [(one.id, one.truth) for one in because(finding)]
    breaches = [(one.limb, one.period) for one in finding.breaches]
    return finding.status, finding.open, finding.periods, breaches, finding.confidence, proof
