"""``never-excepts``: exceptions that can never save anything."""

from collections.abc import Iterator

from japan_ai_compliance.linting.book import Book, Home
from japan_ai_compliance.linting.constant import constant, contradict
from japan_ai_compliance.linting.model import Check, Context, LintFinding
from japan_ai_compliance.linting.spans import meet
from japan_ai_compliance.rulebook.model import ExceptionUse, Rule, Span

_ID = "never-excepts"


def look(context: Context) -> Iterator[LintFinding]:
    """Exceptions whose conditions are always false, whose dates meet no rule, or whose claim no rule can bind."""
    for name, home in context.declared("exceptions"):
        entry = home.file.content.exceptions[name]
        span = Span(entry.start, entry.until)
        using = list(_uses(context.book, name, home))
        if using:
            yield from _conditions(using[0][1], home)
        for rule, use, subjects in using:
            if not meet(span, rule.span):
                yield _finding(home, "lint.exception_outside_rule", {"name": name, "rule": rule.id})
            if use.claim is not None and not _can_be_claimed(context.book, use.claim, subjects):
                values: dict[str, object] = {"name": name, "rule": rule.id, "claim": use.claim}
                yield _finding(home, "lint.never_claimed", values, "claim")


CHECK = Check(_ID, "error", look)


def _conditions(use: ExceptionUse, home: Home) -> Iterator[LintFinding]:
    for index, element in enumerate(use.elements):
        held = None if element.when is None else constant(element.when)
        if held is not None:
            key = "lint.constant" if held else "lint.always_false"
            yield _finding(home, key, {"name": f"{use.id} {element.id}"}, "elements", index, "when")
        if not meet(element.span, use.span):
            values: dict[str, object] = {"name": element.id, "rule": use.id}
            yield _finding(home, "lint.element_outside_rule", values, "elements", index)
    conditions = [one.when for one in use.elements if one.when is not None and one.span == Span()]
    fact = contradict(conditions)
    if fact is not None:
        yield _finding(home, "lint.contradiction", {"name": use.id, "fact": fact, "part": "elements"}, "elements")


def _uses(book: Book, name: str, home: Home) -> Iterator[tuple[Rule, ExceptionUse, frozenset[str]]]:
    """Every use of an exception, with the subjects that are bound where it is used."""
    for rule in book.rulebook.rules.values():
        if book.home("exceptions", name, rule.law) is home:
            for use, subjects in _within(rule.unless, _bound(book, rule)):
                if use.id == name:
                    yield rule, use, subjects


def _within(uses: tuple[ExceptionUse, ...], subjects: frozenset[str]) -> Iterator[tuple[ExceptionUse, frozenset[str]]]:
    for use in uses:
        yield use, subjects
        yield from _within(use.unless, subjects | ({use.claim} if use.claim else frozenset()))


def _bound(book: Book, rule: Rule) -> frozenset[str]:
    """The subjects that a rule binds: its own, those it stands in, and the records of its limbs."""
    subjects = book.rulebook.subjects
    found = {limb.conduct and book.rulebook.facts[limb.conduct.path].record for limb in rule.breach} - {None}
    waiting = [rule.subject]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(subjects[name].parents)
    roots = {one.name for one in subjects.values() if one.at and not one.parents and not one.many}
    return frozenset(str(name) for name in found | roots)


def _can_be_claimed(book: Book, claim: str, subjects: frozenset[str]) -> bool:
    """Whether the record that claims an exception can stand in what is bound, or in a record inside that."""
    reachable = set(subjects)
    waiting = list(subjects)
    while waiting:
        name = waiting.pop()
        inner = {one.name for one in book.rulebook.subjects.values() if name in one.parents and not one.many}
        waiting.extend(inner - reachable)
        reachable |= inner
    return not reachable.isdisjoint(book.rulebook.subjects[claim].parents)


def _finding(home: Home, key: str, values: dict[str, object], *below: int | str) -> LintFinding:
    return LintFinding(_ID, "error", home.place(*below), key, values)
