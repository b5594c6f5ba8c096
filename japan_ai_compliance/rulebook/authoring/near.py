"""Which of the known names may have been meant."""

import difflib
from collections.abc import Iterable

_LONGEST = 160


def near_name(name: str, known: Iterable[str]) -> str | None:
    """The one of ``known`` that is most like ``name``, if one is like it."""
    found = difflib.get_close_matches(name[:_LONGEST], list(known), n=1)
    return found[0] if found else None
