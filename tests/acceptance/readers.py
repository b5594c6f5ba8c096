"""Each format as what consumes it reads it.

A reader fails on what its consumer would refuse, and gives the structure of what it read: everything but the words, so
that two runs that differ in names alone have the same.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Hashable
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from html5lib import HTMLParser
from jsonschema import Draft4Validator, Draft202012Validator
from junitparser import JUnitXml
from markdown_it import MarkdownIt

from japan_ai_compliance.report.check.schema import report_schema

SARIF_SCHEMA = Path(__file__).parents[1] / "golden/schemas/sarif-schema-2.1.0.json"
FILES = {
    "text": "report.txt",
    "json": "report.json",
    "sarif": "report.sarif",
    "junit": "report.xml",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "markdown": "report.md",
    "html": "report.html",
    "csv": "report.csv",
}
OUTPUTS = [f"--output={name}:{file}" for name, file in FILES.items()]

Structure = list[Hashable]

_COMMAND = re.compile(r"::(error|warning|notice)(?: ([^\r\n]*?))?::([^\r\n]*)")
_PROPERTIES = {"file", "line", "col", "title"}
_SEVERITIES = {"info", "minor", "major", "critical", "blocker"}
_TITLE = re.compile(r"[A-Z][A-Z ]+(?: \(\d+\))?")
_FORMULA = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def read(name: str, data: bytes) -> Structure:
    """The structure of a report in the format called ``name``. It holds nothing that is invisible or turns text."""
    text = data.decode("utf-8")
    shown = text.removeprefix("\ufeff").replace("\r\n", "\n") if name == "csv" else text
    assert text.endswith("\n")
    assert not _CONTROLS.findall(shown)
    return _READERS[name](text)


def _text(text: str) -> Structure:
    """The titles of the sections in their order."""
    return [line for line in text.splitlines() if _TITLE.fullmatch(line)]


def _json(text: str) -> Structure:
    data = json.loads(text)
    Draft202012Validator(report_schema("en")).validate(data)
    return [
        (one["rule"], one["status"], len(one["because"]), len(one["exposure"]))
        for profile in data["profiles"]
        for one in profile["findings"]
    ]


def _sarif(text: str) -> Structure:
    log = json.loads(text)
    _sarif_schema().validate(log)
    (run,) = log["runs"]
    rules = [one["id"] for one in run["tool"]["driver"]["rules"]]
    for one in run["results"]:
        assert rules[one["ruleIndex"]] == one["ruleId"]
        (place,) = one["locations"]
        assert place["physicalLocation"]["region"]["startLine"] > 0
        assert not place["physicalLocation"]["artifactLocation"]["uri"].startswith("/")
    return [(one["ruleId"], one["level"], len(one.get("suppressions", ()))) for one in run["results"]]


@cache
def _sarif_schema() -> Draft4Validator:
    return Draft4Validator(json.loads(SARIF_SCHEMA.read_text(encoding="utf-8")))


def _junit(text: str) -> Structure:
    suites = JUnitXml.fromstring(text.encode())
    cases = [case for suite in suites for case in suite]
    assert suites.tests == len(cases)
    assert suites.failures == sum(one.__class__.__name__ == "Failure" for case in cases for one in case.result)
    return [(type(one).__name__, one.type) for case in cases for one in case.result]


def _github(text: str) -> Structure:
    """Every line is one workflow command, with no property that the runner does not know."""
    found: Structure = []
    for line in text[:-1].split("\n"):
        command = _COMMAND.fullmatch(line)
        assert command, line
        names = [pair.partition("=")[0] for pair in (command[2] or "").split(",") if pair]
        assert set(names) <= _PROPERTIES, line
        found.append((command[1], *names))
    assert len(found) <= 30
    return found


def _gitlab(text: str) -> Structure:
    issues = json.loads(text)
    for one in issues:
        assert set(one) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert one["severity"] in _SEVERITIES
        assert one["location"]["lines"]["begin"] > 0
        assert not one["location"]["path"].startswith(("/", "./"))
    assert len({one["fingerprint"] for one in issues}) == len(issues)
    return [(one["check_name"], one["severity"]) for one in issues]


def _markdown(text: str) -> Structure:
    """Blocks and marks with their addresses; raw HTML stands as it is written."""
    found: Structure = []
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(text):
        found.append((token.type, token.content if token.type == "html_block" else ""))
        for child in token.children or ():
            if child.type not in ("text", "text_special"):
                raw = child.content if child.type == "html_inline" else str(child.attrs.get("href", ""))
                found.append((child.type, raw))
    return found


def _html(text: str) -> Structure:
    """Every element with the names of its attributes and where it leads; the marks in excerpts aside."""
    root: Element = HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    return [
        (str(one.tag), *sorted(one.keys()), one.get("href", ""))
        for one in root.iter()
        if isinstance(one.tag, str) and one.tag != "mark"
    ]


def _csv(text: str) -> Structure:
    """The number of cells in each row, and the cells that would begin a formula (none)."""
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))
    assert not [
        cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"))
    ]
    assert len({len(row) for row in rows}) == 1
    return [(len(row), row[1], row[2]) for row in rows]


_READERS: dict[str, Callable[[str], Structure]] = {
    "text": _text,
    "json": _json,
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
    "gitlab": _gitlab,
    "markdown": _markdown,
    "html": _html,
    "csv": _csv,
}


def statuses(data: dict[str, Any]) -> dict[str, int]:
    """How many findings of a JSON report have each status."""
    found: dict[str, int] = {}
    for profile in data["profiles"]:
        for status, count in profile["summary"].items():
            found[status] = found.get(status, 0) + count
    return found
