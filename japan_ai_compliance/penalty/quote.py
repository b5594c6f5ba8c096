"""What a rule's breach costs on a bare amount, without a profile."""

from dataclasses import dataclass
from datetime import date

from japan_ai_compliance.engine.model import Breach, Case, Dates, Period
from japan_ai_compliance.language.nodes import Fact
from japan_ai_compliance.language.values import Unknown
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.penalty.price import follows
from japan_ai_compliance.profile.model import Datum, Entry, Profile
from japan_ai_compliance.rulebook.model import Consequence, Rule, Rulebook

FIRST, REPEAT = "first", "repeat"


@dataclass(frozen=True, slots=True)
class Quote:
    """The outcome of one consequence of ``rule`` on an amount of sales, in yen."""

    rule: Rule
    consequence: Consequence
    sales: int
    exposure: Exposure


def quote(rulebook: Rulebook, rule: Rule, sales: int, repeated: bool, dates: Dates) -> list[Quote]:
    """One quote per consequence that is computed on a figure; empty where the law is not in force on ``dates``.

    The amount stands for the figure that the consequence names. Nothing else is stated, so what the scenario takes for
    granted is among its assumptions, and there are no days to show.
    """
    case = Case(rulebook, Profile("", "", Entry("", None, "", 1, 1), None), dates)
    wanted = REPEAT if repeated else FIRST
    start = rule.span.start
    if not rule.span.holds(dates.as_of) or (start is not None and start > dates.law_as_of):
        return []
    return [
        Quote(rule, consequence, sales, _without_days(exposure))
        for consequence in rule.consequences
        if consequence.figure is not None
        for exposure in follows(consequence, _breach(consequence.figure, sales), case)
        if exposure.scenario == wanted
    ]


def _without_days(exposure: Exposure) -> Exposure:
    *before, last = exposure.steps
    return exposure._replace(steps=(*(one for one in before if not isinstance(one.value, date | Unknown)), last))


def _breach(figure: Fact, sales: int) -> Breach:
    """A breach of which only the figure is known."""
    entry = Entry(figure.subject, None, figure.subject, 1, 1)
    entry.facts[figure.name] = Datum(sales, figure.path, 1, 1)
    return Breach("", {figure.subject: entry}, Period(None, None))
