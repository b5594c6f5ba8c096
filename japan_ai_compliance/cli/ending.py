"""How a command ends: its exit status, and which comes before which."""

from collections.abc import Iterable
from enum import IntEnum


class Ending(IntEnum):
    """The exit statuses of every command."""

    CLEAN = 0
    """Nothing to complain of."""
    FOUND = 1
    """At least one finding that the run is to fail on; of the rulebook's tools, that they fail."""
    INVALID = 2
    """The command line, an input or a rule file does not read or fit, or an output could not be written."""
    NOTHING = 3
    """Nothing was evaluated."""


_WORST_FIRST = (Ending.INVALID, Ending.NOTHING, Ending.FOUND)


def worst(endings: Iterable[Ending]) -> Ending:
    """The one that a run ends with of all that came of it: 2 beats 3, 3 beats 1, 1 beats 0."""
    reached = set(endings)
    return next((one for one in _WORST_FIRST if one in reached), Ending.CLEAN)
