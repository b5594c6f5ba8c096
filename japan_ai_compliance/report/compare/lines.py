"""What all parts of a comparison are written with: a page, how much is shown of a list, values as a report has them."""

import json

from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.values import decimal

SHOWN = 6
"""Entries of a list that are told; the rest is counted."""

INDENT = 4


class Lines:
    """Writes the lines of one change on ``page``."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.rulebook = page.rulebook

    def say(self, key: str, /, **values: object) -> str:
        """A text of comparisons."""
        return self.page.say(f"compare.{key}", **values)

    def more(self, count: int, shown: int = SHOWN) -> None:
        """How many are not shown, where any are."""
        if count > shown:
            key = "more_one" if count == shown + 1 else "more_many"
            self.page.put(self.say(key, count=count - shown), INDENT)


def written(value: object) -> str:
    """A value of a report: whole numbers in groups, else as JSON writes it; text without its quotes."""
    if isinstance(value, int) and not isinstance(value, bool):
        return decimal(value)
    return for_line(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
