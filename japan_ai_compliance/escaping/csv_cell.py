"""Text that stays text in a spreadsheet."""

from japan_ai_compliance.escaping.visible import for_line

_LONGEST = 32_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def for_csv_cell(text: str) -> str:
    """``text`` as a cell that no spreadsheet takes for a formula, which could run a program or fetch an address.

    On one line, with an apostrophe where a formula would begin, behind blanks too. Quotes are the writer's business.
    """
    formula = text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA)
    plain = for_line(text, _LONGEST)
    return f"'{plain}" if formula else plain
