"""Validity, sources and reliability in words."""

from collections.abc import Iterable
from datetime import date

from japan_ai_compliance.language.nodes import Node
from japan_ai_compliance.rulebook.kinds import Confidence
from japan_ai_compliance.rulebook.model import Source, Span
from japan_ai_compliance.wording.conditions import words
from japan_ai_compliance.wording.page import Page


def span_words(page: Page, span: Span) -> str:
    """From when to when."""
    if span.start is None:
        return page.say("explain.span_always") if span.end is None else page.say("explain.span_until", end=span.end)
    key = "explain.span_from" if span.end is None else "explain.span_both"
    return page.say(key, start=span.start, end=span.end)


def evidence_words(page: Page, checked_on: date, confidence: Confidence) -> str:
    """When it was checked, and how far it can be relied on."""
    level = page.say(f"confidence_{confidence}")
    return page.listed([page.say("explain.checked", day=checked_on), page.say("explain.confidence", level=level)])


def tested(page: Page, node: Node) -> str:
    """A condition in words, with the values of the page's day."""
    return words(node, page.rulebook, page.language, page.day)


def write_sources(page: Page, sources: Iterable[Source], indent: int) -> None:
    """Each citation with its address below it."""
    for source in dict.fromkeys(sources):
        page.put(page.cited(source.text), indent, "- ")
        page.put(source.url, indent + 2, style="faint")
