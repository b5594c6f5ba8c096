"""The line of YAML that states a missing fact: it reads back as it stands, and decides nothing."""

import pytest

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.documents.tree import view
from japan_ai_compliance.profile.questions import yaml_line
from tests.conftest import MakeBench
from tests.support.toy import fact, prohibition, words

JUDGED = "{value: true / false, basis: own / counsel / authority}"
OVER_TIME = "true / false / {from: YYYY-MM-DD, until: YYYY-MM-DD}"
CASES = [
    ("shop.open", "shops[0].open", {"open": "unknown"}, "true / false"),
    (
        "shop.unfair",
        "shops[0].unfair",
        {"unfair": "unknown"},
        "{value: true / false, basis: own / counsel / authority}",
    ),
    ("shop.glow", "shops[0].glow", {"glow": "unknown"}, OVER_TIME),
    (
        "shop.guarded",
        "shops[0].guarded",
        {"guarded": "unknown"},
        "true / false / {from: YYYY-MM-DD, until: YYYY-MM-DD}",
    ),
    ("shop.staff", "shops[0].staff", {"staff": "unknown"}, "1_000"),
    ("shop.event", "shops[0].event", {"event": "unknown"}, "YYYY-MM-DD / none"),
    ("shop.colour", "shops[0].colour", {"colour": "unknown"}, "red / green / blue / not_assessed"),
    ("shop.markets", "shops[0].markets", {"markets": "unknown"}, "[red / green / blue / not_assessed]"),
    ("shop.name", "shops[0].name", {"name": "unknown"}, '"…"'),
    ("shop.users", "shops[0].users.FY2025", {"users": {"FY2025": "unknown"}}, "1_000"),
    ("shop.conduct.deep", "shops[0].conduct.deep", {"conduct": {"deep": "unknown"}}, "true / false"),
    ("shop.shown", "shops[0].shown", {"shown": "unknown"}, "12_345"),
    ("shop.many", "shops[0].many", {"many": "unknown"}, "o0 / o1 / o2 / o3 / o4 / o5 / o6 / o7 / …"),
    ("lamp", "shops[0].lamps", {"lamps": "unknown"}, "[] / [{…}]"),
    ("plea", "shops[0].burning.plea", {"plea": "unknown"}, "none / {…}"),
    ("lamp", "shops[0].lamps[0].from", {"from": "unknown"}, "YYYY-MM-DD"),
    ("lamp", "shops[0].lamps[0].until", {"until": "unknown"}, "YYYY-MM-DD"),
    ("nothing", "shops[0].nothing", {"nothing": "unknown"}, None),
]


@pytest.mark.parametrize(("name", "path", "stated", "hint"), CASES)
def test_the_line_to_paste(lamp_law: MakeBench, name: str, path: str, stated: object, hint: str | None) -> None:
    more = {"shop.shown": fact("number", unit="yen", example="12_345"), "shop.many": fact("choice", of="many")}
    options = {"many": {"options": {f"o{number}": words() for number in range(9)}}}
    rulebook = lamp_law(prohibition(), facts=more, enumerations=options).rulebook
    line = yaml_line(name, path, rulebook)
    assert view(read_text(line, "line.yaml")) == stated
    assert line.partition("  # ")[2] == (hint or "")
