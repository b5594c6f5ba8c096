"""Which fact to ask for first."""

from japan_ai_compliance.engine.missing import question, rank_missing
from tests.conftest import MakeBench
from tests.support.toy import Section, element, fact, prohibition, shop


def rule(number: int, *facts: str) -> Section:
    """A rule on all of some facts."""
    return prohibition(id=f"LAMP-{number}", breach=[element(" and ".join(f"shop.{name}" for name in facts), "all")])


def test_the_fact_that_decides_most_rules_comes_first(lamp_law: MakeBench) -> None:
    bench = lamp_law(rule(1, "open"), rule(2, "lit"), rule(3, "lit"))
    case = bench.case(shop("colour: red"))
    ranked = rank_missing(bench.all(shop("colour: red")), case)
    assert [(one.fact, one.path, one.decides) for one in ranked] == [
        ("shop.lit", "shops[0].lit", ("LAMP-2", "LAMP-3")),
        ("shop.open", "shops[0].open", ("LAMP-1",)),
    ]


def test_what_decides_alone_comes_before_what_does_not(lamp_law: MakeBench) -> None:
    bench = lamp_law(rule(1, "lit", "open"), rule(2, "open", "silent"), rule(3, "lit", "conduct.deep"))
    text = shop("silent: true")
    ranked = rank_missing(bench.all(text), bench.case(text))
    assert [(one.fact, len(one.decides)) for one in ranked] == [
        ("shop.open", 2),
        ("shop.lit", 2),
        ("shop.conduct.deep", 1),
    ]


def test_the_same_fact_of_two_entries_is_two_questions(lamp_law: MakeBench) -> None:
    bench = lamp_law(rule(1, "open"))
    text = "company: {name: K.K.}\nshops: [{name: S}, {name: T}]"
    ranked = rank_missing(bench.all(text), bench.case(text))
    assert [one.path for one in ranked] == ["shops[0].open", "shops[1].open"]


def test_what_is_decided_asks_for_nothing(lamp_law: MakeBench) -> None:
    bench = lamp_law(prohibition(breach=[element("shop.open", "a"), element("shop.lit", "b")]))
    text = shop("open: true")
    assert rank_missing(bench.all(text), bench.case(text)) == []


def test_an_open_judgement_is_asked_for_too(lamp_law: MakeBench) -> None:
    bench = lamp_law(rule(1, "unfair"))
    text = shop("open: true")
    assert [one.fact for one in rank_missing(bench.all(text), bench.case(text))] == ["shop.unfair"]


def test_the_question_is_that_of_the_fact_or_of_the_list(lamp_law: MakeBench) -> None:
    asked = fact("boolean")
    asked["question"] = {"en": "Is it?", "ja": "か。"}
    case = lamp_law(prohibition(), facts={"shop.x": asked}).case(shop("open: true"))
    assert question("shop.x", case).ja == "か。"
    assert question("lamp", case).en == "which"
    assert tuple(question("no_such", case)) == ("no_such", "no_such")
