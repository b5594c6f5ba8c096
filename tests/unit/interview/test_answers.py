"""From what is typed to what is written."""

import pytest

from japan_ai_compliance.errors import InputError
from japan_ai_compliance.interview.answers import AnswerReader, assessed
from japan_ai_compliance.interview.written import Keys, Plain, flow, quoted, word
from japan_ai_compliance.profile.scalars import MismatchError
from tests.conftest import MakeBench
from tests.support.toy import prohibition


def read(lamp_law: MakeBench, fact: str, answer: str) -> str:
    rulebook = lamp_law(prohibition()).rulebook
    return flow(AnswerReader(rulebook.facts[fact], rulebook).read(answer))


@pytest.mark.parametrize(
    ("fact", "answer", "written"),
    [
        ("shop.open", "yes", "true"),
        ("shop.open", "N", "false"),
        ("shop.open", "いいえ", "false"),
        ("shop.open", "unknown", "unknown"),
        ("shop.staff", "1_000", "1_000"),
        ("shop.staff", "１２", "12"),
        ("shop.staff", "none", "none"),
        ("shop.share", "12.5 %", "12.5 %"),
        ("shop.event", "2026-05-01", "2026-05-01"),
        ("shop.event", "none", "none"),
        ("shop.colour", "red", "red"),
        ("shop.colour", "RED", "red"),
        ("shop.markets", "red, blue", "[red, blue]"),
        ("shop.markets", "[red、blue]", "[red, blue]"),
        ("shop.name", "none", "none"),
        ("shop.name", "yes: #1", '"yes: #1"'),
        ("shop.users", "40.5", "40.5"),
        ("shop.users", "1 2 3 4 5 6 7 8 9 10 11 unknown", "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, unknown]"),
        ("shop.glow", "no", "false"),
        ("shop.glow", "2026-01-01", "{from: 2026-01-01}"),
        ("shop.glow", "2026-01-01 2026-02-01", "{from: 2026-01-01, until: 2026-02-01}"),
        ("shop.glow", "{from: 2026-01-01}", "{from: 2026-01-01}"),
        ("shop.unfair", "{value: true, basis: counsel}", "{value: true, basis: counsel}"),
        ("shop.burning", "{from: 2026-01-01, plea: {fair: true}}", "{from: 2026-01-01, plea: {fair: true}}"),
    ],
)
def test_an_answer_is_read_by_its_type(lamp_law: MakeBench, fact: str, answer: str, written: str) -> None:
    assert read(lamp_law, fact, answer) == written


@pytest.mark.parametrize(
    ("fact", "answer", "key"),
    [
        ("shop.open", "maybe", "not_boolean"),
        ("shop.staff", "12,5", "not_a_number"),
        ("shop.staff", "-1", "below_minimum"),
        ("shop.event", "2026-02-30", "impossible_date"),
        ("shop.event", "tomorrow", "not_a_date"),
        ("shop.colour", "rot", "unknown_option"),
        ("shop.colour", "gren", "unknown_option_near"),
        ("shop.glow", "2026-01-01 2026-02-01 2026-03-01", "not_a_date"),
    ],
)
def test_what_does_not_fit_is_refused_as_in_a_profile(lamp_law: MakeBench, fact: str, answer: str, key: str) -> None:
    with pytest.raises(MismatchError) as found:
        read(lamp_law, fact, answer)
    assert found.value.key == key


@pytest.mark.parametrize(("fact", "answer"), [("shop.open", "none"), ("shop.glow", "none"), ("shop.glow", "{from")])
def test_none_and_broken_yaml_are_refused(lamp_law: MakeBench, fact: str, answer: str) -> None:
    with pytest.raises(InputError):
        read(lamp_law, fact, answer)


def test_a_judgement_says_whose_it_is() -> None:
    assert assessed(Plain("true"), "") == Plain("true")
    assert assessed(Plain("true"), "counsel") == Plain("{value: true, basis: counsel}")
    with pytest.raises(MismatchError):
        assessed(Plain("true"), "me")


@pytest.mark.parametrize(("text", "written"), [("VN", "VN"), ("NO", '"NO"'), ("16(2)", '"16(2)"'), ("1", '"1"')])
def test_options_are_quoted_where_another_reader_would_guess(text: str, written: str) -> None:
    assert word(text).text == written


def test_texts_are_quoted_with_everything_invisible_spelled_out() -> None:
    assert quoted('a"\\\u202e\u2028日').text == '"a\\"\\\\\\U0000202e\\U00002028日"'
    assert flow(Keys((("a", Plain("1")), ("b", Keys((("c", Plain("2")),)))))) == "{a: 1, b: {c: 2}}"
