"""Text of a profile stays in its place in every format: the structure is that of a harmless profile."""

import json
from pathlib import Path

import pytest

from tests.acceptance.conftest import Command, Ran
from tests.acceptance.readers import FILES, OUTPUTS, Structure, read

HARMLESS = "Kanda"
HOSTILE = {
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "command": "::error::gone\n::set-output name=a::b\n##[error]gone%0A::error::gone",
    "escape": "\x1b[31mred\x1b[0m \x1b]0;title\x07\x9b2J",
    "marks": "\u202egnirts\u2066 \u200f\u061c\u2028\u2029 \u05d0",
    "formula": "=cmd|' /C calc'!A0",
    "tab_formula": "\t=1+1",
    "markup": "](https://evil.example) **b** `c` | d\n\n# e\n<!-- ![i](x)",
    "xml": "]]>&amp;<![CDATA[\"'--><x y='z'>",
    "places": "{company} {{ 7 * 7 }} {% raw %} [text](1) {0} %s \\",
}


def profile(text: str) -> str:
    """A profile with breaches, one of them waived, that says ``text`` wherever it may."""
    said = json.dumps(text)
    return f"""\
company: {{name: {said}, designated_on: 2025-03-26}}
software:
  - name: {said}
    kind: app_store
    designated: {{from: 2025-03-26}}
    monthly_users: {{FY2025: {{value: 46_000_000, source: {said}}}}}
    conduct:
      other_payment_services_excluded: {{from: 2025-12-18, relevant_sales: 1_000, source: {said}}}
      outside_offers_hidden: {{from: 2025-12-18, source: {said}}}  # {said}
transfers: []
"""


def waivers(text: str) -> str:
    """A waiver of one of the breaches."""
    said = json.dumps(text)
    return f"waivers:\n  - {{rule: MSCA-8-2, subject: {said}, reason: {said}, owner: {said}, expires: 2027-01-31}}\n"


@pytest.fixture(scope="module")
def seen() -> dict[str, tuple[Ran, dict[str, Structure]]]:
    """The runs made so far, by text."""
    return {}


def structures(run: Command, seen: dict[str, tuple[Ran, dict[str, Structure]]], tmp_path: Path, text: str) -> Ran:
    """One run with every format; what the readers make of it is kept in ``seen``."""
    if text not in seen:
        # No file may be called what a path cannot hold; the rest of the text is in its name, too.
        path = f"{text.replace('/', '').replace(chr(0), '')[:60]}.yaml"
        (tmp_path / path).write_text(profile(text), encoding="utf-8")
        (tmp_path / "w.yaml").write_text(waivers(text), encoding="utf-8")
        ran = run("check", f"./{path}", "--as-of=2026-11-23", "--law=msca", "--waivers=w.yaml", *OUTPUTS)
        assert ran.status == 1, ran.err
        seen[text] = ran, {name: read(name, (tmp_path / file).read_bytes()) for name, file in FILES.items()}
    return seen[text][0]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("kind", HOSTILE)
def test_it_changes_nothing_but_the_words(
    run: Command, seen: dict[str, tuple[Ran, dict[str, Structure]]], tmp_path: Path, kind: str, name: str
) -> None:
    for text in (HARMLESS, HOSTILE[kind]):
        structures(run, seen, tmp_path, text)
    assert seen[HOSTILE[kind]][1][name] == seen[HARMLESS][1][name]


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_said_beside_the_report_is_as_harmless(
    run: Command, seen: dict[str, tuple[Ran, dict[str, Structure]]], tmp_path: Path, kind: str
) -> None:
    ran = structures(run, seen, tmp_path, HOSTILE[kind])
    assert len(ran.err.splitlines()) == len(structures(run, seen, tmp_path, HARMLESS).err.splitlines())
    assert all(line.isprintable() for line in ran.err.split("\n"))
