"""``value-missing``: rules that are in force on days on which a value they rest on has none."""

from collections.abc import Iterator
from datetime import date

from japan_ai_compliance.language import nodes
from japan_ai_compliance.linting import uses
from japan_ai_compliance.linting.model import Check, Context, LintFinding
from japan_ai_compliance.rulebook.model import Rule


def look(context: Context) -> Iterator[LintFinding]:
    """The days before the first and after the last value, as far as a rule that decides by it is in force there.

    ``earlier: open`` says of a parameter that its earlier values were left out on purpose; needlessly so, that is told.
    """
    rulebook = context.book.rulebook
    deciding = {rule.id: _parameters(rule) for rule in rulebook.rules.values()}
    for name, home in context.declared("parameters"):
        versions = rulebook.parameters[name].versions
        first = min(one.span.start or date.min for one in versions)
        last = max(one.span.end or date.max for one in versions)
        rules = [rule for rule in rulebook.rules.values() if name in deciding[rule.id]]
        early = [rule.id for rule in rules if (rule.span.start or date.min) < first]
        late = [rule.id for rule in rules if (rule.span.end or date.max) > last]
        values: dict[str, object] = {"name": name, "first": first, "last": last}
        excused = home.file.content.parameters[name].earlier is not None
        if early and not excused:
            more = {**values, "rule": ", ".join(early)}
            yield LintFinding("value-missing", "warning", home.place("values", 0), "lint.value_too_late", more)
        if excused and not early:
            yield LintFinding("value-missing", "warning", home.place("earlier"), "lint.earlier_for_nothing", values)
        if late:
            more = {**values, "rule": ", ".join(late)}
            place = home.place("values", len(versions) - 1)
            yield LintFinding("value-missing", "warning", place, "lint.value_too_short", more)


def _parameters(rule: Rule) -> frozenset[str]:
    """The parameters that decide whether a rule is kept, not what follows from it."""
    deciding = uses.named((rule.applies, rule.breach, rule.requires, rule.unless, rule.review_when, rule.timing))
    return frozenset(node.name for node in deciding if isinstance(node, nodes.Parameter))


CHECK = Check("value-missing", "warning", look)
