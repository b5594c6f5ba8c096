"""The exposure of a finding: its consequences, evaluated step by step on each breach."""

from fractions import Fraction

from japan_ai_compliance.engine.in_force import in_force
from japan_ai_compliance.engine.model import Breach, Case, Finding
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language.evaluate import evaluate, truth
from japan_ai_compliance.language.values import Interval, Reason, Unknown, Value
from japan_ai_compliance.penalty.model import Amount, Exposure, StepTaken
from japan_ai_compliance.profile.model import UnknownType
from japan_ai_compliance.rulebook.model import Consequence, Scenario, Words


def price(finding: Finding, case: Case) -> list[Exposure]:
    """The exposure of a violation: empty for any other status.

    Amounts that are computed come once per breach; ceilings of the statute, orders and claims once per finding.
    """
    found: list[Exposure] = []
    for consequence in finding.rule.consequences:
        items = [item for breach in finding.breaches for item in follows(consequence, breach, case)]
        found += items if is_computed(consequence) else dict.fromkeys(items)
    return found


def is_computed(consequence: Consequence) -> bool:
    """Whether its amount is computed from facts, rather than a maximum of the statute or no amount at all."""
    return bool(consequence.scenarios) and consequence.basis != "statutory_maximum"


def follows(consequence: Consequence, breach: Breach, case: Case) -> list[Exposure]:
    """What ``consequence`` means for one breach: one exposure per scenario that applies, none where it does not."""
    if consequence.on and consequence.on.isdisjoint(breach.outcomes):
        return []
    if not in_force(consequence.span, breach.law_day(case.dates.as_of), case.dates.law_as_of):
        return []
    scope = _scope(consequence, breach, case)
    if consequence.when is not None and truth(consequence.when, scope) is False:
        return []
    if not consequence.scenarios:
        return [_exposure(consequence, None, None, None, (), ())]
    priced = (_priced(consequence, scenario, scope) for scenario in consequence.scenarios)
    return [one for one in priced if one is not None]


def _scope(consequence: Consequence, breach: Breach, case: Case) -> Scope:
    """The scope of the breach on the day whose law counts, with its dates and the constants of the rule."""
    last = breach.period.end or case.dates.as_of
    first: Value = breach.period.start or Unknown((Reason("missing", "period_start", "period_start"),))
    scope = Scope(case, breach.law_day(case.dates.as_of), dict(breach.entries), year=breach.year)
    end = _unknown_end(breach) or last
    return scope.knowing(period_start=first, period_end=end, **dict(consequence.constants))


def _unknown_end(breach: Breach) -> Unknown | None:
    """Open where an entry that is broken has ended, nobody knows when."""
    reasons = [
        Reason("missing", entry.subject, f"{entry.path}.until")
        for entry in breach.entries.values()
        if isinstance(entry.end, UnknownType)
    ]
    return Unknown(tuple(reasons)) if reasons else None


def _priced(consequence: Consequence, scenario: Scenario, scope: Scope) -> Exposure | None:
    """The scenario with its steps taken; None where it does not apply."""
    steps: list[StepTaken] = []
    value: Value = 0
    for step in scenario.steps:
        value = evaluate(step.value, scope)
        scope = scope.knowing(**{step.id: _bounded(value, step.value.type.kind)})
        steps.append(StepTaken(step.id, step.text, value, step.provision))
    applies = True if scenario.when is None else truth(scenario.when, scope)
    if applies is False:
        return None
    assumed = [scenario.assumption] if scenario.assumption and isinstance(applies, Unknown) else []
    assumed += [one.text for one in scenario.assumptions if one.when is None or truth(one.when, scope) is True]
    low, high = _limits(value)
    if consequence.basis == "statutory_maximum":
        low = 0
    return _exposure(consequence, scenario, low, high, tuple(assumed), tuple(steps))


def _bounded(value: Value, kind: str) -> Value:
    """A number that is not known is still not negative: a computation goes on with its limits."""
    return Interval(0, None, value.reasons) if kind == "number" and isinstance(value, Unknown) else value


def _limits(value: Value) -> tuple[Amount, Amount]:
    if isinstance(value, Interval):
        return (int(value.low) if value.low is not None else 0), (None if value.high is None else int(value.high))
    if isinstance(value, int | Fraction):
        return int(value), int(value)
    return 0, None


def _exposure(
    consequence: Consequence,
    scenario: Scenario | None,
    low: Amount,
    high: Amount,
    assumed: tuple[Words, ...],
    steps: tuple[StepTaken, ...],
) -> Exposure:
    return Exposure(
        id=consequence.id,
        kind=consequence.kind,
        name=consequence.name,
        party=consequence.party,
        unit=consequence.unit,
        low=low,
        high=high,
        scenario=scenario.id if scenario else None,
        basis=(scenario.basis if scenario else None) or consequence.basis,
        combine=consequence.combine,
        stage=consequence.stage,
        provision=consequence.provision,
        assumptions=(*consequence.assumptions, *assumed),
        steps=steps,
        confidence=consequence.confidence,
        scenario_name=scenario.name if scenario else None,
        role=scenario.role if scenario else None,
    )
