"""What a rule's breach costs on a bare amount, without a profile."""

from dataclasses import dataclass
from datetime import date

from japan_ai_compliance.engine.model import Breach, Case, Dates, Period
from japan_ai_compliance.language.nodes import Fact
from japan_ai_compliance.language.values import Unknown
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.penalty.price import follows
from japan_ai_compliance.profile.model import Datum, Entry, Profile
from japan_ai_compliance.rulebook.kinds import SCENARIOS
from japan_ai_compliance.rulebook.model import Consequence, Rule, Rulebook


@dataclass(frozen=True, slots=True)
class Quote:
    """The outcome of one consequence of ``rule`` on an amount of sales, in yen."""

    rule: Rule
    consequence: Consequence
    sales: int
    exposure: Exposure


def quote(rulebook: Rulebook, rule: Rule, sales: int, repeated: bool, dates: Dates) -> list[Quote]:
    """One quote per consequence that is computed on a figure and scenario that answers the question.

    That are those of a first breach, or of a repeated one (``repeated``); where no role tells these apart, those
    without a role. Empty where none answers it, and where the law is not in force on ``dates``.

    The amount stands for the figure that the consequence names. Nothing else is stated, so what the scenario takes for
    granted is among its assumptions, and there are no days to show.
    """
    case = Case(rulebook, Profile("", "", Entry("", None, "", 1, 1), None), dates)
    if not in_force_on(rule, dates):
        return []
    return [
        Quote(rule, consequence, sales, _without_days(exposure))
        for consequence in rule.consequences
        if consequence.figure is not None
        for exposure in follows(consequence, _breach(consequence.figure, sales), case)
        if _answers(consequence, exposure, repeated)
    ]


def in_force_on(rule: Rule, dates: Dates) -> bool:
    """Whether a rule is in force, as far as its law is looked at."""
    start = rule.span.start
    return rule.span.holds(dates.as_of) and (start is None or start <= dates.law_as_of)


def _answers(consequence: Consequence, exposure: Exposure, repeated: bool) -> bool:
    """Whether an outcome is one of a first or of a repeated breach, as asked."""
    if exposure.role is not None:
        return SCENARIOS[exposure.role].quoted == ("again" if repeated else "once")
    told_apart = any(one.role is not None and SCENARIOS[one.role].quoted for one in consequence.scenarios)
    return not repeated and not told_apart


def _without_days(exposure: Exposure) -> Exposure:
    *before, last = exposure.steps
    return exposure._replace(steps=(*(one for one in before if not isinstance(one.value, date | Unknown)), last))


def _breach(figure: Fact, sales: int) -> Breach:
    """A breach of which only the figure is known."""
    entry = Entry(figure.subject, None, figure.subject, 1, 1)
    entry.facts[figure.name] = Datum(sales, figure.path, 1, 1)
    return Breach("", {figure.subject: entry}, Period(None, None))
