"""What is worked out beforehand is all that an evaluation needs."""

from japan_ai_compliance.engine.check import evaluate_profile
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.engine.plan import plan_of, prepare
from japan_ai_compliance.rulebook.compile import module_source
from japan_ai_compliance.rulebook.model import Rulebook
from tests.conftest import MakeBench
from tests.support.toy import TODAY, Bench, deadline, element, limb, profile, prohibition, shop, words

PROFILE = shop("burning: {from: 2026-01-01}", "staff: 9", "event: 2026-02-01", "filed: none", "lit: true")


def made(lamp_law: MakeBench) -> Bench:
    """Two rules, one over time and one with a last day, that share a definition."""
    return lamp_law(
        prohibition(breach=[limb("shop.burning"), element("shop.big and shop.event < day", "late")]),
        deadline(id="LAMP-2", applies=[element("shop.big")]),
        definitions={"shop.big": {"when": "shop.staff > doubtful - 5", **words()}},
    )


def test_nothing_is_left_to_work_out(lamp_law: MakeBench) -> None:
    bench = made(lamp_law)
    prepare(bench.rulebook)
    known = set(bench.rulebook.cache)
    assert known
    bench.all(PROFILE)
    assert set(bench.rulebook.cache) == known


def test_the_module_carries_it(lamp_law: MakeBench) -> None:
    bench = made(lamp_law)
    names: dict[str, object] = {}
    exec(compile(module_source(bench.rulebook, prepare(bench.rulebook)), "compiled.py", "exec"), names)
    loaded = names["RULEBOOK"]
    assert isinstance(loaded, Rulebook)
    known = set(loaded.cache)
    found = evaluate_profile(loaded, profile(loaded, PROFILE), Dates(TODAY, TODAY))
    assert set(loaded.cache) == known
    assert [one.status for one in found] == [one.status for one in bench.all(PROFILE)] == ["violation", "review"]
    for rule in loaded.rules.values():
        assert plan_of(rule, loaded) == plan_of(bench.rulebook.rules[rule.id], bench.rulebook)


def test_a_changed_rulebook_starts_anew(lamp_law: MakeBench) -> None:
    from dataclasses import replace

    bench = made(lamp_law)
    prepare(bench.rulebook)
    assert replace(bench.rulebook, digest="other").cache == {}
