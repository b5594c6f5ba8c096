"""A question of law that nobody has settled: declared in words, and whatever turns on it is left to review."""

from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.rulebook.authoring.build import load_rules
from tests.support.errors import error_of
from tests.support.toy import Section, because, bench, element, law, parameter, prohibition, shop, version, words, write

QUESTION: Section = {"counts_twice": words("a lamp counts twice")}
RULE = prohibition(breach=[element("shop.lit and counts_twice", "lit")])


@pytest.mark.parametrize("said", ["lit: true", "lit: false", "open: true"])
def test_it_is_open_as_a_value_of_low_confidence_is(tmp_path: Path, said: str) -> None:
    asked = bench(tmp_path / "asked", RULE, open_questions=QUESTION)
    weak = parameter("boolean", version(True, None, confidence="low"))
    valued = bench(tmp_path / "valued", RULE, parameters={"counts_twice": weak})
    one, other = asked.one(shop(said)), valued.one(shop(said))
    assert (one.status, one.open, because(one), one.notes) == (other.status, other.open, because(other), other.notes)


def test_what_turns_on_it_is_left_to_review(tmp_path: Path) -> None:
    asked = bench(tmp_path, RULE, open_questions=QUESTION)
    assert asked.one(shop("lit: true")).status == "review"
    assert asked.one(shop("lit: false")).status == "compliant"


def test_it_has_words_and_evidence_and_no_value(tmp_path: Path) -> None:
    own = {"sources": [{"text": "Notes", "url": "https://example.jp"}], "checked_on": date(2026, 11, 25)}
    questions: Section = {"counts_twice": {**words("a lamp counts twice"), **own}}
    made = load_rules(write(tmp_path, law(RULE, open_questions=questions))).parameters["counts_twice"]
    assert made.open_question
    assert made.label.en == "a lamp counts twice"
    assert (made.versions[0].sources[0].text, made.versions[0].checked_on) == ("Notes", date(2026, 11, 25))


def test_a_question_is_never_firm(tmp_path: Path) -> None:
    questions: Section = {"counts_twice": {**words(), "confidence": "high"}}
    error = error_of(lambda: load_rules(write(tmp_path, law(RULE, open_questions=questions))))
    assert error.key == "rulebook.misplaced_key"


def test_its_name_is_one_among_those_of_parameters(tmp_path: Path) -> None:
    twice = law(RULE, open_questions={"counts_twice": words(), "threshold": words()})
    error = error_of(lambda: load_rules(write(tmp_path, twice)))
    assert error.key == "rulebook.declared_twice_in_all"
