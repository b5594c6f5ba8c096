"""Every statement of law, with the day on which it was last checked against its source."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from japan_ai_compliance.errors import Place
from japan_ai_compliance.linting.book import Book, Home
from japan_ai_compliance.linting.model import Context
from japan_ai_compliance.rulebook.authoring.schema_base import Evidence


@dataclass(frozen=True, slots=True)
class DatedStatement:
    """A statement of law. ``place`` is that of the date itself where it has one of its own, else of the file's."""

    name: str
    checked_on: date
    place: Place


def statements(context: Context) -> Iterator[DatedStatement]:
    """Laws, rules, dated values and consequences that are asked for; those that share a file's date come once."""
    seen: set[tuple[Place, date]] = set()
    for statement in _all(context):
        key = (statement.place, statement.checked_on)
        if key not in seen:
            seen.add(key)
            yield statement


def _all(context: Context) -> Iterator[DatedStatement]:
    for folder, file in context.book.files():
        if file.content.law is not None:
            home = Home(file, ("law",), folder.law)
            if context.wants(home):
                yield from _statement(context.book, file.content.law.id, file.content.law, home)
    for rule, home in context.rules():
        yield from _statement(context.book, rule.id, home.file.content.rules[int(home.location[1])], home)
    for name, home in context.declared("parameters"):
        for index, version in enumerate(home.file.content.parameters[name].values):
            yield from _statement(context.book, name, version, home, "values", index)
    for name, home in context.declared("tables"):
        for index, row in enumerate(home.file.content.tables[name].rows):
            yield from _statement(context.book, name, row, home, "rows", index)
    for name, home in context.declared("open_questions"):
        yield from _statement(context.book, name, home.file.content.open_questions[name], home)
    for name, home in context.declared("consequences"):
        yield from _statement(context.book, name, home.file.content.consequences[name], home)


def _statement(book: Book, name: str, entry: Evidence, home: Home, *below: int | str) -> Iterator[DatedStatement]:
    if entry.checked_on is not None:
        yield DatedStatement(name, entry.checked_on, home.place(*below, "checked_on"))
    elif home.file.defaults.checked_on is not None:
        own = home.file.content.defaults.checked_on is not None
        file = home.file if own else book.law_file(home.law) or home.file
        place = file.place("defaults", "checked_on") if own else file.place("law", "defaults", "checked_on")
        yield DatedStatement(file.path.rpartition("/")[2], home.file.defaults.checked_on, place)
