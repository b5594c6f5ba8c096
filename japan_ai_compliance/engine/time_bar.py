"""Whether the time in which something can be pursued has run."""

from datetime import date

from japan_ai_compliance.engine.model import Breach
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.language.evaluate import evaluate
from japan_ai_compliance.rulebook.model import Rule


def barred(rule: Rule, scope: Scope, breach: Breach) -> bool:
    """Whether the time in which an ended breach can be pursued has run."""
    if rule.time_bar is None or breach.period.end is None:
        return False
    start = breach.period.start or breach.period.end
    inner = (
        scope.with_entries(breach.entries)
        .at(breach.period.end)
        .knowing(period_start=start, period_end=breach.period.end)
    )
    until = evaluate(rule.time_bar.until, inner)
    return isinstance(until, date) and until < scope.case.dates.as_of
