"""``sql``: rules about the rows of a ledger that do not compile to SQL, so that bulk screening leaves them out."""

from collections.abc import Iterator

from japan_ai_compliance.documents.tree import MappingNode
from japan_ai_compliance.engine.model import Case, Dates
from japan_ai_compliance.linting.model import Check, Context, LintFinding
from japan_ai_compliance.profile.build import build_profile

NOTE = "lint.no_sql"
"""What is said where the check cannot be made: the extra that compiles rules is not installed."""


def available() -> bool:
    """Whether rules can be compiled to SQL here."""
    try:
        import japan_ai_compliance.screening.statement  # noqa: F401
    except ImportError:
        return False
    return True


def look(context: Context) -> Iterator[LintFinding]:
    """Every rule that bulk screening leaves out, with the reason."""
    if not available():
        return
    from japan_ai_compliance.screening.ledger_columns import ROW, possible_columns
    from japan_ai_compliance.screening.ledgers import ledgers
    from japan_ai_compliance.screening.model import Given
    from japan_ai_compliance.screening.statement import compose

    rulebook = context.book.rulebook
    profile = build_profile(MappingNode((), 1, 1), rulebook, "-")
    case = Case(rulebook, profile, Dates(context.as_of, context.as_of))
    wanted = {rule.id: home for rule, home in context.rules()}
    for subject in ledgers(rulebook):
        given = {name: Given(name) for name in possible_columns(rulebook, subject)}
        for left_out in compose(case, subject, given, ROW).unscreened:
            if left_out.rule.id in wanted:
                reason = f"{left_out.reason}: {left_out.detail}" if left_out.detail else left_out.reason
                values: dict[str, object] = {"rule": left_out.rule.id, "reason": reason}
                yield LintFinding("sql", "warning", wanted[left_out.rule.id].place("id"), "lint.not_compiled", values)


CHECK = Check("sql", "warning", look)
