"""A parameter or a table of the law, explained: its values over time, where they come from, which rules read it."""

from datetime import date

from japan_ai_compliance.language.types import Type
from japan_ai_compliance.language.values import Calendar
from japan_ai_compliance.report.explain.fact import write_users
from japan_ai_compliance.report.explain.spans import evidence_words, span_words, write_sources
from japan_ai_compliance.report.explain.uses import rules_with_value
from japan_ai_compliance.rulebook.model import Parameter, Table, Version
from japan_ai_compliance.wording.page import Page


def write_parameter(page: Page, parameter: Parameter) -> None:
    """The parameter's history, the oldest value first."""
    page.put(page.say("named", id=parameter.name, title=page.words(parameter.label)), style="bold")
    if parameter.open_question:
        _open_question(page, parameter.versions[0])
        write_users(page, rules_with_value(parameter.name, page.rulebook))
        return
    page.put(page.say("explain.parameter"), style="faint")
    page.title(page.say("explain.history"))
    for version in sorted(parameter.versions, key=lambda one: one.span.start or date.min):
        _version(page, value_words(page, version, parameter.type), version)
    write_users(page, rules_with_value(parameter.name, page.rulebook))


def write_table(page: Page, table: Table) -> None:
    """The table's rows, in the order in which they are looked up."""
    page.put(page.say("named", id=table.name, title=page.words(table.label)), style="bold")
    page.put(page.say("explain.table"), style="faint")
    page.title(page.say("explain.history"))
    for row in table.rows:
        keys = [
            page.say("explain.any_key") if key is None else page.value(key, kind)
            for key, kind in zip(row.keys, table.keys, strict=True)
        ]
        value = value_words(page, row.version, table.type)
        _version(page, page.say("priced", name=page.listed(keys), amount=value), row.version)
    write_users(page, rules_with_value(table.name, page.rulebook))


def value_words(page: Page, version: Version, kind: Type) -> str:
    """A value in words; a calendar by its size."""
    if isinstance(version.value, Calendar):
        calendar = version.value
        return page.say("explain.calendar", count=len(calendar.days), until=calendar.known_until)
    return page.value(version.value, kind)


def _open_question(page: Page, version: Version) -> None:
    """That nobody has settled it, and what was read."""
    page.put(page.say("explain.open_question"), style="faint")
    page.put(evidence_words(page, version.checked_on, version.confidence), 2, style="faint")
    write_sources(page, version.sources, 2)


def _version(page: Page, value: str, version: Version) -> None:
    page.put(page.say("element", text=value, detail=span_words(page, version.span)), 2, "- ")
    page.put(evidence_words(page, version.checked_on, version.confidence), 4, style="faint")
    write_sources(page, version.sources, 4)
