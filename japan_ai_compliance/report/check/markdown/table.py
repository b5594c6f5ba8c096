"""Tables in Markdown."""


def table(head: list[str], rows: list[list[str]]) -> list[str]:
    """The lines of a table; cells are escaped already."""
    return [_row(head), _row(["---"] * len(head)), *map(_row, rows)]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
