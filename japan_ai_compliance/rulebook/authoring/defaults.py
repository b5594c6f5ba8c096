"""What a rule, or the defaults of a file, leave out is taken from the defaults above them."""

from typing import TypeVar

from japan_ai_compliance.rulebook.authoring.schema import Defaults
from japan_ai_compliance.rulebook.authoring.strict import Strict

Entry = TypeVar("Entry", bound=Strict)


def filled(entry: Entry, *above: Defaults) -> Entry:
    """``entry`` with what it does not say itself from ``above``, the nearest first. What is written, if only as an
    empty list or ``null``, is said."""
    said = set(entry.model_fields_set)
    more: dict[str, object] = {}
    for defaults in above:
        for key in defaults.model_fields_set - said:
            if key in type(entry).model_fields:
                more[key] = getattr(defaults, key)
                said.add(key)
    return entry.model_copy(update=more) if more else entry
