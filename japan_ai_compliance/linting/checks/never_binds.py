"""``never-binds``: rules, elements and consequences that can never count."""

from collections.abc import Iterator

from japan_ai_compliance.linting.book import Home
from japan_ai_compliance.linting.constant import constant, contradict
from japan_ai_compliance.linting.model import Check, Context, LintFinding
from japan_ai_compliance.linting.spans import meet
from japan_ai_compliance.rulebook.kinds import ELEMENT_LISTS
from japan_ai_compliance.rulebook.model import Element, Rule, Span

_ID = "never-binds"


def look(context: Context) -> Iterator[LintFinding]:
    """Dates that never meet, conditions that are always false, and such that contradict each other."""
    for rule, home in context.rules():
        for part in ELEMENT_LISTS:
            for index, element in enumerate(rule.elements(part)):
                yield from _element(rule, element, home, part, index)
        yield from _together(rule, home)
    yield from _consequences(context)


CHECK = Check(_ID, "error", look)


def _element(rule: Rule, element: Element, home: Home, part: str, index: int) -> Iterator[LintFinding]:
    name = f"{rule.id} {element.id}"
    if not meet(element.span, rule.span):
        yield _finding(home, "lint.element_outside_rule", {"name": element.id, "rule": rule.id}, part, index)
    held = None if element.when is None else constant(element.when)
    if held is False and part != "review_when":
        key = "lint.always_false" if part != "applies" else "lint.applies_never"
        yield _finding(home, key, {"name": name}, part, index, "when")
    elif held is not None:
        yield _finding(home, "lint.constant", {"name": name}, part, index, "when")


def _together(rule: Rule, home: Home) -> Iterator[LintFinding]:
    """What must all hold, and cannot."""
    for part in ("applies", "requires"):
        elements: tuple[Element, ...] = rule.elements(part)
        conditions = [one.when for one in elements if one.when is not None and one.span == Span()]
        fact = contradict(conditions)
        if fact is not None:
            yield _finding(home, "lint.contradiction", {"name": rule.id, "fact": fact, "part": part}, part)
    bound = [one.when for one in rule.applies if one.when is not None and one.span == Span()]
    if contradict(bound) is None:
        for index, limb in enumerate(rule.breach):
            fact = None if limb.when is None else contradict([*bound, limb.when])
            if fact is not None:
                values: dict[str, object] = {"name": f"{rule.id} {limb.id}", "fact": fact, "part": "breach"}
                yield _finding(home, "lint.contradiction", values, "breach", index)


def _consequences(context: Context) -> Iterator[LintFinding]:
    for name, home in context.declared("consequences"):
        entry = home.file.content.consequences[name]
        span = Span(entry.start, entry.until)
        using = [
            rule
            for rule in context.book.rulebook.rules.values()
            if any(one.id == name for one in rule.consequences)
            and context.book.home("consequences", name, rule.law) is home
        ]
        if using and not any(meet(span, rule.span) for rule in using):
            yield _finding(home, "lint.consequence_outside_rules", {"name": name})


def _finding(home: Home, key: str, values: dict[str, object], *below: int | str) -> LintFinding:
    return LintFinding(_ID, "error", home.place(*below), key, values)
