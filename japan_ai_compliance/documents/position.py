"""Lines and columns, counted as an editor counts them: ``\\n``, ``\\r\\n`` and ``\\r`` end a line."""


def moved(line: int, column: int, passed: str) -> tuple[int, int]:
    """Return the 1-based line and column reached from ``line`` and ``column`` after the text ``passed``."""
    if "\r" in passed:
        passed = passed.replace("\r\n", "\n").replace("\r", "\n")
    breaks = passed.count("\n")
    if not breaks:
        return line, column + len(passed)
    return line + breaks, len(passed) - passed.rfind("\n")


def position(text: str, offset: int) -> tuple[int, int]:
    """Return the 1-based line and column of the character at ``offset`` in ``text``."""
    return moved(1, 1, text[:offset])
