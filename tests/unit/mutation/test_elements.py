"""Elements seen true, false and unknown."""

from pathlib import Path

from japan_ai_compliance.engine import elements as weighing
from japan_ai_compliance.linting.book import Book, open_book
from japan_ai_compliance.mutation.elements import Coverage, element_coverage
from japan_ai_compliance.mutation.excuses import excuses
from japan_ai_compliance.report.rules.mutants import elements_as_data, elements_as_text
from tests.support.errors import error_of
from tests.support.toy import Section, element, exception, law, prohibition, words, write
from tests.unit.mutation.mutating import book, case


def seen(found: Book) -> dict[tuple[str, ...], Coverage]:
    """The coverage of everything, by rule, part and name."""
    return {(one.rule, *one.key): one for one in element_coverage(found, found.cases(), (), excuses(found).never)}


RULE = prohibition(applies=[element("shop.open", "open")], breach=[element("shop.lit", "lit")])


def test_what_the_cases_of_the_rule_show(tmp_path: Path) -> None:
    cases = [case("open and lit", "violation", {"open": True, "lit": True}), case("nothing", "unknown", {"lit": False})]
    found = seen(book(tmp_path, RULE, prohibition(id="LAMP-2"), cases=cases))
    assert found["LAMP-1", "LAMP-1", "applies", "open"].unseen == ("false",)
    assert found["LAMP-1", "LAMP-1", "breach", "lit"].unseen == ("unknown",)
    assert found["LAMP-2", "LAMP-2", "breach", "limb"].unseen == ("true", "false", "unknown")


def test_an_exception_is_asked_for_once_and_any_rule_may_show_it(tmp_path: Path) -> None:
    parts = {"exceptions": {"plea": exception(element("shop.open", "open"))}}
    rules = [prohibition(unless=["plea"]), prohibition(id="LAMP-2", unless=["plea"])]
    cases = [
        case("open", "compliant", {"burning": True, "open": True}),
        case("shut", "violation", {"burning": True, "open": False}, "LAMP-2"),
    ]
    made = book(tmp_path, *rules, cases=cases, **parts)
    listed = [one for one in element_coverage(made, made.cases()) if one.key[0] == "exception plea"]
    assert [(one.rule, one.unseen) for one in listed] == [("", ("unknown",))]


def test_an_exception_inside_an_exception_is_asked_for_too(tmp_path: Path) -> None:
    parts = {
        "exceptions": {
            "plea": exception(element("shop.open", "open"), unless=["but"]),
            "but": exception(element("shop.lit", "lit")),
        }
    }
    cases = [case("one", "violation", {"burning": True, "open": True, "lit": True})]
    found = seen(book(tmp_path, prohibition(unless=["plea"]), cases=cases, **parts))
    assert found["", "exception but", "elements", "lit"].unseen == ("false", "unknown")


def test_exceptions_of_one_name_in_two_laws_are_two(tmp_path: Path) -> None:
    parts = {"exceptions": {"plea": exception(element("shop.open", "open"))}}
    one = prohibition(unless=["plea"])
    book(tmp_path, one, cases=[case("one", "compliant", {"burning": True, "open": True})], **parts)
    other: Section = {"law": {**law()["law"], "id": "wick"}, "defaults": law()["defaults"]}  # type: ignore[dict-item]
    write(tmp_path / "wick", {**other, **parts, "rules": [{**one, "id": "WICK-1"}]}, "wick.yaml")
    found = open_book(tmp_path)
    listed = [one for one in element_coverage(found, found.cases()) if one.key[0] == "exception plea"]
    assert [one.unseen for one in listed] == [("false", "unknown"), ("true", "false", "unknown")]


def test_definitions_also_inside_others_and_lists(tmp_path: Path) -> None:
    definitions = {
        "shop.dark": {"when": "not shop.lit", **words()},
        "shop.gloomy": {"when": "shop.dark and shop.open", **words()},
        "lamp.dim": {"when": "lamp.broken", **words()},
        "shop.later": {"type": "date", "when": "latest(shop.event, shop.act)", **words()},
    }
    rule = prohibition(breach=[element("shop.gloomy or any(shop.lamps, lamp.dim) or shop.later > as_of", "gloomy")])
    shop = {"lit": False, "lamps": [{"id": "a", "broken": True}, {"id": "b", "broken": False}]}
    found = seen(book(tmp_path, rule, cases=[case("one", "violation", shop)], definitions=definitions))
    assert found["", "definition", "", "shop.dark"].unseen == ("false", "unknown")
    assert found["", "definition", "", "shop.gloomy"].unseen == ("true", "false")
    assert found["", "definition", "", "lamp.dim"].unseen == ("unknown",)
    assert ("", "definition", "", "shop.later") not in found


def test_a_source_that_is_not_firm_does_not_hide_the_truth(tmp_path: Path) -> None:
    rule = prohibition(breach=[element("shop.lit", "lit", confidence="low")])
    found = seen(book(tmp_path, rule, cases=[case("one", "review", {"lit": True})]))
    assert found["LAMP-1", "LAMP-1", "breach", "lit"].seen == {"true"}


def test_a_truth_that_cannot_be_is_excused_with_a_reason(tmp_path: Path) -> None:
    never = {"unknown": "it is always stated", "true": "by mistake"}
    rule = prohibition(breach=[element("shop.lit", "lit")])
    beside: Section = {
        "never": [{"truth": one, "reason": why, "of": ["LAMP-1 > breach > lit"]} for one, why in never.items()]
    }
    found = seen(book(tmp_path, rule, cases=[case("one", "violation", {"lit": True})], excuses=beside))
    lit = found["LAMP-1", "LAMP-1", "breach", "lit"]
    assert lit.never == {"unknown": "it is always stated", "true": "by mistake"}
    assert lit.unseen == ("false",)
    assert lit.wrongly_excused == ("true",)
    said = list(elements_as_text([lit], "en"))
    assert "no case has seen it false" in said[0]
    assert "rules out what a case shows: true" in said[1]


def test_exceptions_and_definitions_are_excused_by_their_names(tmp_path: Path) -> None:
    parts = {
        "exceptions": {"plea": exception(element("shop.dark", "dark"))},
        "definitions": {"shop.dark": {"when": "not shop.lit", **words()}},
    }
    names = ["exception plea > elements > dark", "definition > shop.dark"]
    beside: Section = {"never": [{"truth": "unknown", "reason": "it is always stated", "of": names}]}
    found = seen(book(tmp_path, prohibition(unless=["plea"]), cases=[], excuses=beside, **parts))
    assert found["", "exception plea", "elements", "dark"].never == {"unknown": "it is always stated"}
    assert found["", "definition", "", "shop.dark"].never == {"unknown": "it is always stated"}


def test_what_is_not_there_is_not_excused(tmp_path: Path) -> None:
    beside: Section = {"never": [{"truth": "unknown", "reason": "why", "of": ["LAMP-1 > breach > gone"]}]}
    error = error_of(lambda: seen(book(tmp_path, RULE, excuses=beside)))
    assert error.key == "rulebook.unknown_name"
    assert str(error.place).endswith("lamp.mutants.yaml:5:5")


def test_text_and_data(tmp_path: Path) -> None:
    found = list(seen(book(tmp_path, RULE, cases=[case("one", "violation", {"open": True, "lit": True})])).values())
    (first, second, count) = elements_as_text(found, "en")
    assert str(found[0].place) in first
    assert "LAMP-1 > breach > lit" in second
    assert count.startswith("0 of 2")
    assert elements_as_data(found)[0]["unseen"] == ["false", "unknown"]
    assert "不明" in next(iter(elements_as_text(found, "ja")))


def test_nothing_is_watched_afterwards(tmp_path: Path) -> None:
    before = weighing.weigh
    seen(book(tmp_path, RULE, cases=[case("one", "violation", {"open": True, "lit": True})]))
    assert weighing.weigh is before
