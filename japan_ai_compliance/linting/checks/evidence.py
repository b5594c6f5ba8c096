"""``evidence``: statements of law that were checked after the day that is asked about. (Load refuses missing ones.)"""

from collections.abc import Iterator

from japan_ai_compliance.linting.evidence import statements
from japan_ai_compliance.linting.model import Check, Context, LintFinding


def look(context: Context) -> Iterator[LintFinding]:
    """Every statement of law whose last check lies ahead."""
    for statement in statements(context):
        if statement.checked_on > context.as_of:
            values: dict[str, object] = {"what": statement.name, "checked_on": statement.checked_on}
            values["as_of"] = context.as_of
            yield LintFinding("evidence", "warning", statement.place, "lint.checked_ahead", values)


CHECK = Check("evidence", "warning", look)
