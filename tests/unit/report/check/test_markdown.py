import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.escaping.markdown import for_markdown, for_markdown_code, for_markdown_link
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.report.check.markdown_report import render
from japan_ai_compliance.wording.values import number
from japan_ai_compliance.wording.verdict import verdict
from tests.unit.report.check.every_status import HOSTILE, assessment, hostile, plain, report, text

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def flat(tokens: Sequence[Token]) -> Iterator[Token]:
    """All tokens, those inside lines too."""
    for token in tokens:
        yield token
        yield from flat(token.children or ())


def shape(written: str) -> list[tuple[str, str, str | float | int | None]]:
    """What a reader makes of it, texts aside; texts beside each other count as one."""
    found: list[tuple[str, str, str | float | int | None]] = []
    for token in flat(READER.parse(written)):
        content = token.content if token.type.startswith("html") else ""
        one = (token.type, token.tag + content, token.attrGet("href"))
        if token.type != "text" or found[-1] != one:
            found.append(one)
    return found


def words(escaped: str) -> str:
    """What a reader sees, without breaks of no width."""
    inline = READER.parseInline(escaped)[0].children or ()
    assert {token.type for token in inline} <= {"text"}, escaped
    return "".join(token.content for token in inline).replace("\u200b", "")


def headings(written: str) -> list[str]:
    return [line.lstrip("# ") for line in written.splitlines() if line.startswith("#")]


def test_it_says_the_verdict_then_the_exposure_then_what_is_broken_due_and_open() -> None:
    assert headings(render(plain(), "en")) == [
        "japan-ai-compliance, as of 2026-11-23",
        "K.K.",
        "Exposure",
        "Breaches (1) - violation",
        "LAMP-1 - burning",
        "Due (1)",
        "Open (2)",
        "Ask next",
        "Waived (1)",
        "Kept (1) - compliant",
    ]
    assert f"**{verdict(plain().assessments[0], 'en')}**" in render(plain(), "en")


def test_the_exposure_is_a_table_of_direct_amounts() -> None:
    written = render(plain(), "en")
    most = number(1_000_000, "yen", "en", plain().rulebook)
    assert f'| LAMP-1 | subject "Shop" | fine (company) |  | up to {most} | Art. 20 |' in written
    assert f"- fine for defiance: up to {most} (Art. 20)" in written.partition("disobeyed")[2]


def test_a_breach_shows_its_place_its_proof_and_its_sources() -> None:
    written = render(plain(), "en")
    assert 'Art. 1, subject "Shop", since 2025-01-01, going on, profiles/profile.yaml:4' in written
    assert "- **yes:** a lamp burns (Art. 1)" in written
    assert "[Lamp Act](<https://example.jp/lamp>)" in written


def test_a_waived_breach_says_why() -> None:
    assert "Waived until 2027-03-31: repaired by March (owner: A. Keeper)" in render(plain(), "en")


def test_questions_are_at_most_ten_and_asked_once() -> None:
    written = render(plain(), "en")
    assert "\n1. question (decides 1 rule: LAMP-" in written
    assert "`lit: unknown  # true / false`" in written


def test_several_companies_have_an_overview_worst_first() -> None:
    calm = assessment(text(company="Calm").replace("burning: {from", "glow: {from"), "calm.yaml")
    written = render(report(calm, plain().assessments[0]), "en")
    rows = [line for line in written.splitlines() if line.startswith(("| K.K.", "| Calm"))]
    assert [row.split("|")[1].strip() for row in rows] == ["K.K.", "Calm"]


def test_japanese_has_the_same_shape() -> None:
    kinds = ([one[:2] for one in shape(render(plain(), language)) if "html" not in one[0]] for language in LANGUAGES)
    english, japanese = kinds
    assert [one for one in english if one[0].endswith("_open")] == [one for one in japanese if one[0].endswith("_open")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_stays_text(kind: str, language: Language) -> None:
    written = render(hostile(kind), language)
    assert written.replace("\n", "").isprintable()
    assert shape(written) == shape(render(harmless(), language))
    assert not re.search(r"@(?!&#8203;)", written)
    assert not re.search(r"(?<!<https):(?=//)(?!&#8203;)", written)


def harmless() -> Report:
    """What the hostile run is like without its names."""
    unread = InputError("profile.unknown_key", Place("profiles/profile.yaml", 3, 1), {"key": "x", "known": "name"})
    return replace(plain(), failures=(unread,))


@pytest.mark.parametrize(
    "given", ["a_b", "_a_", "1. x", "2) x", "+x", "=x", "# x", "> x", "a ~~b~~ $c$", "&lt;", "\\", "GH-1"]
)
def test_escaped_text_reads_as_it_was(given: str) -> None:
    assert words(for_markdown(given)) == given
    assert shape(for_markdown(given)) == shape("x")


def test_escaped_text_calls_nobody() -> None:
    assert for_markdown("@me #1 GH-1 www.a.b http://a") == (
        "@&#8203;me #&#8203;1 GH&#8203;-1 www&#8203;.a.b http:&#8203;//a"
    )


def test_a_code_span_cannot_be_left() -> None:
    assert READER.parseInline(for_markdown_code("a `` b ` c"))[0].children[0].content == "a `` b ` c"  # type: ignore[index]


def test_only_web_addresses_are_linked() -> None:
    assert for_markdown_link("a", "javascript:alert(1)") == "a"
    assert for_markdown_link("a]", "https://a/ >b") == "[a\\]](<https://a/%20%3Eb>)"


def test_the_same_run_gives_the_same_bytes() -> None:
    assert render(plain(), "ja") == render(plain(), "ja")
