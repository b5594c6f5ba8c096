"""``dated-values``: gaps between dated values, overlaps of rows, and rows that an earlier one hides."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from japan_ai_compliance.linting.book import Home
from japan_ai_compliance.linting.model import Check, Context, LintFinding
from japan_ai_compliance.linting.spans import meet
from japan_ai_compliance.rulebook.model import Row, Span

_DAY = timedelta(days=1)
_ID = "dated-values"


def look(context: Context) -> Iterator[LintFinding]:
    """Gaps within parameters, and within rows of a table with the same keys; overlaps and hidden rows of tables."""
    for name, home in context.declared("parameters"):
        versions = context.book.rulebook.parameters[name].versions
        yield from _gaps(name, home, "values", [(index, one.span) for index, one in enumerate(versions)])
    for name, home in context.declared("tables"):
        rows = context.book.rulebook.tables[name].rows
        alike: dict[object, list[tuple[int, Span]]] = {}
        for index, row in enumerate(rows):
            alike.setdefault(row.keys, []).append((index, row.version.span))
        for group in alike.values():
            yield from _gaps(name, home, "rows", group)
        yield from _hidden(name, home, rows)


CHECK = Check(_ID, "error", look)


def _gaps(name: str, home: Home, key: str, spans: Iterable[tuple[int, Span]]) -> Iterator[LintFinding]:
    ordered = sorted(spans, key=lambda one: one[1].start or date.min)
    for (_, earlier), (index, later) in pairwise(ordered):
        if earlier.end is not None and later.start is not None and later.start > earlier.end + _DAY:
            values: dict[str, object] = {"name": name, "first": earlier.end + _DAY, "last": later.start - _DAY}
            yield LintFinding(_ID, "error", home.place(key, index, "from"), "lint.gap", values)


def _hidden(name: str, home: Home, rows: tuple[Row, ...]) -> Iterator[LintFinding]:
    """Rows that never count on some of their days, because one above them fits the same keys."""
    for index, row in enumerate(rows):
        for above, earlier in enumerate(rows[:index]):
            if _fits(earlier, row) and meet(earlier.version.span, row.version.span):
                values: dict[str, object] = {"name": name, "row": index + 1, "above": above + 1}
                yield LintFinding(_ID, "error", home.place("rows", index), "lint.hidden_row", values)
                break


def _fits(general: Row, special: Row) -> bool:
    """Whether every key that ``special`` fits is one that ``general`` fits."""
    return all(wide is None or wide == narrow for wide, narrow in zip(general.keys, special.keys, strict=True))
