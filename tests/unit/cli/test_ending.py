"""Which exit status comes before which."""

from itertools import permutations

import pytest

from japan_ai_compliance.cli.ending import Ending, worst


def test_the_statuses_are_those_of_the_contract() -> None:
    assert [int(one) for one in (Ending.CLEAN, Ending.FOUND, Ending.INVALID, Ending.NOTHING)] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("reached", "status"),
    [
        ((), 0),
        ((Ending.CLEAN, Ending.FOUND), 1),
        ((Ending.FOUND, Ending.NOTHING), 3),
        ((Ending.CLEAN, Ending.NOTHING), 3),
        ((Ending.NOTHING, Ending.INVALID), 2),
        (tuple(Ending), 2),
    ],
)
def test_2_beats_3_and_3_beats_1_in_whatever_order_they_come(reached: tuple[Ending, ...], status: int) -> None:
    for order in permutations(reached):
        assert worst(order) == status
