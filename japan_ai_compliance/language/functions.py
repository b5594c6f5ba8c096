"""The closed list of functions a condition may call, each with its signature and its rule for what is open or ``none``.

Unless a function says otherwise, an open argument makes the result open and ``none`` makes it open too (a rule that can
meet ``none`` asks ``happened`` first).
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from japan_ai_compliance.language import date_functions as days
from japan_ai_compliance.language import number_functions as numbers
from japan_ai_compliance.language.date_functions import Implementation
from japan_ai_compliance.language.types import BOOLEAN, CALENDAR, DATE, DAYS, MONTHS, YEARS, Type, number
from japan_ai_compliance.language.values import NONE, Reason, Unknown, Value, merge


class Function(NamedTuple):
    """Signature and meaning of a function. The last parameter repeats where ``variadic``.

    ``result`` None: a number in the unit that the arguments share, or in that of the first (``of_first``).
    ``total``: the function itself handles open values and ``none``.
    """

    parameters: tuple[Type, ...]
    result: Type | None
    compute: Implementation
    variadic: bool = False
    total: bool = False
    of_first: bool = False


def apply(function: Function, arguments: Sequence[Value]) -> Value:
    """Call ``function``, spreading what is open unless the function handles it."""
    if not function.total and any(isinstance(argument, Unknown) or argument is NONE for argument in arguments):
        reasons = merge(argument for argument in arguments if isinstance(argument, Unknown))
        return Unknown((*reasons, *(Reason("none", "", "") for argument in arguments if argument is NONE)))
    return function.compute(arguments)


FUNCTIONS: dict[str, Function] = {
    "add_days": Function((DATE, DAYS), DATE, days.shift(lambda day, amount: day + timedelta(days=amount))),
    "add_months": Function((DATE, MONTHS), DATE, days.shift(days.add_months)),
    "add_years": Function((DATE, YEARS), DATE, days.shift(lambda day, amount: days.add_months(day, 12 * amount))),
    "before_each": Function((DATE, DATE), BOOLEAN, days.before_each, variadic=True, total=True),
    "date_if": Function((BOOLEAN, DATE), DATE, days.date_if, total=True),
    "days_between": Function((DATE, DATE), DAYS, days.days_between),
    "earliest": Function((DATE,), DATE, days.edge(min), variadic=True, total=True),
    "fiscal_year": Function((DATE, MONTHS), number(None), days.fiscal_year),
    "greatest": Function((number(None),), None, numbers.greatest, variadic=True),
    "happened": Function((DATE,), BOOLEAN, days.happened, total=True),
    "known": Function((number(None),), BOOLEAN, numbers.known, total=True),
    "latest": Function((DATE,), DATE, days.edge(max), variadic=True, total=True),
    "least": Function((number(None),), None, numbers.least, variadic=True),
    "narrowed": Function((number(None), number(None)), None, numbers.narrowed, total=True),
    "prorate": Function((number(None), DAYS, DAYS), None, numbers.prorate, of_first=True),
    "round_down": Function((number(None), number(None)), None, numbers.round_down),
    "up_to": Function((number(None),), None, numbers.up_to),
    "within": Function((DATE, DATE, DATE, DATE), BOOLEAN, days.within, total=True),
    "working_day": Function((DATE, CALENDAR), DATE, days.working_day),
}

QUANTIFIERS = ("any", "all", "count", "sum", "distinct", "days")
