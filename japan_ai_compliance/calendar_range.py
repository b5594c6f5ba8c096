"""The days on which a company can be assessed.

The program reckons from them in both directions (to the end of a year, months on, the day after) and goes through the
years between, so that they keep well away from the ends of what a calendar holds.
"""

from datetime import date

from japan_ai_compliance.errors import UsageError

FIRST_YEAR = 1868
LAST_YEAR = 2999


def check_range(name: str, day: date) -> date:
    """``day``, given as the option or argument ``name``.

    Raises UsageError where it lies outside the years ``FIRST_YEAR`` to ``LAST_YEAR``.
    """
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UsageError(
            "cli.day_out_of_range", None, {"option": name, "day": day, "first": FIRST_YEAR, "last": LAST_YEAR}
        )
    return day
