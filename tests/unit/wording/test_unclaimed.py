"""Exceptions that nobody claims: in one line where they are many, beside the one that is claimed."""

import json
import re
from pathlib import Path

import pytest

from japan_ai_compliance.assessment.model import Assessment, assess
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.check.formats import format_named
from japan_ai_compliance.report.check.html.proof import proof
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.wording.unclaimed import MOST_APART
from tests.support.assessing import report
from tests.support.toy import TODAY, Section, bench, element, exception, fact, prohibition, shop, words

ITEMS = ("first", "second", "third", "fourth", "fifth")
LINE = {"en": "claim of any of these exceptions: ", "ja": "次の例外のいずれかの主張："}


def found(folder: Path, plea: str, items: tuple[str, ...] = ITEMS) -> Assessment:
    """A shop that burns, and what it says for itself. An exception holds where it is chosen and safe."""
    pleas: Section = {name: exception(*elements(name), claim="plea", title=words(f"the {name}")) for name in items}
    facts: Section = {"plea.item": fact("choice", of="item"), "plea.level": fact("choice", of="item")}
    made = bench(
        folder,
        prohibition(unless=list(items)),
        exceptions=pleas,
        facts=facts,
        enumerations={"item": {"options": {name: words(name) for name in ITEMS}}},
    )
    text = shop(f"burning: {{from: 2025-02-01, plea: {plea}}}")
    return assess(made.rulebook, made.profile(text), Dates(TODAY, TODAY))


def elements(name: str) -> list[Section]:
    """What an exception asks for: to be the one chosen, and to be safe; the first also asks for a level of its own."""
    own = [element('plea.level == "first"', "level", en="of the first level")] if name == "first" else []
    chosen = element(f'plea.item == "{name}"', f"chosen-{name}", en="that item is claimed")
    return [chosen, element("plea.safe", "safe", en=f"the {name} is safe"), *own]


def said(assessment: Assessment, name: str, language: Language = "en") -> str:
    """The report without line breaks, marks and numbers of lines."""
    return " ".join(format_named(name).render(report(assessment), language).replace("\\", "").split())


@pytest.mark.parametrize("name", ["text", "markdown", "csv", "github"])
def test_the_claimed_one_is_shown_and_the_others_take_one_line(tmp_path: Path, name: str) -> None:
    text = said(found(tmp_path, "{item: second, safe: false, level: first}"), name)
    assert text.count("that item is claimed") == 0
    assert "exception: the second is safe" in text
    others = [f"the {item} [Art. 9]" for item in ITEMS if item != "second"]
    assert LINE["en"] + "; ".join(others) in text
    assert "the first is safe" not in text


def test_it_is_said_in_japanese(tmp_path: Path) -> None:
    text = said(found(tmp_path, "{item: second, safe: false, level: first}"), "markdown", "ja")
    assert LINE["ja"] + "the first（第9条）；the third（第9条）" in text


def test_a_choice_that_one_exception_alone_asks_for_is_no_claim_of_another(tmp_path: Path) -> None:
    text = said(found(tmp_path, "{item: first, safe: true, level: second}"), "text")
    assert "exception: of the first level" in text
    assert "the first [" not in text


def test_where_nothing_is_claimed_all_take_one_line(tmp_path: Path) -> None:
    text = said(found(tmp_path, "none"), "text")
    assert LINE["en"] + "; ".join(f"the {item} [Art. 9]" for item in ITEMS) in text
    assert "not claimed" not in text


@pytest.mark.parametrize("plea", ["none", "{item: fifth, safe: false, level: first}"])
def test_a_few_are_shown_one_by_one(tmp_path: Path, plea: str) -> None:
    few = ITEMS[:MOST_APART]
    text = said(found(tmp_path, plea, few), "text")
    assert LINE["en"] not in text
    assert text.count("exception: ") >= len(few)


def test_the_page_lists_them_apart_from_the_elements(tmp_path: Path) -> None:
    assessment = found(tmp_path, "{item: second, safe: false, level: first}")
    parted = proof(Voice(report(assessment), "en"), assessment.findings[0].finding)
    assert [step.text for step in parted.steps] == ["words", "the second is safe"]
    assert [(one.text, one.provision) for one in parted.unclaimed] == [
        (f"the {item}", "Art. 9") for item in ITEMS if item != "second"
    ]
    assert "Exceptions not claimed" in said(assessment, "html")


def test_json_keeps_every_element(tmp_path: Path) -> None:
    assessment = found(tmp_path, "{item: second, safe: false, level: first}")
    (profile,) = json.loads(format_named("json").render(report(assessment), "en"))["profiles"]
    proven = [one["element"] for one in profile["findings"][0]["because"]]
    assert [one for one in proven if one.startswith("chosen-")] == [f"chosen-{one}" for one in ITEMS if one != "second"]


def test_what_saves_is_told_without_what_would_not_have(tmp_path: Path) -> None:
    assessment = found(tmp_path, "{item: third, safe: true, level: first}")
    assert assessment.findings[0].finding.status == "compliant"
    text = said(assessment, "csv")
    assert re.findall("(yes|no): exception: ([a-z ]+)", text) == [
        ("yes", "that item is claimed "),
        ("yes", "the third is safe "),
    ]
    assert LINE["en"] not in text
