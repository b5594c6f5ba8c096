"""Killing mutants by cases, and what may survive."""

from dataclasses import replace
from pathlib import Path

import pytest

from japan_ai_compliance.linting.book import Book
from japan_ai_compliance.mutation.excuses import Justification, excuses
from japan_ai_compliance.mutation.justified import MutationResult, judge
from japan_ai_compliance.mutation.model import Fate
from japan_ai_compliance.mutation.run import Work, prepare, run, survivors
from japan_ai_compliance.report.rules.mutants import mutants_as_data, mutants_as_text
from tests.support.toy import consequence, element, exception, parameter, prohibition, version
from tests.unit.mutation.mutating import book, case

RULE = prohibition(
    applies=[element("shop.staff > most", "large")], breach=[element("shop.open", "open")], force="endeavour"
)
MOST = {"most": parameter("number", version(10), unit="persons")}
CASES = [
    case("large and open", "review", {"staff": 11, "open": True}),
    case("not large", "not_applicable", {"staff": 10, "open": True}),
]


def fates(found: Book, root: Path, processes: int = 1) -> dict[str, str | None]:
    """What becomes of each mutant of the rule itself."""
    work = prepare(found)
    return {one.mutant: one.killer for one in run(work, root, [], [], processes)}


def test_what_the_cases_notice_is_killed(tmp_path: Path) -> None:
    found = fates(book(tmp_path, RULE, cases=CASES, parameters=MOST), tmp_path)
    assert found["LAMP-1 > applies large > shop.staff > most -> shop.staff >= most"] == "LAMP-1: not large"
    assert found["LAMP-1 > breach open > element open dropped"] == "LAMP-1: large and open"
    assert found["parameter most > values 1 from 2025-01-01 > 10 -> 11"] == "LAMP-1: large and open"
    assert found["LAMP-1 > in_force > from 2025-01-01 -> from 2025-01-02"] is None


def test_the_number_of_processes_does_not_matter(tmp_path: Path) -> None:
    rules = [RULE, *({**RULE, "id": f"LAMP-{number}"} for number in range(2, 8))]
    cases = [{**one, "rule": f"LAMP-{number}"} for number in range(1, 8) for one in CASES]
    found = book(tmp_path, *rules, cases=cases, parameters=MOST)
    assert len(prepare(found).mutants) > 40
    assert fates(found, tmp_path, 1) == fates(found, tmp_path, 2)


def test_a_case_of_another_rule_kills_nothing(tmp_path: Path) -> None:
    other = {**RULE, "id": "LAMP-2"}
    found = fates(book(tmp_path, RULE, other, cases=CASES, parameters=MOST), tmp_path)
    assert found["LAMP-2 > breach open > element open dropped"] is None
    assert found["LAMP-1 > breach open > element open dropped"] is not None


def test_amounts_count_only_where_a_case_expects_them(tmp_path: Path) -> None:
    rule = prohibition(breach=[element("shop.open", "open")], consequences=["fine"])
    parts = {"consequences": {"fine": consequence(maximum="fine_limit")}}
    raised = "parameter fine_limit > values 1 from 2025-01-01 > 1000000 -> 1000001"
    plain = book(tmp_path / "a", rule, cases=[case("open", "violation", {"open": True})], **parts)
    assert fates(plain, tmp_path / "a")[raised] is None
    priced = [case("open", "violation", {"open": True}, exposure=[{"name": "fine", "high": 1_000_000}])]
    assert fates(book(tmp_path / "b", rule, cases=priced, **parts), tmp_path / "b")[raised] == "LAMP-1: open"


def test_an_exception_that_no_case_claims(tmp_path: Path) -> None:
    rule = prohibition(unless=["plea"])
    parts = {"exceptions": {"plea": exception(element("plea.safe", "safe"), claim="plea")}}
    cases = [case("burning", "violation", {"burning": True})]
    found = prepare(book(tmp_path, rule, cases=cases, **parts))
    tried = {one.mutant: one.tried for one in run(found, tmp_path, [], [], 1)}
    assert tried["exception plea > elements safe > plea.safe -> not plea.safe"] == 0
    assert tried["LAMP-1 > unless > exception plea dropped"] == 1


def test_an_option_is_only_looked_for_where_it_is_stated(tmp_path: Path) -> None:
    rule = prohibition(breach=[element("shop.colour in bright", "bright")])
    cases = [case("red", "violation", {"colour": "red"})]
    found = {one.mutant: one for one in run(prepare(book(tmp_path, rule, cases=cases)), tmp_path, [], [], 1)}
    red, green = (found[f"parameter bright > values 1 from 2025-01-01 > {one} dropped"] for one in ("red", "green"))
    assert (red.killer, red.tried) == ("LAMP-1: red", 1)
    assert (green.killer, green.tried) == (None, 0)


def test_what_cannot_be_evaluated_is_killed(tmp_path: Path) -> None:
    found = book(tmp_path, RULE, cases=CASES, parameters=MOST)
    work = prepare(found)
    broken = replace(work.mutants[0], edit=lambda rulebook: replace(rulebook, parameters={}))
    (fate,) = run(Work(work.bench, [broken]), tmp_path, [], [], 1)
    assert fate.killer is not None


JUSTIFIED = [
    {"reason": "nobody looks", "mutants": ["LAMP-1 > in_force > from 2025-01-01 -> from 2025-01-02"]},
    {"reason": "wrong or gone", "mutants": ["LAMP-1 > breach open > element open dropped", "LAMP-9 > none"]},
]


@pytest.fixture
def verdict(tmp_path: Path) -> MutationResult:
    """The verdict on the rule with one case and three justifications, only one of which is one."""
    found = book(tmp_path, RULE, cases=CASES[:1], parameters=MOST, excuses={"justified": JUSTIFIED})
    work = prepare(found)
    return judge(work.mutants, run(work, tmp_path, [], [], 1), excuses(found).justified)


def test_a_survivor_may_be_justified_and_nothing_else(verdict: MutationResult) -> None:
    assert [one.reason for _, one in verdict.justified] == ["nobody looks"]
    assert [one.reason for one in verdict.idle] == ["wrong or gone", "wrong or gone"]
    assert verdict.survivors
    assert not verdict.holds


def test_text_and_data_name_every_survivor_with_its_place(verdict: MutationResult) -> None:
    said = "\n".join(mutants_as_text(verdict, "en"))
    data = mutants_as_data(verdict)
    assert isinstance(data["survivors"], list)
    assert len(data["survivors"]) == len(verdict.survivors)
    for one in verdict.survivors:
        assert f"{one.place}: no case notices: {one.id}" in said
    assert said.count("justified, but killed or not there") == 2
    assert f"{verdict.count} mutants of the law" in said.splitlines()[-1]
    assert "件" in list(mutants_as_text(verdict, "ja"))[-1]


def test_not_more_than_three_in_a_hundred(tmp_path: Path) -> None:
    found = book(tmp_path, RULE, cases=CASES, parameters=MOST)
    work = prepare(found)
    mutants = (list(work.mutants) * 20)[:100]
    killed = [Fate(one.id, "case", 1) for one in mutants]
    verdict = judge(mutants, killed, [])
    assert verdict.holds
    some = list(survivors(work, run(work, tmp_path, [], [], 1)))
    assert some
    four = tuple((one, Justification("lamp", one.id, "why", one.place)) for one in mutants[:4])
    assert not replace(verdict, justified=four[:3]).too_many
    assert replace(verdict, justified=four).too_many
    assert any("More than 3" in line for line in mutants_as_text(replace(verdict, justified=four), "en"))
