"""The real files that are damaged, by the loader that reads them."""

import json
import re
from datetime import date
from functools import cache
from pathlib import Path

from japan_ai_compliance import load_rulebook
from japan_ai_compliance.assessment.model import assess
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.documents.reader import read_bytes
from japan_ai_compliance.documents.tree import Mapping, Node, Scalar, Sequence
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.profile.load import load_profile
from japan_ai_compliance.report.check.json_report import render
from japan_ai_compliance.rulebook.model import Rulebook
from tests.support.toy import element, exception, law, prohibition, requirement, write

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 23)
_ROWS = 12

WAIVERS = b"""waivers:
  - rule: MSCA-8-1
    subject: Example Store
    reason: moving to another design
    owner: legal
    expires: 2027-01-31
    company: Example Platform K.K.
    instance: FY2025
"""
SETTINGS = (
    b'fail-on = "violation, unknown"\nwaivers = "waivers.yaml"\nlang = "ja"\nrules = ["x"]\nlongest-waiver-days = 90',
    b"[project]\nname = 'x'\n\n[tool.japan-ai-compliance]\nlang = 'en'\nlongest-waiver-days = 30\nrules = ['a', \"b\"]",
)


@cache
def book() -> Rulebook:
    """The bundled rulebook."""
    return load_rulebook()


def _files(*patterns: str) -> list[bytes]:
    return [path.read_bytes() for pattern in patterns for path in sorted(ROOT.glob(pattern))]


def profiles() -> list[bytes]:
    """Profiles in YAML."""
    return _files("samples/fictional/*.yaml", "samples/providers/*.yaml")


def json_profiles() -> list[bytes]:
    """The same in JSON."""
    roots = [read_bytes(data, "profile.yaml") for data in profiles()]
    return [json.dumps(_values(root), ensure_ascii=False, indent=1).encode() for root in roots]


def _values(node: Node) -> object:
    if isinstance(node, Sequence):
        return [_values(one) for one in node.items]
    if isinstance(node, Mapping):
        return {key.text: _values(value) for key, value in node.entries}
    return _scalar(node)


def _scalar(node: Scalar) -> object:
    if node.plain and node.text in ("true", "false"):
        return node.text == "true"
    return int(node.text) if node.plain and node.text.isdecimal() else node.text


def laws(folder: Path) -> list[bytes]:
    """Whole laws in one file: that of rules/README.md, and the made-up law of the tests."""
    readme = (ROOT / "rules/README.md").read_text(encoding="utf-8")
    parasol = next(block for block in re.findall(r"```yaml\n(.*?)```", readme, re.S) if block.startswith("law:"))
    lamp = law(
        prohibition(applies=[element("shop.open", "open")], unless=["plea"]),
        requirement(id="LAMP-2"),
        exceptions={"plea": exception(element("plea.safe", "safe"), claim="plea")},
    )
    written = write(folder / "lamp", lamp) / "lamp.yaml"
    return [parasol.encode(), written.read_bytes()]


def rule_files() -> dict[str, bytes]:
    """The rule files of one bundled law, by name."""
    folder = ROOT / "rules/msca"
    skipped = (".cases.yaml", ".mutants.yaml", ".coverage.yaml", ".inventory.yaml")
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.yaml")) if not path.name.endswith(skipped)}


def cases() -> list[bytes]:
    """Case files."""
    return [data for data in _files("rules/*/*.cases.yaml") if len(data) < 20_000]


def ledgers() -> list[bytes]:
    """The head of the sample ledger, and some rows of it."""
    lines = (ROOT / "samples/ledger/transfers.csv").read_bytes().splitlines(keepends=True)
    return [b"".join([lines[0], *lines[start : start + _ROWS]]) for start in range(1, len(lines) - _ROWS, 40)]


def json_ledgers() -> list[bytes]:
    """The same as lines of JSON."""
    import csv
    from io import StringIO

    found = []
    for data in ledgers():
        rows = csv.DictReader(StringIO(data.decode()))
        lines = [json.dumps({key: value for key, value in row.items() if value}, ensure_ascii=False) for row in rows]
        found.append(("\n".join(lines) + "\n").encode())
    return found


def reports() -> list[bytes]:
    """Saved reports on one law, short enough to be damaged everywhere."""
    names = ("breach", "nothing-to-report")
    found = []
    for name in names:
        dates = Dates(TODAY, TODAY)
        profile = load_profile(str(ROOT / f"samples/fictional/{name}.yaml"), book())
        one = assess(book(), profile, dates, ["fefa"])
        found.append(render(Report("0", book(), dates, ("fefa",), (one,)), "en").encode())
    return found


def coverages() -> list[bytes]:
    """Files that say what covers a law, and the inventories of its texts."""
    return _files("rules/*/*.coverage.yaml", "rules/*/*.inventory.yaml")
