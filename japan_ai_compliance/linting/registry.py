"""The checks of lint, in the order in which they are made."""

from japan_ai_compliance.linting.checks import (
    cases,
    dated_values,
    evidence,
    languages,
    naming,
    never_binds,
    never_excepts,
    placeholders,
    sql,
    stale,
    unused,
    value_missing,
)
from japan_ai_compliance.linting.model import Check

CHECKS: tuple[Check, ...] = (
    unused.CHECK,
    evidence.CHECK,
    stale.CHECK,
    dated_values.CHECK,
    value_missing.CHECK,
    never_binds.CHECK,
    never_excepts.CHECK,
    languages.CHECK,
    placeholders.CHECK,
    naming.CHECK,
    sql.CHECK,
    cases.CHECK,
)
