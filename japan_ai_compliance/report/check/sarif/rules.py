"""Rules as SARIF describes them: what they ask in words, and where that stands in the law."""

from collections.abc import Iterable

from japan_ai_compliance.escaping.markdown import for_markdown, for_markdown_link
from japan_ai_compliance.escaping.sarif import for_sarif_property
from japan_ai_compliance.report.check.sarif.texts import message
from japan_ai_compliance.rulebook.kinds import MAIN_LISTS
from japan_ai_compliance.rulebook.model import Element, Rule
from japan_ai_compliance.wording.json_text import Json
from japan_ai_compliance.wording.page import Page


def descriptor(page: Page, rule: Rule) -> Json:
    """The metadata of one rule."""
    title, description = page.words(rule.title), _description(page, rule)
    checked = page.say("formats.rule_checked", day=rule.checked_on, level=page.say(f"confidence_{rule.confidence}"))
    law = page.words(page.rulebook.laws[rule.law].title)
    cited = page.listed([law, page.cited(rule.provision)])
    sources = [page.say("formats.source", text=source.text, url=source.url) for source in rule.sources]
    linked = [f"- {for_markdown_link(source.text, source.url)}" for source in rule.sources]
    markdown = [
        f"**{for_markdown(title)}** {for_markdown(cited)}",
        *map(for_markdown, description),
        "\n".join(linked),
        for_markdown(checked),
    ]
    return {
        "id": rule.id,
        "name": for_sarif_property(title),
        "shortDescription": message([title]),
        "fullDescription": message([*description, cited]),
        "help": {
            **message([title, cited, *description, *sources, checked]),
            "markdown": "\n\n".join(markdown),
        },
        **_help_uri(page, rule),
        "defaultConfiguration": {"level": "error"},
        "properties": {
            "law": rule.law,
            "provision": rule.provision,
            "kind": rule.kind,
            "force": rule.force,
            "confidence": rule.confidence,
            "precision": rule.confidence,
            "checked_on": rule.checked_on.isoformat(),
            "tags": [rule.law, rule.kind],
        },
    }


def _help_uri(page: Page, rule: Rule) -> Json:
    addresses = [source.url for source in rule.sources] or [page.rulebook.laws[rule.law].url]
    return {"helpUri": addresses[0]} if addresses[0].startswith(("https://", "http://")) else {}


def _description(page: Page, rule: Rule) -> list[str]:
    """Whom it binds, what breaks it, and what excuses it."""
    said = [page.say(f"formats.kind_{rule.kind}")]
    for listed in MAIN_LISTS:
        if rule.elements(listed):
            said.append(page.say(f"formats.rule_{listed}", elements=_listed(page, rule.elements(listed))))
    if rule.unless:
        titles = [page.words(use.title) for use in rule.unless]
        said.append(page.say("formats.rule_unless", exceptions=page.say("semicolon").join(titles)))
    return said


def _listed(page: Page, elements: Iterable[Element]) -> str:
    return page.say("semicolon").join(page.words(element.text) for element in elements)
