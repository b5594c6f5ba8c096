"""Each target is told text, and takes none of it for its own language."""

import csv
import json
from io import StringIO
from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from japan_ai_compliance.escaping.csv_cell import for_csv_cell
from japan_ai_compliance.escaping.github import for_github_message, for_github_property
from japan_ai_compliance.escaping.gitlab import for_gitlab
from japan_ai_compliance.escaping.html import for_html
from japan_ai_compliance.escaping.json_text import for_json
from japan_ai_compliance.escaping.markdown import for_markdown, for_markdown_code, for_markdown_link
from japan_ai_compliance.escaping.sarif import for_sarif_message, for_sarif_property
from japan_ai_compliance.escaping.xml import for_xml

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
ANY = st.text(st.characters(), max_size=80)
FORMULAS = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]


@given(ANY)
def test_every_target_shows_all_there_is(text: str) -> None:
    for escape in (
        for_csv_cell,
        for_github_message,
        for_github_property,
        for_gitlab,
        for_html,
        for_markdown,
        for_markdown_code,
        for_sarif_message,
        for_sarif_property,
        for_xml,
    ):
        assert escape(text).isprintable(), escape.__name__


@pytest.mark.parametrize("start", FORMULAS)
def test_no_cell_begins_a_formula(start: str) -> None:
    assert for_csv_cell(f"{start}1+1").startswith("'")
    assert for_csv_cell(f" {start}1+1").startswith(("'", " \\x"))
    assert for_csv_cell("1+1") == "1+1"


@given(ANY)
def test_a_cell_is_one_cell(text: str) -> None:
    written = StringIO(newline="")
    csv.writer(written, quoting=csv.QUOTE_ALL).writerow([for_csv_cell(text), "next"])
    (row,) = csv.reader(StringIO(written.getvalue(), newline=""))
    assert row[1:] == ["next"]


@given(ANY)
def test_no_property_of_a_command_begins_another(text: str) -> None:
    assert not set(for_github_property(text)) & set(":,\r\n")


def test_a_message_keeps_its_percent_signs() -> None:
    assert for_github_message("20%0A::error::") == "20%250A::error::"


def test_html_is_no_markup_and_keeps_its_direction() -> None:
    assert for_html("<b>&\u202e") == "<bdi>&lt;b&gt;&amp;\\u202e</bdi>"


@given(st.recursive(ANY, lambda inner: st.lists(inner) | st.dictionaries(ANY, inner), max_leaves=5))
def test_json_stays_the_same_data(data: object) -> None:
    escaped = for_json(json.dumps(data, ensure_ascii=False, indent=2))
    assert json.loads(escaped) == data
    assert escaped.replace("\n", "").isprintable()


@given(ANY)
def test_xml_reads_back(text: str) -> None:
    element = Element("case", {"name": for_xml(text)})
    assert fromstring(tostring(element)).get("name") == for_xml(text)


@given(ANY.filter(str.strip))
def test_nothing_in_a_code_span_ends_it(text: str) -> None:
    assert [token.type for token in READER.parseInline(for_markdown_code(text))[0].children or ()] == ["code_inline"]


@given(ANY)
def test_markdown_is_read_as_words_alone(text: str) -> None:
    assert {token.type for token in READER.parseInline(for_markdown(text))[0].children or ()} <= {"text"}


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//example.jp", ""])
def test_only_a_web_address_becomes_a_link(address: str) -> None:
    assert for_markdown_link("text", address) == "text"
    assert for_markdown_link("text", "https://example.jp/a b>") == "[text](<https://example.jp/a%20b%3E>)"


def test_sarif_sees_neither_links_nor_placeholders() -> None:
    assert for_sarif_message("[a](1) {0} \\") == "\\[a\\](1) {{0}} \\\\"
