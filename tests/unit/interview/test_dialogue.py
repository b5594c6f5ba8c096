"""Asking one thing: what is said before an answer, what ``?`` explains, and what an answer becomes."""

import pytest

from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.interview.asks import Ask, Kind
from japan_ai_compliance.interview.dialogue import Dialogue
from japan_ai_compliance.interview.written import NO_ENTRIES, NONE, UNKNOWN, Items, Keys, Plain, Written, quoted
from japan_ai_compliance.profile.scalars import MismatchError
from japan_ai_compliance.rulebook.model import Words
from tests.conftest import MakeBench
from tests.support.toy import Bench, Section, fact, prohibition, words
from tests.unit.interview.conftest import Answers

MANY = 21
FACTS: Section = {
    "shop.grade": fact("choice", of="grade", note=words("as the board set it")),
    "shop.kept": fact("date", example="2026-01-31"),
    "shop.code": fact("text", example="A-1"),
}
GRADES: Section = {"grade": {"options": {f"g{number}": words(f"grade {number}") for number in range(1, MANY + 1)}}}
QUESTION = Words("which?", "どれか。")


@pytest.fixture
def law(lamp_law: MakeBench) -> Bench:
    """The made-up law with facts that have notes, examples and many options."""
    return lamp_law(prohibition(), facts=FACTS, enumerations=GRADES)


def asking(law: Bench, voice: Answers) -> Dialogue:
    """A dialogue in English."""
    return Dialogue(voice, law.rulebook, lambda one: one.en)


def about(law: Bench, path: str) -> Ask:
    """The question after a fact."""
    return Ask("fact", f"shops[0].{path.partition('.')[2]}", QUESTION, ("LAMP-1",), law.rulebook.facts[path])


def of(law: Bench, subject: str, kind: Kind) -> Ask:
    """The question after entries or a record."""
    return Ask(kind, "shops[0].entry", QUESTION, (), None, law.rulebook.subjects[subject])


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("shop.open", "yes"),
        ("shop.unfair", "yes"),
        ("shop.guarded", "yes"),
        ("shop.users", "twelve"),
        ("shop.code", "A-1"),
        ("shop.kept", "none"),
        ("shop.event", "none"),
    ],
)
def test_what_can_be_typed_is_said_first(law: Bench, path: str, expected: str) -> None:
    voice = Answers("")
    assert asking(law, voice).answer(about(law, path)) is None
    assert expected in voice.prompts[0]


def test_a_question_mark_explains_and_asks_again(law: Bench) -> None:
    voice = Answers("?", "？", "g2")
    assert asking(law, voice).answer(about(law, "shop.grade")) == Plain("g2")
    once = voice.said[: len(voice.said) // 2]
    assert voice.said == once * 2
    text = "\n".join(once)
    assert "  as the board set it" in text
    assert f"grade {MANY - 1}" in text
    assert f"grade {MANY}" not in text
    assert "1 more" in text
    assert "LAMP-1" in text


def test_a_few_options_are_all_named(law: Bench) -> None:
    voice = Answers("?", "red")
    asking(law, voice).answer(about(law, "shop.colour"))
    assert [name for name in ("red", "green", "blue") if name in voice.text] == ["red", "green", "blue"]
    assert "more" not in voice.text


@pytest.mark.parametrize(
    ("answers", "written"),
    [
        (("yes", "", ""), Plain("true")),
        (("yes", "2026-01-05", ""), Keys((("from", Plain("2026-01-05")),))),
        (("yes", "", "2026-01-31"), Keys((("from", UNKNOWN), ("until", Plain("2026-01-31"))))),
        (("no",), Plain("false")),
    ],
)
def test_what_is_so_over_time_is_asked_for_its_days(law: Bench, answers: tuple[str, ...], written: Written) -> None:
    voice = Answers(*answers)
    assert asking(law, voice).answer(about(law, "shop.designated")) == written
    assert voice.waiting == []


@pytest.mark.parametrize(
    ("answer", "written"), [("", None), ("unknown", UNKNOWN), ("none", NONE), ("no", NONE), ("yes", Plain("{}"))]
)
def test_whether_there_is_a_record(law: Bench, answer: str, written: Written | None) -> None:
    assert asking(law, Answers(answer)).answer(of(law, "plea", "record")) == written


@pytest.mark.parametrize(
    ("answers", "written"),
    [
        (("",), None),
        (("unknown",), UNKNOWN),
        (("none",), NO_ENTRIES),
        (("[]",), NO_ENTRIES),
        (("L1", "none", ""), Items((Keys((("id", quoted("L1")),)), Keys((("id", quoted("none")),))))),
        (("L1", "L1", ""), Items((Keys((("id", quoted("L1")),)),))),
    ],
)
def test_entries_one_by_one(law: Bench, answers: tuple[str, ...], written: Written | None) -> None:
    voice = Answers(*answers)
    assert asking(law, voice).answer(of(law, "lamp", "list")) == written
    assert ("L1" in voice.text) == (answers.count("L1") > 1)


def test_entries_without_a_name_are_told_apart_by_their_day(law: Bench) -> None:
    voice = Answers("2026-01-05", "2026-01-05", "2026-02-05", "")
    found = asking(law, voice).answer(of(law, "episode", "list"))
    assert found == Items(tuple(Keys((("from", Plain(day)),)) for day in ("2026-01-05", "2026-02-05")))
    assert "2026-01-05" in voice.text


@pytest.mark.parametrize(("answer", "written"), [("", None), ("2026-01-05", Plain("2026-01-05"))])
def test_a_day(law: Bench, answer: str, written: Written | None) -> None:
    assert asking(law, Answers(answer)).answer(of(law, "episode", "day")) == written


def test_answers_that_run_out_end_it(law: Bench) -> None:
    with pytest.raises(EOFError):
        asking(law, Answers("?")).answer(about(law, "shop.open"))


def test_a_complaint_says_what_is_wrong_and_what_would_do(law: Bench) -> None:
    voice = Answers("per\x1bhaps")
    dialogue = asking(law, voice)
    with pytest.raises(MismatchError) as caught:
        dialogue.answer(about(law, "shop.open"))
    dialogue.complain(caught.value)
    assert "neither `true` nor `false`" in voice.text
    assert "\x1b" not in voice.text
    error = InputError("interview.json", Place("p.json"))
    dialogue.complain(error)
    assert voice.said[-1] == f"  {error.message()} {error.advice()}"
