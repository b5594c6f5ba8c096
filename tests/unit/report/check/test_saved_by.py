"""What an exception keeps: every format that reports it names the exception, where another shares the ids of its
elements."""

import json
from pathlib import Path

import pytest

from japan_ai_compliance.assessment.model import Assessment, assess
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.report.check.formats import format_named
from tests.support.assessing import report
from tests.support.toy import TODAY, bench, element, exception, fact, prohibition, shop, words

ITEMS = ("first", "second")
SAID = {"en": "by exception: the second, Art. 9(2)", "ja": "例外による：the second（第9条第2項）"}


def kept(folder: Path) -> Assessment:
    """A shop that burns, and claims the second of two exceptions whose elements have the same ids."""
    made = bench(
        folder,
        prohibition(unless=list(ITEMS)),
        exceptions={
            name: exception(
                element(f'plea.item == "{name}"', "claimed"),
                element("plea.safe", "safe"),
                claim="plea",
                title=words(f"the {name}"),
                provision=f"Art. 9({number})",
            )
            for number, name in enumerate(ITEMS, start=1)
        },
        facts={"plea.item": fact("choice", of="item")},
        enumerations={"item": {"options": {name: words(name) for name in ITEMS}}},
    )
    text = shop("burning: {from: 2025-02-01, plea: {item: second, safe: true}}")
    found = assess(made.rulebook, made.profile(text), Dates(TODAY, TODAY))
    assert found.findings[0].finding.status == "compliant"
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["text", "markdown", "csv", "html", "sarif", "junit"])
def test_it_is_named_with_its_provision(tmp_path: Path, name: str, language: Language) -> None:
    said = " ".join(format_named(name).render(report(kept(tmp_path)), language).replace("\\", "").split())
    assert SAID[language] in said
    assert "the first" not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_has_it_in_a_key_of_its_own(tmp_path: Path, language: Language) -> None:
    data = json.loads(format_named("json").render(report(kept(tmp_path)), language))
    (finding,) = data["profiles"][0]["findings"]
    assert finding["exception"] == {"id": "second", "title": "the second", "provision": "Art. 9(2)"}
