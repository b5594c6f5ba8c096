"""``cases``: rules of which no case shows one of the answers they can give."""

from collections.abc import Iterator

from japan_ai_compliance.linting.model import Check, Context, LintFinding
from japan_ai_compliance.rulebook.model import Rule


def look(context: Context) -> Iterator[LintFinding]:
    """Each answer of each rule that no case of the rule expects."""
    shown: dict[str, set[object]] = {}
    for case in context.book.cases():
        shown.setdefault(case.rule, set()).update(expected.get("status") for expected in case.expect)
    for rule, home in context.rules():
        for status in _answers(rule):
            if status not in shown.get(rule.id, ()):
                values: dict[str, object] = {"rule": rule.id, "status": status}
                yield LintFinding("cases", "warning", home.place("id"), "lint.no_case", values)


CHECK = Check("cases", "warning", look)


def _answers(rule: Rule) -> Iterator[str]:
    """What a rule can answer: a duty that does not bind, or has no firm source, is never found broken."""
    firm = rule.confidence != "low"
    if firm and rule.force == "binding":
        yield "violation"
    if firm:
        yield "compliant"
    yield from ("not_applicable", "unknown")
