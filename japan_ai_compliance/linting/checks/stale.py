"""``stale``: statements of law that nobody has checked for long."""

from collections.abc import Iterator

from japan_ai_compliance.linting.evidence import statements
from japan_ai_compliance.linting.model import Check, Context, LintFinding


def look(context: Context) -> Iterator[LintFinding]:
    """Every law, rule, value and consequence not checked for longer than the settings allow."""
    for statement in statements(context):
        age = (context.as_of - statement.checked_on).days
        if age > context.settings.stale_after:
            values: dict[str, object] = {"what": statement.name, "checked_on": statement.checked_on, "days": age}
            values["limit"] = context.settings.stale_after
            yield LintFinding("stale", "warning", statement.place, "lint.stale", values)


CHECK = Check("stale", "warning", look)
