"""A few damaged files for every loader, and what the fuzzer says of a loader that breaks."""

from pathlib import Path

import pytest

from tests.fuzz.broken import BAD, BROKEN
from tests.fuzz.loaders import LOADERS
from tests.fuzz.mutators import LONGEST, MUTATORS, Mutator, mutated
from tests.fuzz.run import fuzz
from tests.fuzz.worker import dice_for

COUNT = {"ledger-csv": 12, "ledger-jsonl": 12, "report": 30}


@pytest.mark.parametrize("loader", LOADERS)
def test_no_damaged_file_breaks_a_loader(loader: str) -> None:
    assert [(one.number, one.problem) for one in fuzz(loader, seed=1, count=COUNT.get(loader, 60))] == []


@pytest.mark.parametrize("mutator", MUTATORS, ids=lambda one: one.__name__)
def test_a_mutator_changes_a_file_the_same_way_each_time(mutator: Mutator) -> None:
    files = [b"company: {name: K}\nsoftware: []\n", b"a: b", b""]
    for data in files:
        found = [[mutator(dice_for(1, "m", number), data, files[0]) for number in range(20)] for _ in range(2)]
        assert found[0] == found[1]
        assert any(one != data for one in found[0]) or len(data) < len(files[0])


def test_a_damaged_file_has_a_limit() -> None:
    assert max(len(mutated(dice_for(2, "m", number), [b"x" * LONGEST])) for number in range(6)) <= LONGEST


@pytest.mark.parametrize(
    ("loader", "said"),
    [("raises", "ZeroDivisionError"), ("killed", "the process ended with -9"), ("slow", " s"), ("large", " MB")],
)
def test_what_breaks_a_loader_is_told_with_its_bytes(loader: str, said: str, tmp_path: Path) -> None:
    name = f"broken-{loader}"
    bad = next(number for number in range(1, 99) if BROKEN[name].make(dice_for(1, name, number), tmp_path) == BAD)
    (failure,) = fuzz(name, seed=1, count=2, first=bad - 1)
    assert failure.number == bad
    assert said in failure.problem
    assert failure.save(tmp_path).read_bytes() == BAD
