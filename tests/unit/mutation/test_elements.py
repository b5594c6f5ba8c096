"""Elements seen true, false and unknown."""

from pathlib import Path

from japan_ai_compliance.engine import elements as weighing
from japan_ai_compliance.linting.book import Book
from japan_ai_compliance.mutation.elements import Coverage, element_coverage
from japan_ai_compliance.mutation.render import elements_as_data, elements_as_text
from tests.support.toy import element, exception, prohibition, words
from tests.unit.mutation.mutating import book, case


def seen(found: Book) -> dict[tuple[str, ...], Coverage]:
    """The coverage of everything, by rule, part and name."""
    return {(one.rule, *one.key): one for one in element_coverage(found, found.cases())}


RULE = prohibition(applies=[element("shop.open", "open")], breach=[element("shop.lit", "lit")])


def test_what_the_cases_of_the_rule_show(tmp_path: Path) -> None:
    cases = [case("open and lit", "violation", {"open": True, "lit": True}), case("nothing", "unknown", {"lit": False})]
    found = seen(book(tmp_path, RULE, prohibition(id="LAMP-2"), cases=cases))
    assert found["LAMP-1", "LAMP-1", "applies", "open"].unseen == ("false",)
    assert found["LAMP-1", "LAMP-1", "breach", "lit"].unseen == ("unknown",)
    assert found["LAMP-2", "LAMP-2", "breach", "limb"].unseen == ("true", "false", "unknown")


def test_an_exception_in_each_use(tmp_path: Path) -> None:
    parts = {"exceptions": {"plea": exception(element("shop.open", "open"))}}
    rules = [prohibition(unless=["plea"]), prohibition(id="LAMP-2", unless=["plea"])]
    found = seen(book(tmp_path, *rules, cases=[case("one", "compliant", {"burning": True, "open": True})], **parts))
    assert found["LAMP-1", "exception plea", "elements", "open"].unseen == ("false", "unknown")
    assert found["LAMP-2", "exception plea", "elements", "open"].unseen == ("true", "false", "unknown")


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
    rule = prohibition(breach=[element("shop.lit", "lit", never=never)])
    found = seen(book(tmp_path, rule, cases=[case("one", "violation", {"lit": True})]))
    lit = found["LAMP-1", "LAMP-1", "breach", "lit"]
    assert lit.never == {"unknown": "it is always stated", "true": "by mistake"}
    assert lit.unseen == ("false",)
    assert lit.wrongly_excused == ("true",)
    said = list(elements_as_text([lit], "en"))
    assert "no case has seen it false" in said[0]
    assert "rules out what a case shows: true" in said[1]


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
