"""Running lint on rule folders."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from japan_ai_compliance.errors import ComplianceError, Place, RuleError, UsageError
from japan_ai_compliance.linting.book import open_book
from japan_ai_compliance.linting.checks import sql
from japan_ai_compliance.linting.model import Context, LintFinding, LintResult, LintSettings
from japan_ai_compliance.linting.registry import CHECKS

_NO_FOLDER = ("rulebook.no_folder",)
_KINDS = {
    "rulebook.unknown_name": "unknown-name",
    "rulebook.unknown_name_near": "unknown-name",
    "language.unknown_function_near": "unknown-name",
    "language.unknown_name": "unknown-name",
    "language.unknown_name_near": "unknown-name",
    "language.unknown_function": "unknown-name",
    "language.unknown_option": "unknown-name",
    "rulebook.bad_placeholder": "placeholders",
    "rulebook.no_evidence": "evidence",
    "rulebook.overlapping_values": "dated-values",
    "rulebook.reversed_dates": "never-binds",
}
"""The checks that loading makes, by the error it raises; any other is a matter of ``format``."""


def lint(root: Path, extra: Sequence[Path], as_of: date, laws: Sequence[str], settings: LintSettings) -> LintResult:
    """Look at the laws asked for: ``laws``, else those of ``extra``, else all of ``root``.

    Rules that do not load give these findings alone: nothing else can be looked at. Raises RuleError where there is no
    folder, and UsageError for a law that there is not.
    """
    try:
        book = open_book(root, extra)
        for law in laws:
            if law not in book.rulebook.laws:
                known = ", ".join(book.rulebook.laws)
                raise UsageError("cli.unknown_law", None, {"law": law, "known": known})
        wanted = frozenset(laws) or frozenset(book.rulebook.own_laws)
        context = Context(book, as_of, wanted, settings)
        findings = [finding for check in CHECKS for finding in check.findings(context)]
    except RuleError as error:
        if error.key in _NO_FOLDER:
            raise
        return LintResult(tuple(map(_refused, error.each())), ("lint.only_load",))
    notes = () if sql.available() else (sql.NOTE,)
    return LintResult(tuple(sorted(_unique(findings), key=_order)), notes)


def _refused(error: ComplianceError) -> LintFinding:
    return LintFinding(_KINDS.get(error.key, "format"), "error", error.place or Place("-"), error.key, error.values)


def _unique(findings: Iterable[LintFinding]) -> list[LintFinding]:
    """Each finding once: what several rules share is looked at for each of them."""
    seen: dict[tuple[object, ...], LintFinding] = {}
    for one in findings:
        seen.setdefault((one.check, one.place, one.key, tuple(one.values.items())), one)
    return list(seen.values())


def _order(finding: LintFinding) -> tuple[str, int, int, str]:
    place = finding.place
    return place.path, place.line or 0, place.column or 0, finding.check
