"""How a missing fact is asked for, where it stands in the profile, and what its entry is called."""

import pytest

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.documents.tree import View, view
from japan_ai_compliance.engine.missing import Missing
from japan_ai_compliance.interview.asks import Ask, ask_for, entry_name, stated_at
from japan_ai_compliance.rulebook.model import Words
from tests.conftest import MakeBench
from tests.support.toy import prohibition

QUESTION = Words("which?", "どれか。")
TEXT = """\
company: {name: K.K.}
shops:
  - name: North
    open: {value: true, source: letter}
    burning: true
    designated: {until: 2026-03-01}
    glow: {from: 2026-01-01}
    smoking: ~
    users: {value: {FY2025: 5}, source: book}
    lamps:
      - {id: L1}
      - {colour: red}
"""


def document(text: str = TEXT) -> View:
    """A profile as it is written."""
    return view(read_text(text, "p.yaml"))


@pytest.mark.parametrize(
    ("fact", "path", "kind", "asked_at"),
    [
        ("shop.lit", "shops[0].lit", "fact", "shops[0].lit"),
        ("shop", "shops", "list", "shops"),
        ("plea", "shops[0].burning.plea", "record", "shops[0].burning.plea"),
        ("lamp", "shops[0].lamps[0].from", "day", "shops[0].lamps[0].from"),
        ("shop.burning", "shops[0].burning", "day", "shops[0].burning.from"),
        ("shop.designated", "shops[0].designated", "day", "shops[0].designated.from"),
        ("shop.smoking", "shops[0].smoking", "fact", "shops[0].smoking"),
        ("shop.guarded", "shops[0].guarded", "fact", "shops[0].guarded"),
    ],
)
def test_each_missing_fact_is_asked_for_in_its_way(
    lamp_law: MakeBench, fact: str, path: str, kind: str, asked_at: str
) -> None:
    rulebook = lamp_law(prohibition()).rulebook
    ask = ask_for(Missing(fact, path, QUESTION, ("LAMP-1",)), document(), rulebook)
    assert ask is not None
    assert (ask.kind, ask.path, ask.decides) == (kind, asked_at, ("LAMP-1",))


@pytest.mark.parametrize(("fact", "path"), [("nothing.known", "x"), ("shop.glow", "shops[0].glow")])
def test_what_no_single_answer_would_state_is_not_asked_for(lamp_law: MakeBench, fact: str, path: str) -> None:
    rulebook = lamp_law(prohibition()).rulebook
    assert ask_for(Missing(fact, path, QUESTION, ()), document(), rulebook) is None


@pytest.mark.parametrize(
    ("path", "stated"),
    [
        ("company.name", "K.K."),
        ("shops[0].open.value", "true"),
        ("shops[0].users.FY2025", "5"),
        ("shops[0].smoking.from", "~"),
        ("shops[0].burning.from", None),
        ("shops[1].name", None),
        ("shops[0].lit", None),
        ("shops.name", None),
    ],
)
def test_what_is_stated_at_a_place(path: str, stated: View | None) -> None:
    assert stated_at(document(), path) == stated


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("shops[0].open", "North"),
        ("shops[0].lamps[0].broken", "L1"),
        ("shops[0].lamps[1].broken", "North"),
        ("shops[3].open", ""),
        ("company.large", ""),
    ],
)
def test_the_innermost_entry_with_a_name(lamp_law: MakeBench, path: str, name: str) -> None:
    assert entry_name(document(), path, lamp_law(prohibition()).rulebook) == name


@pytest.mark.parametrize(
    ("path", "group"),
    [("shops", ()), ("shops[0].open", ("shops", 0)), ("company.large", ("company",))],
)
def test_the_entry_at_the_top_that_a_question_belongs_to(path: str, group: tuple[str | int, ...]) -> None:
    assert Ask("fact", path, QUESTION, ()).group == group


def test_only_a_fact_has_a_hint(lamp_law: MakeBench) -> None:
    rulebook = lamp_law(prohibition()).rulebook
    assert Ask("list", "shops", QUESTION, (), None, rulebook.subjects["shop"]).hint(rulebook) == ""
    yearly = Ask("fact", "shops[0].users.FY2025", QUESTION, (), rulebook.facts["shop.users"])
    assert yearly.hint(rulebook)
    assert "FY" not in yearly.hint(rulebook)
