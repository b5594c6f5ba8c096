"""A run over the made-up law in which every status occurs, and names that try to break out of their place."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from japan_ai_compliance.assessment.model import Assessment, assess
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.assessment.waiver import Waiver
from japan_ai_compliance.assessment.waivers import waive
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.rulebook.model import Rulebook
from tests.support.toy import (
    START,
    TODAY,
    bench,
    consequence,
    deadline,
    element,
    limb,
    profile,
    prohibition,
    requirement,
    words,
)

HOSTILE: Mapping[str, str] = {
    "script": "<script>alert(1)</script>",
    "command": "::error::file=a::b",
    "old_command": "##[error]gone",
    "escape": "\x1b[31mred\x1b[0m",
    "turned": "\u202egnirts",
    "formula": "=cmd|' /C calc'!A0",
    "wide_formula": "＝cmd",
    "tab_formula": "\t=cmd",
    "lines": "one\ntwo\r\nthree\u2028four",
    "cdata": "]]><!-- --> &amp; \" '",
    "table": "a | b | c",
    "markup": "**b** `c` [l](https://evil.example) ![i](x) # h",
    "calls": "@everyone #1 www.evil.example https://evil.example a@evil.example",
    "list": "- 1. > + item",
    "links": "[text](1) {0} \\",
    "long": "long" * 2_500,
}
"""What a profile may hold in a name, an id or a source."""


def rules() -> Rulebook:
    """One rule per status."""
    with TemporaryDirectory() as folder:
        return _rules(Path(folder))


@cache
def rulebook() -> Rulebook:
    """The same rules, built once."""
    return rules()


def _rules(folder: Path) -> Rulebook:
    return bench(
        folder,
        prohibition(
            title=words("burning"),
            breach=[limb("shop.burning", "burning", **words("a lamp burns"))],
            consequences=["fine", "order", "jail"],
        ),
        requirement(id="LAMP-2", title=words("being lit")),
        prohibition(id="LAMP-3", title=words("unfairness"), breach=[element("shop.unfair", "unfair")]),
        deadline(id="LAMP-4", title=words("filing"), provision="Art. 4"),
        prohibition(
            id="LAMP-5",
            title=words("small shops"),
            applies=[element("shop.staff < 5", "small", **words("the shop is small"))],
            breach=[limb("shop.smoking", "smoking")],
        ),
        requirement(id="LAMP-6", title=words("guarding"), requires=[element("shop.guarded", "guarded")]),
        prohibition(id="LAMP-7", title=words("smoking"), breach=[limb("shop.smoking", "smoking")]),
        consequences={
            "fine": consequence(party="company", basis="statutory_maximum", maximum="fine_limit"),
            "order": consequence("order", unit=None),
            "jail": consequence(
                "fine", name=words("fine for defiance"), stage="after_order", maximum="fine_limit", party="individual"
            ),
        },
    ).rulebook


def text(company: str = "K.K.", shop: str = "Shop", source: str = "minutes", more: str = "") -> str:
    """A profile in which every status occurs; LAMP-7 is what is waived."""
    name, quoted, origin = (
        yaml.safe_dump(one, default_style='"', width=10**6).strip() for one in (company, shop, source)
    )
    return f"""\
company: {{name: {name}}}
{more}shops:
  - name: {quoted}
    burning: {{from: {START}, source: {origin}}}
    event: 2026-11-20
    filed: none
    staff: {{value: 9, source: {origin}}}
    guarded: true
    smoking: true
"""


def assessment(content: str, path: str = "profiles/profile.yaml", reason: str = "repaired by March") -> Assessment:
    """The assessment of a profile, with LAMP-7 waived for every shop."""
    read = profile(rulebook(), content, path)._replace(text=content)
    found = assess(rulebook(), read, Dates(TODAY, TODAY))
    shops = dict.fromkeys(one.finding.subject_id or "" for one in found.findings)
    place = Place("waivers.yaml", 1, 1)
    waivers = [Waiver("LAMP-7", shop, reason, "A. Keeper", date(2027, 3, 31), place) for shop in shops]
    return waive(found, waivers, TODAY)


def report(*assessments: Assessment) -> Report:
    """A report on a run, with a fixed version and digest."""
    steady = replace(rulebook(), digest="0" * 64)
    return Report("1.2.3", steady, Dates(TODAY, TODAY), (), assessments)


def plain() -> Report:
    """A run over one harmless profile."""
    return report(assessment(text()))


def hostile(kind: str) -> Report:
    """A run over a profile whose names, sources, path and waiver are hostile."""
    bad = HOSTILE[kind]
    path = f"profiles/{bad[:80]}.yaml"
    found = assessment(text(bad, bad, bad), path, reason=bad)
    unread = InputError("profile.unknown_key", Place(path, 3, 1), {"key": bad[:80], "known": "name"})
    return replace(report(found), failures=(unread,))
