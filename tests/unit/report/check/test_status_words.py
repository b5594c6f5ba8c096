"""One word per status and language, whatever a report is written in, and its code where a reader meets it first."""

import csv
import io
import json
import re
from collections.abc import Callable
from typing import cast
from xml.etree.ElementTree import fromstring

import pytest

from japan_ai_compliance.engine.model import STATUSES, Status
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.messages.statuses import TEXTS
from japan_ai_compliance.report.check.formats import FORMATS, format_named
from japan_ai_compliance.report.check.schema import report_schema
from tests.unit.report.check.every_status import plain
from tests.unit.report.check.html_page import read


def word(status: Status, language: Language) -> str:
    return TEXTS[status][language]


def headed(status: Status, language: Language) -> str:
    return TEXTS[f"{status}_many"][language]


def beside(status: Status, language: Language) -> str:
    """The word with its code, as it stands before a finding that stands alone."""
    said = word(status, language)
    if said == status:
        return said
    return f"{said} ({status})" if language == "en" else f"{said}（{status}）"


def written(name: str, language: Language) -> str:
    return format_named(name).render(plain(), language)


def section_titles(text: str, language: Language) -> None:
    """Sections of the statuses that have one, and lists below what is open, each with its code."""
    lines = [line.lstrip("# ").removeprefix("- ").strip() for line in text.splitlines()]
    lines = [line.removeprefix("<details><summary>").removesuffix("</summary>") for line in lines]
    for status in ("violation", "due", "compliant", "not_applicable", "waived"):
        said = headed(status, language)
        pattern = rf"【?{said} ?[(（]1(?: 件)?[)）]】?" + ("" if said == status else rf"(?: -)? {status}")
        assert [line for line in lines if re.fullmatch(pattern, line.replace("\\", ""), re.IGNORECASE)], (
            status,
            language,
        )
    waiting: tuple[Status, ...] = ("review", "unknown")
    for status in waiting:
        said = beside(status, language)
        assert [line for line in lines if line.lower().startswith(said)], (status, language)


def text(language: Language) -> None:
    section_titles(written("text", language), language)


def markdown(language: Language) -> None:
    section_titles(written("markdown", language), language)


def html(language: Language) -> None:
    """The list of all statuses at the top has the codes; the headings have the words."""
    page = read(written("html", language))
    told = [page.text_in(item) for item in page.all("li") if any("legend" in one.classes for one in item.within)]
    for status in STATUSES:
        said = word(status, language)
        code = "" if said == status else f"{status} "
        assert f"{said} {code}1".lower() in [" ".join(line.split()).lower() for line in told]
    headings = [page.text_in(one).lower() for one in page.elements if one.tag in ("h2", "h3")]
    assert {f"{headed(status, language)} 1" for status in STATUSES} <= set(headings)


def table(language: Language) -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", language).removeprefix("\ufeff"))))
    code, words = ("status", "status in words") if language == "en" else ("状態コード", "状態")
    assert {row[code]: row[words] for row in rows} == {status: word(status, language) for status in STATUSES}


def standing_alone(messages: dict[Status, str], language: Language) -> None:
    """Each message begins, on one of its lines, with the word and the code."""
    assert messages
    for status, message in messages.items():
        assert re.search(rf"(^|\n|; |；){re.escape(beside(status, language))}[:：]", message), message


def sarif(language: Language) -> None:
    results = json.loads(written("sarif", language))["runs"][0]["results"]
    told = {one["properties"]["status"]: one["message"]["text"] for one in results}
    assert set(told) == {"violation", "due", "review", "unknown", "waived"}
    standing_alone(told, language)


def junit(language: Language) -> None:
    outcomes = [one for case in fromstring(written("junit", language)).iter("testcase") for one in case]
    told = {cast("Status", one.attrib["type"]): one.text or "" for one in outcomes}
    assert set(told) == {"violation", "review", "unknown", "not_applicable", "waived"}
    standing_alone(told, language)


def by_rule(lines: list[str]) -> dict[Status, str]:
    """The messages of the run by the status of the rule they are about."""
    of_rule = {one.finding.rule.id: one.finding.status for one in plain().assessments[0].findings}
    return {status: line for line in lines for rule, status in of_rule.items() if f"{rule} " in line}


def github(language: Language) -> None:
    told = by_rule(written("github", language).splitlines())
    assert set(told) == {"violation", "due", "review", "unknown"}
    standing_alone({status: line.rpartition("::")[2] for status, line in told.items()}, language)


def gitlab(language: Language) -> None:
    told = by_rule([one["description"] for one in json.loads(written("gitlab", language))])
    assert set(told) == {"violation", "due", "review", "unknown"}
    standing_alone(told, language)


def data(language: Language) -> None:
    """JSON has the codes alone; its schema says the words."""
    profile = json.loads(written("json", language))["profiles"][0]
    assert {one["status"] for one in profile["findings"]} == set(profile["summary"]) == set(STATUSES)
    definitions = report_schema(language)["$defs"]
    assert isinstance(definitions, dict)
    described = definitions["profile"]["properties"]["summary"]["properties"]
    for status in STATUSES:
        assert re.match(rf"{word(status, language)}[:：]", described[status]["description"])


CHECKS: dict[str, Callable[[Language], None]] = {
    "text": text,
    "json": data,
    "sarif": sarif,
    "junit": junit,
    "github": github,
    "gitlab": gitlab,
    "markdown": markdown,
    "html": html,
    "csv": table,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_the_words_of_the_table(name: str, language: Language) -> None:
    CHECKS[name](language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_statuses_share_a_word(language: Language) -> None:
    assert len({word(status, language) for status in STATUSES}) == len(STATUSES)
