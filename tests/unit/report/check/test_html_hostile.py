"""Text of a profile stays in its place."""

import pytest

from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.report.check.html_report import render
from tests.unit.report.check.every_status import HOSTILE, assessment, hostile, plain, report, text
from tests.unit.report.check.html_page import Element, Page, read

NAME = "Kanda Lamps"
HEBREW = "\u05e9\u05dc\u05d5\u05dd"


def shape(found: Page) -> list[tuple[str, tuple[str, ...], str]]:
    """Every element with the names of its attributes and its address, marks in excerpts aside."""
    return [
        (one.tag, tuple(one.attributes), one.attributes.get("href", ""))
        for one in found.elements
        if one.tag != "mark" and not any("failures" in within.classes for within in [one, *one.within])
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", HOSTILE)
def test_it_adds_no_element_attribute_or_address(kind: str, language: Language) -> None:
    assert shape(read(render(hostile(kind), language))) == shape(read(render(plain(), language)))


@pytest.mark.parametrize("kind", HOSTILE)
def test_nothing_invisible_gets_through(kind: str) -> None:
    assert all(line.isprintable() for line in render(hostile(kind), "en").split("\n"))


def isolated(within: list[Element]) -> bool:
    """Whether text stands where it cannot reorder its surroundings: alone in its element, or set apart."""
    return any(one.tag in ("bdi", "title", "desc", "text") or "own" in one.classes for one in within)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_set_apart_from_the_words_around_them(language: Language) -> None:
    named = text(f"{NAME} {HEBREW}", f"{NAME} {HEBREW}", f"{NAME} {HEBREW}")
    found = read(render(report(assessment(named), assessment(text())), language))
    hits = [within for said, within in found.texts if HEBREW in said]
    assert hits
    assert all(isolated(within) for within in hits)


def test_a_long_name_is_cut() -> None:
    assert "long" * 100 not in render(hostile("long"), "en")
