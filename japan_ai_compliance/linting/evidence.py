"""Every statement of law, with the day on which it was last checked against its source."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from japan_ai_compliance.errors import Place
from japan_ai_compliance.linting.book import Home
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
                yield from _statement(file.content.law.id, file.content.law, home)
    for rule, home in context.rules():
        yield from _statement(rule.id, home.file.content.rules[int(home.location[1])], home)
    for name, home in context.declared("parameters"):
        for index, version in enumerate(home.file.content.parameters[name].values):
            yield from _statement(name, version, home, "values", index)
    for name, home in context.declared("tables"):
        for index, row in enumerate(home.file.content.tables[name].rows):
            yield from _statement(name, row, home, "rows", index)
    for name, home in context.declared("open_questions"):
        yield from _statement(name, home.file.content.open_questions[name], home)
    for name, home in context.declared("consequences"):
        yield from _statement(name, home.file.content.consequences[name], home)


def _statement(name: str, entry: Evidence, home: Home, *below: int | str) -> Iterator[DatedStatement]:
    own = entry.checked_on
    checked_on = own or home.file.defaults.checked_on
    if checked_on is not None:
        place = home.place(*below, "checked_on") if own else home.file.place("defaults", "checked_on")
        yield DatedStatement(name if own else home.file.path.rpartition("/")[2], checked_on, place)
