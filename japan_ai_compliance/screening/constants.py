"""Values of the engine that are the same for every row, as SQL."""

from datetime import date
from fractions import Fraction

from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.logic import NULL
from japan_ai_compliance.language.sql.values import (
    LEVELS,
    LIST_MARK,
    NONE_TEXT,
    Level,
    NotCompilable,
    Value,
    open_value,
)
from japan_ai_compliance.language.values import NONE, Calendar, Interval, Unknown


def constant(value: object) -> Value:
    """A value of the engine as one for all rows. Raises NotCompilable for what a column cannot hold."""
    if isinstance(value, Unknown):
        strongest = max((LEVELS[reason.kind] for reason in value.reasons), default=Level.EMPTY)
        return open_value(strongest)
    if value is NONE:
        return Value(NULL, (), logic.boolean(True))
    if isinstance(value, bool):
        return Value(logic.boolean(value))
    if isinstance(value, int):
        return Value(logic.whole(value))
    if isinstance(value, date):
        return Value(logic.day(value))
    if isinstance(value, str):
        if value == NONE_TEXT:
            raise NotCompilable("option_none", value)
        return Value(logic.text(value))
    if isinstance(value, frozenset):
        return Value(logic.text(LIST_MARK + "".join(f"{one}{LIST_MARK}" for one in sorted(value))))
    kinds = {Fraction: "rate", Interval: "bounds", Calendar: "calendar"}
    raise NotCompilable(kinds.get(type(value), "parameter"), str(value) if isinstance(value, Fraction) else "")
