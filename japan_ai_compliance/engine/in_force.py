"""Which law is in force on a day, as far as it is known by the law date."""

from datetime import date

from japan_ai_compliance.engine.model import Case
from japan_ai_compliance.rulebook.model import Parameter, Span, Table, Version


def in_force(span: Span, day: date, law_as_of: date) -> bool:
    """Whether what carries ``span`` is law on ``day``.

    Law that starts after the law date is hidden; so is the end that it brings to what it replaces.
    """
    if span.start is not None and span.start > min(day, law_as_of):
        return False
    return span.end is None or day <= span.end or span.end >= law_as_of


def version_on(parameter: Parameter, day: date, law_as_of: date) -> Version | None:
    """The version of a parameter that is law on ``day``: the latest, where the law date leaves several."""
    known = [version for version in parameter.versions if in_force(version.span, day, law_as_of)]
    return max(known, key=lambda version: version.span.start or date.min, default=None)


def row_on(table: Table, keys: tuple[object, ...], day: date, law_as_of: date) -> Version | None:
    """The first row of a table that fits ``keys`` and is law on ``day``."""
    for row in table.rows:
        for wanted, key in zip(row.keys, keys, strict=True):
            if wanted != key and wanted is not None:
                break
        else:
            if in_force(row.version.span, day, law_as_of):
                return row.version
    return None


def value_on(name: str, day: date, case: Case) -> object:
    """The bare value of a parameter on ``day``, None where it has none."""
    version = version_on(case.rulebook.parameters[name], day, case.dates.law_as_of)
    return None if version is None else version.value
