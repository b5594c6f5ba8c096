"""Everything that is wrong with a rule folder is told at once: where, of what, why, and what to write instead."""

from pathlib import Path

import pytest

from japan_ai_compliance.errors import ComplianceError, RuleError
from japan_ai_compliance.messages.language import TEXTS as LANGUAGE_TEXTS
from japan_ai_compliance.messages.rulebook import TEXTS
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.authoring.mistakes import MOST
from tests.unit.rulebook.test_build import HEAD, RULE, UNITS


def mistakes(folder: Path, **files: str) -> list[ComplianceError]:
    """What is wrong with a folder of these files."""
    (folder / "units.yaml").write_text(UNITS, encoding="utf-8")
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as raised:
        load_rules(folder)
    return list(raised.value.each())


def told(folder: Path, **files: str) -> list[tuple[str, str, str]]:
    """Where each mistake stands, what it is in, and its name."""
    return [
        (
            str(one.place).removeprefix(f"{folder}/").replace(".yaml", ""),
            str(one.values.get("within", "")),
            one.key.partition(".")[2],
        )
        for one in mistakes(folder, **files)
    ]


WRONG = """\
rules:
  - id: LAMP-1
    provision: Art. 1
    titel: {en: a, ja: b}
    kind: ban
    subject: shop
    in_force: {from: 2025-02-30}
    breach:
      - {id: one, when: all(shops, shop.opened) <= as_of), en: a, ja: b}
      - {id: two, when: shop.opne, en: a}
      - {id: three, when: shop.open = true, en: a, ja: b}
      - {id: four, when: shop.open == true, en: a, ja: b}
      - {id: five, when: shop.staff / 3 > 1, en: a, ja: b}
      - {id: six, when: shop.open, en: "{a!r}", ja: b, until: 2025-01-01, from: 2025-02-01}
      - id: seven
        when: >-
          shop.open and
            shop.open
        en: [a]
        ja: b
    unless: [plea]
    consequences: [{use: fine}]
  - {id: LAMP-2, provision: Art. 2, title: {en: a, ja: b}, kind: deadline, subject: shp, in_force: {}}
"""
"""Rules with a mistake in nearly every line; they begin in line 20."""


def test_every_mistake_of_a_file_is_told_at_its_place_with_what_it_is_in(tmp_path: Path) -> None:
    assert told(tmp_path, lamp=HEAD + WRONG) == [
        ("lamp:23:5", "LAMP-1", "unknown_key_near"),
        ("lamp:24:11", "LAMP-1.kind", "not_a_choice"),
        ("lamp:26:22", "LAMP-1.in_force.from", "not_a_date"),
        ("lamp:28:36", "LAMP-1.breach.one", "unknown_key_comma"),
        ("lamp:29:9", "LAMP-1.breach.two", "lacks_key"),
        ("lamp:29:25", "LAMP-1.breach.two.when", "unknown_name_near"),
        ("lamp:30:37", "LAMP-1.breach.three.when", "other_mark"),
        ("lamp:31:39", "LAMP-1.breach.four.when", "other_word"),
        ("lamp:32:26", "LAMP-1.breach.five.when", "no_division"),
        ("lamp:33:40", "LAMP-1.breach.six.en", "bad_placeholder"),
        ("lamp:33:63", "LAMP-1.breach.six.until", "reversed_dates"),
        ("lamp:37:13", "LAMP-1.breach.seven.when", "line_break"),
        ("lamp:38:13", "LAMP-1.breach.seven.en", "not_a_text"),
        ("lamp:40:14", "LAMP-1.unless[0]", "unknown_name"),
        ("lamp:41:26", "LAMP-1.consequences.fine.use", "unknown_name"),
        ("lamp:42:85", "LAMP-2.subject", "unknown_name_near"),
    ]


ENGLISH = """\
LAMP-1: `titel` is no key here. Did you mean `title`?
LAMP-1.kind: `ban` is none of: prohibition, requirement, deadline, authorisation. Write one of them.
LAMP-1.in_force.from: `2025-02-30` is not a date. Write a day of the calendar as YYYY-MM-DD, such as 2026-03-31.
LAMP-1.breach.one: `shop.opened) <= as_of)` is no key here. A text with a comma inside { } needs quotes: put them \
around the whole text before it.
LAMP-1.breach.two: `ja` is missing. Add it. rules/README.md describes the format.
LAMP-1.breach.two.when: `shop.opne` is not declared, or not in scope here. Did you mean `shop.open`?
LAMP-1.breach.three.when: The condition does not parse at `=`. Write `==`.
LAMP-1.breach.four.when: `true` is not a value. Write `True`.
LAMP-1.breach.five.when: A condition does not divide. Multiply the other side, or by a parameter such as 1/5.
"""
JAPANESE = """\
LAMP-1: `titel` というキーはここにはありません。 `title` の誤りではありませんか。
LAMP-1.kind: `ban` は次のいずれでもありません: prohibition, requirement, deadline, authorisation。 \
いずれかを書いてください。
LAMP-1.in_force.from: `2025-02-30` は日付ではありません。 \
実在する日付を 2026-03-31 のように YYYY-MM-DD の形で書いてください。
LAMP-1.breach.one: `shop.opened) <= as_of)` というキーはここにはありません。 \
{ } の中でコンマを含む文字列には引用符が必要です。手前の文字列全体を囲んでください。
LAMP-1.breach.two: `ja` がありません。 加えてください。形式は rules/README.md にあります。
LAMP-1.breach.two.when: `shop.opne` は宣言されていないか、ここでは使えません。 `shop.open` の誤りではありませんか。
LAMP-1.breach.three.when: 条件が `=` のところで構文に合いません。 `==` と書いてください。
LAMP-1.breach.four.when: `true` という値はありません。 `True` と書いてください。
LAMP-1.breach.five.when: 条件では割り算を使えません。 反対側に掛けるか、1/5 のようなパラメーターを掛けてください。
"""


def test_each_says_what_is_wrong_and_what_to_write_in_both_languages(tmp_path: Path) -> None:
    found = mistakes(tmp_path, lamp=HEAD + WRONG)
    assert "".join(f"{one.message()} {one.advice()}\n" for one in found[:9]) == ENGLISH
    assert "".join(f"{one.message('ja')} {one.advice('ja')}\n" for one in found[:9]) == JAPANESE


def test_the_mistakes_of_all_files_are_told_together(tmp_path: Path) -> None:
    """Also where one of the files is no YAML at all; names that may stand in it are not called missing."""
    second = RULE.replace("LAMP-1", "LAMP-2").replace("kind: prohibition", "kind: requirement")
    unread = RULE.replace("LAMP-1", "LAMP-3").replace("title: {en: a", "title: {en: [a")
    rule = RULE.replace("in_force", "unless: [plea]\n    in_force")
    assert told(tmp_path, lamp=HEAD + rule, second=second, third=unread) == [
        ("second:2:5", "LAMP-2", "missing_key"),
        ("second:2:5", "LAMP-2", "no_evidence"),
        ("second:9:7", "LAMP-2.breach", "misplaced_key"),
        ("third:4:26", "", "syntax_bracket"),
    ]


def test_what_only_follows_from_another_mistake_is_left_out(tmp_path: Path) -> None:
    """The fact and the exception do not read: that rules name them is no mistake of theirs."""
    head = HEAD.replace("shop.open: {type: boolean", "shop.open: {type: bolean").replace("of: colour", "of: [colour]")
    plea = "exceptions:\n  plea: {title: {en: a, ja: b}, provision: Art. 9, elements: []}\n"
    text = head + RULE.replace("in_force", "unless: [plea]\n    in_force") + plea
    assert told(tmp_path, lamp=text) == [
        ("lamp:16:35", "facts.shop.colour.of", "not_a_text"),
        ("lamp:17:21", "facts.shop.open.type", "not_a_choice_near"),
        ("lamp:31:62", "exceptions.plea.elements", "nothing_listed"),
    ]


def test_a_declaration_that_two_rules_share_is_told_of_once(tmp_path: Path) -> None:
    rule = RULE.replace("in_force", "unless: [plea]\n    in_force")
    plea = """\
exceptions:
  plea:
    title: {en: a, ja: b}
    provision: Art. 9
    elements: [{id: one, when: shop.opne, en: a, ja: b}, {id: two, when: nope, en: a, ja: b}]
"""
    text = HEAD + rule + rule.removeprefix("rules:\n").replace("LAMP-1", "LAMP-2") + plea
    assert [where for _, where, _ in told(tmp_path, lamp=text)] == [
        "exceptions.plea.elements.one.when",
        "exceptions.plea.elements.two.when",
    ]


def test_an_unknown_key_is_no_missing_key_too(tmp_path: Path) -> None:
    (only,) = mistakes(tmp_path, lamp=HEAD.replace("  url: https", "  uri: https") + RULE)
    assert (only.key, only.values["near"]) == ("rulebook.unknown_key_near", "url")


def test_a_key_that_is_like_none_is_answered_with_all_that_there_are(tmp_path: Path) -> None:
    (only,) = mistakes(tmp_path, lamp=HEAD.replace("type: boolean", "zzz: 1, type: boolean") + RULE)
    known = "absent, example, label, minimum, note, of, question, record, type, unit, yearly"
    assert only.advice() == f"Known here: {known}."


def test_declared_twice_names_both_places_whole_and_what_shares_a_name_space(tmp_path: Path) -> None:
    folder = tmp_path / ("a-folder-with-a-long-name-" * 5)
    folder.mkdir()
    fact = HEAD[HEAD.index("  shop.open:") :].partition("\n")[0]
    (only,) = mistakes(folder, lamp=HEAD + RULE, second=f"facts:\n{fact}\n")
    assert str(only.place) == f"{folder}/second.yaml:2:14"
    assert f"first at {folder}/lamp.yaml:17:14, and again here" in only.message()
    assert f"最初は {folder}/lamp.yaml:17:14" in only.message("ja")
    assert "shared by all laws" in only.advice()
    assert "全法令で共有" in only.advice("ja")


def test_after_many_mistakes_it_says_that_there_may_be_more(tmp_path: Path) -> None:
    keys = "".join(f"zzz{number}: 1\n" for number in range(MOST + 5))
    found = mistakes(tmp_path, lamp=HEAD + RULE + keys)
    assert len(found) == MOST + 1
    assert (found[-1].key, found[-1].values) == ("rulebook.more_errors", {"count": MOST})


def test_as_many_as_are_told_are_not_called_more(tmp_path: Path) -> None:
    keys = "".join(f"zzz{number}: 1\n" for number in range(MOST))
    found = mistakes(tmp_path, lamp=HEAD + RULE + keys)
    assert [one.key for one in found] == ["rulebook.unknown_key"] * MOST


VALUES = {
    "year: {starts_in_month: 13, mark: FY}": "too_big",
    "year: {starts_in_month: 0, mark: FY}": "too_small",
    "year: {starts_in_month: april, mark: FY}": "not_a_whole_number",
    "year: {starts_in_month: 4, mark: FISCAL}": "too_long_text",
    "year: [4]": "not_a_block",
    "year: {starts_in_month: , mark: FY}": "no_value",
    "subjects: {bulb: {at: bulbs, many: perhaps, label: {en: a, ja: b}, question: {en: a, ja: b}}}": "not_a_truth",
    "subjects: {bulb: {at: bulbs, in: shop, label: {en: a, ja: b}, question: {en: a, ja: b}}}": "not_a_list",
    "subjects: {Bulb: {at: bulbs, label: {en: a, ja: b}, question: {en: a, ja: b}}}": "bad_name",
    "facts: {shop: {type: text, label: {en: a, ja: b}, question: {en: a, ja: b}}}": "bad_path",
    "facts: {shop.x: {type: text, absent: [a], label: {en: a, ja: b}, question: {en: a, ja: b}}}": "not_a_single_value",
    "facts: {shop.x: {type: text, note: a, label: {en: a, ja: b}, question: {en: a, ja: b}}}": "not_a_block",
    "enumerations: {x: {options: {}}}": "nothing_listed",
    "defaults: {confidence: hihg}": "not_a_choice_near",
    "open_questions: {x: {ja: a, checked_on: 2026-01-01, sources: [{text: a, url: 'https://a.jp'}]}}": "lacks_key",
    "defaults: {sources: [{text: a, url: b}]}": "not_an_address",
    "definitions: {shop.x: {when: [a], en: a, ja: b}}": "not_a_condition",
    "time_bars: {x: {until: as_of, en: a, ja: b}}": "lacks_key",
}


@pytest.mark.parametrize("line", VALUES)
def test_what_does_not_fit_the_format_is_said_in_our_own_words(tmp_path: Path, line: str) -> None:
    """One mistake each, and no word of the library that finds it."""
    (only,) = mistakes(tmp_path, lamp=HEAD + RULE, second=f"{line}\n")
    assert only.key == f"rulebook.{VALUES[line]}"
    for language in ("en", "ja"):
        text = only.message(language) + only.advice(language)
        assert "Input" not in text
        assert "Extra" not in text
        assert "Field" not in text


def test_every_message_has_its_advice_in_both_languages() -> None:
    for texts in (TEXTS, LANGUAGE_TEXTS):
        keys = {key for key in texts if not key.endswith("_advice") and not key.startswith("schema_")}
        assert {f"{key}_advice" for key in keys} == {key for key in texts if key.endswith("_advice")}
        assert all(set(one) == {"en", "ja"} and all(one.values()) for one in texts.values())
